import { forget, keep, readKept } from '../lab/kept';

/** Which chapters have been read, kept in this browser and nowhere else. */
const KEY = 'jsep-lab:read:1';

/** The names of the chapters that were read; nothing where what is kept makes no sense. */
export function readChapters(): ReadonlySet<string> {
  const kept = readKept(KEY);
  return new Set(Array.isArray(kept) ? kept.filter((one) => typeof one === 'string') : []);
}

/** Tells every part of the page that shows it; other pages are told by the browser. */
const changed = () => dispatchEvent(new Event('guide-progress'));

/** Keeps that a chapter was read, or that it was not. */
export function keepRead(slug: string, isRead: boolean): void {
  const all = new Set(readChapters());
  if (isRead) all.add(slug);
  else all.delete(slug);
  keep(KEY, [...all]);
  changed();
}

/** Forgets all of it. */
export function forgetProgress(): void {
  forget(KEY);
  changed();
}

/** Calls `show` now, and whenever a chapter was read here or in another page. Gives what ends it. */
export function followProgress(show: (read: ReadonlySet<string>) => void): () => void {
  const update = () => show(readChapters());
  const controller = new AbortController();
  const { signal } = controller;
  addEventListener('guide-progress', update, { signal });
  addEventListener('storage', update, { signal });
  // A page that comes back from the cache of the browser.
  addEventListener('pageshow', update, { signal });
  update();
  return () => controller.abort();
}
