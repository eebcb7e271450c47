/**
 * Calls of the built package. The build leaves out parts of ky, and what is left
 * must still repeat a call for the key, and read what a failure says.
 */
import assert from 'node:assert/strict';
import {after, before, describe, it} from 'node:test';
import {startGenAuthServer} from '../../demo/genauth-server/server.js';
import {engines, openBrowser} from '../helpers/e2e/browser.js';
import {policyFor, servePages} from '../recipes/serve.js';

const email = 'ada@example.com';
const json = 'application/json';
const soon = () => new Date(Date.now() + 1000).toUTCString();

/** Failures of the call for the key, after which it is made again. */
const passing = {
  'a status with text': {kind: 'status', status: 500, body: 'no'},
  'a status with JSON': {
    kind: 'status',
    status: 503,
    body: {statusCode: 500, message: 'no'},
    contentType: json,
  },
  'a status with broken JSON': {
    kind: 'status',
    status: 502,
    body: '{"a',
    contentType: json,
  },
  'a status without a body': {kind: 'status', status: 504},
  'a wait in seconds': {kind: 'rate-limit', retryAfter: '1', exposed: true},
  'a wait until a date': {
    kind: 'status',
    status: 429,
    headers: {
      'retry-after': soon(),
      'access-control-expose-headers': 'Retry-After',
    },
  },
  'a lost connection': {kind: 'reset'},
};

const submit = async (password) => {
  const element =
    /** @type {HTMLElement & {submit(): Promise<void>, updateComplete: Promise<boolean>}} */ (
      document.querySelector('genauth-reset-password')
    );
  await customElements.whenDefined('genauth-reset-password');
  await element.updateComplete;
  const told = [];
  for (const name of ['success', 'failure']) {
    element.addEventListener(`genauth-reset-${name}`, (event) => {
      const {detail} = /** @type {CustomEvent} */ (event);
      told.push([name, detail.code].join(' ').trim());
    });
  }
  const inputs = element.shadowRoot?.querySelectorAll(
    'input[autocomplete=new-password]',
  );
  for (const input of inputs ?? []) {
    /** @type {HTMLInputElement} */ (input).value = password;
  }
  await element.submit();
  return told;
};

for (const engine of engines) {
  describe(`The built package in ${engine} [NET-1]`, () => {
    let browser;
    let genauth;
    let tenant;
    let pages;

    before(async () => {
      genauth = await startGenAuthServer();
      tenant = await genauth.createTenant({name: 'built', keepAlive: true});
      tenant.addAccount({email, password: 'the-old-one-7'});
      const {appHost} = tenant;
      pages = await servePages({
        hosts: {},
        policy: policyFor(appHost),
        answer: (request, response) =>
          void response.writeHead(200, {'content-type': 'text/html'})
            .end(`<!doctype html><title>Reset</title>
              <script type="module" src="/genauth/genauth-reset-password.js"></script>
              <genauth-reset-password app-host="${appHost}"></genauth-reset-password>`),
      });
      browser = await openBrowser(engine);
    });

    after(async () => {
      await browser?.close();
      await pages?.close();
      await genauth?.close();
    });

    let made = 0;
    /** @returns what the element tells of a submission, and the calls made */
    const attempt = async (fault, times) => {
      const {page} = browser;
      const {passwordResetToken} = tenant.issueToken({email});
      await page.goto(
        `${pages.origin}/?${made}#passwordResetToken=${passwordResetToken}`,
      );
      tenant.setFault({endpoint: 'system', fault, times});
      const before = tenant.requests.length;
      const told = await page.evaluate(submit, `Quiet-otter-${made++}`);
      tenant.setFault({endpoint: 'system', fault: null});
      const calls = tenant.requests
        .slice(before)
        .map(({method, path}) => `${method} ${path.split('/').at(-1)}`)
        .filter((call) => !call.startsWith('OPTIONS'));
      return {told, calls};
    };

    for (const [name, fault] of Object.entries(passing)) {
      it(`asks for the key again after ${name}`, async () => {
        assert.deepEqual(await attempt(fault, 1), {
          told: ['success'],
          calls: ['GET system', 'GET system', 'POST reset-password'],
        });
      });
    }

    it('gives up after the third call', async () => {
      const fault = {kind: 'status', status: 503, body: '{}'};
      assert.deepEqual(await attempt(fault), {
        told: ['failure key-unavailable'],
        calls: ['GET system', 'GET system', 'GET system'],
      });
    });

    it('does not repeat a call that was refused', async () => {
      const fault = {kind: 'status', status: 404, body: {}, contentType: json};
      assert.deepEqual(await attempt(fault), {
        told: ['failure key-unavailable'],
        calls: ['GET system'],
      });
    });
  });
}
