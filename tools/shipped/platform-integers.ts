import {fileURLToPath} from 'node:url';
import type {Plugin} from 'vite';

const file = fileURLToPath(
  new URL('../../src/ciphers/big-integer.ts', import.meta.url),
);

/** The arithmetic and the random bytes of the ciphers' libraries. */
const replaced: readonly [library: string, source: RegExp][] = [
  ['/node_modules/jsencrypt/', /\/jsbn$/],
  ['/node_modules/sm-crypto/', /^jsbn$|^\.\/rng$/],
];

/** Gives the ciphers' libraries the integers of `src/ciphers/big-integer.ts`. */
export const platformIntegers = (): Plugin => ({
  name: 'platform-integers',
  enforce: 'pre',
  resolveId(source, importer) {
    const isReplaced = replaced.some(
      ([library, pattern]) =>
        importer?.includes(library) && pattern.test(source),
    );
    return isReplaced ? file : undefined;
  },
});
