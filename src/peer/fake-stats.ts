import { pairPriority } from '../ice/pair-priority';

/** What a fake's `getStats()` depends on. */
export interface FakeFigures {
  readonly state: 'new' | 'checking' | 'connected';
  readonly role: 'controlling' | 'controlled';
  readonly ufrag: string;
  readonly remoteUfrag: string | undefined;
  readonly fingerprint: string;
  readonly framesDecoded: number;
  /** The data channels by label. */
  readonly channels: readonly { readonly label: string; readonly readyState: string }[];
}

const END = {
  candidateType: 'host',
  protocol: 'udp',
  address: '192.0.2.2',
  port: 54751,
  priority: 2122260223,
  foundation: '1',
};

function pair(isConnected: boolean): object {
  const answered = isConnected ? 1 : 0;
  return {
    type: 'candidate-pair',
    id: 'P1',
    transportId: 'T1',
    localCandidateId: 'L1',
    remoteCandidateId: 'R1',
    state: isConnected ? 'succeeded' : 'in-progress',
    nominated: isConnected,
    priority: Number(pairPriority(END.priority, END.priority)),
    requestsSent: 1,
    responsesReceived: answered,
    requestsReceived: answered,
    responsesSent: answered,
    bytesSent: 0,
    bytesReceived: 0,
    packetsSent: 0,
    packetsReceived: 0,
    ...(isConnected ? { currentRoundTripTime: 0.001 } : {}),
  };
}

function transport({ state, role }: FakeFigures): object {
  const connected = {
    selectedCandidatePairId: 'P1',
    dtlsRole: role === 'controlling' ? 'server' : 'client',
    dtlsCipher: 'TLS_AES_128_GCM_SHA256',
    srtpCipher: 'SRTP_AES128_CM_HMAC_SHA1_80',
    tlsVersion: 'FEFC',
    localCertificateId: 'C1',
    remoteCertificateId: 'C2',
  };
  return {
    type: 'transport',
    id: 'T1',
    iceRole: role,
    iceState: state,
    dtlsState: state === 'connected' ? 'connected' : 'new',
    bytesSent: 0,
    bytesReceived: 0,
    packetsSent: 0,
    packetsReceived: 0,
    ...(state === 'connected' ? connected : {}),
  };
}

/** The report of a fake's `getStats()`: one candidate pair, once it checks. webrtc-stats. */
export function fakeStats(figures: FakeFigures): ReadonlyMap<string, object> {
  const { state, ufrag, remoteUfrag, fingerprint, framesDecoded, channels } = figures;
  const certificate = { type: 'certificate', fingerprintAlgorithm: 'sha-256', fingerprint };
  const isChecking = state !== 'new';
  const isConnected = state === 'connected';
  const all: object[] = [
    { id: 'I1', type: 'inbound-rtp', kind: 'video', framesDecoded },
    { id: 'L1', type: 'local-candidate', ...END, usernameFragment: ufrag },
    transport(figures),
    ...channels.map(({ label, readyState }, i) => ({
      id: `D${i + 1}`,
      type: 'data-channel',
      label,
      state: readyState,
      messagesSent: 0,
      messagesReceived: 0,
    })),
    ...(isChecking
      ? [
          { id: 'R1', type: 'remote-candidate', ...END, usernameFragment: remoteUfrag },
          pair(isConnected),
        ]
      : []),
    ...(isConnected
      ? [
          { id: 'C1', ...certificate },
          { id: 'C2', ...certificate },
        ]
      : []),
  ];
  return new Map(all.map((stats) => [(stats as { id: string }).id, stats]));
}
