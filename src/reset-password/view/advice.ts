/**
 * What is said about the password while it is being typed: what it must have,
 * and how strong it is. Fetched only where the page asks for such advice.
 *
 * The password is read from its field whenever it is needed and kept nowhere.
 */
import {
  nothing,
  svg,
  type ReactiveController,
  type ReactiveControllerHost,
  type TemplateResult,
} from 'lit';
import {loadPolicy} from '../../core/load-policy.js';
import {
  passwordRules,
  policyOfLevel,
  requirementsOf,
  type PasswordPolicy,
  type Requirement,
} from '../../model/password-policy.js';
import type {Settings} from '../../model/settings.js';
import {html} from '../../ui/html.js';
import {icon} from '../../ui/icons.js';
import {adviceStyles} from './advice.styles.js';
import {issueSentence} from './issue-sentence.js';
import {
  readScore,
  type PasswordStrengthScore,
  type StrengthMeter,
} from './strength-meter.js';
import type {ResetPasswordView} from './view.js';

/** A tick: the requirement is met. (Not that of an outcome, which is loaded later.) */
const check = icon(svg`<path d="m5 12.5 4.5 4.5L19 7.5"/>`);
/** An empty circle: the requirement is not met. */
const circle = icon(svg`<circle cx="12" cy="12" r="6"/>`);

/** Milliseconds without a key until the scorer is called. */
const meterPause = 250;
/** Milliseconds without a key until advice is announced. */
const speechPause = 1000;

interface AdviceHost extends ReactiveControllerHost, Settings {
  readonly state: string;
  readonly renderRoot: HTMLElement | DocumentFragment;
  readonly username: string;
  readonly passwordStrength: number;
  readonly policy: PasswordPolicy;
  readonly loadPolicy: boolean;
  readonly strengthMeter: StrengthMeter | undefined;
}

/** Advises on the password, and refuses none. */
export class Advice implements ReactiveController {
  readonly #host: AdviceHost;
  readonly #view: ResetPasswordView;
  /** The application's own policy, and what it was read for. */
  #policy: PasswordPolicy = {};
  #policySource = '';
  #policyLang = '';
  #strength: PasswordStrengthScore | undefined;
  /** Counts the scorer's runs; only the latest counts. */
  #run = 0;
  /** Whether the scorer has not answered yet. */
  #measuring = false;
  #meterTimer: ReturnType<typeof setTimeout> | undefined;
  #speechTimer: ReturnType<typeof setTimeout> | undefined;
  #spoken = '';

