import assert from 'node:assert/strict';
import {test} from 'node:test';
import {inspect} from 'node:util';
import {
  encryptRsa,
  EMAIL,
  NEW,
  OLD,
  PHONE,
  reset,
  sendEmail,
  sendSms,
  tenantFor,
  verifyEmail,
  verifyPhone,
} from './helpers.js';

/** Everything reachable from a value; the tenant has no private fields. */
const dump = (value) =>
  inspect(value, {
    depth: Infinity,
    maxArrayLength: null,
    maxStringLength: null,
    showHidden: true,
  });

test('no password is kept in the tenant', async (t) => {
  const {tenant, passwordResetToken} = await tenantFor(t);
  const {json} = await reset(tenant, {
    passwordResetToken,
    password: encryptRsa(tenant.keys.rsa.publicKey, NEW),
    passwordEncryptType: 'rsa',
  });
  assert.equal(json.statusCode, 200);
  const all = dump(tenant);
  assert.ok(all.includes(EMAIL), 'the walk reaches the accounts');
  assert.ok(all.includes('passwordEncryptType'), 'and the record');
  for (const password of [OLD, NEW]) {
    for (const encoding of /** @type {const} */ ([
      'utf8',
      'base64',
      'hex',
      'utf16le',
    ])) {
      const text = Buffer.from(password).toString(encoding);
      assert.ok(!all.includes(text), `${password} as ${encoding}`);
    }
  }
});

test('a code is kept in its message and in no other place', async (t) => {
  const {tenant} = await tenantFor(t);
  await sendEmail(tenant);
  await sendSms(tenant);
  const codes = tenant.inbox.map(({code}) => code);
  const assertKeptNowhere = () => {
    // The record has what a client sent, a right code as well.
    const all = dump({...tenant, inbox: [], requests: []});
    for (const address of [EMAIL, PHONE]) {
      assert.ok(all.includes(`-code ${address}`), 'the walk reaches the codes');
    }
    for (const code of codes) {
      // Not a part of a hash or of a time, which may have the digits by chance.
      assert.doesNotMatch(all, new RegExp(`\\b${code}\\b`));
    }
  };
  assert.equal(codes.length, 2);
  assertKeptNowhere();
  await verifyEmail(tenant, codes[0]);
  await verifyPhone(tenant, codes[1]);
  assertKeptNowhere();
});

test('one code, two addresses, two hashes', async (t) => {
  const {tenant} = await tenantFor(t);
  tenant.issueCode({email: EMAIL, code: '123456'});
  tenant.issueCode({phone: PHONE, code: '123456'});
  const [one, two] = tenant.codes.issued.values();
  assert.notEqual(one.salt, two.salt);
  assert.notEqual(one.hash, two.hash);
});

test('the hash is salted: one password, two accounts, two hashes', async (t) => {
  const {tenant} = await tenantFor(t);
  tenant.addAccount({email: 'other@example.com', password: OLD});
  const [one, two] = tenant.accounts.values();
  assert.notEqual(one.salt, two.salt);
  assert.notEqual(one.hash, two.hash);
  assert.match(one.hash, /^[0-9a-f]{64}$/);
  for (const email of [EMAIL, 'other@example.com']) {
    assert.ok(tenant.checkPassword({email, password: OLD}));
    assert.ok(!tenant.checkPassword({email, password: NEW}));
  }
});
