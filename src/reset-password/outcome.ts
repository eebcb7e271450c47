/**
 * Everything that is shown beside the form: what is wrong with the fields, what
 * went wrong, what comes next. Fetched on the visitor's first interaction, or
 * at once where there is no form to show.
 */
import {
  html,
  nothing,
  svg,
  type ReactiveController,
  type ReactiveControllerHost,
  type TemplateResult,
} from 'lit';
import {isRetryable} from '../core/failure-codes.js';
import type {PasswordIssue} from '../core/password-policy.js';
import type {Messages, Sentence} from '../locales/index.js';
import {Countdown} from '../ui/countdown.js';
import {icon} from '../ui/icons.js';
import {webAddress} from '../ui/web-address.js';
import {outcomeStyles} from './outcome.styles.js';
import type {ResetEventDetails} from './events.js';
import {hasForm, type Failure, type Phase} from './state.js';

/** A circled exclamation mark: something needs attention. */
const warning = icon(
  svg`<circle cx="12" cy="12" r="9.5"/><path d="M12 7v6m0 3.5v.1"/>`,
);

/** A circled tick: done. */
const tick = icon(
  svg`<circle cx="12" cy="12" r="9.5"/><path d="m7.5 12.5 3 3 6-6.5"/>`,
);

/** The shortest time, in seconds, that a visitor gets to cancel a redirect. */
const shortestRedirect = 5;

/** What stands in the frame's places. */
export interface OutcomeParts {
  readonly heading: string;
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

interface OutcomeHost extends ReactiveControllerHost {
  readonly renderRoot: HTMLElement | DocumentFragment;
  readonly signInUrl: string;
  readonly requestUrl: string;
  readonly redirectDelay: number;
}

interface OutcomeView {
  readonly words: <Key extends keyof Messages>(key: Key) => Messages[Key];
  /** The element with an id. */
  readonly find: (id: string) => HTMLInputElement | null;
  /** Shows dots again instead of the password. */
  readonly conceal: () => void;
  /** Empties the fields. */
  readonly empty: () => void;
}

const fill = (sentence: Sentence, limit: number | undefined): string =>
  typeof sentence === 'string' ? sentence : sentence({limit});

/** A mistake, which is not told by its colour alone. */
const marked = (sentence: string): TemplateResult =>
  html`${warning}<span>${sentence}</span>`;

/** Renders what follows a submission, and moves the focus there. */
export class Outcome implements ReactiveController {
  readonly #host: OutcomeHost;
  readonly #view: OutcomeView;
  readonly #wait: Countdown;
  readonly #redirect: Countdown;
  #capsLock = false;
  #edgeSpace = false;

