import { describe, expect, it } from 'vitest';
import {
  isLoop,
  isVariable,
  other,
  type Action,
  type Command,
  type Loop,
} from '../../../src/jsep/command';
import { isHandler, print, printFor, sameCommand } from '../../../src/jsep/print';

const peer = 'alice';

const PRINTED: readonly (readonly [string, Omit<Command, 'peer'>])[] = [
  ['const pc = new RTCPeerConnection();', { call: 'new RTCPeerConnection', as: 'pc' }],
  [
    "const pc = new RTCPeerConnection({ iceServers: [{ urls: 'stun:192.0.2.1' }] });",
    {
      call: 'new RTCPeerConnection',
      args: [{ iceServers: [{ urls: 'stun:192.0.2.1' }] }],
      as: 'pc',
    },
  ],
  [
    "const chat = pc.createDataChannel('chat');",
    { call: 'createDataChannel', args: ['chat'], as: 'chat' },
  ],
  ['const offer = await pc.createOffer();', { call: 'createOffer', as: 'offer' }],
  [
    'const offer = await pc.createOffer({ iceRestart: true });',
    { call: 'createOffer', args: [{ iceRestart: true }], as: 'offer' },
  ],
  ['const answer = await pc.createAnswer();', { call: 'createAnswer', as: 'answer' }],
  [
    'await pc.setLocalDescription(offer);',
    { call: 'setLocalDescription', args: [{ var: 'offer' }] },
  ],
  ['await pc.setLocalDescription();', { call: 'setLocalDescription' }],
  [
    "await pc.setRemoteDescription({ type: 'rollback' });",
    { call: 'setRemoteDescription', args: [{ type: 'rollback' }] },
  ],
  [
    'await pc.addIceCandidate(candidate);',
    { call: 'addIceCandidate', args: [{ var: 'candidate' }] },
  ],
  ['await pc.addIceCandidate(null);', { call: 'addIceCandidate', args: [null] }],
  [
    'pc.addTrack(track, stream);',
    { call: 'addTrack', args: [{ var: 'track' }, { var: 'stream' }] },
  ],
  ['pc.close();', { call: 'close' }],
  ['chat.close();', { call: 'close', on: 'chat' }],
  ["chat.send('Hello Bob');", { call: 'channel.send', on: 'chat', args: ['Hello Bob'] }],
  ['signaling.send(offer);', { call: 'signaling.send', args: [{ var: 'offer' }] }],
  ['const offer = await signaling.receive();', { call: 'signaling.receive', as: 'offer' }],
  [
    'const stream = await navigator.mediaDevices.getUserMedia({ audio: true, video: false });',
    { call: 'getUserMedia', args: [{ audio: true, video: false }], as: 'stream' },
  ],
  ['const stream = syntheticMedia();', { call: 'syntheticMedia', as: 'stream' }],
  ['const tracks = stream.getTracks();', { call: 'getTracks', on: 'stream', as: 'tracks' }],
  ['pc.onicecandidate = ({ candidate }) => found.push(candidate);', handler('onicecandidate')],
  ['pc.ondatachannel = ({ channel }) => (found = channel);', handler('ondatachannel')],
  ['pc.ontrack = ({ streams }) => (found = streams[0]);', handler('ontrack')],
];

function handler(call: 'onicecandidate' | 'ondatachannel' | 'ontrack') {
  return { call, as: 'found' };
}

const STRINGS = ["it's", 'a "quoted" word', 'C:\\new', "\\'", '\\', '${x} `y`', 'Grüße, 你好'];

describe('print', () => {
  it.each(PRINTED)('%s', (text, command) => {
    expect(print({ peer, ...command })).toBe(text);
  });

  it.each(STRINGS)('writes %j so that JavaScript reads the same string', (text) => {
    const line = print({ peer, call: 'channel.send', on: 'chat', args: [text] });
    const sent: unknown[] = [];
    new Function('chat', line)({ send: (value: unknown) => sent.push(value) });
    expect(sent).toEqual([text]);
  });

  it('writes line ends so that JavaScript reads the same string', () => {
    const sdp = 'v=0\r\ns=-\r\n';
    const line = print({ peer, call: 'channel.send', on: 'chat', args: [sdp] });
    const sent: unknown[] = [];
    new Function('chat', line)({ send: (value: unknown) => sent.push(value) });
    expect(sent).toEqual([sdp]);
  });

  it('writes an object without fields', () => {
    expect(print({ peer, call: 'createOffer', args: [{}] })).toBe('await pc.createOffer({});');
  });

  it('tells handlers from calls', () => {
    for (const [text, { call }] of PRINTED) expect(isHandler(call)).toBe(text.includes('=>'));
  });
});

