/** Does in an island, when it is awake, what was pressed, chosen and written in it while it was not. */
export function keepPresses(island: HTMLElement): void {
  const asleep = new AbortController();
  const kept: (() => void)[] = [];

  const onClick = ({ target }: Event) => {
    const button = (target as Element).closest('button');
    if (button) kept.push(() => button.click());
  };
  const onInput = ({ type, target }: Event) => {
    const field = target as HTMLInputElement;
    const { value, checked } = field;
    kept.push(() => {
      // Waking sets each field to what the figure knows; a file stays chosen, and cannot be set.
      if (field.type !== 'file') field.value = value;
      field.checked = checked;
      field.dispatchEvent(new Event(type, { bubbles: true }));
    });
  };
  // A form that nobody hears yet would load the page anew; the press on its button is kept.
  const onSubmit = (event: Event) => event.preventDefault();
  const options = { capture: true, signal: asleep.signal };
  island.addEventListener('click', onClick, options);
  island.addEventListener('input', onInput, options);
  island.addEventListener('change', onInput, options);
  island.addEventListener('submit', onSubmit, options);

  const doAgain = () => {
    // A figure that is opening what its address asks for would do it to another one.
    if (!island.querySelector('[inert]')) for (const again of kept) again();
  };
  const wake = () => {
    // From here on the figure hears for itself: what is kept longer would be done twice.
    asleep.abort();
    // What a component does when it is mounted comes first.
    setTimeout(doAgain);
  };
  island.addEventListener('astro:hydrate', wake, { once: true });
}
