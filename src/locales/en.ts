import form from './en-form.js';
import type {Words} from './index.js';

const nothingSent = 'Nothing was sent, and your old password still works.';
const kinds = ['letters', 'digits', 'symbols'];

/** English, whole. */
const en: Words = ({number, plural, all, any, soon}) => {
  const characters = (n: number): string =>
    plural(n, {one: '# character', other: '# characters'});
  return {
    ...form,
    revealed: 'Your password is visible.',
    concealed: 'Your password is hidden.',
    capsLock: 'Caps Lock is on.',
    edgeSpace: 'Your password begins or ends with a space. That is allowed.',
    submitting: 'Setting your new password…',
    requirements: 'Your password needs:',
    minLength: (n) => `At least ${characters(n)}`,
    maxLength: (n) => `At most ${characters(n)}`,
    classes: (n) =>
      n < 3
        ? `At least ${number(n)} of these: ${any(kinds)}`
        : `A mix of ${all(kinds)}`,
    met: 'met',
    notMet: 'not met',
    allMet: 'Your password meets all requirements.',
    stillNeeded: 'Still needed:',
    strength: [
      'Very weak: easy to guess',
      'Weak: can be guessed',
      'Fair: could be stronger',
      'Strong: hard to guess',
      'Very strong: very hard to guess',
    ],
    problems: 'Please check what you entered',
    serviceSaid: 'The service says:',
    requestId: (id) => `Reference: ${id}`,
    wait: (n) => `You can try again ${soon(n)}.`,
    waitOver: 'You can try again now.',
    succeededHeading: 'Your password is changed',
    succeeded: 'You can now sign in with your new password.',
    signIn: 'Sign in',
    redirecting: (n) => `You will be taken to sign-in ${soon(n)}.`,
    stay: 'Stay on this page',
    tokenMissingHeading: 'This link is not complete',
    tokenRejectedHeading: 'This link no longer works',
    unavailableHeading: 'This page is not available',
    tokenRejectedAfterUnknown:
      'This link can be used only once, and your earlier attempt may have worked. Try to sign in with your new password first; if that fails, ask for a new link.',
    changedElsewhere:
      'You set it in another tab of this browser. This link has done its work: sign in with your new password.',
    codeAccepted: ['Your code is right', 'Now set a new password.'],
    deadline: (n) =>
      `The time for this step ends ${soon(n)}. After that, you only need another code.`,
    deadlineOver:
      'The time for this step may be over. You can still try; if it does not work, you only need another code.',
    requestLink: 'Request a new link',
    requestLinkElsewhere:
      'To get a new link, go back to where you sign in and choose “Forgot password”.',

    'password-required': 'Enter a new password.',
    'password-too-short': ({limit = 0, count = 0}) =>
      `Use at least ${characters(limit)}. You have ${number(count)}.`,
    'password-too-long': ({limit, count = 0, maxBytes}) =>
      maxBytes !== undefined
        ? `This password is too long. Use at most ${number(maxBytes)} letters, digits and signs; letters with accents count as two, Chinese characters as three.`
        : limit !== undefined
          ? `Use at most ${characters(limit)}. You have ${number(count)}.`
          : 'This password is too long. Choose a shorter one.',
    'password-classes': ({limit = 3}) =>
      limit < 3
        ? `Use at least ${number(limit)} of these: ${any(kinds)}.`
        : `Use ${all(kinds)} together.`,
    'password-pattern': ({text}) =>
      text ?? 'This password does not have the form that is asked for here.',
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
      'It has expired, was used before, or was not copied completely. This attempt did not change your password.',
    'config-invalid':
      'It is not set up correctly, so it does not ask for your password. Please tell the people who run this site.',
    'insecure-context':
      'The connection to this page is not secure, so it does not ask for your password. Open it with an address that begins with https.',
    'password-rejected':
      'The service does not accept this password. Choose a different one.',
    rejected: 'The service did not change your password.',
    'key-unavailable': `A secure connection for your password could not be prepared. ${nothingSent} Try again.`,
    'key-invalid': `The service’s encryption key cannot be used. ${nothingSent} Try again later.`,
    'encrypt-failed': `Your password could not be encrypted. ${nothingSent} Try again. If that does not help, open the link from your message again.`,
    offline: `You are offline. ${nothingSent} Try again when you are connected.`,
    network:
      'The service could not be reached. Check your connection and try again.',
    'rate-limited':
      'There were too many attempts. Your password was not changed.',
    'server-error':
      'The service has a problem and probably did not change your password. Try again in a while.',
    'bad-response':
      'Something between this page and the service turned the request away. Try again, or use another network.',
    'outcome-unknown':
      'We could not confirm whether your password was changed. Your new password may already work: try to sign in with it. If it does not, try again here or ask for a new link.',
    aborted: 'The change was interrupted.',
    internal: 'Something went wrong on this page. Try again.',
  };
};

export default en;
