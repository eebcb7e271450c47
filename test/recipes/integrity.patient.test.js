/**
 * The recipe for an import map with hashes: of whatever the elements load, a file
 * with one changed byte does not run, and nothing is sent because of it.
 */
import assert from 'node:assert/strict';
import {createHash, randomBytes} from 'node:crypto';
import {readdirSync, readFileSync} from 'node:fs';
import {join} from 'node:path';
import {after, afterEach, before, describe, it} from 'node:test';
import {transform} from 'esbuild';
import {listenOnLoopback} from '../../demo/genauth-server/listen.js';
import {startGenAuthServer} from '../../demo/genauth-server/server.js';
import {openBrowser} from '../helpers/e2e/browser.js';
import {until} from '../helpers/until.js';
import {importMap} from './import-map.js';
import {policyFor, posts, read, scripts} from './serve.js';

const entry = 'genauth-reset-password.js';
const tokenScript = 'genauth-token.js';
const hashes = JSON.parse(read('dist/cdn/integrity.json'));
const sourceOf = (file) => readFileSync(join(scripts, file));

const email = 'ada@example.com';
let made = 0;
/** Another one each time: the service takes none twice. */
const newPassword = () => `Quiet-otter-${made++}`;
/** Another one each time: the service sends one message a minute to each. */
const newPhone = () => `+8613800${String(made++).padStart(6, '0')}`;

