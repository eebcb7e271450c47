import {
  html,
  LitElement,
  nothing,
  type CSSResult,
  type PropertyDeclarations,
  type TemplateResult,
} from 'lit';
import {isRetryable} from '../core/failure-codes.js';
import type {
  PasswordPolicy,
  PasswordStrength,
} from '../core/password-policy.js';
import type {ClassifyFailure, EncryptPassword} from '../core/reset-password.js';
import {defaultTokenParam} from '../core/reset-token.js';
import {defaultSettings, type PasswordEncryptType} from '../core/settings.js';
import {wait} from '../core/timing.js';
import form from '../locales/en-form.js';
import {loadMessages, type Messages} from '../locales/index.js';
import {baseStyles} from '../ui/base.styles.js';
import {declare, shared} from '../ui/declare.js';
import {eye} from '../ui/icons.js';
import {isolate} from '../ui/isolate.js';
import {Language} from '../ui/language.js';
import {passwordField} from '../ui/password-field.js';
import {Surface} from '../ui/surface.js';
import type {Advice, StrengthMeter} from './advice.js';
import {ResetPasswordFlow} from './flow.js';
import type {Outcome, OutcomeParts} from './outcome.js';
import {hasForm, type ResetPasswordState} from './state.js';
import type {ResetPasswordView} from './view.js';

/** Every setting that a page may make, with its default. */
const defaults = {
  ...defaultSettings,
  ...shared,
  tokenParam: defaultTokenParam,
  keepTokenInUrl: false,
  passwordStrength: 0 as PasswordStrength,
  policy: {} as PasswordPolicy,
  loadPolicy: false,
  signInUrl: '',
  redirectDelay: NaN,
  requestUrl: '',
  confirmation: 'always' as 'always' | 'reveal',
};

/** Milliseconds that a form waits for its words before it is shown without. */
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
 * @fires {ResetEvent<'failure'>} genauth-reset-failure - Once per attempt.
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
export class GenAuthResetPassword extends LitElement {
  /**
   * Hosts (`acme.genauth.ai`) or origins that `app-host` may name, `null` for
   * any: a guard against injected markup. Set it before the first use.
   */
  static allowedHosts: readonly string[] | null = null;

  static override styles: CSSResult = baseStyles;

  static override properties: PropertyDeclarations = {
    ...declare(defaults),
    token: {noAccessor: true},
    strengthMeter: {attribute: false},
  };

