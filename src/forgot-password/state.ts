/**
 * The phases on the way to a reset token. What follows each stands here, and
 * everything else reads from this file.
 */
import type {Address} from '../core/address.js';
import type {FailureFacts} from '../core/errors.js';
import {isRetryable, type RequestFailureCode} from '../core/failure-codes.js';

/** Why something did not work, as far as the page may know. */
export interface Failure extends FailureFacts {
  readonly code: RequestFailureCode;
}

/** What is wrong with a field. */
export type ForgotIssue =
  'address-required' | 'address-invalid' | 'code-required' | 'code-incomplete';

/** Asks who the visitor is. May become `sending` or `failed`. */
export interface Identifying {
  readonly state: 'identifying';
  readonly issue?: ForgotIssue;
}

/**
 * A message is being sent. May become `verifying` or `failed`.
 *
 * @property address Where one has been sent before: its code is still good.
 */
export interface Sending {
  readonly state: 'sending';
  readonly address?: Address;
}

/**
 * Asks for the code. May become `checking`, `sending` (another one), `failed`,
 * or `identifying` when the visitor turns back.
 */
export interface Verifying {
  readonly state: 'verifying';
  readonly address: Address;
  readonly issue?: ForgotIssue;
}

/** A code is being checked. May become `verified` or `failed`. */
export interface Checking {
  readonly state: 'checking';
  readonly address: Address;
}

/** The token was delivered. May become `identifying` where it was of no use. */
export interface Verified {
  readonly state: 'verified';
}

/**
 * Something failed. With a retryable failure the form stays, and this may become
 * what its step may become.
 *
 * @property address Of the step that asks for the code; absent in the other.
 */
export interface Failed {
  readonly state: 'failed';
  readonly failure: Failure;
  readonly address?: Address;
}

/** What the element is doing. */
export type Phase =
  Identifying | Sending | Verifying | Checking | Verified | Failed;

/** The name of a phase: the element's `state`. */
export type ForgotPasswordState = Phase['state'];

/** What a form asks for. */
export type Step = 'address' | 'code';

/** What the visitor is asked for, if anything. */
export const stepOf = (phase: Phase): Step | undefined => {
  if (phase.state === 'verified') return undefined;
  if (phase.state === 'failed' && !isRetryable(phase.failure.code)) {
    return undefined;
  }
  return 'address' in phase ? 'code' : 'address';
};

/** Whether the visitor waits for an answer. */
export const isBusy = ({state}: Phase): boolean =>
  state === 'sending' || state === 'checking';

/** Whether it is the code that was no good. */
export const isAboutCode = (phase: Phase): boolean =>
  phase.state === 'failed' && /^(?:code|account)-/.test(phase.failure.code);
