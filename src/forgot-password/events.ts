/** The events of the element. Only one of them carries the token. */
import type {Method} from '../model/address.js';
import type {RequestFailureCode} from '../model/failure-codes.js';
import type {FailureDetail} from '../ui/failure-view.js';
import type {ForgotPasswordState} from './state.js';

/** `detail` of each event, by the event's name after `genauth-forgot-`. */
export interface ForgotEventDetails {
  /** A call is about to be made; nothing has been sent yet. Cancelable. */
  readonly submit: {
    /** `send` requests a code, `check` checks the typed one. */
    readonly step: 'send' | 'check';
  };
  /** A code is on its way, if there is an account. */
  readonly 'code-sent': {
    readonly method: Method;
    /** Seconds until another code may be requested. */
    readonly retryAfter: number;
  };
  /** The service gave a token for the code. Bubbles, and is not composed. */
  readonly token: {
    readonly passwordResetToken: string;
    /** Seconds until the token expires; absent if the service does not say. */
    readonly expiresIn?: number;
  };
  /** A call failed, or the settings are wrong. */
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
      // The token stays in the tree that the element is in.
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
