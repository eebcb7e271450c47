import assert from 'node:assert/strict';
import {execFile} from 'node:child_process';
import {Agent} from 'node:http';
import {text} from 'node:stream/consumers';
import {test} from 'node:test';
import {promisify} from 'node:util';
import {startGenAuthServer} from '../../../demo/genauth-server/server.js';
import {
  call,
  EMAIL,
  OLD,
  open,
  startFor,
  system,
  tenantFor,
  until,
} from './helpers.js';

test('each tenant is a host of its own, whatever its case', async (t) => {
  const {genauth, tenant} = await tenantFor(t, {name: 'acme'});
  assert.equal(tenant.appHost, `http://acme.localhost:${genauth.port}`);
  assert.equal(genauth.appHost('acme'), tenant.appHost);
  const host = `ACME.localhost:${genauth.port}`;
  const answer = await call(tenant.appHost, '/api/v3/system', {
    headers: {host},
  });
  assert.ok(answer.json.rsa);
});

test('a host without a tenant is an unknown application', async (t) => {
  const genauth = await startFor(t);
  genauth.tenant('acme');
  const hosts = ['127.0.0.1', 'localhost', 'x.localhost', 'acme.example'];
  for (const host of [...hosts, 'a.acme.localhost']) {
    const {status, json} = await call(genauth.controlUrl, '/api/v3/system', {
      headers: {host},
    });
    assert.equal(status, 200);
    assert.equal(json.statusCode, 499);
    assert.equal(json.apiCode, 2011);
  }
});

test('tenants share nothing', async (t) => {
  const {genauth, tenant} = await tenantFor(t);
  const other = genauth.tenant('other');
  tenant.sendMail({email: EMAIL, link: '{token}'});
  tenant.setFault({endpoint: 'system', fault: {kind: 'status', status: 500}});
  assert.equal((await system(tenant)).status, 500);
  assert.equal((await system(other)).status, 200);
  assert.equal(other.checkPassword({email: EMAIL, password: OLD}), false);
  assert.deepEqual(other.inbox, []);
  assert.equal(tenant.requests.length, 1);
  assert.equal(other.requests.length, 1);
});

test('tenant() makes a tenant once; createTenant() refuses a second', async (t) => {
  const genauth = await startFor(t);
  assert.equal(genauth.tenant('acme'), genauth.tenant('acme'));
  await assert.rejects(genauth.createTenant({name: 'acme'}), RangeError);
  const names = await Promise.all([1, 2].map(() => genauth.createTenant()));
  assert.notEqual(names[0].name, names[1].name);
  for (const name of ['', 'a.b', 'Ä', 'UPPER', '-a', 'a'.repeat(64)]) {
    assert.throws(() => genauth.tenant(name), TypeError, name);
  }
});

test('it answers on ::1 as well, at the same port', async (t) => {
  const {tenant} = await tenantFor(t);
  try {
    const {json} = await call(tenant.appHost, '/api/v3/system', {host: '::1'});
    assert.ok(json.rsa);
  } catch (error) {
    if (!['EADDRNOTAVAIL', 'EAFNOSUPPORT'].includes(error.code)) throw error;
    t.skip('no IPv6 on this machine');
  }
});

test('a connection is used again only where the tenant lets it', async (t) => {
  const {genauth} = await tenantFor(t);
  const agent = new Agent({keepAlive: true});
  t.after(() => agent.destroy());
  for (const keepAlive of [false, true]) {
    const tenant = await genauth.createTenant({keepAlive});
    const {headers} = await call(tenant.appHost, '/api/v3/system', {agent});
    assert.equal(headers.connection, keepAlive ? 'keep-alive' : 'close');
  }
});

test('a given port is taken, and a port in use is an error', async (t) => {
  const genauth = await startFor(t);
  const {port} = genauth;
  await assert.rejects(startFor(t, {port}), {code: 'EADDRINUSE'});
  await genauth.close();
  const again = await startFor(t, {port});
  assert.equal(again.port, port);
});

test('close() ends answers that are held, dripping or half read', async () => {
  const genauth = await startGenAuthServer({rsaBits: 1024});
  const tenant = genauth.tenant('acme');
  const answerWith = (fault) => {
    tenant.setFault({endpoint: 'system', fault});
    return open(tenant.appHost, '/api/v3/system');
  };
  const held = assert.rejects(answerWith({kind: 'hold'}));
  await until(() => tenant.faults.held.length === 1);
  const begun = [
    await answerWith({kind: 'drip', endless: true}),
    await answerWith({kind: 'huge', bytes: 1e12}),
  ];
  await genauth.close();
  await held;
  for (const response of begun) await assert.rejects(text(response));
  await assert.rejects(system(tenant), {code: 'ECONNREFUSED'});
});

test('a process with a closed server ends by itself', async () => {
  const url = new URL(
    '../../../demo/genauth-server/server.js',
    import.meta.url,
  );
  // The client stays connected: it is the server that has to let go.
  const script = `
    const {startGenAuthServer} = await import('${url}');
    const {connect} = await import('node:net');
    const {once} = await import('node:events');
    const genauth = await startGenAuthServer({rsaBits: 1024});
    const socket = connect(genauth.port, '127.0.0.1').unref();
    await once(socket, 'connect');
    await genauth.close();
    console.log('closed');`;
  const args = ['--input-type=module', '-e', script];
  const {stdout} = await promisify(execFile)(process.execPath, args, {
    timeout: 20_000,
  });
  assert.equal(stdout, 'closed\n');
});
