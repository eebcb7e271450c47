/**
 * Makes the pages of the candidates, each with its bundle, in `.cache/bench`.
 * The peers are installed there by a lock of their own.
 */
import {cp, rm} from 'node:fs/promises';
import {join} from 'node:path';
import {fileURLToPath} from 'node:url';
import {build} from 'vite';
import {installPackages} from '../helpers/install-packages.js';
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
    await installPackages(join(here, 'peers'), peersFolder);
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
