import assert from 'node:assert/strict';
import {test} from 'node:test';
import {
  call,
  encryptRsa,
  encryptSm2,
  NEW,
  OLD,
  reset,
  signIn,
  tenantFor,
} from './helpers.js';

test('the password of the account signs in, also encrypted', async (t) => {
  const {tenant} = await tenantFor(t);
  const {rsa, sm2} = tenant.keys;
  const all = [
    [OLD],
    [OLD, {passwordEncryptType: 'none'}],
    [encryptRsa(rsa.publicKey, OLD), {passwordEncryptType: 'rsa'}],
    [encryptSm2(sm2.publicKey, OLD), {passwordEncryptType: 'sm2'}],
  ];
  for (const [password, options] of all) {
    const {status, json} = await signIn(tenant, password, options);
    assert.equal(status, 200);
    assert.equal(json.statusCode, 200);
    assert.equal(json.data.token_type, 'Bearer');
    assert.ok(json.data.access_token);
  }
});

test('a wrong password and an unknown account get the same answer', async (t) => {
  const {genauth, tenant} = await tenantFor(t);
  for (const host of [tenant, genauth.tenant('empty')]) {
    const {status, json} = await signIn(host, NEW);
    assert.equal(status, 200);
    assert.equal(json.statusCode, 403);
    assert.equal(json.apiCode, 2333);
  }
});

test('after a reset only the new password signs in', async (t) => {
  const {tenant, passwordResetToken} = await tenantFor(t);
  await reset(tenant, {passwordResetToken, password: NEW});
  assert.equal((await signIn(tenant, NEW)).json.statusCode, 200);
  assert.equal((await signIn(tenant, OLD)).json.statusCode, 403);
});

test('what is no sign-in by e-mail and password is refused', async (t) => {
  const {tenant} = await tenantFor(t);
  const passwordPayload = {email: 'a@example.com', password: 'x'};
  const bad = [
    {},
    {connection: 'PASSCODE', passwordPayload},
    {connection: 'PASSWORD'},
    {connection: 'PASSWORD', passwordPayload: {email: 'a@example.com'}},
    {
      connection: 'PASSWORD',
      passwordPayload,
      options: {passwordEncryptType: 'aes'},
    },
  ];
  for (const body of bad) {
    const answer = await call(tenant.appHost, '/api/v3/signin', {
      method: 'POST',
      body,
    });
    assert.equal(answer.json.statusCode, 400, JSON.stringify(body));
  }
  const unreadable = await signIn(tenant, OLD, {passwordEncryptType: 'rsa'});
  assert.equal(unreadable.json.apiCode, 2016);
});
