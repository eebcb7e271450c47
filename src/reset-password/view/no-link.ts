/**
 * The views without a usable link, and the way to a new one: a link of the
 * page's, or `<genauth-forgot-password>` in the slot `request`.
 */
import type {ReactiveControllerHost} from 'lit';
import {html} from '../../ui/html.js';
import {brokenLink} from '../../ui/outcome.icons.js';
import {webAddress} from '../../ui/web-address.js';
import {hasForm, type Failure, type Phase} from '../state.js';
import {failureSentence, mayHaveSucceeded} from './failed.js';
import type {PhaseParts} from './phase-parts.js';
import type {SignIn} from './sign-in.js';
import type {ResetPasswordView} from './view.js';

/** `<genauth-forgot-password>`; its members are missing until it is defined. */
interface TokenRequester extends HTMLElement {
  readonly state?: string;
  readonly reset?: () => void;
  readonly requestUpdate?: () => void;
}

interface NoLinkHost extends ReactiveControllerHost, HTMLElement {
  readonly requestUrl: string;
}

const badge = html`<div class="g-badge">${brokenLink}</div>`;

export class NoLink {
  readonly #host: NoLinkHost;
  readonly #view: ResetPasswordView;
  readonly #signIn: SignIn;
  /** Whether the token of this element was rejected. */
  #isRejected = false;

  constructor(host: NoLinkHost, view: ResetPasswordView, signIn: SignIn) {
    this.#host = host;
    this.#view = view;
    this.#signIn = signIn;
  }

  get #requesters(): TokenRequester[] {
    return [
      ...this.#host.querySelectorAll<TokenRequester>(
        'genauth-forgot-password[slot=request]',
      ),
      // Requesters deeper inside slotted content are not in the slot.
    ].filter(({assignedSlot}) => assignedSlot);
  }

  /** Called before a phase is rendered. */
  enter(phase: Phase): void {
    if ('failure' in phase && !hasForm(phase)) this.#resetRequesters();
    this.#isRejected =
      'failure' in phase && phase.failure.code === 'token-rejected';
    this.#forgetTyped();
  }

  /** A requester that has delivered its token can be asked for another. */
  #resetRequesters(): void {
    for (const requester of this.#requesters) {
      if (requester.state === 'verified') requester.reset?.();
    }
  }

  /** The typed password is kept only if another token can come. */
  #forgetTyped(): void {
    if (this.#isRejected && !this.#requesters.length) this.#view.empty();
  }

  /** Called after a phase is rendered: requesters load once they are visible. */
  updateRequesters(phase: Phase): void {
    if (!('failure' in phase)) return;
    for (const requester of this.#requesters) requester.requestUpdate?.();
  }

  /**
   * The requester that is shown instead of a message. A page that was opened
   * without a token is also the page for a forgotten password, so nothing is
   * wrong.
   */
  requesterInstead(phase: Phase): TokenRequester | undefined {
    return phase.state === 'token-missing' &&
      phase.failure.code === 'token-missing'
      ? this.#requesters.find(({state}) => state)
      : undefined;
  }

  renderTokenMissing(phase: Extract<Phase, {state: 'token-missing'}>) {
    const {words} = this.#view;
    return this.requesterInstead(phase)
      ? {heading: words('heading'), isRequestAlone: true, wantsRequest: true}
      : {
          badge,
          heading: words('tokenMissingHeading'),
          tokenMissing: failureSentence(this.#view, phase.failure),
          wantsRequest: true,
        };
  }

  renderTokenRejected(failure: Failure): PhaseParts {
    return {
      badge,
      heading: this.#view.words('tokenRejectedHeading'),
      tokenRejected: failureSentence(this.#view, failure),
      ...(mayHaveSucceeded(failure) && {
        signInLink: this.#signIn.renderLink('g-solid'),
      }),
      wantsRequest: true,
    };
  }

  /** Renders the slot `request`, which is always there. */
  renderRequest({wantsRequest, isRequestAlone}: PhaseParts): unknown {
    return html`
      <div class=${isRequestAlone ? 'g-alone' : ''} ?hidden=${!wantsRequest}>
        <slot name="request" @slotchange=${this.#handleSlotChange}
          >${this.#renderLink()}</slot
        >
      </div>
    `;
  }

  #renderLink(): unknown {
    const {words, allowedHosts} = this.#view;
    const address = webAddress(this.#host, 'requestUrl', allowedHosts());
    return address === undefined
      ? html`<p class="g-plain">${words('requestLinkElsewhere')}</p>`
      : html`<a part="link" href=${address} referrerpolicy="no-referrer"
          >${words('requestLink')}</a
        >`;
  }

  /** A requester that came or went changes what is shown beside it. */
  #handleSlotChange = (): void => {
    this.#forgetTyped();
    this.#host.requestUpdate();
  };
}
