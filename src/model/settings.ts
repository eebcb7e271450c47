/**
 * Settings for the service and the encryption. They are checked before anything
 * is typed, and again before anything is sent.
 */
import type {FailureCode} from './failure-codes.js';

/** `passwordEncryptType` of GenAuth's `POST /api/v3/reset-password`. */
export type PasswordEncryptType = 'rsa' | 'sm2' | 'none';

/**
 * A page's own function for calls. It gets the finished request, and returns a
 * response that counts as the service's.
 */
export type Fetch = (request: Request) => Promise<Response>;

/** The service and how to talk to it. */
export interface Settings {
  /**
   * GenAuth application domain, e.g. `https://acme.genauth.ai`; empty for the
   * page's own origin.
   */
  readonly appHost: string;
  /** Sent as `<prefix>-app-id` when not empty. */
  readonly appId: string;
  /** Prefix of the service's headers, `x-authing` unless renamed. */
  readonly headerPrefix: string;
  /** The encryption of the password. Only the page ever changes it. */
  readonly passwordEncryptType: PasswordEncryptType;
  /** A pinned public key. The service is not asked for its own then. */
  readonly publicKey: string;
  /** Milliseconds for a whole submission, bodies included. */
  readonly timeout: number;
  /** Makes every call in place of the browser's own `fetch`. */
  readonly fetch?: Fetch | undefined;
}

/** Defaults of the settings for every call, except `appHost`. */
export const defaultService = {
  appId: '',
  headerPrefix: 'x-authing',
  timeout: 10_000,
} as const;

/** Defaults of all settings except `appHost`. */
export const defaultSettings = {
  ...defaultService,
  passwordEncryptType: 'rsa',
  publicKey: '',
} as const satisfies Omit<Settings, 'appHost'>;

/**
 * Parses a URL; an empty one is the page's own origin. `undefined` for an
 * invalid one, and for an empty one in Node.
 */
export const parseUrl = (address: string, base?: string): URL | undefined => {
  try {
    return new URL(address || location.origin, base);
  } catch {
    return undefined;
  }
};

/** Host names for which `http:` stays on this machine (RFC 6761, 6.3). */
const loopback = /^(.+\.)?localhost$|^127(\.\d+){3}$|^\[::1\]$/;

/** Parses `app-host`; `undefined` for anything that is not a plain base URL. */
export const parseAppHost = (appHost: string): URL | undefined => {
  const url = parseUrl(appHost);
  if (!url) return undefined;
  const {protocol, hostname, origin, pathname, href} = url;
  // Credentials, a query or a fragment make the URL longer than these parts.
  return href === origin + pathname &&
    (protocol === 'https:' || (protocol === 'http:' && loopback.test(hostname)))
    ? url
    : undefined;
};

/** A setting that can be wrong. */
export type SettingName = keyof Settings | 'phoneCountryCode';

/**
 * Finds the reason why the page must not ask for a password.
 *
 * @param settings The page's settings.
 * @param allowedHosts Hosts (`acme.genauth.ai`) or origins that may be named;
 *   `null` for any.
 * @returns `config-invalid` for a value that cannot be trusted with a password,
 *   `insecure-context` for a page that anyone on the network could have
 *   rewritten, `undefined` if there is no such reason.
 */
export function settingsProblem(
  settings: Settings,
  allowedHosts: readonly string[] | null,
): Extract<FailureCode, 'config-invalid' | 'insecure-context'> | undefined {
  if ((globalThis as Partial<typeof globalThis>).isSecureContext === false)
    return 'insecure-context';
  const url = parseAppHost(settings.appHost);
  return url &&
    (!allowedHosts ||
      allowedHosts.some(
        (entry) => entry === url.host || entry === url.origin,
      )) &&
    ['rsa', 'sm2', 'none'].includes(settings.passwordEncryptType) &&
    // Both become parts of headers (RFC 9110, 5.1 and 5.5).
    /^[a-z\d-]+$/i.test(settings.headerPrefix) &&
    /^[\x21-\x7e]*$/.test(settings.appId) &&
    settings.timeout > 0 &&
    // The type is `function` or `undefined`. With any other value, calls would
    // not go the way that the page wants.
    /^[fu]/.test(typeof settings.fetch)
    ? undefined
    : 'config-invalid';
}
