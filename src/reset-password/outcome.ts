/**
 * Everything that is shown beside the form: what is wrong with the fields, what
 * went wrong, what comes next. Fetched on the visitor's first interaction, or
 * at once where there is no form to show.
 */
import {
  html,
  nothing,
  type ReactiveController,
  type ReactiveControllerHost,
} from 'lit';
import {isRetryable} from '../core/failure-codes.js';
import type {PasswordIssue} from '../core/password-policy.js';
import {Countdown} from '../ui/countdown.js';
import {focusedIn} from '../ui/focused.js';
import {
  detailOf,
  failureBox,
  marked,
  toldSentence,
  toldText,
  waitLine,
  type Telling,
} from '../ui/failure-view.js';
import {brokenLink, lock, tick, warning} from '../ui/outcome.icons.js';
import {UsernameAnchor} from '../ui/username-anchor.js';
import {webAddress} from '../ui/web-address.js';
import {outcomeStyles, spin} from '../ui/outcome.styles.js';
import {Deadline} from './deadline.js';
import type {ResetEventDetails, TokenEvent} from './events.js';
import {Notes} from './notes.js';
import {SignIn} from './sign-in.js';
import {hasForm, type Failure, type Phase} from './state.js';
import {sentenceFor, type ResetPasswordView} from './view.js';

/** What stands in the frame's places. */
export interface OutcomeParts {
  /** The drawing above the heading of a state without a form. */
  readonly badge: unknown;
  readonly heading: string;
  /** Whether what stands in the slot has a heading that says enough. */
  readonly bare: boolean;
  /** The list of what is wrong with the fields. */
  readonly problems: unknown;
  /** What the assertive live region says. */
  readonly alert: unknown;
  /** What is wrong with each field. */
  readonly errors: Partial<Record<PasswordIssue['field'], unknown>>;
  /** Notes on the password, below the fields. */
  readonly notes: unknown;
  /** Whether the service wants no attempt yet. */
  readonly closed: boolean;
  /** What comes next, below the form. */
  readonly next: unknown;
}

interface OutcomeHost extends ReactiveControllerHost, HTMLElement {
  readonly renderRoot: HTMLElement | DocumentFragment;
  readonly light: boolean;
  username: string;
  readonly signInUrl: string;
  readonly requestUrl: string;
  readonly redirectDelay: number;
  readonly headingLevel: number;
}

/** `<genauth-forgot-password>`, once it is more than a name. */
interface Other extends HTMLElement {
  readonly state?: string;
  readonly reset?: () => void;
  readonly requestUpdate?: () => void;
}

/** Whether another tab has done it. */
const isElsewhere = (phase: Phase): boolean =>
  'failure' in phase && !!phase.failure.elsewhere;

/** Renders what follows a submission, and moves the focus there. */
export class Outcome implements ReactiveController {
  readonly #host: OutcomeHost;
  readonly #view: ResetPasswordView;
  readonly #wait: Countdown;
  readonly #signIn: SignIn;
  readonly #notes: Notes;
  readonly #deadline: Deadline;
  /** Whether something inside had the focus before the view changed. */
  #hadFocus = false;

