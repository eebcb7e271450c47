import assert from 'node:assert/strict';
import {createPublicKey} from 'node:crypto';
import {test} from 'node:test';
import {startFor, system, tenantFor} from './helpers.js';

test('keys are PEM with line breaks and lower-case hex with 04', async (t) => {
  const {tenant} = await tenantFor(t);
  const {rsa, sm2} = (await system(tenant)).json;
  assert.match(rsa.publicKey, /^-----BEGIN PUBLIC KEY-----\n[^]+\n$/);
  assert.match(sm2.publicKey, /^04[0-9a-f]{128}$/);
});

test('a tenant may ask for an envelope', async (t) => {
  const {tenant} = await tenantFor(t, {wrapSystem: true});
  const {json} = await system(tenant);
  assert.equal(json.statusCode, 200);
  assert.equal(json.data.rsa.publicKey, tenant.keys.rsa.publicKey);
  assert.equal('rsa' in json, false);
});

for (const bits of /** @type {const} */ ([1024, 2048])) {
  test(`rsaBits: ${bits} gives a key of that size`, async (t) => {
    const genauth = await startFor(t);
    const tenant = await genauth.createTenant({rsaBits: bits});
    const {rsa} = (await system(tenant)).json;
    const {modulusLength} =
      createPublicKey(rsa.publicKey).asymmetricKeyDetails ?? {};
    assert.equal(modulusLength, bits);
  });
}

test('another size is refused', async (t) => {
  const genauth = await startFor(t);
  await assert.rejects(
    genauth.createTenant({
      rsaBits: /** @type {1024} */ (/** @type {number} */ (512)),
    }),
    /1024, 2048, 4096/,
  );
});

test('tenants share keys until one rotates its own', async (t) => {
  const {genauth, tenant} = await tenantFor(t);
  const other = genauth.tenant('other');
  assert.deepEqual(other.keys, tenant.keys);
  const before = tenant.keys;
  await tenant.rotateKeys();
  const {rsa, sm2} = (await system(tenant)).json;
  assert.notEqual(rsa.publicKey, before.rsa.publicKey);
  assert.notEqual(sm2.publicKey, before.sm2.publicKey);
  assert.equal(tenant.keys.rsa.bits, 1024);
  assert.deepEqual(other.keys, before);
});
