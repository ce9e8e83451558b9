import { expect, test as base, type Locator, type Page } from '@playwright/test';
import type { Question } from '../../src/lab/game/question.ts';
import { expectAccessible } from '../support/axe.ts';
import { watchShifts } from '../support/shifts.ts';

const QUESTIONS = 10;

/** The game in a page, played by keyboard. */
class Game {
  readonly root: Locator;
  constructor(readonly page: Page) {
    this.root = page.locator('section.game');
  }

  async open(path: string): Promise<void> {
    await this.page.goto(path);
    await this.is('idle');
  }

  async is(phase: 'idle' | 'asking' | 'told' | 'over'): Promise<void> {
    await expect(this.root).toHaveAttribute('data-phase', phase, { timeout: 20_000 });
  }

  /** What is asked, in one line, and the place of the answer that the model gives. */
  async question(): Promise<{ readonly asked: string; readonly expected: number }> {
    await this.is('asking');
    return this.root.evaluate((section) => {
      const { peer, key, choices, expected } = (section as never as { question: Question })
        .question;
      return {
        asked: `${peer} ${key.foreseen.label} ${key.argument} ${JSON.stringify(choices)}`,
        expected: choices.findIndex(
          ({ error, to }) => error === expected.error && to === expected.to,
        ),
      };
    });
  }

  /** Answers a question, and looks at who was right. */
  async answer(choice: number): Promise<boolean> {
    await this.page.keyboard.press(String(choice + 1));
    await this.is('told');
    return (await this.root.locator('.actual').getAttribute('data-choice')) === String(choice);
  }

  height(): Promise<number> {
    return this.page.evaluate(() => document.documentElement.scrollHeight);
  }

  /** Plays a whole game, always with the answer of the model. */
  async play(): Promise<readonly string[]> {
    const asked: string[] = [];
    const heights = new Set<number>();
    for (let place = 0; place < QUESTIONS; place++) {
      const question = await this.question();
      if (place === 0) await this.page.evaluate(() => Object.assign(window, { shifts: [] }));
      asked.push(question.asked);
      heights.add(await this.height());
      expect(await this.answer(question.expected), question.asked).toBe(true);
      heights.add(await this.height());
      if (place === QUESTIONS - 1) {
        const shifts = () =>
          this.page.evaluate(() => (window as never as { shifts: string[] }).shifts);
        expect(await shifts()).toEqual([]);
        expect(heights.size, 'one height').toBe(1);
      }
      // The focus is where it goes on.
      await this.page.keyboard.press(place % 2 ? 'Enter' : 'n');
    }
    await this.is('over');
    return asked;
  }
}

/** Keeps every connection that the page makes. */
function watchConnections(): void {
  const all: RTCPeerConnection[] = [];
  window.RTCPeerConnection = new Proxy(window.RTCPeerConnection, {
    construct(target, parameters) {
      const connection = Reflect.construct(target, parameters) as RTCPeerConnection;
      all.push(connection);
      return connection;
    },
  });
  const open = () => all.filter((one) => one.signalingState !== 'closed').length;
  Object.assign(window, { seen: () => ({ open: open(), all: all.length }) });
}

/** A page with the game, in which nothing may go wrong by itself. */
const test = base.extend<{ game: Game }>({
  game: async ({ page }, use) => {
    const errors: string[] = [];
    page.on('pageerror', (error) => errors.push(String(error)));
    await page.emulateMedia({ reducedMotion: 'reduce' });
    await page.addInitScript(watchShifts);
    await page.addInitScript(watchConnections);
    await use(new Game(page));
    expect(errors).toEqual([]);
  },
});

