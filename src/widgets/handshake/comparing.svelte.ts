import { compare, type ComparedSection } from '../../sdp/diff';
import type { ExplainedLine } from '../../sdp/line';
import {
  comparisons,
  heldDescriptions,
  type Comparison,
  type HeldDescription,
  type HeldText,
} from '../../trace/descriptions';
import type { Model } from './model.svelte';

export { default as SdpDifference } from './SdpDifference.svelte';
export { default as SdpPairs } from './SdpPairs.svelte';

/** The line that the reader chose in a comparison. */
interface Chosen {
  readonly side: 'before' | 'after';
  readonly line: ExplainedLine;
  readonly column: number | undefined;
}

/** Which two descriptions of the run are compared, and what differs between them. */
export class Comparing {
  /** What the reader chose, by the ids of the texts; else what is worth comparing first. */
  private wanted: { readonly before: string; readonly after: string } | null = $state.raw(null);
  private picked: Chosen | null = $state.raw(null);

  constructor(private readonly model: Model) {}

  readonly held: readonly HeldDescription[] = $derived.by(() =>
    heldDescriptions(this.model.entries, this.model.cursor),
  );
  readonly texts: readonly HeldText[] = $derived(this.held.flatMap(({ texts }) => texts));
  /** What is worth comparing now. */
  readonly presets: readonly Comparison[] = $derived.by(() => {
    const { alice, bob } = this.model.view.peers;
    return comparisons(this.held, { alice: alice.state, bob: bob.state });
  });
  /** The two that are compared; fewer than two where the run has no more. */
  readonly pair: { readonly before: HeldText; readonly after: HeldText } | null = $derived.by(
    () => {
      const [before, after] = [this.textOf(this.wanted?.before), this.textOf(this.wanted?.after)];
      if (before && after) return { before, after };
      const [preset] = this.presets;
      const [first, second] = [this.texts[0], this.texts.at(-1)];
      return (
        preset ?? (first && second && first !== second ? { before: first, after: second } : null)
      );
    },
  );
  readonly sections: readonly ComparedSection[] = $derived.by(() => {
    const explainer = this.model.reading?.explainer;
    if (!explainer || !this.pair) return [];
    const { before, after } = this.pair;
    return compare(explainer.explain(before.description), explainer.explain(after.description));
  });
  /** The chosen line, as long as it is one of what is shown. */
  readonly chosen: Chosen | null = $derived.by(() => {
    const { picked } = this;
    const isShown =
      picked &&
      this.sections.some(({ lines }) => lines.some((line) => line[picked.side] === picked.line));
    return isShown ? picked : null;
  });

  show(before: HeldText, after: HeldText): void {
    this.wanted = { before: before.id, after: after.id };
  }

  choose(side: 'before' | 'after', line: ExplainedLine | null, column?: number): void {
    this.picked = line && { side, line, column };
  }

  textOf(id: string | undefined): HeldText | undefined {
    return this.texts.find((text) => text.id === id);
  }
}
