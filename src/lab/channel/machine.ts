import { assign, forwardTo } from 'xstate';
import { refusalOf, tellRefusal, type Refusal } from '../refusal';
import { CODE } from './code';
import { HIGH, LOW } from './pace';
import { codeOf } from './send';
import { channelSetup, START, type ChannelContext, type FileRun, type News } from './setup';

const LIMIT = 15_000;

const hasFailed = (error: unknown): boolean => error instanceof Error && error.message === 'failed';

const failure = (refusal: Refusal) =>
  ({ peer: 'alice', kind: 'error', text: tellRefusal(refusal) }) as const;

/** How the channel that opened just now came about. */
function opened({ maxMessageSize, used }: ChannelContext): News {
  if (used?.negotiated) return { id: 'opened', how: 'negotiated' };
  return { id: 'opened', how: maxMessageSize === null ? 'first' : 'again' };
}

const newestOf = ({ chat, trials }: ChannelContext): News => {
  const message = chat.at(-1)!;
  const trial = trials.find(({ size }) => size === message.bytes);
  return trial && message.as === 'ArrayBuffer' ? { id: 'size', trial } : { id: 'arrived', message };
};

/**
 * Two peers and a channel between them: `none` has no connection, `up.empty` a connection without a channel. Whatever
 * leaves `up` closes both connections.
 */
