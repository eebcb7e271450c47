import assert from 'node:assert/strict';
import {test} from 'node:test';
import {
  call,
  EMAIL,
  NEW,
  OLD,
  PHONE,
  PHONE_NUMBER,
  preflight,
  reset,
  sendEmail,
  sendSms,
  signIn,
  startFor,
  system,
  verifyEmail,
  verifyPhone,
} from './helpers.js';

/** A tenant made and steered over HTTP alone, with node's own fetch. */
async function remoteFor(t, options = {}) {
  const genauth = await startFor(t);
  const send = async (method, path, body) => {
    const response = await fetch(genauth.controlUrl + path, {
      method,
      // As text: a page may do so without a preflight.
      ...(body && {body: JSON.stringify(body)}),
    });
    return {status: response.status, json: await response.json()};
  };
  const {json: tenant} = await send('POST', '/tenants', options);
  const on = async (method, command, body) => {
    const path = `/tenants/${tenant.name}/${command}`;
    const {status, json} = await send(method, path, body);
    assert.equal(status, 200, JSON.stringify(json));
    return json;
  };
  await on('POST', 'accounts', {email: EMAIL, password: OLD});
  return {genauth, send, tenant, on};
}

test('a tenant may have a name or gets one', async (t) => {
  const {genauth, send} = await remoteFor(t);
  const named = await send('POST', '/tenants', {name: 'acme'});
  assert.deepEqual(named.json, {
    name: 'acme',
    appHost: genauth.appHost('acme'),
    appId: genauth.findTenant('acme')?.appId,
  });
  const {json} = await send('POST', '/tenants');
  assert.match(json.name, /^t-[0-9a-f]{12}$/);
  assert.equal(json.appHost, genauth.appHost(json.name));
  assert.equal((await send('POST', '/tenants', {name: 'acme'})).status, 400);
});

test('options of a tenant go with its creation', async (t) => {
  const {tenant, on} = await remoteFor(t, {
    rsaBits: 2048,
    wrapSystem: true,
    policy: {minLength: 12},
  });
  assert.equal((await on('GET', 'keys')).rsa.bits, 2048);
  assert.ok((await system(tenant)).json.data.rsa);
  const body = await on('POST', 'tokens', {email: EMAIL});
  const answer = await reset(tenant, {...body, password: '12345678901'});
  assert.equal(answer.json.apiCode, 2061);
});

test('a token issued over HTTP resets the password', async (t) => {
  const {tenant, on} = await remoteFor(t);
  const body = await on('POST', 'tokens', {email: EMAIL, lifetime: 60});
  assert.deepEqual(Object.keys(body), ['passwordResetToken']);
  await reset(tenant, {...body, password: NEW});
  const check = (password) => on('POST', 'check', {email: EMAIL, password});
  assert.deepEqual(await check(NEW), {matches: true});
  assert.deepEqual(await check(OLD), {matches: false});
});

test('a mail holds a link with a working token', async (t) => {
  const {tenant, on} = await remoteFor(t);
  const token = 'a+b&c=d%20/#é';
  const sent = await on('POST', 'mails', {
    email: EMAIL,
    token,
    link: 'http://page/?x=1#passwordResetToken={token}',
  });
  const inbox = await on('GET', 'inbox');
  assert.deepEqual(inbox, [sent]);
  const keys = ['kind', 'id', 'to', 'subject', 'text', 'link', 'sentAt'];
  assert.deepEqual(Object.keys(sent), keys);
  assert.equal(sent.kind, 'link');
  assert.equal(sent.to, EMAIL);
  assert.ok(sent.text.includes(sent.link));
  assert.equal(new Date(sent.sentAt).toISOString(), sent.sentAt);
  const {hash, search} = new URL(sent.link);
  assert.equal(search, '?x=1');
  const passwordResetToken = decodeURIComponent(hash.split('=')[1]);
  assert.equal(passwordResetToken, token);
  const answer = await reset(tenant, {passwordResetToken, password: NEW});
  assert.equal(answer.json.statusCode, 200);
});

