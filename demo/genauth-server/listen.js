/** Listening on both loopback addresses, as `*.localhost` may mean either. */
import {createServer} from 'node:http';

/** Codes of a machine without IPv6. */
const NO_IPV6 = ['EADDRNOTAVAIL', 'EAFNOSUPPORT'];

/** How many free ports to try until one is free on both addresses. */
const ATTEMPTS = 10;

/**
 * @param {number} port 0 takes one that is free on 127.0.0.1 and ::1
 * @param {import('node:http').RequestListener} listener
 * @returns {Promise<{port: number, close: () => Promise<void>}>}
 */
export async function listenOnLoopback(port, listener) {
  for (let attempt = 1; ; attempt++) {
    const v4 = await listen(port, '127.0.0.1', listener);
    const taken = /** @type {import('node:net').AddressInfo} */ (v4.address());
    try {
      const v6 = await listen(taken.port, '::1', listener);
      return {port: taken.port, close: () => closeAll([v4, v6])};
    } catch (error) {
      const {code} = /** @type {NodeJS.ErrnoException} */ (error);
      if (NO_IPV6.includes(code ?? '')) {
        return {port: taken.port, close: () => closeAll([v4])};
      }
      await closeAll([v4]);
      if (port !== 0 || code !== 'EADDRINUSE' || attempt === ATTEMPTS) {
        throw error;
      }
    }
  }
}

/**
 * @param {number} port
 * @param {string} host
 * @param {import('node:http').RequestListener} listener
 * @returns {Promise<import('node:http').Server>}
 */
function listen(port, host, listener) {
  const server = createServer(listener);
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, host, () => resolve(server));
  });
}

/** @param {import('node:http').Server[]} servers */
async function closeAll(servers) {
  await Promise.all(
    servers.map((server) => {
      const closed = new Promise((resolve) => server.close(resolve));
      // Held and dripping answers would keep the process alive.
      server.closeAllConnections();
      return closed;
    }),
  );
}
