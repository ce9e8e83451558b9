import {
  isLoop,
  isVariable,
  type Action,
  type Argument,
  type Call,
  type Command,
  type Handler,
  type Loop,
  type PeerName,
  type Setter,
} from './command';

/** Calls that give a promise, so that their code is awaited. webrtc-pc §4.4.2, mediacapture-streams §10.2. */
const AWAITED = new Set<Command['call']>([
  'createOffer',
  'createAnswer',
  'setLocalDescription',
  'setRemoteDescription',
  'addIceCandidate',
  'sender.replaceTrack',
  'sender.setParameters',
  'signaling.receive',
  'getUserMedia',
]);

/** Where a call is written when it is not a method of a variable. */
const WRITTEN: Partial<Record<Command['call'], string>> = {
  'new RTCPeerConnection': 'new RTCPeerConnection',
  'signaling.send': 'signaling.send',
  'signaling.receive': 'signaling.receive',
  getUserMedia: 'navigator.mediaDevices.getUserMedia',
  syntheticMedia: 'syntheticMedia',
  edit: 'edit',
  'RTCRtpReceiver.getCapabilities': 'RTCRtpReceiver.getCapabilities',
};

/** What each handler does with its event; `as` is the variable it fills. */
const HANDLERS: Record<Handler, (as: string) => string> = {
  onicecandidate: (as) => `({ candidate }) => ${as}.push(candidate)`,
  ondatachannel: (as) => `({ channel }) => (${as} = channel)`,
  ontrack: (as) => `({ streams }) => (${as} = streams[0])`,
  onnegotiationneeded: (as) => `() => (${as} = true)`,
};

const SETTERS: ReadonlySet<Call> = new Set<Setter>(['transceiver.direction', 'track.enabled']);

/** Whether a call sets an attribute instead of calling a method. */
export const isSetter = (call: Call): call is Setter => SETTERS.has(call);

/**
 * The method or attribute that a call names, without the kind of object that has it.
 * @example memberOf('sender.replaceTrack') → 'replaceTrack'
 */
export const memberOf = (call: Call): string => call.slice(call.lastIndexOf('.') + 1);

/** @example printPath('transceivers.0.sender') → 'transceivers[0].sender' */
const printPath = (path: string): string => path.replace(/\.(\d+)/g, '[$1]');

/** Whether a call sets an event handler, which has no outcome of its own. */
export const isHandler = (call: Call): call is Handler => call in HANDLERS;

const ESCAPES: Record<string, string> = { '\\': '\\\\', "'": "\\'", '\n': '\\n', '\r': '\\r' };

const printString = (text: string) => `'${text.replace(/[\\'\n\r]/g, (one) => ESCAPES[one]!)}'`;

/**
 * The JavaScript of a value: a variable by its name, the rest as literals.
 * @example printArgument({ urls: 'stun:192.0.2.1' }) → "{ urls: 'stun:192.0.2.1' }"
 */
export function printArgument(argument: Argument): string {
  if (isVariable(argument)) return printPath(argument.var);
  if (typeof argument === 'string') return printString(argument);
  if (Array.isArray(argument)) return `[${argument.map(printArgument).join(', ')}]`;
  if (typeof argument === 'object' && argument !== null) {
    const fields = Object.entries(argument).map(
      ([key, value]) => `${key}: ${printArgument(value)}`,
    );
    return fields.length ? `{ ${fields.join(', ')} }` : '{}';
  }
  return String(argument);
}

/**
 * The JavaScript of one command.
 * @example print({ peer: 'alice', call: 'createOffer', as: 'offer' }) → 'const offer = await pc.createOffer();'
 */
export function print(command: Command): string {
  const { call, on = 'pc', as, args = [] } = command;
  if (isHandler(call)) return `${on}.${call} = ${HANDLERS[call](as ?? 'value')};`;
  if (isSetter(call))
    return `${printPath(on)}.${memberOf(call)} = ${printArgument(args[0] ?? null)};`;
  const callee = WRITTEN[call] ?? `${printPath(on)}.${memberOf(call)}`;
  const value = `${AWAITED.has(call) ? 'await ' : ''}${callee}(${args.map(printArgument).join(', ')})`;
  return `${as ? `const ${as} = ` : ''}${value};`;
}

/** A line of a peer's program. */
export interface CodeLine {
  readonly text: string;
  /** The command that it prints or is a part of; the brace of a loop has none. */
  readonly command: Command | undefined;
}

/** What a handler fills has to be there before its event: strict code declares it. ECMA-262 §13.15.2. */
const DECLARED: Record<Handler, (as: string) => string> = {
  onicecandidate: (as) => `const ${as} = [];`,
  ondatachannel: (as) => `let ${as};`,
  ontrack: (as) => `let ${as};`,
  onnegotiationneeded: (as) => `let ${as} = false;`,
};

const line = (command: Command): CodeLine => ({ text: print(command), command });

function linesOf(command: Command): CodeLine[] {
  if (!isHandler(command.call)) return [line(command)];
  return [{ text: DECLARED[command.call](command.as ?? 'value'), command }, line(command)];
}

const block = (head: string, lines: readonly CodeLine[]): CodeLine[] => [
  { text: `${head} {`, command: undefined },
  ...lines.map(({ text, command }) => ({ text: `  ${text}`, command })),
  { text: '}', command: undefined },
];

/** The loop of the peer that owns the list. */
function overList({ item, of }: Loop['each'], own: readonly Command[]): CodeLine[] {
  const head = `for (const ${item} of ${of})`;
  const [only, ...more] = own;
  if (only && !more.length) return [{ text: `${head} ${print(only)}`, command: only }];
  return block(head, own.map(line));
}

/** The loop of the peer that is sent the items; the list ends with null, as that of the candidates does. */
function untilNull({ item }: Loop['each'], own: readonly Command[]): CodeLine[] {
  const receives = own.some(({ call, as }) => call === 'signaling.receive' && as === item);
  if (!receives) return own.map(line);
  return block('while (true)', [
    ...own.map(line),
    { text: `if (${item} === null) break;`, command: undefined },
  ]);
}

/**
 * The lines that `peer` contributes to an action. A loop is a loop on both sides: over the list for the peer that owns
 * it, and until null arrives for the peer that is sent its items.
 * @example a loop of Alice over `found` → alice: 'for (const candidate of found) signaling.send(candidate);'
 */
export function printFor(peer: PeerName, action: Action): CodeLine[] {
  if (!isLoop(action)) return action.peer === peer ? linesOf(action) : [];
  const own = action.do.filter((command) => command.peer === peer);
  if (!own.length) return [];
  return action.each.peer === peer ? overList(action.each, own) : untilNull(action.each, own);
}

/** @example sameCommand(a, b) → true when both would print the same line for the same peer */
export const sameCommand = (a: Command, b: Command): boolean =>
  a.peer === b.peer && a.call === b.call && print(a) === print(b);
