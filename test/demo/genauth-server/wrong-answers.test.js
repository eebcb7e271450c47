/** Faults that answer something else, or to nobody who may read it. */
import assert from 'node:assert/strict';
import {createPublicKey} from 'node:crypto';
import {test} from 'node:test';
import {
  encryptRsa,
  NEW,
  preflight,
  reset,
  resettingWith,
  system,
  tenantFor,
} from './helpers.js';
import {assertAgrees} from './openapi.js';

test('status: any status, body, type and headers; nothing is changed', async (t) => {
  const {tenant, go, changed} = await resettingWith(t, null);
  /** @type {[fields: {status: number, body?: unknown, contentType?: string}, text: string][]} */
  const table = [
    [{status: 502, body: '<h1>Bad', contentType: 'text/html'}, '<h1>Bad'],
    [{status: 200, body: '<h1>Hello', contentType: 'text/html'}, '<h1>Hello'],
    [{status: 400, body: {error: 'x'}}, '{"error":"x"}'],
    [{status: 200}, ''],
    [{status: 204, body: 'ignored'}, ''],
  ];
  for (const [fault, text] of table) {
    tenant.setFault({
      endpoint: 'reset-password',
      fault: {kind: 'status', headers: {'x-made': 'up'}, ...fault},
    });
    const answer = await go();
    assert.equal(answer.status, fault.status);
    assert.equal(answer.text, text);
    assert.equal(answer.headers['x-made'], 'up');
    const type = fault.status === 204 ? undefined : 'text/plain';
    assert.equal(answer.headers['content-type'], fault.contentType ?? type);
    assert.equal(answer.headers['access-control-allow-origin'], '*');
  }
  assert.equal(changed(), false);
});

test('envelope: the codes asked for, by any HTTP status', async (t) => {
  const {tenant, go, changed} = await resettingWith(t, {
    kind: 'envelope',
    statusCode: 499,
    apiCode: 1000,
    message: '系统繁忙',
    httpStatus: 503,
  });
  const {status, json} = await go();
  assert.equal(status, 503);
  assertAgrees('/api/v3/reset-password', 'post', json);
  delete json.requestId;
  assert.deepEqual(json, {statusCode: 499, apiCode: 1000, message: '系统繁忙'});
  const data = {success: false};
  const ok = {kind: 'envelope', statusCode: 200, message: 'ok', data};
  tenant.setFault({endpoint: 'reset-password', fault: ok});
  const lie = await go();
  assert.equal(lie.status, 200);
  assert.deepEqual(lie.json, {statusCode: 200, message: 'ok', data});
  assert.equal(changed(), false);
});

test('envelope: in the language asked for, where there are several', async (t) => {
  const {tenant, go} = await resettingWith(t, {
    kind: 'envelope',
    statusCode: 403,
    message: ['已锁定', '已鎖定', 'Locked', 'ロック中'],
  });
  assert.equal((await go()).json.message, '已锁定');
  const body = {passwordResetToken: 'any', password: NEW};
  const headers = {'x-authing-lang': 'en-US'};
  const {json} = await reset(tenant, body, headers);
  assert.equal(json.message, 'Locked');
});

test('rate-limit: HTTP 429, the documented body, a header perhaps exposed', async (t) => {
  const {tenant, go, changed} = await resettingWith(t, null);
  /** @type {[fields: object, retryAfter: string | undefined, exposed: string | undefined][]} */
  const table = [
    [{}, undefined, undefined],
    [{retryAfter: 7}, '7', undefined],
    [{retryAfter: 7, exposed: true}, '7', 'Retry-After'],
    [
      {retryAfter: 'Wed, 21 Oct 2099 07:28:00 GMT', exposed: true},
      'Wed, 21 Oct 2099 07:28:00 GMT',
      'Retry-After',
    ],
  ];
  for (const [fields, retryAfter, exposed] of table) {
    const fault = {kind: 'rate-limit', ...fields};
    tenant.setFault({endpoint: 'reset-password', fault});
    const {status, headers, json} = await go();
    assert.equal(status, 429);
    assert.deepEqual(Object.keys(json), ['statusCode', 'message']);
    assert.equal(json.statusCode, 429);
    assert.equal(headers['retry-after'], retryAfter);
    assert.equal(headers['access-control-expose-headers'], exposed);
  }
  assert.equal(changed(), false);
});

