/** The way to where the visitor signs in: a link, or a redirect that waits. */
import {
  html,
  nothing,
  type ReactiveControllerHost,
  type TemplateResult,
} from 'lit';
import {Countdown} from '../ui/countdown.js';
import {webAddress} from '../ui/web-address.js';
import type {ResetPasswordView} from './view.js';

/** The shortest time, in seconds, that a visitor gets to cancel a redirect. */
const shortestRedirect = 5;

interface SignInHost extends ReactiveControllerHost, HTMLElement {
  readonly signInUrl: string;
  readonly redirectDelay: number;
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
    return webAddress(this.#host.signInUrl, this.#host);
  }

  /** Takes the visitor there in a while, where the page wants that. */
  startRedirect(): void {
    const {redirectDelay} = this.#host;
    const address = this.#address;
    if (address === undefined || !(redirectDelay >= 0)) return;
    const seconds = Math.max(shortestRedirect, redirectDelay);
    this.#redirect.start(seconds, () => location.assign(address));
    this.#view.say(() => this.#view.words('redirecting')(seconds));
  }

  #stay = (): void => {
    this.#redirect.stop();
    this.#view.say(() => '');
    // The button that had the focus goes.
    this.#view.find('title')?.focus();
  };

  /** @param look Of the two looks of a button that leads on. */
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
