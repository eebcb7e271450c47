/** When a fault applies, holding back, and the change behind it. */
import assert from 'node:assert/strict';
import {test} from 'node:test';
import {
  OLD,
  preflight,
  resettingWith,
  signIn,
  system,
  tenantFor,
  until,
} from './helpers.js';

test('a fault is for one endpoint, for so many requests, until healed [TEST-8]', async (t) => {
  const {tenant} = await tenantFor(t);
  const fault = {kind: 'status', status: 500};
  tenant.setFault({endpoint: 'system', fault, times: 2});
  assert.equal((await signIn(tenant, OLD)).status, 200);
  assert.equal((await preflight(tenant, '/api/v3/system')).status, 204);
  const statuses = [];
  for (let i = 0; i < 3; i++) statuses.push((await system(tenant)).status);
  assert.deepEqual(statuses, [500, 500, 200]);
  tenant.setFault({endpoint: 'system', fault});
  for (let i = 0; i < 3; i++) assert.equal((await system(tenant)).status, 500);
  tenant.setFault({endpoint: 'system', fault: null});
  assert.equal((await system(tenant)).status, 200);
});

test('hold: nothing happens until release, then all of it', async (t) => {
  const {tenant, go, changed} = await resettingWith(t, {kind: 'hold'});
  assert.equal(tenant.release(), 0);
  const answer = go();
  await until(() => tenant.faults.held.length === 1);
  assert.equal(changed(), false);
  assert.equal(tenant.requests[0].status, null);
  assert.equal(tenant.release(), 1);
  assert.equal((await answer).json.statusCode, 200);
  assert.equal(changed(), true);
});

test('hold: another fault may follow the release', async (t) => {
  const fault = {kind: 'hold', fault: {kind: 'status', status: 500}};
  const {tenant, go, changed} = await resettingWith(t, fault);
  const answer = go();
  await until(() => tenant.release() === 1);
  assert.equal((await answer).status, 500);
  assert.equal(changed(), false);
});

test('apply-then: the change is made, the answer is another [TEST-8]', async (t) => {
  const inner = {kind: 'status', status: 502, body: 'Bad Gateway'};
  const fault = {kind: 'apply-then', fault: inner};
  const {go, changed} = await resettingWith(t, fault, {times: 1});
  assert.equal((await go()).status, 502);
  assert.equal(changed(), true);
  assert.equal((await go()).json.apiCode, 2207);
});

test('apply-then hold: the change is made while the answer is held', async (t) => {
  const fault = {kind: 'apply-then', fault: {kind: 'hold'}};
  const {tenant, go, changed} = await resettingWith(t, fault);
  const answer = go();
  await until(() => tenant.faults.held.length === 1);
  assert.equal(changed(), true);
  tenant.release();
  assert.equal((await answer).json.statusCode, 200);
});

test('a fault that means nothing is refused when it is set', async (t) => {
  const {tenant} = await tenantFor(t);
  const bad = [
    {},
    'status',
    {kind: 'toString'},
    {kind: 'Status', status: 500},
    {kind: 'status'},
    {kind: 'envelope', statusCode: 500},
    {kind: 'key'},
    {kind: 'huge'},
    {kind: 'redirect'},
    {kind: 'body'},
    {kind: 'apply-then'},
    {kind: 'apply-then', fault: {kind: 'nothing'}},
    {kind: 'hold', fault: {kind: 'huge'}},
  ];
  for (const fault of bad) {
    const set = () =>
      tenant.setFault({
        endpoint: 'system',
        fault:
          /** @type {import('../../../demo/genauth-server/fault-kinds.js').Fault} */ (
            fault
          ),
      });
    assert.throws(set, TypeError, JSON.stringify(fault));
  }
  assert.equal((await system(tenant)).status, 200);
});
