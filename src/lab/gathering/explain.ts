import { parseCandidate, type Candidate } from '../../ice/candidate';

/** What a candidate is, as a key of the words. */
export type CandidateKind = 'host' | 'mdns' | 'tcp' | 'srflx' | 'prflx' | 'relay';

/** @example kindOf(parseCandidate('candidate:1 1 udp 1 x.local 5 typ host')!) → 'mdns' */
export function kindOf({ type, address, protocol }: Candidate): CandidateKind {
  if (type === 'srflx' || type === 'prflx' || type === 'relay') return type;
  if (protocol === 'tcp') return 'tcp';
  return address.endsWith('.local') ? 'mdns' : 'host';
}

/** What an error code means, as a key of the words. RFC 8489 §14.8, RFC 8656 §19, webrtc-pc §4.8.3. */
export type ErrorKind = 'unreachable' | 'unauthorized' | 'quota' | 'forbidden' | 'other';

export function errorKindOf(code: number): ErrorKind {
  if (code === 701) return 'unreachable';
  if (code === 401 || code === 438 || code === 441) return 'unauthorized';
  if (code === 486 || code === 508) return 'quota';
  return code === 403 ? 'forbidden' : 'other';
}

export { parseCandidate, type Candidate };