  constructor(host: AdviceHost, view: ResetPasswordView) {
    this.#host = host;
    this.#view = view;
    view.adopt(adviceStyles);
    host.renderRoot.addEventListener('input', this.#handleInput);
    // The result of the attempt is said instead of the waiting advice.
    host.renderRoot.addEventListener(
      'submit',
      () => clearTimeout(this.#speechTimer),
      true,
    );
    host.addController(this);
  }

  /** The requirements for the password, as far as they are known. */
  get requirements(): Requirement[] {
    const {passwordStrength, policy} = this.#host;
    return requirementsOf(
      policyOfLevel(passwordStrength),
      policy,
      this.#policy,
    );
  }

  /** For password managers that make a password. */
  get passwordRules(): string | undefined {
    return passwordRules(this.requirements, this.#host);
  }

  hostUpdate(): void {
    const {loadPolicy: wanted, appHost, appId, fetch} = this.#host;
    // A policy that was read without the page's `fetch` may be wrong.
    const source = wanted ? `${appHost} ${appId} ${String(!!fetch)}` : '';
    // The policy has words of its own.
    const lang = this.#view.lang();
    if (source === this.#policySource && lang === this.#policyLang) return;
    if (source !== this.#policySource) this.#policy = {};
    this.#policySource = source;
    this.#policyLang = lang;
    if (source) void this.#load(source, lang);
  }

  hostDisconnected(): void {
    this.#cancel();
  }

  #cancel(): void {
    clearTimeout(this.#meterTimer);
    clearTimeout(this.#speechTimer);
    this.#run++;
  }

  async #load(source: string, lang: string): Promise<void> {
    const {allowedHosts} = this.#view;
    const {appHost, appId, headerPrefix, passwordEncryptType} = this.#host;
    const {publicKey, timeout, fetch} = this.#host;
    const policy = await loadPolicy(
      // Accessors of the class become own properties, which the core reads.
      {
        appHost,
        appId,
        headerPrefix,
        passwordEncryptType,
        publicKey,
        timeout,
        fetch,
      },
      lang,
      allowedHosts(),
    );
    if (!policy || source !== this.#policySource || lang !== this.#policyLang)
      return;
    this.#policy = policy;
    this.#host.requestUpdate();
  }

  get #password(): string {
    return this.#view.find('password')?.value ?? '';
  }

  #handleInput = (event: Event): void => {
    if (event.target !== this.#view.find('password')) return;
    this.#host.requestUpdate();
    this.#cancel();
    this.#meterTimer = setTimeout(() => void this.#measure(), meterPause);
    this.#speechTimer = setTimeout(() => {
      this.#speechTimer = undefined;
      this.#speak();
    }, speechPause);
  };

  async #measure(): Promise<void> {
    const {strengthMeter, username} = this.#host;
    const run = ++this.#run;
    const password = this.#password;
    let strength: PasswordStrengthScore | undefined;
    this.#measuring = true;
    try {
      if (password) {
        const inputs = username ? [username] : [];
        strength = readScore(await strengthMeter?.(password, inputs), password);
      }
    } catch {
      // An exception of the page's scorer must not stop the reset.
    }
    if (run !== this.#run) return;
    this.#measuring = false;
    this.#strength = strength;
    this.#host.requestUpdate();
    // A scorer may take longer than the pause.
    if (!this.#speechTimer) this.#speak();
  }

  /** The sentence for a requirement. */
  #name({code, limit = 0, text}: Requirement): string {
    const {words} = this.#view;
    switch (code) {
      case 'password-too-short':
        return words('minLength')(limit);
      case 'password-too-long':
        return words('maxLength')(limit);
      case 'password-classes':
        return words('classes')(limit);
      case 'password-pattern':
        return issueSentence(this.#view, code, {text});
      default:
        return code satisfies never;
    }
  }

  /**
   * The strength of the password, unless the field is empty by now. A hint that
   * repeats the password is dropped.
   */
  get #shown(): PasswordStrengthScore | undefined {
    const password = this.#password;
    if (!password || !this.#strength) return undefined;
    const {score, hint} = this.#strength;
    return {score, hint: hint?.includes(password) ? undefined : hint};
  }

  #strengthText(strength: PasswordStrengthScore | undefined): string {
    if (!strength) return '';
    const {score, hint} = strength;
    const text = this.#view.words('strength')[score];
    return hint ? this.#view.words('together')(text, hint) : text;
  }

  /** The requirements that the password does not meet. */
  get #missing(): Requirement[] {
    const password = this.#password;
    return this.requirements.filter(({isMet}) => !isMet(password));
  }

  /** The requirements in a sentence, after what introduces them. */
  #listed(
    introduction: 'requirements' | 'stillNeeded',
    requirements: readonly Requirement[],
  ): string {
    const {words} = this.#view;
    const names = requirements.map((one) => this.#name(one));
    return words('together')(words(introduction), words('listed')(names));
  }

  /**
   * The advice to say now, in the language of the moment. The function is kept
   * for seconds, so it must not hold the password.
   */
  #speech(): () => string {
    const {words} = this.#view;
    const hasAny = this.requirements.length > 0;
    const missing = this.#missing;
    const strength = this.#shown;
    const progress = (): string =>
      missing.length
        ? this.#listed('stillNeeded', missing)
        : hasAny
          ? words('allMet')
          : '';
    return () =>
      words('together')(
        ...[progress(), this.#strengthText(strength)].filter((text) => text),
      );
  }

  #speak(): void {
    if (!this.#password || this.#host.state === 'submitting') return;
    if (this.#measuring && this.#strength) {
      // Until the scorer answers, the strength is that of another password.
      this.#strength = undefined;
      this.#host.requestUpdate();
    }
    // Computed once, because a spoken text must not change with the next key.
    const speech = this.#speech();
    if (speech() === this.#spoken) return;
    this.#spoken = speech();
    this.#view.say(speech);
  }

  /**
   * What the field is described with. It does not say what is met: a
   * description that changes under the visitor's keys is read out each time.
   */
  get hint(): string | undefined {
    const {requirements} = this;
    return requirements.length === 0
      ? undefined
      : this.#listed('requirements', requirements);
  }

  /** The list above the field. */
  renderRequirements(): TemplateResult | undefined {
    const {requirements} = this;
    if (requirements.length === 0) return undefined;
    const {words} = this.#view;
    const password = this.#password;
    return html`
      <div part="requirements">
        ${words('requirements')}
        <ul class="g-rules" role="list">
          ${requirements.map((requirement) => {
            const met = password !== '' && requirement.isMet(password);
            return html`
              <li part="requirement${met ? ' requirement-met' : ''}">
                ${met ? check : circle}
                <span
                  >${this.#name(requirement)}
                  <span class="g-heard"
                    >${words('aside')(words(met ? 'met' : 'notMet'))}</span
                  ></span
                >
              </li>
            `;
          })}
        </ul>
      </div>
    `;
  }

  /** The meter below the field, where the page has a scorer. */
  renderStrength(): TemplateResult | typeof nothing {
    if (!this.#host.strengthMeter) return nothing;
    // The weakest password fills one part of the meter, too.
    const filled = this.#shown ? Math.max(1, this.#shown.score) : 0;
    // In light mode, selectors of the page see these classes, and thus no more
    // than the bars show.
    const level = ['', '', 'g-middle', 'g-strong', 'g-strong'][filled] ?? '';
    return html`
      <div class="g-strength ${level}">
        <div class="g-bars" aria-hidden="true">
          ${[1, 2, 3, 4].map(
            (bar) =>
              html`<span class="g-bar ${bar <= filled ? 'g-on' : ''}"></span>`,
          )}
        </div>
        <p part="hint">${this.#strengthText(this.#shown)}</p>
      </div>
    `;
  }
}
