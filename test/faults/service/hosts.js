/** Hosts that fail before there is a request: each has a port of its own. */
import {connect, createServer} from 'node:net';

/** @typedef {import('node:net').Socket} Socket */

/** Each host treats a connection in its own way. @type {Record<string, (socket: Socket) => void>} */
const kinds = {
  'resets at once': (socket) => socket.resetAndDestroy(),
  'closes at once': (socket) => socket.end(),
  'resets after the first bytes': (socket) =>
    socket.once('data', () => socket.resetAndDestroy()),
  'closes after the first bytes': (socket) =>
    socket.once('data', () => socket.end()),
  'says nothing': (socket) => socket.resume(),
  'speaks SSH': (socket) => socket.end('SSH-2.0-OpenSSH_9.6\r\n'),
  'speaks SMTP': (socket) => socket.end('220 mail.example ESMTP\r\n'),
  'speaks TLS': (socket) => socket.end(Buffer.from([0x15, 3, 3, 0, 2, 2, 40])),
  'sends zeros': (socket) => socket.end(Buffer.alloc(4096)),
};

/**
 * Listens where nothing works until `heal`.
 *
 * @param {string} kind
 * @param {number} healthy the port of a service that works, for what comes later
 * @param {() => void} struck is called at each connection
 */
export async function openHost(kind, healthy, struck) {
  const sockets = new Set();
  let isHealed = false;
  const server = createServer((socket) => {
    sockets.add(socket);
    socket.on('error', () => undefined);
    socket.once('close', () => sockets.delete(socket));
    if (isHealed) {
      const onwards = connect(healthy, '127.0.0.1');
      onwards.on('error', () => socket.destroy());
      socket.pipe(onwards).pipe(socket);
      return;
    }
    struck();
    kinds[kind](socket);
  });
  const listen = (port) =>
    new Promise((resolve, reject) => {
      server.once('error', reject);
      server.listen(port, '127.0.0.1', () => resolve(undefined));
    });
  await listen(0);
  const {port} = /** @type {import('node:net').AddressInfo} */ (
    server.address()
  );
  const shut = () => new Promise((resolve) => server.close(resolve));
  const isRefused = kind === 'refuses connections';
  if (isRefused) await shut();
  return {
    port,
    async heal() {
      if (isRefused && !isHealed) await listen(port);
      isHealed = true;
    },
    async close() {
      for (const socket of sockets) socket.destroy();
      if (server.listening) await shut();
    },
  };
}
