/** The way to the sign-in page: a link, or a delayed redirect. */
import {nothing, type ReactiveControllerHost, type TemplateResult} from 'lit';
import {Countdown} from '../../ui/countdown.js';
import {focusInView} from '../../ui/focused.js';
import {html} from '../../ui/html.js';
import {webAddress} from '../../ui/web-address.js';
import type {ResetPasswordView} from './view.js';

/** The shortest time, in seconds, that a visitor gets to cancel a redirect. */
const shortestRedirect = 5;

interface SignInHost extends ReactiveControllerHost, HTMLElement {
  readonly signInUrl: string;
  readonly redirectDelay: number | undefined;
}

export class SignIn {
  readonly #host: SignInHost;
  readonly #view: ResetPasswordView;
  readonly #redirect: Countdown;

  constructor(host: SignInHost, view: ResetPasswordView) {
    this.#host = host;
    this.#view = view;
    this.#redirect = new Countdown(host);
  }

  get #address(): string | undefined {
    return webAddress(this.#host, 'signInUrl', this.#view.allowedHosts());
  }

  /** Starts the redirect, if the page wants one. */
  startRedirect(): void {
    const {redirectDelay = NaN} = this.#host;
    if (this.#address === undefined || !(redirectDelay >= 0)) return;
    const seconds = Math.max(shortestRedirect, redirectDelay);
    this.#redirect.start(seconds, () => {
      // The list of allowed hosts may have changed meanwhile.
      const address = this.#address;
      if (address !== undefined) location.assign(address);
    });
    this.#view.say(() => this.#view.words('redirecting')(seconds));
  }

  /** Cancels the redirect. */
  stopRedirect(): void {
    this.#redirect.stop();
  }

  #stay = (): void => {
    this.stopRedirect();
    this.#view.say(() => '');
    // The button that had the focus disappears.
    focusInView(this.#view.find('title'));
  };

  /** @param look Filled or outlined. */
  renderLink(look: 'g-solid' | 'g-outline'): unknown {
    const address = this.#address;
    return address === undefined
      ? nothing
      : html`<a
          part="link"
          class="g-button ${look}"
          href=${address}
          referrerpolicy="no-referrer"
          >${this.#view.words('signIn')}</a
        >`;
  }

  /** After success. */
  render(): TemplateResult {
    const {words} = this.#view;
    const {seconds} = this.#redirect;
    return html`
      <div class="g-stack">
        ${this.renderLink('g-solid')}
        ${
          seconds > 0
            ? html`
                <p class="g-small">${words('redirecting')(seconds)}</p>
                <button
                  part="link"
                  class="g-button"
                  type="button"
                  @click=${this.#stay}
                >
                  ${words('stay')}
                </button>
              `
            : nothing
        }
      </div>
    `;
  }
}