  constructor(host: OutcomeHost, view: ResetPasswordView) {
    this.#host = host;
    this.#view = view;
    this.#wait = new Countdown(host);
    this.#signIn = new SignIn(host, view);
    this.#deadline = new Deadline(host, view);
    const {renderRoot} = host;
    view.adopt(outcomeStyles);
    view.adopt(spin);
    new UsernameAnchor(host);
    this.#notes = new Notes(renderRoot, view);
    renderRoot.addEventListener('keydown', this.#handleKey);
    // On its way in, as it does not leave the form.
    renderRoot.addEventListener('submit', this.#sayWait, true);
    host.addController(this);
  }

  /** The sentence that the visitor sees for a failure. */
  #sentence(failure: Failure): string {
    const {words} = this.#view;
    const {code, maxBytes, afterUnknown, elsewhere} = failure;
    if (maxBytes !== undefined) {
      return sentenceFor(this.#view, 'password-too-long', {maxBytes});
    }
    if (elsewhere) return words('changedElsewhere');
    if (!afterUnknown) return words(code);
    if (code === 'token-rejected') return words('tokenRejectedAfterUnknown');
    // The others say that nothing was changed, which nobody knows by now.
    return code === 'password-rejected' || code === 'bad-response'
      ? words(code)
      : words('outcome-unknown');
  }

  /** The service's own words, where they say more than ours. */
  #quoted({code, serviceMessage}: Failure): string | undefined {
    return code === 'rejected' || code === 'password-rejected'
      ? serviceMessage
      : undefined;
  }

  #telling(failure: Failure): Telling {
    const sentence = this.#sentence(failure);
    return {failure, sentence, quoted: this.#quoted(failure)};
  }

  hostConnected(): void {
    addEventListener('blur', this.#view.conceal);
  }

  hostDisconnected(): void {
    removeEventListener('blur', this.#view.conceal);
  }

  #handleKey = (event: Event): void => {
    if ((event as Partial<KeyboardEvent>).key === 'Escape') {
      this.#view.conceal();
    }
  };

  /** Once at first, and whenever it is in the way; not at every second. */
  #sayWait = (): void => {
    const {seconds} = this.#wait;
    if (seconds > 0) this.#view.say(() => this.#view.words('wait')(seconds));
  };

  /** The whole of what is said about a failure, as one text. */
  #told(failure: Failure): string {
    return toldText(this.#view.words, this.#telling(failure));
  }

  /** What a page may know of a failure. */
  describe(failure: Failure): ResetEventDetails['failure'] {
    return detailOf(failure, this.#told(failure), isRetryable(failure.code));
  }

  /** Before the view shows another phase: starts its clock. */
  enter(phase: Phase): void {
    this.#hadFocus = !!focusedIn(this.#host);
    this.#wait.stop();
    if (phase.state === 'failed' && phase.failure.retryAfter !== undefined) {
      this.#wait.start(phase.failure.retryAfter, () =>
        this.#view.say(() => this.#view.words('waitOver')),
      );
      this.#sayWait();
    }
    if (phase.state === 'succeeded') this.#signIn.startRedirect();
    if (!hasForm(phase)) this.#deadline.set(undefined);
    if ('failure' in phase && !hasForm(phase)) this.#beginAnew();
    if (isElsewhere(phase)) {
      const {words} = this.#view;
      this.#view.say(() =>
        words('together')(words('succeededHeading'), words('changedElsewhere')),
      );
    }
  }

