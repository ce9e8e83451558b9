/** How many lines are turned from plain text into lines with parts at once. */
const CHUNK = 16;
/** So many at the top of a section of a long text, where it is shown from the first frame on. */
const TOP = 8;
const LONG = 60;
/** So many lines have their parts from the first frame on, about as many as a panel shows; others when they come near. */
const FIRST = 12;
/** How near, in pixels. */
const NEAR = 400;

/** @example chunksOf([1, 2, 3], 2) → [[1, 2], [3]] */
export const chunksOf = <T>(items: readonly T[], size: number = CHUNK): readonly (readonly T[])[] =>
  Array.from({ length: Math.ceil(items.length / size) }, (_, i) =>
    items.slice(i * size, (i + 1) * size),
  );

/** The lines of a section in chunks, `last` being the number of the last line of the text. */
export function sectionChunks<T extends { readonly number: number }>(
  lines: readonly T[],
  last: number,
): readonly (readonly T[])[] {
  const top = last > LONG && isEarly((lines[0]?.number ?? 1) - 1) ? TOP : 0;
  return [...chunksOf(lines.slice(0, top)), ...chunksOf(lines.slice(top))];
}

/** Whether a chunk is among the first of its text, by the number of lines before it. */
export const isEarly = (before: number): boolean => before < FIRST;

const tellers = new WeakMap<Element, (isNear: boolean) => void>();
let observer: IntersectionObserver | undefined;

function observe(): IntersectionObserver {
  const margin = `${NEAR}px`;
  // `scrollMargin` counts for the scrolling boxes between the element and the window.
  const options: IntersectionObserverInit & { scrollMargin: string } = {
    rootMargin: margin,
    scrollMargin: margin,
  };
  return new IntersectionObserver((changes) => {
    for (const { target, isIntersecting } of changes) tellers.get(target)?.(isIntersecting);
  }, options);
}

/** Calls back when an element comes near to what the reader sees, or goes far; the return value ends that. */
export function watchNear(element: Element, tell: (isNear: boolean) => void): () => void {
  observer ??= observe();
  tellers.set(element, tell);
  observer.observe(element);
  return () => observer?.unobserve(element);
}
