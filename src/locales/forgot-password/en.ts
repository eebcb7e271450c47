import type {ForgotWordsOf} from './index.js';

/** English. */
const en: ForgotWordsOf = ({plural, soon}) => ({
  heading: 'Reset your password',
  description: 'We send you a code. With it you set a new password.',
  address: {
    either: 'E-mail or phone number',
    email: 'E-mail',
    phone: 'Phone number',
  },
  'address-required': {
    either: 'Enter your e-mail address or your phone number.',
    email: 'Enter your e-mail address.',
    phone: 'Enter your phone number.',
  },
  'address-invalid': {
    either:
      'This is neither an e-mail address nor a phone number. An e-mail address looks like name@example.com.',
    email:
      'This is not an e-mail address. One looks like name@example.com, without spaces.',
    phone: 'This is not a phone number. Enter it in digits.',
  },
  phoneHint: 'A number from another country begins with +.',
  send: 'Send me a code',
  sending: 'Sending a code…',
  codeHeading: 'Enter the code',
  codeSent: (address) =>
    `If there is an account for ${address}, a code is on its way.`,
  codeSentBefore: (address) =>
    `If there is an account for ${address}, a code was sent less than a minute ago. If you have used it already, ask for another one.`,
  emailHint: 'It may take a minute. Look among your spam, too.',
  code: 'Code',
  'code-required': 'Enter the code from the message.',
  'code-incomplete': (n) =>
    `The code has ${plural(n, {one: '# digit', other: '# digits'})}. Enter all of it.`,
  check: 'Continue',
  checking: 'Checking your code…',
  tryAgain: (n) => `You can try again ${soon(n)}.`,
  tryAgainNow: 'You can try again now.',
  resend: 'Send another code',
  wait: (n) => `You can ask for another code ${soon(n)}.`,
  waitOver: 'You can ask for another code now.',
  back: 'Change the address',
  verifiedHeading: 'Your code is right',
  verified: 'Now set a new password.',
  unavailableHeading: 'This page is not available',
  serviceSaid: 'The service says:',
  requestId: (id) => `Reference: ${id}`,

  'code-rejected':
    'This code is not right. Check it against the latest message, or ask for another one.',
  'code-expired': 'This code no longer works. Ask for another one.',
  // As above: nobody learns here who has an account.
  'account-unknown':
    'This code is not right. Check it against the latest message, or ask for another one.',
  'config-invalid':
    'It is not set up correctly, so it does not ask for anything. Please tell the people who run this site.',
  'insecure-context':
    'The connection to this page is not secure. Open it with an address that begins with https.',
  rejected: 'The service could not do that.',
  offline: 'You are offline. Try again when you are connected.',
  network:
    'The service could not be reached. Check your connection and try again.',
  'rate-limited': 'That was too often. Wait a moment and try again.',
  'server-error': 'The service has a problem. Try again in a while.',
  'bad-response':
    'Something between this page and the service turned the request away. Try again, or use another network.',
  aborted: 'It was interrupted.',
  internal: 'Something went wrong on this page. Try again.',
});

export default en;
