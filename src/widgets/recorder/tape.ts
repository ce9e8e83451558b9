/** The box that a tape is drawn in, in units of its own. */
export const TAPE = { width: 320, height: 120 } as const;

/** The shortest time that a chunk is taken to stand for, in ms: what comes right after a pause was encoded before it. */
const BRIEF = 60;
/** The shortest time that the whole tape stands for, in ms. */
const LEAST = 3000;
const SPACE = 1;

interface Piece {
  /** When it came, in ms since the start. */
  readonly at: number;
  readonly size: number;
}
interface Pause {
  readonly from: number;
  readonly to: number | null;
}

/**
 * Where each chunk stands: as wide as its time, as high as its bytes a second beside the densest.
 * @example layTape([{ at: 1500, size: 10 }], []).bars → [{ id: 0, x: 0, width: 159, height: 120 }]
 */
export function layTape(pieces: readonly Piece[], pauses: readonly Pause[]) {
  const end = pieces.at(-1)?.at ?? 0;
  const scale = TAPE.width / Math.max(LEAST, end);
  const spans = pieces.map(({ at, size }, id) => {
    const last = pieces[id - 1]?.at ?? 0;
    // What was not written takes no room: after a pause a chunk begins where the recorder went on.
    const from = Math.max(last, ...pauses.map(({ to }) => (to !== null && to < at ? to : 0)));
    return { id, from, ms: Math.max(BRIEF, at - from), size };
  });
  const densest = Math.max(1e-9, ...spans.map(({ ms, size }) => size / ms));
  return {
    end,
    bars: spans.map(({ id, from, ms, size }) => ({
      id,
      x: from * scale,
      width: Math.max(1, ms * scale - SPACE),
      height: (size / ms / densest) * TAPE.height,
    })),
    gaps: pauses.map(({ from, to }) => ({
      x: from * scale,
      width: Math.max(0, ((to ?? end) - from) * scale),
    })),
  };
}
