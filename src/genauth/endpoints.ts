/** The service's endpoints for a reset. */
import {ResetPasswordError} from '../model/errors.js';
import type {Fetch, PasswordEncryptType, Settings} from '../model/settings.js';
import type {
  ResetPasswordDto,
  SendEmailDto,
  SendSmsDto,
  VerifyResetPasswordRequestDto,
} from './dtos.js';
import {isSuccess, own, readEnvelope, type Envelope} from './envelope.js';
import {getJson, postJson} from './http.js';
import {
  refusalError,
  requestRules,
  resetRules,
  type RefusalRules,
} from './refusal.js';
import {serviceLanguage} from './service-language.js';

/** More bytes than any of these answers has. */
const maxAnswerBytes = 64 * 1024;

/** The address of the service, the application, and the page's `fetch`. */
export type Service = Pick<
  Settings,
  'appHost' | 'appId' | 'headerPrefix' | 'fetch'
>;

/**
 * Reads the service's public key: `GET /api/v3/system`.
 *
 * @returns The key, unchecked. The answer may have it in an envelope or not.
 * @param pageFetch The page's own `fetch`, where it has one.
 * @throws {ResetPasswordError} `key-unavailable` when there is no answer,
 *   `key-invalid` when the answer holds no key.
 */
export async function getPublicKey(
  appHost: string,
  type: Exclude<PasswordEncryptType, 'none'>,
  signal: AbortSignal,
  pageFetch?: Fetch,
): Promise<string> {
  let body: unknown;
  try {
    body = await getJson(`${appHost}/api/v3/system`, {
      signal,
      pageFetch,
      maxBytes: maxAnswerBytes,
    });
  } catch {
    throw new ResetPasswordError('key-unavailable');
  }
  const key = own(own(body, type) ?? own(own(body, 'data'), type), 'publicKey');
  if (typeof key !== 'string' || key === '') {
    throw new ResetPasswordError('key-invalid');
  }
  return key;
}

/** A call that changes something, and how to read a failure of it. */
interface Post {
  readonly service: Service;
  /** Path below `/api/v3/`. */
  readonly endpoint: string;
  readonly dto: object;
  readonly lang: string;
  readonly signal: AbortSignal;
  readonly rules: RefusalRules;
}

/** Makes the call once, and returns the envelope of a success. */
const post = async ({
  service,
  endpoint,
  dto,
  lang,
  signal,
  rules,
}: Post): Promise<Envelope> => {
  const {appHost, appId, headerPrefix} = service;
  let answer;
  try {
    answer = await postJson(`${appHost}/api/v3/${endpoint}`, {
      json: dto,
      headers: {
        [`${headerPrefix}-lang`]: serviceLanguage(lang),
        ...(appId && {[`${headerPrefix}-app-id`]: appId}),
      },
      signal,
      pageFetch: own(service, 'fetch') as Fetch | undefined,
      maxBytes: maxAnswerBytes,
    });
  } catch {
    // The error is dropped, as it holds the request.
    throw new ResetPasswordError(rules.lost);
  }
  const {response, body} = answer;
  const envelope = readEnvelope(body);
  if (
    response.ok &&
    envelope?.statusCode === 200 &&
    isSuccess(envelope.data) === true
  ) {
    return envelope;
  }
  throw refusalError(response, body, lang, rules);
};

/**
 * Sets the password: `POST /api/v3/reset-password`, once, without a repetition.
 *
 * Success is exactly: HTTP 2xx, an object, `statusCode` 200, and a
 * `data.success` that is `true` where there is one. The service answers HTTP
 * 200 to failures as well.
 *
 * @throws {ResetPasswordError} The code of the service's refusal, or
 *   `outcome-unknown` after an answer that is neither a clear yes nor a clear
 *   no: the request may have arrived.
 */
export const postResetPassword = (
  service: Service,
  dto: ResetPasswordDto,
  lang: string,
  signal: AbortSignal,
): Promise<Envelope> =>
  post({
    service,
    endpoint: 'reset-password',
    dto,
    lang,
    signal,
    rules: resetRules,
  });

/**
 * Requests a code by e-mail: `POST /api/v3/send-email`. The service sends one
 * message a minute to an address.
 *
 * @throws {ResetPasswordError} The code of the service's refusal, or `network`
 *   when no readable answer came back.
 */
export const postSendEmail = (
  service: Service,
  dto: SendEmailDto,
  lang: string,
  signal: AbortSignal,
): Promise<Envelope> =>
  post({
    service,
    endpoint: 'send-email',
    dto,
    lang,
    signal,
    rules: requestRules,
  });

/**
 * Requests a code by text message: `POST /api/v3/send-sms`.
 *
 * @throws {ResetPasswordError} The same as {@link postSendEmail}.
 */
export const postSendSms = (
  service: Service,
  dto: SendSmsDto,
  lang: string,
  signal: AbortSignal,
): Promise<Envelope> =>
  post({
    service,
    endpoint: 'send-sms',
    dto,
    lang,
    signal,
    rules: requestRules,
  });

/**
 * Exchanges a code for a reset token:
 * `POST /api/v3/verify-reset-password-request`. A code works once.
 *
 * @throws {ResetPasswordError} The same as {@link postSendEmail}.
 */
export const postVerifyResetPasswordRequest = (
  service: Service,
  dto: VerifyResetPasswordRequestDto,
  lang: string,
  signal: AbortSignal,
): Promise<Envelope> =>
  post({
    service,
    endpoint: 'verify-reset-password-request',
    dto,
    lang,
    signal,
    rules: requestRules,
  });
