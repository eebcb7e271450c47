/**
 * How each state is brought about. `attributes` and `properties` are the
 * element's, `policy` is the application's, `faults` say how its endpoints
 * misbehave, `fragment` is that of the address with `{token}` for a good token.
 * `run` is what the visitor would do, at an element that has been rendered.
 */

const PASSWORD = 'a sturdy new password';
const GOOD_LINK = 'passwordResetToken={token}';

const fill = (element, password, confirmation = password) => {
  const [first, second] = element.shadowRoot.querySelectorAll('input');
  first.value = password;
  if (second) second.value = confirmation;
};

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

const onReset = (fault) => ({'reset-password': fault});
const onSystem = (fault) => ({system: fault});

const groups = {
  'The form': {
    ready: {},
    account: {attributes: {username: 'ada@example.com'}},
    'one-field': {attributes: {confirmation: 'reveal'}},
    revealed: {
      async run(element) {
        fill(element, PASSWORD);
        element.shadowRoot.querySelector('[part=reveal]').click();
        await element.updateComplete;
      },
    },
  },
  'What was entered': {
    invalid: {run: submitWith('', '')},
    mismatch: {run: submitWith(PASSWORD, 'something else')},
    'too-long': {run: submitWith('long '.repeat(60))},
    unencodable: {run: submitWith('sturdy 🔐 password')},
  },
  'Under way and done': {
    submitting: {
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
    succeeded: {run: submit},
    redirecting: {attributes: {'redirect-delay': '120'}, run: submit},
  },
  'The link': {
    'token-missing': {fragment: ''},
    'token-ambiguous': {fragment: `${GOOD_LINK}&token=another`},
    'token-malformed': {fragment: `token=${'x'.repeat(9000)}`},
    'token-rejected': {tokenState: 'expired', run: submit},
    'token-rejected-after-unknown': {
      faults: onReset({kind: 'reset', when: 'after'}),
      faultTimes: 1,
      run: twice,
    },
  },
  'The service': {
    'password-rejected': {policy: {strength: 3}, run: submit},
    rejected: {
      faults: onReset({
        kind: 'envelope',
        statusCode: 403,
        apiCode: 2005,
        message: 'This account is locked',
      }),
      run: submit,
    },
    'rate-limited': {
      faults: onReset({kind: 'rate-limit', retryAfter: 90, exposed: true}),
      run: submit,
    },
    'server-error': {
      faults: onReset({
        kind: 'envelope',
        statusCode: 500,
        apiCode: 1000,
        message: 'The system is busy',
      }),
      run: submit,
    },
    'bad-response': {
      faults: onReset({
        kind: 'status',
        status: 403,
        body: '<h1>Blocked</h1>',
        contentType: 'text/html',
      }),
      run: submit,
    },
    'outcome-unknown': {
      faults: onReset({kind: 'reset', when: 'after'}),
      run: submit,
    },
  },
  'Before anything is sent': {
    offline: {
      async run(element) {
        // The one thing a page cannot bring about: it is the browser's word.
        Object.defineProperty(window.navigator, 'onLine', {value: false});
        await submit(element);
      },
    },
    'key-unavailable': {
      faults: onSystem({kind: 'status', status: 503}),
      run: submit,
    },
    'key-invalid': {
      faults: onSystem({kind: 'key', publicKey: 'not a key'}),
      run: submit,
    },
    'encrypt-failed': {
      properties: {
        encryptPassword() {
          throw new Error('on purpose');
        },
      },
      run: submit,
    },
    'config-invalid': {attributes: {'password-encrypt-type': 'md5'}},
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
