/**
 * Makes the pages of the candidates, each with its bundle, in `.cache/bench`.
 * The peers are installed there by a lock of their own.
 */
import {execFile} from 'node:child_process';
import {createHash} from 'node:crypto';
import {cp, mkdir, readFile, rm, writeFile} from 'node:fs/promises';
import {join} from 'node:path';
import {fileURLToPath} from 'node:url';
import {promisify} from 'node:util';
import {build} from 'vite';
import {candidates} from './candidates.js';

const here = fileURLToPath(new URL('.', import.meta.url));
const cache = fileURLToPath(new URL('../../.cache/bench', import.meta.url));

/** Where the packages of the peers are, once one of them was prepared. */
export const peersFolder = join(cache, 'peers');

/**
 * @param {string[]} names of candidates
 * @returns {Promise<Map<string, string>>} the folder of each that was bundled
 */
export const buildPages = async (names) => {
  const bundled = names.filter((name) => candidates[name].kind !== 'own');
  if (bundled.some((name) => candidates[name].kind === 'peer')) {
    await installPeers();
  }
  const folders = new Map();
  for (const name of bundled) {
    const isPeer = candidates[name].kind === 'peer';
    // Below the packages, where the bundler looks for them.
    const source = join(isPeer ? peersFolder : cache, 'sources', name);
    const folder = join(cache, 'pages', name);
    await rm(source, {recursive: true, force: true});
    await cp(join(here, 'candidates', name), source, {recursive: true});
    await build({
      configFile: false,
      logLevel: 'error',
      root: source,
      base: `/${name}/`,
      build: {
        outDir: folder,
        emptyOutDir: true,
        // A script for browsers that know no preload: not the candidate's own.
        modulePreload: {polyfill: false},
        chunkSizeWarningLimit: 10_000,
      },
    });
    folders.set(name, folder);
  }
  return folders;
};

/** Does nothing where that was done for the same lock. */
const installPeers = async () => {
  await mkdir(peersFolder, {recursive: true});
  const stamp = join(peersFolder, 'installed');
  const lock = await readFile(join(here, 'peers/package-lock.json'));
  const hash = createHash('sha256').update(lock).digest('hex');
  if ((await readFile(stamp, 'utf8').catch(() => '')) === hash) return;
  await cp(join(here, 'peers'), peersFolder, {recursive: true});
  await promisify(execFile)('npm', ['ci', '--no-audit', '--no-fund'], {
    cwd: peersFolder,
  });
  await writeFile(stamp, hash);
};
