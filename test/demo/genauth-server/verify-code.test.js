/** A code for a reset token. */
import assert from 'node:assert/strict';
import {test} from 'node:test';
import {
  EMAIL,
  NEW,
  OLD,
  PHONE,
  PHONE_NUMBER,
  reset,
  tenantByClock,
  tenantFor,
  verify,
  verifyEmail,
  verifyPhone,
  wrongFor,
} from './helpers.js';

const ways = [
  {by: 'e-mail', address: {email: EMAIL}, check: verifyEmail, seconds: 300},
  {by: 'SMS', address: {phone: PHONE}, check: verifyPhone, seconds: 60},
];

for (const {by, address, check, seconds} of ways) {
  const codeOf = async (tenant, passCode) =>
    (await check(tenant, passCode)).json.apiCode;

  test(`by ${by}: the token resets the password of the account`, async (t) => {
    const {tenant, pass} = await tenantByClock(t);
    const {code} = tenant.issueCode(address);
    const {status, json} = await check(tenant, code);
    assert.equal(status, 200);
    assert.equal(json.statusCode, 200);
    const {passwordResetToken, tokenExpiresIn} = json.data;
    assert.deepEqual(Object.keys(json.data).length, 2);
    assert.ok(tokenExpiresIn > 60);
    pass(tokenExpiresIn - 0.001);
    const good = tenant.tokens.look(passwordResetToken);
    assert.deepEqual(good, {email: EMAIL});
    const body = {passwordResetToken, password: NEW};
    assert.equal((await reset(tenant, body)).json.statusCode, 200);
    assert.ok(tenant.checkPassword({email: EMAIL, password: NEW}));
  });

  test(`by ${by}: the token lives as long as it says`, async (t) => {
    const {tenant, pass} = await tenantByClock(t);
    const {json} = await check(tenant, tenant.issueCode(address).code);
    pass(json.data.tokenExpiresIn);
    const {passwordResetToken} = json.data;
    const answer = await reset(tenant, {passwordResetToken, password: NEW});
    assert.equal(answer.json.apiCode, 2206);
  });

  test(`by ${by}: a code is good once`, async (t) => {
    const {tenant} = await tenantFor(t);
    const {code} = tenant.issueCode(address);
    assert.equal(await codeOf(tenant, code), undefined);
    assert.equal(await codeOf(tenant, code), 2001);
  });

  test(`by ${by}: of requests at the same time one gets a token`, async (t) => {
    const {tenant} = await tenantFor(t);
    const {code} = tenant.issueCode(address);
    const codes = await Promise.all(
      Array.from({length: 4}, () => codeOf(tenant, code)),
    );
    assert.equal(codes.filter((one) => one === undefined).length, 1);
    assert.equal(codes.filter((one) => one === 2001).length, 3);
  });

  test(`by ${by}: a code expires by the clock`, async (t) => {
    const {tenant, pass} = await tenantByClock(t);
    const first = tenant.issueCode(address).code;
    pass(seconds - 0.001);
    assert.equal(await codeOf(tenant, first), undefined);
    const second = tenant.issueCode(address).code;
    pass(seconds);
    assert.equal(await codeOf(tenant, second), 2300);
    assert.equal(await codeOf(tenant, wrongFor(second)), 2001);
  });

  test(`by ${by}: a newer code takes the place of the older`, async (t) => {
    const {tenant} = await tenantFor(t);
    tenant.issueCode({...address, code: '111111'});
    tenant.issueCode({...address, code: '222222'});
    assert.equal(await codeOf(tenant, '111111'), 2001);
    assert.equal(await codeOf(tenant, '222222'), undefined);
  });

  test(`by ${by}: five wrong guesses lock a code, not the next`, async (t) => {
    const {tenant} = await tenantFor(t);
    const guess = async (code, times) => {
      for (let i = 0; i < times; i++) {
        assert.equal(await codeOf(tenant, wrongFor(code)), 2001);
      }
    };
    const first = tenant.issueCode(address).code;
    await guess(first, 4);
    assert.equal(await codeOf(tenant, first), undefined);
    const second = tenant.issueCode(address).code;
    await guess(second, 5);
    assert.equal(await codeOf(tenant, second), 2057);
    assert.equal(await codeOf(tenant, wrongFor(second)), 2057);
    const third = tenant.issueCode(address).code;
    assert.equal(await codeOf(tenant, third), undefined);
  });

  test(`by ${by}: a body that breaks the schema is no guess`, async (t) => {
    const {tenant} = await tenantFor(t);
    const {code} = tenant.issueCode(address);
    for (let i = 0; i < 6; i++) {
      const {json} = await check(tenant, Number(code));
      assert.equal(json.statusCode, 400);
    }
    assert.equal(await codeOf(tenant, code), undefined);
  });
}

test('a code is six digits at random', async (t) => {
  const {tenant} = await tenantFor(t);
  const codes = Array.from(
    {length: 50},
    () => tenant.issueCode({email: EMAIL}).code,
  );
  for (const code of codes) assert.match(code, /^\d{6}$/);
  assert.ok(new Set(codes).size > 45);
});

test('where no code was ever sent, guesses are wrong and lock as well', async (t) => {
  const {tenant} = await tenantFor(t);
  const guesses = [
    (code) => verifyEmail(tenant, code),
    (code) => verifyPhone(tenant, code),
    (code) => verifyEmail(tenant, code, 'nobody@example.com'),
    (code) => verifyPhone(tenant, code, '13899999999'),
  ];
  for (const guess of guesses) {
    const codes = [];
    for (const code of ['000000', '', '123456', 'x', '1'.repeat(99), '000000'])
      codes.push((await guess(code)).json.apiCode);
    assert.deepEqual(codes, [2001, 2001, 2001, 2001, 2001, 2057]);
  }
});