test('an account may have a phone, and a code for either address', async (t) => {
  const {tenant, on} = await remoteFor(t);
  const account = {email: 'other@example.com', password: OLD};
  await on('POST', 'accounts', {...account, phone: PHONE});
  const byEmail = await on('POST', 'codes', {email: account.email});
  assert.deepEqual(Object.keys(byEmail), ['code']);
  assert.match(byEmail.code, /^\d{6}$/);
  const answers = [await verifyEmail(tenant, byEmail.code, account.email)];
  const byPhone = await on('POST', 'codes', {phone: PHONE, code: '012345'});
  assert.deepEqual(byPhone, {code: '012345'});
  answers.push(await verifyPhone(tenant, byPhone.code, PHONE_NUMBER));
  for (const {json} of answers) {
    const {passwordResetToken} = json.data;
    await reset(tenant, {passwordResetToken, password: passwordResetToken});
    const password = passwordResetToken;
    const check = await on('POST', 'check', {email: account.email, password});
    assert.deepEqual(check, {matches: true});
  }
});

test('a code may be issued expired or locked, without a message', async (t) => {
  const {tenant, on} = await remoteFor(t);
  const states = {expired: 2300, locked: 2057, fresh: undefined};
  for (const [state, apiCode] of Object.entries(states)) {
    const {code} = await on('POST', 'codes', {email: EMAIL, state});
    const {json} = await verifyEmail(tenant, code);
    assert.equal(json.apiCode, apiCode);
  }
  assert.deepEqual(await on('GET', 'inbox'), []);
  assert.equal((await sendEmail(tenant)).json.statusCode, 200);
});

test('SMS and telling unknown addresses are switched over HTTP', async (t) => {
  const {tenant, on} = await remoteFor(t, {sms: false, tellsUnknown: true});
  assert.equal((await sendSms(tenant)).json.apiCode, 990020);
  await on('POST', 'sms', {enabled: true});
  assert.equal((await sendSms(tenant)).json.apiCode, 2004);
  await on('POST', 'tells-unknown', {enabled: false});
  assert.equal((await sendSms(tenant)).json.statusCode, 200);
});

test('the record has every request to the host, as it came', async (t) => {
  const {tenant, on} = await remoteFor(t);
  assert.deepEqual(await on('GET', 'requests'), []);
  await preflight(tenant);
  const raw = '{ "passwordResetToken": "密" ';
  await reset(tenant, raw, {'x-authing-lang': 'en-US'});
  await call(tenant.appHost, '/nowhere?a=1&b=%20?c');
  const [first, second, third] = await on('GET', 'requests');
  assert.equal(first.method, 'OPTIONS');
  assert.equal(first.status, 204);
  assert.equal(first.headers['access-control-request-method'], 'POST');
  assert.equal(second.method, 'POST');
  assert.equal(second.path, '/api/v3/reset-password');
  assert.equal(second.query, '');
  assert.equal(second.body, raw);
  assert.equal(second.status, 200);
  assert.equal(second.headers['x-authing-lang'], 'en-US');
  assert.equal(third.query, 'a=1&b=%20?c');
  assert.equal(third.status, 404);
  assert.deepEqual(await on('DELETE', 'requests'), {});
  assert.deepEqual(await on('GET', 'requests'), []);
});

test('the record has a request before it is answered', async (t) => {
  const {tenant, on} = await remoteFor(t);
  const fault = {kind: 'hold'};
  await on('POST', 'faults', {endpoint: 'system', fault, times: 1});
  const answer = system(tenant);
  let record;
  do record = await on('GET', 'requests');
  while (record.length === 0);
  assert.equal(record[0].status, null);
  let released;
  do ({released} = await on('POST', 'release'));
  while (released === 0);
  assert.equal(released, 1);
  assert.equal((await answer).status, 200);
  assert.equal((await on('GET', 'requests'))[0].status, 200);
});

