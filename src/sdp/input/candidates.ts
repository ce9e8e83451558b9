import type { FoundCandidate } from '../input';

/** A candidate wherever it stands, up to what cannot be of it. RFC 8839 §5.1. */
const CANDIDATE = /candidate:[\w+/.:-]{1,64} \d{1,3} [A-Za-z-]{2,10} \d{1,10} [^"'`,;\\<>\r\n]*/g;
const MID = /\bsdpMid["']?\s*[:=]\s*["']?([\w.-]{1,64})/;
const INDEX = /\bsdpMLineIndex["']?\s*[:=]\s*["']?(\d{1,4})/;

/** No line with more characters is looked through. */
const LONGEST = 4_000;

/** The candidates in a text, one a line or several, with the section that their line names. */
export function candidatesIn(text: string): readonly FoundCandidate[] {
  const found: FoundCandidate[] = [];
  for (const whole of text.split(/\r?\n|\\n/)) {
    const line = whole.slice(0, LONGEST);
    if (/^\s*(?:a=)?end-of-candidates\s*$/.test(line)) {
      found.push({ candidate: '' });
      continue;
    }
    if (!line.includes('candidate:')) continue;
    const [mid, index] = [MID.exec(line)?.[1], INDEX.exec(line)?.[1]];
    for (const [match] of line.matchAll(CANDIDATE))
      found.push({
        candidate: match.trimEnd(),
        ...(mid === undefined || mid === 'null' ? {} : { sdpMid: mid }),
        ...(index === undefined ? {} : { sdpMLineIndex: Number(index) }),
      });
  }
  return found;
}
