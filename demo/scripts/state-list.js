/**
 * How each state is brought about. `attributes` and `properties` are the
 * element's, `policy` and `sms` are the application's, `faults` say how its
 * endpoints misbehave, `fragment` is that of the address with `{token}` for a
 * good token. With `forgot` it is the element that gets a token, with `healing`
 * that one stands in the other. `arrange` happens before there is an element.
 * `run` is what the visitor would do, at an element that has been rendered, in
 * a shadow root or without one; it is also given the application.
 */
import {strengthMeter} from './strength.js';

/**
 * @typedef {object} Recipe
 * @property {string} title
 * @property {string} fragment
 * @property {boolean} [forgot]
 * @property {boolean} [healing]
 * @property {Record<string, string>} [attributes]
 * @property {object} [properties]
 * @property {object} [policy]
 * @property {boolean} [sms]
 * @property {Record<string, object>} [faults]
 * @property {number} [faultTimes]
 * @property {'fresh' | 'expired' | 'used'} [tokenState]
 * @property {() => void} [arrange]
 * @property {(element: HTMLElement, application: object) => unknown} [run]
 */

const PASSWORD = 'a sturdy new password';
const GOOD_LINK = 'passwordResetToken={token}';

/** Both trees of an element: in light mode the form is a child of its own. */
const rootOf = (element) => {
  const trees = [element.shadowRoot, element.querySelector(':scope > form')];
  const querySelectorAll = (selector) =>
    trees.flatMap((tree) => [...(tree?.querySelectorAll(selector) ?? [])]);
  return {
    querySelectorAll,
    querySelector: (selector) => querySelectorAll(selector)[0],
  };
};

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

/** Gives the other element what its step asks for. */
const answer = async (element, text) => {
  rootOf(element).querySelector('[part=input]').value = text;
  await element.submit();
  await element.updateComplete;
};

const answering = (text) => (element) => answer(element, text);

const askByEmail = (element, {email}) => answer(element, email);

/** The number as it is written at home. */
const askByPhone = (element, {phone}) =>
  answer(element, phone.replace(/^\+86/, ''));

/** Asks for a code, and then types what `text` says. */
const thenTyping = (text) => async (element, application) => {
  await askByEmail(element, application);
  await answer(element, await text(application));
};

const typingCode = thenTyping(({makeCode}) => makeCode());

/** Does what ends with an answer that never comes, up to the wait for it. */
const upTo = (state, run) => (element, application) =>
  new Promise((resolve) => {
    // Held by the service for good, so there is no end to wait for.
    element.timeout = 3_600_000;
    element.addEventListener('genauth-forgot-state-change', ({detail}) => {
      if (detail.state === state) resolve(undefined);
    });
    void run(element, application);
  });

const goOffline = () => {
  // A page cannot bring it about: it is the browser's word.
  Object.defineProperty(window.navigator, 'onLine', {value: false});
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

/** Recipes for the element that gets a token. */
const forgot = (recipes) =>
  Object.fromEntries(
    Object.entries(recipes).map(([name, recipe]) => [
      name,
      {forgot: true, fragment: '', ...recipe},
    ]),
  );

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
      fragment: `${GOOD_LINK}&passwordResetToken=another`,
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
    healing: {
      title: 'Expired, with a way to mend it',
      healing: true,
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
      arrange: goOffline,
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
  'Without a link: who it is': forgot({
    'forgot-identifying': {title: 'Asks for the address'},
    'forgot-address-required': {title: 'No address', run: answering('')},
    'forgot-address-invalid': {
      title: 'Not an address',
      run: answering('ada at example.com'),
    },
    'forgot-sending': {
      title: 'Sending a code',
      faults: {'send-email': {kind: 'hold'}},
      run: upTo('sending', askByEmail),
    },
    'forgot-rate-limited': {
      title: 'Wants a pause',
      faults: {
        'send-email': {kind: 'rate-limit', retryAfter: 90, exposed: true},
      },
      run: askByEmail,
    },
    'forgot-rejected': {
      title: 'Sends no SMS',
      sms: false,
      run: askByPhone,
    },
    'forgot-offline': {title: 'Offline', arrange: goOffline, run: askByEmail},
    'forgot-network': {
      title: 'Cannot be reached',
      faults: {'send-email': {kind: 'reset'}},
      run: askByEmail,
    },
    'forgot-config-invalid': {
      title: 'Set up wrongly',
      attributes: {'app-host': 'ftp://example.com'},
    },
  }),
  'Without a link: the code': forgot({
    'forgot-verifying': {title: 'Asks for the code, by mail', run: askByEmail},
    'forgot-verifying-phone': {
      title: 'Asks for the code, by SMS',
      run: askByPhone,
    },
    'forgot-code-required': {title: 'No code', run: thenTyping(() => '')},
    'forgot-code-incomplete': {
      title: 'Half a code',
      run: thenTyping(() => '123'),
    },
    'forgot-checking': {
      title: 'Checking the code',
      faults: {'verify-reset-password-request': {kind: 'hold'}},
      run: upTo('checking', typingCode),
    },
    'forgot-code-rejected': {
      title: 'A wrong code',
      run: thenTyping(async ({makeCode}) => {
        await makeCode({code: '123456'});
        return '654321';
      }),
    },
    'forgot-code-expired': {
      title: 'An expired code',
      run: thenTyping(({makeCode}) => makeCode({state: 'expired'})),
    },
    'forgot-verified': {title: 'The right code', run: typingCode},
  }),
};

/**
 * Under each heading, each recipe with its name.
 *
 * @type {[heading: string, recipes: [name: string, recipe: Recipe][]][]}
 */
export const stateGroups = Object.entries(groups).map(([heading, recipes]) => [
  heading,
  Object.entries(recipes).map(([name, recipe]) => [
    name,
    {fragment: GOOD_LINK, ...recipe},
  ]),
]);
