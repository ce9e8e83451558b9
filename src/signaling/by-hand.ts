import { createTeller, type Endpoint } from './endpoint';
import { handText, readHand, type HandProblem, type Repair } from './hand-text';
import { bodyIn, checkEnvelope, VERSION, type Body, type Envelope, type Refusal } from './message';
import { createPost } from './post';

/** The room of messages that people carry: there is none, so all have the same. */
export const HAND_ROOM = 'by-hand';

/** What stands on the board to be carried over. */
export interface BoardItem {
  readonly n: number;
  readonly body: Body;
  /** Milliseconds since the epoch. */
  readonly at: number;
  readonly text: string;
}

/** What bringing a text led to. */
export type Brought<Objection extends string = never> =
  | { readonly ok: true; readonly bodies: readonly Body[]; readonly repairs: readonly Repair[] }
  | { readonly ok: false; readonly reason: HandProblem | Refusal | Objection };

/** An endpoint whose messages a human carries. */
export interface HandEndpoint extends Endpoint {
  /** What this side wants to say, newest first. */
  board(): readonly BoardItem[];
  /** The text of all that the other side may not have yet, as one. */
  textOf(items: readonly BoardItem[]): string;
  /**
   * Takes what a human brought; where it is refused, nothing has changed.
   * @param mayTake what the program has against messages that are well formed, such as an answer where an offer belongs
   */
  bring<Objection extends string = never>(
    text: string,
    mayTake?: (bodies: readonly Body[]) => Objection | undefined,
  ): Promise<Brought<Objection>>;
  /** A human, or the other page, says that the messages up to number `n` are over there. */
  carried(n: number): void;
}

/** The name of whoever wrote a description without saying who. */
const ELSEWHERE = 'elsewhere';

/** A description of another page is a message of somebody whom we know no more of. */
function addressed(value: unknown, n: number): unknown {
  if (typeof value !== 'object' || value === null || 'v' in value) return value;
  const { type, sdp } = value as Record<string, unknown>;
  const description = { type, sdp };
  const envelope = { v: VERSION, room: HAND_ROOM, from: ELSEWHERE, n, kind: 'description' };
  return 'sdp' in value ? { ...envelope, description } : value;
}

function bodiesOf(value: unknown): Body[] {
  const checked = checkEnvelope(value);
  return checked.ok ? [bodyIn(checked.envelope)] : [];
}

/**
 * @param run the name of this run, of `newId`
 * @param whisper where pages of one browser tell each other what was taken; between two machines a human has to
 */
export function createHandEndpoint(
  run: string,
  whisper?: Pick<BroadcastChannel, 'postMessage' | 'addEventListener' | 'close'>,
): HandEndpoint {
  const post = createPost(HAND_ROOM, run);
  const teller = createTeller();
  let isClosed = false;
  let items: readonly (BoardItem & { readonly envelope: Envelope })[] = [];

  /** Every value is looked at before the first is taken: half a text taken would be lost. */
  function refusalOf(values: readonly unknown[]): Refusal | undefined {
    let taken = 0;
    for (const value of values) {
      const checked = checkEnvelope(value);
      const reason = checked.ok ? post.refusalOf(checked.envelope, taken) : checked.reason;
      if (reason === 'again' && values.length > 1) continue;
      if (reason) return reason;
      taken++;
    }
    return taken ? undefined : 'again';
  }

  function write(body: Body): number {
    const envelope = post.write(body);
    const item = { n: envelope.n, body, at: Date.now(), text: handText([envelope]) };
    items = [...items, { ...item, envelope }];
    return envelope.n;
  }

  function carried(n: number): void {
    if (!isClosed && post.delivered(n + 1)) teller.tell({ type: 'delivered', n });
  }

  whisper?.addEventListener('message', ({ data }: MessageEvent<unknown>) => {
    const { run: whose, next } = (data ?? {}) as { run?: unknown; next?: unknown };
    if (whose === run && typeof next === 'number') carried(next - 1);
  });

  return {
    board: () => items.toReversed(),
    textOf: (shown) =>
      handText(items.filter(({ n }) => shown.some((one) => one.n === n)).map((i) => i.envelope)),
    async bring(text, mayTake) {
      if (isClosed) return { ok: false, reason: 'former-run' };
      const read = await readHand(text);
      if (!read.ok) {
        teller.tell({ type: 'refused', reason: 'not-a-message' });
        return read;
      }
      const values = read.values.map((value) => addressed(value, post.expectedOf(ELSEWHERE)));
      const reason = refusalOf(values);
      if (reason) {
        teller.tell({ type: 'refused', reason });
        return { ok: false, reason };
      }
      const objection = mayTake?.(values.flatMap(bodiesOf));
      if (objection) return { ok: false, reason: objection };
      const before = post.other;
      const bodies = values.flatMap((value) => {
        const taken = post.take(checkEnvelope(value));
        return taken.ok ? [bodyIn(taken.envelope)] : [];
      });
      if (post.other && post.other !== before) teller.tell({ type: 'here', run: post.other });
      whisper?.postMessage({ run: post.other, next: post.expected });
      for (const { kind } of bodies)
        if (kind !== 'trace')
          teller.tell(kind === 'bye' ? { type: 'gone', how: 'left' } : { type: 'message' });
      return { ok: true, bodies, repairs: read.repairs };
    },
    carried,
    send: (body) => (isClosed ? undefined : write(body)),
    share: () => undefined,
    reports: () => [],
    clock: () => null,
    receive: () => post.receive(),
    waiting: () => post.waiting(),
    subscribe: teller.subscribe,
    close() {
      if (isClosed) return;
      write({ kind: 'bye' });
      isClosed = true;
      whisper?.close();
      teller.tell({ type: 'ended', why: 'closed' });
      teller.clear();
    },
  };
}
