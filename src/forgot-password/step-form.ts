/** The forms: what each step asks for, and the ways on from there. */
import {html, nothing, type TemplateResult} from 'lit';
import type {Address} from '../core/address.js';
import type {
  ByMethods,
  ForgotMessages,
} from '../locales/forgot-password/index.js';
import type {Countdown} from '../ui/countdown.js';
import {marked, waitLine} from '../ui/failure-view.js';
import {isolate} from '../ui/isolate.js';
import type {Surface} from '../ui/surface.js';
import {methodsOf} from './flow.js';
import {
  isAboutCode,
  isBusy,
  type ForgotIssue,
  type Phase,
  type Step,
} from './state.js';

/** What a form is made of. */
export interface StepContext {
  readonly host: {readonly methods: string; readonly username: string};
  readonly surface: Surface<ForgotMessages>;
  /** Until another message may be asked for. */
  readonly countdown: Countdown;
  /** Until the service looks at a code again. */
  readonly checkWait: Countdown;
  /** How many digits a code has. */
  readonly digits: () => number;
  /** Whether the code was sent before anybody asked here. */
  readonly sentBefore: () => boolean;
  /** What the visitor had typed before turning back. */
  readonly typed: () => string | undefined;
  readonly submit: () => void;
  readonly resend: () => void;
  readonly back: () => void;
}

/** As the visitor would write it. */
const written = (address: Address): string =>
  address.method === 'email'
    ? address.email
    : `${address.phoneCountryCode}\u00a0${address.phoneNumber}`;

/** Renders the form of each step. */
export class StepForm {
  readonly #context: StepContext;

  constructor(context: StepContext) {
    this.#context = context;
  }

  /** One of the sentences, by what the page asks for. */
  #byMethods(key: 'address' | 'address-required' | 'address-invalid'): string {
    const [first, second] = methodsOf(this.#context.host.methods);
    const texts: ByMethods = this.#context.surface.words(key);
    return texts[second ? 'either' : (first ?? 'either')];
  }

  /** Where the code goes, and not whether there is an account. */
  codeSent(address: Address): string {
    const key = this.#context.sentBefore() ? 'codeSentBefore' : 'codeSent';
    return this.#context.surface.words(key)(isolate(written(address)));
  }

  sentence(issue: ForgotIssue): string {
    const {words} = this.#context.surface;
    switch (issue) {
      case 'code-required':
        return words(issue);
      case 'code-incomplete':
        return words(issue)(this.#context.digits());
      case 'address-required':
      case 'address-invalid':
        return this.#byMethods(issue);
      default:
        return issue satisfies never;
    }
  }

  render(phase: Phase, step: Step): TemplateResult {
    const {words, id} = this.#context.surface;
    const busy = isBusy(phase);
    const waits =
      step === 'code' ? this.#context.checkWait : this.#context.countdown;
    return html`
      <form
        part="form"
        method="dialog"
        novalidate
        aria-labelledby=${id('title')}
        aria-busy=${busy}
        @submit=${this.#handleSubmit}
      >
        ${step === 'code' ? this.#renderCode(phase) : this.#renderAddress(phase)}
        <button
          part="submit"
          class="g-button g-solid"
          type="submit"
          aria-disabled=${busy || waits.seconds > 0}
        >
          ${
            busy
              ? html`<span part="spinner" aria-hidden="true"></span>`
              : nothing
          }
          ${words(step === 'code' ? 'check' : 'send')}
        </button>
        ${step === 'code' ? this.#renderMore(busy) : this.#renderWait()}
      </form>
    `;
  }

  #renderField(
    name: 'address' | 'code',
    options: {
      label: string;
      hint: string | undefined;
      issue: ForgotIssue | undefined;
      input: TemplateResult;
    },
  ): TemplateResult {
    const {id} = this.#context.surface;
    const {label, hint, issue, input} = options;
    return html`
      <div part="field">
        <label part="label" for=${id(name)}>${label}</label>
        <div part="hint" id=${id(`${name}-hint`)} ?hidden=${!hint}>${hint}</div>
        <p part="error" id=${id(`${name}-error`)} ?hidden=${!issue}>
          ${issue ? marked(this.sentence(issue)) : nothing}
        </p>
        ${input}
      </div>
    `;
  }

