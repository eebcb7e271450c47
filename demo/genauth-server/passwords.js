/** How the service keeps a password and what it asks of a new one. */
import {randomBytes, scryptSync, timingSafeEqual} from 'node:crypto';

/** Far below what a real service should spend: tests hash thousands. */
const COST = {N: 1024, r: 8, p: 1};

/** @typedef {{salt: string, hash: string}} StoredPassword */

/**
 * @param {string} password
 * @returns {StoredPassword}
 */
export function hashPassword(password) {
  const salt = randomBytes(16).toString('hex');
  return {salt, hash: scryptSync(password, salt, 32, COST).toString('hex')};
}

/**
 * @param {string} password
 * @param {StoredPassword} stored
 */
export function matchesPassword(password, {salt, hash}) {
  const actual = scryptSync(password, salt, 32, COST);
  return timingSafeEqual(actual, Buffer.from(hash, 'hex'));
}

/**
 * @typedef {object} Policy
 * @property {number} [minLength] in code points; 6 when not given
 * @property {number} [maxLength] in code points
 * @property {0 | 1 | 2 | 3} [strength] GenAuth's level: 2 asks for two and 3
 *   for all three of letters, digits and symbols
 * @property {string} [pattern] a regular expression the whole password matches
 */

/** Below this length GenAuth has an `apiCode` of its own. */
const SHORT = 6;

/** By level of `strength`. */
const ASKED_CLASSES = [0, 0, 2, 3];

const CLASSES = [/[a-z]/i, /[0-9]/, /[\p{P}\p{S}]/u];

/**
 * @param {string} password
 * @param {Policy} policy
 * @returns {'password-short' | 'password-policy' | undefined} what is wrong
 */
export function judgePassword(password, policy) {
  const {minLength = SHORT, maxLength = Infinity} = policy;
  const length = [...password].length;
  if (length < Math.min(SHORT, minLength)) return 'password-short';
  const classes = CLASSES.filter((one) => one.test(password)).length;
  const met =
    length >= minLength &&
    length <= maxLength &&
    classes >= ASKED_CLASSES[policy.strength ?? 0] &&
    new RegExp(`^(?:${policy.pattern ?? '[^]*'})$`, 'u').test(password);
  return met ? undefined : 'password-policy';
}
