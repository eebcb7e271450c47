import {
  html,
  LitElement,
  nothing,
  type CSSResult,
  type PropertyDeclarations,
  type TemplateResult,
} from 'lit';
import {isRetryable} from '../core/failure-codes.js';
import type {ClassifyFailure, EncryptPassword} from '../core/reset-password.js';
import {defaultTokenParam} from '../core/reset-token.js';
import {defaultSettings, type PasswordEncryptType} from '../core/settings.js';
import type {Messages} from '../locales/index.js';
import {baseStyles} from '../ui/base.styles.js';
import {eye} from '../ui/icons.js';
import {Language} from '../ui/language.js';
import {passwordField} from '../ui/password-field.js';
import {keepTypingPrivate} from '../ui/private-events.js';
import {ResetPasswordFlow} from './flow.js';
import type {Outcome, OutcomeParts} from './outcome.js';
import {hasForm, type ResetPasswordState} from './state.js';

/** Every setting that a page may make, with its default. */
const defaults = {
  ...defaultSettings,
  appHost: '',
  tokenParam: defaultTokenParam,
  keepTokenInUrl: false,
  username: '',
  signInUrl: '',
  redirectDelay: NaN,
  requestUrl: '',
  confirmation: 'always' as 'always' | 'reveal',
  headingLevel: 2,
  messages: {} as Partial<Messages>,
};

