/**
 * The endpoints of a reset, and the only file that imports ky.
 *
 * Nothing of ky's leaves it: its errors hold the request with the password and
 * the token. Every option that matters is an own property, because ky and
 * `fetch` read the others through a prototype that a page may have polluted.
 */
import ky, {replaceOption, type Options} from 'ky';
import {ResetPasswordError} from '../core/errors.js';
import type {PasswordPolicy} from '../core/password-policy.js';
import type {PasswordEncryptType, Settings} from '../core/settings.js';
import {
  isSuccess,
  own,
  parseJson,
  readEnvelope,
  type Envelope,
} from './envelope.js';
import {readPublicPolicy} from './public-policy.js';
import {
  refusal,
  requestReading,
  resetReading,
  type Reading,
} from './refusal.js';
import {serviceLanguage} from './service-language.js';

/** Longer than any answer of the service; a proxy's page may be endless. */
const maxAnswerBytes = 64 * 1024;
/** Public settings hold style sheets and texts in many languages. */
const maxConfigBytes = 512 * 1024;

/** Body of `POST /api/v3/reset-password` (ResetPasswordDto). */
export interface ResetPasswordDto {
  readonly passwordResetToken: string;
  readonly password: string;
  readonly passwordEncryptType: PasswordEncryptType;
}

/** Body of `POST /api/v3/send-email` (SendEmailDto). */
export interface SendEmailDto {
  readonly channel: 'CHANNEL_RESET_PASSWORD';
  readonly email: string;
}

/** Body of `POST /api/v3/send-sms` (SendSMSDto). */
export interface SendSmsDto {
  readonly channel: 'CHANNEL_RESET_PASSWORD';
  /** Without the country code. */
  readonly phoneNumber: string;
  /** Such as `+86`. */
  readonly phoneCountryCode: string;
}

/** Body of `POST /api/v3/verify-reset-password-request`. */
export type VerifyResetPasswordRequestDto =
  | {
      readonly verifyMethod: 'EMAIL_PASSCODE';
      readonly emailPassCodePayload: {
        readonly email: string;
        readonly passCode: string;
      };
    }
  | {
      readonly verifyMethod: 'PHONE_PASSCODE';
      readonly phonePassCodePayload: {
        readonly phoneNumber: string;
        readonly phoneCountryCode: string;
        readonly passCode: string;
      };
    };

/** Where the service is, and who asks. */
export type Service = Pick<Settings, 'appHost' | 'appId' | 'headerPrefix'>;

/** Own and undefined, so that none of them is looked up any further. */
const absent = {
  body: undefined,
  json: undefined,
  integrity: undefined,
  priority: undefined,
  referrer: undefined,
  window: undefined,
  stringifyJson: undefined,
  parseJson: undefined,
  onDownloadProgress: undefined,
  onUploadProgress: undefined,
  // Chromium's own.
  targetAddressSpace: undefined,
  privateToken: undefined,
  adAuctionHeaders: undefined,
} as unknown as Options;

const safeOptions = (signal: AbortSignal): Options => ({
  signal,
  retry: 0,
  // One deadline for headers and body is the caller's signal.
  timeout: false,
  totalTimeout: false,
  throwHttpErrors: false,
  // A redirect would hand the body to another origin.
  redirect: 'error',
  credentials: 'omit',
  referrerPolicy: 'no-referrer',
  cache: 'no-store',
  mode: 'cors',
  keepalive: false,
  // Replaced, as ky would merge them into those of the prototype.
  hooks: replaceOption({}),
  prefix: '',
  // Not undefined, which ky would drop.
  searchParams: '',
  baseUrl: '',
  headers: replaceOption({}),
  fetch: (request) => fetch(request),
  ...absent,
});

/** Reads a body that promises JSON, up to the limit; `undefined` if not. */
const readBody = async (
  response: Response,
  signal: AbortSignal,
  maxBytes = maxAnswerBytes,
): Promise<unknown> => {
  const type = response.headers.get('content-type');
  if (type !== null && !/\bjson\b/i.test(type)) {
    void response.body?.cancel().catch(() => undefined);
    return undefined;
  }
  const reader = response.body?.getReader();
  if (!reader) return undefined;
  const cancel = (): void => void reader.cancel().catch(() => undefined);
  // WebKit does not always end a body that is being read with its request.
  signal.addEventListener('abort', cancel);
  try {
    const decoder = new TextDecoder();
    let text = '';
    for (let size = 0; ;) {
      const {done, value} = await reader.read();
      signal.throwIfAborted();
      if (done) return parseJson(text + decoder.decode());
      size += value.length;
      if (size > maxBytes) {
        cancel();
        return undefined;
      }
      text += decoder.decode(value, {stream: true});
    }
  } finally {
    signal.removeEventListener('abort', cancel);
  }
};

/**
 * Reads JSON. A call that may be repeated, because it changes nothing. It
 * carries no header of ours, so that it needs no preflight.
 */
