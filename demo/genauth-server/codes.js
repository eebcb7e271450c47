/**
 * Codes that prove an address is one's own: each good once and for a while,
 * until a newer one takes its place or too many wrong guesses lock it.
 *
 * Every address is treated alike, with an account or without: where nobody was
 * sent a code there is one all the same that nobody can type, so that neither
 * the answers nor the time they take tell the two apart.
 */
import {randomBytes, randomInt} from 'node:crypto';
import {hashPassword, matchesPassword} from './passwords.js';

/**
 * Seconds, by the kind of the message; the service's documents tell both.
 *
 * @type {Record<CodeKind, number>}
 */
export const CODE_LIFETIME = {'email-code': 5 * 60, 'sms-code': 60};

/** Wrong guesses that a code survives. */
const GUESSES = 5;

/** Milliseconds between two messages of one kind to one address. */
const PAUSE = 60_000;

/** @typedef {'email-code' | 'sms-code'} CodeKind */

/**
 * @typedef {object} Address
 * @property {CodeKind} kind of the message that reaches it
 * @property {string} to an e-mail address, or a phone number in E.164
 */

/**
 * Only a hash, as of a password: the code itself is in the message alone.
 *
 * @typedef {import('./passwords.js').StoredPassword & {
 *   email: string,
 *   expiresAt: number,
 *   wrong: number,
 * }} StoredCode `email` of the account
 */

/**
 * @typedef {object} CodeOptions
 * @property {'fresh' | 'expired' | 'locked'} [state]
 * @property {string} [code] six digits, random when not given
 */

/** The codes of one tenant. */
export class Codes {
  /** @type {Map<string, StoredCode>} the last of each address */
  issued = new Map();
  /** @type {Map<string, number>} when each address was last sent one */
  sent = new Map();

  /** @param {() => number} now milliseconds since the epoch */
  constructor(now) {
    this.now = now;
  }

  /**
   * @param {Address} address
   * @param {CodeOptions & {email: string}} options `email` of the account
   * @returns {string} the code
   */
  issue(address, {email, state = 'fresh', code = randomCode()}) {
    if (!['fresh', 'expired', 'locked'].includes(state)) {
      throw new TypeError("state is 'fresh', 'expired' or 'locked'.");
    }
    if (!/^\d{6}$/.test(code)) throw new TypeError('code is six digits.');
    const stored = this.#store(address, code, email);
    if (state === 'expired') stored.expiresAt = this.now();
    if (state === 'locked') stored.wrong = GUESSES;
    return code;
  }

  /**
   * From now on whatever is typed for the address is wrong.
   *
   * @param {Address} address
   */
  revoke(address) {
    return this.#store(address, randomBytes(24).toString('base64'), '');
  }

  /**
   * Spends the code of the address.
   *
   * @param {Address} address
   * @param {string} code as typed
   * @returns {{email: string} | {refused: 'code-wrong' | 'code-expired' |
   *   'code-locked'}}
   */
  redeem(address, code) {
    const found = this.issued.get(keyOf(address)) ?? this.revoke(address);
    if (found.wrong >= GUESSES) return {refused: 'code-locked'};
    if (!matchesPassword(code, found)) {
      found.wrong += 1;
      return {refused: 'code-wrong'};
    }
    // Told only to who has the code: of a wrong one it would tell that the
    // address was sent another.
    if (found.expiresAt <= this.now()) return {refused: 'code-expired'};
    this.revoke(address);
    return {email: found.email};
  }

  /**
   * Whether the address may be sent a message now. Then it counts as sent.
   *
   * @param {Address} address
   */
  mayLeave(address) {
    const key = keyOf(address);
    const last = this.sent.get(key) ?? -Infinity;
    if (this.now() - last < PAUSE) return false;
    this.sent.set(key, this.now());
    return true;
  }

  /**
   * @param {Address} address
   * @param {string} code
   * @param {string} email
   * @returns {StoredCode}
   */
  #store(address, code, email) {
    const expiresAt = this.now() + CODE_LIFETIME[address.kind] * 1000;
    const stored = {...hashPassword(code), email, expiresAt, wrong: 0};
    this.issued.set(keyOf(address), stored);
    return stored;
  }
}

const randomCode = () => String(randomInt(1_000_000)).padStart(6, '0');

/** @param {Address} address */
const keyOf = ({kind, to}) => `${kind} ${to}`;
