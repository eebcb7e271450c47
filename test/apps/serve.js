/** Servers of applications. Each tells of whatever it is asked for. */
import assert from 'node:assert/strict';
import {spawn} from 'node:child_process';
import {once} from 'node:events';
import {readdirSync, readFileSync, writeFileSync} from 'node:fs';
import {access} from 'node:fs/promises';
import {request} from 'node:http';
import {join} from 'node:path';
import {createInterface} from 'node:readline';
import sirv from 'sirv';
import {listenOnLoopback} from '../../demo/genauth-server/listen.js';

/**
 * @typedef {object} AppServer
 * @property {string} origin
 * @property {() => Promise<void>} close
 */

/** @typedef {(request: import('node:http').IncomingMessage) => void} Listener */

/**
 * @callback Serve
 * @param {string} folder
 * @param {Listener} onRequest
 * @param {string} appHost
 * @returns {Promise<AppServer>}
 */

/**
 * Serves with the headers that docs/security.md asks for.
 *
 * @param {(folder: string, appHost: string) =>
 *   import('node:http').RequestListener |
 *   Promise<import('node:http').RequestListener>} listenerOf
 * @returns {Serve}
 */
const serveWith = (listenerOf) => async (folder, onRequest, appHost) => {
  const listener = await listenerOf(folder, appHost);
  const {port, close} = await listenOnLoopback(0, (request, response) => {
    onRequest(request);
    response.setHeader('referrer-policy', 'no-referrer');
    if (!/^\/(assets|genauth)\//.test(request.url)) {
      response.setHeader('cache-control', 'no-store');
    }
    if (request.url === '/favicon.ico') response.writeHead(204).end();
    else listener(request, response);
  });
  return {origin: `http://localhost:${port}`, close};
};

/** A built single-page application: every route is its one page. */
export const serveFiles = serveWith((folder) =>
  sirv(join(folder, 'dist'), {single: true}),
);

/** The host of the documentation, and of a page that nobody builds. */
const HOST = 'https://acme.genauth.ai';

/** The policy of docs/security.md. */
const policyFor = (appHost) => {
  const file = new URL('../../docs/security.md', import.meta.url);
  const policy = /## Content Security Policy\s+```\n(.+)\n```/.exec(
    readFileSync(file, 'utf8'),
  )[1];
  assert.ok(policy.includes(HOST));
  return policy.replace(HOST, appHost);
};

/** A single-page application that webpack has built, under a strict policy. */
export const serveWebpack = serveWith((folder, appHost) => {
  const policy = policyFor(appHost).replace(/trusted-types .*/, '$& webpack');
  return sirv(join(folder, 'dist'), {
    single: true,
    setHeaders: (response) =>
      response.setHeader('content-security-policy', policy),
  });
});

/**
 * The files of `dist/cdn`, where the README has them.
 *
 * @param {string} folder
 * @param {import('node:http').RequestListener} otherwise
 * @returns {import('node:http').RequestListener}
 */
const withScripts = (folder, otherwise) => {
  const serve = sirv(
    join(folder, 'node_modules/genauth-reset-password/dist/cdn'),
  );
  return (request, response) => {
    if (!request.url.startsWith('/genauth/')) otherwise(request, response);
    else {
      request.url = request.url.slice('/genauth'.length);
      serve(request, response);
    }
  };
};

/** Pages as they were written, and `dist/cdn`, under a strict policy. */
export const servePages = serveWith((folder, appHost) => {
  const pages = join(folder, 'public');
  for (const name of readdirSync(pages, {recursive: true, encoding: 'utf8'})) {
    if (!name.endsWith('.html')) continue;
    const text = readFileSync(join(pages, name), 'utf8');
    writeFileSync(join(pages, name), text.replaceAll(HOST, appHost));
  }
  const policy = policyFor(appHost);
  const serve = sirv(pages, {extensions: ['html']});
  return withScripts(folder, (request, response) => {
    response.setHeader('content-security-policy', policy);
    serve(request, response);
  });
});

