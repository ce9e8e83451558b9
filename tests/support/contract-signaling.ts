import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { PeerName } from '../../src/jsep/command';
import type { Endpoint, Happening } from '../../src/signaling/endpoint';
import { VERSION } from '../../src/signaling/message';
import type { MessageBody } from '../../src/trace/entry';

/** Two endpoints of one channel, and what a test may do to what lies between them. */
export interface Line {
  readonly room: string;
  readonly endpoints: Readonly<Record<PeerName, Endpoint>>;
  /** Lets whatever is on its way arrive. */
  carry(): Promise<void>;
  /** Hands a value to a peer's door, as if somebody in the room had sent it. */
  inject(to: PeerName, value: unknown): Promise<void>;
  /** Breaks the line under Alice; what is sent until `mend` does not get through. */
  cut(): Promise<void>;
  mend(): Promise<void>;
  end(): Promise<void>;
}

const offer = (sdp: string): MessageBody => ({
  kind: 'description',
  description: { type: 'offer', sdp },
});
const candidate = (mid: string): MessageBody => ({
  kind: 'candidate',
  candidate: {
    candidate: 'candidate:1 1 udp 1 192.0.2.1 9 typ host',
    sdpMid: mid,
    sdpMLineIndex: 0,
  },
});

const bodies = (endpoint: Endpoint): MessageBody[] => {
  const all: MessageBody[] = [];
  for (let one = endpoint.receive(); one; one = endpoint.receive()) all.push(one.body);
  return all;
};

/** What every signaling channel has to keep, whatever carries it. */
export function describeSignaling(name: string, open: () => Promise<Line>): void {
  describe(name, () => {
    let line: Line;
    let alice: Endpoint;
    let bob: Endpoint;
    let heard: Record<PeerName, Happening[]>;

    beforeEach(async () => {
      line = await open();
      ({ alice, bob } = line.endpoints);
      heard = { alice: [], bob: [] };
      for (const peer of ['alice', 'bob'] as const)
        line.endpoints[peer].subscribe((happening) => heard[peer].push(happening));
    });
    afterEach(() => line.end());

    const refusals = (peer: PeerName) =>
      heard[peer].flatMap((one) => (one.type === 'refused' ? [one.reason] : []));

    it('keeps the order of each direction', async () => {
      for (let i = 0; i < 20; i++) {
        alice.send(offer(`a${i}`));
        bob.send(candidate(`b${i}`));
      }
      await line.carry();
      const sdps = bodies(bob).map((body) => body.kind === 'description' && body.description.sdp);
      expect(sdps).toEqual(Array.from({ length: 20 }, (_, i) => `a${i}`));
      const mids = bodies(alice).map((body) => body.kind === 'candidate' && body.candidate?.sdpMid);
      expect(mids).toEqual(Array.from({ length: 20 }, (_, i) => `b${i}`));
    });

    it('carries every kind as it is', async () => {
      const sdp = 'v=0\r\no=- 1 2 IN IP4 127.0.0.1\r\ns=-\r\nt=0 0\r\na=x:"</script>\u202e\r\n';
      alice.send({ kind: 'description', description: { type: 'answer', sdp } });
      alice.send({ kind: 'candidate', candidate: null });
      await line.carry();
      expect(bodies(bob)).toEqual([
        { kind: 'description', description: { type: 'answer', sdp } },
        { kind: 'candidate', candidate: null },
      ]);
    });

    it('holds a message until it is received, and gives it once', async () => {
      alice.send(offer('1'));
      await line.carry();
      expect(bob.waiting()).toHaveLength(1);
      expect(bob.receive()?.body).toEqual(offer('1'));
      expect(bob.receive()).toBeUndefined();
      expect(alice.waiting()).toEqual([]);
    });

    it('counts what it sends from 0', () => {
      expect([alice.send(offer('1')), alice.send(offer('2')), bob.send(offer('3'))]).toEqual([
        0, 1, 0,
      ]);
    });

    it('loses and doubles nothing when the line is cut and mended', async () => {
      alice.send(offer('before'));
      await line.carry();
      await line.cut();
      alice.send(offer('1'));
      bob.send(candidate('2'));
      alice.send(offer('3'));
      await line.mend();
      await line.carry();
      alice.send(offer('after'));
      await line.carry();
      expect(bodies(bob)).toEqual(['before', '1', '3', 'after'].map(offer));
      expect(bodies(alice)).toMatchObject([{ kind: 'candidate', candidate: { sdpMid: '2' } }]);
    });

    const envelope = (more: object) => ({
      v: VERSION,
      room: line.room,
      from: 'somebody',
      n: 0,
      kind: 'candidate',
      candidate: null,
      ...more,
    });

    it.each([
      ['of another room', { room: 'another-room' }, 'wrong-room'],
      ['of another version', { v: 2 }, 'version'],
      ['of no kind', { kind: 'gossip' }, 'shape'],
      ['without a number', { n: -1 }, 'shape'],
      ['with a description of no type', { kind: 'description', description: { sdp: '' } }, 'shape'],
      ['with a candidate that is a list', { candidate: [] }, 'shape'],
    ])('refuses a message %s, and says why', async (_, more, reason) => {
      await line.inject('bob', envelope(more));
      expect(refusals('bob')).toEqual([reason]);
      expect(bob.waiting()).toEqual([]);
    });

    it.each([
      ['a list', [1, 2]],
      ['a number', 7],
      ['nothing', null],
    ])('refuses %s, which is no message', async (_, value) => {
      await line.inject('bob', value);
      expect(refusals('bob')).toEqual(['not-a-message']);
    });

    it('goes on after what it refused', async () => {
      await line.inject('bob', envelope({ kind: 'gossip' }));
      alice.send(offer('1'));
      await line.carry();
      expect(bodies(bob)).toEqual([offer('1')]);
    });

    it('closes clean: the end is told, and nothing happens after it', async () => {
      alice.send(offer('1'));
      await line.carry();
      alice.close();
      alice.close();
      await line.carry();
      expect(heard.alice.at(-1)).toEqual({ type: 'ended', why: 'closed' });
      expect(heard.bob.at(-1)).toMatchObject({ type: 'gone', how: 'left' });
      expect(bodies(bob)).toEqual([offer('1')]);
      const { length } = heard.alice;
      expect(alice.send(offer('2'))).toBeUndefined();
      bob.send(offer('3'));
      await line.carry();
      expect(heard.alice).toHaveLength(length);
    });
  });
}
