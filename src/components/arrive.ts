/**
 * What is below the first view of a long page is laid out after the page has been shown, part by part, while nothing
 * else is to be done: all at once it would keep a phone from showing anything for a third of a second. The head of the
 * page says whether it is so (`data-arriving`), `site.css` what is left out meanwhile.
 */
import { LEFT_OUT } from './left-out';

/** For how long it goes on at a time, in ms: four times as long on a phone, that is no long task. */
const AT_ONCE = 5;

function layOutRest(): void {
  const parts = [...document.querySelectorAll<HTMLElement>(LEFT_OUT)];
  const free = new AbortController();
  let next = 0;
  const goOn = (enough: () => boolean) => {
    while (next < parts.length && !enough()) {
      const part = parts[next++]!;
      part.style.contentVisibility = 'visible';
      // Asking for its size lays it out here and now.
      void part.offsetHeight;
    }
    if (next === parts.length) free.abort();
  };
  const goOnABit = () => {
    const end = performance.now() + AT_ONCE;
    goOn(() => performance.now() > end);
    if (!free.signal.aborted) whenFree(goOnABit);
  };
  const finish = () => goOn(() => false);
  // Whoever goes to a place in the page goes to where that will be.
  const onClick = ({ target }: Event) => {
    if ((target as Element).closest('a[href*="#"]')) finish();
  };
  addEventListener('click', onClick, { capture: true, signal: free.signal });
  for (const type of ['hashchange', 'beforeprint'])
    addEventListener(type, finish, { signal: free.signal });
  whenFree(goOnABit);
}

const whenFree = (then: () => void): unknown =>
  typeof requestIdleCallback === 'function'
    ? requestIdleCallback(then, { timeout: 100 })
    : setTimeout(then, 20);

if ('arriving' in document.documentElement.dataset)
  requestAnimationFrame(() => setTimeout(layOutRest));
