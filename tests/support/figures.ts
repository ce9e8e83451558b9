import { expect, type Locator, type Page } from '@playwright/test';

/** A figure of a chapter, and how a reader runs it to its end. */
export interface Figure {
  readonly name: string;
  /** The address of its chapter in English. */
  readonly path: string;
  /** The section that the figure is. */
  readonly section: string;
  /** Begins with the element focused that a reader reaches first; keys alone are used. */
  readonly run: (page: Page, figure: Locator) => Promise<void>;
  /** What is told without JavaScript. */
  readonly still: readonly RegExp[];
}

/** Goes to an element by Tab, forwards or backwards: around the end of the page other things come into sight. */
const tabTo = async (page: Page, target: Locator): Promise<void> => {
  const isAhead = await target.evaluate((element) => {
    const now = document.activeElement ?? document.body;
    return Boolean(now.compareDocumentPosition(element) & Node.DOCUMENT_POSITION_FOLLOWING);
  });
  for (let i = 0; i < 60; i++) {
    if (await target.evaluate((element) => element === document.activeElement)) return;
    await page.keyboard.press(isAhead ? 'Tab' : 'Shift+Tab');
  }
  await expect(target).toBeFocused();
};

/** Presses a button by the keyboard, reaching it by Tab. */
export async function press(page: Page, target: Locator, key = 'Enter'): Promise<void> {
  await tabTo(page, target);
  await page.keyboard.press(key);
}

const hand = async (page: Page, figure: Locator, letter: RegExp): Promise<void> => {
  const button = figure.getByRole('button', { name: letter }).first();
  await expect(button).not.toHaveAttribute('aria-disabled', 'true');
  await press(page, button);
};

const flip = async (page: Page, figure: Locator, index: number): Promise<void> => {
  await press(page, figure.getByRole('switch').nth(index), 'Space');
  await expect(figure).toHaveAttribute('data-phase', 'made', { timeout: 20_000 });
};

export const FIGURES: readonly Figure[] = [
  {
    name: 'the switches of an offer',
    path: '/guide/sdp/',
    section: 'section.sdp-switches',
    run: async (page, figure) => {
      await press(page, figure.locator('button.filled'));
      await flip(page, figure, 1);
      await expect(figure.locator('[data-kind="audio"][data-mark="added"]')).toBeVisible();
      await flip(page, figure, 5);
      await expect(figure.locator('.marked.changed').first()).toBeVisible();
    },
    still: [/Chromium \d+/, /a=group:BUNDLE 0 1/, /m=application/],
  },
  {
    name: 'the changes of a call',
    path: '/guide/renegotiation/',
    section: 'section.needed',
    run: async (page, figure) => {
      await press(page, figure.locator('button.filled'));
      await expect(figure).toHaveAttribute('data-phase', 'over', { timeout: 60_000 });
      await press(page, figure.locator('button[data-change="stop"]'));
      await expect(figure.locator('del').first()).toBeVisible();
    },
    still: [/setCodecPreferences/, /fires|触发/],
  },
  {
    name: 'the program of 2013',
    path: '/guide/then-and-now/',
    section: 'section.then-and-now',
    run: async (page, figure) => {
      await press(page, figure.locator('button.filled'));
      await expect(figure).toHaveAttribute('data-phase', 'connected', { timeout: 30_000 });
      await press(page, figure.locator('button[data-line="objectUrl"]'));
    },
    still: [/Chromium \d+/, /Firefox \d+/, /webkitRTCPeerConnection/, /a=crypto/],
  },
  {
    name: 'the shortest connection',
    path: '/guide/what-webrtc-is/',
    section: 'section.shortest',
    run: async (page, figure) => {
      await press(page, figure.locator('button.filled'));
      await expect(figure).toHaveAttribute('data-phase', 'finished', { timeout: 20_000 });
    },
    still: [/Chromium \d+/, /offer, \d+ bytes|offer，\d+ 字节/, /Hello Bob/],
  },
  {
    name: 'the wire',
    path: '/guide/signaling/',
    section: 'section.wire-figure',
    run: async (page, figure) => {
      await press(page, figure.locator('button.filled'));
      await hand(page, figure, /^(Hand over|递过去).*offer/);
      await press(page, figure.getByRole('button', { name: /^(Read|拆开看).*offer/ }).first());
      await hand(page, figure, /^(Hand over|递过去).*answer/);
      await hand(
        page,
        figure,
        /^(Hand over: Alice to Bob: host udp|递过去: Alice 给 Bob：host udp)/,
      );
      await expect(figure).toHaveAttribute('data-story', 'greeted', { timeout: 40_000 });
    },
    still: [/offer/, /fingerprint|指纹/],
  },
];
