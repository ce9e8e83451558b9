import { candidatesIn } from './input/candidates';
import { fromEscaped } from './input/escapes';
import { fromJson } from './input/json';
import {
  MOST_CANDIDATES,
  MOST_CHARACTERS,
  MOST_DESCRIPTIONS,
  MOST_INPUT_LINES,
  MOST_JSON,
} from './input/limits';
import { descriptionsIn } from './input/text';
import { typesOf } from './input/types';

/** What somebody pasted instead of, or around, the descriptions. */
export type InputNote =
  /** It was JSON, and the descriptions were inside. */
  | 'json'
  /** It was JSON once, but is cut or damaged. */
  | 'json-damaged'
  /** The line ends were spelled out: `\r\n`. */
  | 'escaped'
  /** The lines stood behind each other in one. */
  | 'joined'
  /** Something stood before the lines: blanks, `> `, the name of a log. */
  | 'prefix'
  /** Text stood before or behind them. */
  | 'surrounded'
  /** Characters that no text has. */
  | 'binary'
  /** The same description stood there again. */
  | 'repeated'
  /** More descriptions or candidates than are kept. */
  | 'more'
  /** Only some of its lines are of SDP. */
  | 'few'
  /** The text goes on behind what was read. */
  | 'cut';

/** A description that was found. */
export interface FoundDescription {
  /** `offer`, `answer` or `pranswer` where something says so. */
  readonly type: string | undefined;
  /** Whether the text itself said it; else it follows from the lines. */
  readonly isTold: boolean;
  readonly sdp: string;
}

/** A candidate that was found, as `RTCIceCandidateInit`. */
export interface FoundCandidate {
  /** `candidate:1 1 udp …`, or '' for the end of the candidates. */
  readonly candidate: string;
  readonly sdpMid?: string;
  readonly sdpMLineIndex?: number;
}

/** What a pasted text is. */
export type InputKind =
  | 'nothing'
  /** One description or several. */
  | 'descriptions'
  | 'candidates'
  /** JSON without a description in it. */
  | 'other-json'
  /** A web page or other markup. */
  | 'markup'
  /** Bytes that are no text. */
  | 'binary'
  /** Any other text. */
  | 'other';

export interface Input {
  readonly kind: InputKind;
  readonly descriptions: readonly FoundDescription[];
  readonly candidates: readonly FoundCandidate[];
  readonly notes: readonly InputNote[];
}

/** What was read before anything was counted. */
export interface Findings {
  readonly descriptions: readonly FoundDescription[];
  readonly candidates: readonly FoundCandidate[];
  readonly notes: readonly InputNote[];
}

/**
 * What somebody pasted: an SDP, JSON with descriptions anywhere in it, a pair, candidates, the text of
 * chrome://webrtc-internals, a log, or nothing of the kind. It never throws, and takes time in proportion to the length.
 * @example readInput('{"type":"offer","sdp":"v=0\\r\\n"}') →
 *   { kind: 'descriptions', descriptions: [{ type: 'offer', isTold: true, sdp: 'v=0\r\n' }], notes: ['json'], … }
 */
export function readInput(text: string): Input {
  const start = text.trimStart();
  if (start === '') return { kind: 'nothing', descriptions: [], candidates: [], notes: [] };
  const found = (text.length <= MOST_JSON && fromJson(text)) || fromText(text);
  const unique = withoutRepeats(found.descriptions);
  const descriptions = typesOf(unique.slice(0, MOST_DESCRIPTIONS));
  const candidates = found.candidates.slice(0, MOST_CANDIDATES);
  const notes = new Set(found.notes);
  if (unique.length < found.descriptions.filter(({ sdp }) => sdp.trim() !== '').length)
    notes.add('repeated');
  if (unique.length > descriptions.length || found.candidates.length > candidates.length)
    notes.add('more');
  if (isBinary(text)) notes.add('binary');
  const kind =
    descriptions.length > 0
      ? 'descriptions'
      : candidates.length > 0
        ? 'candidates'
        : kindOf(start, notes);
  return { kind, descriptions, candidates, notes: [...notes] };
}

