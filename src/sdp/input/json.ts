import type { Findings, FoundCandidate, FoundDescription, InputNote } from '../input';
import { MOST_DESCRIPTIONS } from './limits';
import { candidatesIn } from './candidates';
import { unescapedSdp } from './escapes';
import { descriptionsIn } from './text';

/** No value deeper than this is looked at. */
const DEEPEST = 60;
/** So many values are looked at. */
const MOST_VALUES = 2_000_000;
/** Strings that may hold a description or a candidate. */
const TELLING = /v=0[\r\n\\]|candidate:/;

const TYPES = new Set(['offer', 'answer', 'pranswer']);

const isObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const typeIn = (value: unknown): string | undefined =>
  typeof value === 'string' && TYPES.has(value.toLowerCase()) ? value.toLowerCase() : undefined;

/** Everything in a value that is a description or a candidate, in the order in which it stands there. */
class Search {
  readonly descriptions: FoundDescription[] = [];
  readonly candidates: FoundCandidate[] = [];
  private left = MOST_VALUES;

  look(value: unknown, depth: number, type: string | undefined): void {
    if (depth > DEEPEST || --this.left < 0) return;
    if (typeof value === 'string') return this.text(value, depth, type);
    if (Array.isArray(value)) {
      for (const one of value) this.look(one, depth + 1, type);
      return;
    }
    if (isObject(value)) this.object(value, depth, type);
  }

  private object(value: Readonly<Record<string, unknown>>, depth: number, above?: string): void {
    const { candidate, sdpMid, sdpMLineIndex } = value;
    if (typeof candidate === 'string' && ('sdpMid' in value || candidate.includes('candidate:')))
      return void this.candidates.push({
        candidate: candidate.replace(/^a=/, ''),
        ...(typeof sdpMid === 'string' && { sdpMid }),
        ...(typeof sdpMLineIndex === 'number' && { sdpMLineIndex }),
      });
    const type = typeIn(value['type']) ?? above;
    for (const [name, one] of Object.entries(value))
      this.look(one, depth + 1, typeIn(name) ?? (name === 'type' ? undefined : type));
  }

  /** A string may be a description, a text with one inside, or JSON once more. */
  private text(value: string, depth: number, type: string | undefined): void {
    if (!TELLING.test(value)) return;
    if (/^\s*[{[]/.test(value)) {
      const inner = parsed(value);
      if (inner !== undefined) return this.look(inner, depth + 1, type);
    }
    const plain = value.includes('\n') ? value : unescapedSdp(value);
    const { descriptions } = descriptionsIn(plain);
    for (const one of descriptions)
      this.descriptions.push(one.type ? one : { ...one, type, isTold: type !== undefined });
    if (descriptions.length === 0) this.candidates.push(...candidatesIn(plain));
  }
}

/** The value of a JSON text, or undefined where it is none. */
function parsed(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return undefined;
  }
}

/** The values of a text with one JSON a line, or undefined where the first two lines are none. */
function parsedLines(text: string): readonly unknown[] | undefined {
  const lines = text.split('\n').filter((line) => line.trim() !== '');
  if (lines.length < 2 || parsed(lines[0]!) === undefined || parsed(lines[1]!) === undefined)
    return undefined;
  return lines.map(parsed);
}

/** Where the value of `"sdp":"…"` begins in a text that was JSON. */
const SDP_MEMBER = /"sdp"\s{0,20}:\s{0,20}"/g;
const TYPE_MEMBER = /"type"\s*:\s*"(offer|answer|pranswer)"/g;

/** What stands in a JSON string, up to its quote or to where the text is cut. */
function stringAt(text: string, from: number): string {
  let to = from;
  while (to < text.length && text[to] !== '"') to += text[to] === '\\' ? 2 : 1;
  return text.slice(from, to);
}

/** What can be read of JSON that is cut or damaged. */
function fromDamaged(text: string): Findings | undefined {
  const members = [...text.matchAll(SDP_MEMBER)].slice(0, MOST_DESCRIPTIONS);
  if (members.length === 0) return undefined;
  const types = [...text.matchAll(TYPE_MEMBER)];
  const descriptions = members.map((match, index): FoundDescription => {
    const type = types.length === members.length ? types[index]![1] : undefined;
    const sdp = unescapedSdp(stringAt(text, match.index + match[0].length));
    return { type, isTold: type !== undefined, sdp };
  });
  return { descriptions, candidates: [], notes: ['json-damaged'] };
}

/**
 * The descriptions and candidates anywhere in a JSON text, also one that is cut, or has one value a line; undefined
 * where the text is no JSON.
 */
export function fromJson(text: string): Findings | undefined {
  const start = text.trimStart();
  if (!/^[{["]/.test(start)) return undefined;
  const whole = parsed(text);
  const values = whole === undefined ? parsedLines(text) : [whole];
  if (!values) return fromDamaged(text);
  const search = new Search();
  for (const value of values) search.look(value, 0, undefined);
  const { descriptions, candidates } = search;
  const isDamaged = values.includes(undefined);
  const notes: readonly InputNote[] = isDamaged ? ['json', 'json-damaged'] : ['json'];
  return { descriptions, candidates, notes };
}
