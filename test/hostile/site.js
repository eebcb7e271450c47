/**
 * The hostile pages of `pages/`, as files with real headers, the built package
 * beside them, and a service on another origin.
 */
import {readFile} from 'node:fs/promises';
import {createServer} from 'node:http';
import {extname} from 'node:path';
import {fileURLToPath} from 'node:url';
import {build} from 'esbuild';
import sirv from 'sirv';
import {startGenAuthServer} from '../../demo/genauth-server/server.js';
import {listen} from '../helpers/listen.js';

const root = new URL('../../', import.meta.url);
const pages = new URL('pages/', import.meta.url);
const built = sirv(fileURLToPath(new URL('dist/cdn', root)), {dev: true});

export const oldPassword = 'Harbor-Lantern-2018';

const types = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
};

/** The page's own Lit, as its bundler makes it. */
const bundleLit = async () => {
  const {outputFiles} = await build({
    stdin: {
      contents: "export * from 'lit';",
      resolveDir: fileURLToPath(root),
    },
    bundle: true,
    format: 'esm',
    write: false,
  });
  return outputFiles[0].text;
};

const {version} = JSON.parse(
  await readFile(new URL('package.json', root), 'utf8'),
);

/** The package as another version of it is. */
const otherVersion = async (name) => {
  const file = new URL(`dist/${name.replace('9.8.7', version)}`, root);
  return (await readFile(file, 'utf8')).replaceAll(version, '9.8.7');
};

/**
 * @typedef {object} Site
 * @property {string} origin
 * @property {string} otherOrigin the same server, by another name
 * @property {import('../../demo/genauth-server/server.js').GenAuthServer}
 *   genauth
 * @property {import('../../demo/genauth-server/tenant.js').Tenant} tenant
 * @property {Record<string, string>} headers of the pages
 * @property {{method: string, url: string, body: string}[]} requests to the
 *   page's own server, since the list was emptied
 * @property {() => Promise<void>} close
 */

/** @returns {Promise<Site>} */
export const openSite = async () => {
  const genauth = await startGenAuthServer({rsaBits: 1024});
  const tenant = await genauth.createTenant({name: 'hostile'});
  const lit = await bundleLit();

  const textFor = async (pathname, mode) => {
    if (pathname === '/lit.js') return lit;
    if (pathname.startsWith('/other/'))
      return otherVersion(pathname.slice('/other/'.length));
    const text = await readFile(new URL(`.${pathname}`, pages), 'utf8');
    return text
      .replaceAll('{appHost}', tenant.appHost)
      .replaceAll('{host}', new URL(tenant.appHost).host)
      .replaceAll('{mode}', mode)
      .replaceAll('{origin}', site.origin)
      .replaceAll('{other}', site.otherOrigin);
  };

  const answer = async (request, response) => {
    const {method, url} = request;
    let body = '';
    for await (const piece of request) body += piece;
    site.requests.push({method, url, body});
    const {pathname, searchParams} = new URL(url, site.origin);
    // A frame without an origin of its own asks for modules, too.
    response.setHeader('access-control-allow-origin', '*');
    if (pathname.startsWith('/cdn/')) {
      request.url = url.slice('/cdn'.length);
      built(request, response, () => void response.writeHead(404).end());
    } else if (pathname === '/code') {
      const to = searchParams.get('to');
      response.end(tenant.inbox.findLast((mail) => mail.to === to)?.code);
    } else {
      const text = await textFor(pathname, searchParams.get('mode') ?? '');
      const type = types[extname(pathname)];
      response.setHeader('content-type', type);
      if (type === types['.html'])
        for (const [name, value] of Object.entries(site.headers))
          response.setHeader(name, value);
      response.end(text);
    }
  };

  const server = createServer((request, response) => {
    answer(request, response).catch(() => response.writeHead(404).end());
  });
  const {origin, port} = await listen(server);
  /** @type {Site} */
  const site = {
    origin,
    otherOrigin: `http://localhost:${port}`,
    genauth,
    tenant,
    headers: {},
    requests: [],
    close: async () => {
      server.close();
      server.closeAllConnections();
      await genauth.close();
    },
  };
  return site;
};

/** The policy of docs/security.md, for these pages. */
export const policyOf = async ({tenant}) => {
  const text = await readFile(new URL('docs/security.md', root), 'utf8');
  const [, policy] =
    /## Content Security Policy\s+```\n(.+)\n```/.exec(text) ?? [];
  return policy.replace('https://acme.genauth.ai', tenant.appHost);
};
