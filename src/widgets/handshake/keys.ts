import type { Model } from './model.svelte';

/** Elements that do something of their own with the keys that move; a checkbox does nothing with them. */
const MOVES = 'select, textarea, input:not([type="checkbox"]), [role="tab"]';

/** Elements that do something of their own with a key; a slider does nothing with Space. */
const KEEPS: Readonly<Record<string, string>> = {
  ' ': 'button, select, textarea, input:not([type="range"]), a, video, summary, [role="tab"]',
  ArrowLeft: MOVES,
  ArrowRight: MOVES,
  Home: MOVES,
  End: MOVES,
};

function actOn(key: string, model: Model): void {
  const last = model.steps.length - 1;
  if (key === 'ArrowRight') model.send({ type: 'NEXT' });
  if (key === 'ArrowLeft') model.send({ type: 'BACK' });
  if (key === ' ') model.togglePlay();
  if (key === 'Home') model.send({ type: 'SEEK', step: -1 });
  if (key === 'End') model.send({ type: 'SEEK', step: last });
}

/** ← → step, Space plays and pauses, Home and End go to the first and the last step. */
export function onKey(event: KeyboardEvent, model: Model): void {
  const keeps = KEEPS[event.key];
  if (!keeps || event.altKey || event.ctrlKey || event.metaKey) return;
  if (event.target instanceof Element && event.target.closest(`${keeps}, [data-keeps-keys]`))
    return;
  event.preventDefault();
  actOn(event.key, model);
}
