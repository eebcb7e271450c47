/**
 * `npm run demo`: the service's stand-in on one origin and the pages on
 * another, as it is with GenAuth and a page that embeds the element.
 */
import {pathToFileURL} from 'node:url';
import {fillInbox} from './apps.js';
import {listenOnLoopback} from './genauth-server/listen.js';
import {startGenAuthServer} from './genauth-server/server.js';
import {pageServer} from './page-server.js';

/** Of the pages; the service takes the next one. */
const USUAL_PORT = 8800;

/**
 * @param {object} [options]
 * @param {number} [options.port] of the pages; 0 takes any free one. When not
 *   given, the usual one or, where that is taken, a free one
 * @param {(request: import('node:http').IncomingMessage) => void}
 *   [options.onRequest] hears of whatever the pages' server is asked for
 * @returns {Promise<{
 *   url: string,
 *   genauth: import('./genauth-server/server.js').GenAuthServer,
 *   close: () => Promise<void>,
 * }>}
 */
export async function startDemo({port, onRequest} = {}) {
  let ahead = 0;
  const now = () => Date.now() + ahead;
  const wanted = port ?? USUAL_PORT;
  const genauth = await onPort(wanted && wanted + 1, (free) =>
    startGenAuthServer({port: free, now}),
  );
  try {
    const serve = pageServer(genauth);
    const listen = (free) =>
      listenOnLoopback(free, (request, response) => {
        onRequest?.(request);
        serve(request, response);
      });
    const pages = await (port === undefined
      ? onPort(wanted, listen)
      : listen(port));
    const origin = `http://localhost:${pages.port}`;
    const setClock = (milliseconds) => (ahead = milliseconds);
    fillInbox(genauth, {origin, setClock});
    return {
      url: `${origin}/`,
      genauth,
      close: async () => {
        await Promise.all([pages.close(), genauth.close()]);
      },
    };
  } catch (error) {
    await genauth.close();
    throw error;
  }
}

/**
 * On the port, or on a free one where that is taken.
 *
 * @template T
 * @param {number} port
 * @param {(port: number) => Promise<T>} listen
 */
async function onPort(port, listen) {
  try {
    return await listen(port);
  } catch (error) {
    if (error.code !== 'EADDRINUSE') throw error;
    return listen(0);
  }
}

async function main() {
  const {PORT} = process.env;
  try {
    const {url} = await startDemo({port: PORT ? Number(PORT) : undefined});
    console.log(`\n  Open ${url}\n\n  Ctrl+C ends the demo.\n`);
  } catch (error) {
    if (error.code !== 'EADDRINUSE') throw error;
    console.error(`Port ${PORT} is taken. Choose another: PORT=9000`);
    process.exitCode = 1;
  }
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  await main();
}
