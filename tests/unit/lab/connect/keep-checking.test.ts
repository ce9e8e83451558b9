import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { createKeeper, EVERY } from '../../../../src/lab/connect/keep-checking';

const SDP = [
  'v=0',
  'm=audio 9 X 0',
  'a=candidate:1 1 udp 9 192.0.2.7 5000 typ host',
  'm=video 9 X 0',
  'a=candidate:1 1 udp 9 192.0.2.7 5001 typ host',
  'a=candidate:1 1 udp 9 192.0.2.7 5001 typ host',
  '',
].join('\r\n');

function fakeConnection() {
  const added: RTCIceCandidateInit[] = [];
  const pc = {
    signalingState: 'stable' as RTCSignalingState,
    iceConnectionState: 'checking' as RTCIceConnectionState,
    remoteDescription: { type: 'answer', sdp: SDP },
    addIceCandidate: vi.fn(async (candidate: RTCIceCandidateInit) => {
      added.push(candidate);
      // As the browsers do: what was added stands in its section.
      const sections = pc.remoteDescription!.sdp.split(/^(?=m=)/m);
      sections[candidate.sdpMLineIndex! + 1] += `a=${candidate.candidate}\r\n`;
      pc.remoteDescription!.sdp = sections.join('');
    }),
  };
  return { pc, added };
}

describe('createKeeper', () => {
  beforeEach(() => void vi.useFakeTimers());
  afterEach(() => void vi.useRealTimers());

  function begin() {
    const { pc, added } = fakeConnection();
    const tell = vi.fn();
    const keeper = createKeeper(() => pc as never, tell);
    keeper.look();
    return { pc, added, tell, keeper };
  }

  it('adds what was told, each once, and two addresses that nobody has, again and again', () => {
    const { added, tell } = begin();
    expect(added).toEqual([]);
    vi.advanceTimersByTime(4999);
    expect(tell).toHaveBeenCalledTimes(1);
    expect(added).toEqual([
      { candidate: 'candidate:1 1 udp 9 192.0.2.7 5000 typ host', sdpMLineIndex: 0 },
      { candidate: 'candidate:1 1 udp 9 192.0.2.7 5001 typ host', sdpMLineIndex: 1 },
      { candidate: 'candidate:0 1 UDP 1 203.0.113.1 9 typ host', sdpMLineIndex: 0 },
      { candidate: 'candidate:0 1 UDP 1 2001:db8::1 9 typ host', sdpMLineIndex: 0 },
    ]);
    vi.advanceTimersByTime(10 * EVERY);
    expect(added).toHaveLength(44);
    expect(tell).toHaveBeenCalledTimes(1);
  });

  it.each([
    ['is connected', { iceConnectionState: 'connected' }],
    ['is closed', { signalingState: 'closed' }],
    ['negotiates again', { signalingState: 'have-local-offer' }],
  ])('ends where the connection %s', (_, state) => {
    const { pc, added, tell } = begin();
    vi.advanceTimersByTime(2000);
    Object.assign(pc, state);
    vi.advanceTimersByTime(10 * EVERY);
    expect(added).toHaveLength(4);
    expect(tell).toHaveBeenCalledTimes(1);
  });

  it('does nothing where the connection is made in time, nor once it is stopped', () => {
    const quick = begin();
    quick.pc.iceConnectionState = 'connected';
    const stopped = begin();
    stopped.keeper.stop();
    vi.advanceTimersByTime(10 * EVERY);
    expect([quick.tell, stopped.tell].map(({ mock }) => mock.calls)).toEqual([[], []]);
    expect([...quick.added, ...stopped.added]).toEqual([]);
  });

  it('goes on where the browser refuses one', async () => {
    const { pc, added } = begin();
    pc.addIceCandidate.mockRejectedValueOnce(new DOMException('no', 'OperationError'));
    await vi.advanceTimersByTimeAsync(2000);
    expect(added).toHaveLength(3);
  });

  it('waits for both descriptions', () => {
    const { pc, added } = fakeConnection();
    pc.signalingState = 'have-remote-offer';
    const keeper = createKeeper(() => pc as never, vi.fn());
    keeper.look();
    vi.advanceTimersByTime(EVERY);
    expect(added).toEqual([]);
    pc.signalingState = 'stable';
    keeper.look();
    keeper.look();
    vi.advanceTimersByTime(2000);
    expect(added).toHaveLength(4);
  });
});
