/** The element's settings: what they mean, and what is wrong with them. */
import type {RequestSettings} from '../core/request-token.js';
import type {Method} from '../model/address.js';
import {isPhoneCountry} from '../model/phone-country.js';
import {baseUrl} from '../model/base-url.js';
import {defaultSettings, settingsProblem} from '../model/settings.js';
import {wrongSetting} from '../model/wrong-setting.js';
import type {Failure} from './state.js';

/** The element's properties that decide how a code is requested. */
export interface ForgotSettings extends RequestSettings {
  readonly methods: string;
  readonly phoneCountryCode: string;
  readonly codeLength: number;
}

/** Returns the methods that are named, or all if none is. */
export const methodsOf = (methods: string): Method[] => {
  const all: Method[] = ['email', 'phone'];
  const given = methods.split(/[\s,]+/);
  const named = all.filter((method) => given.includes(method));
  return named.length ? named : all;
};

/** Returns how many digits a code has; the default for an impossible number. */
export const digitsOf = ({codeLength}: {codeLength: number}): number =>
  Number.isInteger(codeLength) && codeLength > 0 ? codeLength : 6;

/**
 * Returns the settings of a call. Inside `<genauth-reset-password>`, that
 * element names the service.
 */
export const requestSettingsOf = (
  element: HTMLElement & RequestSettings,
): RequestSettings => {
  const {timeout} = element;
  const outer = element.closest<HTMLElement & RequestSettings>(
    'genauth-reset-password:defined',
  );
  const {appHost, appId, headerPrefix} = outer ?? element;
  // The outer element's `fetch` also serves this one, unless it has its own.
  const fetch = element.fetch ?? outer?.fetch;
  return {appHost, appId, headerPrefix, timeout, fetch};
};

/** Returns the service of the settings, the same however they write it. */
export const serviceOf = ({appHost}: RequestSettings): string =>
  baseUrl(appHost);

/**
 * Returns why nothing can be requested with the settings, if so.
 *
 * @param allowedHosts What `appHost` may be; `null` for anything.
 */
export const settingsFailure = (
  element: HTMLElement & ForgotSettings,
  allowedHosts: readonly string[] | null,
): Failure | undefined => {
  const {appHost, methods, phoneCountryCode} = element;
  if (
    methodsOf(methods).includes('phone') &&
    !isPhoneCountry(phoneCountryCode)
  ) {
    return {code: 'config-invalid', setting: 'phoneCountryCode'};
  }
  const settings = {...defaultSettings, ...requestSettingsOf(element)};
  // The element's own `appHost` is checked even where the outer one counts.
  for (const checked of [
    settings,
    {...settings, appHost: appHost || settings.appHost},
  ]) {
    const code = settingsProblem(checked, allowedHosts);
    const setting = code && wrongSetting(checked, allowedHosts);
    if (code) return {code, ...(setting && {setting})};
  }
  // Two services behind one form: somebody may have injected one of them.
  return appHost && baseUrl(appHost) !== serviceOf(settings)
    ? {code: 'config-invalid', setting: 'appHost'}
    : undefined;
};

interface Guarded {
  readonly allowedHosts?: readonly string[] | null;
}

/** Returns the element's list of allowed hosts, or else the other element's. */
export const allowedHostsOf = (
  element: HTMLElement,
): readonly string[] | null =>
  (element.constructor as Guarded).allowedHosts ??
  (customElements.get('genauth-reset-password') as Guarded | undefined)
    ?.allowedHosts ??
  null;
