import { expect, type Locator, type Page } from '@playwright/test';
import { arrived } from './arrived.ts';

/** Comes to the page as a reader does, and waits until it is laid out and the figures that are in sight are awake. */
export async function awake(
  page: Page,
  asleep: Locator = page.locator('astro-island[ssr]'),
): Promise<void> {
  await page.mouse.move(3, 3);
  await expect(asleep).toHaveCount(0);
  await arrived(page);
}
