import { assertEvent, assign, fromCallback, fromPromise, setup, type EventObject } from 'xstate';
import { PEERS, type PeerName } from '../../jsep/command';
import { note, type Journal, type JournalEntry } from '../journal';
import type { Refusal } from '../refusal';
import { burst, type BurstResult } from './burst';
import type { Ends, Line } from './line';
import { noteBurst, noteFile, noteSaid, noteTrial, type Note } from './notes';
import { LOOK_EVERY, settle } from './pace';
import { sendSize, sendText } from './send';
import { factsOf, PRESETS, type Facts, type Settings } from './settings';
import { transfer, type Sample, type TransferResult } from './transfer';

/** Something to send: read when it is sent, so that nothing large waits in memory. */
export interface Parcel {
  readonly name: string;
  /** In bytes. */
  readonly size: number;
  read(): Promise<Uint8Array<ArrayBuffer>>;
}

/** How a file is sent. */
export interface Pace {
  /** Bytes of one message. */
  readonly chunk: number;
  /** Whether the sender waits while the buffer is full. */
  readonly paced: boolean;
}

/** A message of the chat, as it came out at the other side. */
export interface Said {
  readonly id: number;
  readonly from: PeerName;
  /** What `event.data` was. */
  readonly as: 'string' | 'ArrayBuffer';
  /** The text, or a {@link preview} of the bytes. */
  readonly text: string;
  /** Bytes on the wire. */
  readonly bytes: number;
  /** Milliseconds since the lab began. */
  readonly at: number;
}

/** What came of one large message. */
export interface SizeTrial {
  readonly size: number;
  /** Undefined while it is on its way. */
  readonly outcome: 'arrived' | Refusal | undefined;
}

export interface FileRun {
  readonly name: string;
  readonly size: number;
  readonly pace: Pace;
  readonly samples: readonly Sample[];
  readonly result: TransferResult | null;
  /** Why the file could not be read. */
  readonly refusal: Refusal | null;
}

export interface BurstRun {
  readonly count: number;
  /** Bytes of each message. */
  readonly size: number;
  readonly result: BurstResult | null;
}

/** What happened last, for the figure to tell. */
export type News =
  | {
      readonly id:
        'idle' | 'opening' | 'closed' | 'ended' | 'away' | 'stopped' | 'failed' | 'missing';
    }
  | { readonly id: 'opened'; readonly how: 'first' | 'again' | 'negotiated' }
  | { readonly id: 'openRefused' | 'sendRefused'; readonly refusal: Refusal }
  | { readonly id: 'arrived'; readonly message: Said }
  | { readonly id: 'sending' | 'sent' | 'bursting' | 'burst' }
  | { readonly id: 'size'; readonly trial: SizeTrial };

export interface ChannelInput {
  /** Makes a line between two new connections. */
  readonly connect: () => Line;
  /** Whether connections can be made here at all; asked before the first one. */
  readonly isPossible?: () => boolean;
  /** Milliseconds, from any beginning. */
  readonly now: () => number;
  /** How long a connection may take, in ms. */
  readonly limit?: number;
  /** For how long nothing may come before the rest is taken for lost, in ms. */
  readonly silence?: number;
}

export interface ChannelContext extends Required<Omit<ChannelInput, 'silence'>> {
  readonly silence: number | undefined;
  readonly since: number;
  readonly settings: Settings;
  /** The settings of the channel that is open. */
  readonly used: Settings | null;
  readonly line: Line | null;
  readonly ends: Ends | null;
  readonly facts: Readonly<Record<PeerName, Facts | null>>;
  readonly maxMessageSize: number | null;
  readonly chat: readonly Said[];
  readonly trials: readonly SizeTrial[];
  readonly file: FileRun | null;
  readonly parcel: Parcel | null;
  readonly burst: BurstRun | null;
  readonly journals: Readonly<Record<PeerName, Journal>>;
  readonly news: News;
}

/** A message as it came; `data` is what the event carried. */
interface Arrived {
  readonly type: 'ARRIVED';
  readonly at: PeerName;
  readonly data: string | ArrayBuffer;
}

