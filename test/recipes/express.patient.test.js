/**
 * The recipes for servers: the address where password managers look, and a page
 * that a template renders.
 */
import assert from 'node:assert/strict';
import {cp} from 'node:fs/promises';
import {fileURLToPath} from 'node:url';
import {after, before, describe, it} from 'node:test';
import {listenOnLoopback} from '../../demo/genauth-server/listen.js';
import {startGenAuthServer} from '../../demo/genauth-server/server.js';
import {engines, openBrowser} from '../helpers/e2e/browser.js';
import {installPackages} from '../helpers/install-packages.js';
import {
  find,
  hasField,
  HOST,
  isState,
  policyFor,
  read,
  root,
  scripts,
  setPassword,
} from './serve.js';

const password = 'Quiet-otter-41';
/** Everything that could end an attribute, or begin a tag. */
const nasty = `"'><img src=x onerror="document.title='broken'">&amp;`;

const wellKnown = '/.well-known/change-password';
const noResource =
  '/.well-known/resource-that-should-not-exist-whose-status-code-should-not-be-200';

let genauth;
let tenant;
let server;
let origin;
let username = '';

before(async () => {
  const folder = fileURLToPath(new URL('.cache/recipes/express/', root));
  const sources = fileURLToPath(new URL('express', import.meta.url));
  await cp(sources, folder, {recursive: true});
  await installPackages(sources, folder);
  const {createApp} = await import(`${folder}server.js`);
  genauth = await startGenAuthServer();
  tenant = await genauth.createTenant();
  const app = createApp({
    scripts,
    appHost: tenant.appHost,
    appId: tenant.appId,
    usernameOf: () => username,
  });
  server = await listenOnLoopback(0, app);
  origin = `http://localhost:${server.port}`;
});

after(async () => {
  await server?.close();
  await genauth?.close();
});

const ask = (path) => fetch(origin + path, {redirect: 'manual'});

describe('The address for a change of the password', () => {
  /** The status of a redirect that is not remembered for good. */
  const statuses = [302, 303, 307];

  it('leads to the page', async () => {
    const {status, headers} = await ask(wellKnown);
    assert.ok(statuses.includes(status));
    assert.equal(headers.get('location'), '/reset');
  });

  it('is believed, as what does not exist is not found', async () => {
    const {ok, status} = await ask(noResource);
    assert.deepEqual([ok, status], [false, 404]);
  });

  it('leads to the same page on each host', () => {
    const nginx = read('test/recipes/hosts/nginx.conf');
    const status = find(nginx, /return (\d+)/);
    assert.ok(statuses.includes(Number(status)));
    assert.equal(
      nginx,
      `location = ${wellKnown} {\n  return ${status} /reset;\n}\n`,
    );
    const rows = read('test/recipes/hosts/_redirects').trim().split('\n');
    assert.deepEqual(rows, [`${wellKnown} /reset 302`]);
    const {redirects} = JSON.parse(read('test/recipes/hosts/vercel.json'));
    assert.deepEqual(redirects, [
      {source: wellKnown, destination: '/reset', permanent: false},
    ]);
  });
});