  readonly #internals = this.attachInternals();
  readonly #language = new Language<Messages>(this, form, loadMessages);
  readonly #surface = new Surface(this, this.#language, baseStyles);
  /** What the parts of the element that are fetched later work with. */
  readonly #view: ResetPasswordView = {
    ...this.#surface,
    allowedHosts: () =>
      (this.constructor as typeof GenAuthResetPassword).allowedHosts,
    lang: () => this.#language.tag,
    conceal: () => this.#reveal(false),
    empty: () => this.#empty(),
    noteSource: (source) => this.#outcome?.noteSource(source),
    prepareOutcome: () => this.#prepareOutcome(),
    canTell: () => !!this.#outcome && this.#language.isWhole,
    requirements: () => this.#advice?.requirements,
    describe: (failure) =>
      this.#told?.describe(failure) ?? {
        code: failure.code,
        message: this.#surface.words('incomplete'),
        retryable: isRetryable(failure.code),
      },
  };
  readonly #flow = new ResetPasswordFlow(this, this.#view);
  #shown = this.#flow.phase;
  /** What shows anything but the form; fetched when it is needed. */
  #outcome: Outcome | undefined;
  /** What advises while the visitor types; fetched where the page wants it. */
  #advice: Advice | undefined;
  #adviceLoading: Promise<void> | undefined;
  #revealed = false;
  /** Whether the fields may hold something, even while no form is shown. */
  #hasFields = false;

  /** GenAuth application domain; the page's own origin when not set. */
  declare appHost: string;
  /** Application id, sent as `<header-prefix>-app-id` when not empty. */
  declare appId: string;
  /** Prefix of the service's headers. */
  declare headerPrefix: string;
  /** How the password is encrypted; nothing is sent when that fails. */
  declare passwordEncryptType: PasswordEncryptType;
  /** A pinned public key; then the service is not asked for one. */
  declare publicKey: string;
  /** Names of the token's URL parameter, in order, separated by spaces. */
  declare tokenParam: string;
  /** Leaves the token in the address bar. */
  declare keepTokenInUrl: boolean;
  /** Account name, shown to the visitor and offered to password managers. */
  declare username: string;
  /** GenAuth's level of what a password must have, 0 to 3. */
  declare passwordStrength: PasswordStrength;
  /** Finer rules; together with the level's, which they cannot weaken. */
  declare policy: PasswordPolicy;
  /** Adds the rules of the application's public settings; needs `appId`. */
  declare loadPolicy: boolean;
  /** Where the link of the success view goes. */
  declare signInUrl: string;
  /** Seconds after success until the visitor is taken there; at least 5. */
  declare redirectDelay: number;
  /** Where "request a new link" goes. */
  declare requestUrl: string;
  /** `always` asks twice; `reveal` asks once and lets the visitor look. */
  declare confirmation: 'always' | 'reveal';
  /** Renders into the element itself; read once, when it is first connected. */
  declare light: boolean;
  /** Milliseconds for a whole submission, answer included. */
  declare timeout: number;
  /** Level of the heading, 1 to 6. */
  declare headingLevel: number;
  /** Replaces single sentences. */
  declare messages: Partial<Messages>;
  /** Replaces the built-in cipher. */
  declare encryptPassword: EncryptPassword | undefined;
  /** Names the codes of this deployment. */
  declare classifyFailure: ClassifyFailure | undefined;
  /** Switches a strength meter on, with a scorer of the page's own. */
  declare strengthMeter: StrengthMeter | undefined;

  constructor() {
    super();
    Object.assign(this, defaults);
  }

  /** The phase: `token-missing`, `ready`, `submitting`, `succeeded`, `failed`. */
  get state(): ResetPasswordState {
    return this.#flow.phase.state;
  }

  /**
   * The reset token, where the page itself has it; it wins over the URL's.
   * Can only be set: reading it always gives an empty text.
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
  ): void {
    super.attributeChangedCallback(name, previous, value);
    if (name === 'token') this.removeAttribute(name);
  }

  protected override createRenderRoot(): HTMLElement | DocumentFragment {
    return this.#surface.open(
      () => super.createRenderRoot(),
      (listen) => {
        // A click alone is what assistive technology makes.
        listen('focusin pointerdown click input', () => this.#flow.prepare());
        listen('input', () => this.#flow.mend(...this.#typed()));
      },
    );
  }

  protected override async scheduleUpdate(): Promise<unknown> {
    if (this.hasUpdated) {
      this.#flow.recheckSettings();
    } else {
      this.#flow.start();
      // No flash of other words, or of a form where there is none. What is
      // waited for may become another thing meanwhile.
      let state;
      do {
        state = this.state;
        await this.#beforeFirstPaint(state === 'ready');
      } while (state !== this.state);
    }
    return super.scheduleUpdate();
  }

  protected override willUpdate(): void {
    if (this.#wantsAdvice) void this.#prepareAdvice();
    const {phase} = this.#flow;
    const {states} = this.#internals;
    states.clear();
    states.add(phase.state);
    if (phase === this.#shown) return;
    this.#surface.say();
    this.#outcome?.enter(phase);
    if (phase.state === 'submitting') {
      this.#revealed = false;
      this.#surface.say(() => this.#surface.words('submitting'));
    }
  }

  protected override firstUpdated(): void {
    if (this.hasAttribute('autofocus')) this.focus();
  }

  protected override updated(): void {
    const {phase} = this.#flow;
    if (phase === this.#shown) return;
    const wasSubmitting = this.#shown.state === 'submitting';
    this.#shown = phase;
    this.#outcome?.moveFocus(phase, wasSubmitting);
  }

  #beforeFirstPaint(isForm: boolean): Promise<unknown> {
    return Promise.race([
      Promise.all([
        this.#surface.prepare(),
        isForm ? this.#language.follow() : this.#prepareOutcome(),
        isForm && this.#wantsAdvice && this.#prepareAdvice(),
      ]),
      // A form is of use in other words, too; what stands for it is of less.
      wait(isForm ? patience : 5 * patience),
    ]);
  }

  /** What shows an outcome, once there are words for it. */
  get #told(): Outcome | undefined {
    return this.#view.canTell() ? this.#outcome : undefined;
  }

  get #wantsAdvice(): boolean {
    return !!(
      this.passwordStrength ||
      this.loadPolicy ||
      this.strengthMeter ||
      Object.keys({...this.policy}).length
    );
  }

  /** Never rejects. */
  #prepareAdvice(): Promise<void> {
    return (this.#adviceLoading ??= Promise.all([
      import('./advice.js'),
      this.#language.loadAll(),
    ]).then(
      ([{Advice}]) => {
        this.#advice = new Advice(this, this.#view);
        this.requestUpdate();
      },
      () => undefined,
    ));
  }

  /** Never rejects. */
  async #prepareOutcome(): Promise<void> {
    await Promise.all([
      this.#language.loadAll(),
      import('./outcome.js').then(
        ({Outcome}) => (this.#outcome ??= new Outcome(this, this.#view)),
        () => undefined,
      ),
    ]);
    this.requestUpdate();
  }

  #reveal(revealed: boolean): void {
    if (revealed === this.#revealed) return;
    this.#revealed = revealed;
    this.#surface.say(() =>
      this.#surface.words(revealed ? 'revealed' : 'concealed'),
    );
  }

  #handleSubmit = (event: Event): void => {
    event.preventDefault();
    // In light mode a form of the page's around it would take it for its own.
    event.stopPropagation();
    void this.submit();
  };

  /** Read when needed, as some password managers fill without any event. */
  #typed(): [password: string, confirmation: string | undefined] {
    return [
      this.#surface.find('password')?.value ?? '',
      this.#surface.find('confirmation')?.value,
    ];
  }

  #empty(): void {
    for (const name of ['password', 'confirmation']) {
      const input = this.#surface.find(name);
      if (input) input.value = '';
    }
    this.#reveal(false);
    this.#surface.say();
  }

  /**
   * Submits as if the visitor had pressed the button: same checks, same events.
   * Resolves when the attempt is over and never rejects.
   */
  async submit(): Promise<void> {
    await this.#flow.submit(...this.#typed());
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
    if (this.#flow.reset()) this.#empty();
  }

  /**
   * The one template of every state: slots and live regions are always there,
   * and the form keeps its inputs from state to state.
   */
  protected override render(): TemplateResult {
    const {phase} = this.#flow;
    const form = hasForm(phase);
    // A new link goes on with what was typed for one that was of no use.
    this.#hasFields = form || (this.#hasFields && phase.state !== 'succeeded');
    const title = this.#view.id('title');
    const outcome: Partial<OutcomeParts> =
      this.#told?.render(phase) ??
      ({
        __proto__: null, // so that nobody else's properties are shown
        alert: 'failure' in phase ? this.#surface.words('incomplete') : nothing,
      } as object);
    return html`
      <section
        part="base"
        lang=${this.#language.locale}
        dir=${this.#language.direction ?? nothing}
        aria-labelledby=${outcome.bare ? nothing : title}
      >
        <slot name="logo"></slot>
        ${outcome.badge}
        <h2
          part="heading"
          id=${title}
          tabindex="-1"
          aria-level=${this.headingLevel}
          ?hidden=${outcome.bare}
        >
          ${outcome.heading ?? this.#surface.words('heading')}
        </h2>
        <div part="description" ?hidden=${!form}>
          <slot name="description">${this.#surface.words('description')}</slot>
        </div>
        ${outcome.problems}
        <div role="alert" class="g-live">${outcome.alert}</div>
        ${this.#hasFields ? this.#renderForm(outcome, form) : nothing}
        ${outcome.next}
        <slot name="help"></slot>
        <div role="status" class="g-heard">${this.#surface.said}</div>
      </section>
    `;
  }

  #renderForm(outcome: Partial<OutcomeParts>, shown: boolean): TemplateResult {
    const {busy} = this.#flow;
    const {id} = this.#view;
    const revealed = this.#revealed;
    const twice = this.confirmation !== 'reveal';
    const fields = `${id('password')} ${twice ? id('confirmation') : ''}`;
    const passwordRules = this.#advice?.passwordRules;
    return html`
      <form
        part="form"
        ?hidden=${!shown}
        method="dialog"
        novalidate
        aria-labelledby=${id('title')}
        aria-busy=${busy}
        @submit=${this.#handleSubmit}
      >
        ${
          this.username
            ? html`<p part="account">
                  ${this.#surface.words('account')(isolate(this.username))}
                </p>
                <input
                  class="g-heard"
                  autocomplete="username"
                  readonly
                  tabindex="-1"
                  aria-hidden="true"
                  .value=${this.username}
                />`
            : nothing
        }
        ${passwordField({
          id: id('password'),
          label: this.#surface.words('password'),
          hint: this.#advice?.hint ?? this.#surface.words('passwordHint'),
          requirements: this.#advice?.renderRequirements(),
          error: outcome.errors?.password,
          strength: this.#advice?.renderStrength(),
          passwordRules,
          revealed,
          readonly: busy,
          enterKeyHint: twice ? 'next' : 'done',
        })}
        ${
          twice
            ? passwordField({
                id: id('confirmation'),
                label: this.#surface.words('confirmation'),
                error: outcome.errors?.confirmation,
                passwordRules,
                revealed,
                readonly: busy,
                enterKeyHint: 'done',
              })
            : nothing
        }
        ${outcome.notes}
        <button
          part="reveal"
          class="g-button"
          type="button"
          aria-pressed=${revealed}
          aria-controls=${fields}
          @click=${() => this.#reveal(!revealed)}
        >
          ${eye}${this.#surface.words('reveal')}
        </button>
        <button
          part="submit"
          class="g-button g-solid"
          type="submit"
          aria-disabled=${busy || !!outcome.closed}
        >
          ${
            busy
              ? html`<span part="spinner" aria-hidden="true"></span>`
              : nothing
          }
          ${this.#surface.words('submit')}
        </button>
      </form>
    `;
  }
}
