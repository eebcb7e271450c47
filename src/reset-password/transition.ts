/**
 * The one function that changes the phase. It is pure: the tests try every event
 * in every phase.
 */
import {withoutPrototype} from '../model/own-properties.js';
import type {PasswordIssue} from '../model/password-policy.js';
import {hasForm, type Failure, type Phase} from './state.js';

/** The events that can change a phase, with what the next phase knows. */
export type PhaseEvent =
  | {readonly type: 'token-found'}
  | {readonly type: 'token-missing'; readonly failure: Failure}
  | {readonly type: 'settings-broken'; readonly failure: Failure}
  /** An earlier element of the page has succeeded with this link. */
  | {readonly type: 'success-restored'}
  | {
      readonly type: 'invalid';
      readonly issues: readonly PasswordIssue[];
      readonly isCorrected: boolean;
    }
  | {readonly type: 'submit'}
  | {readonly type: 'success'}
  | {readonly type: 'failure'; readonly failure: Failure}
  | {readonly type: 'changed-elsewhere'; readonly failure: Failure}
  /** The attempt ends without an answer. */
  | {readonly type: 'aborted'}
  | {readonly type: 'reset'};

/** The events that the page hears of as a failure. */
export type FailureEvent = Extract<PhaseEvent, {failure: Failure}>;

/** Where events lead to. An event that is not named may not happen. */
type Steps = Readonly<Partial<Record<PhaseEvent['type'], Phase['state']>>>;

/** The element begins anew. */
const start: Steps = {
  'token-found': 'ready',
  'token-missing': 'token-missing',
  'settings-broken': 'failed',
  'success-restored': 'succeeded',
};

/** An attempt ends without success. */
const end: Steps = {
  failure: 'failed',
  'changed-elsewhere': 'changed-elsewhere',
};

/** The form waits for the visitor. */
const waiting: Steps = {
  ...start,
  ...end,
  invalid: 'ready',
  submit: 'submitting',
  reset: 'ready',
};

/** A request is on its way. */
const submitting: Steps = {...end, success: 'succeeded', aborted: 'ready'};

/**
 * Returns the phase that an event leads to. An event that may not happen in a
 * phase returns the phase itself. It is no error, because pages call `submit()`
 * and `reset()` at any time and answers arrive late: refusing must be harmless.
 */
export const transition = (
  phase: Phase,
  {type, ...facts}: PhaseEvent,
): Phase => {
  const idle = hasForm(phase) ? waiting : start;
  const state = (phase.state === 'submitting' ? submitting : idle)[type];
  return state ? withoutPrototype({state, ...facts} as Phase) : phase;
};
