/**
 * How each state is brought about. `attributes` and `properties` are the
 * element's, `policy` is the application's, `faults` say how its endpoints
 * misbehave, `fragment` is that of the address with `{token}` for a good token.
 * `arrange` happens before there is an element. `run` is what the visitor would
 * do, at an element that has been rendered, in a shadow root or without one.
 */
import {strengthMeter} from './strength.js';

const PASSWORD = 'a sturdy new password';
const GOOD_LINK = 'passwordResetToken={token}';

const rootOf = (element) => element.shadowRoot ?? element;

/** The fields; the account's name is in an input, too. */
const fieldsOf = (element) =>
  rootOf(element).querySelectorAll('input[autocomplete=new-password]');

const fill = (element, password, confirmation = password) => {
  const [first, second] = fieldsOf(element);
  first.value = password;
  if (second) second.value = confirmation;
};

/** Sets the password, and says so as the keyboard would. */
const type = async (element, password) => {
  const [field] = fieldsOf(element);
  field.value = password;
  field.dispatchEvent(
    new window.Event('input', {bubbles: true, composed: true}),
  );
  await element.updateComplete;
};

const typing = (password) => (element) => type(element, password);

const submitWith =
  (...values) =>
  async (element) => {
    fill(element, ...values);
    await element.submit();
  };

const submit = submitWith(PASSWORD);

const twice = async (element) => {
  await submit(element);
  await submit(element);
};

const pause = () => new Promise((resolve) => setTimeout(resolve, 20));

/** Does it until the part is seen: what shows it may still be on its way. */
const untilShown = async (element, part, act) => {
  const isShown = () =>
    rootOf(element).querySelector(`[part~='${part}']`)?.checkVisibility();
  while (!isShown()) {
    act();
    await pause();
  }
};

const onReset = (fault) => ({'reset-password': fault});
const onSystem = (fault) => ({system: fault});

/** Types, and waits until the meter shows what its scorer said. */
const measured = (password) => ({
  properties: {strengthMeter},
  async run(element) {
    const isOn = () => !!rootOf(element).querySelector('.g-bar.g-on');
    await type(element, password);
    while (!isOn()) await pause();
  },
});

