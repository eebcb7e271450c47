/**
 * The use case: public key → cipher → one POST. No DOM, nothing kept.
 *
 * There is no path from a failed encryption to a request: the body is built
 * from what the cipher returned, and `none` is only ever what the host asked
 * for by name.
 */
import {ciphers} from '../ciphers/index.js';
import {getPublicKey, postResetPassword} from '../genauth/client.js';
import {ResetPasswordError, type FailureFacts} from './errors.js';
import type {AnsweredCode, FailureCode} from './failure-codes.js';
import {ownOf, present, presentable} from './service-text.js';
import {
  baseUrl,
  settingsProblem,
  type PasswordEncryptType,
  type Settings,
} from './settings.js';

/** Milliseconds for the public key, retries included. */
const keyTimeout = 6000;

/**
 * A host's own cipher, for a deployment with another ciphertext form. What it
 * returns is sent as it stands.
 */
export type EncryptPassword = (
  password: string,
  options: {
    readonly type: Exclude<PasswordEncryptType, 'none'>;
    readonly publicKey: string;
    readonly signal: AbortSignal;
  },
) => string | Promise<string>;

/** A host's own reading of its deployment's codes. */
export type ClassifyFailure = (answer: {
  readonly statusCode?: number | undefined;
  readonly apiCode?: number | undefined;
  readonly message?: string | undefined;
}) => AnsweredCode | undefined;

/** Everything that encrypts, ready before the visitor has finished typing. */
export interface PreparedCipher {
  /** What it makes. */
  readonly type: PasswordEncryptType;
  /** The most UTF-8 bytes that fit; absent where there is no limit. */
  readonly maxBytes?: number | undefined;
  /** Encrypts a password. @throws {ResetPasswordError} `encrypt-failed` */
  encrypt(password: string, signal: AbortSignal): Promise<string>;
}

/** One submission. */
export interface ResetPasswordRequest {
  readonly settings: Settings;
  readonly passwordResetToken: string;
  readonly password: string;
  /** BCP 47 language of the service's messages. */
  readonly lang?: string;
  readonly signal?: AbortSignal;
  /** From {@link prepareCipher}; made anew when left out. */
  readonly cipher?: Promise<PreparedCipher>;
  readonly encryptPassword?: EncryptPassword | undefined;
  readonly classifyFailure?: ClassifyFailure | undefined;
  /** Called right before the request is handed to the network. */
  readonly onSend?: (() => void) | undefined;
}

/** What the service said when it confirmed the change. */
export interface ResetPasswordResult {
  readonly message?: string;
  readonly requestId?: string;
}

/**
 * Checks settings and puts them into their canonical form.
 *
 * @param settings What the host gave.
 * @param allowedHosts Hosts or origins that may be named; `null` for any.
 * @throws {ResetPasswordError} `config-invalid`, `insecure-context`
 */
export function checkSettings(
  settings: Settings,
  allowedHosts: readonly string[] | null = null,
): Settings {
  const problem = settingsProblem(settings, allowedHosts);
  if (problem) throw new ResetPasswordError(problem);
  // The longest that a timer can count (HTML, 8.6).
  const timeout = Math.min(settings.timeout, 2 ** 31 - 1);
  return {...settings, timeout, appHost: baseUrl(settings.appHost)};
}

/** Whatever goes wrong with a cipher, it goes wrong before anything is sent. */
const encrypting = async <T>(work: () => T | Promise<T>): Promise<T> => {
  try {
    return await work();
  } catch (error) {
    throw error instanceof ResetPasswordError
      ? error
      : new ResetPasswordError('encrypt-failed');
  }
};

/**
 * Fetches the public key and the cipher and checks the key.
 *
 * @throws {ResetPasswordError} `key-unavailable`, `key-invalid`,
 *   `encrypt-failed`
 */
