import { parse } from 'sdp-transform';
import { afterEach, describe, expect, it } from 'vitest';
import {
  label,
  TRANSITIONS,
  type DescriptionType,
  type Side,
  type SignalingState,
} from '../../../src/jsep/transitions';
import { fakeConnection, fakeSource, liveFakes } from '../../../src/peer/fake';

const made: RTCPeerConnection[] = [];

function create(): RTCPeerConnection {
  const pc = new fakeConnection();
  made.push(pc);
  return pc;
}

function withChannel(): RTCPeerConnection {
  const pc = create();
  pc.createDataChannel('chat');
  return pc;
}

afterEach(() => {
  for (const pc of made.splice(0)) pc.close();
  expect(liveFakes()).toEqual([]);
});

const namesOf = (pc: RTCPeerConnection, ...types: string[]): string[] => {
  const names: string[] = [];
  for (const type of types)
    pc.addEventListener(type, () => {
      const attribute = type.replace('change', '').replace(/state$/, 'State');
      const name = attribute.replace(/^ice(.)/, (_, first: string) => `ice${first.toUpperCase()}`);
      names.push(`${type} ${String(Reflect.get(pc, name) ?? '')}`.trim());
    });
  return names;
};

const rejectionOf = (promise: Promise<unknown>): Promise<string> =>
  promise.then(
    () => 'resolved',
    (error: Error) => error.name,
  );

const once = (target: EventTarget, type: string): Promise<Event> =>
  new Promise((resolve) => target.addEventListener(type, resolve, { once: true }));

const answerTo = async (offer: RTCSessionDescriptionInit): Promise<RTCSessionDescriptionInit> => {
  const pc = create();
  await pc.setRemoteDescription(offer);
  return pc.createAnswer();
};

async function brought(to: SignalingState): Promise<RTCPeerConnection> {
  const pc = withChannel();
  if (to === 'closed') pc.close();
  if (to === 'have-local-offer' || to === 'have-remote-pranswer') await pc.setLocalDescription();
  if (to === 'have-remote-pranswer')
    await pc.setRemoteDescription({
      ...(await answerTo(pc.localDescription!)),
      type: 'pranswer',
    });
  if (to === 'have-remote-offer' || to === 'have-local-pranswer')
    await pc.setRemoteDescription(await withChannel().createOffer());
  if (to === 'have-local-pranswer')
    await pc.setLocalDescription({ ...(await pc.createAnswer()), type: 'pranswer' });
  return pc;
}

async function apply(pc: RTCPeerConnection, side: Side, type: DescriptionType): Promise<void> {
  if (side === 'local') return pc.setLocalDescription({ type });
  const offer = await withChannel().createOffer();
  const made = type === 'offer' ? offer : await answerTo(pc.localDescription ?? offer);
  return pc.setRemoteDescription(type === 'rollback' ? { type } : { type, sdp: made.sdp! });
}

describe('the signaling state of a fake', () => {
  it.each(TRANSITIONS.map((row) => [label(row), row] as const))(
    '%s',
    async (_, { from, side, type, via, to }) => {
      const pc = await brought(from);
      expect(pc.signalingState).toBe(from);
      const states: string[] = [];
      pc.onsignalingstatechange = () => states.push(pc.signalingState);
      const outcome = await rejectionOf(apply(pc, side, type));
      const legal = to !== 'InvalidStateError';
      expect(outcome).toBe(legal ? 'resolved' : to);
      expect(pc.signalingState).toBe(legal ? to : from);
      expect(states).toEqual(legal ? [via, to].filter((state) => state && state !== from) : []);
    },
  );
});

const kinds = (pc: RTCPeerConnection) => [
  pc.pendingLocalDescription?.type,
  pc.currentLocalDescription?.type,
  pc.pendingRemoteDescription?.type,
  pc.currentRemoteDescription?.type,
];

