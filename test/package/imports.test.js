import assert from 'node:assert/strict';
import {readdirSync} from 'node:fs';
import {describe, it} from 'node:test';
import {ESLint} from 'eslint';
import tseslint from 'typescript-eslint';
import {importRules} from '../../eslint.config.js';

const root = new URL('../../', import.meta.url);

/** Folders that the files of each folder may import from, by docs/development.md. */
const allowed = {
  'reset-password': 'ui locales core model',
  'forgot-password': 'ui locales core model',
  ui: 'locales core model',
  locales: 'model',
  core: 'genauth ciphers model',
  testing: 'genauth model',
  genauth: 'model',
  ciphers: 'model',
  model: '',
};

const eslint = new ESLint({
  cwd: root.pathname,
  overrideConfigFile: true,
  overrideConfig: [
    {files: ['**/*.ts'], languageOptions: {parser: tseslint.parser}},
    ...importRules,
  ],
});

/** Tells whether a file may contain a line. */
const mayContain = async (file, line) => {
  const [{messages}] = await eslint.lintText(line, {filePath: file});
  return messages.length === 0;
};

const spellings = (specifier) => [
  `import {a} from '${specifier}'; a();`,
  `import type {A} from '${specifier}'; export type B = A;`,
  `export {a} from '${specifier}';`,
  `void import('${specifier}');`,
];

const folders = Object.keys(allowed);

describe('The imports', () => {
  it('have a rule for every folder of the source', () => {
    const found = readdirSync(new URL('src', root), {withFileTypes: true})
      .filter((entry) => entry.isDirectory())
      .map(({name}) => name);
    assert.deepEqual(found.sort(), folders.toSorted());
  });

  for (const from of folders) {
    for (const to of folders.filter((name) => name !== from)) {
      const may = allowed[from].split(' ').includes(to);
      it(`from ${from} to ${to} are ${may ? 'allowed' : 'refused'}`, async () => {
        for (const [file, up] of [
          [`src/${from}/file.ts`, '../'],
          [`src/${from}/folder/file.ts`, '../../'],
        ]) {
          for (const line of spellings(`${up}${to}/file.js`)) {
            assert.equal(await mayContain(file, line), may, line);
          }
        }
      });
    }
  }

  it('never lead to a door of the package', async () => {
    for (const folder of folders) {
      for (const door of ['core', 'define', 'elements', 'testing']) {
        for (const line of spellings(`../${door}.js`)) {
          assert.ok(!(await mayContain(`src/${folder}/file.ts`, line)), line);
        }
      }
    }
  });

  for (const [library, file] of [
    ['ky', 'src/genauth/http.ts'],
    ['jsencrypt', 'src/ciphers/rsa.ts'],
    ['sm-crypto', 'src/ciphers/sm2.ts'],
    ['libphonenumber-js/core', 'src/model/phone.ts'],
  ]) {
    it(`lead to ${library} from ${file} alone`, async () => {
      for (const line of spellings(library)) {
        assert.ok(await mayContain(file, line), line);
        for (const other of ['src/index.ts', 'src/core/file.ts']) {
          assert.ok(!(await mayContain(other, line)), `${other}: ${line}`);
        }
      }
      for (const line of spellings('../ui/html.js')) {
        assert.ok(!(await mayContain(file, line)), line);
      }
    });
  }
});
