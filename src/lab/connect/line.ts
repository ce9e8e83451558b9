import { openCamera } from '../../media/camera';
import { openSynthetic } from '../../media/synthetic';
import { browserConnection, findObstacle, givesUpEarly } from '../../peer/support';
import type { PeerName } from '../../jsep/command';
import { createHandEndpoint, type HandEndpoint } from '../../signaling/by-hand';
import type { Endpoint } from '../../signaling/endpoint';
import { newId } from '../../signaling/message';
import { createServerEndpoint } from '../../signaling/server';
import { createTabsEndpoint } from '../../signaling/tabs';
import type { LabInput } from '../machine';
import { createRecordedSession } from '../session';
import { createRemoteSession } from './session';

export { newId } from '../../signaling/message';
export { pack } from '../../signaling/hand-text';
export type { BoardItem, Brought, HandEndpoint } from '../../signaling/by-hand';
export type { Endpoint, Happening } from '../../signaling/endpoint';

/** How messages travel between two pages. */
export const WAYS = ['hand', 'tabs', 'server'] as const;
export type Way = (typeof WAYS)[number];

/** What carries the messages of one run of this page. */
export interface Line {
  readonly way: Way;
  readonly endpoint: Endpoint;
  /** The board, where a human carries. */
  readonly hand: HandEndpoint | null;
}

const line = (way: Way, endpoint: Endpoint): Line => ({ way, endpoint, hand: null });

/** A line for one run; what it needs is loaded then. `server` is where the signaling server answers. */
export async function openLine(way: Way, room: string, server: string): Promise<Line> {
  const run = newId();
  if (way === 'hand') {
    const hand = createHandEndpoint(run, new BroadcastChannel('jsep-lab by-hand'));
    return { way, endpoint: hand, hand };
  }
  if (way === 'tabs') {
    const { locks } = navigator as { locks?: LockManager };
    return line(way, createTabsEndpoint({ room, run, ...(locks ? { locks } : {}) }));
  }
  const { io } = await import('socket.io-client');
  const socket = io(new URL(server, location.href).origin, {
    path: '/signal/',
    autoConnect: false,
    forceNew: true,
    transports: ['websocket', 'polling'],
    tryAllTransports: true,
    reconnectionDelayMax: 3000,
  });
  return line(way, createServerEndpoint(socket, room, run));
}

/** Opens the peer of this page over a line; without RTCPeerConnection there is nothing to run. */
export const openOver =
  (current: () => Line, me: PeerName, onclose: () => void): LabInput['open'] =>
  (scenario, source, log) => {
    const obstacle = findObstacle();
    if (obstacle) return createRecordedSession(async () => [], log, obstacle);
    const connection = browserConnection();
    const { endpoint, way } = current();
    const keepsChecking = way === 'hand' && givesUpEarly();
    const media = { source, openCamera, openSynthetic };
    const line = { me, endpoint, keepsChecking, onclose };
    return createRemoteSession({ scenario, log, connection, ...line, ...media });
  };