describe('the descriptions of a fake', () => {
  it('are pending until an answer, and then current', async () => {
    const [alice, bob] = [withChannel(), create()];
    expect(kinds(alice)).toEqual([undefined, undefined, undefined, undefined]);
    await alice.setLocalDescription(await alice.createOffer());
    expect(kinds(alice)).toEqual(['offer', undefined, undefined, undefined]);
    await bob.setRemoteDescription(alice.localDescription!);
    expect(kinds(bob)).toEqual([undefined, undefined, 'offer', undefined]);
    const answer = await bob.createAnswer();
    await alice.setRemoteDescription({ ...answer, type: 'pranswer' });
    expect(kinds(alice)).toEqual(['offer', undefined, 'pranswer', undefined]);
    await bob.setLocalDescription(answer);
    expect(kinds(bob)).toEqual([undefined, 'answer', undefined, 'offer']);
    await alice.setRemoteDescription(bob.localDescription!);
    expect(kinds(alice)).toEqual([undefined, 'offer', undefined, 'answer']);
  });

  it('go back with a rollback to what was current', async () => {
    const pc = await brought('have-local-offer');
    await pc.setLocalDescription({ type: 'rollback' });
    expect(kinds(pc)).toEqual([undefined, undefined, undefined, undefined]);
  });

  it('stay as they were when a text is none', async () => {
    const pc = await brought('have-local-offer');
    const before = kinds(pc);
    const garbage = pc.setRemoteDescription({ type: 'answer', sdp: 'garbage' });
    expect(await rejectionOf(garbage)).toBe('OperationError');
    expect(kinds(pc)).toEqual(before);
    expect(pc.signalingState).toBe('have-local-offer');
  });

  it('are those that were created last', async () => {
    const pc = withChannel();
    const { sdp } = await pc.createOffer();
    const changed = pc.setLocalDescription({ type: 'offer', sdp: `${sdp!}a=x\r\n` });
    expect(await rejectionOf(changed)).toBe('InvalidModificationError');
    await pc.createOffer();
    expect(await rejectionOf(pc.setLocalDescription({ type: 'offer', sdp: sdp! }))).toBe(
      'InvalidModificationError',
    );
  });

  it('are read by sdp-transform', async () => {
    const alice = create();
    const { stream } = fakeSource('alice');
    for (const track of stream.getTracks()) alice.addTrack(track, stream);
    alice.createDataChannel('chat');
    const { sdp } = await alice.createOffer();
    expect(parse(sdp!)).toMatchObject({
      version: 0,
      groups: [{ type: 'BUNDLE', mids: '0 1 2' }],
      media: [
        { type: 'audio', mid: 0, direction: 'sendrecv', setup: 'actpass', rtcpMux: 'rtcp-mux' },
        { type: 'video', mid: 1, direction: 'sendrecv', setup: 'actpass' },
        { type: 'application', mid: 2, sctpPort: 5000, setup: 'actpass' },
      ],
    });
  });
});

const CANDIDATE = 'candidate:1 1 udp 2122260223 192.0.2.2 54751 typ host';

describe('addIceCandidate of a fake', () => {
  it.each([
    ['InvalidStateError', { candidate: CANDIDATE, sdpMid: '0' }, 'stable'],
    ['InvalidStateError', { candidate: CANDIDATE, sdpMid: '0' }, 'have-local-offer'],
    ['InvalidStateError', { candidate: CANDIDATE, sdpMid: '0' }, 'closed'],
    ['TypeError', { candidate: CANDIDATE }, 'have-remote-offer'],
    ['OperationError', { candidate: CANDIDATE, sdpMid: 'x' }, 'have-remote-offer'],
    ['OperationError', { candidate: CANDIDATE, sdpMLineIndex: 1 }, 'have-remote-offer'],
    ['OperationError', { candidate: 'nonsense', sdpMid: '0' }, 'have-remote-offer'],
    [
      'OperationError',
      { candidate: CANDIDATE, sdpMid: '0', usernameFragment: 'none' },
      'have-remote-offer',
    ],
    ['resolved', { candidate: CANDIDATE, sdpMid: '0' }, 'have-remote-offer'],
    ['resolved', { candidate: CANDIDATE, sdpMLineIndex: 0 }, 'have-remote-offer'],
    ['resolved', { candidate: '' }, 'have-remote-offer'],
    ['resolved', null, 'have-remote-offer'],
  ] as const)('gives %s for %j in %s', async (outcome, init, state) => {
    const pc = await brought(state);
    expect(await rejectionOf(pc.addIceCandidate(init))).toBe(outcome);
  });

  it('adds the line to the remote description', async () => {
    const pc = await brought('have-remote-offer');
    await pc.addIceCandidate({ candidate: CANDIDATE, sdpMid: '0' });
    expect(parse(pc.remoteDescription!.sdp).media[0]!.candidates).toMatchObject([{ port: 54751 }]);
  });
});

