/** Faults of the connection itself. */
import assert from 'node:assert/strict';
import {text} from 'node:stream/consumers';
import {test} from 'node:test';
import {EMAIL, NEW, open, resettingWith, system, tenantFor} from './helpers.js';

for (const [when, expected] of Object.entries({before: false, after: true})) {
  test(`reset: the connection breaks ${when} the change`, async (t) => {
    const {tenant, go, changed} = await resettingWith(t, {kind: 'reset', when});
    await assert.rejects(go(), {code: 'ECONNRESET'});
    assert.equal(changed(), expected);
    assert.equal(tenant.requests[0].status, null);
    assert.match(tenant.requests[0].body, /passwordResetToken/);
  });
}

test('apply-then reset: as reset after', async (t) => {
  const fault = {kind: 'apply-then', fault: {kind: 'reset'}};
  const {go, changed} = await resettingWith(t, fault);
  await assert.rejects(go(), {code: 'ECONNRESET'});
  assert.equal(changed(), true);
});

test('cut: half of the announced body arrives, and the change was made', async (t) => {
  const {tenant, passwordResetToken} = await tenantFor(t);
  tenant.setFault({endpoint: 'reset-password', fault: {kind: 'cut'}});
  const response = await open(tenant.appHost, '/api/v3/reset-password', {
    method: 'POST',
    body: {passwordResetToken, password: NEW},
  });
  assert.equal(response.statusCode, 200);
  const announced = Number(response.headers['content-length']);
  let received = 0;
  const reading = async () => {
    for await (const chunk of response) received += chunk.length;
  };
  await assert.rejects(reading, {code: 'ECONNRESET'});
  assert.equal(received, Math.floor(announced / 2));
  assert.ok(tenant.checkPassword({email: EMAIL, password: NEW}));
  assert.equal(tenant.requests[0].status, 200);
});

test('drip: headers at once, then the whole body in many pieces', async (t) => {
  const {tenant} = await tenantFor(t);
  const whole = (await system(tenant)).text;
  const fault = {kind: 'drip', bytes: 20, ms: 1};
  tenant.setFault({endpoint: 'system', fault});
  const response = await open(tenant.appHost, '/api/v3/system');
  assert.equal(response.statusCode, 200);
  assert.equal(Number(response.headers['content-length']), whole.length);
  let pieces = 0;
  let body = '';
  for await (const chunk of response) {
    pieces++;
    body += chunk;
  }
  assert.equal(body, whole);
  assert.ok(pieces > 3, `${pieces} pieces`);
});

test('drip endless: goes on after the body, until the client leaves', async (t) => {
  const {tenant} = await tenantFor(t);
  const whole = (await system(tenant)).text;
  const fault = {kind: 'drip', bytes: 200, ms: 1, endless: true};
  tenant.setFault({endpoint: 'system', fault});
  const response = await open(tenant.appHost, '/api/v3/system');
  assert.equal('content-length' in response.headers, false);
  let body = '';
  for await (const chunk of response) {
    body += chunk;
    if (body.length > whole.length + 1000) break;
  }
  assert.equal(body.trimEnd(), whole);
  assert.ok(body.length > whole.length + 1000);
});

test('huge: exactly so many bytes, still the answer, without a length', async (t) => {
  const bytes = 3_000_001;
  const {tenant, go, changed} = await resettingWith(t, {kind: 'huge', bytes});
  const answer = await go();
  assert.equal(answer.text.length + extraBytes(answer.text), bytes);
  assert.equal(answer.json.statusCode, 200);
  assert.equal('content-length' in answer.headers, false);
  assert.equal(changed(), true);
  tenant.setFault({endpoint: 'system', fault: {kind: 'huge', bytes: 1e12}});
  const response = await open(tenant.appHost, '/api/v3/system');
  response.destroy();
});

const extraBytes = (body) => Buffer.byteLength(body) - body.length;

test('drip carries whatever answer there is', async (t) => {
  const {tenant} = await tenantFor(t);
  const fault = {kind: 'drip', bytes: 50, ms: 1};
  tenant.setFault({endpoint: 'reset-password', fault});
  const response = await open(tenant.appHost, '/api/v3/reset-password', {
    method: 'POST',
    body: {passwordResetToken: 'unknown', password: NEW},
  });
  assert.equal(JSON.parse(await text(response)).apiCode, 2207);
});
