import { getContext, onDestroy, setContext } from 'svelte';
import type { ActorRefFrom } from 'xstate';
import type { Words } from '../../i18n/en';
import type { Language } from '../../i18n/languages';
import type { PlayWords } from '../../i18n/play';
import type { departures } from '../../i18n/departures';
import type { RuleWords } from '../../i18n/rules';
import type { Call, PeerName } from '../../jsep/command';
import { print, printFor } from '../../jsep/print';
import type { playMachine, PlayContext, PlayEvent } from '../../lab/play/machine';
import { engineOf } from '../../lab/play/browser';
import type { Departed, Foreseen } from '../../lab/play/foresee';
import { mainOf } from '../../lab/play/move';
import type { Key, PaletteGroup } from '../../lab/play/key';
import { paletteOf } from '../../lab/play/palette';
import type { Step } from '../../lab/scenario';
import { Model, type ProgramLine } from '../handshake/model.svelte';
import { driverOf, scenarioOf } from './driver';

type Play = ActorRefFrom<typeof playMachine>;

const programs = new WeakMap<Step, Readonly<Record<PeerName, ProgramLine[]>>>();

/** The lines that a step adds to both programs; the same for the same step, so that they are not drawn anew. */
function linesOf(step: Step, index: number): Readonly<Record<PeerName, ProgramLine[]>> {
  let lines = programs.get(step);
  if (!lines) {
    const of = (peer: PeerName) =>
      step.do.flatMap((action) => printFor(peer, action).map((line) => ({ ...line, step: index })));
    programs.set(step, (lines = { alice: of('alice'), bob: of('bob') }));
  }
  return lines;
}

const NO_GROUPS: Readonly<Record<PeerName, readonly PaletteGroup[]>> = { alice: [], bob: [] };

/** What the panels of free play read: those of the stepper, and what can be done next. */
export class PlayModel extends Model {
  /** The key that the reader points at, with its peer. */
  pointedKey: { readonly peer: PeerName; readonly call: Call; readonly key: Key } | null =
    $state.raw(null);
  /** The state of the machine; a snapshot of it comes with every frame. */
  run = $state.raw() as PlayContext;
  private isRunning = $state(false);

  constructor(
    private readonly play: Play,
    words: Words,
    readonly playWords: PlayWords,
    readonly ruleWords: RuleWords,
    readonly departureWords: (typeof departures)[Language],
    diagram: string,
    explanations: string,
    /** Name and major version of the browser: `Chromium 156`. */
    readonly browser: string,
  ) {
    const figure = {
      scenario: scenarioOf([]),
      narration: { title: playWords.title, summary: '', steps: {} },
      recorded: { browser, href: '' },
    };
    super(driverOf(play), figure, words, diagram, explanations);
    this.run = play.getSnapshot().context;
    const subscription = play.subscribe((snapshot) => {
      this.run = snapshot.context;
      this.isRunning = snapshot.matches({ live: 'performing' });
    });
    onDestroy(() => subscription.unsubscribe());
  }

  /** Whether a call has not settled yet. */
  readonly performing = $derived(this.isRunning);

  /** What each peer can do next, at the end of the run; it is what it was while a call is made. */
  readonly palettes: Readonly<Record<PeerName, readonly PaletteGroup[]>> = $derived.by(() => {
    const { moves } = this.run;
    // Read, so that events that come by themselves bring their candidates and channels.
    if (this.end.cursor < 0) return NO_GROUPS;
    const { entries } = this;
    return { alice: paletteOf(entries, moves, 'alice'), bob: paletteOf(entries, moves, 'bob') };
  });

  /** What this browser is known to do otherwise than was foreseen by the standard. */
  departed(foreseen: Foreseen | undefined): Departed | undefined {
    const engine = engineOf(this.browser);
    return engine && foreseen?.departures?.[engine];
  }

  tell(event: PlayEvent): void {
    this.play.send(event);
  }

  press(actions: Key['actions']): void {
    this.tell({ type: 'DO', actions });
  }

  override titleOf(step: number): string {
    const main = mainOf(this.run.moves[step] ?? []);
    return main ? `${this.words[main.peer]}${this.words.colon}${print(main)}` : '';
  }

  override program(peer: PeerName): ProgramLine[] {
    return this.steps.flatMap((step, index) => linesOf(step, index)[peer]);
  }
}

const KEY = Symbol('free play');

export const providePlay = (model: PlayModel): PlayModel => setContext(KEY, model);

/** The model of free play around a component. */
export function usePlay(): PlayModel {
  const model = getContext<PlayModel | undefined>(KEY);
  if (!model) throw new Error('usePlay() is for components inside <Play>, which provides it.');
  return model;
}
