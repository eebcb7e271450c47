/**
 * `/control`: the tenant's methods over HTTP, for tests that run in a browser
 * and for the demo. Answers are JSON, mistakes HTTP 400 or 404 with `{error}`.
 */
import {json} from './envelope.js';

/** @typedef {import('./tenant.js').Tenant} Tenant */

/** @type {Record<string, (tenant: Tenant, body: any) => unknown>} */
const commands = {
  'POST accounts': (tenant, body) => tenant.addAccount(account(body)),
  'POST tokens': (tenant, body) => tenant.issueToken(body),
  'POST codes': (tenant, body) => tenant.issueCode(body),
  'POST mails': (tenant, body) => tenant.sendMail(body),
  'GET inbox': (tenant) => tenant.inbox,
  'GET requests': (tenant) => tenant.requests,
  'DELETE requests': (tenant) => tenant.clearRequests(),
  'GET keys': (tenant) => tenant.keys,
  'POST check': (tenant, body) => ({
    matches: tenant.checkPassword(credentials(body)),
  }),
  'POST policy': (tenant, body) => tenant.setPolicy(body),
  'POST sms': (tenant, body) => {
    tenant.sms = enabled(body);
  },
  'POST tells-unknown': (tenant, body) => {
    tenant.tellsUnknown = enabled(body);
  },
  'POST rotate-keys': (tenant) => tenant.rotateKeys(),
  'POST faults': (tenant, body) => tenant.setFault(body),
  'POST release': (tenant) => ({released: tenant.release()}),
};

/** Any page may steer the stand-in; a text/plain POST needs no preflight. */
export const CONTROL_CORS = {
  'access-control-allow-origin': '*',
  'access-control-allow-methods': 'GET, POST, DELETE',
  'access-control-allow-headers': 'content-type',
};

/**
 * @param {{
 *   createTenant: (options: any) => Promise<Tenant>,
 *   findTenant: (name: string) => Tenant | undefined,
 * }} genauth
 * @param {{method: string, path: string, body: string}} request
 * @returns {Promise<import('./envelope.js').Answer>}
 */
export async function control(genauth, {method, path, body}) {
  const [, , root, name, command, ...rest] = path.split('/');
  const run = commands[`${method} ${command}`];
  try {
    if (method === 'POST' && path === '/control/tenants') {
      const tenant = await genauth.createTenant(parse(body));
      const {name, appHost, appId} = tenant;
      return json({name, appHost, appId});
    }
    if (root !== 'tenants' || !run || rest.length > 0) {
      return json({error: `There is no ${method} ${path}.`}, 404);
    }
    const tenant = genauth.findTenant(name);
    if (!tenant) return json({error: `There is no tenant ${name}.`}, 404);
    // Commands without a result of their own answer an empty object.
    return json((await run(tenant, parse(body))) ?? {});
  } catch (error) {
    return json({error: /** @type {Error} */ (error).message}, 400);
  }
}

/** @param {string} body */
function parse(body) {
  const value = JSON.parse(body || '{}');
  if (value?.constructor !== Object) throw new TypeError('Send an object.');
  return value;
}

/**
 * @param {any} body
 * @returns {{email: string, password: string}}
 */
function credentials({email, password}) {
  if (typeof email !== 'string' || typeof password !== 'string') {
    throw new TypeError('email and password are strings.');
  }
  return {email, password};
}

/**
 * @param {any} body
 * @returns {import('./tenant.js').Account}
 */
function account({phone, ...rest}) {
  if (phone !== undefined && typeof phone !== 'string') {
    throw new TypeError('phone is a string.');
  }
  return {...credentials(rest), phone};
}

/**
 * @param {any} body
 * @returns {boolean}
 */
function enabled({enabled}) {
  if (typeof enabled !== 'boolean') {
    throw new TypeError('enabled is a boolean.');
  }
  return enabled;
}
