import {nothing, type CSSResult, type TemplateResult} from 'lit';
import {withoutPrototype} from '../model/own-properties.js';
import {reportLostFile} from '../core/report-lost-file.js';
import {wait} from '../model/timing.js';
import formWords from '../locales/en-form.js';
import type {FirstMessages, Messages} from '../locales/reset-messages.js';
import {baseStyles} from '../ui/base.styles.js';
import {hostState} from '../ui/host-state.js';
import {Language} from '../ui/language.js';
import {Surface} from '../ui/surface.js';
import {ResetPasswordProperties} from './properties.js';
import type {Advice} from './view/advice.js';
import {Form} from './view/form.js';
import type {FlowContext} from './flow-context.js';
import {ResetPasswordFlow} from './flow.js';
import type {Outcome, OutcomeParts} from './view/outcome.js';
import {hasForm, stateOf, type ResetPasswordState} from './state.js';
import type {ResetPasswordView} from './view/view.js';

/** Milliseconds that a form waits for its language before it is in English. */
const patience = 1000;

/**
 * @summary Sets a new password for the visitor who opened a reset link.
 *
 * Takes the reset token from the URL (and out of the address bar), asks for a
 * new password, encrypts it in the browser and sends it to GenAuth's
 * `POST /api/v3/reset-password`.
 *
 * @tagname genauth-reset-password
 *
 * @slot - Shown until the element has something to show, and where there is no
 *   script.
 * @slot logo - Above the heading.
 * @slot description - Replaces the sentence below the heading.
 * @slot help - Below everything, in every state.
 * @slot success - Replaces what is said after success.
 * @slot token-missing - Replaces what is said when the link is of no use.
 * @slot request - A way to a new link, shown when the link is of no use.
 *
 * @fires {ResetEvent<'submit'>} genauth-reset-submit - Cancelable; nothing has been
 *   sent yet.
 * @fires {ResetEvent<'invalid'>} genauth-reset-invalid - The fields did not pass.
 * @fires {ResetEvent<'success'>} genauth-reset-success - The password is changed.
 * @fires {ResetEvent<'failure'>} genauth-reset-failure - Once per attempt,
 *   and at the start if there is no usable link.
 * @fires {ResetEvent<'state-change'>} genauth-reset-state-change - After each change.
 *
 * @csspart base - The frame around everything.
 * @csspart heading - The heading of each state.
 * @csspart description - The text below it.
 * @csspart account - The account's name, where it is known.
 * @csspart form - The form.
 * @csspart field - A label with its input.
 * @csspart label - The label of a field.
 * @csspart input - A password input.
 * @csspart reveal - The button that shows the password.
 * @csspart hint - A hint.
 * @csspart error - What is wrong with a field.
 * @csspart requirements - What the password must have.
 * @csspart requirement - One of them.
 * @csspart requirement-met - One that is met.
 * @csspart caps-lock - The caps-lock hint.
 * @csspart alert - What went wrong.
 * @csspart submit - The submit button.
 * @csspart spinner - Turns while submitting.
 * @csspart success - What is said after success.
 * @csspart link - A link out of a state.
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
 * @cssstate token-missing - There is no usable token.
 * @cssstate ready - The form waits.
 * @cssstate submitting - A request is on its way.
 * @cssstate succeeded - The password is changed.
 * @cssstate failed - An attempt failed.
 */
export class GenAuthResetPassword extends ResetPasswordProperties {
  /**
   * Hosts (`acme.genauth.ai`) or origins that `app-host` and links may name,
   * `null` for any: a guard against injected markup. `data-allowed-hosts` on
   * the script tag sets it. Set it before the first use.
   */
  static allowedHosts: readonly string[] | null = null;

  static override styles: CSSResult = baseStyles;

