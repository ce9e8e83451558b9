import { readFileSync } from 'node:fs';
import { expect, MediaLab, NOTHING_LEFT, test } from '../support/media.ts';

const PATH = '/guide/data-channel/';

/** Waits until a channel is open and nothing is under way. */
const quiet = (lab: MediaLab) =>
  expect(lab.root).toHaveAttribute('data-phase', 'quiet', { timeout: 45_000 });

const side = (lab: MediaLab, peer: 'Alice' | 'Bob') =>
  lab.root.getByRole('region', { name: peer, exact: true });
const fact = (lab: MediaLab, peer: 'Alice' | 'Bob', name: string) =>
  side(lab, peer).locator(`[data-fact=${name}]`);
const calls = (lab: MediaLab, peer: 'Alice' | 'Bob') => side(lab, peer).locator('.program pre');
const preset = (lab: MediaLab, name: string) =>
  lab.root.locator('.preset select').selectOption(name);

async function openChannel(lab: MediaLab, name = 'reliable'): Promise<void> {
  await preset(lab, name);
  await lab.root.locator('.button.open').click();
  await quiet(lab);
}

async function say(lab: MediaLab, peer: 'Alice' | 'Bob', text: string, as = 'string') {
  await side(lab, peer).getByRole('combobox', { name: 'Send as' }).selectOption(as);
  await side(lab, peer).getByRole('textbox').fill(text);
  await side(lab, peer)
    .getByRole('button', { name: `Send as ${peer}` })
    .click();
}

test('a channel opens, and Bob’s end shows all that Alice asked for', async ({ lab }) => {
  await lab.open(PATH);
  expect(await lab.left()).toEqual(NOTHING_LEFT);
  await lab.root.getByLabel('protocol:').fill('json');
  await lab.root.getByLabel('ordered:').selectOption('false');
  await lab.root.getByLabel('maxRetransmits:').fill('2');
  await lab.button('Open the channel').click();
  await quiet(lab);
  expect((await lab.left()).connections).toBe(2);
  for (const peer of ['Alice', 'Bob'] as const) {
    await expect(fact(lab, peer, 'readyState')).toHaveText('open');
    await expect(fact(lab, peer, 'label')).toHaveText("'chat'");
    await expect(fact(lab, peer, 'ordered')).toHaveText('false');
    await expect(fact(lab, peer, 'maxRetransmits')).toHaveText('2');
    await expect(fact(lab, peer, 'maxPacketLifeTime')).toHaveText('null');
    await expect(fact(lab, peer, 'protocol')).toHaveText("'json'");
    await expect(fact(lab, peer, 'negotiated')).toHaveText('false');
  }
  const id = await fact(lab, 'Alice', 'id').innerText();
  expect(Number(id)).toBeGreaterThanOrEqual(0);
  await expect(fact(lab, 'Bob', 'id')).toHaveText(id);
  await expect(lab.story).toContainText('Open at both ends. Bob did not create his channel.');
  await expect(calls(lab, 'Alice').nth(1)).toHaveText(
    "const channel = pc.createDataChannel('chat', { ordered: false, maxRetransmits: 2, protocol: 'json' });",
  );
});

test('strings and bytes go both ways, and are shown as what they arrived as', async ({ lab }) => {
  await lab.open(PATH);
  await openChannel(lab);
  await say(lab, 'Alice', '你好 Bob');
  await expect(lab.story).toContainText('Bob got a string: 6 characters, 10 bytes on the wire.');
  await say(lab, 'Bob', 'Hi', 'ArrayBuffer');
  await expect(lab.story).toContainText('Alice got bytes: an ArrayBuffer of 2 bytes.');
  const messages = lab.root.getByRole('group', { name: 'Messages' }).getByRole('listitem');
  await expect(messages.nth(0)).toContainText('string · 10 bytes');
  await expect(messages.nth(0)).toContainText('Alice → Bob');
  await expect(messages.nth(1)).toContainText('ArrayBuffer · 2 bytes');
  await expect(messages.nth(1)).toContainText('Bob → Alice');
  await expect(calls(lab, 'Bob').last()).toHaveText(
    "channel.send(new TextEncoder().encode('Hi'));",
  );
  await lab.tab('Events');
  await expect(
    lab.root.getByRole('row', { name: /Alice event message: ArrayBuffer\(2\)/ }),
  ).toBeVisible();
});

