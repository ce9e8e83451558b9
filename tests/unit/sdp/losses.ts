/** A line that sdp-transform 3 loses or misreads, what it makes of it, and what stands there. */
export interface Loss {
  readonly what: string;
  readonly lines: readonly string[];
  /** The `m=` line before them, where it matters. */
  readonly head?: string;
  readonly theirs: Readonly<Record<string, unknown>>;
  /** Values by the key of their field. */
  readonly ours: Readonly<Record<string, readonly string[]>>;
}

/** The differences that the agreement test allows, each shown by an example. */
export const LOSSES: readonly Loss[] = [
  {
    what: 'all fingerprints but the last',
    lines: ['a=fingerprint:sha-256 AA:BB', 'a=fingerprint:sha-512 CC:DD'],
    theirs: { fingerprint: { type: 'sha-512', hash: 'CC:DD' } },
    ours: { 'fingerprint.digest': ['AA:BB', 'CC:DD'] },
  },
  {
    what: 'groups whose semantics have a hyphen',
    lines: ['a=group:FEC-FR S1 R1'],
    theirs: { invalid: [{ value: 'group:FEC-FR S1 R1' }] },
    ours: { 'group.semantics': ['FEC-FR'], 'group.mid': ['S1', 'R1'] },
  },
  {
    what: 'ice-options after the first',
    lines: ['a=ice-options:trickle ice2'],
    theirs: { iceOptions: 'trickle' },
    ours: { 'ice-options.option': ['trickle', 'ice2'] },
  },
  {
    what: 'values of msid-semantic after the first',
    lines: ['a=msid-semantic: WMS a b'],
    theirs: { msidSemantic: { semantic: 'WMS', token: 'a' } },
    ours: { 'msid-semantic.stream': ['a', 'b'] },
  },
  {
    what: 'rtcp-mux-only, which it takes for rtcp-mux',
    lines: ['a=rtcp-mux-only'],
    theirs: { rtcpMux: 'rtcp-mux' },
    ours: {},
  },
  {
    what: 'a rid with a dash',
    lines: ['a=rid:low-1 send'],
    theirs: { invalid: [{ value: 'rid:low-1 send' }] },
    ours: { 'rid.rid': ['low-1'] },
  },
  {
    what: 'an msid in braces',
    lines: ['a=msid:{s} {t}'],
    theirs: { invalid: [{ value: 'msid:{s} {t}' }] },
    ours: { 'msid.stream': ['{s}'], 'msid.track': ['{t}'] },
  },
  {
    what: 'everything after a ufrag that follows the generation of a candidate',
    lines: ['a=candidate:1 1 udp 1 192.0.2.1 9 typ host generation 2 ufrag abcd network-id 1'],
    theirs: { candidates: [{ foundation: 1, generation: 2 }] },
    ours: { 'candidate.ufrag': ['ufrag', 'abcd'], 'candidate.network-id': ['network-id', '1'] },
  },
  {
    what: 'the third word of a feedback',
    lines: ['a=rtcp-fb:* ccm tmmbr smaxpr=120'],
    theirs: { rtcpFb: [{ payload: '*', type: 'ccm', subtype: 'tmmbr' }] },
    ours: { 'rtcp-fb.parameter': ['tmmbr', 'smaxpr=120'] },
  },
  {
    what: 'parameters of a format that is not a number',
    lines: ['a=fmtp:webrtc-datachannel max-message-size=100000'],
    theirs: { invalid: [{ value: 'fmtp:webrtc-datachannel max-message-size=100000' }] },
    ours: { 'fmtp.pt': ['webrtc-datachannel'] },
  },
  {
    what: 'an m-line with a number of ports, as a whole',
    head: 'm=audio 49180/2 RTP/AVP 0',
    lines: [],
    theirs: { rtp: [], fmtp: [] },
    ours: { 'm.port': ['49180'], 'm.ports': ['2'], 'm.fmt': ['0'] },
  },
  {
    what: 'an attribute that it does not know',
    lines: ['a=rtcp-xr:rcvr-rtt=all'],
    theirs: { invalid: [{ value: 'rtcp-xr:rcvr-rtt=all' }] },
    ours: { 'rtcp-xr.rcvr-rtt': ['rcvr-rtt', 'all'] },
  },
];
