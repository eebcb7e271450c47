/** A service that does not answer, and notices when nobody waits any more. */
import {once} from 'node:events';
import {createServer} from 'node:http';
import {listen} from '../helpers/listen.js';

const cors = {
  'access-control-allow-origin': '*',
  'access-control-allow-headers': '*',
};

/**
 * @param {{begins: boolean}} options `begins`: with the beginning of an answer
 * @returns {Promise<{
 *   url: string,
 *   arrived: Promise<void>,
 *   left: Promise<void>,
 *   close: () => Promise<void>,
 * }>} `arrived` when a request is there, `left` when its browser has ended it
 */
export const startSilentService = async ({begins}) => {
  let arrive;
  let leave;
  const arrived = new Promise((resolve) => (arrive = resolve));
  const left = new Promise((resolve) => (leave = resolve));
  const server = createServer((request, response) => {
    if (request.method === 'OPTIONS') {
      // By name: older browsers do not know the asterisk.
      const names = request.headers['access-control-request-headers'];
      response.writeHead(204, {
        ...cors,
        'access-control-allow-headers': names ?? '*',
        connection: 'close',
      });
      response.end();
      return;
    }
    response.once('close', leave);
    if (begins) {
      response.writeHead(200, {...cors, 'content-type': 'application/json'});
      response.write('{');
    }
    request.resume().once('end', arrive);
  });
  const {origin: url} = await listen(server);
  return {
    url,
    arrived,
    left,
    close: async () => {
      server.close();
      server.closeAllConnections();
      await once(server, 'close');
    },
  };
};
