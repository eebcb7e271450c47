/** The settings of the element: their attributes, types and defaults. */
import type {ForgotMessages} from '../locales/forgot-messages.js';
import type {Fetch} from '../model/settings.js';
import {shared, withSettings} from '../ui/declare.js';

/** Every setting that a page may make, with its default. */
const defaults = {
  ...shared,
  methods: 'email phone',
  phoneCountryCode: '+86',
  codeLength: 6,
};

/**
 * The properties of the element. `withSettings` creates them: an attribute for
 * each default that is a text, a number or a boolean.
 */
export class ForgotPasswordProperties extends withSettings(defaults) {
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
   * Milliseconds for a whole call, answer included.
   *
   * @attr timeout
   * @default 10000
   */
  declare timeout: number;
  /**
   * Address that the first field begins with.
   *
   * @attr username
   * @default ''
   */
  declare username: string;
  /**
   * Which addresses can be typed: `email phone`, `email` or `phone`.
   *
   * @attr methods
   * @default 'email phone'
   */
  declare methods: string;
  /**
   * Country code of phone numbers that are typed without one.
   *
   * @attr phone-country-code
   * @default '+86'
   */
  declare phoneCountryCode: string;
  /**
   * How many digits a code has.
   *
   * @attr code-length
   * @default 6
   */
  declare codeLength: number;
  /**
   * Target of "Remembered it? Sign in"; there is no such link without it.
   *
   * @attr sign-in-url
   * @default ''
   */
  declare signInUrl: string;
  /** Makes every call of the element; the browser's own when not set. */
  declare fetch: Fetch | undefined;
  /**
   * Renders the form into the element itself. From then on it stays there.
   *
   * @attr light
   * @default false
   */
  declare light: boolean;
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
  declare messages: Partial<ForgotMessages>;
}
