/** The recipes that are a page and a script: captcha, passkey, leaked passwords. */
import assert from 'node:assert/strict';
import {createHash, randomBytes} from 'node:crypto';
import {createServer} from 'node:http';
import {after, before, describe, it} from 'node:test';
import {startGenAuthServer} from '../../demo/genauth-server/server.js';
import {engines, openBrowser} from '../helpers/e2e/browser.js';
import {listen} from '../helpers/listen.js';
import {
  bodyOf,
  find,
  hasField,
  HOST,
  isState,
  LISTS,
  passOn,
  policyFor,
  posts,
  servePages,
  setPassword,
} from './serve.js';

const email = 'ada@example.com';
const old = 'harbor-2019';
const password = 'Quiet-otter-41';

/** @type {import('../../demo/genauth-server/server.js').GenAuthServer} */
let genauth;

before(async () => {
  genauth = await startGenAuthServer();
});
after(() => genauth.close());

/** An application with one account. */
const newTenant = async () => {
  const tenant = await genauth.createTenant();
  tenant.addAccount({email, password: old});
  return tenant;
};

const linkTo = (tenant, page) =>
  `${page}#passwordResetToken=${tenant.issueToken({email}).passwordResetToken}`;

const json = (response, status, value, headers = {}) => {
  response.writeHead(status, {'content-type': 'application/json', ...headers});
  response.end(JSON.stringify(value));
};

/** Stands for a provider: its button is the captcha. */
const provider = (tokens) => `
  window.captchaProvider = {
    render(container, {callback}) {
      const button = document.createElement('button');
      button.id = 'human';
      button.textContent = 'I am no robot';
      button.onclick = () => callback(${JSON.stringify(tokens)}.pop());
      container.replaceChildren(button);
    },
  };`;

