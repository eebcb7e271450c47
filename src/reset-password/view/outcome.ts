/**
 * Everything that the element shows besides the form. Loaded on the visitor's
 * first interaction, or at once if there is no form to show.
 */
import {
  nothing,
  type ReactiveController,
  type ReactiveControllerHost,
} from 'lit';
import {isRetryable} from '../../model/failure-codes.js';
import {withoutPrototype} from '../../model/own-properties.js';
import type {Settings} from '../../model/settings.js';
import {wrongSetting} from '../../model/wrong-setting.js';
import {Countdown} from '../../ui/countdown.js';
import {detailOf, waitLine} from '../../ui/failure-view.js';
import {html} from '../../ui/html.js';
import {outcomeStyles, spin} from '../../ui/outcome.styles.js';
import {submitInSandbox} from '../../ui/sandbox.js';
import {reportWrongSetting} from '../../ui/report-wrong-setting.js';
import {UsernameAnchor} from '../../ui/username-anchor.js';
import type {ResetEventDetails} from '../events.js';
import type {ResetPasswordFlow} from '../flow.js';
import {settingFromMarkup} from '../setting-from-markup.js';
import {hasForm, type Failure, type Phase} from '../state.js';
import {Deadline} from './deadline.js';
import {textForFailure, renderFailed} from './failed.js';
import {Focus} from './focus.js';
import {NoLink} from './no-link.js';
import {Notes} from './notes.js';
import type {PhaseParts} from './phase-parts.js';
import {renderReady} from './problems.js';
import {SignIn} from './sign-in.js';
import {renderChangedElsewhere, renderSucceeded} from './succeeded.js';
import type {ResetPasswordView} from './view.js';

/** The contents around the form and in it. */
export interface OutcomeParts extends Pick<
  PhaseParts,
  'heading' | 'badge' | 'isRequestAlone' | 'problems' | 'alert' | 'errors'
> {
  /** Notes on the password, below the fields. */
  readonly notes: unknown;
  /** Whether the service takes no attempt yet. */
  readonly mustWait: boolean;
  /** Everything below the form. */
  readonly next: unknown;
}

interface OutcomeHost extends ReactiveControllerHost, HTMLElement, Settings {
  readonly renderRoot: HTMLElement | DocumentFragment;
  username: string;
  readonly signInUrl: string;
  readonly requestUrl: string;
  readonly redirectDelay: number | undefined;
  readonly headingLevel: number;
  submit(): Promise<void>;
}

/**
 * Events of the window after which others may look at the page: another window
 * or tab is in front, or the page is printed.
 */
const departures = ['blur', 'visibilitychange', 'beforeprint'];

/** Renders and announces the phases, and moves the focus to their news. */
export class Outcome implements ReactiveController {
  readonly #host: OutcomeHost;
  readonly #view: ResetPasswordView;
  /** Runs until the service takes the next attempt. */
  readonly #retryWait: Countdown;
  readonly #signIn: SignIn;
  readonly #noLink: NoLink;
  readonly #focus: Focus;
  readonly #notes: Notes;
  readonly #deadline: Deadline;

  readonly #flow: Pick<ResetPasswordFlow, 'phase' | 'expiry'>;
  /** The expiry that the deadline was started with. */
  #expiry: number | undefined;

