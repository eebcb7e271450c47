import {
  isRetryable,
  type FailureCode,
  type RequestFailureCode,
} from './failure-codes.js';

/** What a page may know of a failure: never a token, a password or a request. */
export interface FailureFacts {
  /** `statusCode` of the service's envelope, or else the HTTP status. */
  readonly statusCode?: number;
  /** `apiCode` of the service's envelope. */
  readonly apiCode?: number;
  /** `requestId` of the service's envelope, for its operators. */
  readonly requestId?: string;
  /** Seconds to wait before the next attempt. */
  readonly retryAfter?: number;
  /** The service's own words, as plain text of at most 300 characters. */
  readonly serviceMessage?: string;
  /** BCP 47 language that those words were asked for in. */
  readonly serviceLanguage?: string;
  /** The most UTF-8 bytes that the key can carry, when that was the reason. */
  readonly maxBytes?: number;
}

/**
 * The one error that leaves this package.
 *
 * `cause` holds the original for a debugger inside the package; the flow drops
 * it before anything reaches a page, because errors of the HTTP client carry
 * the request's body.
 */
export class ResetPasswordError extends Error {
  override readonly name = 'ResetPasswordError';
  /** Why it failed. */
  readonly code: FailureCode | RequestFailureCode;
  /** What the service said about it. */
  readonly facts: FailureFacts;

  constructor(
    code: FailureCode | RequestFailureCode,
    facts: FailureFacts = {},
    options?: ErrorOptions,
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
