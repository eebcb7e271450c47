/** What a page loads on its ways, and what becomes of it without one file. */
import {readFileSync} from 'node:fs';
import {join} from 'node:path';
import {transform} from 'esbuild';
import {read, scripts} from './serve.js';

export const entry = 'genauth-reset-password.js';
export const tokenScript = 'genauth-token.js';

/** The hash of each file, by its name. */
export const hashes = Object.fromEntries(
  Object.entries(JSON.parse(read('dist/cdn/import-map.json')).integrity).map(
    ([address, hash]) => [address.replace('./', ''), hash],
  ),
);

export const sourceOf = (file) => readFileSync(join(scripts, file));

const {version} = JSON.parse(read('package.json'));

/** The file of a part, such as `rsa`. */
export const fileOf = (name) => `${name}-${version}.js`;

/** The languages with a file of their own. */
export const languages = Object.keys(hashes)
  .map((file) => file.replace(`-${version}.js`, ''))
  .filter((name) => /^[a-z]{2}(-[a-z]{2})?$/.test(name));

/** A line that tells that the file has run, before anything else of it. */
const witness = (file) =>
  Buffer.from(`(globalThis.ran??=[]).push(${JSON.stringify(file)});`);

/** The file as before, and a line that tells that it has run. */
export const withWitness = (file) =>
  Buffer.concat([witness(file), sourceOf(file)]);

/**
 * The file with another byte in it, so that it can still be parsed. It tells if
 * it has run.
 *
 * @param {string} file
 * @returns {Promise<Buffer>}
 */
export const withOtherByte = async (file) => {
  const code = sourceOf(file);
  // Letters near the end are names and words more often than keywords.
  for (let at = code.length - 1; at >= 0; at--) {
    if (!/[a-z]/.test(String.fromCharCode(code[at]))) continue;
    const changed = Buffer.from(code);
    changed[at] ^= 0x20;
    const isCode = await transform(String(changed), {format: 'esm'}).then(
      () => true,
      () => false,
    );
    if (isCode) return Buffer.concat([witness(file), changed]);
  }
  throw new Error(`${file} has no letter.`);
};

/**
 * Each is one way through the elements, with what the tag has. Below it is what
 * becomes of the page without one of the files: `works`, `refuses` to send a
 * password, `hides` the form, or `refuses to ask` for a code.
 */
export const flows = {
  rsa: {
    tag: 'light autofocus password-strength="2"',
    // Without the filter of echoes, no text of the service is shown.
    works: [
      ...['token-guard', 'light-dom', 'style-sheets', 'advice', 'autofocus'],
      'echo',
    ],
    refuses: [
      ...['en', 'formats', 'html', 'outcome', 'wait-until', 'countdown'],
      ...['focused', 'own-children', 'issue-sentence'],
      ...['submission', 'reset-password', 'service-text', 'password-policy'],
      ...['base-url', 'digest'],
      ...['rsa', 'key-text'],
    ],
  },
  sm2: {
    tag: 'lang="de" password-encrypt-type="sm2"',
    // The page is in English then.
    works: ['token-guard', 'de', 'echo'],
    refuses: [
      ...['formats', 'html', 'outcome', 'wait-until', 'countdown'],
      ...['focused', 'own-children', 'issue-sentence'],
      ...['submission', 'reset-password', 'service-text', 'password-policy'],
      ...['base-url', 'digest'],
      ...['sm2', 'key-text'],
    ],
  },
  code: {
    tag: '',
    works: ['echo', 'token-guard', 'phone'],
    hides: [
      ...['en', 'formats', 'html', 'outcome', 'wait-until', 'countdown'],
      ...['focused', 'own-children', 'issue-sentence'],
      ...['screen', 'base-url', 'digest'],
    ],
    asksNot: ['request-token', 'reset-password', 'service-text'],
    refuses: ['submission', 'password-policy', 'rsa', 'key-text'],
  },
};

export const kinds = ['works', 'refuses', 'hides', 'asksNot'];
