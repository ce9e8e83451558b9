import {
  isLoop,
  PEERS,
  type Action,
  type Argument,
  type Command,
  type Json,
} from '../../jsep/command';
import { SIGNALING_STATES, type SignalingState } from '../../jsep/transitions';
import { CALLS, CODES } from './codes';

/** What came of an action when it was recorded. */
export interface Outcome {
  /** The name of the exception; null where the call was not rejected. */
  readonly error: string | null;
  /** `signalingState` of its peer afterwards. */
  readonly state: SignalingState;
}

/** An action of a program, with what came of it where the program was recorded. */
export interface Recorded {
  readonly action: Action;
  readonly outcome?: Outcome;
}

/** Why the text of an address is no program. */
export type Refusal =
  /** It was cut off, or is of something else. */
  | 'not-a-program'
  /** It was written by a later version of this site. */
  | 'version'
  /** It is longer than any program that this site writes. */
  | 'too-long'
  /** It has a field or a call that no program has. */
  | 'shape';

export type Decoded =
  | { readonly ok: true; readonly program: readonly Recorded[] }
  | { readonly ok: false; readonly reason: Refusal };

/** The version of the text: it stands before everything else. */
const VERSION = '1';

/** The most characters that an address carries: what every browser and most chats take. */
export const LONGEST = 16_000;

/** The most actions of a program that is taken from an address. */
export const MOST = 500;

const toBase64Url = (text: string): string =>
  btoa(String.fromCharCode(...new TextEncoder().encode(text)))
    .replaceAll('+', '-')
    .replaceAll('/', '_')
    .replaceAll('=', '');

/** @throws where the text is no base64url of UTF-8 */
const fromBase64Url = (text: string): string =>
  new TextDecoder('utf-8', { fatal: true }).decode(
    Uint8Array.from(atob(text.replaceAll('-', '+').replaceAll('_', '/')), (one) =>
      one.codePointAt(0)!,
    ),
  );

/** A list without the empty fields at its end. */
const trimmed = (fields: readonly Json[]): Json[] => {
  const last = fields.findLastIndex((field) => field !== 0);
  return fields.slice(0, last + 1);
};

const packCommand = ({ peer, call, args, as, on }: Command): Json =>
  trimmed([PEERS.indexOf(peer), CODES[call], (args as Json | undefined) ?? 0, as ?? 0, on ?? 0]);

function packAction(action: Action): Json {
  if (!isLoop(action)) return packCommand(action);
  const { peer, item, of } = action.each;
  return [[PEERS.indexOf(peer), item, of], action.do.map(packCommand)];
}

const packOutcome = (outcome: Outcome | undefined): Json =>
  outcome ? [SIGNALING_STATES.indexOf(outcome.state), outcome.error ?? 0] : 0;

/**
 * Writes a program as the value of `p` in `/lab/?play#p=…`: its actions and, where they were recorded, what came of
 * each, so that a replay can say where the browser now does otherwise.
 * @example encodeProgram([{ peer: 'alice', call: 'createOffer', as: 'offer' }]) → '1W1tbMCwibyIsMCwib2ZmZXIiXV1d'
 */
export function encodeProgram(program: readonly (Action | Recorded)[]): string {
  const packed = program.map((one): Json => {
    const { action, outcome } = 'action' in one ? one : { action: one, outcome: undefined };
    return trimmed([packAction(action), packOutcome(outcome)]);
  });
  return VERSION + toBase64Url(JSON.stringify(packed));
}

/** Leaves the walk through a text that is no program. */
class Refused extends Error {}

function check(condition: unknown): asserts condition {
  if (!condition) throw new Refused();
}

/** What no path may pass: programs have to do with the objects of WebRTC and nothing else. */
const FORBIDDEN = /^(__proto__|prototype|constructor)$/;
const NAME = /^[A-Za-z_$][\w$]{0,39}$/;

