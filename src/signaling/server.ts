import type { Socket } from 'socket.io-client';
import { createCorrespondence, type Packet } from './correspondence';
import type { Ending, Endpoint } from './endpoint';
import type { Refusal } from './message';

/** What the server says to `join`. */
export type Joined = { readonly ok: true } | { readonly ok: false; readonly why: Ending };

/** What the server may send, and the events of Socket.IO that matter here. */
export interface ServerToPage {
  packet: (packet: unknown) => void;
  /** The other one of the room has gone. */
  gone: (how: 'left' | 'lost') => void;
  /** The server does not relay what this page sent. */
  refused: (reason: Refusal) => void;
  /** The server goes down; another may take its place. */
  restarting: () => void;
  /** The server ends this page's part in the room. */
  over: (why: Ending) => void;
}
export interface PageToServer {
  join: (room: string, answer: (joined: Joined) => void) => void;
  packet: (packet: Packet) => void;
}

export type PageSocket = Pick<
  Socket<ServerToPage, PageToServer>,
  'on' | 'emit' | 'connect' | 'disconnect' | 'connected'
>;

/** What `connect_error` says where the server refuses and trying again is of no use. */
const isRefusal = (error: Error): boolean => error.message === 'refused';

/**
 * An endpoint over a signaling server, by Socket.IO: it finds the server again by itself, and then says once more
 * what nobody has acknowledged.
 * @param socket one that does not connect by itself
 */
export function createServerEndpoint(socket: PageSocket, room: string, run: string): Endpoint {
  const correspondence = createCorrespondence(room, run, () => ({
    emit: (packet: Packet) => {
      // A packet that waited for the connection would arrive twice: what matters is said again after the hello.
      if (socket.connected) socket.emit('packet', packet);
    },
    close: () => void socket.disconnect(),
  }));
  socket.on('connect', () =>
    socket.emit('join', room, (joined) => {
      if (joined.ok) correspondence.connected();
      else correspondence.end(joined.why);
    }),
  );
  socket.on('connect_error', (error) => {
    if (isRefusal(error)) correspondence.end('refused');
    else correspondence.reconnecting();
  });
  socket.on('disconnect', (reason) => {
    // By the server's own will; Socket.IO does not come back from that by itself.
    if (reason === 'io server disconnect') correspondence.end('room-over');
    else if (reason !== 'io client disconnect') correspondence.reconnecting();
  });
  socket.on('packet', (packet) => correspondence.took(packet));
  socket.on('refused', (reason) => correspondence.refused(reason));
  socket.on('restarting', () => correspondence.reconnecting('restarting'));
  socket.on('gone', (how) => correspondence.gone(how));
  socket.on('over', (why) => correspondence.end(why));
  socket.connect();
  return correspondence.endpoint;
}