/**
 * Pages that the application's own server renders.
 *
 * @param {string} assets the folder of its library, in `node_modules`
 */
export const serveRendered = (assets) =>
  serveWith(async (folder, appHost) => {
    const {createApp} = await import(join(folder, 'server.js'));
    const app = createApp(appHost);
    const library = sirv(join(folder, 'node_modules', assets));
    const files = sirv(join(folder, 'public'));
    return withScripts(folder, (request, response) => {
      if (request.url.startsWith('/assets/')) {
        request.url = request.url.slice('/assets'.length);
        library(request, response);
      } else {
        files(request, response, () => app(request, response));
      }
    });
  });

/**
 * The application's own server behind a server that listens in.
 *
 * @param {object} app
 * @param {string} app.folder
 * @param {string[]} app.args of Node, which starts it
 * @param {string} app.ready what it says once it can be asked
 * @param {Record<string, string>} [app.env]
 * @param {Listener} onRequest
 * @returns {Promise<AppServer>}
 */
const serveBehind = async ({folder, args, ready, env}, onRequest) => {
  const child = spawn(await nodeOf(folder), args, {
    cwd: folder,
    env: {...process.env, NODE_ENV: 'production', ...env},
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const gone = once(child, 'close');
  const hostPort = await portOf(child.stdout, ready);
  const {port, close} = await listenOnLoopback(0, (asked, response) => {
    onRequest(asked);
    const {method, url: path, headers} = asked;
    // A browser may ask for it before the page has said that there is none.
    if (path === '/favicon.ico') {
      response.writeHead(204).end();
      return;
    }
    const passed = request(
      {host: '127.0.0.1', port: hostPort, method, path, headers},
      (answer) => {
        response.writeHead(answer.statusCode, answer.headers);
        answer.pipe(response);
      },
    );
    passed.once('error', () => response.destroy());
    asked.pipe(passed);
  });
  return {
    origin: `http://localhost:${port}`,
    close: async () => {
      await close();
      child.kill();
      await gone;
    },
  };
};

/** @type {typeof serveFiles} */
export const serveNext = (folder, onRequest) => {
  const bin = 'node_modules/next/dist/bin/next';
  const args = [bin, 'start', '--port', '0', '--hostname', '127.0.0.1'];
  return serveBehind({folder, args, ready: 'Ready'}, onRequest);
};

/** @type {typeof serveFiles} */
export const serveSvelteKit = (folder, onRequest) => {
  const env = {HOST: '127.0.0.1', PORT: '0'};
  const app = {folder, args: ['build'], ready: 'Listening', env};
  return serveBehind(app, onRequest);
};

/** @type {typeof serveFiles} */
export const serveNuxt = (folder, onRequest, appHost) => {
  const env = {
    HOST: '127.0.0.1',
    PORT: '0',
    NUXT_PUBLIC_APP_HOST: appHost,
  };
  const args = ['.output/server/index.mjs'];
  return serveBehind({folder, args, ready: 'Listening', env}, onRequest);
};

/** @type {typeof serveFiles} */
export const serveLitSsr = (folder, onRequest, appHost) => {
  const env = {APP_HOST: appHost};
  const app = {folder, args: ['server.js'], ready: 'Listening', env};
  return serveBehind(app, onRequest);
};

/** The one that the application depends on, where it needs another. */
const nodeOf = (folder) => {
  const own = join(folder, 'node_modules/.bin/node');
  return access(own).then(
    () => own,
    () => process.execPath,
  );
};

/** The port that the server says it listens on, once it is ready. */
const portOf = async (output, ready) => {
  let port;
  for await (const line of createInterface(output)) {
    port ??= /http:\/\/127\.0\.0\.1:(\d+)/.exec(line)?.[1];
    if (port && line.includes(ready)) {
      output.resume();
      return Number(port);
    }
  }
  throw new Error('The server has not started.');
};
