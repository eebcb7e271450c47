/** docs/recipes.md quotes the files here, and names browsers. */
import assert from 'node:assert/strict';
import {readdirSync} from 'node:fs';
import {describe, it} from 'node:test';
import {data} from '../engines/floor.js';
import {blocksOf, isPiece} from '../helpers/quotes.js';
import {find, read, root} from './serve.js';

const page = read('docs/recipes.md');
const blocks = blocksOf(page);

/** What the recipes are, apart from the pages' plain frames. */
const sources = ['pages', 'hosts', 'templates', 'express', '.']
  .flatMap((folder) =>
    readdirSync(new URL(`test/recipes/${folder}`, root), {withFileTypes: true})
      .filter((entry) => entry.isFile())
      .map(({name}) => (folder === '.' ? name : `${folder}/${name}`)),
  )
  .filter(
    (name) =>
      !/\.test\.js$|^(?:serve|integrity-.+)\.js$|package(?:-lock)?\.json$/.test(
        name,
      ),
  )
  // Its frame is that of the others.
  .filter((name) => name !== 'pages/leaked-passwords.html');

describe('docs/recipes.md', () => {
  for (const name of sources) {
    it(`quotes ${name}`, () => {
      const path = `test/recipes/${name}`;
      const own = blocks.filter((block) => block.path === path);
      assert.ok(own.length > 0);
      const text = read(path);
      for (const {code} of own) assert.ok(isPiece(code, text), code);
    });
  }

  it('quotes nothing else, but for the tags with a map', () => {
    for (const {path} of blocks) {
      assert.ok(sources.includes(path.replace('test/recipes/', '')), path);
    }
    const opened = page.match(/^```\w+$/gm) ?? [];
    assert.equal(opened.length, blocks.length + 1);
    const tags = find(page, /```html\n(<script type="importmap"[^]*?)\n```/);
    const json = find(tags, /<script type="importmap" nonce="…">\n(.+)\n/);
    const src = find(tags, /\bsrc="(.+)"/);
    const {integrity} = JSON.parse(read('dist/cdn/import-map.json'));
    const [address] = Object.keys(JSON.parse(json).integrity);
    for (const one of [address, src]) {
      assert.ok(one.replace('/genauth/', './') in integrity, one);
    }
  });

  describe('knows the browsers', () => {
    const {html, api} = data;
    const {importmap} = html.elements.script.type;
    /** Without the versions that need a setting. */
    const since = ({__compat: {support}}, browser) => {
      const [{version_added: version, flags}] = [support[browser]].flat();
      return flags ? false : version;
    };
    const text = page.replace(/\s+/g, ' ');

    it('that check the hashes of a map', () => {
      const [chrome, safari, firefox] = ['chrome', 'safari', 'firefox'].map(
        (browser) => since(importmap.integrity, browser),
      );
      const names = `Chromium ${chrome}, Safari ${safari}, Firefox ${firefox} and newer check the hashes`;
      assert.ok(text.includes(names), names);
    });

    it('that take a second map', () => {
      const maps = importmap.multiple_import_maps;
      assert.equal(since(maps, 'firefox'), false);
      const names = `Firefox, and browsers below Chromium ${since(maps, 'chrome')} and Safari ${since(maps, 'safari')}, ignore a second one`;
      assert.ok(text.includes(names), names);
    });

    it('that read the options for a passkey', () => {
      const read = api.PublicKeyCredential.parseCreationOptionsFromJSON_static;
      const [chrome, firefox, safari] = ['chrome', 'firefox', 'safari'].map(
        (browser) => since(read, browser),
      );
      const names = `is in Chromium ${chrome}, Firefox ${firefox}, Safari ${safari} and newer`;
      assert.ok(text.includes(names), names);
    });
  });
});
