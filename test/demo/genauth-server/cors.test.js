import assert from 'node:assert/strict';
import {test} from 'node:test';
import {
  call,
  EMAIL,
  NEW,
  PHONE_NUMBER,
  preflight,
  reset,
  sendEmail,
  sendSms,
  system,
  tenantFor,
  verifyEmail,
} from './helpers.js';

const ORIGIN = 'access-control-allow-origin';

test('a preflight allows the headers of either prefix and no credentials', async (t) => {
  const {tenant} = await tenantFor(t);
  const {status, headers, text} = await preflight(tenant);
  assert.equal(status, 204);
  assert.equal(text, '');
  assert.equal(headers[ORIGIN], '*');
  assert.equal(headers['access-control-allow-methods'], 'GET, POST');
  assert.equal(
    headers['access-control-allow-headers'],
    'content-type, x-authing-app-id, x-authing-lang, x-genauth-app-id, x-genauth-lang',
  );
  assert.equal(headers['access-control-max-age'], '0');
  assert.equal('access-control-allow-credentials' in headers, false);
});

test('every answer may be read from any origin and exposes nothing more', async (t) => {
  const {genauth, tenant} = await tenantFor(t);
  const answers = [
    await system(tenant),
    await reset(tenant, {passwordResetToken: 'unknown', password: NEW}),
    await sendEmail(tenant),
    await sendEmail(tenant),
    await verifyEmail(tenant, 'wrong'),
    await call(tenant.appHost, '/nowhere'),
    await call(genauth.appHost('nobody'), '/api/v3/system'),
    await call(genauth.controlUrl, '/control/tenants/nobody/inbox'),
  ];
  for (const {headers} of answers) {
    assert.equal(headers[ORIGIN], '*');
    assert.equal('access-control-expose-headers' in headers, false);
    assert.equal('access-control-allow-credentials' in headers, false);
    assert.equal('set-cookie' in headers, false);
  }
});

test('a refusal echoes neither the token nor the password', async (t) => {
  const {tenant} = await tenantFor(t);
  const passwordResetToken = 'a-secret-token';
  for (const passwordEncryptType of ['none', 'rsa', NEW]) {
    const body = {passwordResetToken, password: NEW, passwordEncryptType};
    const answer = await reset(tenant, body);
    assert.ok(!answer.text.includes(passwordResetToken));
    assert.ok(!answer.text.includes(NEW));
  }
});

test('no answer echoes a code or an address', async (t) => {
  const {tenant} = await tenantFor(t);
  const {code} = tenant.issueCode({email: EMAIL, state: 'expired'});
  const answers = [
    await sendEmail(tenant),
    await sendEmail(tenant),
    await sendSms(tenant),
    await sendSms(tenant, {extra: code}),
    await verifyEmail(tenant, code),
    await verifyEmail(tenant, tenant.inbox[0].code),
  ];
  for (const {text} of answers) {
    for (const secret of [code, tenant.inbox[0].code, EMAIL, PHONE_NUMBER]) {
      assert.doesNotMatch(text, new RegExp(`\\b${secret}\\b`));
    }
  }
});
