import type { Findings, FoundDescription, InputNote } from '../input';

/** A line of SDP as it may stand anywhere. RFC 8866 §5. */
const LINE = /^[a-z]=/;
/** The first line of a description, with whatever a log or a mail put before it. */
const START = /^(.{0,200}?)\bv=0[ \t]*["'`]?\r?$/;
const isStart = (line: string): boolean => line.includes('v=0') && START.test(line);
/** Words that name the type of what follows: `type: offer, sdp: v=0`, `setRemoteDescription (type: "answer")`. */
const TYPE = /\btype["']?\s*[:=]\s*["']?(offer|answer|pranswer)\b/i;
const HEADING = /\b(offer|answer|pranswer)\b/i;

/** So many lines before a description may name its type. */
const ABOVE = 3;
/** So many lines in a row may be damaged. */
const DAMAGED = 2;
/** So many beginnings are looked at, since the same description often stands in a log again and again. */
const MOST_STARTS = 2_000;
/** A heading is no longer than this. */
const LONGEST_HEADING = 120;

/** The type that the lines above a description, or its own first one, name. */
function typeAbove(lines: readonly string[], at: number, prefix: string): string | undefined {
  const told = TYPE.exec(prefix)?.[1] ?? HEADING.exec(prefix)?.[1];
  if (told) return told.toLowerCase();
  for (let i = at - 1; i >= Math.max(0, at - ABOVE); i--) {
    const line = lines[i]!.trim();
    if (LINE.test(line)) return undefined;
    if (line.length > LONGEST_HEADING) continue;
    const [, type] = TYPE.exec(line) ?? HEADING.exec(line) ?? [];
    if (type) return type.toLowerCase();
  }
  return undefined;
}

const escaped = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');

/**
 * Takes from lines what stands before each, such as blanks, `> ` or the time of a log, which differs from line to line;
 * undefined where only the first line has something before it.
 */
function stripper(prefix: string, next: string): ((line: string) => string) | undefined {
  if (prefix === '') return undefined;
  const pattern = new RegExp(`^${escaped(prefix.trimEnd()).replace(/\d+/g, '\\d+')}\\s*`);
  return pattern.test(next) ? (line) => line.replace(pattern, '') : undefined;
}

interface Block {
  readonly description: FoundDescription;
  /** The number of the first line that is not of it. */
  readonly end: number;
  readonly isStripped: boolean;
}

/** The description that begins in a line: what follows, up to the first line that cannot be of it. */
function blockAt(lines: readonly string[], at: number, prefix: string): Block {
  const strip = stripper(prefix, lines[at + 1] ?? '');
  const own = [lines[at]!.slice(prefix.length)];
  const line = (index: number): string => (strip ? strip(lines[index]!) : lines[index]!);
  // A damaged line or two are of the description where it goes on behind them.
  const goesOn = (from: number): boolean => {
    for (let i = from; i < Math.min(lines.length, from + 1 + DAMAGED); i++) {
      if (isStart(lines[i]!)) return false;
      if (LINE.test(line(i))) return true;
    }
    return false;
  };
  let end = at + 1;
  for (; end < lines.length && goesOn(end); end++) own.push(line(end));
  const type = typeAbove(lines, at, prefix);
  const sdp = own.join('\n') + (end < lines.length ? '\n' : '');
  return {
    description: { type, isTold: type !== undefined, sdp },
    end,
    isStripped: strip !== undefined,
  };
}

/**
 * The descriptions that stand in a text line by line. A text that is one description is kept as it is, byte by byte,
 * with whatever is wrong in it; around several, what is not of them is left out.
 */
export function descriptionsIn(text: string): Findings {
  const lines = text.split('\n');
  const starts: Start[] = [];
  for (let index = 0; index < lines.length && starts.length < MOST_STARTS; index++)
    if (isStart(lines[index]!))
      starts.push({ index, prefix: START.exec(lines[index]!)?.[1] ?? '' });
  if (isOneSdp(lines, starts)) {
    const description = { type: undefined, isTold: false, sdp: text };
    return { descriptions: [description], candidates: [], notes: [] };
  }
  const descriptions: FoundDescription[] = [];
  const notes = new Set<InputNote>();
  let end = 0;
  for (const { index, prefix } of starts) {
    if (index < end) continue;
    if (lines.slice(end, index).some((line) => line.trim() !== '')) notes.add('surrounded');
    const block = blockAt(lines, index, prefix);
    descriptions.push(block.description);
    if (block.isStripped) notes.add('prefix');
    end = block.end;
  }
  if (starts.length > 0 && lines.slice(end).some((line) => line.trim() !== ''))
    notes.add('surrounded');
  return { descriptions, candidates: [], notes: [...notes] };
}

interface Start {
  readonly index: number;
  readonly prefix: string;
}

/** Most of the first so many lines that say something tell whether a text without a beginning is SDP. */
const JUDGED = 50;

/** Whether a text is one description and nothing else, even if its beginning is missing or lines in it are damaged. */
function isOneSdp(lines: readonly string[], starts: readonly Start[]): boolean {
  if (starts.length > 1) return false;
  const first = lines.findIndex((line) => line.trim() !== '');
  const [start] = starts;
  if (start) return start.index === first && start.prefix === '';
  const judged = lines.filter((line) => line.trim() !== '').slice(0, JUDGED);
  const own = judged.filter((line) => LINE.test(line)).length;
  const hasBody = judged.some((line) => /^(?:[ovmst]=\S|a=[\w-]+(?::|\r?$))/.test(line));
  const onlyCandidates = judged.every((line) => /^a=(?:candidate:|end-of-candidates)/.test(line));
  // Line ends that are spelled out, or gone.
  const isSpelled = judged.some((line) => /^(?:v=0 +o=|[a-z]=.{0,300}\\n[a-z]=)/.test(line));
  return !isSpelled && hasBody && own > judged.length / 2 && !onlyCandidates;
}
