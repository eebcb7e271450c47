/**
 * The use case: address → code → reset token. No DOM, nothing kept.
 */
import {
  postSendEmail,
  postSendSms,
  postVerifyResetPasswordRequest,
  type Service,
  type VerifyResetPasswordRequestDto,
} from '../genauth/client.js';
import {own, type Envelope} from '../genauth/envelope.js';
import {bareCode, type Address} from './address.js';
import {bare} from './bare.js';
import {ResetPasswordError} from './errors.js';
import {checkSettings} from './reset-password.js';
import {present} from './service-text.js';
import {defaultSettings, type Settings} from './settings.js';

/** Seconds between two messages to an address (GenAuth, send-email). */
export const sendInterval = 60;

const channel = 'CHANNEL_RESET_PASSWORD';

/** The longest token that is taken, as of one in a URL. */
const maxTokenLength = 8192;

/** What the service may not repeat to whoever listens. */
const whoIs = (address: Address): string =>
  address.method === 'email' ? address.email : address.phoneNumber;

/** The service, and how long a call may take. */
export type RequestSettings = Pick<
  Settings,
  'appHost' | 'appId' | 'headerPrefix' | 'timeout'
>;

/** One call on the way to a token. */
export interface TokenRequest {
  readonly settings: RequestSettings;
  readonly address: Address;
  /** BCP 47 language of the service's messages. */
  readonly lang?: string;
  readonly signal?: AbortSignal;
}

/** A reset token, fresh from the service. */
export interface IssuedToken {
  readonly passwordResetToken: string;
  /** Seconds that the service takes it for; absent where it does not say. */
  readonly expiresIn?: number;
}

type Call = (
  service: Service,
  lang: string,
  signal: AbortSignal,
) => Promise<Envelope>;

/** One call within its deadline, and nothing but our own error out of it. */
const within = async (
  request: TokenRequest,
  secrets: readonly string[],
  call: Call,
): Promise<Envelope> => {
  const {lang = 'en'} = request;
  const settings = checkSettings({...defaultSettings, ...request.settings});
  const deadline = AbortSignal.timeout(settings.timeout);
  const signal = request.signal
    ? AbortSignal.any([deadline, request.signal])
    : deadline;
  try {
    return await call(settings, lang, signal);
  } catch (error) {
    if (request.signal?.aborted) throw new ResetPasswordError('aborted');
    if (!(error instanceof ResetPasswordError)) {
      throw new ResetPasswordError('internal');
    }
    throw new ResetPasswordError(error.code, present(error.facts, secrets));
  }
};

/**
 * Has a code sent to the address.
 *
 * Resolves for an address that nobody has, too, even where the service tells:
 * whoever asks learns nothing about accounts here.
 *
 * @returns Seconds until another message may be asked for.
 * @throws {ResetPasswordError} `network`, `rate-limited` with `retryAfter`,
 *   `rejected`, `server-error`, `bad-response`, `config-invalid`,
 *   `insecure-context`, `aborted`
 */
export async function sendCode(request: TokenRequest): Promise<number> {
  const {address} = request;
  try {
    await within(request, [whoIs(address)], (service, lang, signal) =>
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

const bodyOf = (
  address: Address,
  passCode: string,
): VerifyResetPasswordRequestDto =>
  address.method === 'email'
    ? {
        verifyMethod: 'EMAIL_PASSCODE',
        emailPassCodePayload: bare({email: address.email, passCode}),
      }
    : {
        verifyMethod: 'PHONE_PASSCODE',
        phonePassCodePayload: bare({
          phoneNumber: address.phoneNumber,
          phoneCountryCode: address.phoneCountryCode,
          passCode,
        }),
      };

/**
 * Exchanges the code for a reset token. A code is good once.
 *
 * @param request The address that the code was sent to, and the code as typed.
 * @throws {ResetPasswordError} As {@link sendCode}, and `code-rejected`,
 *   `code-expired`, `account-unknown`
 */
export async function checkCode(
  request: TokenRequest & {readonly code: string},
): Promise<IssuedToken> {
  const passCode = bareCode(request.code);
  const secrets = [passCode, whoIs(request.address)];
  const {data} = await within(request, secrets, (service, lang, signal) =>
    postVerifyResetPasswordRequest(
      service,
      bodyOf(request.address, passCode),
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
