/**
 * The events of the element. No event ever holds the password or the
 * token.
 */
import type {FailureCode} from '../model/failure-codes.js';
import type {PasswordIssue} from '../model/password-policy.js';
import type {FailureDetail} from '../ui/failure-view.js';
import type {ResetPasswordState} from './state.js';

/** `detail` of each event, by the event's name after `genauth-reset-`. */
export interface ResetEventDetails {
  /** The fields passed the checks, nothing has been sent; cancelable. */
  readonly submit: Readonly<Record<string, never>>;
  /** The fields did not pass; nothing was sent. */
  readonly invalid: {
    readonly issues: readonly Pick<PasswordIssue, 'field' | 'code'>[];
  };
  /** The service confirmed the change. */
  readonly success: {
    /** The service's own words. */
    readonly message?: string;
    readonly requestId?: string;
  };
  /** An attempt failed, or there is nothing to start with. */
  readonly failure: FailureDetail<FailureCode>;
  /** `state` changed. */
  readonly 'state-change': {
    readonly state: ResetPasswordState;
    readonly previous: ResetPasswordState;
  };
}

/** An event of the element; bubbles, is composed, and its `detail` is frozen. */
export class ResetEvent<
  Name extends keyof ResetEventDetails,
> extends CustomEvent<ResetEventDetails[Name]> {
  constructor(name: Name, detail: ResetEventDetails[Name], init?: EventInit) {
    super(`genauth-reset-${name}`, {
      bubbles: true,
      composed: true,
      ...init,
      detail: Object.freeze(detail) as ResetEventDetails[Name],
    });
  }
}

/** The token event of the forgot element. Any script may send one without a detail. */
export type TokenEvent = Event &
  Partial<Pick<HTMLElementEventMap['genauth-forgot-token'], 'detail'>>;

type ResetEventMap = {
  [
    Name in keyof ResetEventDetails as `genauth-reset-${Name}`
  ]: ResetEvent<Name>;
};

declare global {
  /* eslint-disable @typescript-eslint/no-empty-object-type */
  interface HTMLElementEventMap extends ResetEventMap {}
  interface DocumentEventMap extends ResetEventMap {}
  interface WindowEventMap extends ResetEventMap {}
}