const getJson = async (
  url: string,
  signal: AbortSignal,
  maxBytes?: number,
): Promise<unknown> => {
  const response = await ky(new Request(url), {
    ...safeOptions(signal),
    method: 'get',
    throwHttpErrors: true,
    retry: {
      limit: 2,
      backoffLimit: 1000,
      // A longer wait is cut to this.
      maxRetryAfter: 2000,
      jitter: undefined,
      shouldRetry: undefined,
      retryOnTimeout: false,
      delay: (attempt) => 300 * 2 ** (attempt - 1),
      methods: ['get'],
      statusCodes: [408, 429, 500, 502, 503, 504],
      afterStatusCodes: [429, 503],
    } as Options['retry'] & object,
  });
  return readBody(response, signal, maxBytes);
};

/**
 * Reads the password policy of an application from its public settings:
 * `GET /api/v2/applications/{appId}/public-config`, the V2 envelope.
 *
 * @returns The policy, or `undefined` when there is no answer that holds one.
 *   Never rejects: it is advice.
 */
export async function getPublicPolicy(
  appHost: string,
  appId: string,
  lang: string,
  signal: AbortSignal,
): Promise<PasswordPolicy | undefined> {
  try {
    const path = `/api/v2/applications/${encodeURIComponent(appId)}/public-config`;
    const body = await getJson(appHost + path, signal, maxConfigBytes);
    return own(body, 'code') === 200
      ? readPublicPolicy(own(body, 'data'), serviceLanguage(lang))
      : undefined;
  } catch {
    return undefined;
  }
}

/**
 * Reads the service's public key: `GET /api/v3/system`.
 *
 * @returns The key as it stands in the answer, bare or wrapped; unchecked.
 * @throws {ResetPasswordError} `key-unavailable` when there is no answer,
 *   `key-invalid` when the answer holds no key.
 */
export async function getPublicKey(
  appHost: string,
  type: Exclude<PasswordEncryptType, 'none'>,
  signal: AbortSignal,
): Promise<string> {
  let body: unknown;
  try {
    body = await getJson(`${appHost}/api/v3/system`, signal);
  } catch {
    throw new ResetPasswordError('key-unavailable');
  }
  const key = own(own(body, type) ?? own(own(body, 'data'), type), 'publicKey');
  if (typeof key !== 'string' || key === '') {
    throw new ResetPasswordError('key-invalid');
  }
  return key;
}

/** Posts JSON once, never repeated, and reads the envelope of the answer. */
const post = async (
  {appHost, appId, headerPrefix}: Service,
  endpoint: string,
  dto: object,
  lang: string,
  signal: AbortSignal,
  reading: Reading,
): Promise<Envelope> => {
  // A prototype that the page has polluted adds nothing to it.
  const request: unknown = {__proto__: null, ...dto};
  let response: Response;
  let envelope: Envelope | undefined;
  try {
    response = await ky(new Request(`${appHost}/api/v3/${endpoint}`), {
      ...safeOptions(signal),
      method: 'post',
      body: JSON.stringify(request),
      headers: replaceOption({
        'content-type': 'application/json',
        [`${headerPrefix}-lang`]: serviceLanguage(lang),
        ...(appId && {[`${headerPrefix}-app-id`]: appId}),
      }),
    });
    envelope = readEnvelope(await readBody(response, signal));
  } catch (cause) {
    throw new ResetPasswordError(reading.lost, {}, {cause});
  }
  if (
    response.ok &&
    envelope?.statusCode === 200 &&
    isSuccess(envelope.data) === true
  ) {
    return envelope;
  }
  throw refusal(response, envelope, lang, reading);
};

/**
 * Sets the password: `POST /api/v3/reset-password`, once, never repeated.
 *
 * Success is exactly: HTTP 2xx, an object, `statusCode` 200, and a
 * `data.success` that is `true` where there is one. The service answers HTTP
 * 200 to failures as well.
 *
 * @throws {ResetPasswordError} What the service refused, or `outcome-unknown`
 *   when no readable answer came back: the request may have arrived.
 */
export const postResetPassword = (
  service: Service,
  dto: ResetPasswordDto,
  lang: string,
  signal: AbortSignal,
): Promise<Envelope> =>
  post(service, 'reset-password', dto, lang, signal, resetReading);

/**
 * Has a code sent: `POST /api/v3/send-email`. One message goes to an address in
 * a minute.
 *
 * @throws {ResetPasswordError} What the service refused, or `network` when no
 *   readable answer came back.
 */
export const postSendEmail = (
  service: Service,
  dto: SendEmailDto,
  lang: string,
  signal: AbortSignal,
): Promise<Envelope> =>
  post(service, 'send-email', dto, lang, signal, requestReading);

/**
 * Has a code sent: `POST /api/v3/send-sms`.
 *
 * @throws {ResetPasswordError} As {@link postSendEmail}.
 */
export const postSendSms = (
  service: Service,
  dto: SendSmsDto,
  lang: string,
  signal: AbortSignal,
): Promise<Envelope> =>
  post(service, 'send-sms', dto, lang, signal, requestReading);

/**
 * Exchanges a code for a reset token:
 * `POST /api/v3/verify-reset-password-request`. A code is good once.
 *
 * @throws {ResetPasswordError} As {@link postSendEmail}.
 */
export const postVerifyResetPasswordRequest = (
  service: Service,
  dto: VerifyResetPasswordRequestDto,
  lang: string,
  signal: AbortSignal,
): Promise<Envelope> =>
  post(
    service,
    'verify-reset-password-request',
    dto,
    lang,
    signal,
    requestReading,
  );
