/** The calls that a fault can strike, and the names they have in a table. */

/** @typedef {import('./index.js').Call} Call */

/** @satisfies {Record<string, {endpoint: string, says: string}>} */
export const calls = {
  key: {endpoint: 'system', says: 'the key'},
  settings: {endpoint: 'public-config', says: 'the public settings'},
  reset: {endpoint: 'reset-password', says: 'the new password'},
  email: {endpoint: 'send-email', says: 'a code by e-mail'},
  sms: {endpoint: 'send-sms', says: 'a code by SMS'},
  another: {endpoint: 'send-email', says: 'another code'},
  check: {endpoint: 'verify-reset-password-request', says: 'the code'},
  'sms-check': {
    endpoint: 'verify-reset-password-request',
    says: 'the code by SMS',
  },
};

/** The calls of `<genauth-forgot-password>`; the others are the other one's. */
export const forgotCalls = ['email', 'sms', 'another', 'check', 'sms-check'];

/** Those that send a code back. */
export const checks = ['check', 'sms-check'];

/** The calls that send what the visitor has typed. @type {Call[]} */
export const posts = ['reset', 'email', 'another', 'check'];

/** The same, and the call before them. @type {Call[]} */
export const everywhere = [...posts, 'key'];
