import { PEERS, type PeerName } from '../jsep/command';
import { DESCRIPTION_NAMES, type Description, type Entry } from './entry';
import { descriptionKey } from './related';

/** A text that a description of a peer had at some time: as it was created, set, or grown by candidates. */
export interface HeldText {
  /** The same for the same text of the same run. */
  readonly id: string;
  readonly peer: PeerName;
  readonly side: 'local' | 'remote';
  readonly description: Description;
  /** The entry that showed it first. */
  readonly entry: number;
  /** The number of candidates written in it. */
  readonly candidates: number;
}

/** A description that a peer created or held, with every text that it had, the first one first. */
export interface HeldDescription {
  readonly peer: PeerName;
  readonly side: 'local' | 'remote';
  readonly type: string;
  readonly texts: readonly [HeldText, ...HeldText[]];
}

const isDescription = (value: unknown): value is Description =>
  typeof value === 'object' && value !== null && 'sdp' in value && 'type' in value;

const candidatesIn = (sdp: string): number => sdp.match(/^a=candidate:/gm)?.length ?? 0;

/** What an entry shows of the descriptions of its peer. */
function shownBy(entry: Entry): readonly (readonly ['local' | 'remote', Description])[] {
  const shown = DESCRIPTION_NAMES.flatMap((name) => {
    const description = entry.state?.[name];
    const side = name.endsWith('LocalDescription') ? ('local' as const) : ('remote' as const);
    return description ? [[side, description] as const] : [];
  });
  return entry.kind === 'result' && isDescription(entry.value)
    ? [['local', entry.value] as const, ...shown]
    : shown;
}

/** Every description that the peers created or held up to the cursor, in the order in which they came. */
export function heldDescriptions(
  trace: readonly Entry[],
  cursor: number,
): readonly HeldDescription[] {
  const held = new Map<string, { -readonly [K in keyof HeldDescription]: HeldDescription[K] }>();
  const seen = new Set<string>();
  for (const entry of trace.slice(0, cursor)) {
    if (!entry.peer) continue;
    for (const [side, description] of shownBy(entry)) {
      const { peer, id } = entry;
      const own = `${peer} ${side} ${descriptionKey(description)}`;
      if (seen.has(own + description.sdp)) continue;
      seen.add(own + description.sdp);
      const candidates = candidatesIn(description.sdp);
      const text = { id: `${peer} ${seen.size}`, peer, side, description, entry: id, candidates };
      const before = held.get(own);
      if (before) before.texts = [...before.texts, text];
      else held.set(own, { peer, side, type: description.type, texts: [text] });
    }
  }
  return [...held.values()];
}

/** Two texts that are worth comparing, and why. */
export interface Comparison {
  readonly key: 'offer-answer' | 'gathering' | 'pending-current' | 'negotiations';
  readonly peer: PeerName;
  readonly before: HeldText;
  readonly after: HeldText;
}

const last = <T>(list: readonly [T, ...T[]]): T => list.at(-1) ?? list[0];

function offerAndAnswer(held: readonly HeldDescription[]): Comparison[] {
  const answer = held.findLast(({ side, type }) => side === 'local' && type !== 'offer');
  if (!answer) return [];
  const [after] = answer.texts;
  const offer = held.findLast(
    ({ side, type, peer, texts }) =>
      side === 'local' && type === 'offer' && peer !== answer.peer && texts[0].entry < after.entry,
  );
  return offer ? [{ key: 'offer-answer', peer: offer.peer, before: offer.texts[0], after }] : [];
}

function gathering(held: readonly HeldDescription[], peer: PeerName): Comparison[] {
  const own = held.findLast((one) => one.side === 'local' && one.peer === peer);
  if (!own) return [];
  const [before] = own.texts;
  const after = last(own.texts);
  return after.candidates > before.candidates ? [{ key: 'gathering', peer, before, after }] : [];
}

function negotiations(held: readonly HeldDescription[], peer: PeerName): Comparison[] {
  const own = held.filter((one) => one.side === 'local' && one.peer === peer);
  const [before, after] = own.slice(-2);
  return before && after
    ? [{ key: 'negotiations', peer, before: before.texts[0], after: after.texts[0] }]
    : [];
}

/** The descriptions of a peer at the cursor. */
type Now = Readonly<Record<(typeof DESCRIPTION_NAMES)[number], Description | null>>;

function pendingAndCurrent(
  held: readonly HeldDescription[],
  peer: PeerName,
  now: Now,
): Comparison[] {
  const textOf = (side: 'local' | 'remote', description: Description | null) =>
    held
      .filter((one) => one.peer === peer && one.side === side)
      .flatMap(({ texts }) => texts)
      .find((text) => text.description.sdp === description?.sdp);
  const pairs = [
    [
      textOf('local', now.currentLocalDescription),
      textOf('local', now.pendingLocalDescription),
    ] as const,
    [
      textOf('remote', now.currentRemoteDescription),
      textOf('remote', now.pendingRemoteDescription),
    ] as const,
  ];
  return pairs.flatMap(([before, after]): Comparison[] =>
    before && after ? [{ key: 'pending-current', peer, before, after }] : [],
  );
}

/** What is worth comparing among the descriptions of a run, the most telling first. */
export function comparisons(
  held: readonly HeldDescription[],
  now: Readonly<Record<PeerName, Now>>,
): readonly Comparison[] {
  return [
    ...PEERS.flatMap((peer) => pendingAndCurrent(held, peer, now[peer])),
    ...offerAndAnswer(held),
    ...PEERS.flatMap((peer) => gathering(held, peer)),
    ...PEERS.flatMap((peer) => negotiations(held, peer)),
  ];
}
