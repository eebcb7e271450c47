/** Asking for a code, by e-mail and by SMS. */
import assert from 'node:assert/strict';
import {test} from 'node:test';
import {
  call,
  EMAIL,
  OLD,
  PHONE,
  PHONE_NUMBER,
  sendEmail,
  sendSms,
  tenantByClock,
  tenantFor,
  verifyEmail,
  verifyPhone,
  wrongFor,
} from './helpers.js';

/**
 * @type {{
 *   name: string,
 *   kind: import('../../../demo/genauth-server/codes.js').CodeKind,
 *   to: string,
 *   send: typeof sendEmail,
 *   verify: typeof verifyEmail,
 *   unknown: Record<string, string>,
 *   other: Record<string, string>,
 *   at: (fields?: Record<string, string>) => string | undefined,
 *   minutes: number,
 * }[]}
 */
const ways = [
  {
    name: 'send-email',
    kind: 'email-code',
    to: EMAIL,
    send: sendEmail,
    verify: verifyEmail,
    unknown: {email: 'nobody@example.com'},
    other: {email: 'other@example.com'},
    at: ({email} = {}) => email,
    minutes: 5,
  },
  {
    name: 'send-sms',
    kind: 'sms-code',
    to: PHONE,
    send: sendSms,
    verify: verifyPhone,
    unknown: {phoneNumber: '13899999999'},
    other: {phoneNumber: '13811111111'},
    at: ({phoneNumber} = {}) => phoneNumber,
    minutes: 1,
  },
];

const addOther = (tenant) =>
  tenant.addAccount({
    email: 'other@example.com',
    password: OLD,
    phone: '+8613811111111',
  });

/** An answer without what is different in any two of them. */
const comparable = ({status, headers, json}) => {
  const {requestId, ...body} = json;
  const failed = requestId !== undefined;
  return {status, headers: {...headers, date: ''}, body, failed};
};

