/**
 * The recipe for an import map with hashes: of whatever the elements load, a file
 * with one changed byte does not run, and nothing is sent because of it.
 */
import assert from 'node:assert/strict';
import {createHash} from 'node:crypto';
import {readdirSync} from 'node:fs';
import {after, afterEach, before, describe, it} from 'node:test';
import {engines} from '../helpers/e2e/browser.js';
import {until} from '../helpers/until.js';
import {
  entry,
  fileOf,
  flows,
  hashes,
  kinds,
  languages,
  sourceOf,
  tokenScript,
  withOtherByte,
  withWitness,
} from './integrity-flows.js';
import {look, openVisits, told} from './integrity-visit.js';
import {scripts} from './serve.js';

describe('dist/cdn/import-map.json [SEC-15]', () => {
  it('has the hash of every script, as it is on the disk', () => {
    const files = readdirSync(scripts).filter((file) => file.endsWith('.js'));
    assert.deepEqual(Object.keys(hashes).sort(), files.sort());
    for (const [file, hash] of Object.entries(hashes)) {
      const digest = createHash('sha384').update(sourceOf(file));
      assert.equal(hash, `sha384-${digest.digest('base64')}`, file);
    }
  });

  it('has every script that the entry can load', () => {
    const seen = new Set([entry]);
    for (const file of seen) {
      const imports = String(sourceOf(file)).matchAll(
        /(?:\bfrom|\bimport)\s*\(?\s*["'`]\.\/([^"'`]+)["'`]/g,
      );
      for (const [, name] of imports) seen.add(name);
    }
    assert.ok(seen.size > 40);
    seen.add(tokenScript);
    assert.deepEqual([...seen].sort(), Object.keys(hashes).sort());
  });
});

const codePosts = ['send-sms', 'verify-reset-password-request'];
const allPosts = (name) => [
  ...(name === 'code' ? codePosts : []),
  'reset-password',
];

/** What each end looks like. */
const expected = {
  works: (name, {reset, posts: sent, isChanged}) =>
    assert.deepEqual(
      [reset, sent, isChanged],
      ['succeeded', allPosts(name), true],
    ),
  refuses: (name, {reset, text, posts: sent, isChanged}) => {
    assert.deepEqual(
      [reset, sent, isChanged],
      ['failed', name === 'code' ? codePosts : [], false],
    );
    assert.match(text, /Nothing was sent|wurde nichts gesendet/);
  },
  hides: (_, {reset, text, posts: sent}) => {
    assert.deepEqual([reset, sent], ['token-missing', []]);
    assert.match(text, told);
  },
  asksNot: (_, {forgot, text, posts: sent}) => {
    assert.deepEqual([forgot, sent], ['failed', []]);
    assert.match(text, /Something went wrong on this page/);
  },
};

/** Imports the files one by one, in the page; answers those that were run. */
const importAll = async (files) => {
  const imported = [];
  for (const file of files) {
    await window['importFile'](`/genauth/${file}`).then(
      () => imported.push(file),
      () => undefined,
    );
  }
  return imported;
};

for (const engine of engines) {
  describe(`An import map with hashes in ${engine} [SEC-15]`, () => {
    /** @type {import('./integrity-visit.js').Visits} */
    let visits;

    before(async () => {
      visits = await openVisits(engine);
    });
    after(() => visits?.close());
    afterEach(() => visits.restore());

    for (const [name, flow] of Object.entries(flows)) {
      describe(`on the way ${name}`, () => {
        it('lets everything work', async () => {
          expected.works(name, await visits.go(name));
          assert.deepEqual(visits.refused, []);
          const named = kinds.flatMap((kind) => flow[kind] ?? []).map(fileOf);
          const {loaded} = visits;
          assert.deepEqual([...loaded].sort(), [entry, ...named].sort());
        });

        // What the other cipher shares with the first has been changed there.
        const first = name === 'sm2' ? flows.rsa : {};
        for (const kind of kinds) {
          for (const part of flow[kind] ?? []) {
            if (first[kind]?.includes(part)) continue;
            it(`turns away another byte in ${part}: the page ${kind}`, async () => {
              const file = fileOf(part);
              visits.changed.set(file, await withOtherByte(file));
              const seen = await visits.go(name, kind);
              await until(() => visits.refused.length, {what: `no ${file}`});
              assert.deepEqual(visits.refused, [file]);
              assert.deepEqual(seen.ran, []);
              expected[kind](name, seen);
            });
          }
        }
      });
    }

    it('turns away another byte in each language: the page is in English', async () => {
      const files = languages.map(fileOf);
      assert.ok(files.length > 15);
      for (const file of files) {
        if (file !== fileOf('en')) visits.changed.set(file, withWitness(file));
      }
      const facts = await visits.open('rsa');
      for (const language of languages) {
        await visits.page.evaluate((lang) => {
          document.querySelector('genauth-reset-password').lang = lang;
        }, language);
        await until(() => visits.loaded.has(fileOf(language)), {
          what: language,
        });
      }
      await visits.typePassword(facts);
      const {ran, ...seen} = await visits.end(facts);
      assert.deepEqual(ran, []);
      expected.works('rsa', seen);
      assert.match(seen.text, /Your password/);
    });

    it('turns away another byte in every file, whoever imports it', async () => {
      const files = Object.keys(hashes).filter(
        (file) => file !== tokenScript && file !== entry,
      );
      for (const file of files) {
        visits.changed.set(file, await withOtherByte(file));
      }
      await visits.open('code');
      assert.deepEqual(await visits.page.evaluate(importAll, files), []);
      const {ran} = await visits.page.evaluate(look);
      assert.deepEqual(ran, []);
      assert.deepEqual([...visits.loaded].sort(), [entry, ...files].sort());
      assert.deepEqual(visits.tenant.requests, []);

      // Without the map, they are run as they are.
      visits.address = undefined;
      await visits.open('code');
      const all = await visits.page.evaluate(importAll, files);
      assert.ok(all.length > files.length / 2, String(all.length));
    });

    it('runs nothing with another byte in the entry', async () => {
      visits.changed.set(entry, await withOtherByte(entry));
      await visits.open('rsa');
      await until(() => visits.refused.length, {what: 'the refusal'});
      const {text, ...seen} = await visits.page.evaluate(look);
      assert.deepEqual(
        [seen.isDefined, seen.ran, [...visits.loaded], visits.refused],
        [false, [], [entry], [entry]],
      );
      assert.match(text, /^The form is loading\./);
      // The link stays complete.
      assert.match(await visits.page.url(), /#token=./);
      assert.deepEqual(visits.tenant.requests, []);
    });

    it('is what turns changed files away: without it, they run', async () => {
      for (const file of Object.keys(hashes)) {
        if (file !== entry) visits.changed.set(file, withWitness(file));
      }
      visits.address = undefined;
      const {ran, ...seen} = await visits.go('rsa');
      expected.works('rsa', seen);
      assert.deepEqual([entry, ...ran].sort(), [...visits.loaded].sort());

      visits.address = '/genauth/';
      const {ran: none, ...rest} = await visits.go('rsa', 'refuses');
      expected.refuses('rsa', rest);
      assert.deepEqual(none, []);
      assert.deepEqual(
        [entry, ...visits.refused].sort(),
        [...visits.loaded].sort(),
      );
    });

    it('may have relative and whole addresses', async () => {
      const whole = `http://localhost:${visits.filesPort}/`;
      for (const one of ['./genauth/', whole]) {
        visits.address = one;
        expected.works('rsa', await visits.go('rsa'));
        const file = fileOf('rsa');
        visits.changed.set(file, await withOtherByte(file));
        expected.refuses('rsa', await visits.go('rsa', 'refuses'));
        assert.deepEqual(visits.refused, [file]);
        visits.changed.clear();
      }
    });

    it('counts before a second one', async () => {
      const file = fileOf('rsa');
      const other = await withOtherByte(file);
      visits.changed.set(file, other);
      const digest = createHash('sha384').update(other);
      const hash = `sha384-${digest.digest('base64')}`;
      visits.secondMap = JSON.stringify({
        integrity: {[`/genauth/${file}`]: hash},
      });
      expected.refuses('rsa', await visits.go('rsa', 'refuses'));
      assert.deepEqual(visits.refused, [file]);
    });
  });
}
