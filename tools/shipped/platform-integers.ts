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

/**
 * Writes a CommonJS file of sm-crypto as a module. A bundler would put an object
 * with all exports between the two kinds, and fill it by `for (… in …)`, which
 * also finds what a page has put on `Object.prototype`.
 */
const asModule = (code: string): string => {
  const imports: string[] = [];
  const body = code
    .replace(
      /const (\{.+\}) = (require\('(?:jsbn|\.\/rng)'\))/g,
      (_, names: string, call: string) => {
        imports.push(`import ${names} from ${call.slice(8, -1)};`);
        return '';
      },
    )
    .replace(/require\(('.+?')\)/g, (_, source: string) => {
      const name = `required${imports.length}`;
      imports.push(`import ${name} from ${source};`);
      return name;
    })
    .replace('module.exports =', 'export default');
  if (/\b(?:require|module)\b/.test(body)) throw new Error('still CommonJS');
  return [...imports, body].join('\n');
};

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
  transform(code, id) {
    if (id.endsWith('/node_modules/sm-crypto/src/index.js'))
      return "export {default as sm2} from './sm2/index.js';";
    return id.includes('/node_modules/sm-crypto/src/sm2/')
      ? {code: asModule(code), map: {mappings: ''}}
      : undefined;
  },
});
