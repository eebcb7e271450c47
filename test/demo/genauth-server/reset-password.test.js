import assert from 'node:assert/strict';
import {test} from 'node:test';
import {
  call,
  EMAIL,
  encryptRsa,
  encryptSm2,
  NEW,
  OLD,
  reset,
  system,
  tenantFor,
} from './helpers.js';

const encrypt = {
  none: (_, password) => password,
  rsa: (keys, password) => encryptRsa(keys.rsa.publicKey, password),
  sm2: (keys, password) => encryptSm2(keys.sm2.publicKey, password),
};

for (const passwordEncryptType of ['none', 'rsa', 'sm2']) {
  test(`a password sent as ${passwordEncryptType} is the new password`, async (t) => {
    const {tenant, passwordResetToken} = await tenantFor(t);
    const keys = (await system(tenant)).json;
    const typed = '密码 Passw0rd😀';
    const {json} = await reset(tenant, {
      passwordResetToken,
      password: encrypt[passwordEncryptType](keys, typed),
      passwordEncryptType,
    });
    assert.deepEqual(json.data, {success: true});
    assert.ok(tenant.checkPassword({email: EMAIL, password: typed}));
    assert.ok(!tenant.checkPassword({email: EMAIL, password: OLD}));
  });
}

test('without passwordEncryptType a ciphertext becomes the password', async (t) => {
  const {tenant, passwordResetToken} = await tenantFor(t);
  const password = encryptRsa(tenant.keys.rsa.publicKey, NEW);
  await reset(tenant, {passwordResetToken, password});
  assert.ok(tenant.checkPassword({email: EMAIL, password}));
});

test('a body that breaks the schema is refused and changes nothing', async (t) => {
  const {tenant, passwordResetToken} = await tenantFor(t);
  const good = {passwordResetToken, password: NEW, passwordEncryptType: 'none'};
  const bad = [
    '',
    'null',
    '[]',
    '"text"',
    '{"passwordResetToken":',
    {password: NEW},
    {passwordResetToken},
    {...good, passwordResetToken: 1},
    {...good, password: null},
    {...good, passwordEncryptType: 'RSA'},
    {...good, passwordEncryptType: null},
    {...good, confirmation: NEW},
    {...good, email: EMAIL},
  ];
  for (const body of bad) {
    const {status, json} = await reset(tenant, body);
    assert.equal(status, 200);
    assert.equal(json.statusCode, 400, JSON.stringify(body));
    assert.equal('apiCode' in json, false);
  }
  const headers = {'content-type': 'text/plain'};
  assert.equal((await reset(tenant, good, headers)).json.statusCode, 400);
  assert.ok(tenant.checkPassword({email: EMAIL, password: OLD}));
  const charset = {'content-type': 'application/json; charset=utf-8'};
  assert.equal((await reset(tenant, good, charset)).json.statusCode, 200);
});

test('a ciphertext that cannot be read is 2016', async (t) => {
  const {tenant, passwordResetToken} = await tenantFor(t);
  const before = tenant.keys;
  await tenant.rotateKeys();
  const all = [
    ['rsa', encrypt.rsa(before, NEW)],
    ['sm2', encrypt.sm2(before, NEW)],
    ['rsa', encrypt.sm2(tenant.keys, NEW)],
    ['sm2', encrypt.rsa(tenant.keys, NEW)],
    ['rsa', NEW],
    ['sm2', ''],
  ];
  for (const [passwordEncryptType, password] of all) {
    const body = {passwordResetToken, password, passwordEncryptType};
    const {json} = await reset(tenant, body);
    assert.equal(json.apiCode, 2016);
    assert.equal(json.statusCode, 400);
  }
  assert.ok(tenant.checkPassword({email: EMAIL, password: OLD}));
});

test('a password is judged by the policy of the tenant', async (t) => {
  /** @type {[import('../../../demo/genauth-server/passwords.js').Policy, password: string, apiCode: number | undefined][]} */
  const table = [
    [{}, '12345', 2029],
    [{}, '', 2029],
    [{}, '😀😀😀', 2029],
    [{}, '123456', undefined],
    [{minLength: 10}, '12345', 2029],
    [{minLength: 10}, '123456789', 2061],
    [{minLength: 10}, '1234567890', undefined],
    [{minLength: 3}, '123', undefined],
    [{maxLength: 8}, '123456789', 2061],
    [{strength: 1}, 'abcdef', undefined],
    [{strength: 2}, 'abcdef', 2061],
    [{strength: 2}, 'abcdEF', 2061],
    [{strength: 2}, 'abcde1', undefined],
    [{strength: 3}, 'abcde1', 2061],
    [{strength: 3}, 'abcd1!', undefined],
    [{strength: 3}, '密码密码密码', 2061],
    [{pattern: '[a-z]+'}, 'abcdef1', 2061],
    [{pattern: '[a-z]+'}, 'abcdef', undefined],
  ];
  const {tenant} = await tenantFor(t);
  for (const [policy, password, apiCode] of table) {
    tenant.policy = policy;
    const {passwordResetToken} = tenant.issueToken({email: EMAIL});
    const {json} = await reset(tenant, {passwordResetToken, password});
    assert.equal(json.apiCode, apiCode, JSON.stringify([policy, password]));
    assert.equal(json.statusCode, apiCode ? 422 : 200);
  }
});

test('the old password is refused as the new one', async (t) => {
  const {tenant, passwordResetToken} = await tenantFor(t);
  const {json} = await reset(tenant, {passwordResetToken, password: OLD});
  assert.equal(json.statusCode, 422);
  assert.equal(json.apiCode, 990010);
});

test('a failure speaks the language asked for, Chinese when none is', async (t) => {
  const {tenant} = await tenantFor(t);
  const body = {passwordResetToken: 'unknown', password: NEW};
  const messageIn = async (headers) =>
    (await reset(tenant, body, headers)).json.message;
  assert.equal(await messageIn({}), '重置密码链接无效');
  const table = {
    'zh-CN': '重置密码链接无效',
    'zh-TW': '重設密碼連結無效',
    'en-US': 'The password reset link is not valid',
    'ja-JP': 'パスワード再設定リンクが無効です',
    'tlh-KX': '重置密码链接无效',
  };
  for (const [language, message] of Object.entries(table)) {
    assert.equal(await messageIn({'x-authing-lang': language}), message);
    assert.equal(await messageIn({'x-genauth-lang': language}), message);
  }
});

test('a path or method that the API does not have is HTTP 404', async (t) => {
  const {tenant} = await tenantFor(t);
  const all = [
    ['GET', '/api/v3/reset-password'],
    ['POST', '/api/v3/system'],
    ['POST', '/api/v3/reset-password/'],
    ['GET', '/'],
  ];
  for (const [method, path] of all) {
    const {status, json} = await call(tenant.appHost, path, {method});
    assert.equal(status, 404);
    assert.equal(json.statusCode, 404);
  }
});

test('a body of more than 1 MiB is 413', async (t) => {
  const {tenant, passwordResetToken} = await tenantFor(t);
  const password = 'x'.repeat(1024 * 1024);
  const {json} = await reset(tenant, {passwordResetToken, password});
  assert.equal(json.statusCode, 413);
});
