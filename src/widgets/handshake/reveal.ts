const scrolls = (element: HTMLElement): boolean =>
  element.scrollHeight > element.clientHeight &&
  /auto|scroll/.test(getComputedStyle(element).overflowY);

/** The element that `element` scrolls in, inside `root`. */
function scrollerOf(element: HTMLElement, root: HTMLElement): HTMLElement | null {
  for (let one = element.parentElement; one && root.contains(one); one = one.parentElement)
    if (scrolls(one)) return one;
  return null;
}

const isInSight = (element: HTMLElement, scroller: HTMLElement): boolean => {
  const [own, around] = [element.getBoundingClientRect(), scroller.getBoundingClientRect()];
  return own.top >= around.top && own.bottom <= around.bottom;
};

/**
 * Brings what is marked into sight, in each scroller inside `root` that shows none of it; the page does not scroll.
 * With reduced motion nothing moves on its way.
 */
export function reveal(root: HTMLElement): void {
  const marked = new Map<HTMLElement, HTMLElement[]>();
  for (const element of root.querySelectorAll<HTMLElement>('.marked')) {
    const scroller = element.checkVisibility() ? scrollerOf(element, root) : null;
    if (scroller) marked.set(scroller, [...(marked.get(scroller) ?? []), element]);
  }
  const calm = matchMedia('(prefers-reduced-motion: reduce)').matches;
  for (const [scroller, elements] of marked) {
    if (elements.some((element) => isInSight(element, scroller))) continue;
    const [first] = elements;
    const by = first!.getBoundingClientRect().top - scroller.getBoundingClientRect().top;
    const top = scroller.scrollTop + by - scroller.clientHeight / 3;
    scroller.scrollTo({ top, behavior: calm ? 'auto' : 'smooth' });
  }
}
