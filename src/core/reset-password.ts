/**
 * Use case: gets the public key, encrypts the password and sends one POST. It
 * uses no DOM and stores nothing.
 *
 * No failed encryption leads to a request: the body is built from the cipher's
 * result. The type `none` is only used if the page sets it by name.
 */
import {baseUrl} from '../model/base-url.js';
import {ciphers, type Cipher} from '../ciphers/index.js';
import {getPublicKey, postResetPassword} from '../genauth/endpoints.js';
import {withoutPrototype} from '../model/own-properties.js';
import {ResetPasswordError, type FailureFacts} from '../model/errors.js';
import type {AnsweredCode, FailureCode} from '../model/failure-codes.js';
import {
  loadEchoFilter,
  present,
  presentable,
  type EchoFilter,
} from '../model/service-text.js';
import {
  settingsProblem,
  type PasswordEncryptType,
  type Settings,
} from '../model/settings.js';
import {reportLostFile} from './report-lost-file.js';
import {wrongSetting} from '../model/wrong-setting.js';
import {deadline, untilAborted} from '../model/abort-signals.js';

/** Milliseconds for the public key, including repeated calls. */
const keyTimeout = 6000;

/**
 * A page's own cipher, for a deployment with another form of ciphertext. Its
 * result is sent unchanged.
 */
export type EncryptPassword = (
  password: string,
  options: {
    readonly type: Exclude<PasswordEncryptType, 'none'>;
    readonly publicKey: string;
    readonly signal: AbortSignal;
  },
) => string | Promise<string>;

/** A page's own classification of its deployment's codes. */
export type ClassifyFailure = (answer: {
  readonly statusCode?: number | undefined;
  readonly apiCode?: number | undefined;
  readonly message?: string | undefined;
}) => AnsweredCode | undefined;

/** A cipher with its key, ready before the visitor has finished typing. */
export interface PreparedCipher {
  /** The kind of ciphertext. */
  readonly type: PasswordEncryptType;
  /**
   * The most UTF-8 bytes of a password; absent for a cipher without a limit.
   */
  readonly maxBytes?: number | undefined;
  /** Encrypts a password. @throws {ResetPasswordError} `encrypt-failed` */
  encrypt(password: string, signal: AbortSignal): Promise<string>;
}

/** The input of one submission. */
export interface ResetPasswordRequest {
  readonly settings: Settings;
  readonly passwordResetToken: string;
  readonly password: string;
  /** BCP 47 language of the service's messages. */
  readonly lang?: string;
  readonly signal?: AbortSignal;
  /**
   * The result of {@link prepareCipher}, which is called if this is left out.
   */
  readonly cipher?: Promise<PreparedCipher>;
  readonly encryptPassword?: EncryptPassword | undefined;
  readonly classifyFailure?: ClassifyFailure | undefined;
  /** Called right before the request is handed to the network. */
  readonly onSend?: (() => void) | undefined;
}

/** The service's confirmation of the change. */
export interface ResetPasswordResult {
  readonly message?: string;
  readonly requestId?: string;
}

/**
 * Checks settings and returns them in their canonical form.
 *
 * @param given The page's settings.
 * @param allowedHosts Hosts or origins that `appHost` may name; `null` for any.
 * @throws {ResetPasswordError} `config-invalid` with the `setting` that is
 *   wrong, `insecure-context`
 */
export function checkSettings(
  given: Settings,
  allowedHosts: readonly string[] | null = null,
): Settings {
  // A `fetch` of a polluted `Object.prototype` is not the page's.
  const settings = withoutPrototype(given);
  const problem = settingsProblem(settings, allowedHosts);
  if (problem) {
    const setting = wrongSetting(settings, allowedHosts);
    throw new ResetPasswordError(problem, setting ? {setting} : {});
  }
  // A timer cannot count further (HTML, 8.6).
  const timeout = Math.min(settings.timeout, 2 ** 31 - 1);
  return withoutPrototype({
    ...settings,
    timeout,
    appHost: baseUrl(settings.appHost),
  });
}

const loadCipher = async (
  type: Exclude<PasswordEncryptType, 'none'>,
): Promise<Cipher> => {
  try {
    return await ciphers[type]();
  } catch (cause) {
    reportLostFile();
    throw new ResetPasswordError('encrypt-failed', {}, {cause});
  }
};

/**
 * Turns every error of a cipher into `encrypt-failed`: nothing has been sent.
 * The error is dropped, as it may hold the password.
 */
const failAsEncryption = async <T>(work: () => T | Promise<T>): Promise<T> => {
  try {
    return await work();
  } catch (error) {
    throw error instanceof ResetPasswordError
      ? error
      : new ResetPasswordError('encrypt-failed');
  }
};

/**
 * Whether there are random numbers. A page may have replaced them by zeros, of
 * which the padding for RSA would never end.
 */
