import {readFileSync} from 'node:fs';
import {join} from 'node:path';

/**
 * The import map with the hash of every script.
 *
 * @param {string} folder with a copy of `dist/cdn`
 * @param {string} address of that folder: `/genauth/`, `./genauth/`, or a whole
 *   one such as `https://cdn.example.com/genauth/`
 */
export const importMap = (folder, address) =>
  readFileSync(join(folder, 'import-map.json'), 'utf8').replaceAll(
    '"./',
    `"${address}`,
  );
