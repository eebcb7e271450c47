/** Registers the elements: the package's only side effect. */
import {GenAuthForgotPassword, GenAuthResetPassword} from './elements.js';

const define = (tag: string, element: CustomElementConstructor): void => {
  if (!customElements.get(tag)) {
    customElements.define(tag, element);
  } else {
    console.warn(`${tag} is defined already`);
  }
};

define('genauth-reset-password', GenAuthResetPassword);
define('genauth-forgot-password', GenAuthForgotPassword);

declare global {
  interface HTMLElementTagNameMap {
    'genauth-reset-password': GenAuthResetPassword;
    'genauth-forgot-password': GenAuthForgotPassword;
  }
}
