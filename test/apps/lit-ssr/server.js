import {createServer} from 'node:http';
import {readFile} from 'node:fs/promises';
import {html as page, render} from '@lit-labs/ssr';
import {RenderResultReadable} from '@lit-labs/ssr/lib/render-result-readable.js';
import {awayPage} from './src/away-page.js';
import {initialState, resetPage} from './src/reset-page.js';
import './src/app-frame.js';

const appHost = process.env.APP_HOST;

/** What the page's script needs to draw the same, as text for the markup. */
const toJson = (state) => JSON.stringify(state).replaceAll('<', '\\u003c');

const documentOf = (content, script, state) => page`<!doctype html>
  <html lang="en">
    <head>
      <meta charset="utf-8" />
      <meta name="viewport" content="width=device-width" />
      <meta name="referrer" content="no-referrer" />
      <title>Reset with Lit SSR</title>
      <script type="module" src=${script}></script>
    </head>
    <body data-state=${toJson(state)}>${content}</body>
  </html>`;

const pages = {
  '/reset': {script: '/assets/late.js'},
  '/reset/light': {script: '/assets/late.js', light: true},
  '/early': {script: '/assets/early.js'},
  '/early/light': {script: '/assets/early.js', light: true},
  '/repair': {script: '/assets/late.js', mends: true},
};

const draw = (path) => {
  if (path === '/away') return documentOf(awayPage(), '/assets/away.js', {});
  if (!pages[path]) return undefined;
  const {script, ...options} = pages[path];
  const state = {...initialState, appHost, ...options};
  return documentOf(resetPage(state), script, state);
};

const server = createServer(async (request, response) => {
  const {pathname} = new URL(request.url, 'http://localhost');
  if (/^\/assets\/[\w.-]+$/.test(pathname)) {
    response.setHeader('content-type', 'text/javascript');
    response.end(await readFile(new URL(`dist${pathname}`, import.meta.url)));
    return;
  }
  const drawn = draw(pathname);
  response.writeHead(drawn ? 200 : 404, {'content-type': 'text/html'});
  if (drawn) new RenderResultReadable(render(drawn)).pipe(response);
  else response.end();
});

server.listen(0, '127.0.0.1', () =>
  console.log(`Listening on http://127.0.0.1:${server.address().port}`),
);
