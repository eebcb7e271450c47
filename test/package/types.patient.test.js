/**
 * The types for frameworks, each compiled alone, with the types of the framework
 * and of the DOM checked, too.
 */
import assert from 'node:assert/strict';
import {spawnSync} from 'node:child_process';
import {mkdirSync, readdirSync, writeFileSync} from 'node:fs';
import {join} from 'node:path';
import {describe, it} from 'node:test';
import {fileURLToPath} from 'node:url';

const root = fileURLToPath(new URL('../../', import.meta.url));
const folder = join(root, 'test/package/types');
const configs = join(root, '.cache/types');
const compiler = join(root, 'node_modules/.bin/tsc6');

const compilerOptions = {
  noEmit: true,
  strict: true,
  exactOptionalPropertyTypes: true,
  skipLibCheck: false,
  verbatimModuleSyntax: true,
  target: 'es2020',
  lib: ['es2020', 'dom', 'dom.iterable'],
  module: 'esnext',
  moduleResolution: 'bundler',
  jsx: 'react-jsx',
  types: [],
};

/** Returns what the compiler says about a file, a line each. */
const compile = (file) => {
  mkdirSync(configs, {recursive: true});
  const config = join(configs, `${file}.json`);
  const files = [join(folder, file)];
  writeFileSync(config, JSON.stringify({compilerOptions, files}));
  const {stdout} = spawnSync(compiler, ['-p', config], {encoding: 'utf8'});
  return stdout.split('\n').filter(Boolean);
};

describe('The types of the elements', () => {
  for (const file of readdirSync(folder)) {
    it(`accept right use and refuse wrong use: ${file}`, () => {
      assert.deepEqual(compile(file), []);
    });
  }
});
