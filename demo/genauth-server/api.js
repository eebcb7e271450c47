/**
 * The V3 endpoints by name. One more endpoint is one more file in `api/` and a
 * line here; faults and the request record work for it at once.
 */
import {resetPassword} from './api/reset-password.js';
import {signIn} from './api/sign-in.js';
import {system} from './api/system.js';

/**
 * @typedef {object} ApiRequest
 * @property {string} body raw text
 * @property {string} contentType
 * @property {string} [language]
 */

/**
 * Applies the request to the tenant and tells what to answer.
 *
 * @typedef {(tenant: import('./tenant.js').Tenant, request: ApiRequest) =>
 *   import('./envelope.js').Answer} Handler
 */

/** @type {Record<string, {method: string, handle: Handler}>} */
const endpoints = {
  system: {method: 'GET', handle: system},
  'reset-password': {method: 'POST', handle: resetPassword},
  signin: {method: 'POST', handle: signIn},
};

/** Names of the endpoints: what follows `/api/v3/` in their path. */
export const ENDPOINTS = Object.keys(endpoints);

/**
 * @param {string} path
 * @returns {string | undefined} the endpoint's name
 */
export function endpointAt(path) {
  return ENDPOINTS.find((name) => path === `/api/v3/${name}`);
}

/**
 * @param {string} path
 * @param {string} method
 * @returns {Handler | undefined}
 */
export function handlerOf(path, method) {
  const endpoint = endpoints[endpointAt(path) ?? ''];
  return endpoint?.method === method ? endpoint.handle : undefined;
}
