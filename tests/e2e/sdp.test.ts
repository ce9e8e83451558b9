import { expect, test } from '../support/stepper.ts';

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
      if (/\/sdp\/|explainer/.test(pathname) && !/load-explainer/.test(pathname))
        loaded.push(pathname);
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
    const meaning = panel.getByRole('region', { name: /Meaning of the line|这一行的含义/ });
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
      const said = await panel.locator('.line .says').allTextContents();
      expect(said).toHaveLength(await panel.locator('.line').count());
      for (const words of said) {
        expect(words.replace(/^\. /, '')).toMatch(/^\S.{3,}/);
        expect(words).not.toMatch(/^\. \S+[.=]\S+$/);
      }
      for (const title of await panel
        .locator('.field')
        .evaluateAll((fields) => fields.map((field) => (field as HTMLElement).title)))
        expect(title).toMatch(/ /);
    }
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
