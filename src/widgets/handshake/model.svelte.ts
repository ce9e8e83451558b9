import { getContext, onDestroy, setContext } from 'svelte';
import type { Words } from '../../i18n/en';
import { print, printFor, type CodeLine } from '../../jsep/print';
import type { PeerName } from '../../jsep/command';
import type { Faults, HeldMessage } from '../../lab/faults';
import type { Figure } from '../../lab/figure';
import type { LabContext, LabEvent } from '../../lab/machine';
import { withSource } from '../../lab/source';
import { SOUND, type FaultPlan } from '../../lab/fault-plan';
import type { Entry } from '../../trace/entry';
import type { Log } from '../../trace/log';
import { project } from '../../trace/project';
import { NOTHING, relatedTo, type Related } from '../../trace/related';
import type { DescriptionLine } from '../../trace/sdp-lines';
import { relatedToPair } from '../../trace/related-pair';
import { sequence, type SequenceRow } from '../../trace/sequence';
import { cursorAfter, stepSpans } from '../../trace/steps';
import { loadReading, type Reading } from '../sdp/load';

/** A line of a peer's program and the step that runs it. */
export interface ProgramLine extends CodeLine {
  readonly step: number;
}

/** The tabs of the inspector, in their order. */
export const TABS = [
  'sdp',
  'candidates',
  'pairs',
  'transport',
  'states',
  'events',
  'faults',
  'failure',
] as const;
export type TabName = (typeof TABS)[number];

/** A line of one of a peer's descriptions. */
export type PointedLine = DescriptionLine & { readonly peer: PeerName };

/** What a model reads of a run, and what it sends to it: an actor of the lab, or of free play in the lab's words. */
export interface Driver {
  getSnapshot(): Run;
  subscribe(listener: () => void): { unsubscribe(): void };
  send(event: LabEvent): void;
}

/** One snapshot of a run. */
export interface Run {
  readonly context: LabContext;
  readonly value: { readonly run: string };
  matches(state: { readonly pace: 'playing' } | { readonly run: 'failed' }): boolean;
  can(event: LabEvent): boolean;
}

/**
 * What every panel of one stepper reads: the lab's snapshot and the trace, taken together once a frame, and the
 * view, rows and selection that follow from them.
 */
export class Model {
  /** What is shown; the snapshot of its run comes with it. */
  figure = $state.raw() as Figure;
  /** The figure of the run that goes on; it is shown from the next frame on. */
  private next: Figure;
  /** The entry that the reader selected. */
  selected: number | null = $state(null);
  /** What shows and explains descriptions, once it is loaded. */
  reading: Reading | null = $state.raw(null);
  /** What the reader selected of an entry that tells of several things, as {@link part}. */
  private picked: { readonly entry: number; readonly part: string } | null = $state.raw(null);
  /** The tab that the reader chose. */
  tab: TabName = $state('sdp');
  /** A line of a description that another tab points at. */
  pointed: PointedLine | null = $state.raw(null);
  private snapshot = $state.raw() as Run;
  private length = $state(0);
  private log: Log;
  private cancel: () => void = () => undefined;
  private isScheduled = false;
  private unsubscribe: () => void = () => undefined;

  constructor(
    private readonly lab: Driver,
    figure: Figure,
    readonly words: Words,
    /** The diagram of the signaling states, as SVG. */
    readonly diagram: string,
    /** Where the words about SDP are loaded from. */
    private readonly explanations: string,
    /** The peer of this page, where the other one is in another page. */
    readonly me: PeerName | null = null,
    /** What the reader has the wire do; null where messages travel to another page. */
    readonly faults: Faults | null = null,
  ) {
    this.figure = this.next = figure;
    this.snapshot = lab.getSnapshot();
    this.log = this.snapshot.context.log;
    this.unsubscribe = this.log.subscribe(() => this.schedule());
    const subscription = lab.subscribe(() => this.schedule());
    $effect.pre(() => void (this.related = this.relatedNow));
    const unfollow = faults?.subscribe(() => this.readFaults());
    onDestroy(() => {
      unfollow?.();
      subscription.unsubscribe();
      this.unsubscribe();
      this.cancel();
      lab.getSnapshot().context.session?.close();
    });
  }

