/**
 * One application of the service and everything it knows. All state is in plain
 * properties, so that a test can walk it and show what is not kept.
 */
import {createHash, randomUUID} from 'node:crypto';
import {decryptRsa, decryptSm2} from './decrypt.js';
import {Faults} from './faults.js';
import {generateKeys} from './keys.js';
import {assertPolicy, hashPassword, matchesPassword} from './passwords.js';
import {Tokens} from './tokens.js';

/**
 * @typedef {object} Mail
 * @property {string} id
 * @property {string} to
 * @property {string} subject
 * @property {string} text
 * @property {string} link
 * @property {string} sentAt ISO 8601
 */

/**
 * A request as it arrived; `body` is complete once it was read, `status` stays
 * `null` until an answer began.
 *
 * @typedef {object} RequestEntry
 * @property {string} method
 * @property {string} path
 * @property {string} query raw, without the `?`
 * @property {Record<string, string | string[] | undefined>} headers
 * @property {string} body raw text
 * @property {number | null} status
 */

/**
 * @typedef {object} TenantOptions
 * @property {string} name
 * @property {string} appHost
 * @property {import('./keys.js').KeyRing} keys
 * @property {() => number} now
 * @property {import('./passwords.js').Policy} [policy]
 * @property {boolean} [wrapSystem] `GET /api/v3/system` in an envelope
 * @property {boolean} [keepAlive] lets a client use a connection again; then
 *   browsers send a POST once more, by themselves, when the `reset` fault meets
 *   it on a connection that served before (seen in Chromium)
 */

/** An application, its accounts, tokens, mails, faults and request record. */
export class Tenant {
  /** @type {Map<string, import('./passwords.js').StoredPassword>} */
  accounts = new Map();
  /** @type {Mail[]} */
  inbox = [];
  /** @type {RequestEntry[]} */
  requests = [];
  faults = new Faults();

  /** @param {TenantOptions} options */
  constructor({name, appHost, keys, now, policy, wrapSystem, keepAlive}) {
    this.name = name;
    /** 24 hex digits, as GenAuth's ids are. */
    this.appId = createHash('sha256').update(name).digest('hex').slice(0, 24);
    this.appHost = appHost;
    this.keys = keys;
    this.setPolicy(policy ?? {});
    this.wrapSystem = wrapSystem ?? false;
    this.keepAlive = keepAlive ?? false;
    this.tokens = new Tokens(now);
  }

  /** @param {{email: string, password: string}} account */
  addAccount({email, password}) {
    this.accounts.set(email, hashPassword(password));
  }

  /**
   * Makes this the account's password.
   *
   * @param {{email: string, password: string}} account
   */
  setPassword({email, password}) {
    this.#assertAccount(email);
    this.accounts.set(email, hashPassword(password));
  }

  /** @param {{email: string, password: string}} account */
  checkPassword({email, password}) {
    const stored = this.accounts.get(email);
    return stored !== undefined && matchesPassword(password, stored);
  }

  /** @param {import('./tokens.js').TokenOptions} options */
  issueToken(options) {
    this.#assertAccount(options.email);
    return {passwordResetToken: this.tokens.issue(options)};
  }

  /**
   * Issues a token and puts the mail with its link into the inbox.
   *
   * @param {import('./tokens.js').TokenOptions & {link: string}} options `link`
   *   with `{token}` where the token goes
   * @returns {Mail}
   */
  sendMail({link: template, ...options}) {
    if (typeof template !== 'string') throw new TypeError('link is a string.');
    const {passwordResetToken} = this.issueToken(options);
    const link = template.replaceAll('{token}', () =>
      encodeURIComponent(passwordResetToken),
    );
    const mail = {
      id: randomUUID(),
      to: options.email,
      subject: 'Reset your password',
      text: `Somebody asked for a new password for ${options.email}.\nIf it was you, set one here:\n\n${link}\n`,
      link,
      sentAt: new Date(this.tokens.now()).toISOString(),
    };
    this.inbox.push(mail);
    return mail;
  }

  /**
   * What a new password has to be from now on.
   *
   * @param {import('./passwords.js').Policy} policy
   */
  setPolicy(policy) {
    assertPolicy(policy);
    this.policy = policy;
  }

  /** Empties the request record. */
  clearRequests() {
    this.requests.length = 0;
  }

  /** New keys of the same size; what was encrypted for the old ones is lost. */
  async rotateKeys() {
    this.keys = await generateKeys(this.keys.rsa.bits);
  }

  /**
   * @param {string} password as sent
   * @param {'none' | 'rsa' | 'sm2'} encryptType
   * @returns {string} as typed
   * @throws {import('./decrypt.js').DecryptError}
   */
  decrypt(password, encryptType) {
    if (encryptType === 'rsa') {
      return decryptRsa(this.keys.rsa.privateKey, password);
    }
    if (encryptType === 'sm2') {
      return decryptSm2(this.keys.sm2.privateKey, password);
    }
    return password;
  }

  /**
   * How an endpoint misbehaves from now on.
   *
   * @param {import('./faults.js').FaultSetting} setting
   */
  setFault(setting) {
    this.faults.set(setting);
  }

  /** Lets every held answer go; tells how many there were. */
  release() {
    return this.faults.release();
  }

  /** @param {string} email */
  #assertAccount(email) {
    if (!this.accounts.has(email)) {
      throw new RangeError(`Tenant ${this.name} has no account ${email}.`);
    }
  }
}
