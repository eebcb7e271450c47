/**
 * GenAuth's envelope, `{statusCode, message, apiCode?, requestId?, data?}`.
 * `statusCode` tells success from failure; HTTP says 200 to both, apart from
 * what the gateway answers (429, 404, 5xx). The older V2 calls answer
 * `{code, message, data?}`.
 */
import {randomUUID} from 'node:crypto';
import {FAILURES, LANGUAGES} from './failures.js';

/**
 * What goes back over HTTP.
 *
 * @typedef {object} Answer
 * @property {number} httpStatus
 * @property {string} contentType
 * @property {string} body
 * @property {Record<string, string>} [headers] besides the usual ones
 */

/** @typedef {keyof typeof FAILURES} FailureName */

const SUCCESS_MESSAGES = [
  '操作成功',
  '操作成功',
  'Operation succeeded',
  '操作が成功しました',
];

/**
 * @param {unknown} value
 * @param {number} [httpStatus]
 * @returns {Answer}
 */
export function json(value, httpStatus = 200) {
  return {
    httpStatus,
    contentType: 'application/json; charset=utf-8',
    body: JSON.stringify(value),
  };
}

/**
 * @param {unknown} data the answer is without it where it is `undefined`
 * @param {string} [language]
 */
export function success(data, language) {
  const message = inLanguage(SUCCESS_MESSAGES, language);
  return json({statusCode: 200, message, data});
}

/**
 * @param {FailureName} name
 * @param {string} [language]
 * @param {string} [detail] joined to the message, e.g. the field at fault
 */
export function failure(name, language, detail) {
  /** @type {import('./failures.js').Failure} */
  const {httpStatus, messages, ...codes} = FAILURES[name];
  const sentence = inLanguage(messages, language);
  const message = detail ? `${sentence}: ${detail}` : sentence;
  return json({...codes, message, requestId: randomUUID()}, httpStatus);
}

/**
 * @param {unknown} data
 * @param {string} [language]
 */
export function successV2(data, language) {
  return json({
    code: 200,
    message: inLanguage(SUCCESS_MESSAGES, language),
    data,
  });
}

/**
 * The `apiCode` stands in `code`, where there is one.
 *
 * @param {FailureName} name
 * @param {string} [language]
 */
export function failureV2(name, language) {
  /** @type {import('./failures.js').Failure} */
  const {httpStatus, messages, statusCode, apiCode} = FAILURES[name];
  const code = apiCode ?? statusCode;
  return json({code, message: inLanguage(messages, language)}, httpStatus);
}

/**
 * The language the client asked for, by the header of either name that
 * deployments use.
 *
 * @param {import('node:http').IncomingHttpHeaders} headers
 * @returns {string | undefined}
 */
export function languageOf(headers) {
  const value = headers['x-authing-lang'] ?? headers['x-genauth-lang'];
  return Array.isArray(value) ? value[0] : value;
}

/**
 * @template T
 * @param {T[]} messages in the order of `LANGUAGES`
 * @param {string} [language] an unknown one is answered in the default
 */
export function inLanguage(messages, language = '') {
  return messages[Math.max(0, LANGUAGES.indexOf(language))];
}
