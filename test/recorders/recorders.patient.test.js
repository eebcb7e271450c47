/**
 * What a session recorder keeps or sends of a visit, unless it is told to mask
 * all: not the password, shown or not, nor the code, nor the address.
 */
import assert from 'node:assert/strict';
import {readFile} from 'node:fs/promises';
import {createServer} from 'node:http';
import {join} from 'node:path';
import {after, before, describe, it} from 'node:test';
import {fileURLToPath} from 'node:url';
import {build} from 'esbuild';
import sirv from 'sirv';
import {openBrowser} from '../helpers/e2e/browser.js';
import {installPackages} from '../helpers/install-packages.js';
import {listen} from '../helpers/listen.js';
import {leaksIn, textsIn} from '../helpers/secret-forms.js';

const here = fileURLToPath(new URL('.', import.meta.url));
const dist = fileURLToPath(new URL('../../dist', import.meta.url));
const packages = fileURLToPath(
  new URL('../../.cache/recorders', import.meta.url),
);

/** Has rrweb record, and look at the whole page again when it is told to. */
const startRrweb = `
  globalThis.events = [];
  rrweb.record({emit: (event) => events.push(event)});
  globalThis.lookAgain = () => rrweb.record.takeFullSnapshot();`;

const rrweb = async (file) =>
  (await readFile(join(packages, 'node_modules', file), 'utf8')) + startRrweb;

/** As pages have it that want to see something: by default it masks all. */
const startSentry = `
  import {init, replayIntegration} from '@sentry/browser';
  const replay = replayIntegration({
    maskAllText: false,
    maskAllInputs: false,
    blockAllMedia: false,
    useCompression: false,
    minReplayDuration: 0,
  });
  init({
    dsn: 'http://key@' + location.host + '/1',
    integrations: [replay],
    replaysSessionSampleRate: 1,
  });
  globalThis.events = [];
  globalThis.lookAgain = () => replay.flush();`;

const sentry = async () => {
  const {outputFiles} = await build({
    stdin: {contents: startSentry, resolveDir: packages},
    bundle: true,
    write: false,
  });
  return outputFiles[0].text;
};

/** The script of each recorder. */
const recorders = {
  'rrweb 1': () => rrweb('rrweb-1/dist/rrweb.min.js'),
  'rrweb 2': () => rrweb('rrweb-2/dist/rrweb.umd.min.cjs'),
  'Sentry Replay': sentry,
};

const secrets = {
  password: 'Quince-Bramble-7319',
  code: '408593',
  address: 'margarete.kowalski@example.org',
};
/** Typed into fields that nobody protects. */
const plain = ['an open word', 'a word in a shadow'];

/** Runs in the page: finds a part of an element, in either mode. */
const isShown = (name, selector) => {
  const element = document.querySelector(`genauth-${name}-password`);
  const found = [element, element?.shadowRoot]
    .flatMap((root) => [...(root?.querySelectorAll(selector) ?? [])])
    .find((part) => part.getClientRects().length > 0);
  return !!found;
};

/** What asks recorders to look away, in what the element renders. */
const marks =
  /\b(?:rr-block|rr-ignore|rr-mask|data-rr-is-password|data-sentry-\w+)\b/g;

const isState = (state) =>
  document.querySelector('genauth-reset-password').state === state;

/** A recorder looks at the whole page again, or sends, from time to time. */
const snapshot = 'lookAgain()';

/** Every visit of both elements that a recorder could see. */
const visit = async (page, words) => {
  await page.clickSelector('#plain');
  await page.type(words[0]);
  await page.clickSelector('#plain-inside');
  await page.type(words[1]);

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
  /** Whether the package is as it is built, and not without its marks. */
  let isMarked = true;
  /** What the recorder has sent, which has JSON in each line. */
  const sent = [];
  const server = createServer(async (request, response) => {
    const {url = ''} = request;
    const {pathname} = new URL(url, 'http://localhost');
    const send = async (type, file) => {
      response.setHeader('content-type', type);
      response.end(await readFile(file));
    };
    if (pathname === '/recorder.js') {
      response.setHeader('content-type', 'text/javascript');
      response.end(await recorders[recorder]());
    } else if (pathname === '/api/1/envelope/') {
      let body = '';
      for await (const piece of request) body += piece;
      sent.push(body);
      response.end('{}');
    } else if (!isMarked && pathname.endsWith('.js')) {
      const file = join(dist, pathname.slice('/dist'.length));
      response.setHeader('content-type', 'text/javascript');
      response.end((await readFile(file, 'utf8')).replace(marks, 'title'));
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

  /** All texts that the recorder kept or sent of a visit. */
  const record = async (name, mode, typed = plain) => {
    recorder = name;
    await browser.page.goto(`${origin}/?${mode}`);
    sent.length = 0;
    const kept = await visit(browser.page, typed);
    const lines = sent.flatMap((body) => body.trim().split('\n'));
    return textsIn([kept, lines.map((line) => JSON.parse(line))]);
  };

  for (const name of Object.keys(recorders)) {
    for (const mode of ['shadow', 'light']) {
      it(`by ${name} has no secret in ${mode} mode`, async () => {
        const texts = await record(name, mode);
        for (const word of plain)
          assert.ok(texts.includes(word), `${word} is not in the recording`);
        assert.deepEqual(leaksIn(texts, secrets), []);
      });
    }

    it(`by ${name} would be found to have each secret`, async () => {
      isMarked = false;
      try {
        // Most recorders remember by themselves which field was a password's.
        const typed = [secrets.password, plain[1]];
        const texts = await record(name, 'shadow', typed);
        for (const [secret, value] of Object.entries(secrets)) {
          const leaks = leaksIn(texts, {[secret]: value});
          assert.notDeepEqual(leaks, [], `${secret} was not found`);
        }
      } finally {
        isMarked = true;
      }
    });
  }
});