for (const { path, width, seed, score, start, again, right } of [
  {
    path: '/game/',
    width: 1440,
    seed: 15,
    score: '10 of 10',
    start: /Start game 15/,
    again: 'Same game again',
    right: 'Right.',
  },
  {
    path: '/zh-cn/game/',
    width: 390,
    seed: 26,
    score: '10 / 10',
    start: /开始第 26 局/,
    again: '同一局再来一次',
    right: '对。',
  },
])
  test(`${path}: the model wins every point, by keyboard, and the same seed asks the same`, async ({
    game,
    page,
  }) => {
    await page.setViewportSize({ width, height: 900 });
    await game.open(`${path}?seed=${seed}`);
    const seen = () =>
      page.evaluate(() => (window as never as { seen(): { open: number; all: number } }).seen());
    await expectAccessible(page);
    await game.root.getByRole('button', { name: start }).press('Enter');
    const asked = await game.play();
    await expect(game.root.getByRole('heading', { name: score })).toBeFocused();
    await expect(game.root.locator('[data-right="true"]')).toHaveCount(QUESTIONS);
    expect((await seen()).open).toBe(0);
    await expectAccessible(page);
    await page.reload();
    await expect(game.root).toContainText(/10 of 10|10 题中答对 10 题/);

    await game.root.getByRole('button', { name: start }).press('Enter');
    await game.play().then((same) => expect(same).toEqual(asked));
    await game.root.getByRole('button', { name: again }).press('Enter');
    const first = await game.question();
    expect(first.asked).toBe(asked[0]);
    await expectAccessible(page);
    await game.answer(first.expected);
    const told = game.root.getByRole('status').first();
    await expect(told).toContainText(right);
    await expect(told.getByRole('link', { name: /§/ })).toHaveAttribute(
      'href',
      /rfc-editor\.org|w3\.org/,
    );
    await expectAccessible(page);
    // What is left closes what it made.
    expect((await seen()).open).toBe(2);
    await page.evaluate(() => dispatchEvent(new PageTransitionEvent('pagehide')));
    await expect.poll(async () => (await seen()).open).toBe(0);
  });

test('a wrong answer is told why; a new game has a new address, and free play takes the calls', async ({
  game,
  page,
  context,
}) => {
  await game.open('/game/');
  await game.root.getByRole('button', { name: 'Start' }).click();
  await expect(page).toHaveURL(/\?seed=\d{1,6}$/);
  const address = page.url();
  for (let place = 0; place < QUESTIONS; place++) {
    const { expected } = await game.question();
    await game.answer((expected + 1) % 4);
    const told = game.root.getByRole('region', { name: 'What came of it' });
    await expect(told).toContainText('Not so.');
    await expect(told).toContainText('The rule');
    await expect(game.root.locator('.mistaken')).toContainText('your answer');
    await expect(game.root.getByRole('button', { name: /Next|score/ })).toBeFocused();
    await page.keyboard.press('Enter');
  }
  await game.is('over');
  await expect(game.root.getByRole('heading', { name: '0 of 10' })).toBeVisible();

  const opened = context.waitForEvent('page');
  await game.root.getByRole('link', { name: 'Open in free play' }).nth(4).click();
  const other = await opened;
  await expect(other.locator('.play[data-phase]')).toContainText(
    'Every call came out as recorded',
    {
      timeout: 30_000,
    },
  );
  await other.close();

  await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
  await game.root.getByRole('button', { name: 'Copy address' }).click();
  await expect(game.root).toContainText('Address copied');
  expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(address);
  await game.root.getByRole('button', { name: 'Forget it' }).click();
  await game.root.getByRole('button', { name: 'New game' }).click();
  await game.is('asking');
  expect(page.url()).not.toBe(address);
  await page.reload();
  await game.is('idle');
  await expect(game.root).not.toContainText('Your best so far');
});

test('without WebRTC the game says so', async ({ page }) => {
  await page.addInitScript(() => Reflect.deleteProperty(window, 'RTCPeerConnection'));
  await page.goto('/game/');
  await expect(page.getByRole('alert')).toContainText('has no RTCPeerConnection');
  await page.locator('section.game .filled').press('Enter');
  await expect(page.locator('section.game')).toHaveAttribute('data-phase', 'idle');
});

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false });
  test('the game says what it would be', async ({ page }) => {
    await page.goto('/zh-cn/game/');
    await expect(page.locator('main noscript p')).toContainText('这个游戏需要 JavaScript');
    await expect(page.locator('main .live')).toBeHidden();
  });
});
