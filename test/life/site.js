/** A page with the built package, which can be told to leak, and a service. */
import {createServer} from 'node:http';
import {fileURLToPath} from 'node:url';
import sirv from 'sirv';
import {startGenAuthServer} from '../../demo/genauth-server/server.js';
import {listen} from '../helpers/listen.js';

const built = sirv(fileURLToPath(new URL('../../dist/cdn', import.meta.url)), {
  dev: true,
});

/** What keeps something of each element, in the ways in which a package would. */
const leaks = {
  element: 'kept.push(element)',
  'every other element': 'if (count++ % 2) kept.push(element)',
  listener: "addEventListener('storage', () => kept.push(element.id))",
  // No more than a short list, and no node.
  list: 'kept.push(new Array(30).fill(0.5))',
};

/** @param {string} leak one of {@link leaks}, or none */
const pageWith = (leak) => `<!doctype html>
<html lang="en">
  <title>Mounts</title>
  <script>
    const kept = [];
    let count = 0;
    const {createElement} = document;
    document.createElement = (tag) => {
      const element = createElement.call(document, tag);
      if (tag.startsWith('genauth-')) { ${leaks[leak] ?? ''} }
      return element;
    };
  </script>
  <script type="module" src="/genauth-reset-password.js"></script>
</html>
`;

/**
 * @typedef {object} Site
 * @property {(leak?: string) => string} urlWith the page's address
 * @property {string} appHost
 * @property {() => string} issueToken
 * @property {() => Promise<void>} close
 */

/** @returns {Promise<Site>} */
export const openSite = async () => {
  const genauth = await startGenAuthServer({rsaBits: 1024});
  const tenant = await genauth.createTenant({name: 'life'});
  const account = {email: 'ada@example.com', password: 'the-old-one-7'};
  tenant.addAccount(account);
  const server = createServer((request, response) => {
    built(request, response, () => {
      const {searchParams} = new URL(request.url ?? '/', 'http://localhost');
      response.setHeader('content-type', 'text/html; charset=utf-8');
      response.end(pageWith(searchParams.get('leak') ?? ''));
    });
  });
  const {origin} = await listen(server);
  return {
    urlWith: (leak = '') => `${origin}/mounts?leak=${encodeURIComponent(leak)}`,
    appHost: tenant.appHost,
    issueToken: () => tenant.issueToken(account).passwordResetToken,
    close: async () => {
      server.close();
      server.closeAllConnections();
      await genauth.close();
    },
  };
};
