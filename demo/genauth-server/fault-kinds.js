/**
 * What can go wrong with an answer. A kind that replaces the answer (`status`,
 * `envelope`, `rate-limit`, `redirect`, `body`, `reset` before) leaves the
 * tenant unchanged unless it stands in an `apply-then`; a kind that only carries
 * the real answer badly (`hold`, `drip`, `cut`, `huge`, `no-cors`, `key`,
 * `wrong-key`, `reset` after) lets the change happen.
 *
 * | kind       | fields                                                       |
 * | ---------- | ------------------------------------------------------------ |
 * | status     | `status`, `body?`, `contentType?`, `headers?`                |
 * | envelope   | `statusCode`, `message`, `apiCode?`, `httpStatus?`, `data?`; |
 * |            | a list of messages is one in each of `LANGUAGES`             |
 * | rate-limit | `retryAfter?` as it goes into the header, `exposed?`         |
 * | body       | `text`, `contentType?`, `httpStatus?`                        |
 * | redirect   | `location`, `status?` (307)                                  |
 * | reset      | `when?`: 'before' the change (default) or 'after' it         |
 * | cut        | – headers and half of the body, then the connection ends     |
 * | drip       | `bytes?` (1) every `ms?` (10), `endless?`                    |
 * | huge       | `bytes`: the real answer with so much white space behind it  |
 * | key        | `publicKey`: any JSON value, `of?`: 'rsa' or 'sm2' (system)  |
 * | wrong-key  | `of?`: a valid key whose private half nobody has             |
 * | hold       | `fault?`: waits for `release`, then goes on                  |
 * | no-cors    | `fault?`, `preflight?`: true answers preflights properly     |
 * | apply-then | `fault`: the change first                                    |
 */
import {randomUUID} from 'node:crypto';
import {failure, inLanguage, json} from './envelope.js';
import {strangersKeys} from './keys.js';
import {sendCut, sendDripping, sendHuge} from './slow-answers.js';

/** @typedef {{kind: string, fault?: Fault, [field: string]: any}} Fault */

/**
 * Applies the request, the first time it is called, and tells what the answer
 * should be.
 *
 * @typedef {() => import('./envelope.js').Answer} Proceed
 */

/** @typedef {import('./exchange.js').Exchange} Exchange */

/**
 * @type {Record<string, (fault: any, exchange: Exchange, proceed: Proceed) =>
 *   void | Promise<void>>}
 */
const kinds = {
  status({status, body = '', contentType = 'text/plain', headers}, exchange) {
    const text = typeof body === 'string' ? body : JSON.stringify(body);
    exchange.send({httpStatus: status, contentType, body: text, headers});
  },

  envelope({statusCode, apiCode, message, data, httpStatus}, exchange) {
    const requestId = statusCode === 200 ? undefined : randomUUID();
    const text = Array.isArray(message)
      ? inLanguage(message, exchange.apiRequest.language)
      : message;
    const body = {statusCode, apiCode, message: text, requestId, data};
    exchange.send(json(body, httpStatus));
  },

  'rate-limit'({retryAfter, exposed = false}, exchange) {
    const answer = failure('rate-limited', exchange.apiRequest.language);
    const headers = {
      ...(retryAfter !== undefined && {'retry-after': String(retryAfter)}),
      ...(exposed && {'access-control-expose-headers': 'Retry-After'}),
    };
    // The documented body has nothing but these two.
    const {statusCode, message} = JSON.parse(answer.body);
    exchange.send({...json({statusCode, message}, 429), headers});
  },

  body({text, contentType = 'application/json', httpStatus = 200}, exchange) {
    exchange.send({httpStatus, contentType, body: text});
  },

  redirect({location, status = 307}, exchange) {
    const headers = {location};
    exchange.send({httpStatus: status, contentType: '', body: '', headers});
  },

  reset({when = 'before'}, exchange, proceed) {
    if (when === 'after') proceed();
    exchange.request.socket.resetAndDestroy();
  },

  cut: (_, exchange, proceed) => sendCut(exchange, proceed()),
  drip: (fault, exchange, proceed) => sendDripping(exchange, proceed(), fault),
  huge: (fault, exchange, proceed) => sendHuge(exchange, proceed(), fault),

  key({publicKey, of}, exchange, proceed) {
    exchange.send(withKeys(proceed(), of, () => publicKey));
  },

  async 'wrong-key'({of}, exchange, proceed) {
    const keys = await strangersKeys(exchange.tenant.keys.rsa.bits);
    exchange.send(withKeys(proceed(), of, (name) => keys[name].publicKey));
  },

  async hold({fault}, exchange, proceed) {
    await exchange.tenant.faults.hold();
    await (fault
      ? perform(fault, exchange, proceed)
      : carry(exchange, proceed));
  },

  async 'no-cors'({fault}, exchange, proceed) {
    exchange.cors = {};
    await (fault
      ? perform(fault, exchange, proceed)
      : carry(exchange, proceed));
  },

  async 'apply-then'({fault}, exchange, proceed) {
    proceed();
    await perform(fault, exchange, proceed);
  },
};

/**
 * @param {Fault} fault
 * @param {Exchange} exchange
 * @param {Proceed} proceed
 */
export const perform = async (fault, exchange, proceed) =>
  kinds[fault.kind](fault, exchange, proceed);

/**
 * The answer as it should be.
 *
 * @param {Exchange} exchange
 * @param {Proceed} proceed
 */
export const carry = (exchange, proceed) => exchange.send(proceed());

/**
 * Fields without which a kind means nothing.
 *
 * @type {Record<string, string[]>}
 */
const REQUIRED = {
  status: ['status'],
  envelope: ['statusCode', 'message'],
  body: ['text'],
  redirect: ['location'],
  huge: ['bytes'],
  key: ['publicKey'],
  'apply-then': ['fault'],
};

/**
 * A misspelt fault would be a test that proves nothing.
 *
 * @param {Fault} fault
 */
export function assertFault(fault) {
  if (!Object.hasOwn(kinds, fault?.kind)) {
    throw new TypeError(`kind is one of ${Object.keys(kinds).join(', ')}.`);
  }
  const missing = REQUIRED[fault.kind]?.find((name) => !(name in fault));
  if (missing) throw new TypeError(`The fault ${fault.kind} needs ${missing}.`);
  if (fault.fault) assertFault(fault.fault);
}

/**
 * @param {import('./envelope.js').Answer} answer of `GET /api/v3/system`
 * @param {'rsa' | 'sm2' | undefined} of both when not given
 * @param {(name: 'rsa' | 'sm2') => unknown} keyOf
 */
function withKeys(answer, of, keyOf) {
  const body = JSON.parse(answer.body);
  const info = body.data ?? body;
  /** @type {('rsa' | 'sm2')[]} */
  const names = of ? [of] : ['rsa', 'sm2'];
  for (const name of names) {
    info[name] = {publicKey: keyOf(name)};
  }
  return {...answer, body: JSON.stringify(body)};
}
