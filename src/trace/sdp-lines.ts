import { readSdp } from '../sdp/lines';
import type { DescriptionName, PeerState } from './entry';

/** A line of one of a peer's descriptions. */
export interface DescriptionLine {
  readonly name: DescriptionName;
  /** Counted from 1. */
  readonly number: number;
  /** The index of the section that it is in; 0 is the session. */
  readonly section: number;
  readonly text: string;
}

/** The name of the description of one side that is in force, or else of the one that is pending. */
export function nameOfSide(state: PeerState, side: 'Local' | 'Remote'): DescriptionName {
  return state[`current${side}Description`]
    ? `current${side}Description`
    : `pending${side}Description`;
}

/** The first line of a description that `fits`, or undefined. */
export function findLine(
  state: PeerState,
  name: DescriptionName,
  fits: (text: string) => boolean,
): DescriptionLine | undefined {
  const description = state[name];
  if (!description) return undefined;
  for (const { index, lines } of readSdp(description.sdp).sections) {
    const line = lines.find(({ text }) => fits(text));
    if (line) return { name, number: line.number, section: index, text: line.text };
  }
  return undefined;
}

/**
 * Whether a line is the fingerprint of a certificate; neither depends on upper and lower case. RFC 8122 §5.
 * @example isFingerprint('a=fingerprint:SHA-256 0a:bc', 'sha-256', '0A:BC') → true
 */
export function isFingerprint(text: string, algorithm: string, fingerprint: string): boolean {
  const wanted = `a=fingerprint:${algorithm} ${fingerprint}`;
  return text.trim().toLowerCase() === wanted.toLowerCase();
}
