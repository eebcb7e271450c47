/** Reading a body as strictly as the schema states it. */

/** The caller broke the schema; `detail` names where. */
export class BodyError extends Error {
  /** @override */
  name = 'BodyError';
}

/** Values of `passwordEncryptType`; the first is the API's default. */
const ENCRYPT_TYPES = ['none', 'rsa', 'sm2'];

/**
 * @param {import('../api.js').ApiRequest} request
 * @returns {Record<string, unknown>}
 * @throws {BodyError}
 */
export function parseObject({body, contentType}) {
  if (contentType.split(';')[0].trim().toLowerCase() !== 'application/json') {
    throw new BodyError('content-type');
  }
  let value;
  try {
    value = JSON.parse(body);
  } catch (cause) {
    throw new BodyError('JSON', {cause});
  }
  return asObject(value, 'body');
}

/**
 * @param {unknown} value
 * @param {string} name
 * @returns {Record<string, unknown>}
 */
export function asObject(value, name) {
  if (value?.constructor !== Object) throw new BodyError(name);
  return /** @type {Record<string, unknown>} */ (value);
}

/**
 * @param {unknown} value
 * @param {string} name
 * @returns {string}
 */
export function asString(value, name) {
  if (typeof value !== 'string') throw new BodyError(name);
  return value;
}

/**
 * @param {unknown} value
 * @param {string[]} values
 * @param {string} name
 * @returns {string}
 */
export function asOneOf(value, values, name) {
  const text = asString(value, name);
  if (!values.includes(text)) throw new BodyError(name);
  return text;
}

/**
 * @param {unknown} value
 * @returns {'none' | 'rsa' | 'sm2'}
 */
export function asEncryptType(value = ENCRYPT_TYPES[0]) {
  return /** @type {'none' | 'rsa' | 'sm2'} */ (
    asOneOf(value, ENCRYPT_TYPES, 'passwordEncryptType')
  );
}

/**
 * @param {Record<string, unknown>} object
 * @param {string[]} names
 */
export function assertOnly(object, names) {
  const extra = Object.keys(object).find((name) => !names.includes(name));
  if (extra !== undefined) throw new BodyError(extra);
}
