/**
 * The exports of `elements.ts` for Node and for the server side of a bundle.
 * Without a browser, such as on a server and in jsdom, the classes have the
 * settings and the default slot, and can be constructed.
 */
import {html, type TemplateResult} from 'lit';
import * as browser from './elements.js';
import {ForgotPasswordProperties} from './forgot-password/properties.js';
import {ResetPasswordProperties} from './reset-password/properties.js';
import type {Configured} from './ui/declare.js';
import {isSupported} from './ui/supported.js';

export * from './elements.js';

/** Adds the members that both elements have, without their effects. */
const withoutEffects = (Base: typeof Configured) =>
  class extends Base {
    static allowedHosts: readonly string[] | null = null;
    submit(): Promise<void> {
      return Promise.resolve();
    }
    reset(): void {
      // There is no form.
    }
    protected override render(): TemplateResult {
      return html`<slot></slot>`;
    }
  };

/** `<genauth-reset-password>` without a browser. */
class ServerResetPassword extends withoutEffects(ResetPasswordProperties) {
  readonly state: browser.ResetPasswordState = 'ready';
  get token(): string {
    return '';
  }
  set token(_: string) {
    // A server keeps no token.
  }
}

/** `<genauth-forgot-password>` without a browser. */
class ServerForgotPassword extends withoutEffects(ForgotPasswordProperties) {
  readonly state: browser.ForgotPasswordState = 'identifying';
}

/** The class of `<genauth-reset-password>`. */
export const GenAuthResetPassword = (
  isSupported() ? browser.GenAuthResetPassword : ServerResetPassword
) as typeof browser.GenAuthResetPassword;

/** The class of `<genauth-forgot-password>`. */
export const GenAuthForgotPassword = (
  isSupported() ? browser.GenAuthForgotPassword : ServerForgotPassword
) as typeof browser.GenAuthForgotPassword;