const isRandom = (): boolean => {
  try {
    return crypto.getRandomValues(new Uint8Array(16)).some((byte) => byte > 0);
  } catch {
    return false;
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
    fetch,
  } = checkSettings(settings);
  if (type === 'none')
    return {type, encrypt: (password) => Promise.resolve(password)};
  if (!isRandom()) throw new ResetPasswordError('encrypt-failed');
  const key =
    pinned || getPublicKey(appHost, type, deadline(keyTimeout), fetch);
  if (encryptPassword) {
    const publicKey = await key;
    return {
      type,
      encrypt: (password, signal) =>
        failAsEncryption(() =>
          encryptPassword(password, {type, publicKey, signal}),
        ),
    };
  }
  const [publicKey, cipher] = await Promise.all([key, loadCipher(type)]);
  const {maxBytes, encrypt} = cipher.readKey(publicKey);
  return {
    type,
    maxBytes,
    encrypt: (password) =>
      failAsEncryption(() => {
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
const failOnAbort = <T>(
  promise: Promise<T>,
  signal: AbortSignal,
  code: FailureCode,
): Promise<T> =>
  untilAborted(promise, signal, () => new ResetPasswordError(code));

const answeredCodes: ReadonlySet<string> = new Set<AnsweredCode>([
  'token-rejected',
  'password-rejected',
  'rejected',
  'rate-limited',
  'server-error',
]);

/**
 * Lets the page classify the codes of its deployment. The package's own code
 * stays after an exception or an unknown code of the page.
 */
const reclassify = (
  code: FailureCode,
  facts: FailureFacts,
  classifyFailure: ClassifyFailure | undefined,
): FailureCode => {
  if (!classifyFailure || !answeredCodes.has(code)) return code;
  const {
    statusCode,
    apiCode,
    serviceMessage: message,
  } = withoutPrototype(facts);
  try {
    const named = classifyFailure({statusCode, apiCode, message});
    return named !== undefined && answeredCodes.has(named) ? named : code;
  } catch {
    return code;
  }
};

/**
 * Encrypts the password with the prepared cipher.
 *
 * @throws {ResetPasswordError} where there is no ciphertext, or a password that
 *   nothing has encrypted.
 */
const encryptWith = async (
  cipher: Promise<PreparedCipher>,
  type: PasswordEncryptType,
  password: string,
  signal: AbortSignal,
): Promise<string> => {
  const prepared = await failOnAbort(cipher, signal, 'key-unavailable');
  if (prepared.type !== type) throw new ResetPasswordError('encrypt-failed');
  const encrypted: unknown = await failOnAbort(
    prepared.encrypt(password, signal),
    signal,
    'encrypt-failed',
  );
  if (
    typeof encrypted !== 'string' ||
    encrypted === '' ||
    (type !== 'none' && encrypted === password)
  ) {
    throw new ResetPasswordError('encrypt-failed');
  }
  return encrypted;
};

/** Returns an error for the caller: without secrets, with the page's own code. */
const presentError = async (
  error: unknown,
  isSent: boolean,
  filter: Promise<EchoFilter>,
  classifyFailure: ClassifyFailure | undefined,
): Promise<ResetPasswordError> => {
  if (!(error instanceof ResetPasswordError)) {
    return new ResetPasswordError(isSent ? 'outcome-unknown' : 'internal');
  }
  const facts = await present(error.facts, filter);
  // The codes of a request for a token come from other calls.
  const code = error.code as FailureCode;
  return new ResetPasswordError(
    reclassify(code, facts, classifyFailure),
    facts,
    error.cause === undefined ? undefined : {cause: error.cause},
  );
};

/**
 * Sets a new password for the holder of a reset token.
 *
 * The POST is sent once and never repeated. The deadline covers the key,
 * headers and bodies.
 *
 * @throws {ResetPasswordError} The only error, without a reference to the
 *   request. Its code is `aborted` after an abort of the signal.
 */
export async function resetPassword(
  given: ResetPasswordRequest,
): Promise<ResetPasswordResult> {
  // A property of a polluted `Object.prototype` is not the caller's.
  const request = withoutPrototype(given);
  const {passwordResetToken, password, lang = 'en'} = request;
  if (typeof passwordResetToken !== 'string' || !passwordResetToken) {
    throw new ResetPasswordError('token-missing');
  }
  // A caller may pass settings that nobody has checked.
  const settings = checkSettings(request.settings);
  const {passwordEncryptType} = settings;
  const signal = deadline(settings.timeout, request.signal);
  const filter = loadEchoFilter(signal, [password, passwordResetToken]);
  let isSent = false;

  try {
    const cipher =
      request.cipher ?? prepareCipher(settings, request.encryptPassword);
    const encrypted = await encryptWith(
      cipher,
      passwordEncryptType,
      password,
      signal,
    );
    isSent = true;
    request.onSend?.();
    const {message, requestId} = await postResetPassword(
      settings,
      {passwordResetToken, password: encrypted, passwordEncryptType},
      lang,
      signal,
    );
    const isEcho = await filter;
    const text = presentable(message, 300, isEcho);
    const id = presentable(requestId, 100, isEcho);
    return {
      ...(text !== undefined && {message: text}),
      ...(id !== undefined && {requestId: id}),
    };
  } catch (error) {
    if (request.signal?.aborted) throw new ResetPasswordError('aborted');
    throw await presentError(error, isSent, filter, request.classifyFailure);
  }
}
