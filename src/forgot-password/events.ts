/**
 * What the element tells the page. The token stands in one event alone: it is
 * how the page receives it.
 */
import type {Method} from '../core/address.js';
import type {RequestFailureCode} from '../core/failure-codes.js';
import type {FailureDetail} from '../ui/failure-view.js';
import type {ForgotPasswordState} from './state.js';

/** `detail` of each event, by the event's name after `genauth-forgot-`. */
export interface ForgotEventDetails {
  /** A message is on its way, if there is an account. */
  readonly 'code-sent': {
    readonly method: Method;
    /** Seconds until another message may be asked for. */
    readonly retryAfter: number;
  };
  /** The service gave a token for the code. Bubbles, and is not composed. */
  readonly token: {
    readonly passwordResetToken: string;
    /** Seconds that the service takes it for, where it says so. */
    readonly expiresIn?: number;
  };
  /** A call failed, or there is nothing to start with. */
  readonly failure: FailureDetail<RequestFailureCode>;
  /** `state` changed. */
  readonly 'state-change': {
    readonly state: ForgotPasswordState;
    readonly previous: ForgotPasswordState;
  };
}

/** An event of the element; its `detail` is frozen. */
export class ForgotEvent<
  Name extends keyof ForgotEventDetails,
> extends CustomEvent<ForgotEventDetails[Name]> {
  constructor(name: Name, detail: ForgotEventDetails[Name], init?: EventInit) {
    super(`genauth-forgot-${name}`, {
      bubbles: true,
      // The token goes no further than the tree that the element stands in.
      composed: name !== 'token',
      ...init,
      detail: Object.freeze(detail) as ForgotEventDetails[Name],
    });
  }
}

type ForgotEventMap = {
  [
    Name in keyof ForgotEventDetails as `genauth-forgot-${Name}`
  ]: ForgotEvent<Name>;
};

declare global {
  /* eslint-disable @typescript-eslint/no-empty-object-type */
  interface HTMLElementEventMap extends ForgotEventMap {}
  interface DocumentEventMap extends ForgotEventMap {}
  interface WindowEventMap extends ForgotEventMap {}
}
