/** What `send-email` and `send-sms` have in common. */
import {failure, success} from '../envelope.js';
import {asOneOf} from './json-body.js';

/** The one channel the stand-in knows. */
const RESET = 'CHANNEL_RESET_PASSWORD';

/**
 * @param {unknown} value
 * @param {string[]} others channels of the schema besides the one for a reset,
 *   without their prefix
 * @returns {boolean} whether it is the one for a reset
 * @throws {import('./json-body.js').BodyError}
 */
export function isResetChannel(value, others) {
  const channels = [RESET, ...others.map((name) => `CHANNEL_${name}`)];
  return asOneOf(value, channels, 'channel') === RESET;
}

/**
 * Answers without data, as the schema has none, and the same whether or not
 * there is an account.
 *
 * @param {import('../tenant.js').Tenant} tenant
 * @param {import('../codes.js').Address} address
 * @param {string} [language] of the answer and of the message
 */
export function sendCode(tenant, address, language) {
  const refused = tenant.sendCode(address, language);
  return refused ? failure(refused, language) : success(undefined, language);
}
