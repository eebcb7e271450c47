/**
 * The phases on the way to a reset token, and questions about a phase.
 * `transition.ts` goes from one phase to the next.
 */
import type {Address, AddressIssue} from '../model/address.js';
import type {FailureFacts} from '../model/errors.js';
import {isRetryable, type RequestFailureCode} from '../model/failure-codes.js';

/** Why something failed, as far as the page may know. */
export interface Failure extends FailureFacts {
  readonly code: RequestFailureCode;
}

/** Mistakes in the typed address. */
export type AddressFieldIssue = 'address-required' | AddressIssue;

/** Mistakes in the typed code. */
export type CodeFieldIssue = 'code-required' | 'code-incomplete';

/** Mistakes in a field. */
export type FieldIssue = AddressFieldIssue | CodeFieldIssue;

/** Returns the whole seconds that are left of a wait; 0 when it is over. */
export type SecondsLeft = () => number;

export const noWait: SecondsLeft = () => 0;

/** A code that was sent, and that the service still accepts. */
export interface SentCode {
  readonly address: Address;
  /** Base URL of the service that sent the code; no other can check it. */
  readonly service: string;
  /** Whether it was sent before the visitor asked for it in this element. */
  readonly isEarlier: boolean;
  /** Until another code may be requested. */
  readonly untilResend: SecondsLeft;
  /** Until the service checks a code again. */
  readonly untilCheck: SecondsLeft;
  /**
   * Whether a listener of the page has prevented the request for another code.
   * `submit()` then makes that request.
   */
  readonly isResendPrevented?: boolean;
}

/**
 * The element asks for an address. May become `sending` or `failed`.
 *
 * @property isReading Whether a phone number is being read: the library for
 *   that may have to be fetched first.
 */
export interface Identifying {
  readonly state: 'identifying';
  readonly issue?: AddressFieldIssue;
  readonly isReading?: boolean;
}

/**
 * The service is asked to send a code. May become `verifying` or `failed`;
 * without an answer, what it was before.
 *
 * @property sent The previous code; absent for the first one.
 */
export interface Sending {
  readonly state: 'sending';
  readonly sent?: SentCode;
}

/**
 * The element asks for the code. May become `checking`, `sending` (another
 * code), `failed`, or `identifying` when the visitor goes back.
 */
export interface Verifying {
  readonly state: 'verifying';
  readonly sent: SentCode;
  readonly issue?: CodeFieldIssue;
}

/**
 * The service checks the code. May become `verified` or `failed`; without an
 * answer, `verifying`.
 */
export interface Checking {
  readonly state: 'checking';
  readonly sent: SentCode;
}

/** The page has the token. May become `identifying` if the token is useless. */
export interface Verified {
  readonly state: 'verified';
}

/**
 * Something failed. After a retryable failure, the form of the step stays, and
 * this may become what the step may become. After any other, only the page can
 * help: see {@link isBlocked}.
 *
 * @property sent The code that the form asks for; absent at the address step.
 * @property untilSend At the address step, until a code may be requested.
 * @property isBlocked Whether the page's settings are wrong. May become
 *   `identifying` once they are right.
 */
export interface Failed {
  readonly state: 'failed';
  readonly failure: Failure;
  readonly sent?: SentCode;
  readonly untilSend?: SecondsLeft;
  readonly isBlocked?: boolean;
}

/** The phases of the element. */
export type Phase =
  Identifying | Sending | Verifying | Checking | Verified | Failed;

/** The name of a phase: the element's `state`. */
export type ForgotPasswordState = Phase['state'];

/** The input that a form asks for. */
export type Step = 'address' | 'code';

/** The step whose form a phase shows, if any. */
export const stepOf = (phase: Phase): Step | undefined => {
  if (phase.state === 'verified') return undefined;
  if (phase.state === 'failed' && !isRetryable(phase.failure.code)) {
    return undefined;
  }
  return sentCodeOf(phase) ? 'code' : 'address';
};

/** The code that the visitor is asked for, if any. */
export const sentCodeOf = (phase: Phase): SentCode | undefined =>
  'sent' in phase ? phase.sent : undefined;

/** Whole seconds until a code may be requested. */
export const secondsUntilSend = (phase: Phase): number => {
  if (phase.state === 'failed' && phase.untilSend) return phase.untilSend();
  return sentCodeOf(phase)?.untilResend() ?? 0;
};

/** Whole seconds until the service checks a code again. */
export const secondsUntilCheck = (phase: Phase): number =>
  sentCodeOf(phase)?.untilCheck() ?? 0;

/** Whether the visitor waits for an answer. */
export const isBusy = (phase: Phase): boolean =>
  phase.state === 'sending' ||
  phase.state === 'checking' ||
  (phase.state === 'identifying' && !!phase.isReading);

/** The visitor's mistake that a phase shows, if any. */
const issueOf = (
  phase: Phase,
): AddressFieldIssue | CodeFieldIssue | undefined =>
  'issue' in phase ? phase.issue : undefined;

/**
 * Whether only facts about the sent code are new: a longer wait, or a prevented
 * resend. Every other event changes the state or the issue, or keeps `sent`.
 */
const isOnlySentUpdated = (phase: Phase, before: Phase): boolean => {
  const [sent, sentBefore] = [sentCodeOf(phase), sentCodeOf(before)];
  return (
    phase.state === before.state &&
    !!sent &&
    !!sentBefore &&
    sent !== sentBefore &&
    issueOf(phase) === issueOf(before)
  );
};

/**
 * Whether a phase has something new for the visitor. A wait that another tab
 * has extended is nothing new: only its countdown changes.
 */
export const isNews = (phase: Phase, before: Phase): boolean =>
  phase !== before && !isOnlySentUpdated(phase, before);

/** The failures in which the code was refused. */
const aboutCode: readonly RequestFailureCode[] = [
  'code-rejected',
  'code-expired',
  'account-unknown',
];

/** Whether the service refused the code. */
export const isCodeRefused = (phase: Phase): phase is Failed =>
  phase.state === 'failed' && aboutCode.includes(phase.failure.code);
