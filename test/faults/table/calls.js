/** The calls that a fault can strike, and the names they have in a table. */

/** @satisfies {Record<string, {endpoint: string, says: string}>} */
export const calls = {
  key: {endpoint: 'system', says: 'the key'},
  settings: {endpoint: 'public-config', says: 'the public settings'},
  reset: {endpoint: 'reset-password', says: 'the new password'},
  email: {endpoint: 'send-email', says: 'a code by e-mail'},
  sms: {endpoint: 'send-sms', says: 'a code by SMS'},
  check: {endpoint: 'verify-reset-password-request', says: 'the code'},
};

/** @type {Record<string, string>} from the endpoint to the call */
export const callOf = Object.fromEntries(
  Object.entries(calls).map(([call, {endpoint}]) => [endpoint, call]),
);

/** The calls of `<genauth-forgot-password>`; the others are the other one's. */
export const forgotCalls = ['email', 'sms', 'check'];
