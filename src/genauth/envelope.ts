/**
 * The service's envelope, `{statusCode, message, apiCode?, requestId?, data?}`,
 * read from text that anyone on the network may have replaced.
 *
 * Only own properties count. Otherwise a `__proto__` in the text or a polluted
 * `Object.prototype` could pass for an answer.
 */

/** An answer of the service, with checked types. */
export interface Envelope {
  readonly statusCode: number;
  /** The message. The items of a list are joined by U+2029. */
  readonly message?: string | undefined;
  /** A number in V3; older parts of the service write it as text. */
  readonly apiCode?: number | undefined;
  readonly requestId?: string | undefined;
  readonly data?: unknown;
}

/** A value's own property, or `undefined`. */
export const own = (value: unknown, key: string): unknown =>
  typeof value === 'object' && value !== null && Object.hasOwn(value, key)
    ? (value as Record<string, unknown>)[key]
    : undefined;

/** Parses JSON; `undefined` for what is not JSON. */
export const parseJson = (text: string): unknown => {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return undefined;
  }
};

const asText = (value: unknown): string | undefined =>
  typeof value === 'string' && value !== '' ? value : undefined;

/** A text, or the texts of a list as paragraphs. Validators send lists. */
const asParagraphs = (value: unknown): string | undefined =>
  Array.isArray(value)
    ? asText(value.filter((item) => typeof item === 'string').join('\u2029'))
    : asText(value);

const asCode = (value: unknown): number | undefined => {
  const code =
    typeof value === 'string' && /^\d{1,15}$/.test(value)
      ? Number(value)
      : value;
  return typeof code === 'number' && Number.isSafeInteger(code)
    ? code
    : undefined;
};

/** Reads an envelope; `undefined` when the body is not one. */
export function readEnvelope(body: unknown): Envelope | undefined {
  const statusCode = own(body, 'statusCode');
  if (typeof statusCode !== 'number' || Array.isArray(body)) return undefined;
  return {
    statusCode,
    message: asParagraphs(own(body, 'message')),
    apiCode: asCode(own(body, 'apiCode')),
    requestId: asText(own(body, 'requestId')),
    data: own(body, 'data'),
  };
}

/**
 * Whether `data` says that the change was made. It does unless it has a
 * `success` that is not exactly `true`.
 *
 * @returns `undefined` for a `success` that is not a boolean.
 */
export const isSuccess = (data: unknown): boolean | undefined => {
  const success = own(data, 'success');
  if (success === undefined) return true;
  return typeof success === 'boolean' ? success : undefined;
};

/**
 * Whether a body looks like a success in any way: by a truthy `success`, or by
 * a `statusCode` from 200 to 299, as a number or as text, unless `success` is
 * `false`.
 */
export const claimsSuccess = (body: unknown): boolean => {
  const success = own(own(body, 'data'), 'success');
  const statusCode = own(body, 'statusCode');
  const number =
    typeof statusCode === 'string' ? Number(statusCode) : statusCode;
  return (
    !!success ||
    (success !== false &&
      typeof number === 'number' &&
      number >= 200 &&
      number < 300)
  );
};
