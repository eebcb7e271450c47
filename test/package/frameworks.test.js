/**
 * docs/frameworks.md quotes the applications in test/apps, letter by letter, and
 * names what they were tested with.
 */
import assert from 'node:assert/strict';
import {readdirSync, readFileSync} from 'node:fs';
import {describe, it} from 'node:test';
import {blocksOf, isPiece} from '../helpers/quotes.js';

const root = new URL('../../', import.meta.url);
const read = (path) => readFileSync(new URL(path, root), 'utf8');

const page = read('docs/frameworks.md');
const apps = readdirSync(new URL('test/apps', root), {withFileTypes: true})
  .filter((entry) => entry.isDirectory())
  .map(({name}) => name);

/** What the first group of a pattern finds, or nothing. */
const find = (text, pattern) => pattern.exec(text)?.[1] ?? '';

/** The sections by the anchors that GitHub gives them. */
const sections = new Map(
  page
    .split(/^## /m)
    .slice(1)
    .map((text) => [
      text
        .split('\n', 1)[0]
        .toLowerCase()
        .replace(/[^\w -]/g, '')
        .replaceAll(' ', '-'),
      text,
    ]),
);

const rows = page
  .split('\n')
  .filter((line) => line.startsWith('| ['))
  .map((line) => {
    const [stack, versions, engines, application] = line
      .slice(1, -1)
      .split('|')
      .map((cell) => cell.trim());
    return {
      anchor: find(stack, /\(#(.+)\)$/),
      versions: versions === '–' ? [] : versions.split(', '),
      engines: engines.toLowerCase().split(', '),
      folder: find(application, /\((.+)\)$/),
    };
  });

const {url} = JSON.parse(read('package.json')).repository;
const repository = find(url, /(https:.+)\.git$/);
const rowOf = (folder) => {
  const link = `${repository}/tree/HEAD/${folder}`;
  const row = rows.find((candidate) => candidate.folder === link);
  assert.ok(row, `The table has no link to ${link}`);
  return row;
};

/** Each is `name version`. */
const assertLocked = (versions, lock) => {
  const {packages} = JSON.parse(read(lock));
  const named = versions.map((text) => text.split(' ')[0]);
  assert.deepEqual(
    versions,
    named.map((name) => `${name} ${packages[`node_modules/${name}`]?.version}`),
  );
};

describe('docs/frameworks.md', () => {
  it('marks all of its code with the file that it is from', () => {
    const opened = page.match(/^```\w+$/gm) ?? [];
    assert.ok(opened.length >= apps.length);
    assert.equal(blocksOf(page).length, opened.length);
  });

  for (const path of new Set(blocksOf(page).map((block) => block.path))) {
    it(`quotes ${path}`, () => {
      assert.match(path, /^test\/(?:apps|package)\//);
      for (const block of blocksOf(page)) {
        if (block.path !== path) continue;
        assert.ok(isPiece(block.code, read(path)), block.code);
      }
    });
  }

  it('has a section for each row of its table, in the same order', () => {
    assert.deepEqual(
      rows.map(({anchor}) => sections.get(anchor) && anchor),
      [...sections.keys()].map(
        (key) => rows.find(({anchor}) => anchor === key)?.anchor,
      ),
    );
  });

  for (const name of apps) {
    describe(`on ${name}`, () => {
      const tests = read(`test/apps/${name}.test.js`);
      const row = rowOf(`test/apps/${name}`);
      const section = sections.get(row.anchor) ?? '';

      it('has a section with code of the application', () => {
        const paths = blocksOf(section).map(({path}) => path);
        assert.ok(
          paths.some((path) => path.startsWith(`test/apps/${name}/`)),
          `${paths}`,
        );
      });

      it('names the versions of the lock file', () => {
        const files = readdirSync(new URL(`test/apps/${name}`, root));
        const hasLock = files.includes('package-lock.json');
        assert.equal(row.versions.length > 0, hasLock);
        if (hasLock) {
          assertLocked(row.versions, `test/apps/${name}/package-lock.json`);
        }
      });

      it('names the engines of the tests', () => {
        const lists = tests.matchAll(/engines: \[(.*)\]/g);
        const engines = [...lists].flatMap(([, list]) => list.match(/\w+/g));
        assert.deepEqual(row.engines, [...new Set(engines)]);
      });

      it('names the warnings that the tests allow', () => {
        for (const [, allowed] of tests.matchAll(/mayWarn: \/(.+)\/,/g)) {
          assert.match(section, new RegExp(allowed));
        }
      });
    });
  }

  it('names the versions of jsdom and happy-dom', () => {
    const {versions} = rowOf('test/package');
    assert.equal(versions.length, 2);
    assertLocked(versions, 'package-lock.json');
  });
});
