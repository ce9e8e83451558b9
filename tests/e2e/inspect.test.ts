import { readFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';
import { expectAccessible } from '../support/axe.ts';
import { expect, test, Tool } from '../support/inspect.ts';

const read = (name: string) =>
  readFileSync(new URL(`../fixtures/sdp/${name}.sdp`, import.meta.url), 'utf8');
const OFFER = read('chrome-full');
const ANSWER = read('chrome-answer');
const CANDIDATE =
  'candidate:842163049 1 udp 1677729535 203.0.113.7 46154 typ srflx raddr 0.0.0.0 rport 0';

/** The media sections of a description over and over, up to so many lines. */
function repeated(text: string, lines: number): string {
  const [session = '', ...media] = text.split(/(?=^m=)/m);
  const all = media.join('');
  return session + all.repeat(Math.ceil(lines / all.split('\n').length));
}

for (const { path, short, sentence } of [
  {
    path: '/inspect/',
    short: 'I can open DTLS or wait for it',
    sentence: 'One side has to begin the DTLS handshake',
  },
  {
    path: '/zh-cn/inspect/',
    short: '我可以打开 DTLS，也可以等',
    sentence: '总要有一端作为客户端开始 DTLS 握手',
  },
])
  test(`an offer is explained line by line on ${path}`, async ({ tool }) => {
    await tool.open(path);
    await tool.take(OFFER);
    await expect(tool.found).toContainText('172');
    const line = tool.lines.filter({ hasText: 'a=setup:actpass' }).first();
    await expect(line).toContainText(short);
    await line.click();
    await expect(tool.meaning).toContainText(sentence);
    await tool.box.fill(OFFER.replace('s=-', 's=a name'));
    await tool.settled();
    await expect(tool.lines.filter({ hasText: 's=a name' })).toHaveCount(1);
    await expect(tool.meaning).toContainText(sentence);
  });

test('problems are named and lead to their line', async ({ tool }) => {
  await tool.open();
  await tool.take(OFFER.replace(/a=fingerprint.*\r\n/g, ''));
  const problems = tool.root.locator('.problems');
  await problems.locator('summary').click();
  await expect(problems).toContainText('What to do');
  await expect(problems.locator('li.error').first()).toBeVisible();
});

test('JSON is unwrapped, a pair compared, candidates explained', async ({ tool }) => {
  await tool.open();
  await tool.take(
    JSON.stringify([
      { type: 'offer', sdp: OFFER },
      { type: 'answer', sdp: ANSWER },
    ]),
  );
  await expect(tool.found).toContainText('2 descriptions. Taken out of JSON.');
  await tool.view(/^Answer/).click();
  await tool.settled();
  await expect(tool.lines.filter({ hasText: 'a=setup:active' }).first()).toBeVisible();
  await tool.view('What differs').click();
  await tool.settled();
  await expect(tool.read).toContainText('a=setup:actpass');
  await expect(tool.read).toContainText('a=setup:active');
  await tool.root
    .locator('.text [data-line]')
    .filter({ hasText: 'a=setup:active' })
    .first()
    .click();
  await expect(tool.meaning).toContainText('as its client');

  await tool.take(
    `type: offer, sdp: ${OFFER}\n3/4/2026, 10:00\nicecandidate\nsdpMid: 0, candidate: ${CANDIDATE}`,
  );
  await expect(tool.found).toContainText('One description: an offer, 172 lines.');
  await tool.take(`${CANDIDATE}\na=end-of-candidates`);
  await expect(tool.found).toContainText('2 candidates.');
  await tool.lines.first().click();
  await expect(tool.meaning).toContainText('1677729535');
});

test('files are opened and dropped, packed ones too', async ({ tool, page }) => {
  await tool.open();
  const dump = {
    PeerConnections: {
      '1-1': {
        updateLog: [
          { type: 'setLocalDescription', value: `type: offer, sdp: ${OFFER}` },
          { type: 'setRemoteDescription', value: `type: answer, sdp: ${ANSWER}` },
        ],
      },
    },
  };
  await tool.file('webrtc_internals_dump.gz', gzipSync(JSON.stringify(dump)));
  await expect(tool.found).toContainText('2 descriptions.');
  await tool.file('offer.sdp', Buffer.from(OFFER));
  await expect(tool.found).toContainText('172 lines');

  await page.evaluate((text) => {
    const transfer = new DataTransfer();
    transfer.items.add(new File([text], 'answer.sdp'));
    for (const type of ['dragover', 'drop'])
      document
        .querySelector('h1')!
        .dispatchEvent(
          new DragEvent(type, { dataTransfer: transfer, bubbles: true, cancelable: true }),
        );
  }, ANSWER);
  await page.waitForTimeout(200);
  await tool.settled();
  await expect(tool.found).toContainText('an answer, 164 lines');
});

test('what is no SDP is named, with what was expected', async ({ tool }) => {
  await tool.open();
  for (const [text, word] of [
    ['Hello, where is my SDP?', 'This is no SDP'],
    ['{"iceServers": []}', 'There is no SDP in this JSON'],
    ['<html><body>404</body></html>', 'This is markup, not SDP'],
  ] as const) {
    await tool.take(text);
    await expect(tool.found).toContainText(word);
    await expect(tool.found).toContainText(text.slice(0, 20));
    await expect(tool.found).toContainText('What can be read here');
    await expect(tool.lines).toHaveCount(0);
  }
  await tool.file('picture.png', Buffer.from([0x89, 0x50, 0x4e, 0x47, 0, 0, 0, 13, 1, 2, 3]));
  await expect(tool.found).toContainText('These bytes are no text');
  await tool.file('broken.gz', Buffer.from([0x1f, 0x8b, 8, 0, 1, 2, 3]));
  await expect(tool.found).toContainText('The file could not be read.');
  // Half a description is explained as far as it goes.
  await tool.take(OFFER.slice(2_000));
  await expect(tool.lines.filter({ hasText: 'a=rtcp-mux' }).first()).toBeVisible();
  await tool.root.locator('.problems summary').click();
  await expect(tool.root.locator('.problems')).toContainText('The beginning is missing');
});

test('ten megabytes are told from a description, and what can be read is explained', async ({
  tool,
  page,
}) => {
  test.setTimeout(240_000);
  await tool.open();
  await tool.file('huge.sdp', Buffer.from(OFFER + 'a=x-more:1\r\n'.repeat(850_000)));
  await expect(tool.found).toContainText('only its beginning was read', { timeout: 60_000 });
  await tool.settled();
  await expect(tool.root.locator('.kept')).toContainText('huge.sdp, 10.2 MB');
  await expect(tool.lines.filter({ hasText: 'a=setup:actpass' }).first()).toBeVisible();
  await page.getByRole('button', { name: 'Clear' }).click();
  await tool.settled();
  await expect(tool.found).toContainText('Nothing to inspect yet');
  await expect(tool.box).toBeVisible();
  await tool.file('noise.bin', Buffer.alloc(10_000_000, 7));
  await expect(tool.found).toContainText('These bytes are no text', { timeout: 60_000 });
});

test('what is in the text is only ever text', async ({ tool, page }) => {
  const dialogs: string[] = [];
  page.on('dialog', (dialog) => {
    dialogs.push(dialog.message());
    void dialog.dismiss();
  });
  await tool.open();
  await tool.take(
    [
      'v=0',
      'o=<img/src=x onerror=alert(1)> 1 1 IN IP4 0.0.0.0',
      's=<script>alert(2)</script>',
      't=0 0',
      'a=tool:\u202egnp.exe \u2066x\u2069',
      `a=x-${'long'.repeat(5_000)}:1`,
      'a={count} ${x} {{y}}',
      '',
    ].join('\r\n'),
  );
  await expect(tool.lines.filter({ hasText: '<script>alert(2)</script>' })).toHaveCount(1);
  await expect(tool.lines.filter({ hasText: '⟨U+202E⟩gnp.exe' })).toHaveCount(1);
  await tool.lines.filter({ hasText: 'a=tool' }).click();
  await expect(tool.meaning).toContainText('⟨U+202E⟩');
  for (const line of await tool.lines.all()) await line.click();
  expect(await tool.root.locator('script, img').count()).toBe(0);
  expect(dialogs).toEqual([]);
  const wide = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
  expect(wide).toBeLessThanOrEqual(0);
  await tool.take('\u202e<b>not sdp</b>');
  await expect(tool.found).toContainText('⟨U+202E⟩<b>not sdp</b>');
});

test.describe('links', () => {
  test.use({ permissions: ['clipboard-read', 'clipboard-write'] });

  test('carry a text behind their #, and nothing else of it leaves the page', async ({
    tool,
    page,
    context,
  }) => {
    await tool.open();
    await tool.take(OFFER);
    const requests: string[] = [];
    page.on('request', (request) => {
      // Chromium looks for the icon again when the address changes.
      if (!request.url().endsWith('/favicon.svg')) requests.push(request.url());
    });
    await page.getByRole('button', { name: 'Copy a link' }).click();
    await expect(tool.root).toContainText('Link copied.');
    const link = await page.evaluate(() => navigator.clipboard.readText());
    expect(link).toMatch(/\/inspect\/#sdp=1\.[\w-]+$/);
    expect(link.length).toBeLessThan(8_200);
    expect(requests).toEqual([]);

    const other = new Tool(await context.newPage());
    await other.open(link);
    await other.settled();
    await expect(other.found).toContainText('172 lines');
    await expect(other.lines.first()).toBeVisible();
  });

  test('say when a text is too long for them', async ({ tool, page }) => {
    await tool.open();
    const noise = Array.from(
      { length: 400 },
      (_, i) => `a=x-${i}:${Math.sin(i) * 1e16}${Math.cos(i) * 1e16}`,
    );
    await tool.take(`${OFFER}${noise.join('\r\n')}\r\n`);
    await page.getByRole('button', { name: 'Copy a link' }).click();
    await expect(tool.root).toContainText('too long for a link');
    expect(new URL(page.url()).hash).toBe('');
  });

  for (const [hash, word] of [
    ['#sdp=9.abc', 'made by another version'],
    ['#sdp=1.!!!', 'damaged or cut'],
    ['#sdp=1.AAAA', 'damaged or cut'],
    ['#sdp=', 'damaged or cut'],
    ['#sdp=%E0%A4%A', 'damaged or cut'],
  ] as const)
    test(`with nonsense are refused: ${hash}`, async ({ tool }) => {
      await tool.open(`/inspect/${hash}`);
      await expect(tool.found).toContainText(word);
      await expect(tool.found).toContainText('Nothing to inspect yet');
    });

  test('with another fragment are links as ever', async ({ tool }) => {
    await tool.open('/inspect/#_top');
    await expect(tool.found).toContainText('Nothing to inspect yet');
    await expect(tool.found.locator('.refused')).toHaveCount(0);
  });
});

test('works offline once it is open, and asks nobody for anything', async ({
  tool,
  page,
  context,
}) => {
  test.setTimeout(120_000);
  await tool.open();
  await page.waitForTimeout(3_000);
  await page.waitForLoadState('networkidle');
  await context.setOffline(true);
  const requests: string[] = [];
  page.on('request', (request) => {
    if (!/^blob:|\/favicon\.svg$/.test(request.url())) requests.push(request.url());
  });
  await page.getByRole('button', { name: 'Offer and answer' }).click();
  await tool.settled();
  await expect(tool.lines.first()).toContainText('SDP begins here');
  await tool.view('What differs').click();
  await tool.settled();
  await expect(tool.read).toContainText('a=setup:active');
  await page.getByRole('button', { name: 'Candidates' }).last().click();
  await page.getByRole('button', { name: 'Offer of Firefox' }).click();
  await tool.settled();
  await expect(tool.found).toContainText('an offer');
  await tool.lines.nth(1).click();
  await expect(tool.meaning.locator('h4')).toContainText('o=mozilla');
  await page.getByRole('button', { name: 'Copy a link' }).click();
  await expect(tool.root.locator('.said')).not.toBeEmpty();
  await tool.file('long.sdp', Buffer.from(repeated(OFFER, 6_000)));
  await expect(tool.lines.first()).toBeVisible();
  expect(requests).toEqual([]);
});

test('twenty thousand lines are there at once, and wherever one scrolls', async ({
  tool,
  page,
}) => {
  test.setTimeout(120_000);
  await tool.open();
  await tool.file('long.sdp', Buffer.from(repeated(OFFER, 20_000)));
  await expect(tool.lines.first()).toBeVisible();
  for (const part of [0.3, 0.7, 1]) {
    await page.evaluate((to) => scrollTo(0, document.documentElement.scrollHeight * to), part);
    const seen = tool.lines.filter({ visible: true });
    await expect
      .poll(() =>
        seen.evaluateAll(
          (rows) =>
            rows.filter((row) => {
              const { top } = row.getBoundingClientRect();
              return top > 0 && top < innerHeight;
            }).length,
        ),
      )
      .toBeGreaterThan(5);
  }
  expect(await page.locator('[data-line]').count()).toBeLessThan(2_000);
});

test('the keyboard alone reads and chooses', async ({ tool, page }) => {
  await tool.open();
  await tool.box.focus();
  await page.keyboard.insertText(OFFER);
  await tool.settled();
  const text = tool.root.getByRole('group', { name: /^Text of / });
  for (let i = 0; i < 30; i++) {
    await page.keyboard.press('Tab');
    if (await text.evaluate((element) => element === document.activeElement)) break;
  }
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  await expect(tool.meaning.locator('h4')).toHaveText(/^[a-z]=/);
});

test('fits a phone', async ({ tool, page }) => {
  await page.setViewportSize({ width: 360, height: 740 });
  await tool.open();
  await tool.take(
    JSON.stringify([
      { type: 'offer', sdp: OFFER },
      { type: 'answer', sdp: ANSWER },
    ]),
  );
  await tool.lines.nth(4).click();
  await expect(tool.meaning).toBeInViewport();
  await tool.view('What differs').click();
  await tool.settled();
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(360);
});

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false });
  test('says so, and leads to the reference', async ({ page }) => {
    await page.goto('/inspect/');
    await expect(page.locator('main noscript p')).toBeVisible();
    await expect(page.locator('main').getByRole('link', { name: 'SDP attributes' })).toBeVisible();
  });
});

