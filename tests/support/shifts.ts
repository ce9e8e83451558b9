/** Keeps every layout shift in `window.shifts`, also those right after an input, which the usual metric forgives. */
export function watchShifts(): void {
  Object.assign(window, { shifts: [] });
  new PerformanceObserver((list) => {
    for (const entry of list.getEntries() as (PerformanceEntry & {
      value: number;
      sources: { node: Node | null; previousRect: DOMRectReadOnly; currentRect: DOMRectReadOnly }[];
    })[])
      (window as never as { shifts: string[] }).shifts.push(
        `${entry.value} ${entry.sources.map(({ node, previousRect: was, currentRect: is }) => [(node as Element | null)?.className, node?.parentElement?.className, node?.textContent?.slice(0, 40), `from ${was.x},${was.y} ${was.width}×${was.height} to ${is.x},${is.y} ${is.width}×${is.height}`].join(' | ')).join(', ')}`,
      );
  }).observe({ type: 'layout-shift', buffered: true });
}
