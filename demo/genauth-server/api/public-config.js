import {failureV2, successV2} from '../envelope.js';

/** The application's id stands in it. */
export const publicConfigPath =
  /^\/api\/v2\/applications\/([^/]+)\/public-config$/;

/** What the console saves of a rule that nobody has made. */
const NO_CUSTOM = {
  enabled: false,
  regex: null,
  message: null,
  zhMessage: null,
  enMessage: null,
  twMessage: null,
  jpMessage: null,
  zhMessageOpen: false,
  enMessageOpen: false,
  twMessageOpen: false,
  jpMessageOpen: false,
};

/**
 * `GET /api/v2/applications/{appId}/public-config`: what anyone may know of an
 * application, in the V2 envelope. The real one has some two hundred fields.
 *
 * @type {import('../api.js').Handler}
 */
export function publicConfig(tenant, {path, language}) {
  const {name, appId, appHost, keys, policy} = tenant;
  if (publicConfigPath.exec(path)?.[1] !== appId) {
    return failureV2('application-unknown', language);
  }
  const {strength = 0, custom} = policy;
  const data = {
    id: appId,
    name,
    identifier: name,
    userPoolId: appId.split('').reverse().join(''),
    logo: `${appHost}/logo.png`,
    resetPwdCustomLogo: null,
    requestHostname: new URL(appHost).host,
    protocol: 'oidc',
    css: null,
    allowedOrigins: [],
    corsWhitelist: [],
    verifyCodeLength: 6,
    publicKey: keys.rsa.publicKey,
    passwordStrength: strength,
    customPasswordStrength: custom
      ? {...NO_CUSTOM, enabled: true, ...custom}
      : NO_CUSTOM,
    ssoPageComponentDisplay: {forgetPasswordBtn: true},
    defaultLanguageConfig: null,
    internationalSmsConfig: {enabled: false, defaultISOType: 'CN'},
    tenantInfo: null,
  };
  return successV2(data, language);
}
