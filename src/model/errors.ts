import {
  isRetryable,
  type FailureCode,
  type RequestFailureCode,
} from './failure-codes.js';
import type {SettingName} from './settings.js';

/** Facts of a failure for the page, without token, password and request. */
export interface FailureFacts {
  /** `statusCode` of the service's envelope, or else the HTTP status. */
  readonly statusCode?: number;
  /** `apiCode` of the service's envelope. */
  readonly apiCode?: number;
  /** `requestId` of the service's envelope, for its operators. */
  readonly requestId?: string;
  /** Seconds to wait before the next attempt. */
  readonly retryAfter?: number;
  /** The service's own message, as plain text of at most 300 characters. */
  readonly serviceMessage?: string;
  /** BCP 47 language that the message was requested in. */
  readonly serviceLanguage?: string;
  /** The most UTF-8 bytes that the key can carry, if there were too many. */
  readonly maxBytes?: number;
  /** The wrong setting, if the code is `config-invalid`. */
  readonly setting?: SettingName;
}

/**
 * The one error that leaves this package.
 *
 * `cause` is the error of a cipher's file that did not load. Other errors are
 * dropped, because they may hold the request or the password.
 */
export class ResetPasswordError extends Error {
  override readonly name = 'ResetPasswordError';
  /** The reason of the failure. */
  readonly code: FailureCode | RequestFailureCode;
  /** Details, mostly from the service's answer. */
  readonly facts: FailureFacts;

  constructor(
    code: FailureCode | RequestFailureCode,
    facts: FailureFacts = {},
    // Not `ErrorOptions`: the types of older projects lack it.
    options?: {readonly cause?: unknown},
  ) {
    super(code, options);
    this.code = code;
    this.facts = facts;
  }

  /** Whether the same form may be sent again. */
  get retryable(): boolean {
    return isRetryable(this.code);
  }
}
