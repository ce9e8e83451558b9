/** The parts that chapters are made of: Predict, Term, Example. */
import { expect, test } from '../support/stepper.ts';

test('a Predict is answered by keyboard, and explains every choice', async ({ page }) => {
  await page.goto('/guide/jsep/');
  const predict = page.locator('predict-question').first();
  const group = predict.getByRole('group', {
    name: /How many icecandidate events/,
  });
  const status = predict.getByRole('status');
  const height = () => predict.evaluate((one) => one.getBoundingClientRect().height);
  const before = await height();
  await predict.getByRole('button', { name: 'Check my guess' }).click();
  await expect(status).toHaveText('Choose an answer first.');
  await expect(group.getByRole('radio').first()).toBeFocused();
  await page.keyboard.press('Space');
  // Before it is checked, nothing tells which answer is right.
  await expect(predict.locator('.mark').first()).toBeHidden();
  await expect(predict.locator('.why:visible')).toHaveCount(0);
  await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  await expect(status).toContainText('Not so.');
  await expect(predict.locator('.why:visible')).toHaveText(await status.innerText());
  await page.keyboard.press('Shift+Tab');
  await page.keyboard.press('ArrowDown');
  await expect(status).toContainText('Right.');
  await page.keyboard.press('ArrowDown');
  await expect(status).toContainText('Not so.');
  expect(await height()).toBe(before);
});

const ASKED = /And Alice, at that moment/;

test('the figure answers a PredictState when it is asked', async ({ stepper, page }) => {
  await stepper.open('/guide/jsep/');
  const predict = page.locator('predict-state').filter({ hasText: ASKED });
  const height = () => predict.evaluate((one) => one.getBoundingClientRect().height);
  const before = await height();
  await predict.getByRole('button', { name: 'Let the figure answer' }).click();
  await expect(predict.getByRole('status')).toHaveText('Choose an answer first.');
  await predict.getByRole('radio', { name: 'have-local-offer' }).check();
  await expect(predict.locator('.why:visible')).toHaveCount(0);
  await predict.getByRole('button', { name: 'Let the figure answer' }).click();
  await stepper.settled(8);
  await expect(predict.locator('.why:visible')).toContainText('Right. She still waits.');
  const trace = await stepper.trace();
  const { at } = trace.find(
    ({ peer, state }) => peer === 'alice' && state?.signalingState === 'have-local-offer',
  )!;
  await expect(predict.locator('.told')).toHaveText(
    `Step 8 of the figure, Alice: signalingState is have-local-offer, since @${Math.round(at)} ms.`,
  );
  expect(await height()).toBe(before);
});

test('a PredictState is answered when the reader comes to the step, and only of a choice', async ({
  stepper,
  page,
}) => {
  await stepper.open('/zh-cn/guide/jsep/');
  const predict = page.locator('predict-state').first();
  await stepper.slider.fill('7');
  await stepper.settled(7);
  await predict.getByRole('radio', { name: 'have-remote-offer' }).check();
  await expect(predict.locator('.why:visible')).toHaveCount(0);
  await stepper.step();
  await expect(predict.locator('.why:visible')).toContainText('不对。');
  await expect(predict.locator('.told')).toContainText('have-local-offer');
  await predict.getByRole('radio', { name: 'have-local-offer' }).check();
  await expect(predict.locator('.why:visible')).toContainText('对。');
  await page.reload();
  // The page comes back where the reader was: the figure wakes when it is seen.
  await stepper.root.scrollIntoViewIfNeeded();
  await stepper.ready();
  await stepper.slider.fill('9');
  await stepper.settled(9);
  await expect(predict.locator('.why:visible')).toHaveCount(0);
  await expect(predict.locator('.told')).toContainText('第 8 步');
});

