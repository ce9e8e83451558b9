import type { Model } from './model.svelte';

/** Elements that do something of their own with a key. */
const KEEPS: Readonly<Record<string, string>> = {
  ' ': 'button, select, input, a, video, summary, [role="tab"]',
  ArrowLeft: 'select, input, [role="tab"]',
  ArrowRight: 'select, input, [role="tab"]',
  Home: 'select, input, [role="tab"]',
  End: 'select, input, [role="tab"]',
};

function actOn(key: string, model: Model): void {
  const last = model.steps.length - 1;
  if (key === 'ArrowRight') model.send({ type: 'NEXT' });
  if (key === 'ArrowLeft') model.send({ type: 'BACK' });
  if (key === ' ') model.send({ type: model.playing ? 'PAUSE' : 'PLAY' });
  if (key === 'Home') model.send({ type: 'SEEK', step: -1 });
  if (key === 'End') model.send({ type: 'SEEK', step: last });
}

/** ← → step, Space plays and pauses, Home and End go to the first and the last step. */
export function onKey(event: KeyboardEvent, model: Model): void {
  const keeps = KEEPS[event.key];
  if (!keeps || event.altKey || event.ctrlKey || event.metaKey) return;
  if (event.target instanceof Element && event.target.closest(keeps)) return;
  event.preventDefault();
  actOn(event.key, model);
}
