import { isLoop, isVariable, type Action, type Argument, type Command } from '../../jsep/command';
import { isHandler, print, printFor } from '../../jsep/print';
import type { Recorded } from './address';

/** What the script has of its own: two bags of variables, a wire between them, and a way to go on after a rejection. */
const PRELUDE = `const alice = { name: 'Alice' };
const bob = { name: 'Bob' };

// The signaling channel: what one sends waits until the other receives it.
for (const [one, other] of [[alice, bob], [bob, alice]]) {
  one.wire = [];
  one.signaling = {
    send: (value) => other.wire.push(JSON.stringify(value ?? null)),
    receive: async () => JSON.parse(one.wire.shift() ?? 'null'),
  };
}

// A call that is rejected is told, and the next one follows.
const attempt = async (peer, code, make) => {
  try {
    await make();
    console.log(peer.name, code, peer.pc?.signalingState);
  } catch ({ name, message }) {
    console.error(peer.name, code, name, message);
  }
};`;

const SYNTHETIC = `
// A picture and a tone that need no device.
const syntheticMedia = () => {
  const canvas = document.createElement('canvas');
  const pen = canvas.getContext('2d');
  setInterval(() => pen.fillRect(Math.random() * 300, Math.random() * 150, 9, 9), 66);
  const audio = new AudioContext();
  const out = audio.createMediaStreamDestination();
  const tone = audio.createOscillator();
  tone.connect(out);
  tone.start();
  return new MediaStream([...out.stream.getTracks(), ...canvas.captureStream(15).getTracks()]);
};`;

const EDIT = `
// Changes lines of a description: by m-section (none is the session part), by what they begin with, and which of those.
const edit = ({ type, sdp }, changes) => {
  let m = -1;
  const seen = {};
  const lines = sdp.trimEnd().split(/\\r?\\n/);
  const start = changes.find(({ line }) => line === 'start');
  const edited = lines.flatMap((text) => {
    if (text.startsWith('m=')) m++;
    const change = changes.find((one) => {
      if ((one.m ?? -1) !== m || !text.startsWith(one.line)) return false;
      const key = JSON.stringify([m, one.line, one.nth]);
      return (seen[key] = (seen[key] ?? -1) + 1) === (one.nth ?? 0);
    });
    if (!change) return [text];
    const now = change.is === undefined ? [text] : change.is === null ? [] : change.is.split('\\n');
    return change.add === undefined ? now : [...now, ...change.add.split('\\n')];
  });
  const end = changes.some(({ line }) => line === 'end') ? '' : '\\r\\n';
  return { type, sdp: [...(start ? start.add.split('\\n') : []), ...edited].join('\\r\\n') + end };
};`;

const WAIT = `
// What comes by itself, such as candidates and open channels, is waited for.
const until = async (make, ms = 4000) => {
  for (; ms > 0 && make() === undefined; ms -= 20) await new Promise((go) => setTimeout(go, 20));
};
const gathered = ({ pc }) =>
  until(() => (pc.localDescription && pc.iceGatheringState !== 'complete' ? undefined : true));
const opened = (get) => until(() => (get()?.readyState === 'open' ? true : undefined));`;

/** A value with each variable written as a member of its peer's bag. */
function owned(argument: Argument, peer: string): Argument {
  if (argument === null || typeof argument !== 'object') return argument;
  if (isVariable(argument)) return { var: `${peer}.${argument.var}` };
  if (Array.isArray(argument)) return argument.map((one) => owned(one as Argument, peer) as never);
  return Object.fromEntries(
    Object.entries(argument).map(([key, value]) => [key, owned(value as Argument, peer)]),
  ) as Argument;
}

/** The command with its variables in the bag of its peer. */
function inBag({ peer, call, on = 'pc', as, args }: Command): Command {
  return {
    peer,
    call,
    on: `${peer}.${on}`,
    ...(args ? { args: args.map((one) => owned(one, peer)) } : {}),
    ...(as === undefined ? {} : { as: `${peer}.${as}` }),
  };
}

const bare = (text: string, peer: string): string =>
  text
    .replace(/^(const|let) /, '')
    .replace(/(^| )signaling\./, `$1${peer}.signaling.`)
    .replace(/^(\S+);$/, '$1 = undefined;');

/** What has to have come before a command that was not rejected when it was recorded. */
function waitsFor({ peer, call, on, args = [] }: Command): string[] {
  if (call === 'channel.send') return [`await opened(() => ${peer}.${on});`];
  const [first] = args;
  const found = call === 'signaling.send' && first !== undefined && isVariable(first);
  const place = found ? /^(\w+)\.(\d+)$/.exec(first.var) : null;
  return place ? [`await until(() => ${peer}.${place[1]}[${place[2]}]);`] : [];
}

function linesOf(command: Command): string[] {
  const { peer, call } = command;
  if (isHandler(call)) return printFor(peer, inBag(command)).map(({ text }) => bare(text, peer));
  const code = bare(print(inBag(command)), peer).replace(/;$/, '');
  return [`await attempt(${peer}, ${JSON.stringify(print(command))}, async () => ${code});`];
}

function scriptOf({ action, outcome }: Recorded): string[] {
  const comment = outcome?.error ? [`// ${outcome.error}`] : [];
  if (!isLoop(action))
    return [...comment, ...(outcome?.error ? [] : waitsFor(action)), ...linesOf(action)];
  const { peer, item, of } = action.each;
  return [
    ...comment,
    `await gathered(${peer});`,
    `for (const item of ${peer}.${of} ?? []) {`,
    `  ${peer}.${item} = item;`,
    ...action.do.flatMap(linesOf).map((line) => `  ${line}`),
    '}',
  ];
}

const uses = (program: readonly Recorded[], call: Command['call']): boolean => {
  const has = (action: Action): boolean =>
    isLoop(action) ? action.do.some(has) : action.call === call;
  return program.some(({ action }) => has(action));
};

/**
 * A program as one script for the console of any page: both peers' calls in the order in which they were made, each with
 * the exception that it was rejected with.
 */
export const scriptOfProgram = (program: readonly Recorded[]): string =>
  [
    PRELUDE,
    ...(uses(program, 'syntheticMedia') ? [SYNTHETIC] : []),
    ...(uses(program, 'edit') ? [EDIT] : []),
    WAIT,
    '',
    ...program.flatMap(scriptOf),
    '',
  ].join('\n');
