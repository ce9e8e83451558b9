/** Calls back when an element comes in sight or goes out of it; the return value ends that. */
export function watchSight(element: Element, tell: (isInSight: boolean) => void): () => void {
  const observer = new IntersectionObserver((changes) => tell(changes.at(-1)!.isIntersecting));
  observer.observe(element);
  return () => observer.disconnect();
}
