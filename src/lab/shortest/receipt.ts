import { PEERS, type PeerName } from '../../jsep/command';
import type { Entry, EventEntry, MessageEntry } from '../../trace/entry';
import { project } from '../../trace/project';
import { statsOf } from '../../trace/stats';
import { stepSpans } from '../../trace/steps';
import type { View } from '../../trace/view';
import type { Scenario } from '../scenario';

/** The time that a step took, in milliseconds since the run began. */
export interface Stretch {
  /** The id of the step. */
  readonly id: string;
  readonly from: number;
  readonly to: number;
}

/** What a connection took, counted in its trace. */
export interface Receipt {
  /** Calls of the API, of both peers. */
  readonly calls: number;
  /** Messages that signaling carried. */
  readonly messages: number;
  /** The length of each of those messages, as JSON in UTF-8. */
  readonly lengths: readonly number[];
  /** Addresses that both peers found. RFC 8445 §5.1.1. */
  readonly candidates: number;
  /** Connectivity checks that both peers sent, once the figures are recorded. RFC 8445 §7.2. */
  readonly checks: number;
  /** STUN and TURN servers that the connections were told of. */
  readonly servers: number;
  /** Milliseconds from the first call to the message that arrived; null while none has. */
  readonly ms: number | null;
  readonly stretches: readonly Stretch[];
  /** What arrived over the data channel; null while nothing has. */
  readonly received: string | null;
}

/**
 * The length of a message on the wire, in bytes.
 * @example bytesOf({ a: 'é' }) → 10
 */
export const bytesOf = (value: unknown): number =>
  new TextEncoder().encode(JSON.stringify(value)).byteLength;

const isSent = (entry: Entry): entry is MessageEntry =>
  entry.kind === 'message' && entry.phase === 'sent';

const isArrival = (entry: Entry): entry is EventEntry =>
  entry.kind === 'event' && entry.type === 'message';

const valueOf = ({ body }: MessageEntry): unknown =>
  body.kind === 'description' ? body.description : body.candidate;

/** How many servers a call of `new RTCPeerConnection()` names. */
function serversOf(entry: Entry): number {
  if (entry.kind !== 'call' || entry.command.call !== 'new RTCPeerConnection') return 0;
  const [configuration] = entry.args as readonly { readonly iceServers?: readonly unknown[] }[];
  return configuration?.iceServers?.length ?? 0;
}

const total = (count: (peer: PeerName) => number): number =>
  PEERS.reduce((sum, peer) => sum + count(peer), 0);

const checksOf = ({ peers }: View, peer: PeerName): number =>
  statsOf(peers[peer].stats, 'candidate-pair').reduce(
    (sum, { requestsSent = 0 }) => sum + requestsSent,
    0,
  );

function stretchesOf(entries: readonly Entry[], { steps }: Scenario, end?: number): Stretch[] {
  const begun = stepSpans(entries);
  const start = entries[0]?.at ?? 0;
  return begun.flatMap(({ step, from }, index) => {
    const next = begun[index + 1];
    const to = next ? entries[next.from]!.at : end;
    if (to === undefined) return [];
    return [{ id: steps[step]!.id, from: entries[from]!.at - start, to: to - start }];
  });
}

/**
 * Counts what a run of a scenario has taken so far.
 * @param length how many entries of the trace to count
 */
export function receiptOf(
  trace: readonly Entry[],
  scenario: Scenario,
  length: number = trace.length,
): Receipt {
  const entries = trace.slice(0, length);
  const view = project(trace, length);
  const sent = entries.filter(isSent);
  const arrival = entries.find(isArrival);
  const start = entries[0]?.at ?? 0;
  return {
    calls: entries.filter(({ kind }) => kind === 'call').length,
    messages: sent.length,
    lengths: sent.map((entry) => bytesOf(valueOf(entry))),
    candidates: total(
      (peer) => [...view.peers[peer].candidates].filter(({ side }) => side === 'local').length,
    ),
    checks: total((peer) => checksOf(view, peer)),
    servers: entries.reduce((sum, entry) => sum + serversOf(entry), 0),
    ms: arrival ? arrival.at - start : null,
    stretches: stretchesOf(entries, scenario, arrival?.at),
    received: arrival ? String(arrival.detail) : null,
  };
}
