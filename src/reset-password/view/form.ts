/** The form: the account, the password fields and the buttons. */
import {nothing, type TemplateResult} from 'lit';
import type {FirstMessages} from '../../locales/reset-messages.js';
import {eye} from '../../ui/icons.js';
import {isolate} from '../../ui/isolate.js';
import type {Surface} from '../../ui/surface.js';
import type {Advice} from './advice.js';
import type {OutcomeParts} from './outcome.js';

/** The element and its settings. */
interface FormHost {
  readonly username: string;
  readonly confirmation: 'always' | 'reveal';
}

/** The help for a password that is being chosen. */
interface Guidance {
  /** Describes the field. */
  readonly hint?: string;
  /** The list of requirements, seen in place of the hint. */
  readonly requirements?: unknown;
  /** The strength of the password. */
  readonly strength?: unknown;
}

/** The parts around the fields, once they have loaded. */
interface Around {
  readonly isBusy: boolean;
  readonly advice: Advice | undefined;
  readonly outcome: Partial<OutcomeParts>;
}

/**
 * The style of a shown password. A style sheet of the page could have a font for
 * each character, and its server would see which ones the browser asks for. No
 * style sheet wins over an important style of the element's own, a transition
 * does, and a generic family is the visitor's.
 */
const shownStyle = 'font-family:system-ui!important;transition:none!important';

/** Renders the form, reads its fields, and shows and hides the password. */
export class Form {
  readonly #host: FormHost;
  readonly #surface: Surface<FirstMessages>;
  #isRevealed = false;

  constructor(host: FormHost, surface: Surface<FirstMessages>) {
    this.#host = host;
    this.#surface = surface;
  }

  /** Shows or hides the password. Returns whether that is a change. */
  reveal(isRevealed: boolean): boolean {
    if (isRevealed === this.#isRevealed) return false;
    this.#isRevealed = isRevealed;
    const {say, words} = this.#surface;
    say(() => words(isRevealed ? 'revealed' : 'concealed'));
    return true;
  }

  /** The typed text. Some password managers fill the fields without any event. */
  typed(): [password: string, confirmation: string | undefined] {
    const {find} = this.#surface;
    return [find('password')?.value ?? '', find('confirmation')?.value];
  }

  /** Empties the fields. */
  empty(): void {
    const {find, say} = this.#surface;
    for (const name of ['password', 'confirmation']) {
      const input = find(name);
      if (input) input.value = '';
    }
    this.reveal(false);
    say();
  }

  /** Renders the content of the form. */
  render(around: Around): TemplateResult {
    const {isBusy, advice, outcome} = around;
    const {username, confirmation} = this.#host;
    const {html, words, id} = this.#surface;
    const isRevealed = this.#isRevealed;
    const isTwice = confirmation !== 'reveal';
    return html`
      ${
        username
          ? html`<p
                part="account"
                class="rr-block rr-ignore rr-mask ph-no-capture amp-mask fs-exclude"
                data-rr-is-password
                data-private
                data-openreplay-hidden
                data-sentry-mask
                data-dd-privacy="mask"
                data-hj-suppress
                data-clarity-mask="true"
              >
                ${words('account')(isolate(username))}
              </p>
              <input
                class="g-heard rr-block rr-ignore rr-mask ph-no-capture amp-mask fs-exclude"
                data-rr-is-password
                data-private
                data-openreplay-hidden
                data-sentry-mask
                data-dd-privacy="mask"
                data-hj-suppress
                data-clarity-mask="true"
                autocomplete="username"
                readonly
                tabindex="-1"
                aria-hidden="true"
                .value=${username}
              />`
          : nothing
      }
      ${this.#renderField('password', isTwice ? 'next' : 'done', around, {
        hint: advice?.hint ?? words('passwordHint'),
        requirements: advice?.renderRequirements(),
        strength: advice?.renderStrength(),
      })}
      ${
        isTwice
          ? this.#renderField('confirmation', 'done', around, {})
          : nothing
      }
      ${outcome.notes}
      <button
        part="reveal"
        class="g-button"
        type="button"
        aria-pressed=${isRevealed}
        aria-controls="${id('password')} ${isTwice ? id('confirmation') : ''}"
        @click=${() => this.reveal(!isRevealed)}
      >
        ${eye}${words('reveal')}
      </button>
      <button
        part="submit"
        class="g-button g-solid"
        type="submit"
        aria-disabled=${isBusy || !!outcome.mustWait}
      >
        ${
          isBusy
            ? html`<span part="spinner" aria-hidden="true"></span>`
            : nothing
        }
        ${words('submit')}
      </button>
    `;
  }

  /**
   * Renders a label, a hint, an error and a real password input.
   *
   * The input has no `name`, so that no native submission can put the password
   * into a URL. Its value is never bound: it is read when it is needed and
   * otherwise the visitor's. Once revealed it is a text field, so everything that
   * would upload, correct or record its text is off. The class names and data
   * attributes are those that session recorders know; each asks one of them to
   * look away. They stand at every field and text with a secret or an address.
   */
  #renderField(
    name: 'password' | 'confirmation',
    enterKeyHint: 'next' | 'done',
    {isBusy, advice, outcome}: Around,
    {hint, requirements, strength}: Guidance,
  ): TemplateResult {
    const {html, words} = this.#surface;
    const id = this.#surface.id(name);
    const error = outcome.errors?.[name];
    return html`
      <div part="field">
        <label part="label" for=${id}>${words(name)}</label>
        ${requirements}
        <div part="hint" id="${id}-hint" ?hidden=${!hint || !!requirements}>
          ${hint}
        </div>
        <p part="error" id="${id}-error" ?hidden=${!error}>${error}</p>
        <input
          part="input"
          class="rr-block rr-ignore rr-mask ph-no-capture amp-mask fs-exclude"
          data-rr-is-password
          data-private
          data-openreplay-hidden
          data-sentry-mask
          data-dd-privacy="mask"
          data-hj-suppress
          data-clarity-mask="true"
          id=${id}
          type=${this.#isRevealed ? 'text' : 'password'}
          .style=${this.#isRevealed ? shownStyle : ''}
          autocomplete="new-password"
          passwordrules=${advice?.passwordRules ?? nothing}
          required
          ?readonly=${isBusy}
          aria-invalid=${!!error}
          aria-describedby="${id}-error ${id}-hint"
          enterkeyhint=${enterKeyHint}
          spellcheck="false"
          writingsuggestions="false"
          autocapitalize="none"
          autocorrect="off"
          translate="no"
          dir="auto"
          data-gramm="false"
        />
        ${strength}
      </div>
    `;
  }
}
