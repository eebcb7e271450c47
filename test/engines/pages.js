/** The origin of the pages; the service is another one. */
import {once} from 'node:events';
import {readFile} from 'node:fs/promises';
import {createServer} from 'node:http';
import {basename} from 'node:path';
import {fileURLToPath} from 'node:url';
import {listen} from '../helpers/listen.js';

const built = new URL('../../dist/cdn/', import.meta.url);

const pageOf = ({body, head = '', scheme = 'light dark'}) => `<!doctype html>
<html lang="en">
  <meta charset="utf-8">
  <meta name="viewport" content="width=device-width">
  <meta name="color-scheme" content="${scheme}">
  <title>Reset password</title>
  <link rel="icon" href="data:,">
  <link rel="stylesheet" href="/page.css">
  ${head}
  <script type="module" src="/dist/genauth-reset-password.js"></script>
  <main>${body}</main>
</html>`;

const css = `
  body {
    margin: 0;
    padding: 1rem;
    color: CanvasText;
    background: Canvas;
    font-family: sans-serif;
  }
`;

/** As docs/security.md advises. */
const strict = (service) =>
  [
    "default-src 'none'",
    "script-src 'self'",
    "style-src 'self'",
    'img-src data:',
    `connect-src ${service}`,
    "base-uri 'none'",
    "form-action 'self'",
  ].join('; ');

/**
 * @typedef {object} TestPage
 * @property {string} body
 * @property {string | undefined} [head]
 * @property {string | undefined} [scheme] colour schemes that the page has
 * @property {string} [policyFor] puts the page under a strict policy that
 *   allows this service
 */

/**
 * @param {(code: string) => string} [rewrite] makes what the browser gets of
 *   the built code
 * @returns {Promise<{
 *   add: (page: TestPage) => string,
 *   close: () => Promise<void>,
 * }>} `add` answers the address of a new page
 */
export const startPages = async (rewrite = (code) => code) => {
  /** @type {TestPage[]} */
  const pages = [];

  const answer = async (pathname) => {
    if (pathname === '/page.css') return {type: 'text/css', text: css};
    if (pathname.startsWith('/dist/')) {
      const file = fileURLToPath(new URL(basename(pathname), built));
      const text = rewrite(await readFile(file, 'utf8'));
      return {type: 'text/javascript', text};
    }
    const page = pages[Number(pathname.slice(1))];
    if (!page) throw new Error(`There is no page ${pathname}`);
    const {policyFor} = page;
    const policy = policyFor && {'content-security-policy': strict(policyFor)};
    return {type: 'text/html', text: pageOf(page), headers: policy};
  };

  const server = createServer((request, response) => {
    const {pathname} = new URL(request.url ?? '', 'http://localhost');
    answer(pathname).then(
      ({type, text, headers}) => {
        const contentType = `${type}; charset=utf-8`;
        response.writeHead(200, {'content-type': contentType, ...headers});
        response.end(text);
      },
      () => response.writeHead(404).end(),
    );
  });
  const {origin} = await listen(server);
  return {
    add: (page) => `${origin}/${pages.push(page) - 1}`,
    close: async () => {
      server.close();
      server.closeAllConnections();
      await once(server, 'close');
    },
  };
};