for (const engine of engines) {
  describe(`A captcha before a code in ${engine}`, () => {
    const good = new Set(['one', 'two']);
    /** What the gateway was asked for: path and token. */
    const asked = [];
    let browser;
    let server;
    let tenant;

    before(async () => {
      tenant = await newTenant();
      server = await servePages({
        hosts: {[HOST]: tenant.appHost},
        policy: policyFor("'self'", tenant.appHost),
        answer: async (request, response) => {
          if (request.url === '/captcha-provider.js') {
            response.setHeader('content-type', 'text/javascript');
            response.end(provider([...good]));
            return;
          }
          const path = find(request.url ?? '', /^\/gateway(\/.+)/);
          if (!path) return void response.writeHead(404).end();
          const token = request.headers['x-captcha'];
          asked.push([path, token]);
          const body = await bodyOf(request);
          // Each token is good once.
          if (!good.delete(String(token))) {
            return json(response, 403, {message: 'Captcha wanted'});
          }
          const contentType = request.headers['content-type'] ?? '';
          const answer = await passOn(tenant.appHost + path, {
            contentType,
            body,
          });
          json(response, answer.status, JSON.parse(answer.body));
        },
      });
      browser = await openBrowser(engine);
    });

    after(async () => {
      await browser?.close();
      await server?.close();
    });

    it('is asked for first; its token goes with the one request for the code', async () => {
      const {page} = browser;
      await page.goto(`${server.origin}/captcha.html`);
      await page.waitFor(hasField, 'address');
      await page.clickSelector('#address');
      await page.type(email);
      await page.press('Enter');
      await page.waitFor(() => document.querySelector('dialog').open);
      assert.deepEqual([asked, posts(tenant)], [[], []]);

      // Whoever turns back is where they were.
      await page.press('Escape');
      await page.waitFor(() => !document.querySelector('dialog').open);
      assert.deepEqual([asked, posts(tenant)], [[], []]);

      await page.clickSelector('#address');
      await page.press('Enter');
      await page.clickSelector('#human');
      await page.waitFor(hasField, 'code');
      assert.deepEqual(asked, [['/api/v3/send-email', 'two']]);
      assert.equal(tenant.inbox.length, 1);
      await page.clickSelector('#code');
      await page.type(tenant.inbox[0].code);
      await page.press('Enter');
      await setPassword(page, password);
      await page.waitFor(isState, 'succeeded');
      assert.equal(tenant.checkPassword({email, password}), true);
      assert.equal(asked.length, 1);
    });
  });

  describe(`A look into lists of leaked passwords in ${engine}`, () => {
    const leakedOne = 'Correct-horse-1';
    const paddedOne = 'Padding-only-77';
    const hashOf = (text) =>
      createHash('sha1').update(text).digest('hex').toUpperCase();
    /** @type {Map<string, string>} lines by the first five characters */
    const lists = new Map();
    for (const [text, count] of [
      [leakedOne, 27],
      [paddedOne, 0],
    ]) {
      const hash = hashOf(text);
      const other = randomBytes(18).toString('hex').toUpperCase().slice(0, 35);
      lists.set(hash.slice(0, 5), `${other}:3\r\n${hash.slice(5)}:${count}`);
    }
    /** @type {import('node:http').IncomingMessage[]} */
    const asked = [];
    /** @type {'answers' | 'fails' | 'hangs'} */
    let behaviour = 'answers';
    const range = createServer((request, response) => {
      response.setHeader('access-control-allow-origin', '*');
      response.setHeader('access-control-allow-headers', 'Add-Padding');
      if (request.method === 'OPTIONS') return void response.end();
      asked.push(request);
      if (behaviour === 'hangs') return undefined;
      if (behaviour === 'fails') return void response.writeHead(503).end();
      const prefix = request.url?.replace('/range/', '') ?? '';
      return void response.end(lists.get(prefix) ?? `${'0'.repeat(35)}:0`);
    });
    let browser;
    let server;
    let tenant;

    before(async () => {
      tenant = await newTenant();
      const {origin} = await listen(range);
      server = await servePages({
        hosts: {[HOST]: tenant.appHost, [LISTS]: origin},
        policy: policyFor(origin, tenant.appHost),
      });
      browser = await openBrowser(engine);
    });

    after(async () => {
      await browser?.close();
      range.close();
      range.closeAllConnections();
      await server?.close();
    });

    const open = async () => {
      asked.length = 0;
      tenant.clearRequests();
      await browser.page.goto('about:blank');
      const page = `${server.origin}/leaked-passwords.html`;
      await browser.page.goto(linkTo(tenant, page));
    };

    const errors = () => {
      const {shadowRoot} = document.querySelector('genauth-reset-password');
      return [...(shadowRoot?.querySelectorAll('[part~=error]') ?? [])]
        .map((one) => one.textContent.trim())
        .join('');
    };

    it('refuses one with the words of the rule, and takes the next', async () => {
      const {page} = browser;
      behaviour = 'answers';
      await open();
      await setPassword(page, leakedOne);
      assert.match(
        await page.waitFor(errors),
        /^A password that is in no list/,
      );
      assert.deepEqual(posts(tenant), []);
      assert.deepEqual(
        asked.map(({method, url, headers}) => [
          method,
          url,
          headers['add-padding'],
          headers.referer,
          headers.cookie,
        ]),
        [
          [
            'GET',
            `/range/${hashOf(leakedOne).slice(0, 5)}`,
            'true',
            undefined,
            undefined,
          ],
        ],
      );

      // It is known by now, and the service is not asked again.
      await page.evaluate(() => {
        document.addEventListener('genauth-reset-invalid', ({detail}) => {
          document.title = detail.issues[0].code;
        });
      });
      await page.press('Enter');
      await page.waitFor(() => document.title === 'password-pattern');
      assert.equal(asked.length, 1);

      await setPassword(page, paddedOne);
      await page.waitFor(isState, 'succeeded');
      assert.deepEqual(
        asked.map(({url}) => url),
        [leakedOne, paddedOne].map(
          (one) => `/range/${hashOf(one).slice(0, 5)}`,
        ),
      );
      assert.equal(posts(tenant).length, 1);
      assert.equal(tenant.checkPassword({email, password: paddedOne}), true);
    });

    it('sends five characters of the hash, and nothing else of the password', async () => {
      const {page} = browser;
      behaviour = 'answers';
      await open();
      await setPassword(page, password);
      await page.waitFor(isState, 'succeeded');
      const [{url = '', headers}, ...more] = asked;
      assert.equal(more.length, 0);
      assert.match(url, /^\/range\/[0-9A-F]{5}$/);
      const sent = JSON.stringify([url, headers]).toUpperCase();
      const hash = hashOf(password);
      for (let start = 0; start + 6 <= hash.length; start++) {
        assert.ok(!sent.includes(hash.slice(start, start + 6)));
      }
      assert.ok(!sent.includes(password.toUpperCase()));
    });

    for (const [name, kind] of [
      ['answers an error', 'fails'],
      ['does not answer', 'hangs'],
    ]) {
      it(`stands in nobody’s way when its service ${name}`, async () => {
        const {page} = browser;
        behaviour = /** @type {typeof behaviour} */ (kind);
        await open();
        const next = `${leakedOne}-${kind}`;
        await setPassword(page, next);
        await page.waitFor(isState, 'succeeded');
        assert.equal(asked.length, 1);
        assert.equal(tenant.checkPassword({email, password: next}), true);
      });
    }
  });
}

