import type { ComparedSection } from '../../sdp/diff';
import type { Explained } from '../../sdp/explain';
import type { FoundDescription, Input } from '../../sdp/input';
import { readSdp, type SdpText } from '../../sdp/lines';
import type { Description } from '../../trace/entry';
import type { ToldProblem } from '../sdp/explainer';
import { loadReading, type Reading } from '../sdp/load';
import type * as comparing from './comparing';
import { endReader, prepareReader, read } from './read';

/** A text with more characters is not put into the box where it could be edited. */
export const MOST_EDITED = 500_000;
/** The text is looked at when nobody has typed for so many milliseconds. */
const PAUSE = 150;

/** A long text that is looked at without being edited. */
export interface Kept {
  /** The name of the file, or undefined for a text that was pasted. */
  readonly name: string | undefined;
  readonly text: string;
}

/** One description of the text, or all its candidates as lines of one. */
export interface Item extends FoundDescription {
  readonly description: Description;
  readonly isCandidates: boolean;
}

/** What is looked at: an item by its number, or what differs between two. */
export type Choice =
  | { readonly kind: 'item'; readonly index: number }
  | { readonly kind: 'compare'; readonly before: number; readonly after: number };

/** What the reader sees, worked out piece by piece so that no frame waits for it. */
export type Shown =
  | {
      readonly kind: 'item';
      readonly item: Item;
      readonly text: Explained | SdpText;
      readonly problems: readonly ToldProblem[];
    }
  | {
      readonly kind: 'compare';
      readonly before: Item;
      readonly after: Item;
      readonly sections: readonly ComparedSection[];
    };

/** Lets the browser paint and take what was typed. */
const breathe = (): Promise<void> => new Promise((resolve) => setTimeout(resolve));

/** What is inspected on the page: the text, what was found in it, and what is shown of that. */
export class Inspection {
  text = $state('');
  kept: Kept | null = $state.raw(null);
  /** What the text is; null as long as nothing was read. */
  input: Input | null = $state.raw(null);
  items: readonly Item[] = $state.raw([]);
  choice: Choice = $state.raw({ kind: 'item', index: 0 });
  shown: Shown | null = $state.raw(null);
  /** What shows and explains descriptions, once it is loaded. */
  reading: Reading | null = $state.raw(null);
  /** What compares, once it is loaded. */
  comparing: typeof comparing | null = $state.raw(null);
  isReading = $state(false);
  /** Whether what shows and explains descriptions was asked for in vain. */
  isWithout = $state(false);

  private turn = 0;
  private timer: ReturnType<typeof setTimeout> | undefined;

  constructor(private readonly explanations: string) {}

  /** The text that is looked at, wherever it stands. */
  get whole(): string {
    return this.kept?.text ?? this.text;
  }

  /** Loads all that is needed later, for the moment when the network is gone. */
  async prepare(): Promise<void> {
    prepareReader();
    await Promise.all([
      this.load(),
      this.loadComparing(),
      import('./share'),
      import('./file'),
      import('./examples'),
    ]);
  }

  private async loadComparing(): Promise<void> {
    this.comparing ??= await import('./comparing').catch(() => null);
  }

  private async load(): Promise<Reading | null> {
    this.reading = await loadReading(this.explanations);
    this.isWithout = !this.reading?.explainer;
    return this.reading;
  }

  end(): void {
    this.turn++;
    clearTimeout(this.timer);
    endReader();
  }

  /** Takes a text from anywhere; a long one is kept beside the box. */
  take(text: string, name?: string): void {
    const isLong = text.length > MOST_EDITED;
    this.kept = isLong ? { name, text } : null;
    this.text = isLong ? '' : text;
    void this.look();
  }

  /** The reader typed: the text is looked at in a moment. */
  typed(): void {
    clearTimeout(this.timer);
    this.timer = setTimeout(() => void this.look(), PAUSE);
  }

  async choose(choice: Choice): Promise<void> {
    this.choice = choice;
    const turn = ++this.turn;
    if (choice.kind === 'compare') await this.loadComparing();
    if (turn === this.turn) await this.work(turn);
  }

  private async look(): Promise<void> {
    clearTimeout(this.timer);
    const turn = ++this.turn;
    const text = this.whole;
    this.isReading = true;
    const [input] = await Promise.all([read(text), this.reading?.explainer ? null : this.load()]);
    if (turn !== this.turn) return;
    await breathe();
    if (turn !== this.turn) return;
    const items = itemsOf(input, this.items);
    this.choice = keptChoice(this.choice, items, this.items);
    this.items = items;
    this.input = input;
    await this.work(turn);
  }

  /** Works out what is shown, and shows it as long as nothing newer is wanted. */
  private async work(turn: number): Promise<void> {
    this.isReading = true;
    const steps = this.steps();
    for (;;) {
      await breathe();
      if (turn !== this.turn) return;
      const { done, value } = steps.next();
      if (!done) continue;
      this.shown = value;
      this.isReading = false;
      return;
    }
  }

  private *steps(): Generator<undefined, Shown | null> {
    const { choice, items } = this;
    const explainer = this.reading?.explainer;
    const { comparing } = this;
    if (choice.kind === 'compare' && explainer && comparing) {
      const [before, after] = [items[choice.before]!, items[choice.after]!];
      const texts = [before, after].map(({ description }) => explainer.explain(description));
      yield;
      return { kind: 'compare', before, after, sections: comparing.compare(texts[0]!, texts[1]!) };
    }
    const item = items[choice.kind === 'item' ? choice.index : choice.before];
    if (!item) return null;
    if (!explainer) return { kind: 'item', item, text: readSdp(item.sdp), problems: [] };
    const text = explainer.explain(item.description);
    yield;
    const problems = explainer
      .problemsOf(item.description, this.counterpart(item))
      .filter(({ problem }) => !item.isCandidates || problem.key !== 'candidates-only');
    yield;
    return { kind: 'item', item, text, problems };
  }

  /** The other half of a negotiation, where the text holds just one offer and one answer. */
  private counterpart(item: Item): Description | null {
    const pair = this.items.filter(({ isCandidates }) => !isCandidates);
    if (pair.length !== 2 || item.isCandidates) return null;
    const [offer, answer] = ['offer', 'answer'].map((type) =>
      pair.find((one) => one.type === type),
    );
    if (!offer || !answer) return null;
    return (item === offer ? answer : offer).description;
  }
}

/** What was found as items; one that was there before is the same object. */
function itemsOf({ descriptions, candidates }: Input, before: readonly Item[]): readonly Item[] {
  const items = descriptions.map((found): Item => ({
    ...found,
    description: { type: found.type ?? '', sdp: found.sdp },
    isCandidates: false,
  }));
  if (candidates.length > 0) {
    const lines = candidates.map(({ candidate }) =>
      candidate ? `a=${candidate}` : 'a=end-of-candidates',
    );
    const sdp = lines.map((line) => `${line}\r\n`).join('');
    const description = { type: '', sdp };
    items.push({ type: undefined, isTold: false, sdp, description, isCandidates: true });
  }
  return items.map(
    (item) => before.find((one) => one.sdp === item.sdp && one.type === item.type) ?? item,
  );
}

/** The choice stays as long as there are as many items as before. */
function keptChoice(choice: Choice, items: readonly Item[], before: readonly Item[]): Choice {
  return items.length === before.length ? choice : { kind: 'item', index: 0 };
}
