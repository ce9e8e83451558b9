import { afterEach, describe, expect, it, vi } from 'vitest';
import { other, type Command, type PeerName } from '../../src/jsep/command';
import { createPeer, type Peer, type PeerOptions } from '../../src/peer/peer';
import { CallRejected } from '../../src/peer/record';
import type { Entry, EventEntry, StatsEntry } from '../../src/trace/entry';
import { createLog, type Log } from '../../src/trace/log';
import { pairsOf } from '../../src/trace/pairs';
import { project } from '../../src/trace/project';
import { statsById, statsOf } from '../../src/trace/stats';

interface Two {
  readonly log: Log;
  readonly peers: Record<PeerName, Peer>;
}

/** Resolves as soon as an entry of the log fits; the entries that are there already count. */
function seen(log: Log, fits: (entry: Entry) => boolean): Promise<Entry> {
  const found = log.entries.find(fits);
  if (found) return Promise.resolve(found);
  return new Promise((resolve) => {
    const unsubscribe = log.subscribe((entry) => {
      if (!fits(entry)) return;
      unsubscribe();
      resolve(entry);
    });
  });
}

const isEvent =
  (peer: PeerName, type: string, target = 'pc') =>
  (entry: Entry): entry is EventEntry =>
    entry.kind === 'event' &&
    entry.peer === peer &&
    entry.type === type &&
    entry.target.startsWith(target);

const isCall =
  (peer: PeerName, call: Command['call']) =>
  (entry: Entry): boolean =>
    entry.kind === 'call' && entry.peer === peer && entry.command.call === call;

const outcomeOf = (log: Log, call: Entry): Entry | undefined =>
  log.entries.find(
    (entry) => (entry.kind === 'result' || entry.kind === 'error') && entry.of === call.id,
  );

const pause = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));

async function rejection(promise: Promise<unknown>): Promise<unknown> {
  try {
    await promise;
  } catch (error) {
    return error;
  }
  throw new Error('It was expected to reject.');
}

const construct = (peer: PeerName): Command[] => [
  { peer, call: 'new RTCPeerConnection', as: 'pc' },
  { peer, call: 'onicecandidate', as: 'found' },
  { peer, call: 'ondatachannel', as: 'chat' },
];

const createChannel: Command = {
  peer: 'alice',
  call: 'createDataChannel',
  args: ['chat'],
  as: 'chat',
};

const set = (peer: PeerName, side: 'Local' | 'Remote', variable: string): Command => ({
  peer,
  call: `set${side}Description`,
  args: [{ var: variable }],
});

const createOffer: Command = { peer: 'alice', call: 'createOffer', as: 'offer' };
const createAnswer: Command = { peer: 'bob', call: 'createAnswer', as: 'answer' };

async function runAll({ peers }: Two, commands: readonly Command[]): Promise<void> {
  for (const command of commands) await peers[command.peer].run(command);
}

function hand({ peers }: Two, from: PeerName, variable: string): void {
  peers[other(from)].variables.set(variable, peers[from].variables.get(variable));
}

async function handCandidates(two: Two, from: PeerName): Promise<void> {
  const { log, peers } = two;
  const isLast = (entry: Entry) =>
    isEvent(from, 'icecandidate')(entry) && (entry as EventEntry).detail === null;
  await seen(log, isLast);
  for (const candidate of peers[from].variables.get('found') as unknown[]) {
    peers[other(from)].variables.set('candidate', candidate);
    await runAll(two, [
      { peer: other(from), call: 'addIceCandidate', args: [{ var: 'candidate' }] },
    ]);
  }
}

async function connect(two: Two): Promise<void> {
  await runAll(two, [...construct('alice'), ...construct('bob'), createChannel, createOffer]);
  await runAll(two, [set('alice', 'Local', 'offer')]);
  hand(two, 'alice', 'offer');
  await runAll(two, [set('bob', 'Remote', 'offer'), createAnswer, set('bob', 'Local', 'answer')]);
  hand(two, 'bob', 'answer');
  await runAll(two, [set('alice', 'Remote', 'answer')]);
  await handCandidates(two, 'alice');
  await handCandidates(two, 'bob');
  for (const peer of ['alice', 'bob'] as const) {
    await seen(two.log, isEvent(peer, 'open', 'channel chat'));
    await seen(two.log, ({ state }) => state?.connectionState === 'connected');
  }
}