describe('A page that Express renders', () => {
  it('is not kept, tells no other page its address, and has a nonce of its own [TOK-10, SEC-10]', async () => {
    const nonces = new Set();
    for (const visit of [1, 2]) {
      const answer = await ask('/reset');
      const {headers} = answer;
      assert.equal(headers.get('cache-control'), 'no-store');
      assert.equal(headers.get('referrer-policy'), 'no-referrer');
      const policy = headers.get('content-security-policy') ?? '';
      const nonce = find(policy, /'nonce-([^']{20,})'/);
      nonces.add(nonce);
      assert.equal(
        policy.replaceAll(` 'nonce-${nonce}'`, ''),
        policyFor(tenant.appHost),
      );
      assert.match(await answer.text(), /<script nonce="[^"]{20,}">/);
      assert.equal(nonces.size, visit);
    }
  });

  // One engine: the server does the work here.
  for (const engine of engines.slice(0, 1)) {
    describe(`in ${engine}`, () => {
      // The service sends one code a minute to each address.
      const email = `${engine}@example.com`;
      let browser;

      before(async () => {
        tenant.addAccount({email, password: 'harbor-2019'});
        browser = await openBrowser(engine);
      });
      after(() => browser?.close());

      it('is where a password manager leads, and sets a password', async () => {
        const {page} = browser;
        username = '';
        const sent = tenant.inbox.length;
        await page.goto(origin + wellKnown);
        assert.equal(await page.url(), `${origin}/reset`);
        await page.waitFor(hasField, 'address');
        // The nonce of the page is that of the elements' styles in old browsers.
        assert.match(await page.evaluate('litNonce'), /.{20}/);
        await page.clickSelector('#address');
        await page.type(email);
        await page.press('Enter');
        await page.waitFor(hasField, 'code');
        assert.equal(tenant.inbox.length, sent + 1);
        await page.clickSelector('#code');
        await page.type(tenant.inbox.at(-1).code);
        await page.press('Enter');
        await setPassword(page, password);
        await page.waitFor(isState, 'succeeded');
        assert.equal(tenant.checkPassword({email, password}), true);
      });

      it('escapes its settings', async () => {
        const {page} = browser;
        username = nasty;
        const {passwordResetToken} = tenant.issueToken({email});
        await page.goto('about:blank');
        await page.goto(`${origin}/reset#token=${passwordResetToken}`);
        await page.waitFor(hasField, 'password');
        assert.deepEqual(
          await page.evaluate(() => {
            const element = document.querySelector('genauth-reset-password');
            const {title, images} = document;
            return [element.username, title, images.length];
          }),
          [nasty, 'Set a new password', 0],
        );
      });
    });
  }
});

describe('The templates', () => {
  const languages = {
    Express: {
      template: 'express/server.js',
      code: 'express/server.js',
      syntax: /\$\{[^}]*\}/g,
    },
    Django: {
      template: 'templates/django.html',
      code: 'templates/django.py',
      syntax: /\{\{.*?\}\}/g,
    },
    Laravel: {
      template: 'templates/reset.blade.php',
      code: 'templates/laravel.php',
      syntax: /\{\{.*?\}\}/g,
    },
    Rails: {
      template: 'templates/reset.html.erb',
      code: 'templates/rails.rb',
      syntax: /<%=.*?%>/g,
    },
  };

  /** The tag with its content, and `…` where the template puts something in. */
  const tagIn = ({template, syntax}) =>
    find(
      read(`test/recipes/${template}`),
      /(<genauth-reset-password\n[^]*<\/genauth-reset-password>)/,
    )
      .replace(syntax, '…')
      .replace(/\s+/g, ' ');
  const tag = tagIn(languages.Express);
  const {modules} = JSON.parse(read('dist/custom-elements.json'));
  const declarations = modules.flatMap((module) => module.declarations ?? []);

  it('name attributes that the elements have', () => {
    const found = [...tag.matchAll(/<(genauth-[\w-]+)([^>]*)>/g)];
    assert.equal(found.length, 2);
    for (const [, name, attributes] of found) {
      const {attributes: known} = declarations.find(
        ({tagName}) => tagName === name,
      );
      for (const [, attribute] of attributes.matchAll(/ ([\w-]+)=/g)) {
        assert.ok(
          attribute === 'slot' || known.some((one) => one.name === attribute),
          `${name} ${attribute}`,
        );
      }
    }
    assert.equal(tag.match(/="…"/g)?.length, 3);
  });

  for (const [name, language] of Object.entries(languages)) {
    it(`have the same tag with ${name}`, () => {
      assert.equal(tagIn(language), tag);
    });

    it(`have the same headers with ${name} [TOK-10, SEC-10]`, () => {
      const code = read(`test/recipes/${language.code}`);
      assert.match(code, /["']Cache-Control["'].*["']no-store["']/);
      assert.match(code, /["']Referrer-Policy["'].*["']no-referrer["']/);
      const template = read(`test/recipes/${language.template}`);
      assert.match(
        template,
        /<script nonce="(?:\$\{.*\}|\{\{.*\}\}|<%=.*%>)">/,
      );
      const directives = policyFor(HOST).split('; ');
      const written = code
        .replace(/ 'nonce-(?:\$|#)?\{.*?\}'/g, '')
        .replace(/(connect-src )(?:\$|#)?\{.*?\}/, `$1${HOST}`);
      const places = directives.map((directive) =>
        written.search(new RegExp(`["'\`]${directive}["'\`]`)),
      );
      assert.ok(
        places.every((place, i) => place > (places[i - 1] ?? 0)),
        `${places}`,
      );
    });
  }
});