test('a second channel costs no negotiation, one agreed beforehand no announcement', async ({
  lab,
}) => {
  await lab.open(PATH);
  await openChannel(lab);
  await preset(lab, 'unordered');
  await expect(lab.root.getByRole('status').first()).toContainText(
    'keeps what it was created with',
  );
  await expect(fact(lab, 'Alice', 'ordered')).toHaveText('true');
  await lab.button('Open a new channel').click();
  await expect(fact(lab, 'Bob', 'ordered')).toHaveText('false');
  await expect(lab.story).toContainText('Another channel, and no new offer.');
  await quiet(lab);
  await preset(lab, 'negotiated');
  await lab.button('Open a new channel').click();
  await expect(fact(lab, 'Bob', 'negotiated')).toHaveText('true');
  await expect(fact(lab, 'Bob', 'id')).toHaveText('0');
  await expect(lab.story).toContainText('nobody announced it');
  await expect(calls(lab, 'Alice').filter({ hasText: 'an offer' })).toHaveCount(1);
  await expect(calls(lab, 'Bob').last()).toContainText('createDataChannel');
  await lab.tab('Events');
  await expect(lab.root.getByRole('row', { name: /event datachannel/ })).toHaveCount(2);
  expect((await lab.left()).connections).toBe(2);
});

test('settings that do not go together are refused in the browser’s words', async ({ lab }) => {
  await lab.open(PATH);
  await preset(lab, 'refused');
  await lab.button('Open the channel').click();
  await expect(lab.story).toContainText('No channel was made.');
  await expect(lab.story).toContainText('TypeError');
  await expect(lab.story).toContainText('cannot have both max retransmits and max lifetime');
  await openChannel(lab);
  await expect(fact(lab, 'Bob', 'readyState')).toHaveText('open');
});

test('a file arrives whole, with its speed plotted and a buffer that stays small', async ({
  lab,
  page,
}) => {
  const scripts: string[] = [];
  page.on('request', (request) => scripts.push(request.url()));
  await lab.open(PATH);
  await openChannel(lab);
  await page.waitForLoadState('networkidle');
  scripts.length = 0;
  await lab.button('Send the file').click();
  await expect(lab.story).toContainText('they are the same bytes', { timeout: 45_000 });
  // What draws is loaded with the first plot.
  expect(scripts.some((url) => /\/draw\.[^/]+\.js$/.test(url))).toBe(true);
  const plot = lab.root.getByRole('img', { name: /^Speed of arrival/ });
  await expect(plot).toHaveAccessibleName(
    /on average [\d.]+ MB\/s arrived, at most 1\.\d MB waited/,
  );
  const painted = await plot.locator('canvas').evaluate((canvas: HTMLCanvasElement) => {
    const { data } = canvas.getContext('2d')!.getImageData(0, 0, canvas.width, canvas.height);
    return data.some((value) => value !== 0);
  });
  expect(painted).toBe(true);
  await expect(lab.root.locator('progress')).toHaveJSProperty('value', 10_000_000);
  const result = (name: string) => lab.root.locator(`[data-result=${name}]`);
  await expect(result('waits')).toHaveText(/^\d+ times$/);
  const hash = await result('hash-sent').getAttribute('title');
  expect(hash).toMatch(/^[0-9a-f]{64}$/);
  await expect(result('hash-received')).toHaveAttribute('title', hash!);
  await expect(result('hash-received')).toContainText('✓ the same');
  await expect(calls(lab, 'Alice').last()).toContainText('channel.onbufferedamountlow = resume;');
});

test('without waiting, Chromium refuses what its queue has no room for', async ({ lab }) => {
  await lab.open(PATH);
  await openChannel(lab);
  await lab.root.locator('.what select').selectOption('50000000');
  await lab.root.getByRole('checkbox', { name: 'Wait for bufferedamountlow' }).uncheck();
  await lab.button('Send the file').click();
  await expect(lab.story).toContainText('The queue is full.', { timeout: 45_000 });
  await expect(lab.story).toContainText('OperationError');
  await expect(lab.story).toContainText('RTCDataChannel send queue is full');
  await expect(lab.root.locator('[data-result=peak]')).toHaveText('16.8 MB');
  await expect(calls(lab, 'Alice').last()).not.toContainText('bufferedAmount');
  // The channel is as good as before.
  await say(lab, 'Alice', 'Still there');
  await expect(lab.story).toContainText('Bob got a string');
});

test('a file of the reader goes through, and what arrived can be saved', async ({ lab, page }) => {
  const text = readFileSync(new URL('../../package-lock.json', import.meta.url));
  await lab.open(PATH);
  await openChannel(lab);
  await lab.root
    .locator('input[type=file]')
    .setInputFiles({ name: 'notes.json', mimeType: 'application/json', buffer: text });
  await expect(lab.root.locator('.what select')).toContainText('notes.json');
  await expect(lab.root).toContainText('Your file never leaves this page');
  await lab.button('Send the file').click();
  await expect(lab.story).toContainText('they are the same bytes', { timeout: 45_000 });
  const downloading = page.waitForEvent('download');
  await lab.root.getByRole('link', { name: 'Save what arrived' }).click();
  const download = await downloading;
  expect(download.suggestedFilename()).toBe('notes.json');
  expect(readFileSync(await download.path()).equals(text)).toBe(true);
});

