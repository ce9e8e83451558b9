import type { Command, Json } from '../../jsep/command';
import { print } from '../../jsep/print';
import { acts, type Wish } from './wish';

/** The calls that a line of an offer can come from. */
export type StepId =
  | 'connection'
  | 'audio'
  | 'video'
  | 'capabilities'
  | 'codecs'
  | 'data'
  | 'offer'
  | 'set'
  | 'restart'
  | 'setRestart'
  | 'complete'
  | 'local';

/** One line of the program: a command, or one of the few things that are no call of the connection. */
export interface Step {
  readonly id: StepId;
  /** As JavaScript. */
  readonly text: string;
  readonly command?: Command;
}

/** Three sizes of one picture, the smallest first. RFC 8853 §5.2. */
const ENCODINGS: Json = [
  { rid: 'q', scaleResolutionDownBy: 4 },
  { rid: 'h', scaleResolutionDownBy: 2 },
  { rid: 'f' },
];

const CAPABILITIES =
  "const vp8 = RTCRtpReceiver.getCapabilities('video').codecs.filter(({ mimeType }) => mimeType === 'video/VP8');";

const COMPLETE =
  "await new Promise((done) => (pc.onicegatheringstatechange = () => pc.iceGatheringState === 'complete' && done()));";

type Call = Omit<Command, 'peer'>;
const step = (id: StepId, call: Call): Step => {
  const command: Command = { peer: 'alice', ...call };
  return { id, command, text: print(command) };
};

function transceiver(wish: Wish, kind: 'audio' | 'video'): Step {
  const init = {
    ...(wish.direction === 'sendrecv' ? {} : { direction: wish.direction }),
    ...(kind === 'video' && wish.simulcast ? { sendEncodings: ENCODINGS } : {}),
  };
  const args = Object.keys(init).length ? [kind, init] : [kind];
  const isUsed = kind === 'video' && wish.vp8;
  return step(kind, { call: 'addTransceiver', args, ...(isUsed ? { as: 'video' } : {}) });
}

function ending({ restart, gathered }: Wish): Step[] {
  const set = step('set', { call: 'setLocalDescription' });
  const again = step('restart', {
    call: 'createOffer',
    args: [{ iceRestart: true }],
    as: 'offer',
  });
  const setAgain = step('setRestart', { call: 'setLocalDescription', args: [{ var: 'offer' }] });
  const rest: Step[] = [
    { id: 'complete', text: COMPLETE },
    { id: 'local', text: 'const offer = pc.localDescription;' },
  ];
  if (!restart && !gathered) return [step('offer', { call: 'createOffer', as: 'offer' })];
  if (!gathered) return [set, again];
  return restart ? [set, again, setAgain, ...rest] : [set, ...rest];
}

/** The program that the switches ask for; the text that it makes is in `offer`. */
export function programOf(wish: Wish): readonly Step[] {
  const { bundle } = wish;
  const args = bundle === 'balanced' ? [] : [{ bundlePolicy: bundle }];
  return [
    step('connection', { call: 'new RTCPeerConnection', args, as: 'pc' }),
    ...(wish.audio ? [transceiver(wish, 'audio')] : []),
    ...(wish.video ? [transceiver(wish, 'video')] : []),
    ...(wish.vp8 && acts(wish, 'vp8')
      ? [
          { id: 'capabilities', text: CAPABILITIES } as const,
          step('codecs', {
            call: 'transceiver.setCodecPreferences',
            on: 'video',
            args: [{ var: 'vp8' }],
          }),
        ]
      : []),
    ...(wish.data ? [step('data', { call: 'createDataChannel', args: ['chat'] })] : []),
    ...ending(wish),
  ];
}

/** The call that a section of this kind comes from. RFC 9429 §5.2.1. */
const SECTIONS: Readonly<Record<string, StepId>> = {
  session: 'connection',
  audio: 'audio',
  video: 'video',
  application: 'data',
};

/** The lines that another call than that of their section has shaped, by name; the first of the calls that was made. */
const LINES: Readonly<Record<string, readonly StepId[]>> = {
  candidate: ['setRestart', 'set'],
  'end-of-candidates': ['setRestart', 'set'],
  'ice-ufrag': ['restart', 'offer', 'set'],
  'ice-pwd': ['restart', 'offer', 'set'],
  o: ['restart', 'offer', 'set'],
  mid: ['offer', 'set'],
  fingerprint: ['connection'],
  'bundle-only': ['connection'],
};
const CODEC_LINES = new Set(['m', 'rtpmap', 'fmtp', 'rtcp-fb']);

/** The call that put a section there, or undefined where it is none of the program. */
export const sectionStep = (program: readonly Step[], kind: string): Step | undefined =>
  program.find(({ id }) => id === SECTIONS[kind]);

/**
 * The call that put a line there, or gave it what it says.
 * @example lineStep(program, 'candidate', 'audio')?.text → 'await pc.setLocalDescription();'
 */
export function lineStep(program: readonly Step[], name: string, kind: string): Step | undefined {
  const ids = LINES[name] ?? (kind === 'video' && CODEC_LINES.has(name) ? ['codecs'] : []);
  const found = ids.map((id) => program.find((one) => one.id === id)).find(Boolean);
  return found ?? sectionStep(program, kind);
}
