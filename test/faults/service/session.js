/** One visit to a service with a fault: its application, and what it received. */
import {randomBytes} from 'node:crypto';
import {gzipSync} from 'node:zlib';
import {endpointAt, handlerOf} from '../../../demo/genauth-server/api.js';
import {languageOf} from '../../../demo/genauth-server/envelope.js';
import {sharedKeys, strangersKeys} from '../../../demo/genauth-server/keys.js';
import {readBody} from '../../../demo/genauth-server/read-body.js';
import {Tenant} from '../../../demo/genauth-server/tenant.js';
import {success} from '../table/bodies-of.js';
import {calls} from '../table/calls.js';
import {answer} from './wire.js';

/** @typedef {import('../table/index.js').Does} Does */

/** What a browser is allowed to send after a preflight. */
const allowed = {
  'access-control-allow-origin': '*',
  'access-control-allow-methods': 'GET, POST',
  'access-control-allow-headers':
    'content-type, x-authing-app-id, x-authing-lang',
  'access-control-max-age': '0',
};

/** @type {Buffer | undefined} */
let made;

/** Made once: compressing it takes a while. */
const bomb = () => (made ??= gzipSync(success + ' '.repeat(50e6)));

const phone = '+8613800000000';

export class Session {
  /** @type {import('../../helpers/canary/watched.js').RecordedRequest[]} */
  requests = [];
  isHealed = false;
  /** How far the service's time is ahead. */
  secondsAhead = 0;
  /** @type {Set<import('node:net').Socket>} */
  #sockets = new Set();
  #strikes = 0;
  /** @type {(() => void)[]} */
  #waiting = [];

  /**
   * @param {import('../table/index.js').Fault} fault
   * @param {(name: string) => string} addressOf
   * @param {string} attacker
   */
  static async open(fault, addressOf, attacker) {
    const name = `f-${randomBytes(6).toString('hex')}`;
    const [keys, strangers] = await Promise.all([
      sharedKeys(1024),
      strangersKeys(1024),
    ]);
    const tenant = new Tenant({
      name,
      appHost: addressOf(name),
      keys,
      now: () => Date.now() + session.secondsAhead * 1000,
    });
    const session = new Session(fault, tenant, strangers, attacker);
    return session;
  }

  /**
   * @param {import('../table/index.js').Fault} fault
   * @param {Tenant} tenant
   * @param {import('../../../demo/genauth-server/keys.js').KeyRing} strangers
   * @param {string} attacker
   */
  constructor(fault, tenant, strangers, attacker) {
    this.fault = fault;
    this.tenant = tenant;
    this.strangers = strangers;
    this.attacker = attacker;
    this.email = `somebody@${tenant.name}.example`;
    /** @type {number | undefined} */
    this.status = undefined;
    const password = randomBytes(12).toString('hex');
    tenant.addAccount({email: this.email, password, phone});
  }

  /** Ends what hangs or never ends. */
  close() {
    for (const socket of this.#sockets) socket.destroy();
  }

  issueToken() {
    return this.tenant.issueToken({email: this.email}).passwordResetToken;
  }

  /** The code in the last message. */
  get code() {
    const message = this.tenant.inbox.at(-1);
    return message && 'code' in message ? message.code : '';
  }

  /** Resolves once the fault has struck, now or in the past. */
  async struck() {
    if (this.#strikes > 0) return;
    await new Promise((resolve) => {
      this.#waiting.push(() => resolve(undefined));
    });
  }

  strike() {
    this.#strikes += 1;
    for (const resolve of this.#waiting.splice(0)) resolve();
  }

  /**
   * @param {import('node:http').IncomingMessage} request
   */
  async serve(request) {
    const {socket} = request;
    this.#sockets.add(socket);
    socket.once('close', () => this.#sockets.delete(socket));
    const [path, ...query] = (request.url ?? '/').split('?');
    const entry = {
      method: request.method ?? '',
      path,
      query: query.join('?'),
      headers: {...request.headers},
      body: '',
      status: null,
    };
    this.requests.push(entry);
    const isPreflight = entry.method === 'OPTIONS';
    const isStruck = !this.isHealed && this.#isCalled(endpointAt(path));
    const {does} = this.fault;
    if (isStruck && isPreflight === !!does.preflight) {
      entry.body = await readBody(request);
      return this.#fail(request, entry);
    }
    entry.body = await readBody(request);
    if (isPreflight) {
      const cors = {
        ...allowed,
        ...(does.remembered && {'access-control-max-age': '600'}),
      };
      return answer(request.socket, {status: 204, cors}, Buffer.alloc(0));
    }
    const {httpStatus, body} = this.#apply(request, entry);
    await answer(request.socket, {status: httpStatus}, Buffer.from(body));
  }

  /** @param {string | undefined} endpoint */
  #isCalled(endpoint) {
    const {call} = this.fault;
    // The second call asks for another code.
    if (call === 'another' && this.code === '') return false;
    return endpoint === calls[call].endpoint;
  }

  /** The answer of a service that works. */
  #apply(request, entry) {
    const {path, method, body} = entry;
    const handle = handlerOf(path, method);
    if (!handle) return {httpStatus: 404, body: '{"statusCode":404}'};
    return handle(this.tenant, {
      path,
      body,
      contentType: request.headers['content-type'] ?? '',
      language: languageOf(request.headers),
    });
  }

  /** Answers as the fault says. */
  async #fail(request, entry) {
    const {does} = this.fault;
    const secrets = this.#secretsIn(entry);
    if (does.rotates) await this.tenant.rotateKeys();
    const isReal = !does.preflight && does.body === undefined;
    const real =
      isReal || does.applies ? this.#apply(request, entry).body : undefined;
    const text =
      typeof does.body === 'function'
        ? does.body({...secrets, real: real ?? '', session: this, bomb})
        : (does.body ?? real ?? '');
    this.strike();
    const cors =
      does.preflight && does.cors === undefined ? allowed : does.cors;
    const headers = does.headersFor?.(this) ?? does.headers;
    const status = this.status ?? does.status;
    const body = Buffer.from(/** @type {string} */ (text));
    await answer(request.socket, {...does, status, cors, headers}, body);
  }

  /** What the visitor has typed, as far as a service can know it. */
  #secretsIn({body}) {
    let sent;
    try {
      sent = JSON.parse(body);
    } catch {
      sent = {};
    }
    const {passwordResetToken = '', passwordEncryptType: type} = sent;
    let password = '';
    try {
      password = this.tenant.decrypt(sent.password ?? '', type);
    } catch {
      // It is for another key.
    }
    const {passCode = ''} =
      sent.emailPassCodePayload ?? sent.phonePassCodePayload ?? {};
    return {password, token: passwordResetToken, code: passCode};
  }
}
