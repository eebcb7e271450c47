/** The settings of the element: their attributes, types and defaults. */
import type {Messages} from '../locales/reset-messages.js';
import type {ClassifyFailure, EncryptPassword} from '../core/reset-password.js';
import type {
  PasswordPolicy,
  PasswordStrength,
} from '../model/password-policy.js';
import {defaultTokenParam} from '../model/reset-token.js';
import {
  defaultSettings,
  type Fetch,
  type PasswordEncryptType,
} from '../model/settings.js';
import {shared, withSettings} from '../ui/declare.js';
import type {StrengthMeter} from './view/strength-meter.js';

/** Every setting that a page may make, with its default. */
const defaults = {
  ...defaultSettings,
  ...shared,
  tokenParam: defaultTokenParam,
  keepTokenInUrl: false,
  forgetOnReload: false,
  passwordStrength: 0,
  policy: {},
  loadPolicy: false,
  redirectDelay: NaN,
  requestUrl: '',
  confirmation: 'always',
  token: '',
  encryptPassword: undefined,
  classifyFailure: undefined,
  strengthMeter: undefined,
};

/**
 * The properties of the element. `withSettings` creates them: an attribute for
 * each default that is a text, a number or a boolean.
 */
export class ResetPasswordProperties extends withSettings(defaults) {
  /**
   * GenAuth application domain; the page's own origin when not set.
   *
   * @attr app-host
   * @default ''
   */
  declare appHost: string;
  /**
   * Application id, sent as `<header-prefix>-app-id` when not empty.
   *
   * @attr app-id
   * @default ''
   */
  declare appId: string;
  /**
   * Prefix of the service's headers.
   *
   * @attr header-prefix
   * @default 'x-authing'
   */
  declare headerPrefix: string;
  /**
   * How the password is encrypted; nothing is sent when that fails.
   *
   * @attr password-encrypt-type
   * @default 'rsa'
   */
  declare passwordEncryptType: PasswordEncryptType;
  /**
   * A pinned public key; then the service is not asked for one.
   *
   * @attr public-key
   * @default ''
   */
  declare publicKey: string;
  /**
   * Names of the token's URL parameter, in order, separated by spaces.
   *
   * @attr token-param
   * @default 'passwordResetToken token'
   */
  declare tokenParam: string;
  /**
   * Leaves the token in the address bar.
   *
   * @attr keep-token-in-url
   * @default false
   */
  declare keepTokenInUrl: boolean;
  /**
   * Discards the token on a reload and with a discarded tab.
   *
   * @attr forget-on-reload
   * @default false
   */
  declare forgetOnReload: boolean;
  /**
   * Account name, shown to the visitor and offered to password managers.
   *
   * @attr username
   * @default ''
   */
  declare username: string;
  /**
   * GenAuth's level of what a password must have, 0 to 3.
   *
   * @attr password-strength
   * @default 0
   */
  declare passwordStrength: PasswordStrength;
  /**
   * Finer rules; together with the level's, which they cannot weaken.
   *
   * @default {}
   */
  declare policy: PasswordPolicy;
  /**
   * Adds the rules of the application's public settings; needs `appId`.
   *
   * @attr load-policy
   * @default false
   */
  declare loadPolicy: boolean;
  /**
   * Where the links to the sign-in page go.
   *
   * @attr sign-in-url
   * @default ''
   */
  declare signInUrl: string;
  /**
   * Seconds after success until the visitor is taken to `signInUrl`; at least 5.
   *
   * @attr redirect-delay
   */
  declare redirectDelay: number | undefined;
  /**
   * Where "request a new link" goes.
   *
   * @attr request-url
   * @default ''
   */
  declare requestUrl: string;
  /**
   * `always` asks twice; `reveal` asks once and lets the visitor look.
   *
   * @attr confirmation
   * @default 'always'
   */
  declare confirmation: 'always' | 'reveal';
  /**
   * Renders the form into the element itself. From then on it stays there.
   *
   * @attr light
   * @default false
   */
  declare light: boolean;
  /**
   * Milliseconds for a whole submission, answer included.
   *
   * @attr timeout
   * @default 10000
   */
  declare timeout: number;
  /**
   * Level of the heading, 1 to 6.
   *
   * @attr heading-level
   * @default 2
   */
  declare headingLevel: number;
  /**
   * Replaces single sentences.
   *
   * @default {}
   */
  declare messages: Partial<Messages>;
  /** Makes every call of the element; the browser's own when not set. */
  declare fetch: Fetch | undefined;
  /** Replaces the built-in cipher. */
  declare encryptPassword: EncryptPassword | undefined;
  /** Names the codes of this deployment. */
  declare classifyFailure: ClassifyFailure | undefined;
  /** Switches a strength meter on, with a scorer of the page's own. */
  declare strengthMeter: StrengthMeter | undefined;
}