const loop: Loop = {
  each: { peer: 'alice', item: 'candidate', of: 'found' },
  do: [
    { peer: 'alice', call: 'signaling.send', args: [{ var: 'candidate' }] },
    { peer: 'bob', call: 'signaling.receive', as: 'candidate' },
    { peer: 'bob', call: 'addIceCandidate', args: [{ var: 'candidate' }] },
  ],
};

const texts = (peer: 'alice' | 'bob', action: Action) =>
  printFor(peer, action).map(({ text }) => text);

describe('printFor', () => {
  it('gives a command to the peer that runs it, and to no other', () => {
    const command: Command = { peer: 'bob', call: 'close' };
    expect(printFor('bob', command)).toEqual([{ text: 'pc.close();', command }]);
    expect(printFor('alice', command)).toEqual([]);
  });

  it('shows a loop as a loop to the peer that owns its list', () => {
    expect(texts('alice', loop)).toEqual([
      'for (const candidate of found) signaling.send(candidate);',
    ]);
  });

  it('shows the other peer a loop of its own, which ends with the list', () => {
    expect(texts('bob', loop)).toEqual([
      'while (true) {',
      '  const candidate = await signaling.receive();',
      '  await pc.addIceCandidate(candidate);',
      '  if (candidate === null) break;',
      '}',
    ]);
  });

  it('puts the commands of one peer into one loop', () => {
    const twice: Loop = { ...loop, do: [loop.do[0]!, loop.do[0]!] };
    expect(texts('alice', twice)).toEqual([
      'for (const candidate of found) {',
      '  signaling.send(candidate);',
      '  signaling.send(candidate);',
      '}',
    ]);
    expect(texts('bob', twice)).toEqual([]);
  });

  it('repeats nothing for a peer that is not sent the items', () => {
    const other: Loop = { ...loop, do: [{ peer: 'bob', call: 'close' }] };
    expect(texts('bob', other)).toEqual(['pc.close();']);
  });

  it('keeps the command of each line', () => {
    const commands = printFor('bob', loop).flatMap(({ command }) => command ?? []);
    expect(commands).toEqual(loop.do.slice(1));
  });

  it.each([
    ['const found = [];', handler('onicecandidate')],
    ['let found;', handler('ondatachannel')],
    ['let found;', handler('ontrack')],
  ] as const)('declares what a handler fills: %s', (text, command) => {
    const lines = printFor(peer, { peer, ...command });
    expect(lines.map((one) => one.text)).toEqual([text, print({ peer, ...command })]);
    for (const one of lines) expect(one.command).toEqual({ peer, ...command });
  });

  it('passes every item and the null to the other peer, when both programs run', async () => {
    const AsyncFunction = (async () => undefined).constructor as new (
      ...parameters: string[]
    ) => (...values: unknown[]) => Promise<void>;
    const run = (peer: 'alice' | 'bob', signaling: unknown, pc: unknown) =>
      new AsyncFunction('found', 'signaling', 'pc', texts(peer, loop).join('\n'))(
        ['first', 'second', null],
        signaling,
        pc,
      );
    const queue: unknown[] = [];
    const added: unknown[] = [];
    await run('alice', { send: (one: unknown) => queue.push(one) }, undefined);
    await run(
      'bob',
      { receive: () => Promise.resolve(queue.shift()) },
      { addIceCandidate: (one: unknown) => Promise.resolve(added.push(one)) },
    );
    expect(added).toEqual(['first', 'second', null]);
  });
});

describe('commands', () => {
  it('are the same when both would print the same line for the same peer', () => {
    const a: Command = { peer: 'alice', call: 'createOffer', as: 'offer' };
    expect(sameCommand(a, { ...a })).toBe(true);
    expect(sameCommand(a, { ...a, args: [] })).toBe(true);
    expect(sameCommand(a, { ...a, peer: 'bob' })).toBe(false);
    expect(sameCommand(a, { ...a, as: 'other' })).toBe(false);
    expect(sameCommand(a, { ...a, call: 'createAnswer' })).toBe(false);
  });

  it('have two peers, each the other of the other', () => {
    expect(other('alice')).toBe('bob');
    expect(other('bob')).toBe('alice');
  });

  it('are told from loops, and variables from values', () => {
    expect(isLoop(loop)).toBe(true);
    expect(isLoop(loop.do[0]!)).toBe(false);
    expect(isVariable({ var: 'offer' })).toBe(true);
    for (const value of [null, 'var', ['var'], { type: 'offer' }, 0, true])
      expect(isVariable(value)).toBe(false);
  });
});
