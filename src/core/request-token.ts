/**
 * Use case: sends a code to an address, and exchanges the code for a reset
 * token. It uses no DOM and stores nothing.
 */
import {
  postSendEmail,
  postSendSms,
  postVerifyResetPasswordRequest,
  type Service,
} from '../genauth/endpoints.js';
import type {VerifyResetPasswordRequestDto} from '../genauth/dtos.js';
import {own, type Envelope} from '../genauth/envelope.js';
import type {Address} from '../model/address.js';
import {withoutPrototype} from '../model/own-properties.js';
import {withoutSeparators} from '../model/code.js';
import {ResetPasswordError} from '../model/errors.js';
import {checkSettings} from './reset-password.js';
import {maxTokenLength} from '../model/reset-token.js';
import {loadEchoFilter, present} from '../model/service-text.js';
import {defaultSettings, type Settings} from '../model/settings.js';
import {deadline} from '../model/abort-signals.js';

/** Seconds between two messages to one address (GenAuth, send-email). */
export const sendInterval = 60;

const channel = 'CHANNEL_RESET_PASSWORD';

/**
 * The part of an address that a message of the service must not repeat as a
 * whole. Its pieces may be ordinary words, such as the name of a mail service.
 */
const recipientOf = (address: Address): string =>
  address.method === 'email' ? address.email : address.phoneNumber;

/** The service, and the time for a call. */
export type RequestSettings = Pick<
  Settings,
  'appHost' | 'appId' | 'headerPrefix' | 'timeout' | 'fetch'
>;

/** The input of one call that leads to a token. */
export interface TokenRequest {
  readonly settings: RequestSettings;
  readonly address: Address;
  /** BCP 47 language of the service's messages. */
  readonly lang?: string;
  readonly signal?: AbortSignal;
}

/** A reset token that the service has just issued. */
export interface IssuedToken {
  readonly passwordResetToken: string;
  /** Seconds until the token expires; absent if the service does not say. */
  readonly expiresIn?: number;
}

type Call = (
  service: Service,
  lang: string,
  signal: AbortSignal,
) => Promise<Envelope>;

/** Makes a call within its deadline, and throws no error but our own. */
const callWithinDeadline = async (
  given: TokenRequest,
  secrets: readonly string[],
  call: Call,
): Promise<Envelope> => {
  // A property of a polluted `Object.prototype` is not the caller's.
  const request = withoutPrototype(given);
  const {lang = 'en'} = request;
  const settings = checkSettings({...defaultSettings, ...request.settings});
  const signal = deadline(settings.timeout, request.signal);
  const filter = loadEchoFilter(signal, secrets, [
    recipientOf(request.address),
  ]);
  try {
    return await call(settings, lang, signal);
  } catch (error) {
    if (request.signal?.aborted) throw new ResetPasswordError('aborted');
    if (!(error instanceof ResetPasswordError)) {
      throw new ResetPasswordError('internal');
    }
    throw new ResetPasswordError(
      error.code,
      await present(error.facts, filter),
    );
  }
};

/**
 * Has the service send a code to the address.
 *
 * The promise also resolves for an address without an account, even if the
 * service names that as the reason. So nobody can find out about accounts here.
 *
 * @returns Seconds until another message may be requested.
 * @throws {ResetPasswordError} `network`, `rate-limited` with `retryAfter`,
 *   `rejected`, `server-error`, `bad-response`, `config-invalid`,
 *   `insecure-context`, `aborted`
 */
export async function sendCode(request: TokenRequest): Promise<number> {
  const {address} = request;
  try {
    await callWithinDeadline(request, [], (service, lang, signal) =>
      address.method === 'email'
        ? postSendEmail(service, {channel, email: address.email}, lang, signal)
        : postSendSms(
            service,
            {
              channel,
              phoneNumber: address.phoneNumber,
              phoneCountryCode: address.phoneCountryCode,
            },
            lang,
            signal,
          ),
    );
  } catch (error) {
    const {code} = error as ResetPasswordError;
    if (code !== 'account-unknown') throw error;
  }
  return sendInterval;
}

const verificationOf = (
  address: Address,
  passCode: string,
): VerifyResetPasswordRequestDto =>
  address.method === 'email'
    ? {
        verifyMethod: 'EMAIL_PASSCODE',
        emailPassCodePayload: withoutPrototype({
          email: address.email,
          passCode,
        }),
      }
    : {
        verifyMethod: 'PHONE_PASSCODE',
        phonePassCodePayload: withoutPrototype({
          phoneNumber: address.phoneNumber,
          phoneCountryCode: address.phoneCountryCode,
          passCode,
        }),
      };

/**
 * Exchanges the code for a reset token. A code works once.
 *
 * @param request The address that the code was sent to, and the code as typed.
 * @throws {ResetPasswordError} The codes of {@link sendCode}, and
 *   `code-rejected`, `code-expired`, `account-unknown`
 */
export async function checkCode(
  request: TokenRequest & {readonly code: string},
): Promise<IssuedToken> {
  const passCode = withoutSeparators(request.code);
  const {data} = await callWithinDeadline(
    request,
    [passCode],
    (service, lang, signal) =>
      postVerifyResetPasswordRequest(
        service,
        verificationOf(request.address, passCode),
        lang,
        signal,
      ),
  );
  const token = own(data, 'passwordResetToken');
  const seconds = own(data, 'tokenExpiresIn');
  if (
    typeof token !== 'string' ||
    !token.trim() ||
    token.length > maxTokenLength
  ) {
    throw new ResetPasswordError('server-error', {statusCode: 200});
  }
  return {
    passwordResetToken: token,
    ...(typeof seconds === 'number' &&
      seconds > 0 &&
      Number.isFinite(seconds) && {expiresIn: seconds}),
  };
}
