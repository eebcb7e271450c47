import assert from 'node:assert/strict';
import {test} from 'node:test';
import {EMAIL, NEW, OLD, reset, tenantFor} from './helpers.js';

const codeOf = async (tenant, passwordResetToken, password = NEW) =>
  (await reset(tenant, {passwordResetToken, password})).json.apiCode;

test('a token is good once', async (t) => {
  const {tenant, passwordResetToken} = await tenantFor(t);
  assert.equal(await codeOf(tenant, passwordResetToken), undefined);
  assert.equal(await codeOf(tenant, passwordResetToken, 'another1'), 2207);
  assert.ok(tenant.checkPassword({email: EMAIL, password: NEW}));
});

test('a refused password does not spend the token', async (t) => {
  const {tenant, passwordResetToken} = await tenantFor(t);
  assert.equal(await codeOf(tenant, passwordResetToken, 'short'), 2029);
  assert.equal(await codeOf(tenant, passwordResetToken, OLD), 990010);
  assert.equal(await codeOf(tenant, passwordResetToken), undefined);
});

test('of requests at the same time only one spends the token', async (t) => {
  const {tenant, passwordResetToken} = await tenantFor(t);
  const passwords = Array.from({length: 8}, (_, i) => `password-${i}`);
  const codes = await Promise.all(
    passwords.map((password) => codeOf(tenant, passwordResetToken, password)),
  );
  assert.equal(codes.filter((code) => code === undefined).length, 1);
  assert.equal(codes.filter((code) => code === 2207).length, 7);
});

test('a token expires by the clock', async (t) => {
  let now = Date.now();
  const {tenant} = await tenantFor(t, {}, {now: () => now});
  const issue = () =>
    tenant.issueToken({email: EMAIL, lifetime: 60}).passwordResetToken;
  const first = issue();
  const second = issue();
  now += 59_999;
  assert.equal(await codeOf(tenant, first), undefined);
  now += 1;
  assert.equal(await codeOf(tenant, second), 2206);
});

test('a token may be issued expired or used, and by value', async (t) => {
  const {tenant} = await tenantFor(t);
  const states = /** @type {const} */ ([
    ['expired', 2206],
    ['used', 2207],
    ['fresh', undefined],
  ]);
  for (const [state, apiCode] of states) {
    const token = `a+b %2B/=?&#${state}密`;
    const issued = tenant.issueToken({email: EMAIL, state, token});
    assert.equal(issued.passwordResetToken, token);
    assert.equal(await codeOf(tenant, token), apiCode);
  }
  assert.throws(
    () =>
      tenant.issueToken({
        email: EMAIL,
        state: /** @type {'used'} */ (/** @type {string} */ ('old')),
      }),
    TypeError,
  );
});

test('a token of another tenant or of nobody is unknown', async (t) => {
  const {genauth, tenant} = await tenantFor(t);
  const other = genauth.tenant('other');
  other.addAccount({email: EMAIL, password: OLD});
  const {passwordResetToken} = other.issueToken({email: EMAIL});
  for (const token of [passwordResetToken, '', 'made up', '__proto__']) {
    assert.equal(await codeOf(tenant, token), 2207);
  }
});

test('a token needs an account', async (t) => {
  const {tenant} = await tenantFor(t);
  assert.throws(() => tenant.issueToken({email: 'no@example.com'}), RangeError);
});
