/**
 * One application of the service and everything it knows. All state is in plain
 * properties, so that a test can walk it and show what is not kept.
 */
import {createHash, randomUUID} from 'node:crypto';
import {codeMessage} from './code-messages.js';
import {Codes} from './codes.js';
import {decryptRsa, decryptSm2} from './decrypt.js';
import {Faults} from './faults.js';
import {generateKeys} from './keys.js';
import {assertPolicy, hashPassword, matchesPassword} from './passwords.js';
import {Tokens} from './tokens.js';

/**
 * @typedef {object} Mail
 * @property {'link'} kind
 * @property {string} id
 * @property {string} to
 * @property {string} subject
 * @property {string} text
 * @property {string} link
 * @property {undefined} [code] only the other kinds have one
 * @property {undefined} [lang]
 * @property {string} sentAt ISO 8601
 */

/**
 * @typedef {object} CodeMessage
 * @property {import('./codes.js').CodeKind} kind
 * @property {string} id
 * @property {string} to
 * @property {string} [subject] of an e-mail
 * @property {string} text
 * @property {string} lang of subject and text, BCP 47
 * @property {string} code
 * @property {string} sentAt ISO 8601
 */

/**
 * @typedef {object} Account
 * @property {string} email
 * @property {string} password
 * @property {string} [phone] in E.164, as `+8613800000000`
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
 * @property {boolean} [sms] whether codes may go by SMS; true when not given
 * @property {boolean} [tellsUnknown] refuses to send a code to an address that
 *   no account has, and so tells who has one; some deployments do
 */

/**
 * An application, its accounts, tokens, codes, messages, faults and request
 * record.
 */
export class Tenant {
  /**
   * @type {Map<string, import('./passwords.js').StoredPassword &
   *   {phone: string | undefined}>} by e-mail address
   */
  accounts = new Map();
  /** @type {(Mail | CodeMessage)[]} messages of every kind */
  inbox = [];
  /** @type {RequestEntry[]} */
  requests = [];
  faults = new Faults();

  /** @param {TenantOptions} options */
  constructor({name, appHost, keys, now, policy, ...options}) {
    this.name = name;
    /** 24 hex digits, as GenAuth's ids are. */
    this.appId = createHash('sha256').update(name).digest('hex').slice(0, 24);
    this.appHost = appHost;
    this.keys = keys;
    /** @type {import('./passwords.js').Policy} */
    this.policy = {};
    if (policy) this.setPolicy(policy);
    this.wrapSystem = options.wrapSystem ?? false;
    this.keepAlive = options.keepAlive ?? false;
    this.sms = options.sms ?? true;
    this.tellsUnknown = options.tellsUnknown ?? false;
    this.tokens = new Tokens(now);
    this.codes = new Codes(now);
  }

  /** @param {Account} account */
  addAccount({email, password, phone}) {
    if (phone !== undefined) this.#assertPhone(phone, email);
    this.accounts.set(email, {...hashPassword(password), phone});
  }

  /**
   * Makes this the account's password.
   *
   * @param {{email: string, password: string}} account
   */
  setPassword({email, password}) {
    this.#assertAccount(email);
    const {phone} = this.accounts.get(email) ?? {};
    this.accounts.set(email, {...hashPassword(password), phone});
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
    /** @type {Mail} */
    const mail = {
      kind: 'link',
      id: randomUUID(),
      to: options.email,
      subject: 'Reset your password',
      text: `Somebody asked for a new password for ${options.email}.\nIf it was you, set one here:\n\n${link}\n`,
      link,
      sentAt: this.#timestamp(),
    };
    this.inbox.push(mail);
    return mail;
  }

  /**
   * Issues a code without a message; one may still be sent at once.
   *
   * @param {import('./codes.js').CodeOptions & {email?: string, phone?: string}}
   *   options either `email` or `phone`
   */
  issueCode({email, phone, ...options}) {
    if ((email === undefined) === (phone === undefined)) {
      throw new TypeError('A code is for an email or for a phone.');
    }
    /** @type {import('./codes.js').Address} */
    const address =
      phone === undefined
        ? {kind: 'email-code', to: email ?? ''}
        : {kind: 'sms-code', to: phone};
    const owner = this.#accountAt(address) ?? address.to;
    this.#assertAccount(owner);
    return {code: this.codes.issue(address, {...options, email: owner})};
  }

  /**
   * Issues a code and puts the message with it into the inbox, where there is
   * an account to get it.
   *
   * @param {import('./codes.js').Address} address
   * @param {string} [language] of the message
   * @returns {'account-unknown' | 'code-too-soon' | undefined} why not
   */
  sendCode(address, language) {
    const email = this.#accountAt(address);
    if (email === undefined && this.tellsUnknown) return 'account-unknown';
    if (!this.codes.mayLeave(address)) return 'code-too-soon';
    if (email === undefined) {
      this.codes.revoke(address);
      return undefined;
    }
    const code = this.codes.issue(address, {email});
    this.inbox.push({
      kind: address.kind,
      id: randomUUID(),
      to: address.to,
      ...codeMessage(address.kind, code, language),
      code,
      sentAt: this.#timestamp(),
    });
    return undefined;
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

  #timestamp() {
    return new Date(this.tokens.now()).toISOString();
  }

  /**
   * @param {import('./codes.js').Address} address
   * @returns {string | undefined} the account's e-mail address
   */
  #accountAt({kind, to}) {
    if (kind === 'email-code') return this.accounts.has(to) ? to : undefined;
    return [...this.accounts].find(([, {phone}]) => phone === to)?.[0];
  }

  /**
   * @param {string} phone
   * @param {string} email whose it is to be
   */
  #assertPhone(phone, email) {
    if (!/^\+[1-9]\d{1,14}$/.test(phone)) {
      throw new TypeError('phone is in E.164, as +8613800000000.');
    }
    const owner = this.#accountAt({kind: 'sms-code', to: phone}) ?? email;
    if (owner !== email) throw new RangeError(`${phone} is that of ${owner}.`);
  }

  /** @param {string} email */
  #assertAccount(email) {
    if (!this.accounts.has(email)) {
      throw new RangeError(`Tenant ${this.name} has no account ${email}.`);
    }
  }
}