  /** Takes what is known of a token besides; of the page's own, nothing is. */
  noteSource(source: TokenEvent | undefined): void {
    this.#deadline.set(undefined);
    if (!source) return;
    const {words, say} = this.#view;
    // The field that gets the focus does not say that the code was right. After
    // the form is shown, and before the deadline has its say.
    void this.#host.updateComplete.then(() =>
      say(() => words('together')(...words('codeAccepted'))),
    );
    this.#deadline.set(source.detail?.expiresIn);
    // The page's account may not be that of whoever has got a code.
    const {username} = source.target as {username?: unknown};
    this.#host.username = typeof username === 'string' ? username : '';
  }

  /** After the view has shown another phase: moves the focus to its news. */
  moveFocus(phase: Phase, wasSubmitting: boolean): void {
    const {find, say} = this.#view;
    /** What has the focus already is not read out again. */
    const go = (name: string, text: () => string): void => {
      const target = find(name);
      // Not within an update, which it would begin anew.
      if (target && target === focusedIn(this.#host))
        queueMicrotask(() => say(text));
      target?.focus();
    };
    if (phase.state === 'ready') {
      const [issue, second] = phase.issues;
      if (second && !phase.mended) find('problems')?.focus();
      else if (issue && !phase.mended)
        go(issue.field, () => sentenceFor(this.#view, issue.code, issue));
    } else if (wasSubmitting && !hasForm(phase)) {
      // The control that had the focus is gone.
      find('title')?.focus();
    } else if (
      phase.state === 'failed' &&
      this.#isAboutPassword(phase.failure)
    ) {
      go('password', () => this.#told(phase.failure));
    }
    // They fetch what they show once they are seen, wherever that is.
    if ('failure' in phase) {
      for (const other of this.#others) other.requestUpdate?.();
    }
    // As when a link that led on has nothing to lead to any more.
    if (this.#hadFocus && !focusedIn(this.#host)?.checkVisibility()) {
      this.#host.focus();
    }
  }

  /** Focuses what stands there instead of the form. */
  focus(phase: Phase, options?: FocusOptions): void {
    const target = this.#stage(phase) ?? this.#view.find('title');
    target?.focus(options);
  }

  /** What stands in the slot for another token. */
  get #others(): Other[] {
    return [
      ...this.#host.querySelectorAll<Other>(
        'genauth-forgot-password[slot=request]',
      ),
      // Not one that stands deeper, in what is slotted.
    ].filter((other) => this.#host.light || other.assignedSlot);
  }

  /** Whoever has got a token there before gets another. */
  #beginAnew(): void {
    for (const other of this.#others) {
      if (other.state === 'verified') other.reset?.();
    }
  }

  /**
   * What gets another token, where there was none at all: the page is as well
   * the one for whoever has forgotten a password, and nothing is wrong.
   */
  #stage(phase: Phase): HTMLElement | undefined {
    return phase.state === 'token-missing' &&
      phase.failure.code === 'token-missing'
      ? this.#others.find(({state}) => state)
      : undefined;
  }

  /** What a phase shows beside the form. */
  render(phase: Phase): OutcomeParts {
    const {words} = this.#view;
    const issues = phase.state === 'ready' ? phase.issues : [];
    const failure = 'failure' in phase ? phase.failure : undefined;
    const succeeded = phase.state === 'succeeded';
    const elsewhere = isElsewhere(phase);
    const bare = !!this.#stage(phase);
    const noLink =
      failure &&
      !elsewhere &&
      (phase.state === 'token-missing' || failure.code === 'token-rejected')
        ? this.#sentence(failure)
        : undefined;
    const wantsLink =
      noLink !== undefined ||
      failure?.code === 'rejected' ||
      (failure && !elsewhere && this.#mayHaveWorked(failure));
    const {seconds} = this.#wait;
    return {
      badge: bare ? nothing : this.#renderBadge(phase),
      heading: words(bare ? 'heading' : this.#heading(phase)),
      bare,
      problems: issues.length > 1 ? this.#renderProblems(issues) : nothing,
      alert:
        failure && !noLink && !elsewhere
          ? this.#renderFailure(failure)
          : nothing,
      errors: {
        __proto__: null, // so that nobody else's properties are shown
        ...Object.fromEntries(
          issues.map((issue) => [
            issue.field,
            marked(sentenceFor(this.#view, issue.code, issue)),
          ]),
        ),
        ...(failure &&
          this.#isAboutPassword(failure) && {
            password: marked(toldSentence(words, this.#telling(failure))),
          }),
      } as OutcomeParts['errors'],
      notes: this.#notes.render(),
      closed: seconds > 0,
      next: html`
        ${
          seconds > 0
            ? waitLine(words('wait')(seconds))
            : failure?.code === 'rate-limited'
              ? waitLine(words('waitOver'))
              : this.#deadline.text
                ? waitLine(this.#deadline.text)
                : nothing
        }
        <div ?hidden=${!succeeded && !elsewhere}>
          <slot name="success">
            <p part="success">
              ${words(elsewhere ? 'changedElsewhere' : 'succeeded')}
            </p>
          </slot>
        </div>
        ${succeeded ? this.#signIn.render() : nothing}
        ${elsewhere ? this.#signIn.renderLink('g-solid') : nothing}
        <div ?hidden=${noLink === undefined || bare}>
          <slot name="token-missing"><p class="g-plain">${noLink}</p></slot>
        </div>
        ${
          failure && !elsewhere && this.#mayHaveWorked(failure)
            ? this.#signIn.renderLink(hasForm(phase) ? 'g-outline' : 'g-solid')
            : nothing
        }
        <div class=${bare ? 'g-alone' : ''} ?hidden=${!wantsLink}>
          <slot name="request" @slotchange=${this.#update}
            >${this.#renderRequest()}</slot
          >
        </div>
      `,
    };
  }

  #heading(phase: Phase) {
    switch (phase.state) {
      case 'token-missing':
        return 'tokenMissingHeading';
      case 'succeeded':
        return 'succeededHeading';
      case 'ready':
      case 'submitting':
        return 'heading';
      case 'failed':
        return isRetryable(phase.failure.code)
          ? 'heading'
          : isElsewhere(phase)
            ? 'succeededHeading'
            : phase.failure.code === 'token-rejected'
              ? 'tokenRejectedHeading'
              : 'unavailableHeading';
      default:
        return phase satisfies never;
    }
  }

  /** Whether the new password is worth a try. */
  #mayHaveWorked({code, afterUnknown}: Failure): boolean {
    return code === 'outcome-unknown' || !!afterUnknown;
  }

  #renderBadge(phase: Phase): unknown {
    if (phase.state === 'succeeded' || isElsewhere(phase)) {
      return html`<div class="g-badge g-done">${tick}</div>`;
    }
    if (hasForm(phase) || !('failure' in phase)) return nothing;
    const {code} = phase.failure;
    const isAboutLink = code.startsWith('token-');
    return html`<div class="g-badge">${isAboutLink ? brokenLink : lock}</div>`;
  }

  /** Whether a failure is said at the password field. */
  #isAboutPassword({code, maxBytes}: Failure): boolean {
    return code === 'password-rejected' || maxBytes !== undefined;
  }

  /** What came into a slot may change what is said beside it. */
  #update = (): void => this.#host.requestUpdate();

  #renderProblems(issues: readonly PasswordIssue[]): unknown {
    const {words, find, id} = this.#view;
    return html`
      <div
        part="alert"
        id=${id('problems')}
        role="group"
        aria-labelledby=${id('problems-title')}
        tabindex="-1"
      >
        <div class="g-row">
          ${warning}<b
            id=${id('problems-title')}
            role="heading"
            aria-level=${this.#host.headingLevel + 1}
            >${words('problems')}</b
          >
        </div>
        <ul class="g-list">
          ${issues.map(
            (issue) =>
              html`<li>
                <a
                  part="link"
                  href="#${this.#view.id(issue.field)}"
                  @click=${(event: Event) => {
                    // A fragment link does not reach into a shadow root.
                    event.preventDefault();
                    find(issue.field)?.focus();
                  }}
                  >${sentenceFor(this.#view, issue.code, issue)}</a
                >
              </li>`,
          )}
        </ul>
      </div>
    `;
  }

  #renderFailure(failure: Failure): unknown {
    // Said at the field, which has the focus then.
    if (this.#isAboutPassword(failure)) return nothing;
    const {words} = this.#view;
    const telling = this.#telling(failure);
    // Where there is no form, it is what the page has to say, not an alarm.
    return isRetryable(failure.code)
      ? failureBox(words, telling, failure.requestId)
      : html`<p class="g-plain">${toldSentence(words, telling)}</p>`;
  }

  #renderRequest(): unknown {
    const {words} = this.#view;
    const address = webAddress(this.#host.requestUrl, this.#host);
    return address === undefined
      ? html`<p class="g-plain">${words('requestLinkElsewhere')}</p>`
      : html`<a part="link" href=${address} referrerpolicy="no-referrer"
          >${words('requestLink')}</a
        >`;
  }
}
