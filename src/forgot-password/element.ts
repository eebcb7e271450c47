import {html, type CSSResult, type TemplateResult} from 'lit';
import {reportLostFile} from '../core/report-lost-file.js';
import {wait} from '../model/timing.js';
import {baseStyles} from '../ui/base.styles.js';
import {hostState} from '../ui/host-state.js';
import {isRendered} from '../ui/is-rendered.js';
import {ForgotPasswordProperties} from './properties.js';
import type {Screen} from './view/screen.js';
import type {ForgotPasswordState} from './state.js';

/** Milliseconds until a screen that was lost is fetched again. */
const retryPause = 5000;

/**
 * @summary Gets a reset token for a visitor who forgot a password.
 *
 * Has a code sent by e-mail or SMS, and exchanges it for a token that the page
 * receives in an event.
 *
 * @tagname genauth-forgot-password
 *
 * @slot - Shown until the element has something to show, and where there is no
 *   script.
 * @slot logo - Above the heading.
 * @slot description - Replaces the sentence below the first heading.
 * @slot help - Below everything, in every state.
 *
 * @fires {ForgotEvent<'submit'>} genauth-forgot-submit - Cancelable, before each
 *   call; nothing has been sent yet.
 * @fires {ForgotEvent<'code-sent'>} genauth-forgot-code-sent - A message is on its
 *   way, if there is an account.
 * @fires {ForgotEvent<'token'>} genauth-forgot-token - The token; not composed.
 * @fires {ForgotEvent<'failure'>} genauth-forgot-failure - Once per call that failed.
 * @fires {ForgotEvent<'state-change'>} genauth-forgot-state-change - After each change.
 *
 * @csspart base - The frame around everything.
 * @csspart heading - The heading of each state.
 * @csspart description - The text below the first heading.
 * @csspart form - The form.
 * @csspart field - A label with its input.
 * @csspart label - The label of a field.
 * @csspart input - The input for the address or for the code.
 * @csspart hint - A hint.
 * @csspart error - What is wrong with a field.
 * @csspart alert - What went wrong.
 * @csspart submit - The button of the step.
 * @csspart spinner - Turns while a call is on its way.
 * @csspart success - What is said once the page has the token.
 * @csspart link - A link, or a button beside the step's own.
 *
 * @cssprop --genauth-color-primary - Buttons and links.
 * @cssprop --genauth-color-on-primary - Text on the primary colour.
 * @cssprop --genauth-color-text - Text.
 * @cssprop --genauth-color-muted - Secondary text.
 * @cssprop --genauth-color-surface - Background.
 * @cssprop --genauth-color-border - Borders of inputs.
 * @cssprop --genauth-color-error - Errors.
 * @cssprop --genauth-color-success - Success.
 * @cssprop --genauth-color-focus - The focus ring.
 * @cssprop [--genauth-font-family=system-ui, sans-serif] - Type.
 * @cssprop [--genauth-font-size=1rem] - Size of the running text.
 * @cssprop [--genauth-radius=0.625rem] - Corners.
 * @cssprop [--genauth-space=1rem] - The unit of all spacing.
 * @cssprop [--genauth-max-width=27rem] - The widest it gets.
 *
 * @cssstate identifying - It asks for an address.
 * @cssstate sending - A code is asked for.
 * @cssstate verifying - It asks for the code.
 * @cssstate checking - The code is being looked at.
 * @cssstate verified - The page has the token.
 * @cssstate failed - A call failed.
 */
export class GenAuthForgotPassword extends ForgotPasswordProperties {
  /**
   * Hosts (`acme.genauth.ai`) or origins that `app-host` may name. `null` stands
   * for the list of `GenAuthResetPassword`, or for any host if that is `null`.
   */
  static allowedHosts: readonly string[] | null = null;

  static override styles: CSSResult = baseStyles;

  readonly #showState = hostState(this);
  /** Renders the element; fetched when the element is first seen. */
  #screen: Screen | undefined;
  /** Whether the screen could not be fetched a moment ago. */
  #isLost = false;

  constructor() {
    super();
    // Nothing is fetched for a place that nobody sees, such as a slot for
    // another link while the link is good.
    new IntersectionObserver(() => this.requestUpdate()).observe(this);
  }

  /** The phase; `identifying` at first. */
  get state(): ForgotPasswordState {
    return this.#screen?.phase.state ?? 'identifying';
  }

  protected override async scheduleUpdate(): Promise<unknown> {
    // The question takes a layout of the page. Before an element around it is
    // drawn, the answer is no; the observer asks later.
    const mayBeSeen = this.hasUpdated || !this.slot || this.assignedSlot;
    if (!this.#screen && !this.#isLost && mayBeSeen && isRendered(this)) {
      await this.#load();
    }
    this.#screen?.recheckSettings();
    return super.scheduleUpdate();
  }

  protected override willUpdate(): void {
    this.#showState(this.state);
  }

  /** Submits the form of the step, as if the button were pressed. */
  async submit(): Promise<void> {
    await this.#screen?.submit();
  }

  /** Focuses the field of the step, or the heading where there is none. */
  override focus(options?: FocusOptions): void {
    this.#screen?.focus(options);
  }

  /** Goes back to the first step. */
  reset(): void {
    this.#screen?.reset();
  }

  /** Fetches the screen and its words; after a loss, again in a while. */
  async #load(): Promise<void> {
    try {
      const {openScreen} = await import('./view/screen.js');
      this.#screen = await openScreen(this);
    } catch {
      reportLostFile();
      this.#isLost = true;
      void wait(retryPause).then(() => {
        this.#isLost = false;
        this.requestUpdate();
      });
    }
  }

  protected override render(): TemplateResult {
    // Until the screen is there, the page's own content stays visible.
    return this.#screen?.render() ?? html`<slot></slot>`;
  }
}