  /** The faults that are set for the wire. */
  faultPlan: FaultPlan = $state.raw(SOUND);
  /** The message that is stopped on the wire and waits for the reader. */
  held: HeldMessage | null = $state.raw(null);

  readonly context = $derived(this.snapshot.context);
  readonly entries: readonly Entry[] = $derived(this.context.log.entries);
  /** Up to where the reader sees the trace. */
  readonly cursor = $derived(
    this.context.looking === null
      ? this.length
      : Math.min(this.length, cursorAfter(this.entries, this.context.looking)),
  );
  readonly view = $derived(project(this.entries, this.cursor));
  /** The view of the live peers, wherever the reader looks. */
  readonly end = $derived(project(this.entries, this.length));
  readonly scenario = $derived(withSource(this.context.scenario, this.context.source));
  readonly steps = $derived(this.scenario.steps);
  readonly rows = $derived(sequence(this.entries, this.cursor));
  /** The candidate pair that is selected, `alice CP1`, of those that the selected entry tells of. */
  readonly part = $derived(this.picked?.entry === this.selected ? this.picked!.part : null);
  private readonly relatedNow = $derived(
    this.part
      ? relatedToPair(this.entries, this.cursor, this.part)
      : relatedTo(this.entries, this.cursor, this.selected),
  );
  /**
   * What belongs to the selection. No derived value: each of some hundred rows would be asked at every entry whether it
   * has changed.
   */
  related: Related = $state.raw(NOTHING);
  readonly spans = $derived(stepSpans(this.length ? this.entries : []));
  /** The step that the reader sees, counted from 0; -1 before the first. */
  readonly step = $derived(this.view.step);
  readonly looksBack = $derived(this.context.looking !== null);
  readonly playing = $derived(this.snapshot.matches({ pace: 'playing' }));
  /** Runs without pause up to a step that was sought, or plays. */
  readonly running = $derived(
    this.playing ||
      (!this.looksBack &&
        this.context.done < this.context.goal &&
        !this.snapshot.matches({ run: 'failed' })),
  );
  readonly failed = $derived(this.snapshot.matches({ run: 'failed' }));
  readonly phase = $derived(this.snapshot.value.run);

  get narration() {
    return this.figure.narration;
  }

  /** Whether this page has seen a peer: the one in another page it may know by its messages alone. */
  knows(peer: PeerName): boolean {
    return this.me === null || this.me === peer || this.view.peers[peer].exists;
  }

  can(event: LabEvent): boolean {
    return this.snapshot.can(event);
  }

  send(event: LabEvent): void {
    this.lab.send(event);
  }

  /** Begins another scenario. */
  begin(figure: Figure): void {
    this.next = figure;
    this.lab.send({ type: 'SCENARIO', scenario: figure.scenario });
  }

  /** The address of the recording of the scenario that is about to run. */
  get recording(): string {
    return this.next.recorded.href;
  }

  /** Plays, or stops what runs by itself. */
  togglePlay(): void {
    this.lab.send({ type: this.running ? 'PAUSE' : 'PLAY' });
  }

  /** Loads what shows and explains descriptions; without it they are plain text. */
  async read(): Promise<void> {
    this.reading ??= await loadReading(this.explanations);
  }

  /** Selects an entry, or nothing where it is selected already. */
  select(entry: number | null | undefined): void {
    this.selected = entry === this.selected ? null : (entry ?? null);
    this.picked = null;
  }

  /** Selects what a row stands for, or nothing where it is selected already. */
  selectRow({ entry, part }: { readonly entry: number; readonly part?: string | undefined }): void {
    const isSelected = entry === this.selected && (part ?? null) === this.part;
    this.selected = isSelected ? null : entry;
    this.picked = part === undefined ? null : { entry, part };
  }

