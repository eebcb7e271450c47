/** The use case: an application's own password policy, as advice. */
import {getPublicPolicy} from '../genauth/client.js';
import type {PasswordPolicy} from './password-policy.js';
import {baseUrl, settingsProblem, type Settings} from './settings.js';

/** Milliseconds after which the advice would come too late. */
const timeout = 6000;

/**
 * Reads the password policy from the application's public settings. No password
 * goes anywhere for it.
 *
 * @param settings The service and the application; without `appId` there is
 *   nothing to read.
 * @param lang BCP 47 language of the policy's own words.
 * @param allowedHosts Hosts or origins that may be named; `null` for any.
 * @returns `undefined` when there is no policy to be had. Never rejects.
 */
export async function loadPolicy(
  settings: Settings,
  lang = 'en',
  allowedHosts: readonly string[] | null = null,
): Promise<PasswordPolicy | undefined> {
  const {appHost, appId} = settings;
  if (appId === '' || settingsProblem(settings, allowedHosts)) return undefined;
  const signal = AbortSignal.timeout(timeout);
  return getPublicPolicy(baseUrl(appHost), appId, lang, signal);
}
