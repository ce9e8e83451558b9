import { assertEvent, assign, fromCallback, fromPromise, setup, type EventObject } from 'xstate';
import type { Source, SourceName } from '../../media/source';
import { note, type Journal, type JournalEntry } from '../journal';
import type { Refusal } from '../refusal';
import { ATTEMPTS, type Attempt } from './attempts';
import {
  readTracks,
  type CameraPort,
  type Device,
  type Ground,
  type Permissions,
  type Reading,
} from './port';
import { constraintsOf, trackConstraints, type Kind, type Wish, type Wishes } from './wish';

/** What happened last, for the figure to tell. */
export type Said =
  | { readonly id: 'idle' | 'opening' | 'stopped' | 'devices' }
  /** With the names of what was asked for and did not come. */
  | { readonly id: 'opened' | 'applied'; readonly missed: readonly string[] }
  | { readonly id: 'refused' | 'applyRefused'; readonly refusal: Refusal }
  | { readonly id: 'ended'; readonly kind: Kind }
  /** The lab itself stopped: out of sight for long, in a hidden tab, or the page was left. */
  | { readonly id: 'away' }
  | { readonly id: 'trying'; readonly attempt: string }
  | { readonly id: 'tried'; readonly attempt: string; readonly refusal: Refusal | null };

export interface CameraContext {
  readonly port: CameraPort;
  readonly since: number;
  readonly ground: Ground;
  readonly source: SourceName;
  readonly wishes: Wishes;
  readonly held: Source | null;
  readonly readings: readonly Reading[];
  readonly devices: readonly Device[];
  readonly permissions: Permissions;
  readonly journal: Journal;
  readonly said: Said;
  /** What each attempt was refused with last; null where it was not refused. */
  readonly outcomes: Readonly<Record<string, Refusal | null>>;
  readonly attempt: Attempt | null;
  readonly applying: Kind | null;
}

export type CameraEvent =
  /** The figure is alive: before it nothing is asked of the browser. */
  | { type: 'MOUNT' }
  | { type: 'OPEN' }
  | { type: 'APPLY'; kind: Kind }
  | { type: 'STOP' }
  | { type: 'AWAY' }
  | { type: 'SOURCE'; source: SourceName }
  | { type: 'WISH'; key: string; wish: Wish }
  | { type: 'KIND'; kind: Kind; on: boolean }
  | { type: 'PRESET'; wishes: Wishes }
  | { type: 'TRY'; id: string }
  /** Asks for the list of devices. */
  | { type: 'LIST' }
  /** A stream was opened: the list may have names now. */
  | { type: 'RELIST' }
  | { type: 'DEVICECHANGE' }
  | { type: 'PERMISSIONS'; permissions: Permissions }
  | { type: 'TRACK'; event: 'ended' | 'mute' | 'unmute'; kind: Kind };

/** Before the page was looked at. */
export const NOWHERE: Ground = { isSecure: true, hasDevices: true, supported: [] };

const hold = fromCallback<EventObject, { source: Source }>(({ sendBack, input: { source } }) => {
  const stop = new AbortController();
  const tracks = source.stream.getTracks();
  for (const track of tracks)
    for (const event of ['ended', 'mute', 'unmute'] as const)
      track.addEventListener(
        event,
        () => sendBack({ type: 'TRACK', event, kind: track.kind } as CameraEvent),
        { signal: stop.signal },
      );
  // One that failed right after its start has told it before anybody could listen.
  for (const { readyState, kind } of tracks)
    if (readyState === 'ended') sendBack({ type: 'TRACK', event: 'ended', kind } as CameraEvent);
  return () => {
    stop.abort();
    source.stop();
  };
});

const watch = fromCallback<EventObject, { port: CameraPort }>(({ sendBack, input: { port } }) => {
  const stops = [
    port.watchDevices(() => sendBack({ type: 'DEVICECHANGE' })),
    port.watchPermissions((permissions) => sendBack({ type: 'PERMISSIONS', permissions })),
  ];
  return () => stops.forEach((stop) => stop());
});

/** Actors, guards and actions of the camera lab. */
export const cameraSetup = setup({
  types: {
    context: {} as CameraContext,
    events: {} as CameraEvent,
    input: {} as { readonly port: CameraPort; readonly source?: SourceName },
  },
  actors: {
    hold,
    watch,
    open: fromPromise<Source, { context: CameraContext }>(
      async ({ input: { context }, signal }) => {
        const source = await context.port.open(context.source, constraintsOf(context.wishes));
        // The answer came after the reader had stopped waiting for it.
        if (signal.aborted) source.stop();
        return source;
      },
    ),
    apply: fromPromise<void, { context: CameraContext }>(async ({ input: { context } }) => {
      const { applying, held, wishes } = context;
      const track = held!.stream.getTracks().find(({ kind }) => kind === applying);
      await track!.applyConstraints(trackConstraints(wishes, applying!));
    }),
    attempt: fromPromise<void, { port: CameraPort; attempt: Attempt }>(({ input }) =>
      input.port.attempt(input.attempt),
    ),
    list: fromPromise<readonly Device[], { port: CameraPort }>(({ input }) => input.port.devices()),
  },
  guards: {
    isKnown: ({ event }) => event.type === 'TRY' && ATTEMPTS.some(({ id }) => id === event.id),
    hasTrack: ({ context, event }) =>
      event.type === 'APPLY' &&
      context.readings.some(({ kind, readyState }) => kind === event.kind && readyState === 'live'),
    lastEnded: ({ context, event }) =>
      event.type === 'TRACK' &&
      event.event === 'ended' &&
      !context.held!.stream.getTracks().some(({ readyState }) => readyState === 'live'),
  },
  actions: {
    write: assign({
      journal: ({ context }, { kind, text }: { kind: JournalEntry['kind']; text: string }) =>
        note(context.journal, context.port.now() - context.since, kind, text),
    }),
    say: assign({ said: (_, said: Said) => said }),
    read: assign({
      readings: ({ context }) => (context.held ? readTracks(context.held.stream) : []),
    }),
    drop: assign({ held: null, readings: [] }),
    look: assign(({ context: { port } }) => ({ ground: port.ground(), since: port.now() })),
    setWish: assign({
      wishes: ({ context: { wishes }, event }) => {
        assertEvent(event, 'WISH');
        return { ...wishes, by: { ...wishes.by, [event.key]: event.wish } };
      },
    }),
    setKind: assign({
      wishes: ({ context: { wishes }, event }) => {
        assertEvent(event, 'KIND');
        return { ...wishes, [event.kind]: event.on };
      },
    }),
    setPreset: assign({
      wishes: ({ event }) => {
        assertEvent(event, 'PRESET');
        return event.wishes;
      },
    }),
  },
});