test('a transfer can be stopped, and nothing of it is taken for a message', async ({ lab }) => {
  await lab.open(PATH);
  await openChannel(lab);
  await lab.root.locator('.what select').selectOption('100000000');
  await lab.button('Send the file').click();
  await expect(lab.root.locator('progress')).not.toHaveJSProperty('value', 0);
  await lab.button('Stop').click();
  await expect(lab.story).toContainText('Stopped.');
  await quiet(lab);
  await expect(lab.root.getByRole('group', { name: 'Messages' }).getByRole('listitem')).toHaveCount(
    0,
  );
});

const fate = (lab: MediaLab, name: string) => lab.root.locator(`[data-fate=${name}]`);

test('a burst over a reliable channel arrives whole and in order', async ({ lab }) => {
  await lab.open(PATH);
  await openChannel(lab);
  await lab.tab('A burst');
  await lab.button('Send the burst').click();
  await expect(fate(lab, 'inOrder')).toHaveText('500', { timeout: 45_000 });
  await expect(fate(lab, 'lost')).toHaveText('0');
  await expect(lab.story).toContainText('in the order in which they were sent');
  await expect(
    lab.root.getByRole('img', { name: '500 in order, 0 overtaken, 0 lost' }),
  ).toBeVisible();
});

test('a burst that grows older than its life is really lost', async ({ lab }) => {
  await lab.open(PATH);
  await preset(lab, 'shortLife');
  await lab.root.getByLabel('maxPacketLifeTime:').fill('1');
  await lab.button('Open the channel').click();
  await quiet(lab);
  await lab.tab('A burst');
  await lab.root.locator('.burst select').first().selectOption('1000');
  await lab.root.locator('.burst select').last().selectOption('16000');
  await lab.button('Send the burst').click();
  await expect(lab.story).toContainText('never came', { timeout: 45_000 });
  await expect(lab.story).toContainText('They were older than 1 ms');
  const lost = Number(await fate(lab, 'lost').innerText());
  expect(lost).toBeGreaterThan(0);
  const others = await Promise.all(
    ['inOrder', 'overtaken'].map(async (name) => Number(await fate(lab, name).innerText())),
  );
  expect(others.reduce((sum, one) => sum + one, lost)).toBe(1000);
});

test('a message as large as the limit arrives, one byte more is refused', async ({ lab }) => {
  await lab.open(PATH);
  await lab.tab('A large message');
  await expect(lab.root.locator('[data-fact=maxMessageSize]')).toContainText('once there is');
  await openChannel(lab);
  await expect(lab.root.locator('[data-fact=maxMessageSize]')).toHaveText('262,144');
  await lab.button('Send 262,144 bytes').click();
  await expect(lab.root.getByRole('row', { name: /262,144 bytes the limit/ })).toContainText(
    'Arrived as one ArrayBuffer.',
  );
  await lab.button('Send 262,145 bytes').click();
  await expect(lab.root.getByRole('row', { name: /262,145 bytes one byte more/ })).toContainText(
    'Trying to send message larger than max-message-size',
  );
  await expect(lab.story).toContainText('Too large.');
});

const WAYS: readonly (readonly [string, () => void])[] = [
  [
    'Close is pressed',
    () => document.querySelectorAll<HTMLButtonElement>('.bar .button')[1]!.click(),
  ],
  ['the page is left', () => dispatchEvent(new PageTransitionEvent('pagehide'))],
  [
    'the widget is destroyed',
    () =>
      document
        .querySelector('astro-island:has(.media-lab)')!
        .dispatchEvent(new CustomEvent('astro:unmount')),
  ],
];
for (const [how, leave] of WAYS)
  test(`when ${how}, in the middle of a transfer too, no connection is left`, async ({
    lab,
    page,
  }) => {
    await lab.open(PATH);
    await openChannel(lab);
    await lab.root.locator('.what select').selectOption('100000000');
    await lab.button('Send the file').click();
    await expect(lab.root.locator('progress')).not.toHaveJSProperty('value', 0);
    await page.evaluate(leave);
    await expect.poll(() => lab.left()).toEqual(NOTHING_LEFT);
  });

test('half a minute out of sight closes the connections, and says so', async ({ lab, page }) => {
  await page.clock.install();
  await lab.open(PATH);
  await lab.root.locator('.button.open').click();
  await quiet(lab);
  await page.evaluate(() => scrollTo(0, document.documentElement.scrollHeight));
  await expect(lab.root).not.toBeInViewport();
  await page.waitForTimeout(300);
  await page.clock.fastForward(25_000);
  expect((await lab.left()).connections).toBe(2);
  await page.clock.fastForward(6000);
  await expect.poll(() => lab.left()).toEqual(NOTHING_LEFT);
  await expect(lab.story).toContainText('nobody had looked at it for 30 seconds');
});

