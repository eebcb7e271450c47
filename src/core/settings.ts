/**
 * Where the password goes and how: checked before anything is collected, and
 * again before anything is sent.
 */
import type {FailureCode} from './failure-codes.js';

/** `passwordEncryptType` of GenAuth's `POST /api/v3/reset-password`. */
export type PasswordEncryptType = 'rsa' | 'sm2' | 'none';

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
  /** How the password is encrypted. Never changed by anything but the host. */
  readonly passwordEncryptType: PasswordEncryptType;
  /** A pinned public key; then the service is not asked for its own. */
  readonly publicKey: string;
  /** Milliseconds for a whole submission, bodies included. */
  readonly timeout: number;
}

/** The defaults of what every call needs, except for the host. */
export const defaultService = {
  appId: '',
  headerPrefix: 'x-authing',
  timeout: 10_000,
} as const;

/** The defaults of everything but the host. */
export const defaultSettings = {
  ...defaultService,
  passwordEncryptType: 'rsa',
  publicKey: '',
} as const satisfies Omit<Settings, 'appHost'>;

/** Where plain `http:` stays on this machine (RFC 6761, 6.3). */
const loopback = /^(.+\.)?localhost$|^127(\.\d+){3}$|^\[::1\]$/;

/** Parses `app-host`; `undefined` for anything that is not a plain base URL. */
const parseAppHost = (appHost: string): URL | undefined => {
  if (!URL.canParse(appHost)) return undefined;
  const url = new URL(appHost);
  const {protocol, hostname, origin, pathname, href} = url;
  // Longer than its parts with credentials, a query or a fragment.
  return href === origin + pathname &&
    (protocol === 'https:' || (protocol === 'http:' && loopback.test(hostname)))
    ? url
    : undefined;
};

/** Where no host is named, the page's own origin is meant. */
const orOwnOrigin = (appHost: string): string => appHost || location.origin;

/** The base of the service's URLs, without a slash at its end. */
export const baseUrl = (appHost: string): string =>
  new URL(orOwnOrigin(appHost)).href.replace(/\/+$/, '');

/**
 * Looks for what would make it wrong to ask for a password.
 *
 * @param settings What the host gave.
 * @param allowedHosts Hosts (`acme.genauth.ai`) or origins that may be named; `null` for any.
 * @returns `config-invalid` for a value that cannot be trusted with a password,
 *   `insecure-context` for a page that anyone on the network could have
 *   rewritten, `undefined` when all is well.
 */
export function settingsProblem(
  settings: Settings,
  allowedHosts: readonly string[] | null,
): Extract<FailureCode, 'config-invalid' | 'insecure-context'> | undefined {
  if ((globalThis as Partial<typeof globalThis>).isSecureContext === false)
    return 'insecure-context';
  const url = parseAppHost(orOwnOrigin(settings.appHost));
  return url &&
    (!allowedHosts ||
      allowedHosts.some(
        (entry) => entry === url.host || entry === url.origin,
      )) &&
    ['rsa', 'sm2', 'none'].includes(settings.passwordEncryptType) &&
    // Both end up in headers: RFC 9110, 5.1 and 5.5.
    // An attribute that was taken away again is null.
    /^[a-z\d-]+$/i.test(settings.headerPrefix || '') &&
    /^[\x21-\x7e]*$/.test(settings.appId) &&
    settings.timeout > 0
    ? undefined
    : 'config-invalid';
}
