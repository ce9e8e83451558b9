/** The height of what stands above the lines of a text, at the least, in pixels. */
const ABOVE = 80;

/**
 * Tells how high the lines of a text can be that are in sight, in pixels, from the panel that it stands in; undefined
 * where its head is out of sight. The return value ends that.
 */
export function watchRoom(
  head: HTMLElement,
  tell: (height: number | undefined) => void,
): () => void {
  let isInSight = false;
  let height = 0;
  const say = () => tell(isInSight ? Math.min(height, innerHeight) - ABOVE : undefined);
  const sight = new IntersectionObserver((changes) => {
    isInSight = changes.at(-1)!.isIntersecting;
    say();
  });
  const size = new ResizeObserver((changes) => {
    height = changes.at(-1)!.contentRect.height;
    say();
  });
  sight.observe(head);
  size.observe(head.parentElement!);
  return () => {
    sight.disconnect();
    size.disconnect();
  };
}
