/**
 * The frame around every phase, with the flow behind it. It is fetched when the
 * element is first seen, and never for a hidden one.
 */
import {nothing, type ReactiveController, type TemplateResult} from 'lit';
import type {ForgotMessages} from '../../locales/forgot-messages.js';
import {isRetryable} from '../../model/failure-codes.js';
import {baseStyles} from '../../ui/base.styles.js';
import {html} from '../../ui/html.js';
import {Language} from '../../ui/language.js';
import {outcomeStyles, spin} from '../../ui/outcome.styles.js';
import {submitInSandbox} from '../../ui/sandbox.js';
import {Surface, type SurfaceHost} from '../../ui/surface.js';
import {webAddress} from '../../ui/web-address.js';
import {ForgotPasswordFlow} from '../flow.js';
import {prepareRequests} from '../requests.js';
import {allowedHostsOf, digitsOf, type ForgotSettings} from '../settings.js';
import {
  isBusy,
  isNews,
  sentCodeOf,
  stepOf,
  type Checking,
  type Failed,
  type Identifying,
  type Phase,
  type Sending,
  type SentCode,
  type Verifying,
} from '../state.js';
import {renderAddress} from './address.js';
import {renderCode, sentSentence} from './code.js';
import {renderFailure, renderUnavailable} from './failed.js';
import {Focus} from './focus.js';
import {renderForm} from './form.js';
import {screenStyles} from './screen.styles.js';
import {renderVerified} from './verified.js';
import {Waits} from './waits.js';
import type {PhaseParts} from './phase-parts.js';

/** The element and its settings, which are read anew each time. */
export interface ScreenHost
  extends SurfaceHost<ForgotMessages>, ForgotSettings {
  username: string;
  readonly headingLevel: number;
  readonly signInUrl: string;
}

/** The parts that the screen needs besides the element. */
interface ScreenContext {
  readonly surface: Surface<ForgotMessages>;
  readonly language: Language<'forgotPassword', object>;
  readonly allowedHosts: () => readonly string[] | null;
}

/** Renders the phases of the flow, and says and focuses what is new. */
export class Screen implements ReactiveController {
  readonly #host: ScreenHost;
  readonly #context: ScreenContext;
  readonly #surface: Surface<ForgotMessages>;
  readonly #flow: ForgotPasswordFlow;
  readonly #focus: Focus;
  readonly #waits: Waits;
  /** The phase that is on the screen. */
  #rendered: Phase;
  /** The typed address, which the visitor can change after going back. */
  #typedAddress: string | undefined;