test('nothing moves while the page comes alive', async ({ page }) => {
  await page.addInitScript(() => {
    const shifts: number[] = [];
    Object.assign(window, { shifts });
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries())
        shifts.push((entry as PerformanceEntry & { value: number }).value);
    }).observe({ type: 'layout-shift', buffered: true });
  });
  await page.goto('/inspect/');
  await page.waitForLoadState('networkidle');
  await page.waitForTimeout(2_500);
  expect(await page.evaluate(() => (window as never as { shifts: number[] }).shifts)).toEqual([]);
});

for (const path of ['/inspect/', '/zh-cn/inspect/'])
  test(`axe finds nothing on ${path}, wide and on a phone`, async ({ tool, page }) => {
    test.setTimeout(300_000);
    await tool.open(path);
    const look = () => expectAccessible(page);
    await look();
    await tool.take('no sdp');
    await look();
    await tool.take(
      JSON.stringify([
        { type: 'offer', sdp: OFFER.slice(0, 2_000) },
        { type: 'answer', sdp: ANSWER.slice(0, 2_000) },
      ]),
    );
    await tool.lines.nth(3).click();
    for (const width of [1440, 390]) {
      await page.setViewportSize({ width, height: 900 });
      await look();
    }
    await tool.view(/What differs|差别/).click();
    await tool.settled();
    await look();
  });
