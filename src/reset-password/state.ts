/**
 * The phases of a reset, and questions about a phase. `transition.ts` goes from
 * one phase to the next.
 */
import type {FailureFacts} from '../model/errors.js';
import {isRetryable, type FailureCode} from '../model/failure-codes.js';
import type {PasswordIssue} from '../model/password-policy.js';

/** Why something failed, as far as the page may know. */
export interface Failure extends FailureFacts {
  readonly code: FailureCode;
  /** Whether an earlier attempt had no answer and may have succeeded. */
  readonly afterUnknown?: boolean | undefined;
}

/** There is no usable token, hence no form. May become `ready`. */
export interface TokenMissing {
  readonly state: 'token-missing';
  readonly failure: Failure;
}

/**
 * The form waits for the visitor. May become `submitting`, `failed` or
 * `changed-elsewhere`, and `ready` with other issues. As every phase without a
 * request, it may also begin anew: see `start` in `transition.ts`.
 *
 * @property isCorrected Whether issues are gone because the visitor corrected
 *   them, which is nothing new for the visitor.
 */
export interface Ready {
  readonly state: 'ready';
  readonly issues?: readonly PasswordIssue[];
  readonly isCorrected?: boolean;
}

/**
 * The service is asked to change the password. May become `succeeded`, `failed`
 * or `changed-elsewhere`; without an answer, `ready`.
 */
export interface Submitting {
  readonly state: 'submitting';
}

/** The service has changed the password. Only another token leads on. */
export interface Succeeded {
  readonly state: 'succeeded';
}

/**
 * Something failed. After a retryable failure, the form stays, and this may
 * become what `ready` may become. After any other, only another token or other
 * settings lead on.
 */
export interface Failed {
  readonly state: 'failed';
  readonly failure: Failure;
}

/** The token was used in another tab. Only a new token leads on. */
export interface ChangedElsewhere {
  readonly state: 'changed-elsewhere';
  readonly failure: Failure;
}

/** The phases of the element. */
export type Phase =
  TokenMissing | Ready | Submitting | Succeeded | Failed | ChangedElsewhere;

/** The names of the phases that a page knows: the element's `state`. */
export type ResetPasswordState = Exclude<Phase['state'], 'changed-elsewhere'>;

/** The `state` of a phase. For a page, a token that was used is a failure. */
export const stateOf = ({state}: Phase): ResetPasswordState =>
  state === 'changed-elsewhere' ? 'failed' : state;

/** Whether the phase shows the form. */
export const hasForm = (phase: Phase): boolean =>
  phase.state === 'ready' ||
  phase.state === 'submitting' ||
  (phase.state === 'failed' && isRetryable(phase.failure.code));
