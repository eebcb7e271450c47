import assert from 'node:assert/strict';
import {test} from 'node:test';
import {
  call,
  EMAIL,
  NEW,
  open,
  reset,
  startFor,
  system,
  tenantFor,
  until,
} from './helpers.js';

const configOf = ({appHost, appId}, options) =>
  call(appHost, `/api/v2/applications/${appId}/public-config`, options);

/** Whether the service takes a password, each with a token of its own. */
const takes = async (tenant, password) => {
  const {passwordResetToken} = tenant.issueToken({email: EMAIL});
  const {json} = await reset(tenant, {passwordResetToken, password});
  assert.ok([200, 422].includes(json.statusCode));
  return json.statusCode === 200;
};

test('public settings come in the envelope of V2, to anyone', async (t) => {
  const {tenant} = await tenantFor(t);
  const {status, headers, json} = await configOf(tenant);
  assert.equal(status, 200);
  assert.match(headers['content-type'], /^application\/json/);
  assert.equal(headers['access-control-allow-origin'], '*');
  assert.deepEqual(Object.keys(json), ['code', 'message', 'data']);
  assert.equal(json.code, 200);
  const {rsa} = (await system(tenant)).json;
  assert.equal(json.data.publicKey, rsa.publicKey);
  assert.equal(json.data.id, tenant.appId);
  assert.match(tenant.appId, /^[0-9a-f]{24}$/);
});

test('without a policy the level is 0 and the custom rule is off', async (t) => {
  const {tenant} = await tenantFor(t);
  const {passwordStrength, customPasswordStrength} = (await configOf(tenant))
    .json.data;
  assert.equal(passwordStrength, 0);
  assert.equal(customPasswordStrength.enabled, false);
  const texts = Object.entries(customPasswordStrength).filter(
    ([name]) => name === 'regex' || name.endsWith('essage'),
  );
  assert.equal(texts.length, 6);
  for (const [name, value] of texts) assert.equal(value, null, name);
});

test('what they tell of the policy is what a reset is judged by', async (t) => {
  const custom = {regex: '^(?=.*\\d)[a-z\\d]{8,20}$', message: '8 to 20'};
  /** @type {[import('../../../demo/genauth-server/passwords.js').Policy, good: string, bad: string][]} */
  const table = [
    [{strength: 0}, 'abcdef', 'abcde'],
    [{strength: 1}, 'abcdef', 'abcde'],
    [{strength: 2}, 'abcde1', 'abcdeF'],
    [{strength: 3}, 'abcd1!', 'abcde1'],
    [{strength: 4, custom}, 'abcdefg1', 'abcdefgh'],
    [{strength: 1, custom}, 'abcdefg1', 'abcdef1'],
    [{custom: {...custom, regex: '/x\\d/i'}}, 'abcdeX1', 'abcdex'],
    [{custom: {...custom, enabled: false}}, 'abcdef', 'abcde'],
    [{strength: 4, custom: {...custom, enabled: false}}, 'abcdefg1', 'abcdef'],
    [{strength: 4}, 'abcdef', 'abcde'],
  ];
  for (const [policy, good, bad] of table) {
    const {tenant} = await tenantFor(t, {policy});
    const {passwordStrength, customPasswordStrength} = (await configOf(tenant))
      .json.data;
    assert.equal(passwordStrength, policy.strength ?? 0);
    assert.equal(
      customPasswordStrength.regex,
      policy.custom ? policy.custom.regex : null,
    );
    assert.equal(
      customPasswordStrength.enabled,
      policy.custom !== undefined && policy.custom.enabled !== false,
    );
    assert.equal(await takes(tenant, bad), false, JSON.stringify(policy));
    assert.equal(await takes(tenant, good), true, JSON.stringify(policy));
  }
});

test('rules that only the service knows are not told', async (t) => {
  const policy = {strength: 1, minLength: 12, maxLength: 20, pattern: '[a-z]*'};
  const {tenant} = await tenantFor(t, {policy});
  const answer = await configOf(tenant);
  assert.equal(answer.json.data.passwordStrength, 1);
  assert.doesNotMatch(answer.text, /minLength|maxLength|"pattern"|a-z/);
  assert.equal(await takes(tenant, 'abcdef'), false);
});

test('texts in other languages are handed out as they were given', async (t) => {
  const custom = {regex: 'x', enMessage: 'An x', enMessageOpen: true};
  const {tenant} = await tenantFor(t, {policy: {custom}});
  const {json} = await configOf(tenant);
  const {enMessage, enMessageOpen, zhMessage, zhMessageOpen} =
    json.data.customPasswordStrength;
  assert.deepEqual([enMessage, enMessageOpen], ['An x', true]);
  assert.deepEqual([zhMessage, zhMessageOpen], [null, false]);
});