async function gathered(pc: RTCPeerConnection): Promise<void> {
  while (pc.iceGatheringState !== 'complete') await once(pc, 'icegatheringstatechange');
}

/** An offer and its answer; the answer holds the candidates, unless they are left out. */
async function negotiate(
  from: RTCPeerConnection,
  to: RTCPeerConnection,
  { candidates } = { candidates: true },
): Promise<void> {
  await from.setLocalDescription();
  await to.setRemoteDescription(from.localDescription!);
  await to.setLocalDescription();
  const { sdp } = to.localDescription!;
  await gathered(to);
  await from.setRemoteDescription(candidates ? to.localDescription! : { type: 'answer', sdp });
}

describe('two fakes', () => {
  it('gather, connect and open a channel with the events of the standard', async () => {
    const [alice, bob] = [create(), create()];
    const events = namesOf(
      bob,
      'signalingstatechange',
      'icegatheringstatechange',
      'iceconnectionstatechange',
      'connectionstatechange',
      'datachannel',
    );
    const chat = alice.createDataChannel('chat');
    const opened = once(chat, 'open');
    await negotiate(alice, bob);
    await opened;
    expect(events).toEqual([
      'signalingstatechange have-remote-offer',
      'signalingstatechange stable',
      'icegatheringstatechange gathering',
      'icegatheringstatechange complete',
      'iceconnectionstatechange checking',
      'connectionstatechange connecting',
      'iceconnectionstatechange connected',
      'connectionstatechange connected',
      'datachannel',
    ]);
    expect(chat.readyState).toBe('open');
  });

  it('end their candidates with null, when gathering is complete', async () => {
    const pc = withChannel();
    const found: (string | undefined)[] = [];
    pc.onicecandidate = ({ candidate }) =>
      found.push(candidate?.candidate ?? `null: ${pc.iceGatheringState}`);
    await pc.setLocalDescription();
    while (found.at(-1)?.startsWith('null') !== true) await once(pc, 'icecandidate');
    expect(found.slice(0, -1).every((line) => line?.startsWith('candidate:'))).toBe(true);
    expect(found.at(-1)).toBe('null: complete');
    expect(parse(pc.localDescription!.sdp).media[0]!.candidates).toHaveLength(found.length - 1);
  });

  it('do not connect without a candidate', async () => {
    const [alice, bob] = [withChannel(), create()];
    await negotiate(alice, bob, { candidates: false });
    await new Promise((resolve) => setTimeout(resolve, 30));
    expect([alice.iceConnectionState, bob.iceConnectionState]).toEqual(['new', 'new']);
  });

  it('send and receive tracks', async () => {
    const [alice, bob] = [create(), create()];
    const [fromAlice, fromBob] = [fakeSource('alice').stream, fakeSource('bob').stream];
    for (const track of fromAlice.getTracks()) alice.addTrack(track, fromAlice);
    const heard: RTCTrackEvent[] = [];
    bob.ontrack = (event) => heard.push(event);
    await alice.setLocalDescription();
    await bob.setRemoteDescription(alice.localDescription!);
    expect(heard.map(({ track }) => track.kind)).toEqual(['audio', 'video']);
    expect(heard[0]!.streams[0]).toBe(heard[1]!.streams[0]);
    expect(heard[0]!.streams[0]!.getTracks()).toEqual(heard.map(({ track }) => track));
    expect(bob.getTransceivers().map(({ direction }) => direction)).toEqual([
      'recvonly',
      'recvonly',
    ]);

    for (const track of fromBob.getTracks()) bob.addTrack(track, fromBob);
    const atAlice: string[] = [];
    alice.ontrack = ({ track }) => atAlice.push(track.kind);
    await bob.setLocalDescription();
    await alice.setRemoteDescription(bob.localDescription!);
    expect(atAlice).toEqual(['audio', 'video']);
    for (const pc of [alice, bob])
      expect(
        pc.getTransceivers().map(({ mid, currentDirection }) => [mid, currentDirection]),
      ).toEqual([
        ['0', 'sendrecv'],
        ['1', 'sendrecv'],
      ]);
  });

  it('say sendonly and recvonly where only one of them sends', async () => {
    const [alice, bob] = [create(), create()];
    const { stream } = fakeSource('alice');
    alice.addTrack(stream.getTracks()[0]!, stream);
    await negotiate(alice, bob);
    expect(alice.getTransceivers()[0]!.currentDirection).toBe('sendonly');
    expect(bob.getTransceivers()[0]!.currentDirection).toBe('recvonly');
  });

  it('decode more frames each time one looks, once they are connected', async () => {
    const [alice, bob] = [create(), create()];
    const { stream } = fakeSource('alice');
    for (const track of stream.getTracks()) alice.addTrack(track, stream);
    const frames = async () => {
      const report = await bob.getStats();
      const all = [...(report as unknown as Map<string, Record<string, unknown>>).values()];
      return all.find(({ type }) => type === 'inbound-rtp')!['framesDecoded'] as number;
    };
    expect([await frames(), await frames()]).toEqual([0, 0]);
    await negotiate(alice, bob);
    while (bob.connectionState !== 'connected') await once(bob, 'connectionstatechange');
    expect(await frames()).toBeLessThan(await frames());
  });

  it('close their channels with them; only the other end hears of it', async () => {
    const [alice, bob] = [create(), create()];
    const chat = alice.createDataChannel('chat');
    const taken = once(bob, 'datachannel');
    await negotiate(alice, bob);
    const { channel } = (await taken) as RTCDataChannelEvent;
    const states = namesOf(alice, 'signalingstatechange', 'connectionstatechange');
    alice.close();
    expect(chat.readyState).toBe('closed');
    await once(channel, 'close');
    expect(channel.readyState).toBe('closed');
    expect(states).toEqual([]);
    expect(() => chat.send('Hello')).toThrow(DOMException);
  });
});