/** What a peer does with any constructor of connections, a fake or a browser's. */
export function peerContract(name: string, makeConnection: PeerOptions['connection']): void {
  describe(`a peer with ${name}`, () => {
    const used: Peer[] = [];

    function two(): Two {
      const log = createLog();
      const options = { log, connection: makeConnection };
      const peers = { alice: createPeer('alice', options), bob: createPeer('bob', options) };
      used.push(peers.alice, peers.bob);
      return { log, peers };
    }

    afterEach(() => {
      for (const peer of used.splice(0)) peer.dispose();
    });

    it('records the construction, and the states of a new connection with its result', async () => {
      const { log, peers } = two();
      await peers.alice.run({ peer: 'alice', call: 'new RTCPeerConnection', as: 'pc' });
      expect(log.entries.map(({ kind, peer }) => `${peer} ${kind}`)).toEqual([
        'alice call',
        'alice result',
      ]);
      expect(log.entries[1]).toMatchObject({
        of: 0,
        state: {
          signalingState: 'stable',
          iceGatheringState: 'new',
          iceConnectionState: 'new',
          connectionState: 'new',
        },
      });
      expect(peers.alice.variables.get('pc')).toBeInstanceOf(makeConnection);
    });

    it('has nothing before its construction', async () => {
      const { log, peers } = two();
      const error = await rejection(peers.alice.run(createOffer));
      expect(error).toBeInstanceOf(CallRejected);
      expect(log.entries.at(-1)).toMatchObject({ kind: 'error', name: 'TypeError', of: 0 });
      await peers.alice.recordStats();
      expect(log.entries).toHaveLength(2);
    });

    it('records a data channel, and negotiationneeded after the call', async () => {
      const both = two();
      await runAll(both, [...construct('alice'), createChannel]);
      const call = both.log.entries.find(isCall('alice', 'createDataChannel'))!;
      const result = outcomeOf(both.log, call);
      expect(result).toMatchObject({
        kind: 'result',
        value: { channel: 'chat' },
        state: { channels: { chat: 'connecting' } },
      });
      const needed = await seen(both.log, isEvent('alice', 'negotiationneeded'));
      expect(needed.id).toBeGreaterThan(result!.id);
    });

    it('records call, signalingstatechange and result of a description in this order', async () => {
      const both = two();
      await runAll(both, [...construct('alice'), createChannel, createOffer]);
      await runAll(both, [set('alice', 'Local', 'offer')]);
      const { log, peers } = both;
      const call = log.entries.find(isCall('alice', 'setLocalDescription'))!;
      const event = log.entries.find(isEvent('alice', 'signalingstatechange'))!;
      const result = outcomeOf(log, call)!;
      expect(call.id).toBeLessThan(event.id);
      expect(event.id).toBeLessThan(result.id);
      expect(event.state).toMatchObject({
        signalingState: 'have-local-offer',
        pendingLocalDescription: { type: 'offer' },
      });
      expect(result.state ?? {}).not.toHaveProperty('signalingState');
      expect(call).toMatchObject({ args: [{ type: 'offer' }] });
      const { sdp } = peers.alice.variables.get('offer') as { sdp: string };
      expect(event.state!.pendingLocalDescription!.sdp).toBe(sdp);
    });

    it('keeps a state in the trace only where it changed', async () => {
      const both = two();
      await runAll(both, [...construct('alice'), createChannel, createOffer]);
      const call = both.log.entries.find(isCall('alice', 'createOffer'))!;
      const result = outcomeOf(both.log, call)!;
      expect(result).toMatchObject({ kind: 'result', value: { type: 'offer' } });
      expect(result).not.toHaveProperty('state');
    });

    it('records a rejection with the name and the words of the constructor’s exception', async () => {
      const both = two();
      await runAll(both, construct('alice'));
      const sdp = 'v=0\r\no=- 1 2 IN IP4 127.0.0.1\r\ns=-\r\nt=0 0\r\n';
      const answer = { type: 'answer', sdp } as const;
      const bare = new makeConnection();
      const own = (await rejection(bare.setRemoteDescription(answer))) as DOMException;
      bare.close();
      const rejected = await rejection(
        both.peers.alice.run({
          peer: 'alice',
          call: 'setRemoteDescription',
          args: [answer],
        }),
      );
      expect(rejected).toBeInstanceOf(CallRejected);
      const entry = both.log.entries.at(-1)!;
      expect((rejected as CallRejected).entry).toBe(entry.id);
      expect((rejected as CallRejected).cause).toBeInstanceOf(DOMException);
      expect(own.name).toBe('InvalidStateError');
      expect(entry).toMatchObject({ kind: 'error', name: own.name, message: own.message });
      expect(entry).not.toHaveProperty('state');
    });

    it('rejects a candidate that comes before the remote description', async () => {
      const both = two();
      await runAll(both, construct('alice'));
      const candidate = {
        candidate: 'candidate:1 1 udp 2122260223 192.0.2.2 54751 typ host',
        sdpMid: '0',
      };
      await rejection(
        both.peers.alice.run({ peer: 'alice', call: 'addIceCandidate', args: [candidate] }),
      );
      expect(both.log.entries.at(-1)).toMatchObject({ kind: 'error', name: 'InvalidStateError' });
    });

    it('reads a member of a variable, of which there may be none', async () => {
      const both = two();
      await runAll(both, [...construct('alice'), createChannel, createOffer]);
      const { alice } = both.peers;
      const read = () => alice.resolve([{ var: 'pc.localDescription' }, { var: 'none.of.this' }]);
      expect(read()).toEqual([null, undefined]);
      await runAll(both, [set('alice', 'Local', 'offer')]);
      expect(read()[0]).toMatchObject({ type: 'offer', sdp: expect.stringContaining('m=') });
    });

    it('opens a channel to another peer and takes a message each way', async () => {
      const both = two();
      await connect(both);
      const { log, peers } = both;
      await runAll(both, [
        { peer: 'alice', on: 'chat', call: 'channel.send', args: ['Hello Bob'] },
      ]);
      const atBob = await seen(log, isEvent('bob', 'message', 'channel chat'));
      await runAll(both, [
        { peer: 'bob', on: 'chat', call: 'channel.send', args: ['Hello Alice'] },
      ]);
      const atAlice = await seen(log, isEvent('alice', 'message', 'channel chat'));
      expect(atBob).toMatchObject({ target: 'channel chat', detail: 'Hello Bob' });
      expect(atAlice).toMatchObject({ target: 'channel chat', detail: 'Hello Alice' });

      const view = project(log.entries);
      for (const peer of ['alice', 'bob'] as const) {
        expect(view.peers[peer]).toMatchObject({ exists: true, received: 1 });
        expect(view.peers[peer].state).toMatchObject({
          signalingState: 'stable',
          iceGatheringState: 'complete',
          connectionState: 'connected',
          channels: { chat: 'open' },
          pendingLocalDescription: null,
          pendingRemoteDescription: null,
        });
        expect(view.peers[peer].candidates.length).toBeGreaterThan(0);
        await peers[peer].recordStats();
        expect(log.entries.at(-1)).toMatchObject({ kind: 'stats', peer });
      }
      expect(view.peers.alice.state.currentLocalDescription?.type).toBe('offer');
      expect(view.peers.bob.state.currentLocalDescription?.type).toBe('answer');
      const found = peers.alice.variables.get('found') as ({ candidate: string } | null)[];
      expect(found.at(-1)).toBeNull();
      expect(found[0]!.candidate).toMatch(/^candidate:/);
      expect(Object.getPrototypeOf(found[0])).toBe(Object.prototype);
    });

    it('records what getStats() tells of a connection: pairs, transport, certificates, SCTP', async () => {
      const both = two();
      await connect(both);
      const { log, peers } = both;
      for (const peer of ['alice', 'bob'] as const) {
        const selectedOf = () =>
          pairsOf(project(log.entries).peers[peer].stats).find((pair) => pair.selected)!;
        // A pair that works may carry data a moment before it is nominated.
        const nominated = async () => {
          await peers[peer].recordStats();
          return selectedOf().stats;
        };
        await expect.poll(nominated).toMatchObject({ state: 'succeeded', nominated: true });
        const { stats } = project(log.entries).peers[peer];
        const [transport] = statsOf(stats, 'transport');
        expect(transport).toMatchObject({
          iceRole: peer === 'alice' ? 'controlling' : 'controlled',
          dtlsState: 'connected',
          tlsVersion: expect.stringMatching(/^[0-9A-F]{4}$/),
        });
        const selected = selectedOf();
        expect(selected.stats.requestsSent).toBeGreaterThan(0);
        expect(selected.stats.responsesReceived).toBeGreaterThan(0);
        expect(selected.local?.port).toBeGreaterThan(0);
        // The browser's own number has lost its last digits.
        expect(Number(selected.priority)).toBe(selected.stats.priority);
        const certificate = statsById(stats, 'certificate', transport!.localCertificateId);
        expect(peers[peer].variables.get('pc')).toHaveProperty(
          'localDescription.sdp',
          expect.stringContaining(`a=fingerprint:sha-256 ${certificate!.fingerprint}`),
        );
        expect(statsOf(stats, 'sctp-transport')).toMatchObject([
          { state: 'connected', maxMessageSize: 262144 },
        ]);
      }
    });

    it('records figures in full once, then what has changed; quietly only where more than counters has', async () => {
      const both = two();
      await connect(both);
      const { log, peers } = both;
      await peers.bob.recordStats();
      const first = log.entries.at(-1)!;
      await pause(600);
      await peers.bob.recordStats();
      const second = log.entries.at(-1)!;
      expect(second.id).toBe(first.id + 1);
      expect(JSON.stringify(second).length).toBeLessThan(JSON.stringify(first).length / 3);
      const types = Object.values((second as StatsEntry).stats).flatMap(
        (members) => members?.['type'] ?? [],
      );
      expect(types).toEqual([]);
      // At rest counters alone go on.
      await vi.waitFor(
        async () => {
          const { length } = log.entries;
          await peers.bob.recordStats(true);
          expect(log.entries).toHaveLength(length);
        },
        { timeout: 4000, interval: 100 },
      );
    });

    it('records what the program’s own close changes, which no event tells', async () => {
      const both = two();
      await connect(both);
      const before = both.log.entries.length;
      await runAll(both, [{ peer: 'alice', call: 'close' }]);
      const [call, result] = both.log.entries.slice(before).filter(({ peer }) => peer === 'alice');
      expect(call).toMatchObject({ kind: 'call' });
      expect(result).toMatchObject({
        kind: 'result',
        state: {
          signalingState: 'closed',
          iceConnectionState: 'closed',
          connectionState: 'closed',
        },
      });
    });

    it('records nothing more once it is disposed of', async () => {
      const both = two();
      await connect(both);
      const { log, peers } = both;
      const connections = [peers.alice, peers.bob].map(
        (peer) => peer.variables.get('pc') as RTCPeerConnection,
      );
      const pending = peers.alice.run(createOffer).catch(() => undefined);
      const { length } = log.entries;
      peers.alice.dispose();
      peers.bob.dispose();
      await Promise.race([pending, pause(100)]);
      await peers.alice.recordStats();
      expect(log.entries.slice(length)).toEqual([]);
      expect(connections.map((pc) => pc.signalingState)).toEqual(['closed', 'closed']);
      expect(peers.alice.variables.size).toBe(0);
    });
  });
}