  constructor(
    host: OutcomeHost,
    view: ResetPasswordView,
    flow: Pick<ResetPasswordFlow, 'phase' | 'expiry'>,
  ) {
    this.#host = host;
    this.#view = view;
    this.#flow = flow;
    this.#retryWait = new Countdown(host);
    this.#signIn = new SignIn(host, view);
    this.#noLink = new NoLink(host, view, this.#signIn);
    this.#focus = new Focus(host, view, this.#noLink);
    this.#deadline = new Deadline(host, view);
    const {renderRoot} = host;
    view.adopt(outcomeStyles);
    view.adopt(spin);
    new UsernameAnchor(host);
    this.#notes = new Notes(renderRoot, view);
    renderRoot.addEventListener('keydown', this.#handleKey);
    renderRoot.addEventListener('dragstart', this.#keepInField);
    // In the capture phase, because the event does not bubble out of the form.
    renderRoot.addEventListener('submit', this.#sayWait, true);
    submitInSandbox(renderRoot, host);
    host.addController(this);
  }

  hostConnected(): void {
    for (const type of departures) addEventListener(type, this.#view.conceal);
    // A page that comes back from the cache leads nowhere by itself.
    addEventListener('pagehide', this.#stopRedirect);
  }

  hostDisconnected(): void {
    for (const type of departures)
      removeEventListener(type, this.#view.conceal);
    removeEventListener('pagehide', this.#stopRedirect);
  }

  #stopRedirect = (): void => this.#signIn.stopRedirect();

  hostUpdate(): void {
    const {phase} = this.#flow;
    const expiry = hasForm(phase) ? this.#flow.expiry : undefined;
    if (Object.is(expiry, this.#expiry)) return;
    this.#expiry = expiry;
    if (expiry !== undefined) {
      const {words, say} = this.#view;
      // The field that gets the focus does not say that the code was right.
      say(() => words('together')(...words('codeAccepted')));
    }
    this.#deadline.start(expiry);
  }

  #handleKey = (event: Event): void => {
    const {key} = event as Partial<KeyboardEvent>;
    if (key !== 'Escape' || !this.#view.conceal()) return;
    // A dialog around the element would close.
    event.preventDefault();
    event.stopPropagation();
  };

  /** A shown password could be dropped into another window. */
  #keepInField = (event: Event): void => {
    const {find} = this.#view;
    if ([find('password'), find('confirmation')].includes(event.target as null))
      event.preventDefault();
  };

  /** Said when the wait begins and at each attempt, not at every second. */
  #sayWait = (): void => {
    const {seconds} = this.#retryWait;
    if (seconds > 0) this.#view.say(() => this.#view.words('wait')(seconds));
  };

  /** Describes a failure for the page, and a wrong setting for its developer. */
  describe(given: Failure, phase: Phase): ResetEventDetails['failure'] {
    const failure = reportWrongSetting(this.#host, given, () => {
      const allowedHosts = this.#view.allowedHosts();
      return (
        wrongSetting(this.#host, allowedHosts) ??
        settingFromMarkup(this.#host, allowedHosts)
      );
    });
    const text =
      phase.state === 'changed-elsewhere'
        ? this.#view.words('changedElsewhere')
        : textForFailure(this.#view, failure);
    return detailOf(failure, text, isRetryable(failure.code));
  }

  /** Called before a phase is rendered: announces it and starts its clock. */
  enter(phase: Phase): void {
    const {words, say} = this.#view;
    this.#focus.remember(phase);
    this.#startRetryWait(phase);
    if (phase.state === 'submitting') {
      this.#view.conceal();
      say(() => words('submitting'));
    }
    if (phase.state === 'succeeded') this.#signIn.startRedirect();
    else this.#signIn.stopRedirect();
    this.#noLink.enter(phase);
    if (phase.state === 'changed-elsewhere')
      say(() =>
        words('together')(words('succeededHeading'), words('changedElsewhere')),
      );
  }

  #startRetryWait(phase: Phase): void {
    this.#retryWait.stop();
    if (phase.state !== 'failed' || phase.failure.retryAfter === undefined)
      return;
    this.#retryWait.start(phase.failure.retryAfter, () =>
      this.#view.say(() => this.#view.words('waitOver')),
    );
    this.#sayWait();
  }

  /** Called after a phase is rendered. */
  moveFocus(phase: Phase): void {
    this.#noLink.updateRequesters(phase);
    this.#focus.move(phase);
  }

  /** Focuses what is shown in place of the form. */
  focus(phase: Phase, options?: FocusOptions): void {
    this.#focus.focusContent(phase, options);
  }

  render(phase: Phase): OutcomeParts {
    const parts = withoutPrototype<PhaseParts>(this.#renderPhase(phase));
    return {
      ...parts,
      badge: parts.badge ?? nothing,
      problems: parts.problems ?? nothing,
      alert: parts.alert ?? nothing,
      errors: withoutPrototype(parts.errors ?? {}),
      notes: this.#notes.render(),
      mustWait: this.#retryWait.seconds > 0,
      next: this.#renderNext(phase, parts),
    };
  }

  #renderPhase(phase: Phase): PhaseParts {
    const {words} = this.#view;
    switch (phase.state) {
      case 'token-missing':
        return this.#noLink.renderTokenMissing(phase);
      case 'ready':
        return renderReady(
          this.#view,
          phase.issues ?? [],
          this.#host.headingLevel + 1,
        );
      case 'submitting':
        return {heading: words('heading')};
      case 'succeeded':
        return renderSucceeded(this.#view, this.#signIn);
      case 'failed':
        return phase.failure.code === 'token-rejected'
          ? this.#noLink.renderTokenRejected(phase.failure)
          : renderFailed(this.#view, this.#signIn, phase.failure);
      case 'changed-elsewhere':
        return renderChangedElsewhere(this.#view, this.#signIn);
      default:
        return phase satisfies never;
    }
  }

  /** Slots that are not wanted are hidden, not removed: they lose no content. */
  #renderNext(phase: Phase, parts: PhaseParts): unknown {
    const {success, afterSuccess, tokenMissing, tokenRejected} = parts;
    const time = this.#timeText(phase);
    return html`
      ${time === undefined ? nothing : waitLine(time)}
      <div ?hidden=${success === undefined}>
        <slot name="success"><p part="success">${success}</p></slot>
      </div>
      ${afterSuccess ?? nothing}
      <div ?hidden=${tokenMissing === undefined}>
        <slot name="token-missing">
          <p class="g-plain">${tokenMissing}</p>
        </slot>
      </div>
      ${
        tokenRejected === undefined
          ? nothing
          : html`<p class="g-plain">${tokenRejected}</p>`
      }
      ${parts.signInLink ?? nothing} ${this.#noLink.renderRequest(parts)}
    `;
  }

  /** How long the visitor must wait, or still has. */
  #timeText(phase: Phase): string | undefined {
    const {words} = this.#view;
    const {seconds} = this.#retryWait;
    if (seconds > 0) return words('wait')(seconds);
    return phase.state === 'failed' && phase.failure.code === 'rate-limited'
      ? words('waitOver')
      : this.#deadline.text;
  }
}