/** A variable of a program. */
function nameOf(value: Json | undefined): string {
  check(typeof value === 'string' && NAME.test(value) && !FORBIDDEN.test(value));
  return value;
}

/** A variable, or a path of members and places from one: `transceivers.0.sender`. */
function pathOf(value: Json | undefined): string {
  check(typeof value === 'string' && value.length <= 120);
  const [first, ...members] = value.split('.');
  nameOf(first);
  for (const member of members) if (!/^\d{1,4}$/.test(member)) nameOf(member);
  return value;
}

const listOf = (value: Json | undefined): readonly Json[] => {
  check(Array.isArray(value));
  return value as readonly Json[];
};

/** The depth of the deepest arguments is that of `setParameters`: encodings of parameters of a call. */
function argumentOf(value: Json, depth = 0): Argument {
  check(depth <= 6);
  if (typeof value === 'string') check(value.length <= 4000);
  if (value === null || typeof value !== 'object') return value;
  if (Array.isArray(value)) return value.map((one) => argumentOf(one as Json, depth + 1) as Json);
  if ('var' in value) pathOf(value['var'] as Json);
  for (const [key, one] of Object.entries(value)) {
    check(!FORBIDDEN.test(key));
    argumentOf(one as Json, depth + 1);
  }
  return value;
}

const peerOf = (value: Json | undefined) => {
  const peer = typeof value === 'number' ? PEERS[value] : undefined;
  check(peer);
  return peer;
};

function commandOf(value: Json | undefined): Command {
  const [peer, code, args = 0, as = 0, on = 0] = listOf(value);
  const call = typeof code === 'string' ? CALLS.get(code) : undefined;
  check(call);
  return {
    peer: peerOf(peer),
    call,
    ...(on === 0 ? {} : { on: pathOf(on) }),
    ...(args === 0 ? {} : { args: listOf(args).map((one) => argumentOf(one)) }),
    ...(as === 0 ? {} : { as: nameOf(as) }),
  };
}

function actionOf(value: Json | undefined): Action {
  const list = listOf(value);
  if (!Array.isArray(list[0])) return commandOf(value);
  const [peer, item, of] = listOf(list[0] as Json);
  const commands = listOf(list[1]);
  check(commands.length <= 10);
  return {
    each: { peer: peerOf(peer), item: nameOf(item), of: nameOf(of) },
    do: commands.map(commandOf),
  };
}

function outcomeOf(value: Json): Outcome {
  const [index, error] = listOf(value);
  const state = typeof index === 'number' ? SIGNALING_STATES[index] : undefined;
  check(state);
  check(error === 0 || (typeof error === 'string' && /^[A-Za-z]{1,60}$/.test(error)));
  return { error: error === 0 ? null : error, state };
}

function recordedOf(value: Json): Recorded {
  const [action, outcome = 0] = listOf(value);
  return {
    action: actionOf(action),
    ...(outcome === 0 ? {} : { outcome: outcomeOf(outcome) }),
  };
}

const refuse = (reason: Refusal): Decoded => ({ ok: false, reason });

/**
 * Reads a program from an address: what a stranger may have written is checked field by field, and nothing is taken that
 * is not a call of this site.
 * @param text the value of `p`
 */
export function decodeProgram(text: string): Decoded {
  if (text.length > LONGEST) return refuse('too-long');
  if (!/^\d[\w-]*$/.test(text)) return refuse('not-a-program');
  if (!text.startsWith(VERSION)) return refuse('version');
  let packed: Json;
  try {
    packed = JSON.parse(fromBase64Url(text.slice(VERSION.length))) as Json;
  } catch {
    return refuse('not-a-program');
  }
  try {
    const program = listOf(packed);
    if (program.length > MOST) return refuse('too-long');
    return { ok: true, program: program.map(recordedOf) };
  } catch (error) {
    if (error instanceof Refused) return refuse('shape');
    throw error;
  }
}
