import {once} from 'node:events';
import {createServer} from 'node:net';
import {listen} from '../listen.js';

/** A port of 127.0.0.1 that nobody listens on. */
export const freePort = async () => {
  const server = createServer();
  const {port} = await listen(server);
  server.close();
  await once(server, 'close');
  return port;
};
