/**
 * Calls `then` after the frame that shows what has just changed: to ask for a size or to scroll earlier would have the
 * browser lay out the page once more.
 *
 * @returns what calls it off
 */
export function whenPainted(then: () => void): () => void {
  const timer = setTimeout(then);
  return () => clearTimeout(timer);
}
