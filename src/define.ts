/** Registers the elements: the package's only side effect. */
import type {Configured} from './ui/declare.js';
import {reportLostFile} from './core/report-lost-file.js';
import {isSupported} from './ui/supported.js';
import {GenAuthForgotPassword} from './forgot-password/element.js';
import {GenAuthResetPassword} from './reset-password/element.js';

const define = (tag: string, element: typeof Configured): void => {
  const first = customElements.get(tag) as typeof Configured | undefined;
  if (first) {
    import('./ui/second-copy.js').then(
      ({warn}) => warn(tag, first, element),
      reportLostFile,
    );
  } else {
    customElements.define(tag, element);
  }
};

if (isSupported()) {
  // The first tag counts: one in the head is before any injected markup. Read
  // once, before an element starts.
  GenAuthResetPassword.allowedHosts ??=
    document
      .querySelector<HTMLScriptElement>('script[data-allowed-hosts]')
      ?.dataset['allowedHosts']?.split(/\s+/) ?? null;
  define('genauth-reset-password', GenAuthResetPassword);
  define('genauth-forgot-password', GenAuthForgotPassword);
}

declare global {
  interface HTMLElementTagNameMap {
    'genauth-reset-password': GenAuthResetPassword;
    'genauth-forgot-password': GenAuthForgotPassword;
  }
}