function fromText(whole: string): Findings {
  const text = beginning(whole);
  const isCut = text.length < whole.length;
  const cut: readonly InputNote[] = isCut ? ['cut'] : [];
  const plain = descriptionsIn(text);
  const joined = plain.descriptions.length === 0 && fromJoined(text);
  if (joined) return { ...joined, notes: [...cut, ...joined.notes] };
  const isPlain = plain.descriptions.length > 0;
  const found = isPlain ? plain : fromEscaped(text);
  if (found.descriptions.length > 0)
    return { ...found, candidates: [], notes: [...cut, ...found.notes] };
  const candidates = candidatesIn(text);
  if (candidates.length > 0 || !OWN.test(text)) return { ...found, candidates, notes: cut };
  const description = { type: undefined, isTold: false, sdp: text };
  return { descriptions: [description], candidates, notes: [...cut, 'few'] };
}

/** A line that stands in nothing but a description. */
const OWN =
  /^(?:m=\w+ \d+(?:\/\d+)? \w+(?:\/\w+)* |c=IN IP|a=(?:ice-|mid:|setup:|rtpmap:|fmtp:|fingerprint:|ssrc:|msid|group:|extmap:|rtcp))/m;

/** A description that lost its line ends on the way: `v=0 o=- … s=- t=0 0`. */
function fromJoined(text: string): Findings | undefined {
  const match = /\bv=0 o=/.exec(text);
  if (!match) return undefined;
  const sdp = `${text
    .slice(match.index)
    .trimEnd()
    .replace(/ +(?=[a-z]=)/g, '\n')}\n`;
  const description = { type: undefined, isTold: false, sdp };
  return { descriptions: [description], candidates: [], notes: ['joined'] };
}

/** As much of a text as is read. */
function beginning(whole: string): string {
  const text = whole.length > MOST_CHARACTERS ? upToLineEnd(whole, MOST_CHARACTERS) : whole;
  let at = 0;
  for (let line = 0; line < MOST_INPUT_LINES; line++) {
    const end = text.indexOf('\n', at);
    if (end < 0) return text;
    at = end + 1;
  }
  return text.slice(0, at);
}

/** The text up to the last line end before so many characters, if there is one. */
function upToLineEnd(text: string, length: number): string {
  const end = text.lastIndexOf('\n', length - 1);
  return text.slice(0, end < length / 2 ? length : end + 1);
}

function withoutRepeats(all: readonly FoundDescription[]): readonly FoundDescription[] {
  const seen = new Map<string, FoundDescription>();
  for (const one of all) {
    if (one.sdp.trim() === '') continue;
    const before = seen.get(one.sdp);
    if (!before || (!before.isTold && one.isTold)) seen.set(one.sdp, one);
  }
  return [...seen.values()];
}

/** What kind of text it is in which nothing was found. */
function kindOf(start: string, notes: ReadonlySet<InputNote>): InputKind {
  if (notes.has('binary')) return 'binary';
  if (
    notes.has('json') ||
    notes.has('json-damaged') ||
    /^[{[]\s*["{[\]}]/.test(start.slice(0, 200))
  )
    return 'other-json';
  return /^<[!?a-z]/i.test(start) ? 'markup' : 'other';
}

/** Of so many characters at the beginning it is judged whether they are text. */
const SAMPLE = 4_096;

/** Whether the beginning holds characters that no text has, or many that could not be read. */
function isBinary(text: string): boolean {
  const sample = text.slice(0, SAMPLE);
  if (sample.includes('\0')) return true;
  let odd = 0;
  for (let i = 0; i < sample.length; i++) {
    const code = sample.charCodeAt(i);
    if (code === 0xfffd || (code < 32 && code !== 9 && code !== 10 && code !== 13)) odd++;
  }
  return odd > sample.length / 20;
}
