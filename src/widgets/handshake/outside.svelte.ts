import type { Attachment } from 'svelte/attachments';
import type { Model } from './model.svelte';

/** What a page asks a stepper for, as the detail of a `lab-seek` event: a step counted from 1. */
interface Seek {
  readonly scenario: string;
  readonly step: number;
}

/**
 * What the page around a stepper may know and ask of it, on its element: the `trace`, `data-scenario`, an event
 * `lab-progress` whenever the reader sees another step or the run rests, and `lab-seek`, which brings it to a step.
 */
export function outside(
  model: Model,
  choose: (scenario: string) => Promise<boolean>,
): Attachment<HTMLElement> {
  return (section) => {
    Object.defineProperty(section, 'trace', { configurable: true, get: () => model.entries });
    const seek = async (event: Event): Promise<void> => {
      const { scenario, step } = (event as CustomEvent<Seek>).detail;
      if (await choose(scenario)) model.send({ type: 'SEEK', step: step - 1 });
    };
    section.addEventListener('lab-seek', seek);
    $effect(() => {
      section.dataset['scenario'] = model.figure.scenario.id;
      // Read, so that each of them brings an event.
      const detail = { step: model.step + 1, phase: model.phase };
      section.dispatchEvent(new CustomEvent('lab-progress', { detail }));
    });
    return () => section.removeEventListener('lab-seek', seek);
  };
}
