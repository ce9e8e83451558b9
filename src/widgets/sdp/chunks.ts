/** How many lines are turned from plain text into lines with parts at once. */
const CHUNK = 16;
/** So many lines have their parts from the first frame on, about as many as a panel shows; others when they come near. */
const FIRST = 12;
/** The height of a line in pixels, as far as it is not broken. */
export const LINE_HEIGHT = 24;
/** How near, in pixels. */
const NEAR = 400;

/** @example chunksOf([1, 2, 3], 2) → [[1, 2], [3]] */
export const chunksOf = <T>(items: readonly T[], size: number = CHUNK): readonly (readonly T[])[] =>
  Array.from({ length: Math.ceil(items.length / size) }, (_, i) =>
    items.slice(i * size, (i + 1) * size),
  );

/** Whether a chunk is among the first of its text, by the number of lines before it. */
export const isEarly = (before: number): boolean => before < FIRST;

/** Calls `then` after the next frame; the return value calls it off. */
export function afterFrame(then: () => void): () => void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const frame = requestAnimationFrame(() => (timer = setTimeout(then)));
  return () => {
    cancelAnimationFrame(frame);
    clearTimeout(timer);
  };
}

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