for (const way of ways) {
  const {name, kind, to, send, verify, unknown, other, at} = way;

  test(`${name}: the message has a code that gives a token`, async (t) => {
    const {tenant} = await tenantFor(t);
    const {status, json} = await send(tenant);
    assert.equal(status, 200);
    assert.deepEqual(json, {statusCode: 200, message: '操作成功'});
    const [message] = tenant.inbox;
    assert.equal(tenant.inbox.length, 1);
    assert.equal(message.kind, kind);
    assert.equal(message.to, to);
    const {code = ''} = message;
    assert.match(code, /^\d{6}$/);
    assert.ok(message.text.includes(code));
    assert.equal('subject' in message, kind === 'email-code');
    assert.equal(new Date(message.sentAt).toISOString(), message.sentAt);
    assert.ok((await verify(tenant, message.code)).json.data);
  });

  test(`${name}: a message speaks the language asked for`, async (t) => {
    const {tenant, pass} = await tenantByClock(t);
    /** @type {Record<string, [text: RegExp, success: string]>} */
    const table = {
      'zh-CN': [/验证码/, '操作成功'],
      'zh-TW': [/驗證碼/, '操作成功'],
      'en-US': [/is your code/, 'Operation succeeded'],
      'ja-JP': [/確認コード/, '操作が成功しました'],
      'tlh-KX': [/验证码/, '操作成功'],
    };
    for (const [language, [text, success]] of Object.entries(table)) {
      const {json} = await send(tenant, {}, {'x-authing-lang': language});
      assert.equal(json.message, success);
      const [message] = tenant.inbox.slice(-1);
      assert.match(message.text, text);
      // An unknown one is answered in the default.
      assert.equal(message.lang, language.replace('tlh-KX', 'zh-CN'));
      assert.match(message.text, new RegExp(`\\b${way.minutes} (min|分)`));
      pass(60);
    }
    assert.equal(tenant.inbox.length, 5);
  });

  test(`${name}: one message a minute to one address`, async (t) => {
    const {tenant, pass} = await tenantByClock(t);
    addOther(tenant);
    await send(tenant);
    const [{code}] = tenant.inbox;
    pass(59.999);
    const {status, headers, json} = await send(tenant);
    assert.equal(status, 200);
    assert.equal(json.statusCode, 499);
    assert.equal(json.apiCode, 2080);
    assert.equal('retry-after' in headers, false);
    assert.equal((await send(tenant, other)).json.statusCode, 200);
    assert.equal(tenant.inbox.length, 2);
    const late = await verify(tenant, code);
    assert.equal(late.json.statusCode, 200, 'the first code is still good');
    pass(0.001);
    assert.equal((await send(tenant)).json.statusCode, 200);
    assert.equal((await send(tenant)).json.apiCode, 2080);
    assert.equal(tenant.inbox.length, 3);
  });

  test(`${name}: requests at the same time send one message`, async (t) => {
    const {tenant} = await tenantFor(t);
    const answers = await Promise.all(
      Array.from({length: 5}, () => send(tenant)),
    );
    const sent = answers.filter(({json}) => json.statusCode === 200);
    assert.equal(sent.length, 1);
    assert.equal(tenant.inbox.length, 1);
  });

  test(`${name}: an address that nobody has is answered alike`, async (t) => {
    const {tenant, pass} = await tenantByClock(t);
    const steps = [
      (fields) => verify(tenant, 'nothing yet', at(fields)),
      (fields) => send(tenant, fields),
      (fields) => send(tenant, fields),
      ...Array.from({length: 7}, () => (fields) => {
        const code = tenant.inbox.at(-1)?.code;
        return verify(tenant, wrongFor(code), at(fields));
      }),
      (fields) => {
        pass(60);
        return send(tenant, fields);
      },
      // As long after, a code has expired.
      (fields) => {
        pass(300);
        return verify(tenant, 'wrong', at(fields));
      },
      (fields) => send(tenant, fields),
      (fields) => verify(tenant, 'wrong', at(fields)),
    ];
    const answersTo = async (fields) => {
      const answers = [];
      for (const step of steps) answers.push(comparable(await step(fields)));
      return answers;
    };
    const all = await answersTo();
    const messages = tenant.inbox.length;
    assert.equal(messages, 3);
    assert.deepEqual(await answersTo(unknown), all);
    assert.equal(tenant.inbox.length, messages);
    assert.deepEqual(
      all.map(({body}) => body.apiCode ?? 200),
      [
        ...[2001, 200, 2080],
        ...[2001, 2001, 2001, 2001, 2001, 2057, 2057],
        ...[200, 2001, 200, 2001],
      ],
    );
  });

  test(`${name}: a tenant may tell that nobody has the address`, async (t) => {
    const {tenant} = await tenantFor(t, {tellsUnknown: true});
    for (let i = 0; i < 2; i++) {
      const {status, json} = await send(tenant, unknown);
      assert.equal(status, 200);
      assert.equal(json.statusCode, 404);
      assert.equal(json.apiCode, 2004);
    }
    assert.equal((await send(tenant)).json.statusCode, 200);
    assert.equal(tenant.inbox.length, 1);
  });

  test(`${name}: a body that breaks the schema sends nothing`, async (t) => {
    const {tenant} = await tenantFor(t);
    const [field] = Object.keys(unknown);
    const bad = [
      {channel: undefined},
      {channel: null},
      {channel: 'RESET_PASSWORD'},
      {channel: 'channel_reset_password'},
      {channel: 'CHANNEL_NOWHERE'},
      {[field]: undefined},
      {[field]: null},
      {[field]: 13800000000},
      {[field]: [to]},
      {captcha: 'x'},
    ];
    for (const fields of bad) {
      const {status, json} = await send(tenant, fields);
      assert.equal(status, 200);
      assert.equal(json.statusCode, 400, JSON.stringify(fields));
      assert.equal('apiCode' in json, false);
    }
    const headers = {'content-type': 'text/plain'};
    assert.equal((await send(tenant, {}, headers)).json.statusCode, 400);
    const path = `/api/v3/${name}`;
    const get = await call(tenant.appHost, path, {method: 'GET'});
    assert.equal(get.status, 404);
    assert.deepEqual(tenant.inbox, []);
    // None of it counts as a message.
    assert.equal((await send(tenant)).json.statusCode, 200);
  });

  test(`${name}: any other channel is unsupported`, async (t) => {
    const {tenant} = await tenantFor(t);
    const {json} = await send(tenant, {channel: 'CHANNEL_LOGIN'});
    assert.equal(json.statusCode, 501);
    assert.deepEqual(tenant.inbox, []);
  });

  test(`${name}: faults work for it`, async (t) => {
    const {tenant} = await tenantFor(t);
    const body = {statusCode: 499, apiCode: 2080, message: 'Wait.'};
    const headers = {'retry-after': '42'};
    const fault = {kind: 'status', status: 200, body, headers};
    tenant.setFault({endpoint: name, fault, times: 1});
    const answer = await send(tenant);
    assert.equal(answer.json.apiCode, 2080);
    assert.equal(answer.headers['retry-after'], '42');
    assert.deepEqual(tenant.inbox, []);
    assert.equal((await send(tenant)).json.statusCode, 200);
  });
}

