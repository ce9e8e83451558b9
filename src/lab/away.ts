/** How long a lab may be out of sight before it gives its devices back, in ms. */
export const AWAY_AFTER = 30_000;

/** Why a lab gives its devices back: nobody has looked at it for long, or the page was left. */
export type Leaving = 'away' | 'left';

/**
 * Tells once the reader has left an element for good: it was out of the window, or the tab was hidden, for `after` ms
 * without a break, or the page was left. The result ends the watch.
 */
export function watchAway(
  element: Element,
  onaway: (why: Leaving) => void,
  after = AWAY_AFTER,
): () => void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  let isSeen = true;
  const look = () => {
    const isAway = !isSeen || document.hidden;
    if (!isAway) {
      clearTimeout(timer);
      timer = undefined;
    } else timer ??= setTimeout(onaway, after, 'away');
  };
  const left = () => onaway('left');
  const observer = new IntersectionObserver((entries) => {
    isSeen = entries.at(-1)?.isIntersecting ?? isSeen;
    look();
  });
  observer.observe(element);
  document.addEventListener('visibilitychange', look);
  addEventListener('pagehide', left);
  return () => {
    clearTimeout(timer);
    observer.disconnect();
    document.removeEventListener('visibilitychange', look);
    removeEventListener('pagehide', left);
  };
}