describe('dist/cdn/integrity.json [SEC-15]', () => {
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

/**
 * The file with another byte in it, so that it can still be parsed.
 *
 * @param {string} file
 * @returns {Promise<Buffer>}
 */
const withOtherByte = async (file) => {
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
    if (isCode) return changed;
  }
  throw new Error(`${file} has no letter.`);
};

/** The file as before, and a line that tells that it has run. */
const withWitness = (file) =>
  Buffer.concat([
    sourceOf(file),
    Buffer.from(`\n;(globalThis.ran??=[]).push(${JSON.stringify(file)})`),
  ]);

/**
 * Each is one way through the elements, with what the tag has. Below it is what
 * becomes of the page without one of the files: `works`, `refuses` to send a
 * password, `hides` the form, or `refuses to ask` for a code.
 */
const flows = {
  rsa: {
    tag: 'light autofocus password-strength="2"',
    // Without the filter of echoes, no text of the service is shown.
    works: ['token-guard', 'light-dom', 'advice', 'autofocus', 'echo'],
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
    asksNot: [
      ...['request-token', 'reset-password', 'service-text'],
      'password-policy',
    ],
    refuses: ['submission', 'rsa', 'key-text'],
  },
};

/** What stands in place of the one element, or of the other. */
const told = /Nothing was sent|This part is loading/;

const kinds = ['works', 'refuses', 'hides', 'asksNot'];

const {version} = JSON.parse(read('package.json'));
const fileOf = (name) => `${name}-${version}.js`;

/** What the visitor reads, and what the elements are doing. */
const look = () => {
  const textOf = (node) => {
    if (node instanceof Text) return node.data;
    if (!(node instanceof Element) || node.matches('style, [hidden]'))
      return '';
    const inside =
      node instanceof HTMLSlotElement && node.assignedNodes().length > 0
        ? node.assignedNodes()
        : (node.shadowRoot ?? node).childNodes;
    return [...inside].map(textOf).join(' ');
  };
  const reset = document.querySelector('genauth-reset-password');
  const forgot = document.querySelector('genauth-forgot-password');
  return {
    isDefined: !!customElements.get('genauth-reset-password'),
    reset: reset?.state,
    forgot: forgot?.state,
    text: reset ? textOf(reset).replace(/\s+/g, ' ').trim() : '',
    /** @type {string[]} */
    ran: window['ran'] ?? [],
  };
};

/** Fills in a field, in whichever tree it is, once it is there. */
const fill = (id, value) => {
  const find = (tree) => {
    for (const element of tree.querySelectorAll('*')) {
      if (element.matches(`input[id$=${id}]`)) return element;
      const inside = element.shadowRoot && find(element.shadowRoot);
      if (inside) return inside;
    }
    return undefined;
  };
  const input = find(document);
  if (!input?.offsetWidth) return false;
  input.focus();
  input.value = value;
  input.dispatchEvent(new InputEvent('input', {bubbles: true}));
  return true;
};

const hasEnded = (tag, ...states) =>
  states.includes(document.querySelector(tag).state);

describe('An import map with hashes in chromium', () => {
  let browser;
  let genauth;
  let tenant;
  let files;
  let pages;
  let origin;
  /** @type {Map<string, Buffer>} what is served in place of a file */
  const changed = new Map();
  /** @type {Set<string>} */
  let loaded = new Set();
  /** @type {string[]} files that the browser has turned away */
  let refused = [];
  /** @type {string | undefined} where the files are for the map, if there is one */
  let address = '/genauth/';
  let secondMap = '';
  let tag = '';

  const sendFile = (file, response) => {
    if (!(file in hashes)) return void response.writeHead(404).end();
    loaded.add(file);
    response.writeHead(200, {
      'content-type': 'text/javascript',
      'access-control-allow-origin': '*',
      'cache-control': 'no-store',
    });
    return void response.end(changed.get(file) ?? sourceOf(file));
  };

  const sendPage = (response) => {
    const nonce = randomBytes(16).toString('base64');
    const from = address ?? '/genauth/';
    const maps = [address && importMap(scripts, address), secondMap];
    response.writeHead(200, {
      'content-type': 'text/html',
      'cache-control': 'no-store',
      'content-security-policy': policyFor(tenant.appHost).replace(
        "script-src 'self'",
        `script-src ${new URL(from, origin).origin} 'nonce-${nonce}'`,
      ),
    });
    response.end(`<!doctype html>
      <html lang="en">
        <meta charset="utf-8">
        <title>Set a new password</title>
        ${maps
          .filter(Boolean)
          .map(
            (map) =>
              `<script type="importmap" nonce="${nonce}">${map}</script>`,
          )
          .join('')}
        <script type="module" src="${from}${entry}" integrity="${hashes[entry]}"></script>
        <genauth-reset-password app-host="${tenant.appHost}" ${tag}>
          <p>The form is loading.</p>
          <genauth-forgot-password slot="request">
            <p>This part is loading.</p>
          </genauth-forgot-password>
        </genauth-reset-password>
      </html>`);
  };

  before(async () => {
    genauth = await startGenAuthServer();
    tenant = await genauth.createTenant();
    files = await listenOnLoopback(0, (request, response) =>
      sendFile(request.url?.slice(1), response),
    );
    pages = await listenOnLoopback(0, (request, response) => {
      if (request.url === '/reset') sendPage(response);
      else sendFile(request.url?.replace('/genauth/', ''), response);
    });
    origin = `http://localhost:${pages.port}`;
    browser = await openBrowser('chromium');
    browser.page.raw.on('console', (message) => {
      const [, file] =
        /valid digest in the 'integrity' attribute for resource '[^']*\/([^'/]+)'/.exec(
          message.text(),
        ) ?? [];
      if (file) refused.push(file);
    });
  });

  after(async () => {
    await browser?.close();
    await pages?.close();
    await files?.close();
    await genauth?.close();
  });

  afterEach(() => {
    changed.clear();
    address = '/genauth/';
    secondMap = '';
  });

  /** Opens the page: with a link, or without one for the way with a code. */
  const open = async (name) => {
    ({tag} = flows[name]);
    const facts = {phone: newPhone(), password: newPassword()};
    tenant.addAccount({email, phone: facts.phone, password: newPassword()});
    tenant.clearRequests();
    const hash =
      name === 'code'
        ? ''
        : `#token=${tenant.issueToken({email}).passwordResetToken}`;
    await browser.page.goto('about:blank');
    // The page before has ended by now, and what it asks for.
    loaded = new Set();
    refused = [];
    await browser.page.goto(`${origin}/reset${hash}`);
    return facts;
  };

  const askForCode = async ({phone}) => {
    const {page} = browser;
    await page.waitFor(fill, 'address', phone);
    await page.press('Enter');
    const states = ['verifying', 'failed'];
    await page.waitFor(hasEnded, 'genauth-forgot-password', ...states);
  };

  const typeCode = async () => {
    const {page} = browser;
    await page.waitFor(fill, 'code', tenant.inbox.at(-1).code);
    await page.press('Enter');
  };

  const typePassword = async ({password}) => {
    const {page} = browser;
    for (const id of ['password', 'confirmation']) {
      await page.waitFor(fill, id, password);
    }
    await page.press('Enter');
    const states = ['succeeded', 'failed'];
    await page.waitFor(hasEnded, 'genauth-reset-password', ...states);
  };

  /** All of it, as far as it goes. */
  const go = async (name, end = 'works') => {
    const facts = await open(name);
    if (end === 'hides') {
      const isTold = async () => {
        const {reset, text} = await browser.page.evaluate(look);
        return refused.length && reset === 'token-missing' && told.test(text);
      };
      await until(isTold, {what: 'a word in place of the form'});
    } else if (name === 'code') {
      await askForCode(facts);
      if (end !== 'asksNot') await typeCode();
    }
    if (!['hides', 'asksNot'].includes(end)) await typePassword(facts);
    const {password} = facts;
    return {
      ...(await browser.page.evaluate(look)),
      posts: posts(tenant).map(({path}) => path.split('/').at(-1)),
      isChanged: tenant.checkPassword({email, password}),
    };
  };

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

  for (const [name, flow] of Object.entries(flows)) {
    describe(`on the way ${name}`, () => {
      it('lets everything work', async () => {
        expected.works(name, await go(name));
        assert.deepEqual(refused, []);
        const named = kinds.flatMap((kind) => flow[kind] ?? []).map(fileOf);
        assert.deepEqual([...loaded].sort(), [entry, ...named].sort());
      });

      // What the other cipher shares with the first has been changed there.
      const first = name === 'sm2' ? flows.rsa : {};
      for (const kind of kinds) {
        for (const part of flow[kind] ?? []) {
          if (first[kind]?.includes(part)) continue;
          it(`turns away another byte in ${part}: the page ${kind}`, async () => {
            const file = fileOf(part);
            changed.set(file, await withOtherByte(file));
            const seen = await go(name, kind);
            await until(() => refused.includes(file), {what: `no ${file}`});
            assert.deepEqual([...new Set(refused)], [file]);
            expected[kind](name, seen);
          });
        }
      }
    });
  }

  it('runs nothing with another byte in the entry', async () => {
    changed.set(entry, await withOtherByte(entry));
    await open('rsa');
    await until(() => refused.length, {what: 'the refusal of the entry'});
    const {text, ...seen} = await browser.page.evaluate(look);
    assert.deepEqual(
      [seen.isDefined, seen.ran, [...loaded], refused],
      [false, [], [entry], [entry]],
    );
    assert.match(text, /^The form is loading\./);
    // The link stays complete.
    assert.match(await browser.page.url(), /#token=./);
    assert.deepEqual(tenant.requests, []);
  });

  it('is what turns changed files away: without it, they run', async () => {
    for (const file of Object.keys(hashes)) {
      if (file !== entry) changed.set(file, withWitness(file));
    }
    address = undefined;
    const {ran, ...seen} = await go('rsa');
    expected.works('rsa', seen);
    assert.deepEqual(refused, []);
    assert.deepEqual([entry, ...ran].sort(), [...loaded].sort());

    address = '/genauth/';
    const {ran: none, ...rest} = await go('rsa', 'refuses');
    expected.refuses('rsa', rest);
    assert.deepEqual(none, []);
    assert.deepEqual([entry, ...new Set(refused)].sort(), [...loaded].sort());
  });

  it('may have relative and whole addresses', async () => {
    for (const one of ['./genauth/', `http://localhost:${files.port}/`]) {
      address = one;
      expected.works('rsa', await go('rsa'));
      const file = fileOf('rsa');
      changed.set(file, await withOtherByte(file));
      expected.refuses('rsa', await go('rsa', 'refuses'));
      assert.deepEqual([...new Set(refused)], [file]);
      changed.clear();
    }
  });

  it('counts before a second one', async () => {
    const file = fileOf('rsa');
    const other = await withOtherByte(file);
    changed.set(file, other);
    const digest = createHash('sha384').update(other);
    const hash = `sha384-${digest.digest('base64')}`;
    secondMap = JSON.stringify({integrity: {[`/genauth/${file}`]: hash}});
    expected.refuses('rsa', await go('rsa', 'refuses'));
    assert.deepEqual([...new Set(refused)], [file]);
  });
});
