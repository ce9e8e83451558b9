import {
  isLoop,
  isVariable,
  type Action,
  type Argument,
  type Call,
  type Command,
  type Handler,
  type PeerName,
} from './command';

/** Calls that give a promise, so that their code is awaited. webrtc-pc §4.4.2, mediacapture-streams §10.2. */
const AWAITED = new Set<Command['call']>([
  'createOffer',
  'createAnswer',
  'setLocalDescription',
  'setRemoteDescription',
  'addIceCandidate',
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
};

/** What each handler does with its event; `as` is the variable it fills. */
const HANDLERS: Record<Handler, (as: string) => string> = {
  onicecandidate: (as) => `({ candidate }) => ${as}.push(candidate)`,
  ondatachannel: (as) => `({ channel }) => (${as} = channel)`,
  ontrack: (as) => `({ streams }) => (${as} = streams[0])`,
};

/** Whether a call sets an event handler, which has no outcome of its own. */
export const isHandler = (call: Call): call is Handler => call in HANDLERS;

const ESCAPES: Record<string, string> = { '\\': '\\\\', "'": "\\'", '\n': '\\n', '\r': '\\r' };

const printString = (text: string) => `'${text.replace(/[\\'\n\r]/g, (one) => ESCAPES[one]!)}'`;

function printArgument(argument: Argument): string {
  if (isVariable(argument)) return argument.var;
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
  const callee = WRITTEN[call] ?? `${on}.${call.replace('channel.', '')}`;
  const value = `${AWAITED.has(call) ? 'await ' : ''}${callee}(${args.map(printArgument).join(', ')})`;
  return `${as ? `const ${as} = ` : ''}${value};`;
}

/** A line of a peer's program, and the command that it prints. */
export interface CodeLine {
  readonly text: string;
  readonly command: Command;
}

/**
 * The lines that `peer` contributes to an action; a loop shows as a loop to the peer that owns its list.
 * @example a loop of Alice over `found` → alice: 'for (const candidate of found) signaling.send(candidate);'
 */
export function printFor(peer: PeerName, action: Action): CodeLine[] {
  if (!isLoop(action))
    return action.peer === peer ? [{ text: print(action), command: action }] : [];
  const { each } = action;
  return action.do
    .filter((command) => command.peer === peer)
    .map((command) => ({
      command,
      text:
        each.peer === peer
          ? `for (const ${each.item} of ${each.of}) ${print(command)}`
          : print(command),
    }));
}

/** @example sameCommand(a, b) → true when both would print the same line for the same peer */
export const sameCommand = (a: Command, b: Command): boolean =>
  a.peer === b.peer && a.call === b.call && print(a) === print(b);
