import { assertEvent, assign, fromCallback, fromPromise, setup, type EventObject } from 'xstate';
import type { Recording, RecorderEvent, RecordingOptions } from '../../media/recorder';
import type { Source } from '../../media/source';
import { note, type Journal, type JournalEntry } from '../journal';
import { refusalOf, type Refusal } from '../refusal';
import { RECORDER_ATTEMPTS, type RecorderAttempt } from './attempts';
import type { RecorderPort, RecorderSource } from './port';

/** What one `dataavailable` brought. */
export interface Chunk {
  readonly id: number;
  /** When it came, in ms since the recording was started. */
  readonly at: number;
  readonly blob: Blob;
}

/** What was recorded. */
export interface Result {
  readonly blob: Blob;
  readonly chunks: number;
}

/** A stretch in which the recorder was paused, in ms since the start; it lasts where `to` is null. */
export interface Gap {
  readonly from: number;
  readonly to: number | null;
}

/** What happened last, for the figure to tell. */
export type Said =
  | {
      readonly id:
        | 'idle'
        | 'opening'
        | 'opened'
        | 'closed'
        | 'started'
        | 'paused'
        | 'resumed'
        | 'away'
        | 'recorded'
        | 'ended';
    }
  | { readonly id: 'sourceRefused' | 'refused' | 'broken'; readonly refusal: Refusal }
  /** The duration in seconds that was found, or null while it is looked for. */
  | { readonly id: 'measured'; readonly duration: number }
  | { readonly id: 'trying'; readonly attempt: string }
  | {
      readonly id: 'tried';
      readonly attempt: string;
      readonly outcome: Outcome;
    };

/** What came of an attempt: a refusal, or the events that followed. */
export type Outcome = { readonly refusal: Refusal } | { readonly events: readonly string[] };

export interface RecorderContext extends RecordingOptions {
  readonly port: RecorderPort;
  readonly since: number;
  readonly source: RecorderSource;
  readonly held: Source | null;
  /** The type that the recorder has really taken. */
  readonly taken: string;
  readonly startedAt: number;
  readonly chunks: readonly Chunk[];
  readonly gaps: readonly Gap[];
  readonly result: Result | null;
  /** Why the recorder broke off. */
  readonly error: Refusal | null;
  readonly isLeaving: boolean;
  readonly journal: Journal;
  readonly said: Said;
  readonly attempt: RecorderAttempt | null;
  readonly outcomes: Readonly<Record<string, Outcome>>;
}

export type RecorderLabEvent =
  | { type: 'SOURCE'; source: RecorderSource }
  | { type: 'TYPE'; mimeType: string }
  | { type: 'TIMESLICE'; timeslice: number }
  | { type: 'OPEN' }
  | { type: 'CLOSE' }
  | { type: 'RECORD' }
  | { type: 'HOLD' }
  | { type: 'GO_ON' }
  | { type: 'FINISH' }
  /** The reader has not looked for long: what was recorded is kept. */
  | { type: 'AWAY' }
  /** The page is gone: everything is dropped at once. */
  | { type: 'LEAVE' }
  | { type: 'TRY'; id: string }
  | { type: 'MEASURED'; duration: number }
  | { type: 'TOLD'; told: RecorderEvent }
  | { type: 'REFUSED'; refusal: Refusal }
  | { type: 'TRACK'; kind: string };

type Order = { type: 'pause' | 'resume' | 'stop' };

const hold = fromCallback<EventObject, { source: Source }>(({ sendBack, input: { source } }) => {
  const over = new AbortController();
  for (const track of source.stream.getTracks())
    track.addEventListener('ended', () => sendBack({ type: 'TRACK', kind: track.kind }), {
      signal: over.signal,
    });
  return () => {
    over.abort();
    source.stop();
  };
});

const record = fromCallback<
  Order,
  { port: RecorderPort; stream: MediaStream; options: RecordingOptions }
>(({ sendBack, receive, input: { port, stream, options } }) => {
  let recording: Recording | undefined;
  try {
    recording = port.record(stream, options, (told) => sendBack({ type: 'TOLD', told }));
  } catch (error) {
    sendBack({ type: 'REFUSED', refusal: refusalOf(error) });
  }
  receive(({ type }) => recording?.[type]());
  return () => recording?.drop();
});

/** Actors, guards and actions of the recorder lab. */
export const recorderSetup = setup({
  types: {
    context: {} as RecorderContext,
    events: {} as RecorderLabEvent,
    input: {} as { readonly port: RecorderPort; readonly source?: RecorderSource },
  },
  actors: {
    hold,
    record,
    open: fromPromise<Source, { port: RecorderPort; source: RecorderSource }>(
      async ({ input: { port, source }, signal }) => {
        const opened = await port.open(source);
        // The answer came after the reader had stopped waiting for it.
        if (signal.aborted) opened.stop();
        return opened;
      },
    ),
    attempt: fromPromise<readonly string[], { port: RecorderPort; id: string }>(({ input }) =>
      input.port.attempt(input.id),
    ),
  },
  guards: {
    isKnown: ({ event }) =>
      event.type === 'TRY' && RECORDER_ATTEMPTS.some(({ id }) => id === event.id),
    told: ({ event }, type: RecorderEvent['type']) =>
      event.type === 'TOLD' && event.told.type === type,
    isLeaving: ({ context }) => context.isLeaving,
    isDead: ({ context }) =>
      !context.held?.stream.getTracks().some(({ readyState }) => readyState === 'live'),
  },
  actions: {
    write: assign({
      journal: ({ context }, { kind, text }: { kind: JournalEntry['kind']; text: string }) =>
        note(context.journal, context.port.now() - context.since, kind, text),
    }),
    say: assign({ said: (_, said: Said) => said }),
    keepOutcome: assign(({ context: { attempt, outcomes } }, outcome: Outcome) => ({
      outcomes: { ...outcomes, [attempt!.id]: outcome },
      said: { id: 'tried', attempt: attempt!.id, outcome } as const,
    })),
    drop: assign({ held: null, isLeaving: false }),
    begin: assign({
      chunks: [],
      gaps: [],
      result: null,
      error: null,
      isLeaving: false,
      taken: '',
      startedAt: ({ context }) => context.port.now(),
    }),
    keepChunk: assign({
      chunks: ({ context, event }) => {
        assertEvent(event, 'TOLD');
        if (event.told.type !== 'dataavailable') return context.chunks;
        const at = context.port.now() - context.startedAt;
        return [...context.chunks, { id: context.chunks.length, at, blob: event.told.data }];
      },
    }),
    openGap: assign({
      gaps: ({ context }) => [
        ...context.gaps,
        { from: context.port.now() - context.startedAt, to: null },
      ],
    }),
    closeGap: assign({
      gaps: ({ context: { gaps, port, startedAt } }) =>
        gaps.map((gap) => (gap.to === null ? { ...gap, to: port.now() - startedAt } : gap)),
    }),
    keepResult: assign({
      result: ({ context }) => {
        const blobs = context.chunks.map(({ blob }) => blob);
        const type = context.taken || blobs[0]?.type || '';
        return { blob: new Blob(blobs, { type }), chunks: blobs.length };
      },
    }),
  },
});