test('the keys are those of GET system, and may be rotated', async (t) => {
  const {tenant, on} = await remoteFor(t);
  const keys = await on('GET', 'keys');
  const {json} = await system(tenant);
  assert.equal(keys.rsa.publicKey, json.rsa.publicKey);
  assert.equal(keys.sm2.publicKey, json.sm2.publicKey);
  assert.match(keys.rsa.privateKey, /^-----BEGIN PRIVATE KEY-----/);
  assert.match(keys.sm2.privateKey, /^[0-9a-f]{64}$/);
  assert.match(keys.sm2.privateKeyPem, /^-----BEGIN PRIVATE KEY-----/);
  await on('POST', 'rotate-keys');
  assert.notDeepEqual(await on('GET', 'keys'), keys);
});

test('a fault is set and healed over HTTP', async (t) => {
  const {tenant, on} = await remoteFor(t);
  const fault = {kind: 'status', status: 503};
  await on('POST', 'faults', {endpoint: 'signin', fault});
  assert.equal((await signIn(tenant, OLD)).status, 503);
  await on('POST', 'faults', {endpoint: 'signin', fault: null});
  assert.equal((await signIn(tenant, OLD)).status, 200);
});

test('control works on every host and leaves no trace in the record', async (t) => {
  const {genauth, tenant, on} = await remoteFor(t);
  const path = `/control/tenants/${tenant.name}/inbox`;
  const {json} = await call(tenant.appHost, path);
  assert.deepEqual(json, []);
  assert.deepEqual(await on('GET', 'requests'), []);
  const answer = await call(genauth.controlUrl, path, {method: 'OPTIONS'});
  assert.equal(answer.status, 204);
  assert.match(answer.headers['access-control-allow-methods'], /DELETE/);
});

test('a mistake in a control request is told, not swallowed', async (t) => {
  const {genauth, send, tenant} = await remoteFor(t);
  const on = `/tenants/${tenant.name}`;
  const status = {kind: 'status', status: 500};
  const all = [
    [404, 'GET', '/tenants/nobody/inbox'],
    [404, 'GET', `${on}/nothing`],
    [404, 'GET', `${on}/inbox/1`],
    [404, 'GET', '/tenants'],
    [400, 'POST', '/tenants', {name: 'a.b'}],
    [400, 'POST', '/tenants', {rsaBits: 1}],
    [400, 'POST', `${on}/accounts`, {email: EMAIL}],
    [400, 'POST', `${on}/tokens`, {email: 'no@example.com'}],
    [400, 'POST', `${on}/mails`, {email: EMAIL}],
    [400, 'POST', `${on}/accounts`, {email: EMAIL, password: OLD, phone: 1}],
    [400, 'POST', `${on}/accounts`, {email: EMAIL, password: OLD, phone: '1'}],
    [400, 'POST', `${on}/codes`, {}],
    [400, 'POST', `${on}/codes`, {email: EMAIL, phone: PHONE}],
    [400, 'POST', `${on}/codes`, {email: 'no@example.com'}],
    [400, 'POST', `${on}/codes`, {phone: PHONE}],
    [400, 'POST', `${on}/codes`, {email: EMAIL, state: 'used'}],
    [400, 'POST', `${on}/codes`, {email: EMAIL, code: '12345'}],
    [400, 'POST', `${on}/sms`, {}],
    [400, 'POST', `${on}/tells-unknown`, {enabled: 'yes'}],
    [400, 'POST', `${on}/check`, {}],
    [400, 'POST', `${on}/faults`, {endpoint: 'reset', fault: status}],
    [400, 'POST', `${on}/faults`, {endpoint: 'system', fault: {kind: 'x'}}],
    [400, 'POST', `${on}/faults`, {endpoint: 'system'}],
    [
      400,
      'POST',
      `${on}/faults`,
      {endpoint: 'system', fault: status, times: 0},
    ],
  ];
  for (const [expected, method, path, body] of all) {
    const answer = await send(method, path, body);
    assert.equal(answer.status, expected, `${method} ${path}`);
    assert.match(answer.json.error, /\w/);
  }
  const broken = await call(genauth.controlUrl, '/control/tenants', {
    method: 'POST',
    body: '{',
  });
  assert.equal(broken.status, 400);
});
