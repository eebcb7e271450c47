/** The flow in Node, imported from the package as it is built. */
import assert from 'node:assert/strict';
import {execFileSync} from 'node:child_process';
import {describe, it} from 'node:test';
import {
  checkSettings,
  defaultSettings,
  readAddress,
  resetPassword,
  sendCode,
  settingsProblem,
  takeResetToken,
} from 'genauth-reset-password/core';
import {call, EMAIL, NEW, tenantFor} from '../demo/genauth-server/helpers.js';

/** Not the global one: some resolvers do not know `*.localhost`. */
const fetchFromLoopback = async (request) => {
  const {origin, pathname} = new URL(request.url);
  const {status, headers, text} = await call(origin, pathname, {
    method: request.method,
    headers: Object.fromEntries(request.headers),
    ...(request.method === 'POST' && {body: await request.text()}),
  });
  return new Response(text, {status: Number(status), headers});
};

describe('The elements in Node', () => {
  for (const entry of ['', '/elements']) {
    it(`can be constructed, from genauth-reset-password${entry} [SEC-8]`, async () => {
      const {GenAuthForgotPassword, GenAuthResetPassword} = await import(
        `genauth-reset-password${entry}`
      );
      const reset = new GenAuthResetPassword();
      reset.policy = {minLength: 8};
      reset.token = 'secret';
      assert.equal(reset.appHost, '');
      assert.equal(reset.headingLevel, 2);
      assert.deepEqual(reset.policy, {minLength: 8});
      assert.equal(reset.token, '');
      assert.equal(reset.state, 'ready');
      await reset.submit();
      reset.reset();
      const forgot = new GenAuthForgotPassword();
      assert.equal(forgot.methods, 'email phone');
      assert.equal(forgot.state, 'identifying');
      // Both show what the page has put in.
      for (const element of [reset, forgot]) {
        assert.deepEqual([...element.render().strings], ['<slot></slot>']);
      }
      assert.match(GenAuthResetPassword.version, /^\d+\.\d+\.\d+$/);
      assert.ok(GenAuthResetPassword.observedAttributes.includes('app-host'));
    });
  }
});

describe('The core in Node', () => {
  for (const passwordEncryptType of /** @type {const} */ (['rsa', 'sm2'])) {
    it(`sets a password that ${passwordEncryptType} encrypts`, async (t) => {
      const {tenant, passwordResetToken} = await tenantFor(t);
      await resetPassword({
        settings: {
          ...defaultSettings,
          appHost: tenant.appHost,
          passwordEncryptType,
          fetch: fetchFromLoopback,
        },
        passwordResetToken,
        password: NEW,
      });
      const body = JSON.parse(tenant.requests.at(-1)?.body ?? '');
      assert.equal(body.passwordEncryptType, passwordEncryptType);
      assert.notEqual(body.password, NEW);
      // The stand-in decrypts with OpenSSL's RSA and an SM2 of its own.
      assert.ok(tenant.checkPassword({email: EMAIL, password: NEW}));
    });
  }

  it('refuses settings without appHost, as there is no page', async () => {
    const settings = {...defaultSettings, appHost: ''};
    assert.equal(settingsProblem(settings, null), 'config-invalid');
    for (const call of [
      () => resetPassword({settings, passwordResetToken: 't', password: 'p'}),
      () =>
        sendCode({settings, address: {method: 'email', email: 'a@b.example'}}),
      async () => checkSettings(settings),
    ]) {
      await assert.rejects(call, {
        code: 'config-invalid',
        facts: {setting: 'appHost'},
      });
    }
  });

  it('takes no token, as there is no address', () => {
    assert.equal(takeResetToken(), false);
  });

  it('reads phone numbers', async () => {
    const address = await readAddress('138 0000 0000', ['phone'], '+86');
    assert.deepEqual(address, {
      method: 'phone',
      phoneNumber: '13800000000',
      phoneCountryCode: '+86',
    });
  });
});

/** Has the file of the cipher fail to load, as it does if it is missing. */
const loseCipher = `
  import {register} from 'node:module';
  const hooks = \`export const load = (url, context, next) => {
    if (url.endsWith('/rsa.js')) throw new Error('rsa.js is lost');
    return next(url, context);
  };\`;
  register('data:text/javascript,' + encodeURIComponent(hooks));`;

describe('A reset in Node whose cipher does not load', () => {
  it('fails with the cause, and without a secret', () => {
    const program = `
      ${loseCipher}
      import {inspect} from 'node:util';
      const {defaultSettings, resetPassword} =
        await import('genauth-reset-password/core');
      const error = await resetPassword({
        settings: {
          ...defaultSettings,
          appHost: 'https://a.example',
          publicKey: 'pinned',
          timeout: 600_000,
        },
        passwordResetToken: 'secret token',
        password: 'secret password',
      }).catch((error) => error);
      const {code, cause} = error;
      const all = inspect(error, {depth: Infinity, showHidden: true});
      console.log(JSON.stringify([code, cause?.message, all]));`;
    const [code, message, all] = JSON.parse(
      execFileSync(process.execPath, ['--input-type=module', '-e', program], {
        cwd: new URL('../../', import.meta.url),
        encoding: 'utf8',
        stdio: ['ignore', 'pipe', 'ignore'],
        // The timers of the package must not keep it alive for so long.
        timeout: 30_000,
      }),
    );
    assert.equal(code, 'encrypt-failed');
    assert.equal(message, 'rsa.js is lost');
    assert.doesNotMatch(all, /secret/);
  });
});