test('the channels of e-mail are not those of SMS', async (t) => {
  const {tenant} = await tenantFor(t);
  const codeOf = async (send, channel) =>
    (await send(tenant, {channel})).json.statusCode;
  assert.equal(await codeOf(sendEmail, 'CHANNEL_BIND_PHONE'), 400);
  assert.equal(await codeOf(sendSms, 'CHANNEL_BIND_EMAIL'), 400);
});

test('e-mail and SMS have a minute each', async (t) => {
  const {tenant} = await tenantFor(t);
  assert.equal((await sendEmail(tenant)).json.statusCode, 200);
  assert.equal((await sendSms(tenant)).json.statusCode, 200);
  assert.equal((await sendEmail(tenant)).json.apiCode, 2080);
  assert.equal((await sendSms(tenant)).json.apiCode, 2080);
});

test('a phone number goes with its country code, +86 when it has none', async (t) => {
  const {tenant, pass} = await tenantByClock(t);
  tenant.addAccount({
    email: 'us@example.com',
    password: OLD,
    phone: '+12025550100',
  });
  const table = [
    [{}, PHONE],
    [{phoneCountryCode: '+86'}, PHONE],
    [{phoneNumber: '2025550100', phoneCountryCode: '+1'}, '+12025550100'],
    [{phoneNumber: '2025550100'}, undefined],
    [{phoneCountryCode: '+1'}, undefined],
  ];
  for (const [fields, to] of table) {
    const sent = tenant.inbox.length;
    const {json} = await sendSms(tenant, fields);
    assert.equal(json.statusCode, 200);
    assert.equal(tenant.inbox[sent]?.to, to);
    pass(60);
  }
});

test('a phone number in another form is refused', async (t) => {
  const {tenant} = await tenantFor(t);
  const bad = [
    {phoneNumber: PHONE},
    {phoneNumber: ''},
    {phoneNumber: '138 0000 0000'},
    {phoneCountryCode: '86'},
    {phoneCountryCode: ''},
    {phoneCountryCode: null},
  ];
  for (const fields of bad) {
    const {json} = await sendSms(tenant, fields);
    assert.equal(json.statusCode, 400, JSON.stringify(fields));
  }
});

test('where SMS is switched off no code goes by it', async (t) => {
  const {tenant} = await tenantFor(t, {sms: false});
  const messages = {
    'zh-CN': '短信服务不可用',
    'zh-TW': '簡訊服務不可用',
    'en-US': 'SMS is not available',
    'ja-JP': 'SMS は利用できません',
  };
  for (const [language, message] of Object.entries(messages)) {
    const headers = {'x-authing-lang': language};
    const {status, json} = await sendSms(tenant, {}, headers);
    assert.equal(status, 200);
    assert.equal(json.statusCode, 499);
    assert.equal(json.apiCode, 990020);
    assert.equal(json.message, message);
  }
  assert.deepEqual(tenant.inbox, []);
  assert.equal((await sendEmail(tenant)).json.statusCode, 200);
  tenant.sms = true;
  assert.equal((await sendSms(tenant)).json.statusCode, 200);
});

test('a phone is of one account and in E.164', async (t) => {
  const {tenant} = await tenantFor(t);
  const add = (email, phone) => () =>
    tenant.addAccount({email, password: OLD, phone});
  assert.throws(add('other@example.com', PHONE), RangeError);
  for (const phone of ['', PHONE_NUMBER, '+0123456', '+86 138', '+86138a']) {
    assert.throws(add('other@example.com', phone), TypeError, phone);
  }
  assert.equal(tenant.accounts.size, 1);
  add(EMAIL, PHONE)();
  tenant.setPassword({email: EMAIL, password: 'another1'});
  await sendSms(tenant);
  assert.equal(tenant.inbox.length, 1, 'a new password leaves the phone');
});