test('body: any text as JSON', async (t) => {
  const text = '{"statusCode": 200, "mess';
  const {go, changed} = await resettingWith(t, {kind: 'body', text});
  const answer = await go();
  assert.equal(answer.status, 200);
  assert.equal(answer.headers['content-type'], 'application/json');
  assert.equal(answer.text, text);
  assert.equal(changed(), false);
});

test('redirect: the status and the location', async (t) => {
  const location = 'http://elsewhere.localhost/';
  const {tenant, go, changed} = await resettingWith(t, {
    kind: 'redirect',
    location,
  });
  assert.equal((await go()).status, 307);
  const fault = {kind: 'redirect', location, status: 302};
  tenant.setFault({endpoint: 'reset-password', fault});
  const {status, headers} = await go();
  assert.equal(status, 302);
  assert.equal(headers.location, location);
  assert.equal(changed(), false);
});

test('no-cors: neither the preflight nor the answer may be read [TEST-8]', async (t) => {
  const {tenant, go, changed} = await resettingWith(t, {kind: 'no-cors'});
  for (const {headers} of [await preflight(tenant), await go()]) {
    const names = Object.keys(headers);
    assert.ok(!names.some((name) => name.startsWith('access-control')));
  }
  assert.equal(changed(), true);
});

test('no-cors: a refused preflight counts as the request', async (t) => {
  const {tenant} = await resettingWith(t, {kind: 'no-cors'}, {times: 1});
  const origin = async () =>
    (await preflight(tenant)).headers['access-control-allow-origin'];
  assert.equal(await origin(), undefined);
  assert.equal(await origin(), '*');
});

test('no-cors: the preflight alone may pass, so that the change is made', async (t) => {
  const fault = {kind: 'no-cors', preflight: true};
  const {tenant, go, changed} = await resettingWith(t, fault, {times: 1});
  const {headers} = await preflight(tenant);
  assert.equal(headers['access-control-allow-origin'], '*');
  assert.match(headers['access-control-allow-headers'], /content-type/);
  const answer = await go();
  assert.equal('access-control-allow-origin' in answer.headers, false);
  assert.equal(changed(), true);
});

test('key: any JSON value in place of one key or both', async (t) => {
  const {tenant} = await tenantFor(t);
  for (const publicKey of ['', 'garbage', null, 7, {a: 1}, ['x']]) {
    const fault = {kind: 'key', publicKey};
    tenant.setFault({endpoint: 'system', fault});
    const {json} = await system(tenant);
    assert.deepEqual(json.rsa.publicKey, publicKey);
    assert.deepEqual(json.sm2.publicKey, publicKey);
    tenant.setFault({endpoint: 'system', fault: {...fault, of: 'sm2'}});
    const one = (await system(tenant)).json;
    assert.equal(one.rsa.publicKey, tenant.keys.rsa.publicKey);
    assert.deepEqual(one.sm2.publicKey, publicKey);
  }
});

test('wrong-key: a good key that leads to 2016', async (t) => {
  const {tenant, passwordResetToken} = await tenantFor(t, {wrapSystem: true});
  tenant.setFault({endpoint: 'system', fault: {kind: 'wrong-key'}});
  const {rsa, sm2} = (await system(tenant)).json.data;
  assert.notEqual(rsa.publicKey, tenant.keys.rsa.publicKey);
  assert.notEqual(sm2.publicKey, tenant.keys.sm2.publicKey);
  assert.match(sm2.publicKey, /^04[0-9a-f]{128}$/);
  const {modulusLength} =
    createPublicKey(rsa.publicKey).asymmetricKeyDetails ?? {};
  assert.equal(modulusLength, 1024);
  const {json} = await reset(tenant, {
    passwordResetToken,
    password: encryptRsa(rsa.publicKey, NEW),
    passwordEncryptType: 'rsa',
  });
  assert.equal(json.apiCode, 2016);
});
