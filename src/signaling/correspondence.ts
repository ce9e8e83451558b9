import { createTeller, type Clock, type Ending, type Endpoint } from './endpoint';
import { checkEnvelope, type Body, type Refusal } from './message';
import { createPost } from './post';

/** What two correspondents tell each other beside their messages. */
export type Packet =
  /** I am here, and the next of your messages that I take has number `next`. */
  | {
      readonly type: 'hello';
      readonly from: string;
      readonly next: number;
      readonly reply: boolean;
    }
  /** Everything before `next` has arrived; `again` asks for the rest once more. */
  | {
      readonly type: 'ack';
      readonly from: string;
      readonly to: string;
      readonly next: number;
      readonly again: boolean;
      /** The clock of whoever sends this, in ms since the epoch. */
      readonly at: number;
    }
  | { readonly type: 'letter'; readonly envelope: unknown }
  /** There are two already: whoever is named has no place. */
  | { readonly type: 'full'; readonly to: string };

/** What carries packets to the other side: it may lose them, and it keeps their order. */
export interface Carrier {
  emit(packet: Packet): void;
  close(): void;
}

/** How long a message waits for its acknowledgement before it is sent once more, in ms. */
const PATIENCE = 4000;

/** Milliseconds since the epoch, finer than `Date.now()`. */
const now = (): number => performance.timeOrigin + performance.now();

const isCount = (value: unknown): value is number =>
  typeof value === 'number' && Number.isSafeInteger(value) && value >= 0;

/** What a carrier brought, where it is a packet. */
function packetOf(value: unknown): Packet | undefined {
  if (typeof value !== 'object' || value === null) return undefined;
  const { type, from, to, next } = value as Record<string, unknown>;
  if (type === 'letter') return value as Packet;
  if (type === 'full') return typeof to === 'string' ? (value as Packet) : undefined;
  const isKnown = type === 'hello' || (type === 'ack' && typeof to === 'string');
  return isKnown && typeof from === 'string' && isCount(next) ? (value as Packet) : undefined;
}

/** An endpoint over a carrier, and what the carrier has to tell it. */
export interface Correspondence {
  readonly endpoint: Endpoint;
  readonly run: string;
  /** A packet has come: anything, since whoever is in the room can send it. */
  took(value: unknown): void;
  /** The carrier works, or works again: each side tells what it has. */
  connected(): void;
  /** The carrier has gone; the server may have said why. */
  reconnecting(why?: 'restarting'): void;
  /** The carrier did not take what was sent. */
  refused(reason: Refusal): void;
  /** The other side has gone; `whose` run, where the carrier knows. */
  gone(how: 'left' | 'lost', whose?: string): void;
  /** It is over for good. */
  end(why: Ending): void;
}

/** Makes an unreliable carrier reliable: what was not acknowledged is sent again, what comes twice is taken once. */
export function createCorrespondence(
  room: string,
  run: string,
  open: (correspondence: Correspondence) => Carrier,
): Correspondence {
  const post = createPost(room, run);
  const teller = createTeller();
  let isOver = false;
  let isHere = false;
  let clock: Clock | null = null;
  /** When each message that is not acknowledged was sent first. */
  const sentAt = new Map<number, number>();
  let timer: ReturnType<typeof setTimeout> | undefined;

  function resend(): void {
    clearTimeout(timer);
    if (isOver || !isHere) return;
    for (const envelope of post.outbox()) carrier.emit({ type: 'letter', envelope });
    expectAck();
  }

  function expectAck(): void {
    clearTimeout(timer);
    if (post.outbox().length) timer = setTimeout(resend, PATIENCE);
  }

  function arrived(next: number): void {
    if (post.delivered(next)) teller.tell({ type: 'delivered', n: next - 1 });
  }

  /** The quickest round trip says most about the clocks. */
  function compareClocks({ next, at }: Extract<Packet, { type: 'ack' }>): void {
    const sent = sentAt.get(next - 1);
    for (const n of sentAt.keys()) if (n < next) sentAt.delete(n);
    if (sent === undefined || typeof at !== 'number') return;
    const roundTrip = now() - sent;
    if (!clock || roundTrip < clock.roundTrip)
      clock = { offset: at - (sent + roundTrip / 2), roundTrip };
  }

  function met(from: string): void {
    const isNew = post.meet(from);
    if (isNew) clock = null;
    if (isNew || !isHere) {
      isHere = true;
      teller.tell({ type: 'here', run: from });
    }
  }

  function greet(reply: boolean): void {
    carrier.emit({ type: 'hello', from: run, next: post.expected, reply });
  }

  function tookHello({ from, next, reply }: Extract<Packet, { type: 'hello' }>): void {
    if (from === run) return;
    if (isHere && post.other !== null && post.other !== from)
      return carrier.emit({ type: 'full', to: from });
    met(from);
    if (from !== post.other) return;
    if (!reply) greet(true);
    arrived(next);
    resend();
  }

  function tookLetter(envelope: unknown): void {
    const taken = post.take(checkEnvelope(envelope));
    if (taken.ok) {
      met(taken.envelope.from);
      const { envelope: letter } = taken;
      if (letter.kind === 'bye') gone('left');
      else if (letter.kind === 'trace') teller.tell({ type: 'trace' });
      else teller.tell({ type: 'message' });
    } else teller.tell({ type: 'refused', reason: taken.reason });
    const isTheirs = taken.ok || taken.reason === 'again' || taken.reason === 'gap';
    if (!isTheirs || post.other === null) return;
    const again = !taken.ok && taken.reason === 'gap';
    carrier.emit({ type: 'ack', from: run, to: post.other, next: post.expected, again, at: now() });
  }

  function gone(how: 'left' | 'lost', whose = post.other): void {
    if (!isHere || isOver || whose !== post.other) return;
    isHere = false;
    clearTimeout(timer);
    teller.tell({ type: 'gone', how });
  }

  function write(body: Body): number {
    const envelope = post.write(body);
    if (isHere) {
      sentAt.set(envelope.n, now());
      carrier.emit({ type: 'letter', envelope });
    }
    expectAck();
    return envelope.n;
  }

  function end(why: Ending): void {
    if (isOver) return;
    isOver = true;
    clearTimeout(timer);
    teller.tell({ type: 'ended', why });
    teller.clear();
    carrier.close();
  }

  const correspondence: Correspondence = {
    run,
    endpoint: {
      send: (body) => (isOver ? undefined : write(body)),
      share(text) {
        if (!isOver) write({ kind: 'trace', text });
      },
      reports: () => post.reports(),
      clock: () => clock,
      receive: () => post.receive(),
      waiting: () => post.waiting(),
      subscribe: teller.subscribe,
      close() {
        if (isOver) return;
        write({ kind: 'bye' });
        end('closed');
      },
    },
    took(value) {
      if (isOver) return;
      const packet = packetOf(value);
      if (!packet) return teller.tell({ type: 'refused', reason: 'not-a-message' });
      if (packet.type === 'letter') return tookLetter(packet.envelope);
      if (packet.type === 'hello') return tookHello(packet);
      if (packet.to !== run) return;
      if (packet.type === 'full') return end('full');
      if (packet.from !== post.other) return;
      compareClocks(packet);
      arrived(packet.next);
      if (packet.again) resend();
    },
    connected() {
      teller.tell({ type: 'link', state: 'open' });
      greet(false);
    },
    reconnecting: (why) =>
      teller.tell({ type: 'link', state: 'reconnecting', ...(why ? { why } : {}) }),
    refused: (reason) => teller.tell({ type: 'refused', reason }),
    gone,
    end,
  };
  const carrier = open(correspondence);
  return correspondence;
}
