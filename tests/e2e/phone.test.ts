import { expect, test, type Stepper } from '../support/stepper.ts';

const PHONE = { width: 390, height: 844 };

test('on a phone the peer whose step it is is shown, until the reader picks one', async ({
  stepper,
  page,
}) => {
  await page.setViewportSize(PHONE);
  await stepper.open('/lab/');
  const shows = async (shown: 'Alice' | 'Bob', hidden: 'Alice' | 'Bob') => {
    await expect(stepper.peer(shown)).toBeVisible();
    await expect(stepper.peer(hidden)).toBeHidden();
  };
  await shows('Alice', 'Bob');
  await stepper.step(5);
  await shows('Alice', 'Bob');
  await stepper.step();
  await shows('Bob', 'Alice');
  await stepper.back.click();
  await shows('Alice', 'Bob');
  const peers = stepper.root.getByRole('group', { name: /one shown at a time/ });
  await peers.getByRole('button', { name: 'Bob' }).click();
  await shows('Bob', 'Alice');
  await expect(peers.getByRole('button', { name: 'Bob' })).toHaveAttribute('aria-pressed', 'true');
  await stepper.step();
  await stepper.step(4);
  await shows('Bob', 'Alice');
});

test('a tablet shows both peers', async ({ stepper, page }) => {
  await page.setViewportSize({ width: 768, height: 1024 });
  await stepper.open('/lab/');
  await expect(stepper.peer('Alice')).toBeVisible();
  await expect(stepper.peer('Bob')).toBeVisible();
});

/** What is cut in what is shown: a narration that does not fit, code and labels that go on beyond their edge. */
const cut = ({ root }: Stepper) =>
  root.evaluate((lab) => {
    const say = lab.querySelector('.say .text')!;
    const wide = [...lab.querySelectorAll('.code button, .row.call .label')].filter(
      (one) => one.checkVisibility() && one.scrollWidth > one.clientWidth + 1,
    );
    const long = say.scrollHeight > say.clientHeight ? [say] : [];
    return [...long, ...wide].map((one) => one.textContent!.trim());
  });

for (const path of [
  '/lab/?scenario=data-channel',
  '/lab/?scenario=call',
  '/zh-cn/lab/?scenario=data-channel',
])
  for (const width of [1440, 1024, 390])
    test(`no words are cut at ${width} pixels: ${path}`, async ({ stepper, page }) => {
      test.setTimeout(120_000);
      await page.emulateMedia({ reducedMotion: 'reduce' });
      await page.setViewportSize({ width, height: 900 });
      await stepper.open(`${path}&step=17`);
      await stepper.settled(17);
      for (let step = 17; step > 0; step--) {
        await expect(stepper.slider).toHaveValue(String(step));
        expect(await cut(stepper)).toEqual([]);
        await stepper.back.click();
      }
    });

test('a narration that is longer than its box scrolls, by keys too', async ({ stepper, page }) => {
  await page.setViewportSize({ width: 320, height: 700 });
  await stepper.open('/lab/?step=17');
  await stepper.settled(17);
  const text = stepper.root.getByRole('group', { name: 'What just happened' });
  await expect(text).toHaveClass(/more/);
  await expect(text).toHaveAttribute('tabindex', '0');
  await text.focus();
  for (let i = 0; i < 20; i++) await page.keyboard.press('ArrowDown');
  await expect(text).not.toHaveClass(/more/);
});

for (const path of ['/', '/zh-cn/', '/lab/?scenario=call', '/guide/jsep/', '/connect/'])
  for (const width of [320, 360, 390])
    test(`every control of ${path} is whole in a window of ${width} pixels, at rest and at play`, async ({
      page,
      stepper,
    }) => {
      await page.setViewportSize({ width, height: 844 });
      await stepper.open(path);
      const bar = stepper.root.locator('div.bar');
      // What sticks out of the stepper is cut, and the page does not tell.
      const cut = () =>
        bar.evaluate((element) => {
          const { left, right } = element.getBoundingClientRect();
          return [...element.querySelectorAll('button, select, input, a')]
            .map((one) => [one.className || one.tagName, one.getBoundingClientRect()] as const)
            .filter(([, box]) => box.width && (box.left < left || box.right > right))
            .map(([name]) => name);
        });
      const { height } = (await bar.boundingBox())!;
      expect(await cut()).toEqual([]);
      await stepper.root.locator('button.play').click();
      expect(await cut()).toEqual([]);
      expect((await bar.boundingBox())!.height).toBe(height);
    });
