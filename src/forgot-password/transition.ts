/**
 * The one function that changes the phase. It is pure: the tests try every event
 * in every phase.
 */
import {isRetryable} from '../model/failure-codes.js';
import {
  isBusy,
  type AddressFieldIssue,
  type Checking,
  type CodeFieldIssue,
  type Failed,
  type Failure,
  type Identifying,
  type Phase,
  type SecondsLeft,
  type Sending,
  type SentCode,
  type Verifying,
} from './state.js';

/** The wait that ends later. */
const longer =
  (one: SecondsLeft, other: SecondsLeft): SecondsLeft =>
  () =>
    Math.max(one(), other());

/** The events that can change a phase. */
export type PhaseEvent =
  | {readonly type: 'settings-broken'; readonly failure: Failure}
  | {readonly type: 'settings-repaired'}
  | {readonly type: 'reading-started'}
  | {readonly type: 'address-mistaken'; readonly issue: AddressFieldIssue}
  | {readonly type: 'sending-started'}
  | {readonly type: 'code-sent'; readonly sent: SentCode}
  | {readonly type: 'wait-extended'; readonly until: SecondsLeft}
  | {readonly type: 'code-mistaken'; readonly issue: CodeFieldIssue}
  | {readonly type: 'mistake-corrected'}
  | {readonly type: 'checking-started'}
  | {readonly type: 'code-accepted'}
  | {
      readonly type: 'call-failed';
      readonly failure: Failure;
      /** Until the service answers such a call again. */
      readonly until: SecondsLeft | undefined;
    }
  /** The work in progress ends without a result. */
  | {readonly type: 'aborted'}
  /** A listener of the page has called `preventDefault()` on `submit`. */
  | {readonly type: 'send-prevented'}
  /** The visitor goes on with the present code after that. */
  | {readonly type: 'went-on'}
  /** Back to the first step. */
  | {readonly type: 'reset'};

/** The events that the page hears of as a failure. */
export type FailureEvent = Extract<PhaseEvent, {failure: Failure}>;

const identifying: Identifying = {state: 'identifying'};

const block = (failure: Failure): Failed => {
  return {state: 'failed', failure, isBlocked: true};
};

/**
 * A call failed after a code was sent. Where trying again is of no use, no form
 * stays, and the code is dropped.
 */
const fail = (failure: Failure, sent: SentCode): Failed =>
  isRetryable(failure.code)
    ? {state: 'failed', failure, sent}
    : {state: 'failed', failure};

/** The wait for an address never gets shorter. */
const resendAfter = (sent: SentCode, until: SecondsLeft): SentCode => ({
  ...sent,
  untilResend: longer(sent.untilResend, until),
});

const extend = (
  phase: Sending | Verifying | Checking | Failed,
  sent: SentCode,
  until: SecondsLeft,
): Phase => ({...phase, sent: resendAfter(sent, until)});

/** The code without the mark of a prevented request for another one. */
const withoutMark = (sent: SentCode): SentCode =>
  sent.isResendPrevented ? {...sent, isResendPrevented: false} : sent;

/** From a form that asks for an address. */
const fromAddress = (phase: Identifying | Failed, event: PhaseEvent): Phase => {
  switch (event.type) {
    case 'settings-broken':
      return block(event.failure);
    case 'reading-started':
      return isBusy(phase) ? phase : {...identifying, isReading: true};
    case 'address-mistaken':
      return {...identifying, issue: event.issue};
    case 'mistake-corrected':
      return 'issue' in phase ? {...identifying} : phase;
    case 'sending-started':
      return {state: 'sending'};
    case 'aborted':
    case 'send-prevented':
      return isBusy(phase) ? {...identifying} : phase;
    case 'reset':
      return {...identifying};
    default:
      return phase;
  }
};

const fromSending = (phase: Sending, event: PhaseEvent): Phase => {
  const {sent} = phase;
  switch (event.type) {
    case 'wait-extended':
      return sent ? extend(phase, sent, event.until) : phase;
    case 'code-sent':
      return {state: 'verifying', sent: event.sent};
    case 'call-failed': {
      const {failure, until} = event;
      if (sent) return fail(failure, until ? resendAfter(sent, until) : sent);
      return {state: 'failed', failure, ...(until && {untilSend: until})};
    }
    case 'aborted':
      return sent ? {state: 'verifying', sent} : {...identifying};
    default:
      return phase;
  }
};

/** From a form that asks for the code. */
const fromCode = (
  phase: Verifying | Failed,
  sent: SentCode,
  event: PhaseEvent,
): Phase => {
  switch (event.type) {
    case 'settings-broken':
      return block(event.failure);
    case 'wait-extended':
      return extend(phase, sent, event.until);
    case 'send-prevented':
      return {...phase, sent: {...sent, isResendPrevented: true}};
    case 'went-on':
      return sent.isResendPrevented
        ? {...phase, sent: withoutMark(sent)}
        : phase;
    case 'sending-started':
      return {state: 'sending', sent: withoutMark(sent)};
    case 'code-mistaken':
      return {state: 'verifying', sent: withoutMark(sent), issue: event.issue};
    case 'mistake-corrected':
      return 'issue' in phase ? {state: 'verifying', sent} : phase;
    case 'checking-started':
      return {state: 'checking', sent: withoutMark(sent)};
    case 'reset':
      return {...identifying};
    default:
      return phase;
  }
};

const fromChecking = (phase: Checking, event: PhaseEvent): Phase => {
  const {sent} = phase;
  switch (event.type) {
    case 'wait-extended':
      return extend(phase, sent, event.until);
    case 'code-accepted':
      return {state: 'verified'};
    case 'call-failed': {
      const {failure, until} = event;
      return fail(failure, until ? {...sent, untilCheck: until} : sent);
    }
    case 'aborted':
      return {state: 'verifying', sent};
    default:
      return phase;
  }
};

/** From a failure that leaves no form. */
const fromDeadEnd = (phase: Failed, event: PhaseEvent): Phase => {
  switch (event.type) {
    case 'settings-broken':
      return block(event.failure);
    case 'settings-repaired':
      return phase.isBlocked ? {...identifying} : phase;
    default:
      return phase;
  }
};

/**
 * Returns the phase that an event leads to. An event that may not happen in a
 * phase returns the phase itself. It is no error, because pages call `submit()`
 * and `reset()` at any time and answers arrive late: refusing must be harmless.
 * It is not excluded by types, because the phase is known at run time only.
 *
 * Every event that may happen returns a new object, so that two equal mistakes
 * in a row are two phases, and each is announced.
 */
export const transition = (phase: Phase, event: PhaseEvent): Phase => {
  switch (phase.state) {
    case 'identifying':
      return fromAddress(phase, event);
    case 'sending':
      return fromSending(phase, event);
    case 'verifying':
      return fromCode(phase, phase.sent, event);
    case 'checking':
      return fromChecking(phase, event);
    case 'verified':
      return event.type === 'reset' ? {...identifying} : phase;
    case 'failed':
      if (!isRetryable(phase.failure.code)) return fromDeadEnd(phase, event);
      return phase.sent
        ? fromCode(phase, phase.sent, event)
        : fromAddress(phase, event);
    default:
      return phase satisfies never;
  }
};
