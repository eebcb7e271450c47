import {once} from 'node:events';

/**
 * Has a server listen on a free port of 127.0.0.1.
 *
 * @param {import('node:net').Server} server
 */
export const listen = async (server) => {
  await once(server.listen(0, '127.0.0.1'), 'listening');
  const {port} = /** @type {import('node:net').AddressInfo} */ (
    server.address()
  );
  return {port, origin: `http://127.0.0.1:${port}`};
};
