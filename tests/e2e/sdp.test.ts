import { readFile } from 'node:fs/promises';
import type { Locator } from '@playwright/test';
import type { Description, PeerState } from '../../src/trace/entry.ts';
import { expect, test, type Stepper } from '../support/stepper.ts';

const ACTIVE = /^a=setup:active/;

for (const { path, short, sentence, part } of [
  {
    path: '/lab/',
    short: 'I open DTLS, as its client',
    sentence: 'One side has to begin the DTLS handshake as its client.',
    part: 'My part in the DTLS handshake',
  },
  {
    path: '/zh-cn/lab/',
    short: '我作为客户端打开 DTLS',
    sentence: '总要有一端作为客户端开始 DTLS 握手',
    part: '我在 DTLS 握手中的角色',
  },
])
  test(`a line is explained on ${path}, from the first description on`, async ({
    stepper,
    page,
  }) => {
    const loaded: string[] = [];
    page.on('request', (request) => {
      const { pathname } = new URL(request.url());
      if (/\/sdp\/|\btools\b.*\.js$/.test(pathname)) loaded.push(pathname);
    });
    await stepper.open(path);
    await stepper.step(2);
    await page.waitForLoadState('networkidle');
    expect(loaded).toEqual([]);
    await stepper.step(8);

    const panel = stepper.root.getByRole('tabpanel');
    await panel
      .getByRole('group', { name: /Descriptions of Bob|Bob 的描述/ })
      .getByRole('button', { name: /answer/ })
      .click();
    const line = panel.getByRole('link', { name: ACTIVE });
    await expect(line).toContainText(short);
    expect(loaded.filter((one) => one.endsWith('.json'))).toHaveLength(1);
    await line.click();
    await expect(line).toHaveAttribute('aria-current', 'true');
    const meaning = panel.getByRole('region', {
      name: /Meaning of the line|这一行的含义/,
    });
    await expect(meaning).toContainText(short);
    await expect(meaning).toContainText(sentence);
    await expect(meaning).toContainText(part);
    await expect(meaning.getByRole('link')).toHaveAttribute(
      'href',
      'https://www.rfc-editor.org/rfc/rfc8842#section-5.2',
    );
    await meaning.getByRole('button', { name: /Written by|写入/ }).click();
    await expect(stepper.root.locator('.row.marked', { hasText: 'createAnswer()' })).toHaveCount(1);
  });

/** Goes through a text as a reader does: lines that are far away are plain until they come near. */
async function eachChunk(panel: Locator, look: (chunk: Locator) => Promise<void>): Promise<number> {
  const chunks = await panel.locator('.chunk').all();
  for (const chunk of chunks) {
    await chunk.evaluate((element) => element.scrollIntoView({ block: 'center' }));
    await expect(chunk.locator('pre')).toHaveCount(0);
    await look(chunk);
  }
  return chunks.length;
}

test('every line has words, and none shows the name of its words', async ({ stepper }) => {
  await stepper.open('/lab/?scenario=call&step=10');
  await stepper.settled(10);
  const panel = stepper.root.getByRole('tabpanel');
  await expect(panel.locator('.line .says').first()).not.toBeEmpty();
  for (const peer of ['Alice', 'Bob'])
    for (const place of await stepper.root
      .getByRole('group', { name: `Descriptions of ${peer}` })
      .getByRole('button', { name: /offer|answer/ })
      .all()) {
      await place.click();
      const lines = Number(
        /(\d+) lines/.exec((await panel.locator('h4 small').first().textContent()) ?? '')?.[1],
      );
      let count = 0;
      await eachChunk(panel, async (chunk) => {
        const said = await chunk.locator('.line .says').allTextContents();
        count += await chunk.locator('.line').count();
        expect(said).toHaveLength(await chunk.locator('.line').count());
        for (const words of said) {
          expect(words).toMatch(/^\S.{3,}/);
          expect(words).not.toMatch(/^\S+[.=]\S+$/);
        }
      });
      expect(count).toBe(lines);
    }
});

