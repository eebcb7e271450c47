import form from './en-form.js';
import type {Messages} from './index.js';

const nothingSent = 'Nothing was sent, and your old password still works.';

const seconds = (n: number): string => `${n} ${n === 1 ? 'second' : 'seconds'}`;

/** English, whole. */
const en: Messages = {
  ...form,
  revealed: 'Your password is visible.',
  concealed: 'Your password is hidden.',
  capsLock: 'Caps Lock is on.',
  edgeSpace: 'Your password begins or ends with a space. That is allowed.',
  submitting: 'Setting your new password…',
  problems: 'Please check what you entered',
  serviceSaid: (message) => `The service says: ${message}`,
  requestId: (id) => `Reference: ${id}`,
  wait: (n) => `You can try again in ${seconds(n)}.`,
  succeededHeading: 'Your password is changed',
  succeeded: 'You can now sign in with your new password.',
  signIn: 'Sign in',
  redirecting: (n) => `Going to sign-in in ${seconds(n)}.`,
  stay: 'Stay on this page',
  tokenMissingHeading: 'This link is not complete',
  tokenRejectedHeading: 'This link no longer works',
  unavailableHeading: 'This page is not available',
  tokenRejectedAfterUnknown:
    'This link can be used only once, and your earlier attempt may have worked. Try to sign in with your new password first; if that fails, ask for a new link.',
  requestLink: 'Request a new link',
  requestLinkElsewhere:
    'To get a new link, go back to where you sign in and choose “Forgot password”.',

  'password-required': 'Enter a new password.',
  'password-too-long': ({limit}) =>
    limit === undefined
      ? 'This password is too long. Choose a shorter one.'
      : `This password is too long. Use at most ${limit} letters, digits and signs; letters with accents count as two, Chinese characters as three.`,
  'password-unencodable':
    'This password has a character that cannot be sent safely, such as an emoji. Leave it out.',
  'confirmation-required': 'Enter your new password again.',
  'confirmation-mismatch':
    'The two passwords are not the same. Enter the same password in both fields.',

  'token-missing':
    'The address of this page has no reset code in it. Open the link from your message again, or copy the whole of it.',
  'token-ambiguous':
    'The address of this page has two different reset codes in it. Open the link from your message again.',
  'token-malformed':
    'The reset code in the address of this page is damaged. Open the link from your message again, or copy the whole of it.',
  'token-rejected':
    'It has expired or was used before. Your password was not changed by it just now.',
  'config-invalid':
    'It is not set up correctly, so it does not ask for your password. Please tell the people who run this site.',
  'insecure-context':
    'The connection to this page is not secure, so it does not ask for your password. Open it with an address that begins with https.',
  'password-rejected':
    'The service does not accept this password. Choose a different one.',
  rejected: 'The service did not change your password.',
  'key-unavailable': `A secure connection for your password could not be prepared. ${nothingSent} Try again.`,
  'key-invalid': `The service’s encryption key cannot be used. ${nothingSent} Try again later.`,
  'encrypt-failed': `Your password could not be encrypted. ${nothingSent} Try again.`,
  offline: `You are offline. ${nothingSent} Try again when you are connected.`,
  network:
    'The service could not be reached. Check your connection and try again.',
  'rate-limited':
    'There were too many attempts. Your password was not changed.',
  'server-error':
    'The service has a problem and did not change your password. Try again in a while.',
  'bad-response':
    'Something between this page and the service turned the request away. Try again, or use another network.',
  'outcome-unknown':
    'We could not confirm whether your password was changed. Your new password may already work: try to sign in with it. If it does not, try again here or ask for a new link.',
  aborted: 'The change was interrupted.',
  internal: 'Something went wrong on this page. Try again.',
};

export default en;