test('a figure that was never in sight answers a PredictState too', async ({ page }) => {
  await page.goto('/guide/jsep/');
  const predict = page.locator('predict-state').first();
  await predict.scrollIntoViewIfNeeded();
  await page.reload();
  await expect(page.locator('astro-island[ssr]')).toHaveCount(1);
  await predict.getByRole('radio', { name: 'have-local-offer' }).check();
  await predict.getByRole('button', { name: 'Let the figure answer' }).click();
  await expect(predict.locator('.told')).toContainText('Step 8 of the figure');
});

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false });
  test('a Predict explains what is chosen, and an example can be downloaded', async ({ page }) => {
    await page.goto('/zh-cn/guide/jsep/');
    const predict = page.locator('predict-question').first();
    await expect(predict.locator('button')).toBeHidden();
    await expect(predict.locator('.why:visible')).toHaveCount(0);
    await predict.getByRole('radio').nth(1).check();
    await expect(predict.locator('.why:visible')).toContainText('对。');
    await expect(page.locator('.example').getByRole('link', { name: '下载' })).toBeVisible();
    await expect(page.locator('.example button').first()).toBeHidden();
  });
});

test('a term shows its line on hover and on focus, until Escape', async ({ page }) => {
  await page.goto('/guide/jsep/');
  const term = page.getByRole('link', { name: 'transceiver', exact: true });
  const card = page.getByRole('tooltip').filter({ hasText: 'share one m-section' });
  await expect(term).toHaveAccessibleDescription(
    /A sender and a receiver that share one m-section/,
  );
  await term.hover();
  await expect(card).toBeVisible();
  // The pointer may go over to the card.
  await card.hover();
  await page.waitForTimeout(300);
  await expect(card).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(card).toBeHidden();
  await page.mouse.move(0, 0);
  await page.getByRole('link', { name: 'gathering', exact: true }).focus();
  await page.keyboard.press('Shift+Tab');
  await expect(term).toBeFocused();
  await expect(card).toBeVisible();
  const { x, y, width } = (await card.boundingBox())!;
  expect(x).toBeGreaterThanOrEqual(0);
  expect(y).toBeGreaterThanOrEqual(0);
  expect(x + width).toBeLessThanOrEqual(page.viewportSize()!.width);
  await term.click();
  await expect(page).toHaveURL(/\/glossary\/#transceiver$/);
  await expect(page.locator('#transceiver')).toBeInViewport();
  await page.locator('#transceiver').getByRole('link', { name: 'JSEP: the handshake' }).click();
  await expect(page).toHaveURL(/\/guide\/jsep\/$/);
});

test.describe('on a phone', () => {
  test.use({ hasTouch: true, viewport: { width: 390, height: 844 } });
  test('the first tap on a term shows its line, the second follows the link', async ({ page }) => {
    await page.goto('/zh-cn/guide/jsep/');
    const term = page.getByRole('link', { name: '收发器', exact: true });
    await term.tap();
    const card = page.getByRole('tooltip').filter({ hasText: '收发器（transceiver）' });
    await expect(card).toBeVisible();
    const { x, width } = (await card.boundingBox())!;
    expect(x).toBeGreaterThanOrEqual(0);
    expect(x + width).toBeLessThanOrEqual(390);
    await term.tap();
    await expect(page).toHaveURL(/\/zh-cn\/glossary\/#transceiver$/);
  });
});

test('an example is copied and downloaded as it is served', async ({ page, context }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await page.goto('/guide/jsep/');
  const served = await (await page.request.get('/examples/data-channel.html')).text();
  const example = page.locator('example-file');
  await example.getByRole('button', { name: 'Copy', exact: true }).click();
  await expect(example.getByRole('status')).toHaveText('Copied');
  expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(served);
  const downloading = page.waitForEvent('download');
  await example.getByRole('link', { name: 'Download' }).click();
  expect((await downloading).suggestedFilename()).toBe('data-channel.html');
  const opening = context.waitForEvent('page');
  await example.getByRole('link', { name: 'Open' }).click();
  await expect((await opening).locator('body')).toContainText('Bob got: Hello Bob');
});