test('a tip tells what a field is: by pointer, by keyboard, and gone with Escape', async ({
  stepper,
  page,
}) => {
  await stepper.open('/lab/?step=10');
  await stepper.settled(10);
  const panel = stepper.root.getByRole('tabpanel');
  const line = panel.getByRole('link', { name: ACTIVE });
  const field = line.locator('.field');
  const tip = page.getByRole('tooltip');
  // What scrolls the text may do so once more after the pointer has come, and hides the tip.
  await expect(async () => {
    await line.locator('.says').hover();
    await field.hover();
    await expect(tip).toContainText('My part in the DTLS handshake', { timeout: 2000 });
  }).toPass();
  await expect(tip).toContainText('I open DTLS, as its client');
  await expect(field).toHaveAttribute('aria-describedby', (await tip.getAttribute('id'))!);
  // The pointer may go onto the tip, and it stays.
  await tip.hover();
  await page.waitForTimeout(400);
  await expect(tip).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(tip).toHaveCount(0);
  await expect(field).not.toHaveAttribute('aria-describedby');

  await panel.getByRole('group', { name: /^Text of / }).focus();
  for (let i = 0; i < 5; i++) await page.keyboard.press('ArrowDown');
  await expect(tip).toHaveCount(0);
  await page.keyboard.press('Tab');
  await expect(tip).toContainText('What unites them');
  await page.keyboard.press('Tab');
  await expect(tip).toContainText('application');
  await page.keyboard.press('Escape');
  await expect(tip).toHaveCount(0);
  await page.keyboard.press('Enter');
  const meaning = panel.getByRole('region', { name: 'Meaning of the line' });
  await expect(meaning.locator('mark')).toHaveText('0');
  await expect(meaning.locator('h4')).toHaveText('a=group:BUNDLE 0');
});

test('the keyboard goes from line to line, and sections fold', async ({ stepper, page }) => {
  await stepper.open('/lab/?step=10');
  await stepper.settled(10);
  const panel = stepper.root.getByRole('tabpanel');
  const text = panel.getByRole('group', { name: /^Text of / });
  await expect(panel.locator('.says').first()).toBeVisible();
  await text.focus();
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  const meaning = panel.getByRole('region', { name: 'Meaning of the line' });
  await expect(meaning.locator('h4')).toHaveText(/^o=/);
  await text.locator('summary').first().click();
  await expect(text.getByRole('link', { name: /^v=0/ })).toBeHidden();
  await expect(text.getByRole('link', { name: ACTIVE })).toBeVisible();
});

test('problems say what follows and lead to their line', async ({ stepper }) => {
  await stepper.open('/lab/?step=10');
  await stepper.settled(10);
  const panel = stepper.root.getByRole('tabpanel');
  await panel
    .getByRole('group', { name: 'Descriptions of Alice' })
    .getByRole('button', { name: /^currentLocal/ })
    .click();
  const problems = panel.locator('.problems');
  await problems.locator('summary').click();
  await expect(problems.getByRole('listitem').first()).toContainText('What to do');
  await problems
    .getByRole('button', { name: /^Line / })
    .first()
    .click();
  await expect(panel.locator('.line.chosen')).toHaveCount(1);
});

test('without the words the text stays plain', async ({ stepper, page }) => {
  await page.route('**/sdp/en.json', (route) => route.abort());
  await stepper.open('/lab/?step=10');
  await stepper.settled(10);
  const panel = stepper.root.getByRole('tabpanel');
  await expect(panel).toContainText('a=setup:active');
  await page.waitForLoadState('networkidle');
  await expect(panel.locator('.says')).toHaveCount(0);
});

test('a description is copied and downloaded, as text and as JSON', async ({
  stepper,
  page,
  context,
}) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await stepper.open('/lab/?step=4');
  await stepper.settled(4);
  const { pendingLocalDescription: description } = await stepper.root.evaluate((section) => {
    const { trace } = section as never as { trace: { peer: string; state?: Partial<PeerState> }[] };
    const states = trace.filter(({ peer }) => peer === 'alice').map(({ state }) => state);
    return states.findLast((state) => state?.pendingLocalDescription) as {
      pendingLocalDescription: Description;
    };
  });
  const save = stepper.root.getByRole('group', { name: 'Copy or download the description' });
  const copied = () => page.evaluate(() => navigator.clipboard.readText());
  await save.getByRole('button', { name: 'Copy', exact: true }).click();
  await expect(save.getByRole('status')).toHaveText('Copied');
  expect(await copied()).toBe(description.sdp);
  await save.getByRole('button', { name: 'Copy JSON' }).click();
  await expect.poll(copied).toBe(JSON.stringify(description));

  for (const [name, file, content] of [
    ['Download as .sdp', 'offer.sdp', description.sdp],
    ['Download as .json', 'offer.json', JSON.stringify(description)],
  ] as const) {
    const downloading = page.waitForEvent('download');
    await save.getByRole('button', { name }).click();
    const download = await downloading;
    expect(download.suggestedFilename()).toBe(file);
    expect(await readFile(await download.path(), 'utf8')).toBe(content);
  }
});

const compareAt = async (stepper: Stepper, step: number) => {
  await stepper.open(`/lab/?step=${step}`);
  await stepper.settled(step);
  await stepper.root.getByRole('button', { name: 'Compare', exact: true }).click();
  return stepper.root.getByRole('tabpanel');
};

