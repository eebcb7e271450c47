/**
 * Reset tokens: each for one account, good once and for a while. Only a reset
 * that succeeded spends one.
 */
import {randomBytes} from 'node:crypto';

/** Seconds; no public source tells the service's own. */
export const TOKEN_LIFETIME = 15 * 60;

/**
 * @typedef {object} TokenOptions
 * @property {string} email
 * @property {number} [lifetime] seconds, 15 minutes when not given
 * @property {'fresh' | 'expired' | 'used'} [state]
 * @property {string} [token] the value itself, random when not given
 */

/** The tokens of one tenant. */
export class Tokens {
  /** @type {Map<string, {email: string, expiresAt: number, used: boolean}>} */
  issued = new Map();

  /** @param {() => number} now milliseconds since the epoch */
  constructor(now) {
    this.now = now;
  }

  /**
   * @param {TokenOptions} options
   * @returns {string} the token
   */
  issue({email, lifetime = TOKEN_LIFETIME, state = 'fresh', token}) {
    if (!['fresh', 'expired', 'used'].includes(state)) {
      throw new TypeError("state is 'fresh', 'expired' or 'used'.");
    }
    const value = token ?? randomBytes(24).toString('base64url');
    const seconds = state === 'expired' ? 0 : lifetime;
    const expiresAt = this.now() + seconds * 1000;
    this.issued.set(value, {email, expiresAt, used: state === 'used'});
    return value;
  }

  /**
   * @param {string} token
   * @returns {{email: string} | {refused: 'token-unknown' | 'token-used' |
   *   'token-expired'}}
   */
  look(token) {
    const found = this.issued.get(token);
    if (!found) return {refused: 'token-unknown'};
    if (found.used) return {refused: 'token-used'};
    if (found.expiresAt <= this.now()) return {refused: 'token-expired'};
    return {email: found.email};
  }

  /** @param {string} token */
  spend(token) {
    const found = this.issued.get(token);
    if (found) found.used = true;
  }
}
