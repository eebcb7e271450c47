/** Use case: reads an application's own password policy, as advice. */
import {getPublicPolicy} from '../genauth/public-policy.js';
import type {PasswordPolicy} from '../model/password-policy.js';
import {withoutPrototype} from '../model/own-properties.js';
import {baseUrl} from '../model/base-url.js';
import {settingsProblem, type Settings} from '../model/settings.js';
import {deadline} from '../model/abort-signals.js';

/** Milliseconds for the call. Later advice would be of no use. */
const timeout = 6000;

/**
 * Reads the password policy from the application's public settings. The call
 * sends no password.
 *
 * @param given The service and the application. An empty `appId` has no policy.
 * @param lang BCP 47 language of the policy's texts.
 * @param allowedHosts Hosts or origins that `appHost` may name; `null` for any.
 * @returns `undefined` when no policy could be read. Never rejects.
 */
export async function loadPolicy(
  given: Settings,
  lang = 'en',
  allowedHosts: readonly string[] | null = null,
): Promise<PasswordPolicy | undefined> {
  const settings = withoutPrototype(given);
  const {appHost, appId, fetch} = settings;
  if (appId === '' || settingsProblem(settings, allowedHosts)) return undefined;
  return getPublicPolicy(
    baseUrl(appHost),
    appId,
    lang,
    deadline(timeout),
    fetch,
  );
}
