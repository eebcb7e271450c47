import assert from 'node:assert/strict';
import {test} from 'node:test';
import {
  EMAIL,
  NEW,
  OLD,
  PHONE,
  reset,
  sendEmail,
  sendSms,
  system,
  tenantFor,
  verifyEmail,
  verifyPhone,
} from './helpers.js';
import {assertAgrees, enumOf} from './openapi.js';

test('GET system has exactly the schema, without an envelope', async (t) => {
  const {tenant} = await tenantFor(t);
  const {status, headers, json} = await system(tenant);
  assert.equal(status, 200);
  assert.match(headers['content-type'], /^application\/json/);
  assertAgrees('/api/v3/system', 'get', json);
});

test('every answer of reset-password has the schema', async (t) => {
  const {tenant, passwordResetToken} = await tenantFor(t, {
    policy: {minLength: 8},
  });
  const {passwordResetToken: expired} = tenant.issueToken({
    email: EMAIL,
    state: 'expired',
  });
  const bodies = [
    [400, '{'],
    [400, {passwordResetToken}],
    [401, {passwordResetToken: 'nobody gave this', password: NEW}],
    [401, {passwordResetToken: expired, password: NEW}],
    [400, {passwordResetToken, password: NEW, passwordEncryptType: 'rsa'}],
    [422, {passwordResetToken, password: 'short'}],
    [422, {passwordResetToken, password: 'shorter'}],
    [422, {passwordResetToken, password: OLD}],
    [200, {passwordResetToken, password: NEW}],
    [401, {passwordResetToken, password: NEW}],
  ];
  for (const [statusCode, body] of bodies) {
    const answer = await reset(tenant, body);
    assert.equal(answer.status, 200);
    assert.equal(answer.json.statusCode, statusCode, answer.text);
    assertAgrees('/api/v3/reset-password', 'post', answer.json);
  }
});

for (const {endpoint, send, schema} of [
  {endpoint: 'send-email', send: sendEmail, schema: 'SendEmailDto'},
  {endpoint: 'send-sms', send: sendSms, schema: 'SendSMSDto'},
]) {
  test(`every answer of ${endpoint} has the schema`, async (t) => {
    const {tenant} = await tenantFor(t);
    /** @type {[statusCode: number, fields: object][]} */
    const expectations = [
      [200, {}],
      [499, {}],
      [400, {channel: 'CHANNEL_NOWHERE'}],
      ...enumOf(schema, 'channel')
        .filter((channel) => channel !== 'CHANNEL_RESET_PASSWORD')
        .map((channel) => [501, {channel}]),
    ];
    for (const [statusCode, fields] of expectations) {
      const {status, json, text} = await send(tenant, fields);
      assert.equal(status, 200);
      assert.equal(json.statusCode, statusCode, text);
      assertAgrees(`/api/v3/${endpoint}`, 'post', json);
      assert.equal('data' in json, false);
    }
    tenant.sms = false;
    tenant.tellsUnknown = true;
    tenant.accounts.clear();
    const {json} = await send(tenant);
    assert.ok([2004, 990020].includes(json.apiCode));
    assertAgrees(`/api/v3/${endpoint}`, 'post', json);
  });
}

test('every answer of verify-reset-password-request has the schema', async (t) => {
  const {tenant} = await tenantFor(t);
  for (const {verify, address} of [
    {verify: verifyEmail, address: {email: EMAIL}},
    {verify: verifyPhone, address: {phone: PHONE}},
  ]) {
    const issue = (state) => tenant.issueCode({...address, state}).code;
    /** @type {[statusCode: number, passCode: () => string | null][]} */
    const expectations = [
      [400, () => null],
      [499, () => 'not the code'],
      [499, () => issue('expired')],
      [499, () => issue('locked')],
      [200, () => issue('fresh')],
    ];
    for (const [statusCode, passCode] of expectations) {
      const {status, json, text} = await verify(tenant, passCode());
      assert.equal(status, 200);
      assert.equal(json.statusCode, statusCode, text);
      assertAgrees('/api/v3/verify-reset-password-request', 'post', json);
    }
  }
});

test('the check itself finds a field too many, too few or of another type', () => {
  const good = {statusCode: 200, message: 'ok', data: {success: true}};
  const agrees = (body) => assertAgrees('/api/v3/reset-password', 'post', body);
  agrees(good);
  const bad = [
    {...good, code: 200},
    {...good, message: 1},
    {...good, data: {success: 'true'}},
    {...good, data: {}},
    {...good, apiCode: 2016},
    {statusCode: 200, message: 'ok'},
    {statusCode: 422, message: 'no request id'},
    {},
  ];
  for (const body of bad)
    assert.throws(() => agrees(body), assert.AssertionError);
});
