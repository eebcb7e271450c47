/**
 * Everything that is shown on the way to a token, with the flow behind it.
 * Fetched as one when the element is first seen: a page that has none, or shows
 * none, never loads it.
 */
import {html, nothing, type LitElement, type TemplateResult} from 'lit';
import {isRetryable} from '../core/failure-codes.js';
import type {RequestSettings} from '../core/request-token.js';
import type {ForgotMessages} from '../locales/forgot-password/index.js';
import {Countdown} from '../ui/countdown.js';
import {focusedIn} from '../ui/focused.js';
import {
  detailOf,
  failureBox,
  toldSentence,
  toldText,
  type Telling,
} from '../ui/failure-view.js';
import {lock, tick} from '../ui/outcome.icons.js';
import {outcomeStyles, spin} from '../ui/outcome.styles.js';
import type {Language} from '../ui/language.js';
import type {Surface} from '../ui/surface.js';
import {screenStyles} from './screen.styles.js';
import type {ForgotEventDetails} from './events.js';
import {sweepSendTimes} from './send-times.js';
import {ForgotPasswordFlow} from './flow.js';
import {
  isAboutCode,
  isBusy,
  stepOf,
  type Failure,
  type Phase,
  type Step,
} from './state.js';
import {StepForm} from './step-form.js';

export {loadForgotMessages} from '../locales/forgot-password/index.js';

/** The element as its screen sees it. */
export interface ScreenHost extends LitElement, RequestSettings {
  readonly methods: string;
  readonly phoneCountryCode: string;
  readonly codeLength: number;
  username: string;
  readonly headingLevel: number;
}

/** What the screen is shown with. */
export interface ScreenContext {
  readonly surface: Surface<ForgotMessages>;
  readonly language: Language<ForgotMessages>;
  readonly allowedHosts: () => readonly string[] | null;
}

/** Renders the steps, and moves the focus along. */
export class Screen {
  readonly #host: ScreenHost;
  readonly #surface: Surface<ForgotMessages>;
  readonly #language: Language<ForgotMessages>;
  readonly #flow: ForgotPasswordFlow;
  readonly #countdown: Countdown;
  /** Until the service looks at a code again. */
  readonly #checkWait: Countdown;
  readonly #form: StepForm;
  #shown: Phase;
  /** Whether the visitor was here before the view showed another phase. */
  #wasHere = false;
  /** Whether the visitor was at what the page showed until now. */
  #wasAtFallback: boolean;
  /** What to begin with again for whoever turns back to change it. */
  #typed: string | undefined;