export const channelMachine = channelSetup.createMachine({
  id: 'channel',
  context: ({ input }) => ({
    ...START,
    connect: input.connect,
    now: input.now,
    isPossible: input.isPossible ?? (() => true),
    limit: input.limit ?? LIMIT,
    silence: input.silence,
    since: 0,
    used: null,
    line: null,
    ends: null,
    maxMessageSize: null,
    chat: [],
    trials: [],
    file: null,
    parcel: null,
    burst: null,
  }),
  on: {
    SETTINGS: { actions: assign({ settings: ({ event }) => event.settings }) },
    WRITE: {
      actions: {
        type: 'write',
        params: ({ event: { peer, kind, text } }) => ({ peer, kind, text }),
      },
    },
  },
  initial: 'none',
  states: {
    none: {
      on: {
        OPEN: [
          { guard: 'isPossible', target: 'up' },
          { actions: { type: 'tell', params: { id: 'missing' } } },
        ],
      },
    },
    up: {
      entry: 'connect',
      exit: ['forget', 'drop'],
      // Left in any way, by the end of the machine too, it closes the connections.
      invoke: { src: 'hold', input: ({ context }) => ({ line: context.line! }) },
      initial: 'opening',
      on: {
        CLOSE: {
          target: 'none',
          actions: [
            { type: 'write', params: { peer: 'alice', kind: 'call', text: CODE.close } },
            { type: 'write', params: { peer: 'bob', kind: 'call', text: CODE.close } },
            { type: 'tell', params: { id: 'closed' } },
          ],
        },
        AWAY: { target: 'none', actions: { type: 'tell', params: { id: 'away' } } },
      },
      states: {
        opening: {
          entry: [
            assign({ used: ({ context }) => context.settings }),
            { type: 'tell', params: { id: 'opening' } },
          ],
          invoke: {
            src: 'open',
            input: ({ context, self }) => ({
              line: context.line!,
              settings: context.used!,
              write: (peer, kind, text) => self.send({ type: 'WRITE', peer, kind, text }),
            }),
            onDone: {
              target: 'open',
              actions: [
                assign({ ends: ({ event }) => event.output }),
                { type: 'tell', params: ({ context }) => opened(context) },
                'look',
                { type: 'write', params: { peer: 'alice', kind: 'event', text: 'open' } },
                { type: 'write', params: { peer: 'bob', kind: 'event', text: 'open' } },
              ],
            },
            onError: [
              {
                guard: ({ event }) => hasFailed(event.error),
                target: '#channel.none',
                actions: { type: 'tell', params: { id: 'failed' } },
              },
              {
                target: 'empty',
                actions: [
                  { type: 'write', params: ({ event }) => failure(refusalOf(event.error)) },
                  {
                    type: 'tell',
                    params: ({ event }) => ({ id: 'openRefused', refusal: refusalOf(event.error) }),
                  },
                ],
              },
            ],
          },
          after: {
            limit: {
              target: '#channel.none',
              actions: { type: 'tell', params: { id: 'failed' } },
            },
          },
        },
        empty: { entry: 'forget', on: { OPEN: 'opening' } },
        open: {
          invoke: { src: 'watch', input: ({ context }) => ({ ends: context.ends! }) },
          exit: 'forget',
          initial: 'quiet',
          on: {
            OPEN: 'opening',
            ENDED: { target: 'empty', actions: { type: 'tell', params: { id: 'ended' } } },
          },
          states: {
            quiet: {
              invoke: {
                id: 'talk',
                src: 'talk',
                input: ({ context }) => ({ ends: context.ends! }),
              },
              on: {
                SEND: {
                  actions: [
                    {
                      type: 'write',
                      params: ({ event: { from, as, text } }) => ({
                        peer: from,
                        kind: 'call',
                        text: codeOf(as, text),
                      }),
                    },
                    forwardTo('talk'),
                  ],
                },
                SIZE: {
                  actions: [
                    {
                      type: 'write',
                      params: ({ event: { size } }) => ({
                        peer: 'alice',
                        kind: 'call',
                        text: CODE.sendSize(size),
                      }),
                    },
                    forwardTo('talk'),
                  ],
                },
                REFUSED: {
                  actions: [
                    {
                      type: 'write',
                      params: ({ event: { peer, refusal } }) => ({ ...failure(refusal), peer }),
                    },
                    {
                      type: 'tell',
                      params: ({ event: { refusal } }) => ({ id: 'sendRefused', refusal }),
                    },
                  ],
                },
                TRIAL: {
                  actions: [
                    'try',
                    { type: 'tell', params: ({ event: { trial } }) => ({ id: 'size', trial }) },
                    'noteTrial',
                  ],
                },
                ARRIVED: {
                  actions: [
                    'hear',
                    'noteSaid',
                    { type: 'tell', params: ({ context }) => newestOf(context) },
                  ],
                },
                FILE: {
                  target: 'sending',
                  actions: assign(({ event: { parcel, pace } }) => ({
                    parcel,
                    file: {
                      name: parcel.name,
                      size: parcel.size,
                      pace,
                      samples: [],
                      result: null,
                      refusal: null,
                    } satisfies FileRun,
                  })),
                },
                BURST: {
                  target: 'bursting',
                  actions: assign({
                    burst: ({ event: { count, size } }) => ({ count, size, result: null }),
                  }),
                },
              },
            },
            sending: {
              entry: [
                {
                  type: 'write',
                  params: ({ context: { file } }) => ({
                    peer: 'alice',
                    kind: 'call',
                    text: CODE.sendFile(file!.pace.chunk, file!.pace.paced, LOW, HIGH),
                  }),
                },
                { type: 'write', params: { peer: 'bob', kind: 'call', text: CODE.takeFile } },
                { type: 'tell', params: { id: 'sending' } },
              ],
              exit: assign({ parcel: null }),
              invoke: {
                src: 'transfer',
                input: ({ context: { ends, parcel, file, now, silence }, self }) => ({
                  ends: ends!,
                  parcel: parcel!,
                  pace: file!.pace,
                  now,
                  silence,
                  onsample: (sample) => self.send({ type: 'SAMPLE', sample }),
                }),
                onDone: {
                  target: 'quiet',
                  actions: [
                    assign({
                      file: ({ context: { file }, event }) =>
                        file && { ...file, result: event.output },
                    }),
                    'noteFile',
                    { type: 'tell', params: { id: 'sent' } },
                  ],
                },
                onError: {
                  target: 'quiet',
                  actions: [
                    assign({
                      file: ({ context: { file }, event }) =>
                        file && { ...file, refusal: refusalOf(event.error) },
                    }),
                    { type: 'write', params: ({ event }) => failure(refusalOf(event.error)) },
                    { type: 'tell', params: { id: 'sent' } },
                  ],
                },
              },
              on: {
                SAMPLE: { actions: 'sample' },
                STOP: 'stopping',
              },
            },
            // What waits in the buffer still comes; nobody shall take it for a message of the chat.
            stopping: {
              entry: { type: 'tell', params: { id: 'stopped' } },
              invoke: {
                src: 'drain',
                input: ({ context }) => ({ ends: context.ends! }),
                onDone: 'quiet',
                onError: 'quiet',
              },
            },
            bursting: {
              entry: [
                {
                  type: 'write',
                  params: ({ context: { burst } }) => ({
                    peer: 'alice',
                    kind: 'call',
                    text: CODE.sendBurst(burst!.count, burst!.size),
                  }),
                },
                { type: 'tell', params: { id: 'bursting' } },
              ],
              invoke: {
                src: 'burst',
                input: ({ context: { ends, burst, now, silence } }) => ({
                  ends: ends!,
                  count: burst!.count,
                  size: burst!.size,
                  now,
                  silence,
                }),
                onDone: {
                  target: 'quiet',
                  actions: [
                    assign({
                      burst: ({ context: { burst }, event }) =>
                        burst && { ...burst, result: event.output },
                    }),
                    'noteBurst',
                    { type: 'tell', params: { id: 'burst' } },
                  ],
                },
                onError: {
                  target: 'quiet',
                  actions: [
                    { type: 'write', params: ({ event }) => failure(refusalOf(event.error)) },
                    { type: 'tell', params: { id: 'stopped' } },
                  ],
                },
              },
              on: {
                STOP: 'stopping',
              },
            },
          },
        },
      },
    },
  },
});