const groups = {
  'The form': {
    ready: {title: 'Ready'},
    account: {
      title: 'For a known account',
      attributes: {username: 'ada@example.com'},
    },
    'one-field': {
      title: 'One field',
      attributes: {confirmation: 'reveal'},
    },
    revealed: {
      title: 'Password shown',
      async run(element) {
        fill(element, PASSWORD);
        rootOf(element).querySelector('[part=reveal]').click();
        await element.updateComplete;
      },
    },
  },
  'While it is typed': {
    requirements: {
      title: 'Requirements',
      attributes: {'password-strength': '3'},
    },
    'requirements-partly': {
      title: 'Requirements, one met',
      attributes: {'password-strength': '3'},
      run: typing('sturdy'),
    },
    'requirements-met': {
      title: 'Requirements, all met',
      attributes: {'password-strength': '3'},
      run: typing('sturdy-42-words'),
    },
    'strength-meter': {
      title: 'Strength: strong',
      ...measured('a sturdy new set of words'),
    },
    'strength-meter-weak': {title: 'Strength: weak', ...measured('hunter2')},
    'caps-lock': {
      title: 'Caps Lock is on',
      async run(element) {
        const [field] = fieldsOf(element);
        field.focus();
        await untilShown(element, 'caps-lock', () =>
          field.dispatchEvent(
            new window.KeyboardEvent('keydown', {
              key: 'A',
              modifierCapsLock: true,
              bubbles: true,
              composed: true,
            }),
          ),
        );
      },
    },
  },
  'What was entered': {
    invalid: {title: 'Nothing', run: submitWith('', '')},
    'confirmation-missing': {
      title: 'Only one field',
      run: submitWith(PASSWORD, ''),
    },
    mismatch: {
      title: 'Two different passwords',
      run: submitWith(PASSWORD, 'something else'),
    },
    'too-short': {
      title: 'Too short',
      attributes: {'password-strength': '1'},
      run: submitWith('short'),
    },
    'too-long': {title: 'Too long', run: submitWith('long '.repeat(60))},
    unencodable: {
      title: 'A character that cannot be sent',
      run: submitWith('sturdy 🔐 password'),
    },
  },
  'Under way and done': {
    submitting: {
      title: 'Submitting',
      faults: onReset({kind: 'hold'}),
      async run(element) {
        fill(element, PASSWORD);
        // Held by the service for good, so there is no end to wait for.
        element.timeout = 3_600_000;
        const submitting = new Promise((resolve) => {
          element.addEventListener('genauth-reset-state-change', resolve);
        });
        void element.submit();
        await submitting;
        await element.updateComplete;
      },
    },
    succeeded: {title: 'Password changed', run: submit},
    redirecting: {
      title: 'On the way to sign-in',
      attributes: {'redirect-delay': '120'},
      run: submit,
    },
  },
  'The link': {
    'token-missing': {title: 'Not complete', fragment: ''},
    'token-ambiguous': {
      title: 'Two codes in one link',
      fragment: `${GOOD_LINK}&token=another`,
    },
    'token-malformed': {
      title: 'Damaged',
      fragment: `token=${'x'.repeat(9000)}`,
    },
    'token-rejected': {
      title: 'Expired or used',
      tokenState: 'expired',
      run: submit,
    },
    'token-rejected-after-unknown': {
      title: 'Perhaps used by an earlier attempt',
      faults: onReset({kind: 'reset', when: 'after'}),
      faultTimes: 1,
      run: twice,
    },
  },
  'The service': {
    'password-rejected': {
      title: 'Refuses the password',
      policy: {strength: 3},
      run: submit,
    },
    rejected: {
      title: 'Refuses for a reason of its own',
      faults: onReset({
        kind: 'envelope',
        statusCode: 403,
        apiCode: 2005,
        message: [
          '该账号已被锁定',
          '該帳號已被鎖定',
          'This account is locked',
          'このアカウントはロックされています',
        ],
      }),
      run: submit,
    },
    'rate-limited': {
      title: 'Wants a pause',
      faults: onReset({kind: 'rate-limit', retryAfter: 90, exposed: true}),
      run: submit,
    },
    'server-error': {
      title: 'Has a problem',
      faults: onReset({
        kind: 'envelope',
        statusCode: 500,
        apiCode: 1000,
        message: 'The system is busy',
      }),
      run: submit,
    },
    'bad-response': {
      title: 'Is not the one who answers',
      faults: onReset({
        kind: 'status',
        status: 403,
        body: '<h1>Blocked</h1>',
        contentType: 'text/html',
      }),
      run: submit,
    },
    'outcome-unknown': {
      title: 'Does not answer',
      faults: onReset({kind: 'reset', when: 'after'}),
      run: submit,
    },
  },
  'Before anything is sent': {
    offline: {
      title: 'Offline',
      arrange() {
        // A page cannot bring it about: it is the browser's word.
        Object.defineProperty(window.navigator, 'onLine', {value: false});
      },
      run: submit,
    },
    'key-unavailable': {
      title: 'No key to encrypt with',
      faults: onSystem({kind: 'status', status: 503}),
      run: submit,
    },
    'key-invalid': {
      title: 'A key that is none',
      faults: onSystem({kind: 'key', publicKey: 'not a key'}),
      run: submit,
    },
    'encrypt-failed': {
      title: 'Encryption fails',
      properties: {
        encryptPassword() {
          throw new Error('on purpose');
        },
      },
      run: submit,
    },
    'config-invalid': {
      title: 'Set up wrongly',
      attributes: {'password-encrypt-type': 'md5'},
    },
    'insecure-context': {
      title: 'On an insecure connection',
      arrange() {
        // The demo is on this machine, which counts as secure.
        Object.defineProperty(window, 'isSecureContext', {value: false});
      },
    },
  },
};

/** `[heading, [name, recipe][]][]` */
export const stateGroups = Object.entries(groups).map(([heading, recipes]) => [
  heading,
  Object.entries(recipes).map(([name, recipe]) => [
    name,
    {fragment: GOOD_LINK, ...recipe},
  ]),
]);
