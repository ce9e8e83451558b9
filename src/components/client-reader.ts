import type { ClientDirective } from 'astro';
import { keepPresses } from './keep-presses';

/** What a page hears of somebody before it. */
const SIGNS = ['pointermove', 'pointerdown', 'keydown', 'focusin', 'wheel', 'scroll'] as const;

/** For one who only looks on, as at a projector: ms after the page has loaded. */
const PATIENCE = 3000;

const isLoaded = new Promise<void>((resolve) => {
  if (document.readyState === 'complete') resolve();
  else addEventListener('load', () => resolve(), { once: true });
});

/** Somebody is before the page, or its address asks for something. */
const isWanted = new Promise<void>((resolve) => {
  if (location.search || location.hash) return resolve();
  const heard = new AbortController();
  const wake = () => {
    heard.abort();
    resolve();
  };
  for (const sign of SIGNS)
    addEventListener(sign, wake, { capture: true, passive: true, signal: heard.signal });
  void isLoaded.then(() => setTimeout(wake, PATIENCE));
});

/**
 * `client:reader`: an island that is in sight is loaded after the page, and wakes when a reader moves, touches, scrolls
 * or presses anything, three seconds later at the latest. Waking a figure keeps a phone busy for half a second: the page
 * is shown first. What was pressed in it before is done when it is awake. With `{ unseen: true }` it need not be in
 * sight.
 */
const reader: ClientDirective = (load, { value }, island) => {
  keepPresses(island);
  const wake = async () => {
    await Promise.race([isLoaded, isWanted]);
    const hydrate = await load();
    await isWanted;
    await hydrate();
  };
  if ((value as unknown as { unseen?: boolean }).unseen) return void wake();
  const sight = new IntersectionObserver((entries) => {
    if (!entries.some(({ isIntersecting }) => isIntersecting)) return;
    sight.disconnect();
    void wake();
  });
  for (const child of island.children) sight.observe(child);
};

export default reader;