test('without WebRTC it says so', async ({ lab, page }) => {
  await lab.open(PATH);
  await page.evaluate(() => Reflect.deleteProperty(window, 'RTCPeerConnection'));
  await lab.button('Open the channel').click();
  await expect(lab.story).toContainText('This browser has no RTCPeerConnection');
});

for (const path of [PATH, `/zh-cn${PATH}`])
  test(`axe finds nothing in any state: ${path}`, async ({ page }) => {
    test.setTimeout(240_000);
    const lab = await new MediaLab(page).open(path);
    await lab.expectAccessible();
    await openChannel(lab, 'noRetransmits');
    for (const form of await lab.root.locator('form').all()) {
      await form.getByRole('textbox').fill('Hello');
      await form.getByRole('button').click();
    }
    await lab.expectAccessible();
    await lab.root.locator('.go').click();
    await quiet(lab);
    await lab.expectAccessible();
    await lab.root.getByRole('tab').nth(1).click();
    await lab.root.locator('.burst .primary').click();
    await quiet(lab);
    await lab.expectAccessible();
    await lab.root.getByRole('tab').nth(2).click();
    await lab.root.locator('.size .button').last().click();
    await expect(lab.story).toContainText('TypeError');
    await lab.expectAccessible();
    await lab.root.getByRole('tab').nth(3).click();
    await lab.expectAccessible();
    await page.setViewportSize({ width: 390, height: 844 });
    await lab.expectAccessible();
  });

test('everything works by keyboard alone', async ({ lab, page }) => {
  await lab.open(PATH);
  const press = async (...keys: string[]) => {
    for (const key of keys) await page.keyboard.press(key);
  };
  await lab.root.locator('.preset select').focus();
  await press('ArrowDown', 'Tab', 'Enter');
  await quiet(lab);
  await expect(fact(lab, 'Bob', 'ordered')).toHaveText('false');
  await side(lab, 'Alice').locator('.program').focus();
  await press('Tab');
  await page.keyboard.type('By keyboard');
  await press('Enter');
  await expect(lab.story).toContainText('Bob got a string: 11 characters');
  await lab.root.getByRole('tab', { name: 'A file' }).focus();
  await press('ArrowRight');
  await expect(lab.root.getByRole('tab', { name: 'A burst' })).toBeFocused();
  await press('Tab', 'Tab', 'Tab', 'Tab');
  await expect(lab.button('Send the burst')).toBeFocused();
  await press('Enter');
  await expect(lab.story).toContainText('messages came');
});

for (const width of [1440, 390])
  test(`nothing moves at ${width} pixels`, async ({ lab, page }) => {
    await page.setViewportSize({ width, height: width === 390 ? 844 : 1000 });
    await lab.open(PATH);
    await page.waitForLoadState('networkidle');
    const before = await lab.height();
    await openChannel(lab, 'noRetransmits');
    await preset(lab, 'reliable');
    await lab.button('Open a new channel').click();
    await expect(lab.story).toContainText('no new offer');
    await quiet(lab);
    await lab.root.locator('.program').first().focus();
    await lab.root.locator('.go').click();
    await expect(lab.story).toContainText('the same bytes', { timeout: 45_000 });
    await lab.tab('A burst');
    await lab.button('Send the burst').click();
    await expect(lab.story).toContainText('500 messages came', { timeout: 45_000 });
    await lab.tab('A large message');
    await lab.button('Send 262,145 bytes').click();
    await expect(lab.story).toContainText('TypeError');
    await lab.tab('Events');
    await lab.button('Close').click();
    await page.waitForTimeout(300);
    expect(await lab.height()).toBe(before);
    expect(await lab.shifts()).toEqual([]);
  });

test.describe('on a phone', () => {
  test.use({ hasTouch: true, viewport: { width: 390, height: 844 } });
  test('the two sides are tabs, and no part is wider than the window', async ({ lab, page }) => {
    await lab.open(PATH);
    await openChannel(lab);
    await expect(side(lab, 'Bob')).toBeHidden();
    await lab.root.locator('.switch').getByRole('button', { name: 'Bob' }).tap();
    await expect(side(lab, 'Alice')).toBeHidden();
    await say(lab, 'Bob', 'From a phone');
    await expect(lab.story).toContainText('Alice got a string');
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(390);
  });
});

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false });
  for (const [path, words] of [
    [PATH, 'two peers in your own browser open a data channel'],
    [`/zh-cn${PATH}`, '两个端会按你选的设置打开一个数据通道'],
  ] as const)
    test(`${path} says what the lab does`, async ({ page }) => {
      await page.goto(path);
      await expect(page.locator('.live-figure .live')).toBeHidden();
      await expect(page.locator('.live-figure .still')).toContainText(words);
    });
});
