import { assign, sendTo } from 'xstate';
import { refusalOf, tellRefusal } from '../refusal';
import { RECORDER_ATTEMPTS } from './attempts';
import { CODE } from './code';
import type { RecorderSource } from './port';
import { recorderSetup } from './setup';

const called = (text: string) => ({ kind: 'call', text }) as const;
const closing = (source: RecorderSource) => called(source === 'remote' ? CODE.hangUp : CODE.close);

/** What a refused promise or an error event said, for the journal. */
const failed = ({ event }: { event: { error: unknown } }) =>
  ({ kind: 'error', text: tellRefusal(refusalOf(event.error)) }) as const;

/**
 * Opens a stream (`media`), records it, and keeps what was recorded; tries out what a recorder refuses (`attempt`).
 * Whatever leaves the states that hold a stream or a recorder gives it back.
 */
export const recorderMachine = recorderSetup.createMachine({
  id: 'recorder',
  context: ({ input }) => ({
    port: input.port,
    since: input.port.now(),
    source: input.source ?? 'synthetic',
    mimeType: '',
    timeslice: 250,
    held: null,
    taken: '',
    startedAt: 0,
    chunks: [],
    gaps: [],
    result: null,
    error: null,
    isLeaving: false,
    journal: [],
    said: { id: 'idle' },
    attempt: null,
    outcomes: {},
  }),
  type: 'parallel',
  on: {
    TYPE: { actions: assign({ mimeType: ({ event }) => event.mimeType }) },
    TIMESLICE: { actions: assign({ timeslice: ({ event }) => event.timeslice }) },
    MEASURED: {
      actions: [
        { type: 'write', params: called('video.currentTime = 1e9; // behind any end') },
        {
          type: 'write',
          params: ({ event }) => ({
            kind: 'event',
            text: `durationchange: ${event.duration.toFixed(3)}`,
          }),
        },
        {
          type: 'say',
          params: ({ event }) => ({ id: 'measured', duration: event.duration }),
        },
      ],
    },
  },
  states: {
    media: {
      initial: 'closed',
      on: {
        SOURCE: {
          target: '.closed',
          actions: [
            assign({ source: ({ event }) => event.source }),
            'drop',
            { type: 'say', params: { id: 'idle' } },
          ],
        },
        LEAVE: { target: '.closed', actions: ['drop', { type: 'say', params: { id: 'away' } }] },
      },
      states: {
        closed: { on: { OPEN: 'opening' } },
        opening: {
          entry: [
            { type: 'say', params: { id: 'opening' } },
            { type: 'write', params: ({ context }) => called(CODE.open[context.source]) },
          ],
          invoke: {
            src: 'open',
            input: ({ context: { port, source } }) => ({ port, source }),
            onDone: {
              target: 'open',
              actions: [
                assign({ held: ({ event }) => event.output }),
                { type: 'say', params: { id: 'opened' } },
              ],
            },
            onError: {
              target: 'closed',
              actions: [
                { type: 'write', params: failed },
                {
                  type: 'say',
                  params: ({ event }) => ({ id: 'sourceRefused', refusal: refusalOf(event.error) }),
                },
              ],
            },
          },
          on: {
            CLOSE: { target: 'closed', actions: { type: 'say', params: { id: 'closed' } } },
            AWAY: { target: 'closed', actions: { type: 'say', params: { id: 'away' } } },
          },
        },
        open: {
          // Left in any way, by the end of the machine too, it gives the stream back.
          invoke: { src: 'hold', input: ({ context }) => ({ source: context.held! }) },
          initial: 'ready',
          on: {
            CLOSE: {
              target: 'closed',
              actions: [
                { type: 'write', params: ({ context }) => closing(context.source) },
                'drop',
                { type: 'say', params: { id: 'closed' } },
              ],
            },
            TRACK: {
              actions: {
                type: 'write',
                params: ({ event }) => ({ kind: 'event', text: `${event.kind} track: ended` }),
              },
            },
          },
          states: {
            ready: {
              always: {
                guard: 'isDead',
                target: '#recorder.media.closed',
                actions: ['drop', { type: 'say', params: { id: 'ended' } }],
              },
              on: {
                RECORD: 'recording',
                AWAY: {
                  target: '#recorder.media.closed',
                  actions: [
                    { type: 'write', params: ({ context }) => closing(context.source) },
                    'drop',
                    { type: 'say', params: { id: 'away' } },
                  ],
                },
              },
            },
            recording: {
              entry: [
                'begin',
                {
                  type: 'write',
                  params: ({ context: { mimeType, timeslice } }) =>
                    called(CODE.start(mimeType, timeslice)),
                },
              ],
              invoke: {
                id: 'record',
                src: 'record',
                input: ({ context: { port, held, mimeType, timeslice } }) => ({
                  port,
                  stream: held!.stream,
                  options: { mimeType, timeslice },
                }),
              },
              initial: 'starting',
              on: {
                // What is being recorded is finished first.
                CLOSE: {},
                SOURCE: {},
                REFUSED: {
                  target: 'ready',
                  actions: [
                    {
                      type: 'write',
                      params: ({ event }) => ({ kind: 'error', text: tellRefusal(event.refusal) }),
                    },
                    {
                      type: 'say',
                      params: ({ event }) => ({ id: 'refused', refusal: event.refusal }),
                    },
                  ],
                },
                FINISH: {
                  target: '.finishing',
                  actions: { type: 'write', params: called('recorder.stop();') },
                },
                AWAY: {
                  target: '.finishing',
                  actions: [
                    assign({ isLeaving: true }),
                    { type: 'write', params: called('recorder.stop();') },
                  ],
                },
                TOLD: [
                  {
                    guard: { type: 'told', params: 'dataavailable' },
                    actions: [
                      'keepChunk',
                      {
                        type: 'write',
                        params: ({ event }) => ({
                          kind: 'event',
                          text: `dataavailable: ${event.told.type === 'dataavailable' ? event.told.data.size : 0} bytes`,
                        }),
                      },
                    ],
                  },
                  {
                    guard: { type: 'told', params: 'error' },
                    actions: [
                      assign({
                        error: ({ event }) =>
                          event.told.type === 'error' ? refusalOf(event.told.error) : null,
                      }),
                      {
                        type: 'write',
                        params: ({ context }) => ({
                          kind: 'error',
                          text: tellRefusal(context.error!),
                        }),
                      },
                    ],
                  },
                  {
                    guard: { type: 'told', params: 'stop' },
                    target: 'over',
                    actions: [
                      'closeGap',
                      'keepResult',
                      { type: 'write', params: { kind: 'event', text: 'stop' } },
                    ],
                  },
                ],
              },
              states: {
                // The recorder may be paused before its start event has come.
                starting: {
                  on: {
                    HOLD: {
                      actions: [
                        { type: 'write', params: called('recorder.pause();') },
                        sendTo('record', { type: 'pause' }),
                      ],
                    },
                    TOLD: [
                      {
                        guard: { type: 'told', params: 'start' },
                        target: 'running',
                        actions: [
                          assign({
                            taken: ({ event }) =>
                              event.told.type === 'start' ? event.told.mimeType : '',
                          }),
                          {
                            type: 'write',
                            params: ({ context }) => ({
                              kind: 'event',
                              text: `start: ${context.taken}`,
                            }),
                          },
                          { type: 'say', params: { id: 'started' } },
                        ],
                      },
                      {
                        guard: { type: 'told', params: 'pause' },
                        target: 'held',
                        actions: [
                          'openGap',
                          { type: 'write', params: { kind: 'event', text: 'pause' } },
                          { type: 'say', params: { id: 'paused' } },
                        ],
                      },
                    ],
                  },
                },
                running: {
                  on: {
                    HOLD: {
                      actions: [
                        { type: 'write', params: called('recorder.pause();') },
                        sendTo('record', { type: 'pause' }),
                      ],
                    },
                    TOLD: {
                      guard: { type: 'told', params: 'pause' },
                      target: 'held',
                      actions: [
                        'openGap',
                        { type: 'write', params: { kind: 'event', text: 'pause' } },
                        { type: 'say', params: { id: 'paused' } },
                      ],
                    },
                  },
                },
                held: {
                  on: {
                    GO_ON: {
                      actions: [
                        { type: 'write', params: called('recorder.resume();') },
                        sendTo('record', { type: 'resume' }),
                      ],
                    },
                    TOLD: [
                      {
                        guard: { type: 'told', params: 'resume' },
                        target: 'running',
                        actions: [
                          'closeGap',
                          { type: 'write', params: { kind: 'event', text: 'resume' } },
                          { type: 'say', params: { id: 'resumed' } },
                        ],
                      },
                      {
                        guard: { type: 'told', params: 'start' },
                        actions: assign({
                          taken: ({ event }) =>
                            event.told.type === 'start' ? event.told.mimeType : '',
                        }),
                      },
                    ],
                  },
                },
                finishing: {
                  entry: sendTo('record', { type: 'stop' }),
                  on: { FINISH: {}, AWAY: { actions: assign({ isLeaving: true }) } },
                },
              },
            },
            over: {
              always: [
                {
                  guard: 'isLeaving',
                  target: '#recorder.media.closed',
                  actions: [
                    { type: 'write', params: ({ context }) => closing(context.source) },
                    'drop',
                    { type: 'say', params: { id: 'away' } },
                  ],
                },
                {
                  guard: ({ context }) => context.error !== null,
                  target: 'ready',
                  actions: {
                    type: 'say',
                    params: ({ context }) => ({ id: 'broken', refusal: context.error! }),
                  },
                },
                { target: 'ready', actions: { type: 'say', params: { id: 'recorded' } } },
              ],
            },
          },
        },
      },
    },
    attempt: {
      initial: 'idle',
      states: {
        idle: {
          on: {
            TRY: {
              guard: 'isKnown',
              target: 'trying',
              actions: assign({
                attempt: ({ event }) => RECORDER_ATTEMPTS.find(({ id }) => id === event.id)!,
              }),
            },
          },
        },
        trying: {
          entry: [
            { type: 'write', params: ({ context }) => called(context.attempt!.code) },
            {
              type: 'say',
              params: ({ context }) => ({ id: 'trying', attempt: context.attempt!.id }),
            },
          ],
          invoke: {
            src: 'attempt',
            input: ({ context }) => ({ port: context.port, id: context.attempt!.id }),
            onDone: {
              target: 'idle',
              actions: [
                {
                  type: 'write',
                  params: ({ event }) => ({
                    kind: 'result',
                    text: event.output.join('\n') || 'undefined',
                  }),
                },
                { type: 'keepOutcome', params: ({ event }) => ({ events: event.output }) },
              ],
            },
            onError: {
              target: 'idle',
              actions: [
                { type: 'write', params: failed },
                {
                  type: 'keepOutcome',
                  params: ({ event }) => ({ refusal: refusalOf(event.error) }),
                },
              ],
            },
          },
        },
      },
    },
  },
});