test('a policy may change at any time, for both at once', async (t) => {
  const {tenant} = await tenantFor(t);
  assert.equal(await takes(tenant, 'abcdef'), true);
  tenant.setPolicy({strength: 3});
  assert.equal((await configOf(tenant)).json.data.passwordStrength, 3);
  assert.equal(await takes(tenant, 'ghijkl'), false);
});

test('a policy may be set over HTTP, and a tenant tells its id there', async (t) => {
  const genauth = await startFor(t);
  const send = async (path, body) => {
    const response = await fetch(genauth.controlUrl + path, {
      method: 'POST',
      body: JSON.stringify(body),
    });
    return {status: response.status, json: await response.json()};
  };
  const {json: tenant} = await send('/tenants', {policy: {strength: 2}});
  assert.equal((await configOf(tenant)).json.data.passwordStrength, 2);
  const set = (policy) => send(`/tenants/${tenant.name}/policy`, policy);
  assert.deepEqual(await set({strength: 3}), {status: 200, json: {}});
  assert.equal((await configOf(tenant)).json.data.passwordStrength, 3);
  const refused = await set({strength: 7});
  assert.equal(refused.status, 400);
  assert.match(refused.json.error, /strength/);
  assert.equal((await configOf(tenant)).json.data.passwordStrength, 3);
  assert.equal((await send('/tenants', {policy: {level: 3}})).status, 400);
});

test('a policy that means nothing is refused', async (t) => {
  const {tenant} = await tenantFor(t);
  const bad = [
    {strength: 5},
    {strength: -1},
    {strength: '3!'},
    {level: 3},
    {custom: {}},
    {custom: {regex: 1}},
    {custom: {regex: '('}},
    {pattern: '('},
  ];
  for (const policy of bad) {
    const set = () => tenant.setPolicy(/** @type {object} */ (policy));
    assert.throws(set, Error, JSON.stringify(policy));
  }
  assert.deepEqual(tenant.policy, {});
});

test('another application is unknown here', async (t) => {
  const {genauth, tenant} = await tenantFor(t);
  const other = genauth.tenant('other');
  assert.notEqual(other.appId, tenant.appId);
  for (const appId of [other.appId, 'x', '%E0%A4%A', '__proto__']) {
    const {status, json} = await configOf({...tenant, appId});
    assert.equal(status, 200);
    assert.deepEqual(json, {code: 2011, message: '应用不存在'});
  }
  const {appHost} = tenant;
  for (const path of [
    '/api/v2/applications//public-config',
    `/api/v2/applications/${tenant.appId}`,
    `/api/v2/applications/${tenant.appId}/public-config/`,
    `/api/v3/public-config`,
  ]) {
    assert.equal((await call(appHost, path)).status, 404, path);
  }
  assert.equal((await configOf(tenant, {method: 'POST'})).status, 404);
});

test('they speak the language asked for, Chinese when none is', async (t) => {
  const {tenant} = await tenantFor(t);
  const messageIn = async (headers) =>
    (await configOf(tenant, {headers})).json.message;
  assert.equal(await messageIn({}), '操作成功');
  const english = {'x-authing-lang': 'en-US'};
  assert.equal(await messageIn(english), 'Operation succeeded');
});

test('they misbehave as every endpoint does', async (t) => {
  const {tenant} = await tenantFor(t);
  const fail = (fault, times = 1) =>
    tenant.setFault({endpoint: 'public-config', fault, times});
  fail({kind: 'status', status: 404});
  assert.equal((await configOf(tenant)).status, 404);
  fail({kind: 'body', text: '<html>', contentType: 'text/html'});
  assert.equal((await configOf(tenant)).text, '<html>');
  fail({kind: 'huge', bytes: 600_000});
  const {text} = await configOf(tenant);
  assert.equal(Buffer.byteLength(text), 600_000);
  assert.equal(JSON.parse(text).code, 200);
  fail({kind: 'hold'});
  const held = configOf(tenant);
  await until(() => tenant.release() === 1);
  assert.equal((await held).json.code, 200);
  fail({kind: 'no-cors'});
  const {headers} = await configOf(tenant);
  assert.equal('access-control-allow-origin' in headers, false);
  fail({kind: 'drip', endless: true});
  const {appHost, appId} = tenant;
  const path = `/api/v2/applications/${appId}/public-config`;
  const dripping = await open(appHost, path);
  dripping.destroy();
  assert.equal((await configOf(tenant)).json.code, 200);
  assert.equal((await system(tenant)).status, 200);
});

test('they are in the record, and change nothing', async (t) => {
  const {tenant, passwordResetToken} = await tenantFor(t);
  await configOf(tenant);
  const [{method, path, status}] = tenant.requests;
  assert.deepEqual([method, status], ['GET', 200]);
  assert.equal(path, `/api/v2/applications/${tenant.appId}/public-config`);
  const {json} = await reset(tenant, {passwordResetToken, password: NEW});
  assert.equal(json.statusCode, 200);
});