export type ChannelEvent =
  | { type: 'SETTINGS'; settings: Settings }
  | { type: 'OPEN' }
  | { type: 'CLOSE' }
  /** The reader left for good. */
  | { type: 'AWAY' }
  | { type: 'SEND'; from: PeerName; as: Said['as']; text: string }
  | { type: 'SIZE'; size: number }
  | { type: 'FILE'; parcel: Parcel; pace: Pace }
  | { type: 'BURST'; count: number; size: number }
  /** Ends a transfer or a burst. */
  | { type: 'STOP' }
  | Arrived
  | { type: 'SAMPLE'; sample: Sample }
  | { type: 'WRITE'; peer: PeerName; kind: JournalEntry['kind']; text: string }
  /** A message was refused by `send()`. */
  | { type: 'REFUSED'; peer: PeerName; refusal: Refusal }
  | { type: 'TRIAL'; trial: SizeTrial }
  /** The browser closed the channel. */
  | { type: 'ENDED' };

const encoder = new TextEncoder();

/** How many messages of the chat are kept: the oldest go first. */
const KEPT = 100;

/** A message of the chat from what came. */
export function saidOf(id: number, { at, data }: Arrived, when: number): Said {
  const from = at === 'alice' ? 'bob' : 'alice';
  if (typeof data === 'string')
    return { id, from, as: 'string', text: data, bytes: encoder.encode(data).length, at: when };
  return { id, from, as: 'ArrayBuffer', text: preview(data), bytes: data.byteLength, at: when };
}

/**
 * The beginning of a message's bytes as text, or in hex where they are none.
 * @example preview(new Uint8Array([0, 255]).buffer) → '00 ff'
 */
export function preview(data: ArrayBuffer): string {
  const isLong = data.byteLength > 400;
  const bytes = new Uint8Array(data, 0, isLong ? 16 : data.byteLength);
  const text = new TextDecoder().decode(bytes);
  if (!isLong && !/[\p{Cc}\ufffd]/u.test(text)) return text;
  const hex = [...bytes.slice(0, 16)].map((byte) => byte.toString(16).padStart(2, '0'));
  return hex.join(' ') + (bytes.length < data.byteLength ? ' …' : '');
}

const hold = fromCallback<EventObject, { line: Line }>(({ input: { line } }) => {
  return () => line.close();
});

/** Sends single messages and tells what comes, while nothing else uses the channel. */
const talk = fromCallback<ChannelEvent, { ends: Ends }>(
  ({ sendBack, receive, input: { ends } }) => {
    const { signal, stop } = ending();
    for (const at of PEERS)
      ends[at].addEventListener(
        'message',
        ({ data }) => sendBack({ type: 'ARRIVED', at, data } satisfies Arrived),
        { signal },
      );
    receive((event) => {
      if (event.type === 'SEND') {
        const refusal = sendText(ends, event.from, event.as, event.text);
        if (refusal)
          sendBack({ type: 'REFUSED', peer: event.from, refusal } satisfies ChannelEvent);
      }
      if (event.type === 'SIZE') {
        const trial = { size: event.size, outcome: sendSize(ends, event.size) ?? undefined };
        sendBack({ type: 'TRIAL', trial } satisfies ChannelEvent);
      }
    });
    return stop;
  },
);

/** Tells what the browser says of the channel by itself. */
const watch = fromCallback<EventObject, { ends: Ends }>(({ sendBack, input: { ends } }) => {
  const { signal, stop } = ending();
  const write = (peer: PeerName, text: string) =>
    sendBack({ type: 'WRITE', peer, kind: 'event', text } satisfies ChannelEvent);
  for (const peer of PEERS) {
    const end = ends[peer];
    end.addEventListener('closing', () => write(peer, 'closing'), { signal });
    end.addEventListener(
      'error',
      ({ error }) => write(peer, `error: ${error.name}: ${error.message}`),
      { signal },
    );
    end.addEventListener(
      'close',
      () => {
        write(peer, 'close');
        sendBack({ type: 'ENDED' });
      },
      { signal },
    );
  }
  return stop;
});

function ending() {
  const controller = new AbortController();
  return { signal: controller.signal, stop: () => controller.abort() };
}

type Need = Pick<ChannelContext, 'now' | 'silence'> & { readonly ends: Ends };
const silent = (silence: number | undefined) => (silence === undefined ? {} : { silence });

/** The journals with notes added. */
const noted = (
  { journals, now, since }: ChannelContext,
  notes: readonly Note[],
): Pick<ChannelContext, 'journals'> => ({
  journals: notes.reduce(
    (all, { peer, kind, text }) => ({
      ...all,
      [peer]: note(all[peer], now() - since, kind, text),
    }),
    journals,
  ),
});