test('offer and answer stand side by side, and what changed is said and marked', async ({
  stepper,
}) => {
  const panel = await compareAt(stepper, 10);
  const difference = panel.getByRole('group', { name: /^Alice · local offer.*compared with Bob/ });
  await expect(difference).toBeVisible();
  await expect(panel.getByRole('button', { name: 'Offer and answer' })).toHaveAttribute(
    'aria-pressed',
    'true',
  );
  const asked = difference.getByRole('link', { name: /^changed, before: a=setup:actpass/ });
  const given = difference.getByRole('link', { name: /^changed, after: a=setup:active/ });
  await expect(asked.locator('.changed')).toHaveText('actpass');
  await expect(given.locator('.changed')).toHaveText('active');
  const [left, right] = [(await asked.boundingBox())!, (await given.boundingBox())!];
  expect(left.y).toBeCloseTo(right.y, 0);
  expect(left.x).toBeLessThan(right.x);
  // Lines without a difference stand on both sides, and are read out once.
  await expect(difference.getByText('a=mid:0')).toHaveCount(2);
  await expect(difference.getByRole('link', { name: /a=mid:0/ })).toHaveCount(1);

  await given.click();
  const meaning = panel.getByRole('region', { name: 'Meaning of the line' });
  await expect(meaning).toContainText('I open DTLS, as its client');
  await expect(meaning).toContainText('createAnswer() of Bob');
  await asked.click();
  await expect(meaning).toContainText('createOffer() of Alice');
});

test('gathering, any two texts of the run, and what is alike is folded', async ({ stepper }) => {
  const panel = await compareAt(stepper, 10);
  await panel.getByRole('button', { name: 'Gathering of Alice' }).click();
  const difference = panel.getByRole('group', { name: /compared with/ });
  const added = difference.getByRole('link', { name: /^added: a=candidate:/ });
  await expect(added.first()).toBeVisible();
  await expect(difference).toContainText(`Gathering wrote candidates in: ${await added.count()}.`);
  await expect(difference.locator('summary').first()).toContainText('no difference');
  await expect(difference.getByText('v=0').last()).toBeHidden();
  await difference.locator('summary').first().click();
  await expect(difference.getByText('v=0').last()).toBeVisible();
  const alike = difference.getByRole('button', { name: /lines without a difference/ });
  await expect(difference.getByText('a=mid:0')).toHaveCount(0);
  await alike.click();
  await expect(difference.getByText('a=mid:0').last()).toBeVisible();

  const any = panel.getByRole('group', { name: 'Any two descriptions of the run' });
  const texts = (peer: string) =>
    any
      .getByLabel('Second')
      .locator('optgroup')
      .evaluateAll(
        (groups, name) =>
          (groups as HTMLOptGroupElement[])
            .filter(({ label }) => label.startsWith(name))
            .flatMap((group) => [...group.querySelectorAll('option')].map(({ value }) => value)),
        peer,
      );
  const [first] = await texts('Bob · remote offer');
  await any.getByLabel('Second').selectOption(first!);
  await expect(
    panel.getByRole('group', { name: /compared with Bob · remote offer/ }),
  ).toBeVisible();
  await expect(panel.getByRole('button', { name: 'Gathering of Alice' })).toHaveAttribute(
    'aria-pressed',
    'false',
  );
  await any.getByRole('button', { name: 'Swap' }).click();
  await expect(
    panel.getByRole('group', { name: /^Bob · remote offer.*compared with/ }),
  ).toBeVisible();
});

test('on a phone the comparison is one column, the same lines once', async ({ stepper, page }) => {
  await page.setViewportSize({ width: 390, height: 844 });
  const panel = await compareAt(stepper, 10);
  const difference = panel.getByRole('group', { name: /compared with/ });
  const asked = difference.getByRole('link', { name: /^changed, before: a=setup:/ });
  const given = difference.getByRole('link', { name: /^changed, after: a=setup:/ });
  const [above, below] = [(await asked.boundingBox())!, (await given.boundingBox())!];
  expect(above.x).toBeCloseTo(below.x, 0);
  expect(above.y).toBeLessThan(below.y);
  await expect(difference.getByText('a=mid:0').first()).toBeHidden();
  await expect(difference.getByText('a=mid:0').last()).toBeVisible();
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(390);
});

test('before there are two descriptions the comparison says so', async ({ stepper }) => {
  const panel = await compareAt(stepper, 2);
  await expect(panel).toContainText('There are no two descriptions yet.');
  await stepper.step(2);
  await expect(panel.getByRole('button', { name: 'Gathering of Alice' })).toBeVisible();
});