test('a code is for one address, one way and one tenant', async (t) => {
  const {genauth, tenant} = await tenantFor(t);
  const email = 'other@example.com';
  tenant.addAccount({email, password: OLD});
  const {code} = tenant.issueCode({email: EMAIL});
  genauth.tenant('other').addAccount({email: EMAIL, password: OLD});
  const others = [
    await verifyEmail(tenant, code, email),
    await verifyPhone(tenant, code),
    await verifyEmail(tenant, code, 'nobody@example.com'),
    await verifyEmail(genauth.tenant('other'), code),
  ];
  for (const {json} of others) assert.equal(json.apiCode, 2001);
  assert.equal((await verifyEmail(tenant, code)).json.statusCode, 200);
});

test('a code of two e-mail addresses gives each its own token', async (t) => {
  const {tenant} = await tenantFor(t);
  const email = 'other@example.com';
  tenant.addAccount({email, password: OLD});
  for (const one of [EMAIL, email]) {
    tenant.issueCode({email: one, code: '123456'});
    const {json} = await verifyEmail(tenant, '123456', one);
    const found = tenant.tokens.look(json.data.passwordResetToken);
    assert.deepEqual(found, {email: one});
  }
});

test('a verify body that breaks the schema is refused', async (t) => {
  const {tenant} = await tenantFor(t);
  const passCode = '123456';
  const emailPassCodePayload = {email: EMAIL, passCode};
  const phonePassCodePayload = {phoneNumber: PHONE_NUMBER, passCode};
  const byEmail = {verifyMethod: 'EMAIL_PASSCODE', emailPassCodePayload};
  const byPhone = {verifyMethod: 'PHONE_PASSCODE', phonePassCodePayload};
  const emailWith = (fields) => ({
    ...byEmail,
    emailPassCodePayload: {...emailPassCodePayload, ...fields},
  });
  const phoneWith = (fields) => ({
    ...byPhone,
    phonePassCodePayload: {...phonePassCodePayload, ...fields},
  });
  const bad = [
    '',
    'null',
    {emailPassCodePayload},
    {verifyMethod: 'EMAIL_PASSCODE'},
    {verifyMethod: 'PHONE_PASSCODE'},
    {verifyMethod: 'PHONE_PASSCODE', emailPassCodePayload},
    {...byEmail, verifyMethod: 'toString'},
    {...byEmail, verifyMethod: 'email_passcode'},
    {...byEmail, emailPassCodePayload: [emailPassCodePayload]},
    {...byEmail, phonePassCodePayload},
    {...byPhone, emailPassCodePayload},
    {...byEmail, extra: 1},
    emailWith({email: undefined}),
    emailWith({email: null}),
    emailWith({passCode: undefined}),
    emailWith({passCode: 123456}),
    emailWith({phoneNumber: PHONE_NUMBER}),
    phoneWith({phoneNumber: undefined}),
    phoneWith({phoneNumber: PHONE}),
    phoneWith({phoneCountryCode: '86'}),
    phoneWith({passCode: null}),
    phoneWith({email: EMAIL}),
  ];
  for (const body of bad) {
    const {status, json} = await verify(tenant, body);
    assert.equal(status, 200);
    assert.equal(json.statusCode, 400, JSON.stringify(body));
    assert.equal('apiCode' in json, false);
  }
  for (const body of [byEmail, phoneWith({phoneCountryCode: '+86'})]) {
    assert.equal((await verify(tenant, body)).json.apiCode, 2001);
  }
});

test('a refused code speaks the language asked for', async (t) => {
  const {tenant} = await tenantFor(t);
  const messageIn = async (language, state) => {
    const {code} = tenant.issueCode({email: EMAIL, state});
    const passCode = state ? code : wrongFor(code);
    const body = {
      verifyMethod: 'EMAIL_PASSCODE',
      emailPassCodePayload: {email: EMAIL, passCode},
    };
    const headers = {'x-authing-lang': language};
    return (await verify(tenant, body, headers)).json.message;
  };
  const table = {
    'zh-CN': [/^验证码错误$/, /^验证码已过期$/, /次数过多/],
    'zh-TW': [/^驗證碼錯誤$/, /^驗證碼已過期$/, /次數過多/],
    'en-US': [/^The code is wrong$/, /has expired$/, /^Too many/],
    'ja-JP': [/違います$/, /切れています$/, /多すぎます/],
  };
  for (const [language, messages] of Object.entries(table)) {
    const [wrong, expired, locked] = messages;
    assert.match(await messageIn(language), wrong);
    assert.match(await messageIn(language, 'expired'), expired);
    assert.match(await messageIn(language, 'locked'), locked);
  }
});

test('a fault behind a code that was taken: the code is spent', async (t) => {
  const {tenant} = await tenantFor(t);
  const inner = {kind: 'status', status: 502};
  const fault = {kind: 'apply-then', fault: inner};
  const endpoint = 'verify-reset-password-request';
  tenant.setFault({endpoint, fault, times: 1});
  const {code} = tenant.issueCode({email: EMAIL});
  assert.equal((await verifyEmail(tenant, code)).status, 502);
  assert.equal((await verifyEmail(tenant, code)).json.apiCode, 2001);
});
