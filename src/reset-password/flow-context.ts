/** The input of the flow of a reset: the element, its settings, its words. */
import type {ReactiveControllerHost} from 'lit';
import type {ClassifyFailure, EncryptPassword} from '../core/reset-password.js';
import type {
  PasswordPolicy,
  PasswordStrength,
  Requirement,
} from '../model/password-policy.js';
import type {Settings} from '../model/settings.js';
import type {ResetEventDetails} from './events.js';
import type {Failure, Phase, ResetPasswordState} from './state.js';

/** The element and its settings, which are read anew each time. */
export interface FlowHost
  extends ReactiveControllerHost, HTMLElement, Settings {
  readonly renderRoot: HTMLElement | DocumentFragment;
  readonly state: ResetPasswordState;
  readonly tokenParam: string;
  readonly keepTokenInUrl: boolean;
  readonly forgetOnReload: boolean;
  username: string;
  readonly passwordStrength: PasswordStrength;
  readonly policy: PasswordPolicy;
  readonly encryptPassword: EncryptPassword | undefined;
  readonly classifyFailure: ClassifyFailure | undefined;
}

/** The flow's input besides the element. */
export interface FlowContext {
  /** Returns what `app-host` may be; `null` for anything. */
  readonly allowedHosts: () => readonly string[] | null;
  /** Returns the BCP 47 tag of the language for the service's messages. */
  readonly lang: () => string;
  /** Returns the typed text; no confirmation where the page asks only once. */
  readonly typed: () => [password: string, confirmation: string | undefined];
  /** Empties the fields. */
  readonly empty: () => void;
  /** Returns the requirements for the password, once they are known. */
  readonly requirements: () => readonly Requirement[] | undefined;
  /**
   * Loads what shows an outcome. Never rejects.
   *
   * @returns Whether every outcome can be shown.
   */
  readonly prepareOutcome: () => Promise<boolean>;
  /**
   * Describes a failure for the page, with the sentence for the visitor.
   *
   * @param phase The phase that the failure led to.
   */
  readonly describe: (
    failure: Failure,
    phase: Phase,
  ) => ResetEventDetails['failure'];
}