  constructor(host: OutcomeHost, view: OutcomeView) {
    this.#host = host;
    this.#view = view;
    this.#wait = new Countdown(host);
    this.#redirect = new Countdown(host);
    const {renderRoot} = host;
    const {styleSheet} = outcomeStyles;
    if (renderRoot instanceof ShadowRoot && styleSheet) {
      renderRoot.adoptedStyleSheets.push(styleSheet);
    }
    for (const type of ['keydown', 'keyup']) {
      renderRoot.addEventListener(type, this.#handleKey);
    }
    // A note on spaces waits until the visitor leaves the field.
    renderRoot.addEventListener('change', this.#handleChange);
    host.addController(this);
  }

  /** The sentence that the visitor sees for a failure. */
  #sentence(failure: Failure): string {
    const {words} = this.#view;
    const {code, serviceMessage, maxBytes, afterUnknown} = failure;
    if (maxBytes !== undefined) {
      return fill(words('password-too-long'), maxBytes);
    }
    if (afterUnknown) return words('tokenRejectedAfterUnknown');
    return serviceMessage &&
      (code === 'rejected' || code === 'password-rejected')
      ? `${words(code)} ${words('serviceSaid')(serviceMessage)}`
      : words(code);
  }

  hostConnected(): void {
    addEventListener('blur', this.#view.conceal);
    addEventListener('pageshow', this.#handlePageShow);
  }

  hostDisconnected(): void {
    removeEventListener('blur', this.#view.conceal);
    removeEventListener('pageshow', this.#handlePageShow);
  }

  #handlePageShow = (event: PageTransitionEvent): void => {
    // Back from the back-forward cache: perhaps somebody else is looking.
    if (event.persisted) this.#view.empty();
  };

  #handleKey = (event: Event): void => {
    const {key, getModifierState} = event as Partial<KeyboardEvent>;
    if (key === 'Escape') this.#view.conceal();
    // Autofill sends key events that are none.
    const capsLock = getModifierState?.call(event, 'CapsLock') ?? false;
    if (capsLock === this.#capsLock) return;
    this.#capsLock = capsLock;
    this.#host.requestUpdate();
  };

  #handleChange = (): void => {
    const input = this.#view.find('password');
    const edgeSpace = /^\s|\s$/.test(input?.value ?? '');
    // Chromium also fires it for a field that a render is taking away.
    if (edgeSpace === this.#edgeSpace) return;
    this.#edgeSpace = edgeSpace;
    this.#host.requestUpdate();
  };

  /** What a page may know of a failure. */
  describe(failure: Failure): ResetEventDetails['failure'] {
    const {code, statusCode, apiCode, requestId, retryAfter} = failure;
    return {
      code,
      message: this.#sentence(failure),
      retryable: isRetryable(code),
      ...(statusCode !== undefined && {statusCode}),
      ...(apiCode !== undefined && {apiCode}),
      ...(requestId !== undefined && {requestId}),
      ...(retryAfter !== undefined && {retryAfter}),
    };
  }

  /** Before the view shows another phase: starts its clock. */
  enter(phase: Phase): void {
    this.#wait.stop();
    if (phase.state === 'failed' && phase.failure.retryAfter !== undefined) {
      this.#wait.start(phase.failure.retryAfter);
    }
    if (phase.state === 'succeeded') this.#startRedirect();
  }

  /** After the view has shown another phase: moves the focus to its news. */
  moveFocus(phase: Phase, wasSubmitting: boolean): void {
    const {find} = this.#view;
    if (phase.state === 'ready') {
      const [issue, second] = phase.issues;
      if (issue) find(second ? 'problems' : issue.field)?.focus();
    } else if (wasSubmitting && !hasForm(phase)) {
      // The control that had the focus is gone.
      find('title')?.focus();
    } else if (
      phase.state === 'failed' &&
      this.#isAboutPassword(phase.failure)
    ) {
      find('password')?.focus();
    }
  }

  /** What a phase shows beside the form. */
  render(phase: Phase): OutcomeParts {
    const {words} = this.#view;
    const issues = phase.state === 'ready' ? phase.issues : [];
    const failure = 'failure' in phase ? phase.failure : undefined;
    const succeeded = phase.state === 'succeeded';
    const noLink =
      failure &&
      (phase.state === 'token-missing' || failure.code === 'token-rejected')
        ? this.#sentence(failure)
        : undefined;
    const wantsLink =
      noLink !== undefined ||
      failure?.code === 'rejected' ||
      failure?.code === 'outcome-unknown';
    const {seconds} = this.#wait;
    return {
      heading: words(this.#heading(phase)),
      problems: issues.length > 1 ? this.#renderProblems(issues) : nothing,
      alert: failure && !noLink ? this.#renderFailure(failure) : nothing,
      errors: {
        ...Object.fromEntries(
          issues.map(({field, code, limit}) => [
            field,
            marked(fill(words(code), limit)),
          ]),
        ),
        ...(failure &&
          this.#isAboutPassword(failure) && {
            password: marked(this.#sentence(failure)),
          }),
      },
      notes: this.#renderNotes(),
      closed: seconds > 0,
      next: html`
        ${
          seconds > 0
            ? html`<p class="small">${words('wait')(seconds)}</p>`
            : nothing
        }
        <div ?hidden=${!succeeded}>
          <slot name="success">
            <p part="success">${tick}<span>${words('succeeded')}</span></p>
          </slot>
        </div>
        ${succeeded ? this.#renderSignIn() : nothing}
        <div ?hidden=${noLink === undefined}>
          <slot name="token-missing"><p>${noLink}</p></slot>
        </div>
        <div ?hidden=${!wantsLink}>
          <slot name="request">${this.#renderRequest()}</slot>
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
          : phase.failure.code === 'token-rejected'
            ? 'tokenRejectedHeading'
            : 'unavailableHeading';
      default:
        return phase satisfies never;
    }
  }

  /** Whether a failure is said at the password field. */
  #isAboutPassword({code, maxBytes}: Failure): boolean {
    return code === 'password-rejected' || maxBytes !== undefined;
  }

  #stay = (): void => {
    this.#redirect.stop();
    // The button that had the focus goes.
    this.#view.find('title')?.focus();
  };

  #startRedirect(): void {
    const {signInUrl, redirectDelay} = this.#host;
    const address = webAddress(signInUrl);
    if (address === undefined || !(redirectDelay >= 0)) return;
    const seconds = Math.max(shortestRedirect, redirectDelay);
    this.#redirect.start(seconds, () => location.assign(address));
  }

  #renderNotes(): unknown {
    const {words} = this.#view;
    return html`
      <p part="caps-lock" ?hidden=${!this.#capsLock}>
        ${warning}${words('capsLock')}
      </p>
      <p part="hint" ?hidden=${!this.#edgeSpace}>${words('edgeSpace')}</p>
    `;
  }

  #renderProblems(issues: readonly PasswordIssue[]): unknown {
    const {words, find} = this.#view;
    return html`
      <div
        part="alert"
        id="problems"
        role="group"
        aria-labelledby="problems-title"
        tabindex="-1"
      >
        <p>${warning}<b id="problems-title">${words('problems')}</b></p>
        <ul>
          ${issues.map(
            ({field, code, limit}) =>
              html`<li>
                <a
                  href="#${field}"
                  @click=${(event: Event) => {
                    // A fragment link does not reach into a shadow root.
                    event.preventDefault();
                    find(field)?.focus();
                  }}
                  >${fill(words(code), limit)}</a
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
    return html`
      <div part="alert">
        <p>${warning}<span>${this.#sentence(failure)}</span></p>
        ${
          failure.requestId
            ? html`<p class="small">
                ${words('requestId')(failure.requestId)}
              </p>`
            : nothing
        }
      </div>
    `;
  }

  #renderSignIn(): unknown {
    const {words} = this.#view;
    const address = webAddress(this.#host.signInUrl);
    if (address === undefined) return nothing;
    const {seconds} = this.#redirect;
    return html`
      <div class="stack">
        <a part="link" href=${address} referrerpolicy="no-referrer"
          >${words('signIn')}</a
        >
        ${
          seconds > 0
            ? html`
                <p class="small">${words('redirecting')(seconds)}</p>
                <button type="button" @click=${this.#stay}>
                  ${words('stay')}
                </button>
              `
            : nothing
        }
      </div>
    `;
  }

  #renderRequest(): unknown {
    const {words} = this.#view;
    const address = webAddress(this.#host.requestUrl);
    return address === undefined
      ? html`<p>${words('requestLinkElsewhere')}</p>`
      : html`<a part="link" href=${address} referrerpolicy="no-referrer"
          >${words('requestLink')}</a
        >`;
  }
}
