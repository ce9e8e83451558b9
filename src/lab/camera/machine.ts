import { assign, raise } from 'xstate';
import { refusalOf, tellRefusal } from '../refusal';
import { ATTEMPTS, printAttempt } from './attempts';
import { CODE } from './print';
import { cameraSetup, NOWHERE, type CameraContext } from './setup';
import { constraintsOf, missedOf, PRESETS, trackConstraints } from './wish';

/** What an error of a promise was, told in the journal. */
const failed = ({ event }: { event: { error: unknown } }) =>
  ({ kind: 'error', text: tellRefusal(refusalOf(event.error)) }) as const;
const missed = ({ wishes, readings, ground }: CameraContext) =>
  missedOf(
    wishes,
    Object.fromEntries(readings.map(({ kind, settings }) => [kind, settings])),
    ground.supported,
  );
const called = (text: string) => ({ kind: 'call', text }) as const;

/**
 * Opens and holds one stream (`stream`), makes calls that are to be refused (`attempt`), and follows devices and
 * permissions (`world`). Whatever leaves the states that hold a stream stops its tracks.
 */
export const cameraMachine = cameraSetup.createMachine({
  id: 'camera',
  context: ({ input }) => ({
    port: input.port,
    since: 0,
    ground: NOWHERE,
    source: input.source ?? 'camera',
    wishes: PRESETS.hd,
    held: null,
    readings: [],
    devices: [],
    permissions: { camera: null, microphone: null },
    journal: [],
    said: { id: 'idle' },
    outcomes: {},
    attempt: null,
    applying: null,
  }),
  type: 'parallel',
  on: {
    WISH: { actions: 'setWish' },
    KIND: { actions: 'setKind' },
    PRESET: { actions: 'setPreset' },
  },
  states: {
    stream: {
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
      },
      states: {
        closed: { on: { OPEN: 'opening' } },
        opening: {
          entry: [
            { type: 'say', params: { id: 'opening' } },
            {
              type: 'write',
              params: ({ context }) => {
                const { source, wishes } = context;
                if (source === 'camera') return called(CODE.open(constraintsOf(wishes)));
                const applied = (['video', 'audio'] as const).flatMap((kind) => {
                  const asked = trackConstraints(wishes, kind);
                  return wishes[kind] && Object.keys(asked).length ? [CODE.apply(kind, asked)] : [];
                });
                return called([CODE.synthetic(), ...applied].join('\n'));
              },
            },
          ],
          invoke: {
            src: 'open',
            input: ({ context }) => ({ context }),
            onDone: {
              target: 'open',
              actions: [
                assign({ held: ({ event }) => event.output }),
                'read',
                {
                  type: 'write',
                  params: ({ context }) => ({
                    kind: 'result',
                    text: `MediaStream { ${context.readings.map(({ kind }) => kind).join(', ')} }`,
                  }),
                },
                {
                  type: 'say',
                  params: ({ context }) => ({ id: 'opened', missed: missed(context) }),
                },
                raise({ type: 'RELIST' }),
              ],
            },
            onError: {
              target: 'closed',
              actions: [
                { type: 'write', params: failed },
                {
                  type: 'say',
                  params: ({ event }) => ({ id: 'refused', refusal: refusalOf(event.error) }),
                },
              ],
            },
          },
          on: {
            STOP: { target: 'closed', actions: { type: 'say', params: { id: 'stopped' } } },
            AWAY: { target: 'closed', actions: { type: 'say', params: { id: 'away' } } },
          },
        },
        open: {
          // Left in any way, by the end of the machine too, it stops the tracks.
          invoke: { src: 'hold', input: ({ context }) => ({ source: context.held! }) },
          initial: 'running',
          on: {
            STOP: {
              target: 'closed',
              actions: [
                { type: 'write', params: called(CODE.stop()) },
                'drop',
                { type: 'say', params: { id: 'stopped' } },
              ],
            },
            AWAY: {
              target: 'closed',
              actions: [
                { type: 'write', params: called(CODE.stop()) },
                'drop',
                { type: 'say', params: { id: 'away' } },
              ],
            },
            TRACK: [
              {
                guard: 'lastEnded',
                target: 'closed',
                actions: [
                  {
                    type: 'write',
                    params: ({ event }) => ({
                      kind: 'event',
                      text: `${event.kind} track: ${event.event}`,
                    }),
                  },
                  'drop',
                  { type: 'say', params: ({ event }) => ({ id: 'ended', kind: event.kind }) },
                ],
              },
              {
                actions: [
                  {
                    type: 'write',
                    params: ({ event }) => ({
                      kind: 'event',
                      text: `${event.kind} track: ${event.event}`,
                    }),
                  },
                  'read',
                ],
              },
            ],
          },
          states: {
            running: {
              on: {
                APPLY: {
                  guard: 'hasTrack',
                  target: 'applying',
                  actions: assign({ applying: ({ event }) => event.kind }),
                },
              },
            },
            applying: {
              entry: {
                type: 'write',
                params: ({ context: { applying, wishes } }) =>
                  called(CODE.apply(applying!, trackConstraints(wishes, applying!))),
              },
              invoke: {
                src: 'apply',
                input: ({ context }) => ({ context }),
                onDone: {
                  target: 'running',
                  actions: [
                    { type: 'write', params: { kind: 'result', text: 'undefined' } },
                    'read',
                    {
                      type: 'say',
                      params: ({ context }) => ({ id: 'applied', missed: missed(context) }),
                    },
                  ],
                },
                onError: {
                  target: 'running',
                  actions: [
                    { type: 'write', params: failed },
                    'read',
                    {
                      type: 'say',
                      params: ({ event }) => ({
                        id: 'applyRefused',
                        refusal: refusalOf(event.error),
                      }),
                    },
                  ],
                },
              },
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
                attempt: ({ event }) => ATTEMPTS.find(({ id }) => id === event.id)!,
              }),
            },
          },
        },
        trying: {
          entry: [
            {
              type: 'write',
              params: ({ context }) => called(printAttempt(context.attempt!)),
            },
            {
              type: 'say',
              params: ({ context }) => ({ id: 'trying', attempt: context.attempt!.id }),
            },
          ],
          invoke: {
            src: 'attempt',
            input: ({ context }) => ({ port: context.port, attempt: context.attempt! }),
            onDone: {
              target: 'idle',
              actions: [
                { type: 'write', params: { kind: 'result', text: 'MediaStream' } },
                assign({
                  outcomes: ({ context }) => ({ ...context.outcomes, [context.attempt!.id]: null }),
                }),
                {
                  type: 'say',
                  params: ({ context }) => ({
                    id: 'tried',
                    attempt: context.attempt!.id,
                    refusal: null,
                  }),
                },
              ],
            },
            onError: {
              target: 'idle',
              actions: [
                { type: 'write', params: failed },
                assign({
                  outcomes: ({ context, event }) => ({
                    ...context.outcomes,
                    [context.attempt!.id]: refusalOf(event.error),
                  }),
                }),
                {
                  type: 'say',
                  params: ({ context, event }) => ({
                    id: 'tried',
                    attempt: context.attempt!.id,
                    refusal: refusalOf(event.error),
                  }),
                },
              ],
            },
          },
        },
      },
    },
    world: {
      initial: 'unknown',
      states: {
        unknown: { on: { MOUNT: { target: 'watched', actions: 'look' } } },
        watched: {
          invoke: { src: 'watch', input: ({ context }) => ({ port: context.port }) },
          initial: 'listing',
          on: {
            DEVICECHANGE: {
              target: '.listing',
              actions: { type: 'write', params: { kind: 'event', text: 'devicechange' } },
            },
            PERMISSIONS: {
              actions: [
                assign({ permissions: ({ event }) => event.permissions }),
                {
                  type: 'write',
                  params: ({ event: { permissions } }) => ({
                    kind: 'event',
                    text: `permissions: camera ${permissions.camera}, microphone ${permissions.microphone}`,
                  }),
                },
              ],
              // Names and ids come with the permission.
              target: '.listing',
            },
            LIST: {
              target: '.listing',
              actions: [
                { type: 'write', params: called(CODE.devices()) },
                { type: 'say', params: { id: 'devices' } },
              ],
            },
            RELIST: '.listing',
          },
          states: {
            listing: {
              invoke: {
                src: 'list',
                input: ({ context }) => ({ port: context.port }),
                onDone: {
                  target: 'listed',
                  actions: assign({ devices: ({ event }) => event.output }),
                },
                onError: 'listed',
              },
            },
            listed: {},
          },
        },
      },
    },
  },
});
