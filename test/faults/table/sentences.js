/**
 * What is on the screen for each code, in English: written down here again, so
 * that a wrong sentence is seen, and shown in docs/faults.md.
 */

const nothingSent = 'Nothing was sent, and your old password still works.';

/** @type {Record<string, string>} of `<genauth-reset-password>` */
export const resetSentences = {
  'outcome-unknown':
    'We couldn’t confirm whether your password was changed. Your new password may already work, so try signing in with it. If it doesn’t, try again here or request a new link.',
  'bad-response':
    'Something on the way to the service blocked the request. Try again, or use another network.',
  'server-error':
    'The service is having problems, and your password probably wasn’t changed. Try again in a while.',
  'rate-limited':
    'There have been too many attempts. Your password wasn’t changed.',
  rejected: 'Your password wasn’t changed.',
  'password-rejected': 'This password wasn’t accepted. Choose a different one.',
  'token-rejected':
    'It has expired, has already been used, or wasn’t copied in full.',
  'key-unavailable': `We couldn’t set up a secure connection for your password. ${nothingSent} Try again.`,
  'key-invalid': `There’s a problem with the service’s encryption key. ${nothingSent} Try again later.`,
  fine: 'You can now sign in with your new password.',
};

/** After an attempt whose answer was lost, the link may be used up. */
export const linkMayBeUsed =
  'This link works only once, and your earlier attempt may have worked. Try signing in with your new password first. If that doesn’t work, request a new link.';

const wrongCode =
  'That code isn’t right. Check it against the latest message, or ask for another one.';

/** @type {Record<string, string>} of `<genauth-forgot-password>` */
export const forgotSentences = {
  network:
    'We couldn’t reach the service. Check your connection and try again.',
  'bad-response':
    'Something on the way to the service blocked the request. Try again, or use another network.',
  'server-error': 'The service is having problems. Try again in a while.',
  'rate-limited':
    'There have been too many attempts. Wait a moment and try again.',
  rejected: 'That didn’t work.',
  'code-rejected': wrongCode,
  'code-expired': 'That code no longer works. Ask for another one.',
  // Nobody learns who has an account.
  'account-unknown': wrongCode,
};
