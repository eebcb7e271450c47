import form from './en-form.js';
import type {LanguageFile} from './language-file.js';

const nothingSent = 'Nothing was sent, and your old password still works.';
const kinds = ['letters', 'numbers', 'symbols'];

/** English. */
const en: LanguageFile = {
  resetPassword: ({number, plural, all, any, soon}) => {
    const characters = (n: number): string =>
      plural(n, {one: '# character', other: '# characters'});
    return {
      ...form,
      capsLock: 'Caps Lock is on.',
      edgeSpace: 'Your password starts or ends with a space. That’s OK.',
      invisibleCharacter:
        'Your password contains an invisible character. That’s OK, but it’s hard to type again.',
      fullWidth:
        'Your password contains full-width characters such as “！”. That’s OK, but they’re hard to type again.',
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
      allMet: 'Your password meets all the requirements.',
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
      succeededHeading: 'Your password has been changed',
      succeeded: 'You can now sign in with your new password.',
      signIn: 'Sign in',
      redirecting: (n) => `You’ll be taken to the sign-in page ${soon(n)}.`,
      stay: 'Stay on this page',
      tokenMissingHeading: 'This link is incomplete',
      tokenRejectedHeading: 'This link no longer works',
      unavailableHeading: 'This page isn’t available',
      tokenRejectedAfterUnknown:
        'This link works only once, and your earlier attempt may have worked. Try signing in with your new password first. If that doesn’t work, request a new link.',
      changedElsewhere:
        'You changed your password in another tab of this browser, so this link no longer works. Sign in with your new password.',
      codeAccepted: ['Your code is correct', 'Now set a new password.'],
      deadline: (n) =>
        `This step times out ${soon(n)}. After that, you’ll just need another code.`,
      deadlineOver:
        'This step may have timed out. You can still try. If it doesn’t work, you’ll just need another code.',
      requestLink: 'Request a new link',
      requestLinkElsewhere:
        'To get a new link, go back to the sign-in page and choose “Forgot password”.',

      'password-required': 'Enter a new password.',
      'password-too-short': ({limit = 0, count = 0}) =>
        `Use at least ${characters(limit)}. You’ve entered ${number(count)}.`,
      'password-too-long': ({limit, count = 0, maxBytes}) =>
        maxBytes !== undefined
          ? `This password is too long. Use at most ${number(maxBytes)} letters, numbers, and symbols. An accented letter counts as two, a Chinese character as three.`
          : limit !== undefined
            ? `Use at most ${characters(limit)}. You’ve entered ${number(count)}.`
            : 'This password is too long. Choose a shorter one.',
      'password-classes': ({limit = 3}) =>
        limit < 3
          ? `Use at least ${number(limit)} of these: ${any(kinds)}.`
          : `Use ${all(kinds)} together.`,
      'password-pattern': ({text}) =>
        text ?? 'This password isn’t in the required format.',
      'password-unencodable':
        'This password contains a character that can’t be sent safely, such as an emoji. Please remove it.',
      'confirmation-required': 'Enter your new password again.',
      'confirmation-mismatch':
        'The passwords don’t match. Enter the same password in both fields.',

      'token-missing':
        'The part of the link that lets you reset your password is missing. Open the link in your message again, or copy the whole link.',
      'token-ambiguous':
        'Two different links are mixed up in the address of this page. Open the link in your message again.',
      'token-malformed':
        'The part of the link that lets you reset your password is damaged. Open the link in your message again, or copy the whole link.',
      'token-rejected':
        'It has expired, has already been used, or wasn’t copied in full.',
      'config-invalid':
        'This page isn’t set up correctly, so you can’t set a password here. Please let the people who run this site know.',
      'insecure-context':
        'Your connection to this page isn’t secure, so you can’t set a password here. Open the page with an address that starts with https.',
      'password-rejected':
        'This password wasn’t accepted. Choose a different one.',
      rejected: 'Your password wasn’t changed.',
      'key-unavailable': `We couldn’t set up a secure connection for your password. ${nothingSent} Try again.`,
      'key-invalid': `There’s a problem with the service’s encryption key. ${nothingSent} Try again later.`,
      'encrypt-failed': `We couldn’t encrypt your password. ${nothingSent} Try again. If that doesn’t help, open the link in your message again.`,
      offline: `You’re offline. ${nothingSent} Try again when you’re back online.`,
      network:
        'We couldn’t reach the service. Check your connection and try again.',
      'rate-limited':
        'There have been too many attempts. Your password wasn’t changed.',
      'server-error':
        'The service is having problems, and your password probably wasn’t changed. Try again in a while.',
      'bad-response':
        'Something on the way to the service blocked the request. Try again, or use another network.',
      'outcome-unknown':
        'We couldn’t confirm whether your password was changed. Your new password may already work, so try signing in with it. If it doesn’t, try again here or request a new link.',
      aborted: 'The change was interrupted.',
      internal: 'Something went wrong on this page. Try again.',
    };
  },

  forgotPassword: ({plural, soon}) => ({
    heading: 'Reset your password',
    description: 'We’ll send you a code so you can set a new password.',
    address: {
      either: 'Email or phone number',
      email: 'Email',
      phone: 'Phone number',
    },
    'address-required': {
      either: 'Enter your email address or phone number.',
      email: 'Enter your email address.',
      phone: 'Enter your phone number.',
    },
    'address-invalid': {
      either:
        'That’s not an email address or a phone number. An email address looks like name@example.com.',
      email:
        'That’s not an email address. It should look like name@example.com, without spaces.',
      phone: 'That’s not a phone number. Enter it in digits.',
    },
    'email-invalid':
      'That email address isn’t right. Check the dots and the part after the @.',
    'phone-invalid':
      'That number isn’t right. Check the country code and the number of digits.',
    'phone-unclear':
      'Please check this number. If it’s right, enter it with + and the country code.',
    phoneHint:
      'A number from another country starts with + and the country code.',
    send: 'Send me a code',
    sending: 'Sending a code…',
    codeHeading: 'Enter the code',
    codeSent: (address) =>
      `If there is an account for ${address}, a code is on its way.`,
    codeSentBefore: (address) =>
      `If there is an account for ${address}, a code was sent less than a minute ago. If you’ve already used it, ask for another one.`,
    emailHint: 'It may take a minute. Check your spam folder, too.',
    code: 'Code',
    'code-required': 'Enter the code from the message.',
    'code-incomplete': (n) =>
      `The code has ${plural(n, {one: '# digit', other: '# digits'})}. Enter the whole code.`,
    check: 'Continue',
    checking: 'Checking your code…',
    tryAgain: (n) => `You can try again ${soon(n)}.`,
    tryAgainNow: 'You can try again now.',
    resend: 'Send another code',
    wait: (n) => `You can ask for another code ${soon(n)}.`,
    waitOver: 'You can ask for another code now.',
    back: 'Change email or number',
    remembered: 'Remembered your password?',
    signIn: 'Sign in',
    verifiedHeading: 'Your code is correct',
    verified: 'Now set a new password.',
    unavailableHeading: 'This page isn’t available',
    serviceSaid: 'The service says:',
    requestId: (id) => `Reference: ${id}`,

    'code-rejected':
      'That code isn’t right. Check it against the latest message, or ask for another one.',
    'code-expired': 'That code no longer works. Ask for another one.',
    // As above: nobody learns here who has an account.
    'account-unknown':
      'That code isn’t right. Check it against the latest message, or ask for another one.',
    'config-invalid':
      'This page isn’t set up correctly, so you can’t reset your password here. Please let the people who run this site know.',
    'insecure-context':
      'Your connection to this page isn’t secure. Open the page with an address that starts with https.',
    rejected: 'That didn’t work.',
    offline: 'You’re offline. Try again when you’re back online.',
    network:
      'We couldn’t reach the service. Check your connection and try again.',
    'rate-limited':
      'There have been too many attempts. Wait a moment and try again.',
    'server-error': 'The service is having problems. Try again in a while.',
    'bad-response':
      'Something on the way to the service blocked the request. Try again, or use another network.',
    aborted: 'The request was interrupted.',
    internal: 'Something went wrong on this page. Try again.',
  }),
};

export default en;
