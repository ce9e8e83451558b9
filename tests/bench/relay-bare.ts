/** What a relay costs at the least: two sockets of one path, by `ws`, and nothing checked. Prints its port. */
import type { AddressInfo } from 'node:net';
import { WebSocketServer, type WebSocket } from 'ws';

const rooms = new Map<string, WebSocket[]>();
const server = new WebSocketServer({ port: 0, perMessageDeflate: false });
server.on('connection', (socket, { url = '' }) => {
  const room = rooms.get(url) ?? [];
  rooms.set(url, [...room, socket]);
  socket.on('message', (data, isBinary) => {
    for (const other of rooms.get(url) ?? [])
      if (other !== socket) other.send(data, { binary: isBinary });
  });
});
server.on('listening', () =>
  console.log(`http://localhost:${(server.address() as AddressInfo).port}/`),
);