  #renderAddress(phase: Phase): TemplateResult {
    const {words, id} = this.#context.surface;
    const [method, other] = methodsOf(this.#context.host.methods);
    const only = other ? undefined : method;
    const issue = phase.state === 'identifying' ? phase.issue : undefined;
    return this.#renderField('address', {
      label: this.#byMethods('address'),
      hint: only === 'email' ? undefined : words('phoneHint'),
      issue,
      input: html`<input
        part="input"
        class="ph-no-capture rr-mask fs-mask"
        id=${id('address')}
        type=${only === 'phone' ? 'tel' : only === 'email' ? 'email' : 'text'}
        autocomplete=${only === 'phone' ? 'tel' : 'username'}
        .defaultValue=${this.#context.typed() ?? (this.#context.host.username || '')}
        required
        ?readonly=${phase.state === 'sending'}
        aria-invalid=${!!issue}
        aria-describedby="${id('address-error')} ${id('address-hint')}"
        enterkeyhint="send"
        spellcheck="false"
        autocapitalize="none"
        autocorrect="off"
        translate="no"
        dir="ltr"
        data-gramm="false"
        data-private
        data-sentry-mask
        data-dd-privacy="mask"
        data-hj-suppress
        data-clarity-mask="true"
      />`,
    });
  }

  #renderCode(phase: Phase): TemplateResult {
    const {words, id} = this.#context.surface;
    const address = 'address' in phase ? phase.address : undefined;
    const issue = phase.state === 'verifying' ? phase.issue : undefined;
    const isWrong = isAboutCode(phase);
    return html`
      <p class="g-plain" id=${id('sent')}>
        ${address ? this.codeSent(address) : nothing}
      </p>
      ${this.#renderField('code', {
        label: words('code'),
        hint: address?.method === 'email' ? words('emailHint') : undefined,
        issue,
        input: html`<input
          part="input"
          class="ph-no-capture rr-mask fs-mask"
          id=${id('code')}
          inputmode="numeric"
          autocomplete="one-time-code"
          required
          ?readonly=${phase.state !== 'verifying' && phase.state !== 'failed'}
          aria-invalid=${!!issue || isWrong}
          aria-describedby="${isWrong ? id('alert') : id('code-error')} ${id('sent')} ${id('code-hint')}"
          enterkeyhint="go"
          spellcheck="false"
          autocapitalize="none"
          autocorrect="off"
          translate="no"
          dir="ltr"
          data-gramm="false"
          data-private
          data-sentry-mask
          data-dd-privacy="mask"
          data-hj-suppress
          data-clarity-mask="true"
        />`,
      })}
    `;
  }

  /** Ways on for whoever has no code. */
  #renderMore(busy: boolean): TemplateResult {
    const {words} = this.#context.surface;
    const {seconds} = this.#context.countdown;
    const checkWait = this.#context.checkWait.seconds;
    return html`
      ${checkWait > 0 ? waitLine(words('tryAgain')(checkWait)) : nothing}
      <button
        part="link"
        class="g-button g-outline"
        type="button"
        aria-disabled=${busy || seconds > 0}
        @click=${this.#context.resend}
      >
        ${words('resend')}
      </button>
      ${this.#renderWait()}
      <button
        part="link"
        class="g-button"
        type="button"
        aria-disabled=${busy}
        @click=${this.#handleBack}
      >
        ${words('back')}
      </button>
    `;
  }

  #renderWait(): TemplateResult | typeof nothing {
    const {seconds} = this.#context.countdown;
    return seconds > 0
      ? waitLine(this.#context.surface.words('wait')(seconds))
      : nothing;
  }

  #handleSubmit = (event: Event): void => {
    event.preventDefault();
    // In light mode a form of the page's around it would take it for its own.
    event.stopPropagation();
    this.#context.submit();
  };

  #handleBack = ({currentTarget}: Event): void => {
    // A click alone does not do that in Safari, and what comes next would not
    // be heard.
    (currentTarget as HTMLElement).focus();
    this.#context.back();
  };
}
