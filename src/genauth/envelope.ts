/**
 * The service's envelope, `{statusCode, message, apiCode?, requestId?, data?}`,
 * read from text that anyone on the way may have replaced.
 *
 * Only own keys count, so that neither the text nor a polluted
 * `Object.prototype` can pretend to be an answer.
 */

/** An answer of the service, its types checked. */
export interface Envelope {
  readonly statusCode: number;
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
    message: asText(own(body, 'message')),
    apiCode: asCode(own(body, 'apiCode')),
    requestId: asText(own(body, 'requestId')),
    data: own(body, 'data'),
  };
}

/**
 * Whether `data` says that the change was made: it does unless it carries a
 * `success` that is not exactly `true`.
 *
 * @returns `undefined` for a `success` that is no boolean at all.
 */
export const isSuccess = (data: unknown): boolean | undefined => {
  const success = own(data, 'success');
  if (success === undefined) return true;
  return typeof success === 'boolean' ? success : undefined;
};
