/** Reports the wrong setting of a `config-invalid` to the page's developer. */
import type {FailureFacts} from '../model/errors.js';
import type {SettingName} from '../model/settings.js';

/** Rules of the settings. The value is never printed: it may be a secret. */
const rules: Record<SettingName, string> = {
  appHost:
    "It must be an absolute https: address without credentials, query or fragment (http: for this machine only), and one of allowedHosts where those are set. Inside <genauth-reset-password>, that element's appHost counts.",
  appId: 'It must have visible ASCII characters only.',
  headerPrefix: 'It must have letters of a to z, digits and hyphens only.',
  passwordEncryptType:
    'It must be "rsa", "sm2" or "none". Where allowedHosts are set, "none" must not come from its attribute: set the property.',
  publicKey:
    'It must not come from its attribute where allowedHosts are set: set the property.',
  timeout: 'It must be a number of milliseconds above 0.',
  phoneCountryCode:
    'It must be a calling code such as "+86", or an ISO 3166 country such as "CN".',
  fetch: 'It must be a function.',
};

let isReported = false;

/** Writes the rule to the console, once a page. */
const report = (tag: string, setting: SettingName): void => {
  if (isReported) return;
  isReported = true;
  // eslint-disable-next-line no-console -- for the developer of the page
  console.error(
    `<${tag}> is disabled (config-invalid): its property ${setting} is wrong. ${rules[setting]}`,
  );
};

/**
 * Reports the wrong setting in the console, and adds it to the failure.
 *
 * @param find Finds the setting if the failure does not name it.
 */
export const reportWrongSetting = <
  Failure extends FailureFacts & {readonly code: string},
>(
  {localName}: Element,
  failure: Failure,
  find: () => SettingName | undefined,
): Failure => {
  if (failure.code !== 'config-invalid') return failure;
  const setting = failure.setting ?? find();
  if (!setting) return failure;
  report(localName, setting);
  return {...failure, setting};
};
