/**
 * One server for all candidates: files with brotli, made once and not at the
 * time of a request, and the answers that a peer needs to show its form.
 */
import {createHash} from 'node:crypto';
import {
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import {join} from 'node:path';
import {fileURLToPath} from 'node:url';
import {brotliCompressSync} from 'node:zlib';
import {listenOnLoopback} from '../../demo/genauth-server/listen.js';
import {candidates, ownPage} from './candidates.js';
import {peersFolder} from './build.js';
import {stubs} from './stubs.js';

const types = {
  html: 'text/html; charset=utf-8',
  js: 'text/javascript; charset=utf-8',
  css: 'text/css; charset=utf-8',
  json: 'application/json; charset=utf-8',
  svg: 'image/svg+xml',
};

const cache = fileURLToPath(
  new URL('../../.cache/bench/brotli/', import.meta.url),
);

/** Kept for the next run, since megabytes of a script take seconds. */
const compressed = (content) => {
  const hash = createHash('sha256').update(content).digest('hex');
  const file = join(cache, hash);
  if (existsSync(file)) return readFileSync(file);
  const body = brotliCompressSync(content);
  mkdirSync(cache, {recursive: true});
  writeFileSync(file, body);
  return body;
};

/** Where our elements are mounted by a script. */
const mountsPage = `<!doctype html>
<html lang="en">
  <title>Mounts</title>
  <script type="module" src="/genauth/genauth-reset-password.js"></script>
</html>
`;

/**
 * @param {object} options
 * @param {Map<string, string>} options.folders of the bundled candidates
 * @param {string} options.appHost of the stand-in for GenAuth
 */
export const serveCandidates = async ({folders, appHost}) => {
  /** Answers by path. @type {Map<string, () => {type: string, body: Buffer}>} */
  const files = new Map();

  /** Compresses at the first request: some folders are large. */
  const add = (path, read, extension = /\.(\w+)$/.exec(path)?.[1]) => {
    let file;
    files.set(path, () => {
      file ??= {
        type: types[extension ?? 'html'] ?? 'application/octet-stream',
        body: compressed(Buffer.from(read())),
      };
      return file;
    });
  };

  const addFolder = (path, folder) => {
    for (const name of readdirSync(folder, {
      recursive: true,
      encoding: 'utf8',
    })) {
      const file = join(folder, name);
      if (!statSync(file).isFile()) continue;
      const url = `${path}${name}`.replace(/index\.html$/, '');
      add(url, () => readFileSync(file));
    }
  };

  const cdn = new URL('../../dist/cdn/', import.meta.url);
  addFolder('/genauth/', fileURLToPath(cdn));
  for (const [name, {kind, attributes}] of Object.entries(candidates)) {
    const folder = folders.get(name);
    if (folder) addFolder(`/${name}/`, folder);
    if (kind === 'own') {
      const page = await ownPage(appHost, attributes);
      add(`/${name}/`, () => page);
    }
  }
  add('/mounts/', () => mountsPage);
  for (const name of folders.keys()) {
    const {folders = {}, answers = {}} = stubs[name] ?? {};
    for (const [path, folder] of Object.entries(folders)) {
      addFolder(path, join(peersFolder, 'node_modules', folder));
    }
    for (const [path, answer] of Object.entries(answers)) {
      if (typeof answer === 'string') add(path, () => answer, 'html');
      else add(path, () => JSON.stringify(answer), 'json');
    }
  }

  // Not while a page waits for it.
  for (const [path, find] of files) {
    if (!path.startsWith('/npm/')) find();
  }

  const {port, close} = await listenOnLoopback(0, (request, response) => {
    const {pathname, search} = new URL(request.url ?? '/', 'http://localhost');
    request.resume();
    // Some browsers ask for it, some do not.
    if (pathname === '/favicon.ico') {
      response.writeHead(204).end();
      return;
    }
    if (pathname === '/form/reset-password') {
      response.writeHead(204).end();
      return;
    }
    const find = files.get(pathname + search) ?? files.get(pathname);
    const file = find?.();
    if (!file) missing.add(`${request.method} ${pathname}`);
    response.writeHead(file ? 200 : 404, {
      'cache-control': 'no-store',
      'content-type': file?.type ?? 'text/plain',
      ...(file && {'content-encoding': 'br'}),
    });
    response.end(file?.body);
  });
  /** What was asked for in vain. @type {Set<string>} */
  const missing = new Set();
  return {origin: `http://127.0.0.1:${port}`, missing, close};
};