/** Only Chromium's driver has an authenticator of its own. */
describe('A passkey after the reset in chromium', () => {
  const challenge = randomBytes(32).toString('base64url');
  /** @type {Record<string, any>[]} what the page sent to be kept */
  const kept = [];
  let browser;
  let cdp;
  let server;
  let tenant;

  before(async () => {
    tenant = await newTenant();
    server = await servePages({
      hosts: {[HOST]: tenant.appHost},
      policy: policyFor("'self'", tenant.appHost),
      answer: async (request, response) => {
        const {url = '', method, headers} = request;
        if (url.startsWith('/login')) {
          response.setHeader('content-type', 'text/html');
          return void response.end('<!doctype html><title>Sign in</title>');
        }
        if (method !== 'POST') return void response.writeHead(404).end();
        const body = JSON.parse(await bodyOf(request));
        if (headers.cookie !== 'session=ada') return json(response, 401, {});
        if (url === '/passkeys/options') {
          return json(response, 200, {
            challenge,
            rp: {id: 'localhost', name: 'Acme'},
            user: {
              id: Buffer.from('ada').toString('base64url'),
              name: email,
              displayName: 'Ada',
            },
            pubKeyCredParams: [{type: 'public-key', alg: -7}],
            authenticatorSelection: {
              residentKey: 'required',
              userVerification: 'required',
            },
          });
        }
        kept.push(body);
        return json(response, 201, {});
      },
    });
    browser = await openBrowser('chromium');
    cdp = await browser.page.raw.createCDPSession();
    await cdp.send('WebAuthn.enable');
  });

  after(async () => {
    await browser?.close();
    await server?.close();
  });

  const addAuthenticator = async () => {
    const {authenticatorId} = await cdp.send(
      'WebAuthn.addVirtualAuthenticator',
      {
        options: {
          protocol: 'ctap2',
          transport: 'internal',
          hasResidentKey: true,
          hasUserVerification: true,
          isUserVerified: true,
          automaticPresenceSimulation: true,
        },
      },
    );
    return authenticatorId;
  };

  const reset = async (next) => {
    const {page} = browser;
    await page.goto('about:blank');
    await page.goto(linkTo(tenant, `${server.origin}/passkey.html`));
    await setPassword(page, next);
    await page.waitFor(isState, 'succeeded');
  };

  const isOffered = () => document.querySelector('#offer').offsetWidth > 0;
  const note = () => document.querySelector('#note').textContent;

  it('is not offered where the device cannot make one', async () => {
    const {page} = browser;
    await reset('Quiet-otter-1');
    await page.waitFor(async () =>
      PublicKeyCredential.isUserVerifyingPlatformAuthenticatorAvailable().then(
        (isThere) => !isThere,
      ),
    );
    assert.equal(await page.evaluate(isOffered), false);
  });

  describe('with an authenticator', () => {
    let authenticatorId;
    before(async () => {
      authenticatorId = await addAuthenticator();
    });

    const credentials = async () =>
      (await cdp.send('WebAuthn.getCredentials', {authenticatorId}))
        .credentials;

    it('needs a sign-in, which the reset is not', async () => {
      const {page} = browser;
      await reset('Quiet-otter-2');
      await page.waitFor(isOffered);
      await page.clickSelector('#offer button');
      await page.waitFor(() => location.pathname === '/login');
      assert.equal(await page.url(), `${server.origin}/login?next=/passkeys`);
      assert.deepEqual([kept, await credentials()], [[], []]);
    });

    it('is not made when the visitor turns it down, and the password works', async () => {
      const {page} = browser;
      await page.raw.setCookie({
        name: 'session',
        value: 'ada',
        url: server.origin,
      });
      await cdp.send('WebAuthn.setUserVerified', {
        authenticatorId,
        isUserVerified: false,
      });
      await reset('Quiet-otter-3');
      await page.waitFor(isOffered);
      await page.clickSelector('#offer button');
      assert.match(await page.waitFor(note), /^No passkey was made/);
      assert.deepEqual([kept, await credentials()], [[], []]);
      assert.equal(await page.evaluate(isOffered), true);
    });

    it('is made with the server’s challenge for a visitor who is signed in', async () => {
      const {page} = browser;
      await cdp.send('WebAuthn.setUserVerified', {
        authenticatorId,
        isUserVerified: true,
      });
      await reset('Quiet-otter-4');
      await page.waitFor(isOffered);
      await page.clickSelector('#offer button');
      assert.match(await page.waitFor(note), /^You can sign in/);
      assert.equal(await page.evaluate(isOffered), false);
      const [{credentialId, rpId}, ...more] = await credentials();
      assert.deepEqual([rpId, more, kept.length], ['localhost', [], 1]);
      const [{id, response}] = kept;
      assert.equal(
        id,
        Buffer.from(credentialId, 'base64').toString('base64url'),
      );
      const {type, origin, ...client} = JSON.parse(
        Buffer.from(response.clientDataJSON, 'base64url').toString(),
      );
      assert.deepEqual(
        {type, origin, challenge: client.challenge},
        {type: 'webauthn.create', origin: server.origin, challenge},
      );
    });
  });
});
