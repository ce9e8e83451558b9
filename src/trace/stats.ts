import type { Json } from '../jsep/command';

/** The members of one stats object that the lab keeps, in the standard's names. webrtc-stats. */
export type StatsMembers = Readonly<Record<string, Json>>;

/** What `getStats()` of a peer says, object by object, by id. */
export type StatsReport = ReadonlyMap<string, StatsMembers>;

/**
 * What a report says otherwise than the one before it: the members that are new or changed, null for one that is gone;
 * null in the place of an object that is gone.
 */
export type StatsDelta = Readonly<Record<string, StatsMembers | null>>;

interface Identified {
  readonly id: string;
}

/** `RTCIceCandidatePairStats`; what a browser does not tell is missing.. */
export interface PairStats extends Identified {
  readonly transportId?: string;
  readonly localCandidateId?: string;
  readonly remoteCandidateId?: string;
  readonly state?: string;
  readonly nominated?: boolean;
  /** Firefox's own. */
  readonly selected?: boolean;
  /** Above 2⁵³, so that its last digits are lost. */
  readonly priority?: number;
  readonly requestsSent?: number;
  readonly requestsReceived?: number;
  readonly responsesSent?: number;
  readonly responsesReceived?: number;
  readonly consentRequestsSent?: number;
  /** Seconds. */
  readonly currentRoundTripTime?: number;
  readonly bytesSent?: number;
  readonly bytesReceived?: number;
  readonly packetsSent?: number;
  readonly packetsReceived?: number;
}

/** `RTCIceCandidateStats`.. */
export interface CandidateStats extends Identified {
  readonly candidateType?: string;
  readonly protocol?: string;
  /** Empty or missing where the browser hides it. */
  readonly address?: string;
  readonly port?: number;
  readonly priority?: number;
  readonly foundation?: string;
  readonly usernameFragment?: string;
  readonly tcpType?: string;
  readonly relayProtocol?: string;
  readonly url?: string;
  readonly networkType?: string;
  readonly relatedAddress?: string;
  readonly relatedPort?: number;
}

/** `RTCTransportStats`.. */
export interface TransportStats extends Identified {
  readonly iceRole?: string;
  readonly iceState?: string;
  readonly dtlsState?: string;
  readonly dtlsRole?: string;
  /** Two bytes in hexadecimal: `FEFD` is DTLS 1.2. */
  readonly tlsVersion?: string;
  readonly dtlsCipher?: string;
  readonly srtpCipher?: string;
  readonly selectedCandidatePairId?: string;
  readonly localCertificateId?: string;
  readonly remoteCertificateId?: string;
  readonly bytesSent?: number;
  readonly bytesReceived?: number;
  readonly packetsSent?: number;
  readonly packetsReceived?: number;
}

/** `RTCCertificateStats`.. */
export interface CertificateStats extends Identified {
  readonly fingerprint?: string;
  readonly fingerprintAlgorithm?: string;
}

/** `RTCDataChannelStats`.. */
export interface ChannelStats extends Identified {
  readonly label?: string;
  readonly state?: string;
  readonly messagesSent?: number;
  readonly messagesReceived?: number;
  readonly bytesSent?: number;
  readonly bytesReceived?: number;
}

/** `RTCInboundRtpStreamStats` and `RTCOutboundRtpStreamStats`.. */
export interface RtpStats extends Identified {
  readonly kind?: string;
  readonly mid?: string;
  readonly bytesSent?: number;
  readonly bytesReceived?: number;
  readonly packetsSent?: number;
  readonly packetsReceived?: number;
  readonly packetsLost?: number;
  /** Seconds. */
  readonly jitter?: number;
  readonly framesDecoded?: number;
  readonly framesEncoded?: number;
  readonly framesPerSecond?: number;
  readonly frameWidth?: number;
  readonly frameHeight?: number;
}

/** Attributes of `pc.sctp`, which `getStats()` does not tell. webrtc-pc §6.1. */
export interface SctpStats extends Identified {
  readonly state?: string;
  readonly maxMessageSize?: number;
  readonly maxChannels?: number;
}

/** Every type of object that the lab keeps; `sctp-transport` is `pc.sctp`. */
export interface StatsTypes {
  'candidate-pair': PairStats;
  'local-candidate': CandidateStats;
  'remote-candidate': CandidateStats;
  transport: TransportStats;
  certificate: CertificateStats;
  'data-channel': ChannelStats;
  'inbound-rtp': RtpStats;
  'outbound-rtp': RtpStats;
  'sctp-transport': SctpStats;
}
export type StatsType = keyof StatsTypes;

/** The objects of one type in a report, in the browser's order. */
export function statsOf<T extends StatsType>(report: StatsReport | null, type: T): StatsTypes[T][] {
  const found: StatsTypes[T][] = [];
  for (const [id, members] of report ?? [])
    if (members['type'] === type) found.push({ id, ...members } as unknown as StatsTypes[T]);
  return found;
}

/** The object of that id, where it is of that type. */
export function statsById<T extends StatsType>(
  report: StatsReport | null,
  type: T,
  id: string | undefined,
): StatsTypes[T] | undefined {
  const members = id === undefined ? undefined : report?.get(id);
  return members?.['type'] === type ? ({ id, ...members } as unknown as StatsTypes[T]) : undefined;
}

/** How many frames of video a peer has decoded. */
export const framesDecoded = (report: StatsReport | null): number =>
  statsOf(report, 'inbound-rtp')
    .filter(({ kind }) => kind === 'video')
    .reduce((sum, { framesDecoded = 0 }) => sum + framesDecoded, 0);

function changedMembers(before: StatsMembers | undefined, now: StatsMembers): StatsMembers {
  const changed: Record<string, Json> = {};
  for (const [name, value] of Object.entries(now))
    if (before?.[name] !== value) changed[name] = value;
  for (const name of Object.keys(before ?? {})) if (!(name in now)) changed[name] = null;
  return changed;
}

/**
 * What `now` says otherwise than `before`; an empty object where they agree.
 * @example diffStats(new Map(), new Map([['T1', { type: 'transport' }]])) → { T1: { type: 'transport' } }
 */
export function diffStats(before: StatsReport | null, now: StatsReport): StatsDelta {
  const delta: Record<string, StatsMembers | null> = {};
  for (const [id, members] of now) {
    const changed = changedMembers(before?.get(id), members);
    if (Object.keys(changed).length) delta[id] = changed;
  }
  for (const id of before?.keys() ?? []) if (!now.has(id)) delta[id] = null;
  return delta;
}

function mergeMembers(before: StatsMembers | undefined, changed: StatsMembers): StatsMembers {
  const merged = { ...before, ...changed };
  if (!Object.values(changed).includes(null)) return merged;
  return Object.fromEntries(Object.entries(merged).filter(([, value]) => value !== null));
}

/** The report that a difference makes of the one before; `before` stays as it was. */
export function applyStats(before: StatsReport | null, delta: StatsDelta): StatsReport {
  const report = new Map(before);
  for (const [id, changed] of Object.entries(delta))
    if (changed === null) report.delete(id);
    else report.set(id, mergeMembers(report.get(id), changed));
  return report;
}
