/**
 * One change of a text of SDP by hand. It names its line by place and kind, not by its text: descriptions of another
 * connection have other ufrags and fingerprints, and the change still means the same there.
 */
export interface SdpChange {
  /** The m-section, counted from 0; the session part where it is missing. RFC 8866 §5. */
  readonly m?: number;
  /** What the line begins with: `a=setup:`, `a=rtpmap:111`, `m=`; `end` is the end of the text. */
  readonly line: string;
  /** Which of the lines that begin so, counted from 0; the first where it is missing. */
  readonly nth?: number;
  /** What stands in its stead; null removes it. Lines are parted by `\n`. */
  readonly is?: string | null;
  /** Lines that are put after it, parted by `\n`. */
  readonly add?: string;
}

/** Where a line of a description stands: unique in it. */
interface Place {
  readonly m: number;
  readonly line: string;
  readonly nth: number;
}

/** Values that only tell a line from its like where they are numbers of payload types or extensions. RFC 8866 §6.6. */
const NUMBERED = /^a=(rtpmap|fmtp|rtcp-fb|extmap):\d+/;

/** @example kindOf('a=setup:actpass') → 'a=setup:' */
const kindOf = (text: string): string =>
  NUMBERED.exec(text)?.[0] ??
  /^[a-z]=(?:[\w-]+:)?/.exec(text.startsWith('a=') ? text : text.slice(0, 2))?.[0] ??
  text;

/** The lines of a text, without what ends them; the last line end is no line of its own. */
const linesOf = (sdp: string): string[] => {
  const lines = sdp.split(/\r?\n/);
  if (lines.at(-1) === '') lines.pop();
  return lines;
};

function placesOf(lines: readonly string[]): Place[] {
  const counts = new Map<string, number>();
  let m = -1;
  return lines.map((text) => {
    if (text.startsWith('m=')) m++;
    const line = kindOf(text);
    const key = `${m} ${line}`;
    const nth = counts.get(key) ?? 0;
    counts.set(key, nth + 1);
    return { m, line, nth };
  });
}

const written = ({ m, line, nth }: Place): Pick<SdpChange, 'm' | 'line' | 'nth'> => ({
  ...(m < 0 ? {} : { m }),
  line,
  ...(nth === 0 ? {} : { nth }),
});

/** The lengths of the longest common subsequences of the ends of two lists. */
function commonLengths(a: readonly string[], b: readonly string[]): Uint16Array[] {
  const lengths = Array.from({ length: a.length + 1 }, () => new Uint16Array(b.length + 1));
  for (let i = a.length - 1; i >= 0; i--)
    for (let j = b.length - 1; j >= 0; j--)
      lengths[i]![j] =
        a[i] === b[j]
          ? lengths[i + 1]![j + 1]! + 1
          : Math.max(lengths[i + 1]![j]!, lengths[i]![j + 1]!);
  return lengths;
}

/** Runs of lines that differ: `removed` by their index, what came in their stead, and the line before them. */
interface Hunk {
  readonly after: number;
  readonly removed: number[];
  readonly added: string[];
}

function hunksOf(a: readonly string[], b: readonly string[]): Hunk[] {
  const lengths = commonLengths(a, b);
  const hunks: Hunk[] = [];
  let open: Hunk | undefined;
  let i = 0;
  let j = 0;
  while (i < a.length || j < b.length) {
    if (i < a.length && j < b.length && a[i] === b[j]) {
      open = undefined;
      i++;
      j++;
      continue;
    }
    if (!open) hunks.push((open = { after: i - 1, removed: [], added: [] }));
    const isAdded = i >= a.length || (j < b.length && lengths[i]![j + 1]! > lengths[i + 1]![j]!);
    if (isAdded) open.added.push(b[j++]!);
    else open.removed.push(i++);
  }
  return hunks;
}

const START: Place = { m: -1, line: 'start', nth: 0 };

function changesOf({ after, removed, added }: Hunk, places: readonly Place[]): SdpChange[] {
  const rest = added.slice(removed.length);
  const changes = removed.map((index, at): SdpChange => ({
    ...written(places[index]!),
    is: added[at] ?? null,
  }));
  if (!rest.length) return changes;
  const add = rest.join('\n');
  const last = changes.pop();
  return last ? [...changes, { ...last, add }] : [{ ...written(places[after] ?? START), add }];
}

/**
 * What was changed by hand between two texts, line by line.
 * @example changesBetween(sdp, sdp.replace('actpass', 'active')) → [{ m: 0, line: 'a=setup:', is: 'a=setup:active' }]
 */
export function changesBetween(before: string, after: string): SdpChange[] {
  const lines = linesOf(before);
  const places = placesOf(lines);
  const changes = hunksOf(lines, linesOf(after)).flatMap((hunk) => changesOf(hunk, places));
  const lostItsEnd = /\n$/.test(before) && !/\n$/.test(after);
  return lostItsEnd ? [...changes, { line: 'end', is: null }] : changes;
}

export type Edited =
  | { readonly ok: true; readonly sdp: string }
  /** The first change whose line the text does not have. */
  | { readonly ok: false; readonly missing: SdpChange };

const keyOf = ({ m = -1, line, nth = 0 }: SdpChange | Place): string => `${m} ${nth} ${line}`;

/** Makes the changes in a text, with the line ends that the standard wants. RFC 8866 §5. */
export function applyChanges(sdp: string, changes: readonly SdpChange[]): Edited {
  const lines = linesOf(sdp);
  const byPlace = new Map(changes.map((change) => [keyOf(change), change]));
  const made = new Set<SdpChange>();
  const lineAt = (place: Place, text: string | null): string[] => {
    const change = byPlace.get(keyOf(place));
    if (!change) return text === null ? [] : [text];
    made.add(change);
    const now = change.is === undefined ? text : change.is;
    return [now, change.add ?? null].flatMap((one) => (one === null ? [] : one.split('\n')));
  };
  const places = placesOf(lines);
  const edited = [
    ...lineAt(START, null),
    ...lines.flatMap((text, index) => lineAt(places[index]!, text)),
  ];
  const losesEnd = changes.some(({ line }) => line === 'end');
  const missing = changes.find((change) => change.line !== 'end' && !made.has(change));
  if (missing) return { ok: false, missing };
  return { ok: true, sdp: edited.join('\r\n') + (losesEnd || !edited.length ? '' : '\r\n') };
}
