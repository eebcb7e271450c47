/**
 * Settings that decide who can read the password. On a page that restricts the
 * hosts, only a script may make them: markup may be injected.
 */
import type {SettingName, Settings} from '../model/settings.js';

/**
 * Finds a setting that an attribute must not make. A value that the attribute
 * has, too, counts as the attribute's.
 *
 * @param allowedHosts `null` on a page that does not restrict the hosts.
 */
export const settingFromMarkup = (
  host: Element & Settings,
  allowedHosts: readonly string[] | null,
): SettingName | undefined => {
  const {publicKey, passwordEncryptType} = host;
  if (!allowedHosts) return undefined;
  if (publicKey && host.getAttribute('public-key') === publicKey)
    return 'publicKey';
  return passwordEncryptType === 'none' &&
    host.getAttribute('password-encrypt-type') === 'none'
    ? 'passwordEncryptType'
    : undefined;
};
