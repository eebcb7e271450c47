import {
  html,
  LitElement,
  type CSSResult,
  type PropertyDeclarations,
  type TemplateResult,
} from 'lit';
import {wait} from '../core/timing.js';
import type {ForgotMessages} from '../locales/forgot-password/index.js';
import {baseStyles} from '../ui/base.styles.js';
import {declare, shared} from '../ui/declare.js';
import {Language} from '../ui/language.js';
import {Surface} from '../ui/surface.js';
import type {Screen} from './screen.js';
import type {ForgotPasswordState} from './state.js';

/** A page that has no such element fetches none of it. */
const loadScreen = () => import('./screen.js');

/** The other element: what guards it guards this one. */
const guarded = () =>
  customElements.get('genauth-reset-password') as
    {readonly allowedHosts?: readonly string[] | null} | undefined;

/** Milliseconds until what was lost on the way is asked for again. */
const patience = 5000;

/** Every setting that a page may make, with its default. */
const defaults = {
  ...shared,
  methods: 'email phone',
  phoneCountryCode: '+86',
  codeLength: 6,
};

/**
 * @summary Gets a reset token for a visitor who forgot a password.
 *
 * Has a code sent by e-mail or SMS, and exchanges it for a token that the page
 * receives in an event.
 *
 * @tagname genauth-forgot-password
 *
 * @slot description - Replaces the sentence below the first heading.
 *
 * @fires {ForgotEvent<'code-sent'>} genauth-forgot-code-sent - A message is on its
 *   way, if there is an account.
 * @fires {ForgotEvent<'token'>} genauth-forgot-token - The token; not composed.
 * @fires {ForgotEvent<'failure'>} genauth-forgot-failure - Once per call that failed.
 * @fires {ForgotEvent<'state-change'>} genauth-forgot-state-change - After each change.
 */
export class GenAuthForgotPassword extends LitElement {
  /**
   * Hosts (`acme.genauth.ai`) or origins that `app-host` may name: `null` for
   * those that `GenAuthResetPassword` has, and for any where it has none.
   */
  static allowedHosts: readonly string[] | null = null;

  static override styles: CSSResult = baseStyles;

  static override properties: PropertyDeclarations = declare(defaults);

  readonly #language = new Language<ForgotMessages>(this, {}, async (locale) =>
    (await loadScreen()).loadForgotMessages(locale),
  );
  readonly #surface = new Surface(this, this.#language, baseStyles);
  /** What it shows; fetched when the element is first seen. */
  #screen: Screen | undefined;
  /** For a while, after it did not come. */
  #isLost = false;

  /** GenAuth application domain; the page's own origin when not set. */
  declare appHost: string;
  /** Application id, sent as `<header-prefix>-app-id` when not empty. */
  declare appId: string;
  /** Prefix of the service's headers. */
  declare headerPrefix: string;
  /** Milliseconds for a whole call, answer included. */
  declare timeout: number;
  /** Account name that the first field begins with. */
  declare username: string;
  /** What a visitor can be known by: `email phone`, `email` or `phone`. */
  declare methods: string;
  /** Of phone numbers that do not name their country. */
  declare phoneCountryCode: string;
  /** How many digits a code has. */
  declare codeLength: number;
  /** Renders into the element itself; read once, when it is first connected. */
  declare light: boolean;
  /** Level of the heading, 1 to 6. */
  declare headingLevel: number;
  /** Replaces single sentences. */
  declare messages: Partial<ForgotMessages>;

  constructor() {
    super();
    Object.assign(this, defaults);
    // Nothing is fetched for a place that nobody sees, such as a slot for
    // another link while the link is good.
    new IntersectionObserver(() => this.requestUpdate()).observe(this);
  }

  /** The phase; `identifying` at first. */
  get state(): ForgotPasswordState {
    return this.#screen?.phase.state ?? 'identifying';
  }

  protected override createRenderRoot(): HTMLElement | DocumentFragment {
    return this.#surface.open(
      () => super.createRenderRoot(),
      (listen) =>
        listen('focusin pointerdown click input', () =>
          this.#screen?.prepare(),
        ),
    );
  }

  protected override async scheduleUpdate(): Promise<unknown> {
    if (!this.#screen && !this.#isLost && this.checkVisibility()) {
      await this.#load();
    }
    this.#screen?.recheckSettings();
    return super.scheduleUpdate();
  }

  protected override willUpdate(): void {
    this.#screen?.enter();
  }

  protected override updated(): void {
    this.#screen?.moveFocus();
  }

  /** Sends what the step asks for, as if the button were pressed. */
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

  /** Fetches what it shows, with its words; after a loss, once more. */
  async #load(): Promise<void> {
    try {
      const [{Screen}] = await Promise.all([
        loadScreen(),
        this.#language.loadAll(),
        this.#surface.prepare(),
      ]);
      // Without a word there is nothing to show.
      if (!this.#language.isWhole) throw new Error();
      this.#screen = new Screen(this, {
        surface: this.#surface,
        language: this.#language,
        allowedHosts: () =>
          (this.constructor as typeof GenAuthForgotPassword).allowedHosts ??
          guarded()?.allowedHosts ??
          null,
      });
    } catch {
      this.#isLost = true;
      void wait(patience).then(() => {
        this.#isLost = false;
        this.requestUpdate();
      });
    }
  }

  protected override render(): TemplateResult {
    // Until then, what the page shows without the script.
    return this.#screen?.render() ?? html`<slot></slot>`;
  }
}
