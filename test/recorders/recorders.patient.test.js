/**
 * What a session recorder keeps of a visit, with the settings that it has by
 * default: not the password, shown or not, nor the code, nor the address.
 */
import assert from 'node:assert/strict';
import {readFile} from 'node:fs/promises';
import {createServer} from 'node:http';
import {join} from 'node:path';
import {after, before, describe, it} from 'node:test';
import {fileURLToPath} from 'node:url';
import sirv from 'sirv';
import {openBrowser} from '../helpers/e2e/browser.js';
import {installPackages} from '../helpers/install-packages.js';
import {listen} from '../helpers/listen.js';

const here = fileURLToPath(new URL('.', import.meta.url));
const dist = fileURLToPath(new URL('../../dist', import.meta.url));
const packages = fileURLToPath(
  new URL('../../.cache/recorders', import.meta.url),
);

/** The script of each recorder, in its package. */
const recorders = {
  'rrweb 1': 'rrweb-1/dist/rrweb.min.js',
  'rrweb 2': 'rrweb-2/dist/rrweb.umd.min.cjs',
};

const secrets = {
  password: 'Quince-Bramble-7319',
  code: '408593',
  address: 'margarete.kowalski@example.org',
};
/** Typed into fields that nobody protects. */
const plain = ['an open word', 'a word in a shadow'];

const reversed = (text) => [...text].reverse().join('');

/** As they are in the base64 of a longer text, wherever they start in it. */
const base64Forms = (text) =>
  [0, 1, 2].map((offset) => {
    const bytes = Buffer.from(' '.repeat(offset) + text);
    return bytes
      .toString('base64')
      .slice(Math.ceil((offset * 8) / 6), Math.floor((bytes.length * 8) / 6));
  });

/** Half of a secret is a secret, too. */
const formsOf = (secret) => {
  const halves = [
    secret,
    secret.slice(0, Math.max(5, secret.length / 2)),
    secret.slice(-Math.max(5, secret.length / 2)),
  ];
  return halves.flatMap((text) => [text, reversed(text), ...base64Forms(text)]);
};

/** All texts of the events; a time could have the digits of the code. */
const textsIn = (value) => {
  if (typeof value === 'string') return [value];
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, inside]) => [
    key,
    ...textsIn(inside),
  ]);
};

const leaksIn = (texts) =>
  Object.entries(secrets).flatMap(([name, secret]) =>
    texts
      .filter((text) => formsOf(secret).some((form) => text.includes(form)))
      .map((text) => `${name}: ${text.slice(0, 80)}`),
  );

/** Runs in the page: finds a part of an element, in either mode. */
const isShown = (name, selector) => {
  const element = document.querySelector(`genauth-${name}-password`);
  const found = [element, element?.shadowRoot]
    .flatMap((root) => [...(root?.querySelectorAll(selector) ?? [])])
    .find((part) => part.getClientRects().length > 0);
  return !!found;
};

const isState = (state) =>
  document.querySelector('genauth-reset-password').state === state;

/** A recorder looks at the whole page again from time to time. */
const snapshot = 'rrweb.record.takeFullSnapshot()';

/** Every visit of both elements that a recorder could see. */
const visit = async (page) => {
  await page.clickSelector('#plain');
  await page.type(plain[0]);
  await page.clickSelector('#plain-inside');
  await page.type(plain[1]);

  await page.waitFor(isShown, 'forgot', '[id$=address]');
  await page.clickSelector('[id$=address]');
  await page.type(secrets.address);
  await page.evaluate(snapshot);
  await page.press('Enter');
  await page.waitFor(isShown, 'forgot', '[id$=code]');
  await page.clickSelector('[id$=code]');
  await page.type(secrets.code);
  await page.evaluate(snapshot);
  await page.press('Enter');

  await page.waitFor(isShown, 'reset', '[part=account]');
  await page.evaluate(() => {
    const element = document.querySelector('genauth-reset-password');
    element.token = 'reused';
  });
  await page.clickSelector('[id$=password][autocomplete]');
  await page.type(secrets.password);
  await page.clickSelector('[part=reveal]');
  await page.waitFor(isShown, 'reset', '[id$=confirmation][type=text]');
  await page.evaluate(snapshot);
  await page.clickSelector('[id$=confirmation]');
  await page.type(secrets.password);
  await page.evaluate(snapshot);
  await page.press('Enter');
  await page.waitFor(isState, 'failed');
  await page.clickSelector('[part=reveal]');
  await page.waitFor(isShown, 'reset', '[id$=confirmation][type=text]');
  await page.evaluate(snapshot);
  await page.evaluate(() => {
    const element = document.querySelector('genauth-reset-password');
    element.token = 'accepted';
  });
  await page.clickSelector('[id$=confirmation]');
  await page.press('Enter');
  await page.waitFor(isState, 'succeeded');
  await page.evaluate(snapshot);
  return page.evaluate('events');
};

describe('The recording of a visit [SEC-12]', () => {
  const serveBuilt = sirv(dist, {dev: true});
  let recorder;
  const server = createServer(async (request, response) => {
    const {url = ''} = request;
    const {pathname} = new URL(url, 'http://localhost');
    const send = async (type, file) => {
      response.setHeader('content-type', type);
      response.end(await readFile(file));
    };
    if (pathname === '/recorder.js') {
      const file = join(packages, 'node_modules', recorders[recorder]);
      await send('text/javascript', file);
    } else if (pathname.startsWith('/dist/')) {
      request.url = url.slice('/dist'.length);
      serveBuilt(request, response);
    } else {
      await send('text/html', join(here, 'page.html'));
    }
  });
  let origin;
  let browser;

  before(async () => {
    await installPackages(here, packages);
    ({origin} = await listen(server));
    browser = await openBrowser('chromium');
  });

  after(async () => {
    await browser?.close();
    server.close();
    server.closeAllConnections();
  });

  for (const name of Object.keys(recorders)) {
    for (const mode of ['shadow', 'light']) {
      it(`by ${name} has no secret in ${mode} mode`, async () => {
        recorder = name;
        await browser.page.goto(`${origin}/?${mode}`);
        const texts = textsIn(await visit(browser.page));
        for (const word of plain)
          assert.ok(texts.includes(word), `${word} is not in the recording`);
        assert.deepEqual(leaksIn(texts), []);
      });
    }
  }
});