  readonly #showState = hostState(this);
  readonly #language = new Language(this, 'resetPassword', formWords);
  readonly #surface = new Surface<FirstMessages>(
    this,
    this.#language,
    baseStyles,
  );
  readonly #form = new Form(this, this.#surface);
  /** The access to the element for the parts that are fetched later. */
  readonly #view: ResetPasswordView & FlowContext = {
    // These parts begin when all words have loaded.
    ...(this.#surface as Surface<Messages>),
    allowedHosts: () =>
      (this.constructor as typeof GenAuthResetPassword).allowedHosts,
    lang: () => this.#language.wanted,
    conceal: () => this.#form.reveal(false),
    typed: () => this.#form.typed(),
    empty: () => this.#form.empty(),
    prepareOutcome: () => this.#prepareOutcome(),
    requirements: () => this.#advice?.requirements,
    describe: (failure, phase) =>
      this.#outcome?.describe(failure, phase) ?? {
        code: failure.code,
        message: this.#surface.words('incomplete'),
        retryable: hasForm(phase),
      },
  };
  readonly #flow = new ResetPasswordFlow(this, this.#view);
  /** Shows the page's own content until the first view is there. */
  readonly #fallback = document.createElement('slot');
  #shown = this.#flow.phase;
  /** Shows everything but the form. It is fetched when it is needed. */
  #outcome: Outcome | undefined;
  /** Advises while the visitor types. It is fetched if the page wants it. */
  #advice: Advice | undefined;
  #adviceLoading: Promise<void> | undefined;
  /** Whether the fields stay, even while no form is visible. */
  #hasFields = false;

  /** The phase: `token-missing`, `ready`, `submitting`, `succeeded`, `failed`. */
  get state(): ResetPasswordState {
    return stateOf(this.#flow.phase);
  }

  /**
   * The reset token, where the page itself has it; it wins over the URL's.
   * Can only be set: reading it always gives an empty text.
   *
   * @attr token
   * @default ''
   */
  get token(): string {
    return '';
  }
  set token(token: string) {
    this.#flow.supplyToken(token);
  }

  override attributeChangedCallback(
    name: string,
    previous: string | null,
    value: string | null,
    namespace?: string | null,
  ): void {
    super.attributeChangedCallback(name, previous, value, namespace);
    if (name === 'token') this.removeAttribute(name);
  }

  protected override createRenderRoot(): HTMLElement | DocumentFragment {
    const root = this.#surface.open(
      () => super.createRenderRoot(),
      () => this.#flow.prepare(),
    );
    root.append(this.#fallback);
    return root;
  }

  protected override async scheduleUpdate(): Promise<unknown> {
    if (this.hasUpdated) {
      this.#flow.recheckSettings();
      return super.scheduleUpdate();
    }
    try {
      await this.#flow.start();
      // The first paint has the right words. The state may change meanwhile.
      let state;
      do {
        state = this.state;
        await this.#beforeFirstPaint(state === 'ready');
      } while (state !== this.state);
      await super.scheduleUpdate();
      this.#fallback.remove();
      this.#surface.outliveTranslation();
    } catch {
      // The page's own content stays visible, and the link keeps its token.
      this.#flow.giveUp();
    }
    return undefined;
  }

  protected override willUpdate(): void {
    void this.#prepareAdvice();
    const {phase} = this.#flow;
    this.#showState(this.state);
    if (phase === this.#shown) return;
    this.#surface.say();
    this.#outcome?.enter(phase);
  }

  protected override firstUpdated(): void {
    if (!this.hasAttribute('autofocus')) return;
    void import('../ui/autofocus.js').then(
      ({focusWhenSeen}) => focusWhenSeen(this),
      reportLostFile,
    );
  }

  protected override updated(): void {
    const {phase} = this.#flow;
    if (phase === this.#shown) return;
    this.#shown = phase;
    this.#outcome?.moveFocus(phase);
  }

  #beforeFirstPaint(isForm: boolean): Promise<unknown> {
    return Promise.race([
      Promise.all([
        this.#surface.prepare(),
        isForm ? this.#language.follow() : this.#prepareOutcome(),
        isForm && this.#prepareAdvice(),
        // A task of its own: a slow phone has just evaluated the script.
        document.readyState === 'interactive' && wait(0),
      ]),
      // A form in English is more useful than a late one. Other views wait.
      wait(isForm ? patience : 1e4),
    ]);
  }

  /** Loads the advice if the page wants it. Never rejects. */
  #prepareAdvice(): Promise<void> | undefined {
    const isWanted =
      this.passwordStrength ||
      this.loadPolicy ||
      this.strengthMeter ||
      Object.keys(this.policy).length;
    if (!isWanted) return undefined;
    return (this.#adviceLoading ??= Promise.all([
      import('./view/advice.js'),
      this.#language.loadAll(),
    ]).then(([{Advice}]) => {
      // Without words, it is tried again with the next update.
      if (this.#language.isWhole) {
        this.#advice = new Advice(this, this.#view);
        this.requestUpdate();
      } else {
        this.#adviceLoading = undefined;
      }
    }, reportLostFile));
  }

  /** Never rejects; resolves to whether every outcome can be shown. */
  async #prepareOutcome(): Promise<boolean> {
    // Each import takes a task, even of a file that has loaded.
    if (this.#outcome && this.#language.isWhole) return true;
    const [part] = await Promise.all([
      import('./view/outcome.js').catch(reportLostFile),
      this.#language.loadAll(),
    ]);
    if (part && this.#language.isWhole)
      this.#outcome ??= new part.Outcome(this, this.#view, this.#flow);
    this.requestUpdate();
    return !!this.#outcome;
  }

  /**
   * Submits as if the visitor had pressed the button: same checks, same events.
   * Resolves when the attempt is over and never rejects.
   */
  async submit(): Promise<void> {
    await this.#flow.submit(...this.#form.typed());
  }

  /** Focuses the first field, or the heading where there is no form. */
  override focus(options?: FocusOptions): void {
    const {phase} = this.#flow;
    if (hasForm(phase)) this.#surface.find('password')?.focus(options);
    else this.#outcome?.focus(phase, options);
  }

  /**
   * Empties the fields and goes back to `ready` where the token still allows
   * it. Does nothing while a submission is under way.
   */
  reset(): void {
    this.#flow.reset();
  }

  /**
   * The one template of every state: slots and live regions are always there,
   * and the form keeps its inputs from state to state.
   */
  protected override render(): TemplateResult {
    const {html, words, id} = this.#surface;
    const {phase, busy} = this.#flow;
    const isForm = hasForm(phase);
    // The typed password stays while a new link replaces a useless one.
    this.#hasFields =
      isForm || (this.#hasFields && phase.state !== 'succeeded');
    const title = id('title');
    const outcome: Partial<OutcomeParts> =
      this.#outcome?.render(phase) ??
      withoutPrototype<Partial<OutcomeParts>>({
        alert: 'failure' in phase ? words('incomplete') : nothing,
      });
    return html`
      <section
        part="base"
        lang=${this.#language.locale}
        dir=${this.#language.direction ?? nothing}
        aria-labelledby=${outcome.isRequestAlone ? nothing : title}
      >
        <slot name="logo"></slot>
        ${outcome.badge}
        <h2
          part="heading"
          id=${title}
          tabindex="-1"
          aria-level=${this.headingLevel}
          ?hidden=${outcome.isRequestAlone}
        >
          ${outcome.heading ?? words('heading')}
        </h2>
        <div part="description" ?hidden=${!isForm}>
          <slot name="description">${words('description')}</slot>
        </div>
        ${outcome.problems}
        <div role="alert" class="g-live">${outcome.alert}</div>
        ${this.#surface.renderForm(
          this.#hasFields
            ? this.#form.render({isBusy: busy, advice: this.#advice, outcome})
            : nothing,
          {busy, hidden: !isForm},
        )}
        ${outcome.next}
        <slot name="help"></slot>
        <div role="status" class="g-heard">${this.#surface.said}</div>
      </section>
    `;
  }
}
