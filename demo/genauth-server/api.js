/**
 * The endpoints by name. One more endpoint is one more file in `api/` and a line
 * here; faults and the request record work for it at once.
 */
import {publicConfig, publicConfigPath} from './api/public-config.js';
import {resetPassword} from './api/reset-password.js';
import {sendEmail} from './api/send-email.js';
import {sendSms} from './api/send-sms.js';
import {signIn} from './api/sign-in.js';
import {system} from './api/system.js';
import {verifyResetPasswordRequest} from './api/verify-reset-password-request.js';

/**
 * @typedef {object} ApiRequest
 * @property {string} path
 * @property {string} body raw text
 * @property {string} contentType
 * @property {string | undefined} language BCP 47, where one was asked for
 */

/**
 * Applies the request to the tenant and tells what to answer.
 *
 * @typedef {(tenant: import('./tenant.js').Tenant, request: ApiRequest) =>
 *   import('./envelope.js').Answer} Handler
 */

/**
 * `path` is for those whose path is not `/api/v3/` and the name.
 *
 * @type {Record<string, {method: string, path?: RegExp, handle: Handler}>}
 */
const endpoints = {
  system: {method: 'GET', handle: system},
  'reset-password': {method: 'POST', handle: resetPassword},
  'send-email': {method: 'POST', handle: sendEmail},
  'send-sms': {method: 'POST', handle: sendSms},
  'verify-reset-password-request': {
    method: 'POST',
    handle: verifyResetPasswordRequest,
  },
  signin: {method: 'POST', handle: signIn},
  'public-config': {
    method: 'GET',
    path: publicConfigPath,
    handle: publicConfig,
  },
};

/** Names of the endpoints, as faults go by. */
export const ENDPOINTS = Object.keys(endpoints);

/**
 * @param {string} path
 * @returns {string | undefined} the endpoint's name
 */
export function endpointAt(path) {
  return ENDPOINTS.find(
    (name) => endpoints[name].path?.test(path) ?? path === `/api/v3/${name}`,
  );
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
