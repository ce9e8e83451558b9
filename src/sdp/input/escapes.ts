import type { Findings } from '../input';
import { descriptionsIn } from './text';

const SIGNS: Readonly<Record<string, string>> = { r: '\r', n: '\n', t: '\t', b: '\b', f: '\f' };

/** @example unescaped('v=0\\r\\ns=-') → 'v=0\r\ns=-' */
export const unescaped = (text: string): string =>
  text.replace(/\\(?:u([\da-fA-F]{4})|x([\da-fA-F]{2})|([^\r\n]))/g, (_, long, short, sign) =>
    long || short
      ? String.fromCharCode(Number.parseInt((long ?? short) as string, 16))
      : (SIGNS[sign as string] ?? (sign as string)),
  );

/** Between the pieces of a string in source code: `…\r\n' + 'a=…`. */
const JOINED = /["'`]\s{0,200}\+\s{0,200}["'`]/g;
/** A string whose line ends are spelled out, as far as it goes. */
const SPELLED = /v=0(?:\\{1,4}r)?\\{1,4}n[^"'`\r\n]*/g;
const TYPE_NEAR = /\btype\\{0,4}["']?\s*[:=]\s*\\{0,4}["']?(offer|answer|pranswer)\b/i;

/** So many characters around a string may name its type. */
const NEAR = 120;
/** A text may have been escaped once for each program that it passed. */
const MOST_TIMES = 3;

/** A description with its line ends spelled out, as programs print strings. */
export function unescapedSdp(text: string): string {
  let result = text;
  for (let i = 0; i < MOST_TIMES && /\\+n/.test(result); i++) result = unescaped(result);
  return result;
}

/** The descriptions of a log or of source code whose line ends are spelled out. */
export function fromEscaped(text: string): Findings {
  if (!text.includes('\\n')) return { descriptions: [], candidates: [], notes: [] };
  const joined = text.replace(JOINED, '');
  const descriptions = [...joined.matchAll(SPELLED)].map((match) => {
    const end = match.index + match[0].length;
    const before = joined.slice(Math.max(0, match.index - NEAR), match.index);
    const type = (TYPE_NEAR.exec(before) ?? TYPE_NEAR.exec(joined.slice(end, end + NEAR)))?.[1];
    return { type: type?.toLowerCase(), isTold: type !== undefined, sdp: unescapedSdp(match[0]) };
  });
  if (descriptions.length > 0) return { descriptions, candidates: [], notes: ['escaped'] };
  const whole = descriptionsIn(unescapedSdp(joined));
  return whole.descriptions.length > 0 ? { ...whole, notes: ['escaped', ...whole.notes] } : whole;
}
