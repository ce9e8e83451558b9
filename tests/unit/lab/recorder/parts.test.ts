import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { openCall } from '../../../../src/lab/recorder/call';
import { endingOf } from '../../../../src/lab/recorder/types';
import { FakePeerConnection, fakeSource } from '../../../../src/peer/fake';
import { layTape, TAPE } from '../../../../src/widgets/recorder/tape';

describe('openCall', () => {
  it('gives what the far end receives, and closes both ends and the source', async () => {
    const peers: FakePeerConnection[] = [];
    const Peer = class extends FakePeerConnection {
      constructor() {
        super();
        peers.push(this);
      }
    } as unknown as new () => RTCPeerConnection;
    const tracks: unknown[] = [];
    Object.assign(globalThis, {
      MediaStream: class {
        addTrack = (track: unknown) => tracks.push(track);
      },
    });
    const local = fakeSource('alice');
    let stopped = 0;
    const stop = () => {
      stopped += 1;
      local.stop();
    };
    const call = await openCall(Peer, { stream: local.stream, stop });
    expect(tracks.length).toBe(local.stream.getTracks().length);
    expect(peers.map(({ connectionState }) => connectionState)).toEqual(['connected', 'connected']);
    call.stop();
    expect(peers.map(({ signalingState }) => signalingState)).toEqual(['closed', 'closed']);
    expect(stopped).toBe(1);
  });

  it('gives all back where the handshake fails', async () => {
    const peers: FakePeerConnection[] = [];
    const Peer = class extends FakePeerConnection {
      constructor() {
        super();
        peers.push(this);
      }
      override createOffer = () => Promise.reject(new DOMException('no', 'OperationError'));
    } as unknown as new () => RTCPeerConnection;
    let stopped = 0;
    const local = { stream: fakeSource('alice').stream, stop: () => void (stopped += 1) };
    await expect(openCall(Peer, local)).rejects.toThrow('no');
    expect(peers.map(({ signalingState }) => signalingState)).toEqual(['closed', 'closed']);
    expect(stopped).toBe(1);
  });
});

describe('endingOf', () => {
  it.each([
    ['video/webm;codecs=vp8,opus', 'webm'],
    ['audio/mp4', 'mp4'],
    ['video/x-matroska;codecs=vp8,opus', 'mkv'],
    ['', 'bin'],
  ])('%s → %s', (type, ending) => {
    expect(endingOf(type)).toBe(ending);
  });
});

describe('layTape', () => {
  it('keeps every bar inside the box, in order, the densest as high as it', () => {
    const pieces = fc
      .array(fc.record({ ms: fc.integer({ min: 2, max: 5000 }), size: fc.nat(1e6) }), {
        minLength: 1,
      })
      .map((steps) => {
        let at = 0;
        return steps.map(({ ms, size }) => ({ at: (at += ms), size: size + 1 }));
      });
    fc.assert(
      fc.property(pieces, (all) => {
        const { bars } = layTape(all, []);
        expect(bars).toHaveLength(all.length);
        for (const [i, { x, height }] of bars.entries()) {
          expect(x).toBeGreaterThanOrEqual(bars[i - 1]?.x ?? 0);
          expect(x).toBeLessThanOrEqual(TAPE.width);
          expect(height).toBeLessThanOrEqual(TAPE.height + 1e-9);
        }
        expect(Math.max(...bars.map(({ height }) => height))).toBeCloseTo(TAPE.height);
      }),
    );
  });

  it('leaves the time of a pause out of the chunk that follows', () => {
    const { bars, gaps } = layTape(
      [
        { at: 1000, size: 10 },
        { at: 3000, size: 10 },
      ],
      [{ from: 1000, to: 2000 }],
    );
    expect(bars[1]!.x).toBeCloseTo(gaps[0]!.x + gaps[0]!.width);
    expect(bars[1]!.height).toBeCloseTo(bars[0]!.height);
  });
});