/** `appHost` → `app-host`; an object has no attribute. */
const declaration = ([name, value]: [string, unknown]) => [
  name,
  {
    attribute:
      typeof value !== 'object' &&
      name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`),
    type: {boolean: Boolean, number: Number}[typeof value as 'boolean'],
  },
];

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
    ...(Object.fromEntries(
      Object.entries(defaults).map(declaration),
    ) as PropertyDeclarations),
    token: {noAccessor: true},
  };

  readonly #internals = this.attachInternals();
  readonly #language = new Language(this);
  readonly #flow = new ResetPasswordFlow(this, {
    allowedHosts: () =>
      (this.constructor as typeof GenAuthResetPassword).allowedHosts,
    lang: () => this.#language.tag,
    prepareOutcome: () => this.#prepareOutcome(),
    describe: (failure) =>
      this.#outcome?.describe(failure) ?? {
        code: failure.code,
        message: this.#words('incomplete'),
        retryable: isRetryable(failure.code),
      },
  });
  #shown = this.#flow.phase;
  /** What shows anything but the form; fetched when it is needed. */
  #outcome: Outcome | undefined;
  /** What the first paint has waited for; what is lost is not waited for again. */
  #waited: string | undefined;
  #revealed = false;
  /** What the polite live region says. */
  #status: keyof Messages | '' = '';

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
  /** Where the link of the success view goes. */
  declare signInUrl: string;
  /** Seconds after success until the visitor is taken there; at least 5. */
  declare redirectDelay: number;
  /** Where "request a new link" goes. */
  declare requestUrl: string;
  /** `always` asks twice; `reveal` asks once and lets the visitor look. */
  declare confirmation: 'always' | 'reveal';
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
    const root = super.createRenderRoot();
    const listen = (types: string, listener: (event: Event) => void): void => {
      for (const type of types.split(' '))
        root.addEventListener(type, listener);
    };
    keepTypingPrivate(listen);
    listen('focusin pointerdown input', () => this.#flow.prepare());
    return root;
  }

  protected override shouldUpdate(): boolean {
    if (!this.hasUpdated) this.#flow.start();
    else this.#flow.recheckSettings();
    // No flash of other words, or of a form where there is none.
    return this.hasUpdated || !this.#waitsFor();
  }

  protected override async getUpdateComplete(): Promise<boolean> {
    await super.getUpdateComplete();
    await this.#waitsFor();
    return super.getUpdateComplete();
  }

  protected override willUpdate(): void {
    const {phase} = this.#flow;
    const {states} = this.#internals;
    states.clear();
    states.add(phase.state);
    if (phase === this.#shown) return;
    this.#outcome?.enter(phase);
    this.#status = '';
    if (phase.state === 'submitting') {
      this.#revealed = false;
      this.#status = 'submitting';
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

  /** What the first paint waits for, if anything. */
  #waitsFor(): Promise<unknown> | undefined {
    const {state} = this.#flow.phase;
    if (this.hasUpdated || this.#waited === state) return undefined;
    const waiting =
      state === 'ready'
        ? this.#language.follow()
        : this.#outcome
          ? undefined
          : this.#prepareOutcome();
    return waiting?.then(() => {
      this.#waited = state;
      this.requestUpdate();
    });
  }

  async #prepareOutcome(): Promise<void> {
    await Promise.all([
      this.#language.loadAll(),
      import('./outcome.js').then(
        ({Outcome}) => {
          this.#outcome ??= new Outcome(this, {
            words: (key) => this.#words(key),
            find: (id) => this.#find(id),
            conceal: () => this.#reveal(false),
            empty: () => this.#empty(),
          });
        },
        () => undefined,
      ),
    ]);
    this.requestUpdate();
  }

  /** The page's word for it, or else the language's. */
  #words<Key extends keyof Messages>(key: Key): Messages[Key] {
    const own = {__proto__: null, ...this.messages} as Partial<Messages>;
    // Asked for only once it is there; else the flow would not be so far.
    return (own[key] || this.#language.messages[key]) as Messages[Key];
  }

  #reveal(revealed: boolean): void {
    if (revealed === this.#revealed) return;
    this.#revealed = revealed;
    this.#status = revealed ? 'revealed' : 'concealed';
    this.requestUpdate();
  }

  #handleSubmit = (event: Event): void => {
    event.preventDefault();
    void this.submit();
  };

  #find(id: string): HTMLInputElement | null {
    // There is no root before the element has been in a document.
    // eslint-disable-next-line @typescript-eslint/no-unnecessary-condition
    return this.renderRoot?.querySelector(`#${id}`) ?? null;
  }

  #empty(): void {
    for (const id of ['password', 'confirmation']) {
      const input = this.#find(id);
      if (input) input.value = '';
    }
    this.#reveal(false);
  }

  /**
   * Submits as if the visitor had pressed the button: same checks, same events.
   * Resolves when the attempt is over and never rejects.
   */
  async submit(): Promise<void> {
    // Read now, not mirrored from input events: some password managers fill
    // without any.
    await this.#flow.submit(
      this.#find('password')?.value ?? '',
      this.#find('confirmation')?.value,
    );
  }

  /** Focuses the first field, or the heading where there is no form. */
  override focus(options?: FocusOptions): void {
    (this.#find('password') ?? this.#find('title'))?.focus(options);
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
    const outcome: Partial<OutcomeParts> =
      this.#outcome?.render(phase) ??
      ({
        __proto__: null, // so that nobody else's properties are shown
        alert: 'failure' in phase ? this.#words('incomplete') : nothing,
      } as object);
    return html`
      <section
        part="base"
        lang=${this.#language.locale}
        aria-labelledby="title"
      >
        <slot name="logo"></slot>
        <h2
          part="heading"
          id="title"
          tabindex="-1"
          aria-level=${this.headingLevel}
        >
          ${outcome.heading ?? this.#words('heading')}
        </h2>
        <div part="description" ?hidden=${!form}>
          <slot name="description">${this.#words('description')}</slot>
        </div>
        ${outcome.problems}
        <div role="alert">${outcome.alert}</div>
        ${form ? this.#renderForm(outcome) : nothing} ${outcome.next}
        <slot name="help"></slot>
        <div role="status" class="heard">
          ${this.#status && this.#words(this.#status)}
        </div>
      </section>
    `;
  }

  #renderForm(outcome: Partial<OutcomeParts>): TemplateResult {
    const {busy} = this.#flow;
    const revealed = this.#revealed;
    const twice = this.confirmation !== 'reveal';
    return html`
      <form
        part="form"
        method="dialog"
        novalidate
        aria-labelledby="title"
        aria-busy=${busy}
        @submit=${this.#handleSubmit}
      >
        ${
          this.username
            ? html`<p part="account">
                  ${this.#words('account')(this.username)}
                </p>
                <input
                  class="heard"
                  autocomplete="username"
                  readonly
                  tabindex="-1"
                  aria-hidden="true"
                  .value=${this.username}
                />`
            : nothing
        }
        ${passwordField({
          id: 'password',
          label: this.#words('password'),
          hint: this.#words('passwordHint'),
          error: outcome.errors?.password,
          revealed,
          enterKeyHint: twice ? 'next' : 'done',
        })}
        ${
          twice
            ? passwordField({
                id: 'confirmation',
                label: this.#words('confirmation'),
                error: outcome.errors?.confirmation,
                revealed,
                enterKeyHint: 'done',
              })
            : nothing
        }
        ${outcome.notes}
        <button
          part="reveal"
          type="button"
          aria-pressed=${revealed}
          aria-controls="password"
          @click=${() => this.#reveal(!revealed)}
        >
          ${eye}${this.#words('reveal')}
        </button>
        <button
          part="submit"
          type="submit"
          aria-disabled=${busy || !!outcome.closed}
        >
          ${
            busy
              ? html`<span part="spinner" aria-hidden="true"></span>`
              : nothing
          }
          ${this.#words('submit')}
        </button>
      </form>
    `;
  }
}