  /** Shows a line of a description in the SDP tab, and selects what set the description. */
  point(line: PointedLine): void {
    this.pointed = line;
    this.picked = null;
    this.selected = this.view.peers[line.peer].since[line.name] ?? null;
    this.tab = 'sdp';
  }

  /** Whether a row belongs to what is selected. */
  isMarked({ entries, part }: SequenceRow): boolean {
    if (this.part && part) return part === this.part;
    return entries.some((entry) => this.related.entries.has(entry));
  }

  /** Selects the next of several entries, after the last of them nothing. */
  selectNext(entries: readonly number[]): void {
    const at = this.selected === null ? -1 : entries.indexOf(this.selected);
    this.selected = entries[at + 1] ?? null;
  }

  /** The title of a step, from its narration. */
  titleOf(step: number): string {
    const id = this.steps[step]?.id;
    return (id && this.narration.steps[id]?.title) ?? '';
  }

  /** The step, counted from 0, in which an entry was made. */
  stepOf(entry: number): number {
    return this.spans.findLast(({ from }) => from <= entry)?.step ?? -1;
  }

  program(peer: PeerName): ProgramLine[] {
    return this.steps.flatMap((step, index) =>
      step.do.flatMap((action) => printFor(peer, action).map((line) => ({ ...line, step: index }))),
    );
  }

  /** The entries up to the cursor that each line of a program made, by step, peer and text. */
  private readonly made = $derived.by(() => {
    const made: Record<string, number[]> = {};
    for (const { step, from, to } of this.spans)
      for (let id = from; id < Math.min(to, this.cursor); id++) {
        const entry = this.entries[id]!;
        if (!('command' in entry)) continue;
        const key = `${step} ${entry.command.peer} ${print(entry.command)}`;
        (made[key] ??= []).push(id);
      }
    return made;
  });

  /** The entries up to the cursor that a line of a program made. */
  entriesOf({ step, command }: ProgramLine): readonly number[] {
    if (!command) return [];
    return this.made[`${step} ${command.peer} ${print(command)}`] ?? [];
  }

  streams(peer: PeerName) {
    // The session is no reactive value: what it has changes only when an entry is made.
    const { session } = this.length ? this.context : { session: null };
    return session?.streams(peer) ?? { local: null, remote: null };
  }

  /**
   * Shows at the next frame what happened by then. A hidden page has no frames, and a run at full speed is over before
   * anyone could read it: both are shown now and then.
   */
  private schedule(): void {
    const { context } = this.lab.getSnapshot();
    this.follow(context.log);
    if (this.isScheduled) return;
    this.isScheduled = true;
    const show = () => {
      this.isScheduled = false;
      this.publish();
    };
    if (document.hidden || (this.playing && context.speed === Infinity)) {
      const timer = setTimeout(show, 100);
      this.cancel = () => clearTimeout(timer);
    } else {
      const frame = requestAnimationFrame(show);
      this.cancel = () => cancelAnimationFrame(frame);
    }
  }

  private readFaults(): void {
    this.faultPlan = this.faults?.plan ?? SOUND;
    this.held = this.faults?.held ?? null;
  }

  private follow(log: Log): void {
    if (log === this.log) return;
    this.unsubscribe();
    this.log = log;
    this.unsubscribe = log.subscribe(() => this.schedule());
  }

  private publish(): void {
    const snapshot = this.lab.getSnapshot();
    if (snapshot.context.log !== this.snapshot.context.log) this.selected = null;
    this.figure = this.next;
    this.snapshot = snapshot;
    this.length = snapshot.context.log.entries.length;
  }
}

const KEY = Symbol('stepper');

export const provideModel = (model: Model): Model => setContext(KEY, model);

/** The model of the stepper around a component. */
export function useModel(): Model {
  const model = getContext<Model | undefined>(KEY);
  if (!model)
    throw new Error('useModel() is for components inside <Handshake>, which provides the model.');
  return model;
}