describe('a fake', () => {
  it('asks for negotiation once for what is new, and again after a rollback', async () => {
    const pc = create();
    let asked = 0;
    pc.onnegotiationneeded = () => asked++;
    pc.createDataChannel('chat');
    pc.createDataChannel('files');
    await once(pc, 'negotiationneeded');
    expect(asked).toBe(1);
    await pc.setLocalDescription();
    await pc.setLocalDescription({ type: 'rollback' });
    await once(pc, 'negotiationneeded');
    expect(asked).toBe(2);
  });

  it('runs its operations one after another', async () => {
    const offer = await withChannel().createOffer();
    const pc = create();
    const set = pc.setRemoteDescription(offer);
    await pc.addIceCandidate({ candidate: CANDIDATE, sdpMid: '0' });
    await set;
  });

  it('never settles what is pending when it closes', async () => {
    const pc = create();
    const pending = pc.createOffer().finally(() => expect.unreachable());
    pc.close();
    const later = new Promise((resolve) => setTimeout(() => resolve('later'), 20));
    expect(await Promise.race([pending, later])).toBe('later');
  });

  it('cannot be used once it is closed', async () => {
    const pc = create();
    const { stream } = fakeSource('alice');
    pc.close();
    pc.close();
    expect(await rejectionOf(pc.createOffer())).toBe('InvalidStateError');
    expect(() => pc.createDataChannel('chat')).toThrow(DOMException);
    expect(() => pc.addTrack(stream.getTracks()[0]!, stream)).toThrow(DOMException);
  });

  it('takes a track once', () => {
    const pc = create();
    const { stream } = fakeSource('alice');
    const [track] = stream.getTracks();
    pc.addTrack(track!, stream);
    expect(() => pc.addTrack(track!, stream)).toThrow(DOMException);
  });

  it('gives back its tracks', () => {
    const source = fakeSource('bob');
    source.stop();
    expect(source.stream.getTracks().map(({ readyState }) => readyState)).toEqual([
      'ended',
      'ended',
    ]);
  });
});