  constructor(host: ScreenHost, context: ScreenContext) {
    const {surface, language, allowedHosts} = context;
    this.#host = host;
    this.#context = context;
    this.#surface = surface;
    for (const styles of [outcomeStyles, spin, screenStyles]) {
      surface.adopt(styles);
    }
    this.#waits = new Waits(host, surface);
    host.addController(this);
    this.#flow = new ForgotPasswordFlow(host, {
      allowedHosts,
      lang: () => language.wanted,
      words: surface.words,
    });
    this.#rendered = this.#flow.phase;
    this.#focus = new Focus(host, surface, (phase) => this.#renderPhase(phase));
  }

  hostConnected(): void {
    addEventListener('pageshow', this.#handlePageShow);
  }

  hostDisconnected(): void {
    removeEventListener('pageshow', this.#handlePageShow);
  }

  /** The present phase. */
  get phase(): Phase {
    return this.#flow.phase;
  }

  /** Checks settings that may have changed. */
  recheckSettings(): void {
    this.#flow.recheckSettings();
  }

  /** Listens to what the visitor does in the form. */
  listen(root: HTMLElement | DocumentFragment): void {
    root.addEventListener('input', this.#handleInput);
    // In the capture phase, because the event does not bubble out of the form.
    root.addEventListener('submit', this.#flow.goOn, true);
  }

  #handleInput = ({target}: Event): void => {
    this.#flow.goOn();
    // The page may have fields of its own in the slots.
    const {find} = this.#surface;
    const own = [find('address'), find('code')].find((one) => one === target);
    if (own) void this.#flow.recheck(own.value);
  };

  /** Submits the form of the step, as if the button were pressed. */
  async submit(): Promise<void> {
    const {find} = this.#surface;
    // The page has prevented the resend, and now calls `submit()` to make it. A
    // visitor's own submission has cleared the mark before.
    if (sentCodeOf(this.phase)?.isResendPrevented) {
      await this.#flow.resendCode();
    } else if (stepOf(this.phase) === 'code') {
      // During the wait, this says how long it is, and the flow ignores the code.
      this.#waits.sayUntilSubmit(this.phase);
      await this.#flow.checkCode(find('code')?.value ?? '');
    } else if (!this.#waits.sayUntilSubmit(this.phase)) {
      this.#typedAddress = find('address')?.value;
      await this.#flow.sendCode(this.#typedAddress ?? '');
    }
  }

  /** Goes back to the address, as the visitor left it. */
  reset(): void {
    this.#flow.reset();
  }

  /** Focuses the field of the step, or the heading where there is none. */
  focus(options?: FocusOptions): void {
    this.#focus.focus(options);
  }

  hostUpdate(): void {
    const {phase} = this;
    const before = this.#rendered;
    if (phase === before) return;
    const hasNews = isNews(phase, before);
    if (hasNews) {
      this.#focus.remember(before);
      this.#sayStart(phase, before);
    }
    this.#waits.start(phase);
    // The alert says what failed; this follows it.
    if (hasNews && phase.state === 'failed') this.#waits.sayUntilSubmit(phase);
  }

  hostUpdated(): void {
    const {phase} = this;
    const before = this.#rendered;
    this.#rendered = phase;
    this.#focus.leaveFallback();
    if (isNews(phase, before)) this.#focus.move(phase, before);
  }

  /** Says what begins with a phase. */
  #sayStart(phase: Phase, before: Phase): void {
    const {say, words} = this.#surface;
    say();
    if (phase.state === 'sending') say(() => words('sending'));
    if (phase.state === 'checking') say(() => words('checking'));
    // Nothing else on the screen tells of another code.
    if (phase.state === 'verifying' && before.state === 'sending') {
      if (before.sent) say(() => sentSentence(words, phase.sent));
    }
  }

  #handleResend = (): void => {
    if (!this.#waits.sayUntilSend()) void this.#flow.resendCode();
  };

  /** A page from the browser's cache may have another visitor. */
  #handlePageShow = ({persisted}: PageTransitionEvent): void => {
    if (!persisted) return;
    const {find} = this.#surface;
    this.#flow.forgetVisitor();
    this.#typedAddress = undefined;
    const [address, code] = [find('address'), find('code')];
    if (address) address.value = this.#host.username;
    if (code) code.value = '';
  };

  #renderPhase(phase: Phase): PhaseParts {
    const {words} = this.#surface;
    switch (phase.state) {
      case 'identifying':
        return this.#renderAddress(phase);
      case 'sending':
        return this.#renderStep(phase);
      case 'verifying':
      case 'checking':
        return this.#renderCode(phase, phase.sent);
      case 'verified':
        return renderVerified(words);
      case 'failed':
        return isRetryable(phase.failure.code)
          ? this.#renderStep(phase)
          : renderUnavailable(words);
      default:
        return phase satisfies never;
    }
  }

  #renderStep(phase: Sending | Failed): PhaseParts {
    return phase.sent
      ? this.#renderCode(phase, phase.sent)
      : this.#renderAddress(phase);
  }

  #renderAddress(phase: Identifying | Sending | Failed): PhaseParts {
    const {methods, username} = this.#host;
    const context = {
      surface: this.#surface,
      methods,
      value: this.#typedAddress ?? username,
      secondsUntilSend: this.#waits.secondsUntilSend,
    };
    return renderAddress(context, phase);
  }

  #renderCode(
    phase: Sending | Verifying | Checking | Failed,
    sent: SentCode,
  ): PhaseParts {
    const context = {
      surface: this.#surface,
      digits: digitsOf(this.#host),
      secondsUntilSend: this.#waits.secondsUntilSend,
      secondsUntilCheck: this.#waits.secondsUntilCheck,
      resend: this.#handleResend,
      goBack: () => this.#flow.reset(),
    };
    return renderCode(context, phase, sent);
  }

  /** Renders one template for every phase, so that live regions stay. */
  render(): TemplateResult {
    const {phase} = this;
    const {language} = this.#context;
    const {words, id} = this.#surface;
    const {heading, badge, success, form} = this.#renderPhase(phase);
    const busy = isBusy(phase);
    return html`
      <section
        part="base"
        lang=${language.locale}
        dir=${language.direction ?? nothing}
        aria-labelledby=${id('title')}
      >
        <slot name="logo"></slot>
        ${badge ?? nothing}
        <h2
          part="heading"
          id=${id('title')}
          tabindex="-1"
          aria-level=${this.#host.headingLevel}
        >
          ${heading}
        </h2>
        <div part="description" ?hidden=${stepOf(phase) !== 'address'}>
          <slot name="description">${words('description')}</slot>
        </div>
        <div role="alert" class="g-live">${renderFailure(words, phase)}</div>
        ${this.#surface.renderForm(form ? renderForm(form, busy) : nothing, {
          busy,
        })}
        ${success ?? nothing} ${form ? this.#renderSignIn() : nothing}
        <slot name="help"></slot>
        <div
          role="status"
          class="g-heard rr-block rr-ignore rr-mask ph-no-capture amp-mask fs-exclude"
          data-rr-is-password
          data-private
          data-openreplay-hidden
          data-sentry-mask
          data-dd-privacy="mask"
          data-hj-suppress
          data-clarity-mask="true"
        >
          ${this.#surface.said}
        </div>
      </section>
    `;
  }

  /** Renders the way back for whoever remembers the password. */
  #renderSignIn(): TemplateResult | typeof nothing {
    const {words} = this.#surface;
    const address = webAddress(
      this.#host,
      'signInUrl',
      this.#context.allowedHosts(),
    );
    return address === undefined
      ? nothing
      : html`<p class="g-small">
          ${words('remembered') + words('space')}<a
            part="link"
            href=${address}
            referrerpolicy="no-referrer"
            >${words('signIn')}</a
          >
        </p>`;
  }
}

/**
 * Makes an element ready to show its screen.
 *
 * @throws where no words can be fetched, and so there is nothing to show.
 */
export async function openScreen(element: ScreenHost): Promise<Screen> {
  const language = new Language(element, 'forgotPassword', {});
  const surface = new Surface<Partial<ForgotMessages>>(
    element,
    language,
    baseStyles,
  );
  await Promise.all([language.loadAll(), surface.prepare()]);
  if (!language.isWhole) {
    element.removeController(language);
    language.hostDisconnected();
    throw new Error('no words');
  }
  const screen = new Screen(element, {
    surface: surface as Surface<ForgotMessages>,
    language,
    allowedHosts: () => allowedHostsOf(element),
  });
  surface.open(() => element.renderRoot, prepareRequests);
  screen.listen(element.renderRoot);
  submitInSandbox(element.renderRoot, element);
  return screen;
}