export async function prepareCipher(
  settings: Settings,
  encryptPassword?: EncryptPassword,
): Promise<PreparedCipher> {
  const {
    passwordEncryptType: type,
    publicKey: pinned,
    appHost,
  } = checkSettings(settings);
  if (type === 'none')
    return {type, encrypt: (password) => Promise.resolve(password)};
  if (
    typeof (globalThis as Partial<typeof globalThis>).crypto
      ?.getRandomValues !== 'function'
  ) {
    throw new ResetPasswordError('encrypt-failed');
  }
  const key =
    pinned || getPublicKey(appHost, type, AbortSignal.timeout(keyTimeout));
  if (encryptPassword) {
    const publicKey = await key;
    return {
      type,
      encrypt: (password, signal) =>
        encrypting(() => encryptPassword(password, {type, publicKey, signal})),
    };
  }
  const [publicKey, cipher] = await Promise.all([
    key,
    encrypting(() => ciphers[type]()),
  ]);
  const {maxBytes, encrypt} = cipher.readKey(publicKey);
  return {
    type,
    maxBytes,
    encrypt: (password) =>
      encrypting(() => {
        if (
          maxBytes !== undefined &&
          new TextEncoder().encode(password).length > maxBytes
        ) {
          throw new ResetPasswordError('encrypt-failed', {maxBytes});
        }
        return encrypt(password);
      }),
  };
}

/** Settles with the promise, or fails with the code once the signal aborts. */
const withSignal = <T>(
  promise: Promise<T>,
  signal: AbortSignal,
  code: FailureCode,
): Promise<T> =>
  new Promise((resolve, reject) => {
    const abort = (): void => {
      reject(new ResetPasswordError(code));
    };
    if (signal.aborted) abort();
    signal.addEventListener('abort', abort);
    promise.then(resolve, reject).finally(() => {
      signal.removeEventListener('abort', abort);
    });
  });

const answered: ReadonlySet<string> = new Set<AnsweredCode>([
  'token-rejected',
  'password-rejected',
  'rejected',
  'rate-limited',
  'server-error',
]);

/** Lets the host name the codes of its deployment; a mistake of its is ours. */
const reclassify = (
  code: FailureCode,
  facts: FailureFacts,
  classifyFailure: ClassifyFailure | undefined,
): FailureCode => {
  if (!classifyFailure || !answered.has(code)) return code;
  const {statusCode, apiCode, serviceMessage: message} = ownOf(facts);
  try {
    const named = classifyFailure({statusCode, apiCode, message});
    return named !== undefined && answered.has(named) ? named : code;
  } catch {
    return code;
  }
};

/**
 * Sets a new password for the holder of a reset token.
 *
 * One POST, never repeated. The deadline covers the key, headers and bodies.
 *
 * @throws {ResetPasswordError} Always this and nothing else, with no reference
 *   to the request. `aborted` when the signal was.
 */
export async function resetPassword(
  request: ResetPasswordRequest,
): Promise<ResetPasswordResult> {
  const {passwordResetToken, password, lang = 'en'} = request;
  const {encryptPassword, classifyFailure} = request;
  if (typeof passwordResetToken !== 'string' || !passwordResetToken) {
    throw new ResetPasswordError('token-missing');
  }
  // The caller's may be as the host gave them.
  const settings = checkSettings(request.settings);
  const deadline = AbortSignal.timeout(settings.timeout);
  const signal = request.signal
    ? AbortSignal.any([deadline, request.signal])
    : deadline;
  const secrets = [password, passwordResetToken];
  let sent = false;

  try {
    const cipher = await withSignal(
      request.cipher ?? prepareCipher(settings, encryptPassword),
      signal,
      'key-unavailable',
    );
    const {passwordEncryptType} = settings;
    if (cipher.type !== passwordEncryptType) {
      throw new ResetPasswordError('encrypt-failed');
    }
    const encrypted: unknown = await withSignal(
      cipher.encrypt(password, signal),
      signal,
      'encrypt-failed',
    );
    if (
      typeof encrypted !== 'string' ||
      encrypted === '' ||
      (passwordEncryptType !== 'none' && encrypted === password)
    ) {
      throw new ResetPasswordError('encrypt-failed');
    }
    sent = true;
    request.onSend?.();
    const {message, requestId} = await postResetPassword(
      settings,
      {passwordResetToken, password: encrypted, passwordEncryptType},
      lang,
      signal,
    );
    const shown = presentable(message, secrets, 300);
    const id = presentable(requestId, secrets, 100);
    return {
      ...(shown !== undefined && {message: shown}),
      ...(id !== undefined && {requestId: id}),
    };
  } catch (error) {
    if (request.signal?.aborted) throw new ResetPasswordError('aborted');
    if (!(error instanceof ResetPasswordError)) {
      throw new ResetPasswordError(sent ? 'outcome-unknown' : 'internal');
    }
    const facts = present(error.facts, secrets);
    // Those of a request for a token come from other calls.
    const code = error.code as FailureCode;
    throw new ResetPasswordError(
      reclassify(code, facts, classifyFailure),
      facts,
    );
  }
}
