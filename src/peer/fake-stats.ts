/** The report of a fake's `getStats()`: its decoded frames and, once connected, one candidate pair. webrtc-stats §6. */
export function fakeStats(framesDecoded: number, connected: boolean): ReadonlyMap<string, object> {
  const end = { address: '192.0.2.2', port: 54751, candidateType: 'host' };
  const pair = {
    type: 'candidate-pair',
    state: connected ? 'succeeded' : 'waiting',
    localCandidateId: 'L1',
    remoteCandidateId: 'R1',
    requestsSent: 1,
    responsesReceived: connected ? 1 : 0,
  };
  const all = [
    { id: 'I1', type: 'inbound-rtp', kind: 'video', framesDecoded },
    { id: 'L1', type: 'local-candidate', ...end },
    { id: 'R1', type: 'remote-candidate', ...end },
    { id: 'P1', ...pair },
  ];
  return new Map(all.map((stats) => [stats.id, stats]));
}
