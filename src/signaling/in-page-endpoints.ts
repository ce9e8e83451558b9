import { PEERS, other, type PeerName } from '../jsep/command';
import { createTeller, type Endpoint, type Incoming } from './endpoint';
import { checkEnvelope, type Envelope } from './message';
import { createPost } from './post';

/** Both ends of a channel within one page. */
export interface InPage {
  readonly endpoints: Readonly<Record<PeerName, Endpoint>>;
  /** Hands a value to a peer's door, as a message that somebody else wrote. */
  inject(to: PeerName, value: unknown): void;
}

/** Two endpoints whose messages are handed over at once; both sides are there from the start. */
export function createInPageEndpoints(room: string): InPage {
  const posts = {
    alice: createPost(room, 'alice'),
    bob: createPost(room, 'bob'),
  };
  const tellers = { alice: createTeller(), bob: createTeller() };
  const closed = new Set<PeerName>();
  for (const name of PEERS) posts[name].meet(other(name));

  function inject(to: PeerName, value: unknown): void {
    if (closed.has(to)) return;
    const taken = posts[to].take(checkEnvelope(value));
    if (!taken.ok) return tellers[to].tell({ type: 'refused', reason: taken.reason });
    posts[other(to)].delivered(posts[to].expected);
    if (taken.envelope.kind === 'bye') return tellers[to].tell({ type: 'gone', how: 'left' });
    if (taken.envelope.kind === 'trace') return tellers[to].tell({ type: 'trace' });
    tellers[to].tell({ type: 'message' });
    tellers[other(to)].tell({ type: 'delivered', n: taken.envelope.n });
  }

  const endpoint = (name: PeerName): Endpoint => ({
    send(body) {
      if (closed.has(name)) return undefined;
      const envelope: Envelope = posts[name].write(body);
      inject(other(name), envelope);
      return envelope.n;
    },
    share: (text) => inject(other(name), posts[name].write({ kind: 'trace', text })),
    reports: () => posts[name].reports(),
    clock: () => ({ offset: 0, roundTrip: 0 }),
    receive: (): Incoming | undefined => posts[name].receive(),
    waiting: () => posts[name].waiting(),
    subscribe: tellers[name].subscribe,
    close() {
      if (closed.has(name)) return;
      inject(other(name), posts[name].write({ kind: 'bye' }));
      closed.add(name);
      tellers[name].tell({ type: 'ended', why: 'closed' });
      tellers[name].clear();
    },
  });
  return { endpoints: { alice: endpoint('alice'), bob: endpoint('bob') }, inject };
}
