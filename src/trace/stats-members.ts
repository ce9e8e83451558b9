import type { Json } from '../jsep/command';
import type { StatsDelta, StatsMembers, StatsType } from './stats';

/** The members of each type that a trace keeps: what a connection is like, and what it counts. webrtc-stats, by the names of its dictionaries. */
const MEMBERS: Readonly<
  Record<Exclude<StatsType, 'sctp-transport'>, { readonly is: string; readonly counts: string }>
> = {
  'candidate-pair': {
    is: 'transportId localCandidateId remoteCandidateId state nominated selected priority',
    counts:
      'requestsSent requestsReceived responsesSent responsesReceived consentRequestsSent currentRoundTripTime bytesSent bytesReceived packetsSent packetsReceived',
  },
  'local-candidate': {
    is: 'candidateType protocol address port priority foundation usernameFragment tcpType relayProtocol url networkType relatedAddress relatedPort',
    counts: '',
  },
  'remote-candidate': {
    is: 'candidateType protocol address port priority foundation usernameFragment tcpType relatedAddress relatedPort',
    counts: '',
  },
  transport: {
    is: 'iceRole iceState dtlsState dtlsRole tlsVersion dtlsCipher srtpCipher selectedCandidatePairId localCertificateId remoteCertificateId',
    counts: 'bytesSent bytesReceived packetsSent packetsReceived',
  },
  certificate: { is: 'fingerprint fingerprintAlgorithm', counts: '' },
  'data-channel': {
    is: 'label state',
    counts: 'messagesSent messagesReceived bytesSent bytesReceived',
  },
  'inbound-rtp': {
    is: 'kind mid frameWidth frameHeight',
    counts: 'bytesReceived packetsReceived packetsLost jitter framesDecoded framesPerSecond',
  },
  'outbound-rtp': {
    is: 'kind mid frameWidth frameHeight',
    counts: 'bytesSent packetsSent framesEncoded framesPerSecond',
  },
};

const words = (text: string): string[] => text.split(' ').filter(Boolean);
/** The members that are kept, by type. */
export const KEPT: ReadonlyMap<string, readonly string[]> = new Map(
  Object.entries(MEMBERS).map(([type, { is, counts }]) => [
    type,
    ['type', ...words(is), ...words(counts)],
  ]),
);
const COUNTS: ReadonlySet<string> = new Set(
  Object.values(MEMBERS).flatMap(({ counts }) => words(counts)),
);

/** Whether a difference holds anything but counters. */
export const tellsMore = (delta: StatsDelta): boolean =>
  Object.values(delta).some(
    (members) => members === null || Object.keys(members).some((name) => !COUNTS.has(name)),
  );

const tellMember = ([name, value]: readonly [string, Json]): string =>
  value === null ? `${name} —` : `${name} ${String(value)}`;

function tellObject(id: string, members: StatsMembers | null): string {
  if (members === null) return `${id} —`;
  const { type, ...rest } = members;
  const facts = Object.entries(rest).filter(([name]) => !COUNTS.has(name) && !name.endsWith('Id'));
  if (type === undefined) return facts.length ? `${id} ${facts.map(tellMember).join(', ')}` : '';
  const [state] = ['state', 'dtlsState', 'candidateType'].flatMap((name) => members[name] ?? []);
  return `+ ${String(type)}${state === undefined ? '' : ` ${String(state)}`}`;
}

/**
 * What a difference tells in the standard's names, its counters left out; `—` is what is gone.
 * @example tellStats({ T1: { dtlsState: 'connected' }, P1: null }) → 'T1 dtlsState connected · P1 —'
 */
export const tellStats = (delta: StatsDelta): string =>
  Object.entries(delta)
    .map(([id, members]) => tellObject(id, members))
    .filter(Boolean)
    .join(' · ');