  constructor(host: ScreenHost, context: ScreenContext) {
    this.#host = host;
    this.#surface = context.surface;
    this.#language = context.language;
    this.#countdown = new Countdown(host);
    this.#checkWait = new Countdown(host);
    this.#surface.adopt(outcomeStyles);
    this.#surface.adopt(spin);
    this.#surface.adopt(screenStyles);
    this.#flow = new ForgotPasswordFlow(host, {
      allowedHosts: context.allowedHosts,
      lang: () => this.#language.tag,
      countDown: () => this.#countDown(),
      forget: () => this.#forget(),
      describe: (failure) => this.#describe(failure),
    });
    this.#shown = this.#flow.phase;
    this.#wasAtFallback = !!focusedIn(this.#host);
    this.#form = new StepForm({
      host,
      surface: context.surface,
      countdown: this.#countdown,
      checkWait: this.#checkWait,
      digits: () => this.#flow.digits,
      sentBefore: () => this.#flow.sentBefore,
      typed: () => this.#typed,
      submit: () => void this.submit(),
      resend: this.#handleResend,
      back: () => this.#flow.back(),
    });
  }

  /** What the element is doing. */
  get phase(): Phase {
    return this.#flow.phase;
  }

  /** Looks at settings that may have changed. */
  recheckSettings(): void {
    this.#flow.recheckSettings();
  }

  /** Fetches what a call needs. */
  prepare(): void {
    this.#flow.prepare();
  }

  /** Sends what the step asks for, as if the button were pressed. */
  async submit(): Promise<void> {
    const {find} = this.#surface;
    if (stepOf(this.phase) === 'code') {
      this.#sayWait();
      await this.#flow.verify(find('code')?.value ?? '');
    } else if (!this.#sayWait()) {
      this.#typed = find('address')?.value;
      await this.#flow.identify(this.#typed ?? '');
    }
  }

  /** Goes back to the address, as the visitor left it. */
  reset(): void {
    this.#flow.back();
  }

  /** Focuses the field of the step, or the heading where there is none. */
  focus(options?: FocusOptions): void {
    const {find} = this.#surface;
    (find('code') ?? find('address') ?? find('title'))?.focus(options);
  }

  /** Before the view shows another phase. */
  enter(): void {
    const {phase} = this;
    if (phase === this.#shown) return;
    const {words} = this.#surface;
    this.#wasHere = this.#isHere();
    const before = this.#shown;
    const {say} = this.#surface;
    say();
    if (phase.state === 'sending') say(() => words('sending'));
    if (phase.state === 'checking') say(() => words('checking'));
    // Nothing else on the screen tells of another message.
    if (phase.state === 'verifying' && before.state === 'sending') {
      if (before.address) say(() => this.#form.codeSent(phase.address));
    }
    this.#countDown();
    // What failed is said at once; how long to wait, after it.
    if (phase.state === 'failed') this.#sayWait();
  }

  #countDown(): void {
    const {wait, checkWait} = this.#flow;
    const {say, words} = this.#surface;
    if (checkWait > 0) {
      this.#checkWait.start(checkWait, () => say(() => words('tryAgainNow')));
    } else {
      this.#checkWait.stop();
    }
    if (wait > 0) {
      this.#countdown.start(wait, () => {
        say(() => words('waitOver'));
        sweepSendTimes();
      });
    } else {
      this.#countdown.stop();
    }
  }

  #forget(): void {
    const {find} = this.#surface;
    this.#typed = undefined;
    const [address, code] = [find('address'), find('code')];
    if (address) address.value = this.#host.username || '';
    if (code) code.value = '';
  }

  /** Says how long the button of the step waits, if it does. */
  #sayWait(): boolean {
    const {say, words} = this.#surface;
    const isCode = stepOf(this.phase) === 'code';
    const {seconds} = isCode ? this.#checkWait : this.#countdown;
    if (seconds <= 0) return false;
    say(() => words(isCode ? 'tryAgain' : 'wait')(seconds));
    return true;
  }

  /** Whoever waits for an answer is here unless something else has the focus. */
  #isHere(): boolean {
    if (focusedIn(this.#host)) return true;
    const {activeElement, body} = document;
    const isNowhere = !activeElement || activeElement === body;
    return isNowhere && isBusy(this.#shown);
  }

  /** After the view has shown another phase: moves the focus to its news. */
  moveFocus(): void {
    const {phase} = this;
    const before = this.#shown;
    const {find, say} = this.#surface;
    if (this.#wasAtFallback) find('title')?.focus();
    this.#wasAtFallback = false;
    if (phase === before) return;
    this.#shown = phase;
    const step = stepOf(phase);
    if ('issue' in phase) {
      const {issue} = phase;
      const field = find(step === 'code' ? 'code' : 'address');
      // What has the focus already is not read out again. Not within an update,
      // which it would begin anew.
      if (field && field === focusedIn(this.#host)) {
        queueMicrotask(() => say(() => this.#form.sentence(issue)));
      }
      field?.focus();
    } else if (step !== stepOf(before) && before.state !== 'verified') {
      // Another question. Whoever has it begin anew has more to say.
      if (this.#wasHere) this.focus();
      else if (this.#news(phase)) {
        queueMicrotask(() => say(() => this.#news(phase) ?? ''));
      }
    }
  }

  /** What is new, for whoever is elsewhere on the page. */
  #news(phase: Phase): string | undefined {
    const {words} = this.#surface;
    const sentence =
      phase.state === 'verified'
        ? words('verified')
        : 'address' in phase
          ? this.#form.codeSent(phase.address)
          : undefined;
    return sentence === undefined
      ? undefined
      : words('together')(this.#heading(phase), sentence);
  }

  /** The service's own words, where they say more than ours. */
  #quoted({code, serviceMessage}: Failure): string | undefined {
    return code === 'rejected' ? serviceMessage : undefined;
  }

  #telling(failure: Failure): Telling {
    const sentence = this.#surface.words(failure.code);
    return {failure, sentence, quoted: this.#quoted(failure)};
  }

  #describe(failure: Failure): ForgotEventDetails['failure'] {
    const text = toldText(this.#surface.words, this.#telling(failure));
    return detailOf(failure, text, isRetryable(failure.code));
  }

  #heading(phase: Phase): string {
    const {words} = this.#surface;
    if (phase.state === 'verified') return words('verifiedHeading');
    const step = stepOf(phase);
    if (!step) return words('unavailableHeading');
    return words(step === 'code' ? 'codeHeading' : 'heading');
  }

  /** The one template of every phase: live regions are always there. */
  render(): TemplateResult {
    const {phase} = this;
    const {words, id} = this.#surface;
    const step = stepOf(phase);
    const failure = phase.state === 'failed' ? phase.failure : undefined;
    return html`
      <section
        part="base"
        lang=${this.#language.locale}
        dir=${this.#language.direction ?? nothing}
        aria-labelledby=${id('title')}
      >
        ${this.#renderBadge(phase, step)}
        <h2
          part="heading"
          id=${id('title')}
          tabindex="-1"
          aria-level=${this.#host.headingLevel}
        >
          ${this.#heading(phase)}
        </h2>
        <div part="description" ?hidden=${step !== 'address'}>
          <slot name="description">${words('description')}</slot>
        </div>
        <div role="alert" class="g-live" id=${id('alert')}>
          ${failure ? this.#renderFailure(failure) : nothing}
        </div>
        ${step ? this.#form.render(phase, step) : nothing}
        ${
          phase.state === 'verified'
            ? html`<p part="success">${words('verified')}</p>`
            : nothing
        }
        <div role="status" class="g-heard">${this.#surface.said}</div>
      </section>
    `;
  }

  #renderBadge(phase: Phase, step: Step | undefined): unknown {
    if (phase.state === 'verified') {
      return html`<div class="g-badge g-done">${tick}</div>`;
    }
    return step ? nothing : html`<div class="g-badge">${lock}</div>`;
  }

  #renderFailure(failure: Failure): TemplateResult {
    const {words} = this.#surface;
    const telling = this.#telling(failure);
    // A wrong code is nothing to call the service's operators for.
    const reference = isAboutCode(this.phase) ? undefined : failure.requestId;
    return isRetryable(failure.code)
      ? failureBox(words, telling, reference)
      : html`<p class="g-plain">${toldSentence(words, telling)}</p>`;
  }

  #handleResend = (): void => {
    const {say, words} = this.#surface;
    const {seconds} = this.#countdown;
    if (seconds > 0) say(() => words('wait')(seconds));
    else void this.#flow.resend();
  };
}
