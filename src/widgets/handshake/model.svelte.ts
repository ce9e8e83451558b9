import { getContext, onDestroy, setContext } from 'svelte';
import type { ActorRefFrom, SnapshotFrom } from 'xstate';
import type { Words } from '../../i18n/en';
import { print, printFor, type CodeLine } from '../../jsep/print';
import type { PeerName } from '../../jsep/command';
import type { Figure } from '../../lab/figure';
import type { labMachine, LabEvent } from '../../lab/machine';
import { withSource } from '../../lab/source';
import type { Entry } from '../../trace/entry';
import type { Log } from '../../trace/log';
import { project } from '../../trace/project';
import { relatedTo } from '../../trace/related';
import { sequence } from '../../trace/sequence';
import { cursorAfter, stepSpans } from '../../trace/steps';
import type { Explainer } from './explainer';
import { loadExplainer } from './load-explainer';

/** A line of a peer's program and the step that runs it. */
export interface ProgramLine extends CodeLine {
  readonly step: number;
}

type Lab = ActorRefFrom<typeof labMachine>;

/**
 * What every panel of one stepper reads: the lab's snapshot and the trace, taken together once a frame, and the
 * view, rows and selection that follow from them.
 */
export class Model {
  figure = $state.raw() as Figure;
  /** The entry that the reader selected. */
  selected: number | null = $state(null);
  /** What explains descriptions, once it is loaded. */
  explainer: Explainer | null = $state.raw(null);
  private snapshot = $state.raw() as SnapshotFrom<typeof labMachine>;
  private length = $state(0);
  private log: Log;
  private cancel: () => void = () => undefined;
  private isScheduled = false;
  private unsubscribe: () => void = () => undefined;

  constructor(
    private readonly lab: Lab,
    figure: Figure,
    readonly words: Words,
    /** The diagram of the signaling states, as SVG. */
    readonly diagram: string,
    /** Where the words about SDP are loaded from. */
    private readonly explanations: string,
  ) {
    this.figure = figure;
    this.snapshot = lab.getSnapshot();
    this.log = this.snapshot.context.log;
    this.unsubscribe = this.log.subscribe(() => this.schedule());
    const subscription = lab.subscribe(() => this.schedule());
    onDestroy(() => {
      subscription.unsubscribe();
      this.unsubscribe();
      this.cancel();
      lab.getSnapshot().context.session?.close();
    });
  }

  readonly context = $derived(this.snapshot.context);
  readonly entries: readonly Entry[] = $derived(this.context.log.entries);
  /** Up to where the reader sees the trace. */
  readonly cursor = $derived(
    this.context.looking === null
      ? this.length
      : Math.min(this.length, cursorAfter(this.entries, this.context.looking)),
  );
  readonly view = $derived(project(this.entries, this.cursor));
  readonly scenario = $derived(withSource(this.figure.scenario, this.context.source));
  readonly steps = $derived(this.scenario.steps);
  readonly rows = $derived(sequence(this.entries, this.cursor));
  readonly related = $derived(relatedTo(this.entries, this.cursor, this.selected));
  readonly spans = $derived(stepSpans(this.length ? this.entries : []));
  /** The step that the reader sees, counted from 0; -1 before the first. */
  readonly step = $derived(this.view.step);
  readonly looksBack = $derived(this.context.looking !== null);
  readonly playing = $derived(this.snapshot.matches({ pace: 'playing' }));
  readonly failed = $derived(this.snapshot.matches({ run: 'failed' }));
  readonly phase = $derived(this.snapshot.value.run);

  get narration() {
    return this.figure.narration;
  }

  can(event: LabEvent): boolean {
    return this.snapshot.can(event);
  }

  send(event: LabEvent): void {
    this.lab.send(event);
  }

  /** Loads what explains descriptions; without it they are plain text. */
  async explain(): Promise<void> {
    this.explainer ??= await loadExplainer(this.explanations);
  }

  /** Selects an entry, or nothing where it is selected already. */
  select(entry: number | null | undefined): void {
    this.selected = entry === this.selected ? null : (entry ?? null);
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

  private follow(log: Log): void {
    if (log === this.log) return;
    this.unsubscribe();
    this.log = log;
    this.unsubscribe = log.subscribe(() => this.schedule());
  }

  private publish(): void {
    const snapshot = this.lab.getSnapshot();
    if (snapshot.context.log !== this.snapshot.context.log) this.selected = null;
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
