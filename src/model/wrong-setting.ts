/** Finds the wrong setting behind a `config-invalid`, for developers. */
import {
  defaultSettings,
  settingsProblem,
  type SettingName,
  type Settings,
} from './settings.js';

/** Valid settings, among which one given setting is checked at a time. */
const validSettings: Settings = {
  ...defaultSettings,
  appHost: 'https://localhost',
};

const names = [
  'appHost',
  'passwordEncryptType',
  'headerPrefix',
  'appId',
  'timeout',
  'fetch',
] as const;

/**
 * Finds the first setting that cannot be trusted with a password.
 *
 * @param settings The page's settings.
 * @param allowedHosts Hosts or origins that `appHost` may name; `null` for any.
 * @returns `undefined` if all are valid, and on an insecure page.
 */
export const wrongSetting = (
  settings: Settings,
  allowedHosts: readonly string[] | null,
): SettingName | undefined =>
  names.find(
    (name) =>
      settingsProblem(
        {...validSettings, fetch: undefined, [name]: settings[name]},
        name === 'appHost' ? allowedHosts : null,
      ) === 'config-invalid',
  );
