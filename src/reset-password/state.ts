/**
 * The phases of a reset. A wrong one loses a typed password, resubmits a spent
 * token or hides the reason, so all of them stand here, and everything else
 * reads from this file.
 */
import type {FailureFacts} from '../core/errors.js';
import {isRetryable, type FailureCode} from '../core/failure-codes.js';
import type {PasswordIssue} from '../core/password-policy.js';

/** Why something did not work, as far as the page may know. */
export interface Failure extends FailureFacts {
  readonly code: FailureCode;
  /** An earlier attempt had no answer and may have succeeded. */
  readonly afterUnknown?: boolean | undefined;
  /** It was another tab that used the token. */
  readonly elsewhere?: boolean;
}

/** There is no usable token, hence no form. May become `ready`. */
export interface TokenMissing {
  readonly state: 'token-missing';
  readonly failure: Failure;
}

/**
 * The form waits for the visitor. May become `ready` (with other issues),
 * `submitting`, or `failed` when the page's settings turn out to be wrong.
 */
export interface Ready {
  readonly state: 'ready';
  readonly issues: readonly PasswordIssue[];
  /** Issues have gone because the visitor mended them, which is no news. */
  readonly mended?: boolean;
}

/** A request is on its way. May become `succeeded`, `failed` or `ready`. */
export interface Submitting {
  readonly state: 'submitting';
}

/** The service confirmed the change. Final. */
export interface Succeeded {
  readonly state: 'succeeded';
}

/**
 * An attempt failed. With a retryable failure the form stays and this may
 * become `submitting` or `ready`; without one only a new token or other
 * settings lead on, to `ready` or `token-missing`.
 */
export interface Failed {
  readonly state: 'failed';
  readonly failure: Failure;
}

/** What the element is doing. */
export type Phase = TokenMissing | Ready | Submitting | Succeeded | Failed;

/** The name of a phase: the element's `state`. */
export type ResetPasswordState = Phase['state'];

/** Whether the phase shows the form. */
export const hasForm = (phase: Phase): boolean =>
  phase.state === 'ready' ||
  phase.state === 'submitting' ||
  (phase.state === 'failed' && isRetryable(phase.failure.code));
