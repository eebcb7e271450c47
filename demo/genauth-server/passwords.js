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
 * A rule of the console's own making, as `GET public-config` hands it out.
 *
 * @typedef {object} CustomRule
 * @property {boolean} [enabled] true when not given
 * @property {string} regex bare or as `/…/flags`; found anywhere in a password
 * @property {string} [message] where none in another language is on
 */

/**
 * The rule with its texts in other languages, each switched on by the `…Open`
 * beside it.
 *
 * @typedef {CustomRule & {
 *   [name in `${'zh' | 'en' | 'tw' | 'jp'}Message`]?: string
 * } & {
 *   [name in `${'zh' | 'en' | 'tw' | 'jp'}MessageOpen`]?: boolean
 * }} CustomStrength
 */

/**
 * What a new password has to be. The public settings tell `strength` and
 * `custom`; the other rules are those that only the service knows, as of a group
 * that the account belongs to.
 *
 * @typedef {object} Policy
 * @property {number} [minLength] in code points; 6 when not given
 * @property {number} [maxLength] in code points
 * @property {0 | 1 | 2 | 3 | 4} [strength] GenAuth's level: 2 asks for two and 3
 *   for all three of letters, digits and symbols, 4 for `custom`
 * @property {string} [pattern] a regular expression the whole password matches
 * @property {CustomStrength} [custom] holds where it is enabled, or by level 4
 */

/** Below this length GenAuth has an `apiCode` of its own. */
const SHORT = 6;

/** By level of `strength`. */
const ASKED_CLASSES = [0, 0, 2, 3, 0];

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
    new RegExp(`^(?:${policy.pattern ?? '[^]*'})$`, 'u').test(password) &&
    customOf(policy).test(password);
  return met ? undefined : 'password-policy';
}

/**
 * @param {Policy} policy
 * @returns {RegExp} one that finds something in any password, when there is none
 */
function customOf({strength, custom}) {
  const holds = strength === 4 || (custom && (custom.enabled ?? true));
  const regex = (holds && custom?.regex) || '';
  const [, source = regex, flags = ''] =
    /^\/(.+)\/([a-z]*)$/s.exec(regex) ?? [];
  return new RegExp(source, flags);
}

const FIELDS = ['minLength', 'maxLength', 'strength', 'pattern', 'custom'];

/**
 * A misspelt policy would be a test that proves nothing.
 *
 * @param {Policy} policy
 */
export function assertPolicy(policy) {
  const unknown = Object.keys(policy).find((name) => !FIELDS.includes(name));
  if (unknown) throw new TypeError(`A policy has ${FIELDS.join(', ')}.`);
  if (!((policy.strength ?? 0) in ASKED_CLASSES)) {
    throw new TypeError('strength is 0, 1, 2, 3 or 4.');
  }
  if (policy.custom && typeof policy.custom.regex !== 'string') {
    throw new TypeError('custom needs a regex.');
  }
  // Throws what is wrong with either expression.
  judgePassword('a password', policy);
}