/** Actors and actions of the channel lab. */
export const channelSetup = setup({
  types: {
    context: {} as ChannelContext,
    events: {} as ChannelEvent,
    input: {} as ChannelInput,
  },
  actors: {
    hold,
    talk,
    watch,
    open: fromPromise<
      Ends,
      {
        readonly line: Line;
        readonly settings: Settings;
        readonly write: (peer: PeerName, kind: JournalEntry['kind'], text: string) => void;
      }
    >(({ input: { line, settings, write }, signal }) =>
      line.open(settings, (peer, kind, text) => signal.aborted || write(peer, kind, text)),
    ),
    transfer: fromPromise<
      TransferResult,
      Need & {
        readonly parcel: Parcel;
        readonly pace: Pace;
        readonly onsample: (sample: Sample) => void;
      }
    >(async ({ input: { parcel, pace, silence, ...rest }, signal }) => {
      const data = await parcel.read();
      return transfer({ ...rest, ...pace, ...silent(silence), data, signal });
    }),
    drain: fromPromise<void, { readonly ends: Ends }>(async ({ input: { ends }, signal }) => {
      const own = ending();
      let came = 0;
      ends.bob.addEventListener('message', () => (came += 1), { signal: own.signal });
      try {
        await settle(
          ends.alice,
          () => false,
          () => came,
          signal,
          4 * LOOK_EVERY,
        );
      } finally {
        own.stop();
      }
    }),
    burst: fromPromise<BurstResult, Need & { readonly count: number; readonly size: number }>(
      ({ input: { silence, ...rest }, signal }) => burst({ ...rest, ...silent(silence), signal }),
    ),
  },
  guards: { isPossible: ({ context }) => context.isPossible() },
  delays: { limit: ({ context }) => context.limit },
  actions: {
    write: assign(({ context }, one: Note) => noted(context, [one])),
    noteSaid: assign(({ context }) => noted(context, noteSaid(context.chat.at(-1)!))),
    noteTrial: assign(({ context, event }) => {
      assertEvent(event, 'TRIAL');
      return noted(context, noteTrial(event.trial));
    }),
    noteFile: assign(({ context }) => noted(context, noteFile(context.file!))),
    noteBurst: assign(({ context }) => noted(context, noteBurst(context.burst!))),
    tell: assign({ news: (_, news: News) => news }),
    connect: assign(({ context: { connect, now } }) => ({
      line: connect(),
      since: now(),
      chat: [],
      trials: [],
      file: null,
      burst: null,
      journals: { alice: [], bob: [] },
    })),
    look: assign(({ context: { ends, line } }) => ({
      facts: { alice: factsOf(ends!.alice), bob: factsOf(ends!.bob) },
      maxMessageSize: line!.maxMessageSize,
    })),
    forget: assign({ ends: null, used: null, facts: { alice: null, bob: null }, parcel: null }),
    drop: assign({ line: null, maxMessageSize: null }),
    hear: assign({
      chat: ({ context: { chat, now, since }, event }) => {
        assertEvent(event, 'ARRIVED');
        const id = (chat.at(-1)?.id ?? -1) + 1;
        return [...chat.slice(1 - KEPT), saidOf(id, event, now() - since)];
      },
      // What came may be the large message that is waited for.
      trials: ({ context: { trials }, event }) => {
        assertEvent(event, 'ARRIVED');
        const { data } = event;
        return trials.map((trial) =>
          typeof data !== 'string' && !trial.outcome && trial.size === data.byteLength
            ? { ...trial, outcome: 'arrived' as const }
            : trial,
        );
      },
    }),
    try: assign({
      trials: ({ context: { trials }, event }) => {
        assertEvent(event, 'TRIAL');
        return [...trials.filter(({ size }) => size !== event.trial.size), event.trial];
      },
    }),
    sample: assign({
      file: ({ context: { file }, event }) => {
        assertEvent(event, 'SAMPLE');
        return file && { ...file, samples: [...file.samples, event.sample] };
      },
    }),
  },
});

export const START: Pick<ChannelContext, 'settings' | 'facts' | 'journals' | 'news'> = {
  settings: PRESETS.reliable,
  facts: { alice: null, bob: null },
  journals: { alice: [], bob: [] },
  news: { id: 'idle' },
};
