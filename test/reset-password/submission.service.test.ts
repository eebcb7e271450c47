import {expect} from 'chai';
import type {GenAuthResetPassword} from '../../src/elements.js';
import {
  allowConsole,
  allowPlaintextPassword,
  newPassword,
  watchSecret,
} from '../helpers/canary.js';
import {engine} from '../helpers/engine.js';
import {createApp, type App, type Fault} from '../helpers/genauth.js';
import {click, press, type as typeText, typeInto} from '../helpers/user.js';
import {
  arrival,
  buttonOf,
  failuresIn,
  fieldsOf,
  fill,
  formOf,
  namesOf,
  next,
  override,
  posts,
  put,
  rootOf,
  settled,
  submitAndHold,
  valuesOf,
  visit,
  watch,
} from './visit.js';

const types = ['rsa', 'sm2'] as const;

interface SentBody {
  passwordResetToken: string;
  password: string;
  passwordEncryptType: string;
}

const sentTo = async (app: App): Promise<SentBody[]> =>
  (await app.requestsTo('reset-password')).map(
    ({body}) => JSON.parse(body) as SentBody,
  );

const keyFetches = async (app: App): Promise<number> =>
  (await app.requestsTo('system')).length;

describe('a key that cannot be had', () => {
  const unavailable: [name: string, fault: Fault][] = [
    ['is not found', {kind: 'status', status: 404}],
    ['breaks the service', {kind: 'status', status: 500}],
    ['is hidden from this origin', {kind: 'no-cors'}],
    ['is lost on the way', {kind: 'reset'}],
    ['never comes', {kind: 'hold'}],
    [
      'is somewhere else',
      {kind: 'redirect', location: 'http://nobody.localhost:9/'},
    ],
  ];
  const invalid: [name: string, fault: Fault][] = [
    [
      'is a page instead',
      {kind: 'body', text: '<h1>Log in</h1>', contentType: 'text/html'},
    ],
    ['is no JSON', {kind: 'body', text: 'rsa'}],
    ['is missing', {kind: 'body', text: '{"rsa": {}, "sm2": {}}'}],
    ['is empty', {kind: 'key', publicKey: ''}],
    ['is a number', {kind: 'key', publicKey: 4}],
    ['is null', {kind: 'key', publicKey: null}],
    ['is garbage', {kind: 'key', publicKey: 'garbage'}],
    ['is zero', {kind: 'key', publicKey: `04${'0'.repeat(128)}`}],
  ];
  // WebKitGTK takes half a body for a whole one.
  (engine === 'webkit' ? invalid : unavailable).push([
    'is cut in the middle',
    {kind: 'cut'},
  ]);
  const table = [
    ...unavailable.map((row) => [...row, 'key-unavailable'] as const),
    ...invalid.map((row) => [...row, 'key-invalid'] as const),
  ];

  for (const type of types) {
    for (const [name, fault, code] of table) {
      it(`sends nothing, with ${type}, when it ${name}, and works once it does not [ENC-1, ENC-14]`, async () => {
        const timeout = fault.kind === 'hold' ? 800 : 10_000;
        const {app, element, seen, password} = await visit({
          'password-encrypt-type': type,
          timeout,
        });
        await app.fault('system', fault);
        await element.submit();
        expect(namesOf(seen)).to.deep.equal([
          'submit',
          'state-change',
          'state-change',
          'failure',
        ]);
        expect(failuresIn(seen)[0]).to.include({code, retryable: true});
        expect(failuresIn(seen)[0]?.message).to.contain('Nothing was sent');
        expect(element.state).to.equal('failed');
        expect(valuesOf(element)).to.deep.equal([password, password]);
        expect(await posts(app)).to.equal(0);
        expect(await app.passwordIs(password)).to.equal(false);

        await app.fault('system', null);
        await app.release();
        await element.submit();
        expect(namesOf(seen).slice(4)).to.deep.equal([
          'submit',
          'state-change',
          'state-change',
          'success',
        ]);
        expect(await app.passwordIs(password)).to.equal(true);
        const [sent] = await sentTo(app);
        expect(sent?.passwordEncryptType).to.equal(type);
      });
    }

    it(`sends nothing, with ${type}, for the key of the other kind`, async () => {
      const app = await createApp({rsaBits: 1024});
      const keys = await app.keys();
      const other = type === 'rsa' ? keys.sm2 : keys.rsa;
      const {element, seen} = await visit(
        {'password-encrypt-type': type},
        {app},
      );
      await app.fault('system', {
        kind: 'key',
        publicKey: other.publicKey,
        of: type,
      });
      await element.submit();
      expect(failuresIn(seen)[0]?.code).to.equal('key-invalid');
      expect(await posts(app)).to.equal(0);
    });

    it(`sends nothing, with ${type}, without a source of randomness`, async () => {
      const {app, element, seen} = await visit({'password-encrypt-type': type});
      override(crypto, 'getRandomValues', {value: undefined});
      await element.submit();
      expect(failuresIn(seen)[0]?.code).to.equal('encrypt-failed');
      expect(await posts(app)).to.equal(0);
    });

    it(`is asked for again, with ${type}, after it was rotated [ENC-13]`, async () => {
      const {app, element, seen, password} = await visit({
        'password-encrypt-type': type,
      });
      // Fetched ahead of time, as the visitor begins.
      fieldsOf(element)[0]?.focus();
      // A window that is not in front gives no focus.
      fieldsOf(element)[0]?.dispatchEvent(
        new Event('pointerdown', {bubbles: true}),
      );
      while ((await keyFetches(app)) < 1);
      await app.rotateKeys();
      await element.submit();
      expect(failuresIn(seen)[0]).to.include({code: 'rejected', apiCode: 2016});
      await element.submit();
      expect(seen.at(-1)?.name).to.equal('success');
      expect(await app.passwordIs(password)).to.equal(true);
      expect(await keyFetches(app)).to.equal(2);
      expect(await posts(app)).to.equal(2);
    });

    it(`is not asked for, with ${type}, where the page has pinned one [ENC-15]`, async () => {
      const app = await createApp({rsaBits: 1024});
      const {publicKey} = (await app.keys())[type];
      const {element, password} = await visit(
        {'password-encrypt-type': type, 'public-key': publicKey},
        {app},
      );
      await element.submit();
      expect(await keyFetches(app)).to.equal(0);
      expect(await app.passwordIs(password)).to.equal(true);
    });

    it(`is the one that is pinned at the submission, with ${type}, and not while typing [ENC-15]`, async () => {
      const [app, other] = await Promise.all([
        createApp({rsaBits: 1024}),
        createApp({rsaBits: 1024}),
      ]);
      const {element, seen, password} = await visit(
        {
          'password-encrypt-type': type,
          'public-key': (await other.keys())[type].publicKey,
        },
        {app},
      );
      // The first key is prepared now.
      fieldsOf(element)[0]?.focus();
      for (let turn = 0; turn < 20; turn++) await settled();
      element.setAttribute('public-key', (await app.keys())[type].publicKey);
      await element.submit();
      expect(namesOf(seen).at(-1)).to.equal('success');
      expect(await app.passwordIs(password)).to.equal(true);
      expect(await keyFetches(app)).to.equal(0);
    });

    it(`is not asked for, with ${type}, where the pinned one is bad [ENC-15]`, async () => {
      const {app, element, seen} = await visit({
        'password-encrypt-type': type,
        'public-key': 'garbage',
      });
      await element.submit();
      expect(failuresIn(seen)[0]?.code).to.equal('key-invalid');
      expect(await app.requests()).to.deep.equal([]);
    });

    it(`is refused by the service, with ${type}, when it is a stranger's`, async () => {
      const {app, element, seen, password} = await visit({
        'password-encrypt-type': type,
      });
      await app.fault('system', {kind: 'wrong-key', of: type}, 1);
      await element.submit();
      expect(failuresIn(seen)[0]).to.include({code: 'rejected', apiCode: 2016});
      expect(await app.passwordIs(password)).to.equal(false);
    });
  }

  it('is nobody’s business before the visitor submits [ENC-14]', async () => {
    const {app, element, seen} = await visit();
    await app.fault('system', {kind: 'status', status: 404}, 1);
    fieldsOf(element)[0]?.focus();
    fieldsOf(element)[0]?.dispatchEvent(
      new Event('pointerdown', {bubbles: true}),
    );
    while ((await keyFetches(app)) < 1);
    await settled();
    expect(seen).to.deep.equal([]);
    await element.submit();
    expect(seen.at(-1)?.name).to.equal('success');
  });

  it('is read from an envelope as well', async () => {
    const {app, element, password} = await visit({}, {wrapSystem: true});
    await element.submit();
    expect(await app.passwordIs(password)).to.equal(true);
  });
});

describe('a cipher of the page', () => {
  it('replaces the built-in one, and gets the key', async () => {
    const {app, element, password} = await visit();
    const asked: object[] = [];
    element.encryptPassword = (plain, {type, publicKey, signal}) => {
      expect(plain).to.equal(password);
      asked.push({type, publicKey, aborted: signal.aborted});
      return Promise.resolve('their own ciphertext');
    };
    await element.submit();
    const {publicKey} = (await app.keys()).rsa;
    expect(asked).to.deep.equal([{type: 'rsa', publicKey, aborted: false}]);
    const [sent] = await sentTo(app);
    expect(sent?.password).to.equal('their own ciphertext');
    expect(sent?.passwordEncryptType).to.equal('rsa');
  });

  const refused: [name: string, cipher: (password: string) => unknown][] = [
    [
      'throws',
      () => {
        throw new Error('no');
      },
    ],
    ['rejects', () => Promise.reject(new Error('no'))],
    ['rejects with nothing of use', () => Promise.reject(undefined)],
    ['answers null', () => null],
    ['answers undefined', () => undefined],
    ['answers false', () => false],
    ['answers an empty text', () => ''],
    ['answers an object', () => ({})],
    ['answers the password', (password) => password],
    ['answers the password late', (password) => Promise.resolve(password)],
    ['never answers', () => new Promise(() => undefined)],
  ];
  for (const [name, cipher] of refused) {
    it(`sends nothing when it ${name}`, async () => {
      const {app, element, seen, password} = await visit({timeout: 1500});
      element.encryptPassword =
        cipher as unknown as GenAuthResetPassword['encryptPassword'];
      await element.submit();
      expect(failuresIn(seen)).to.have.length(1);
      expect(failuresIn(seen)[0]?.code).to.equal('encrypt-failed');
      expect(await posts(app)).to.equal(0);

      element.encryptPassword = undefined;
      await element.submit();
      expect(await app.passwordIs(password)).to.equal(true);
    });
  }
});

describe('a page that knows its codes', () => {
  const refuse = {
    kind: 'envelope',
    statusCode: 422,
    apiCode: 990010,
    message: 'Used before',
  };

  it('names them', async () => {
    const {app, element, seen} = await visit();
    const asked: unknown[] = [];
    element.classifyFailure = (answer) => {
      asked.push(answer);
      return 'password-rejected';
    };
    await app.fault('reset-password', refuse);
    await element.submit();
    expect(asked).to.deep.equal([
      {statusCode: 422, apiCode: 990010, message: 'Used before'},
    ]);
    expect(failuresIn(seen)[0]?.code).to.equal('password-rejected');
    expect(fieldsOf(element)[0]?.ariaInvalid).to.equal('true');
  });

  it('can say that the token is of no use', async () => {
    const {app, element, seen} = await visit();
    element.classifyFailure = () => 'token-rejected';
    await app.fault('reset-password', refuse);
    await element.submit();
    expect(failuresIn(seen)[0]).to.include({
      code: 'token-rejected',
      retryable: false,
    });
    expect(formOf(element)).to.equal(null);
  });

  for (const [name, answer] of [
    ['nothing', () => undefined],
    ['a code no answer can have', () => 'offline'],
    ['nonsense', () => 'toString'],
    [
      'an error',
      () => {
        throw new Error('no');
      },
    ],
  ] as const) {
    it(`is not followed when it answers ${name}`, async () => {
      const {app, element, seen} = await visit();
      element.classifyFailure =
        answer as unknown as GenAuthResetPassword['classifyFailure'];
      await app.fault('reset-password', refuse);
      await element.submit();
      expect(failuresIn(seen)[0]?.code).to.equal('rejected');
    });
  }

  it('is not asked where nothing was answered', async () => {
    const {app, element, seen} = await visit();
    element.classifyFailure = () => 'token-rejected';
    await app.fault('reset-password', {kind: 'reset'}, 1);
    await element.submit();
    expect(failuresIn(seen)[0]?.code).to.equal('outcome-unknown');
  });
});

describe('what is sent', () => {
  for (const type of types) {
    it(`is the password exactly as typed, with ${type} [VAL-1]`, async () => {
      const password = watchSecret(
        'password',
        ' e\u0301\u00e9 密碼\u200f\u00a0"\\ ',
      );
      const {app, element} = await visit({'password-encrypt-type': type});
      fill(element, password);
      await element.submit();
      expect(await app.passwordIs(password)).to.equal(true);
      expect(await app.passwordIs(password.normalize('NFC'))).to.equal(false);
      expect(await app.passwordIs(password.trim())).to.equal(false);
    });
  }

  it('is plaintext where the page asks for it by name', async () => {
    allowPlaintextPassword();
    const {app, element, password} = await visit({
      'password-encrypt-type': 'none',
    });
    await element.submit();
    expect(await app.passwordIs(password)).to.equal(true);
    const [sent] = await sentTo(app);
    expect(sent).to.include({password, passwordEncryptType: 'none'});
    expect(await keyFetches(app)).to.equal(0);
  });

  it('has the headers that the page has named', async () => {
    const {app, element} = await visit({
      'app-id': 'a1b2c3',
      'header-prefix': 'x-genauth',
      lang: 'zh-TW',
    });
    await element.submit();
    const [{headers} = {headers: {}}] = await app.requestsTo('reset-password');
    expect(headers).to.include({
      'x-genauth-app-id': 'a1b2c3',
      'x-genauth-lang': 'zh-TW',
    });
    expect(headers).not.to.have.any.keys('cookie', 'referer', 'x-authing-lang');
  });
});

describe('one submission at a time', () => {
  // What it says to developers has tests of its own: test/ui/console.test.ts.
  beforeEach(allowConsole);

  it('is one POST for five submits in one task [NET-16]', async () => {
    const {app, element, seen} = await visit();
    const all = [
      element.submit(),
      element.submit(),
      ...Array.from({length: 3}, () => {
        formOf(element)?.requestSubmit();
        return next(element, 'success');
      }),
    ];
    await Promise.all(all);
    expect(namesOf(seen)).to.deep.equal([
      'submit',
      'state-change',
      'state-change',
      'success',
    ]);
    expect(await posts(app)).to.equal(1);
  });

  it('is one POST for Enter, click and a script together [NET-16]', async () => {
    const visited = await visit();
    const {app, element, seen} = visited;
    await app.fault('reset-password', {kind: 'hold'}, 1);
    await click(fieldsOf(element)[1] as Element);
    await press('Enter');
    await click(buttonOf(element));
    await click(buttonOf(element));
    await arrival(app);
    await press('Enter');
    buttonOf(element).click();
    formOf(element)?.requestSubmit();
    await element.submit();
    element.reset();
    expect(element.state).to.equal('submitting');
    const success = next(element, 'success');
    await app.release();
    await success;
    expect(await posts(app)).to.equal(1);
    expect(namesOf(seen)).to.deep.equal([
      'submit',
      'state-change',
      'state-change',
      'success',
    ]);
  });

  it('is one POST however the listeners submit again [NET-16]', async () => {
    const {app, element, seen} = await visit();
    element.addEventListener('genauth-reset-submit', () => {
      void element.submit();
    });
    element.addEventListener('genauth-reset-state-change', () => {
      void element.submit();
    });
    await element.submit();
    expect(namesOf(seen).filter((name) => name === 'submit')).to.have.length(1);
    expect(await posts(app)).to.equal(1);
  });

  it('does not change with the settings, which count for the next [LIFE-2]', async () => {
    const elsewhere = await createApp({rsaBits: 1024});
    const visited = await visit({'app-id': 'before'});
    const {app, element, seen} = visited;
    element.addEventListener(
      'genauth-reset-submit',
      () => {
        element.passwordEncryptType = 'sm2';
        element.appHost = elsewhere.appHost;
        element.appId = 'after';
        element.timeout = 1;
        element.encryptPassword = () => 'something else';
        element.classifyFailure = () => 'token-rejected';
      },
      {once: true},
    );
    await app.fault('reset-password', {
      kind: 'hold',
      fault: {kind: 'envelope', statusCode: 400, message: 'No'},
    });
    const over = element.submit();
    await arrival(app);
    fill(element, newPassword());
    element.publicKey = 'garbage';
    await app.release();
    await over;
    expect(failuresIn(seen)[0]?.code).to.equal('rejected');
    const [sent] = await sentTo(app);
    expect(sent?.passwordEncryptType).to.equal('rsa');
    expect(sent?.password).not.to.equal('something else');
    expect(await elsewhere.requests()).to.deep.equal([]);

    element.timeout = 10_000;
    await element.submit();
    expect(await posts(app)).to.equal(1);
    const [another] = await sentTo(elsewhere);
    expect(another).to.include({
      passwordEncryptType: 'sm2',
      password: 'something else',
    });
    const [request] = await elsewhere.requestsTo('reset-password');
    expect(request?.headers['x-authing-app-id']).to.equal('after');
  });

  it('ends the attempt, and then tells of settings that broke meanwhile', async () => {
    const visited = await visit();
    const {app, element, seen} = visited;
    await app.fault('reset-password', {
      kind: 'hold',
      fault: {kind: 'envelope', statusCode: 400, message: 'No'},
    });
    const over = element.submit();
    await arrival(app);
    element.appHost = 'nonsense';
    await app.release();
    await over;
    while (failuresIn(seen).length < 2) await settled();
    expect(failuresIn(seen).map(({code}) => code)).to.deep.equal([
      'rejected',
      'config-invalid',
    ]);
    expect(formOf(element)).to.equal(null);
  });
});

describe('a submission', () => {
  it('is not sent while the browser is offline [NET-14]', async () => {
    const {app, element, seen, password} = await visit();
    override(navigator, 'onLine', {get: () => false});
    await element.submit();
    expect(failuresIn(seen)[0]).to.include({code: 'offline', retryable: true});
    expect(await app.requests()).to.deep.equal([]);
    expect(valuesOf(element)).to.deep.equal([password, password]);
    override(navigator, 'onLine', {get: () => true});
    await element.submit();
    expect(await app.passwordIs(password)).to.equal(true);
  });

  it('has no deadline but the page’s, however far', async () => {
    for (const timeout of [Infinity, 2 ** 31, 1e12]) {
      const {app, element, password} = await visit();
      element.timeout = timeout;
      await element.submit();
      expect(element.state).to.equal('succeeded');
      expect(await app.passwordIs(password)).to.equal(true);
    }
  });

  it('takes what a password manager filled without a sound [VAL-5, VAL-7]', async () => {
    const {app, element, password} = await visit();
    const success = next(element, 'success');
    await click(buttonOf(element));
    await success;
    expect(await app.passwordIs(password)).to.equal(true);
  });

  it('takes one field where the page asks once [VAL-6]', async () => {
    const {app, element} = await visit({confirmation: 'reveal'});
    fieldsOf(element)[0]!.value = '';
    const password = newPassword();
    await typeInto(fieldsOf(element)[0]!, password);
    const success = next(element, 'success');
    await press('Enter');
    await success;
    expect(await app.passwordIs(password)).to.equal(true);
  });

  it('sends nothing when the fields do not pass [VAL-6, A11Y-19, WCAG 3.3.4]', async () => {
    const {app, element, seen, password} = await visit();
    fill(element, '');
    await element.submit();
    fill(element, password, `${password}!`);
    await element.submit();
    fill(element, '🔐 emoji');
    await element.submit();
    expect(namesOf(seen)).to.deep.equal(['invalid', 'invalid', 'invalid']);
    expect(seen.map(({event}) => event.detail as unknown)).to.deep.equal([
      {
        issues: [
          {field: 'password', code: 'password-required'},
          {field: 'confirmation', code: 'confirmation-required'},
        ],
      },
      {issues: [{field: 'confirmation', code: 'confirmation-mismatch'}]},
      {issues: [{field: 'password', code: 'password-unencodable'}]},
    ]);
    for (const {event} of seen) {
      const {issues} = event.detail as {issues: object[]};
      expect([event.detail, issues, ...issues].every(Object.isFrozen)).to.equal(
        true,
      );
    }
    expect(element.state).to.equal('ready');
    expect(await posts(app)).to.equal(0);
  });

  it('sends nothing that the key cannot carry [ENC-5]', async () => {
    const {app, element, seen} = await visit();
    fill(element, '密'.repeat(40));
    await element.submit();
    expect(failuresIn(seen)[0]?.code).to.equal('encrypt-failed');
    expect(failuresIn(seen)[0]?.message).to.contain('at most 117');
    expect(await posts(app)).to.equal(0);
  });

  for (const [name, character, bytes] of [
    ['ASCII', 'x', 1],
    ['Chinese', '密', 3],
  ] as const) {
    it(`sends exactly as many bytes as the key carries, in ${name} [ENC-5]`, async () => {
      const {app, element, seen} = await visit();
      // The key has to be known, or the check before the POST decides.
      fieldsOf(element)[0]?.focus();
      while ((await keyFetches(app)) < 1);
      const longest = watchSecret('password', character.repeat(117 / bytes));
      fill(element, `${longest}x`);
      await element.submit();
      fill(element, longest);
      await element.submit();
      expect(namesOf(seen).at(-1)).to.equal('success');
      expect(await app.passwordIs(longest)).to.equal(true);
      expect(await posts(app)).to.equal(1);
    });
  }

  it('never rejects, wherever it is asked for', async () => {
    const missing = await put({});
    await missing.submit();
    expect(missing.state).to.equal('token-missing');
    const visited = await visit();
    const {app, element} = visited;
    await app.fault('reset-password', {kind: 'reset'}, 1);
    await element.submit();
    expect(element.state).to.equal('failed');
    const {over} = await submitAndHold(visited);
    element.remove();
    await Promise.all([over, element.submit()]);
    expect(element.state).to.equal('ready');
    expect(await posts(app)).to.equal(2);
  });

  it('goes to three services from three elements of one page [LIFE-3]', async () => {
    const visits = [await visit(), await visit(), await visit()];
    const [first, second, third] = visits;
    await second!.app.fault('reset-password', {kind: 'status', status: 403});
    const {over} = await submitAndHold(third!);
    await Promise.all([first!.element.submit(), second!.element.submit()]);
    expect(visits.map(({element}) => element.state)).to.deep.equal([
      'succeeded',
      'failed',
      'submitting',
    ]);
    await third!.app.release();
    await over;
    for (const [index, {app, seen}] of visits.entries()) {
      expect(await posts(app)).to.equal(1);
      expect(seen.at(-1)?.name).to.equal(index === 1 ? 'failure' : 'success');
      expect(seen).to.have.length(4);
    }
  });
});

describe('a visitor who types', () => {
  it('causes no POST and shows the token to nobody [TOK-2, WCAG 3.2.2]', async () => {
    const app = await createApp({rsaBits: 1024});
    const token = await app.issueToken();
    const element = await put({'app-host': app.appHost, token});
    const seen = watch(element);
    const [first, second] = fieldsOf(element);
    await typeInto(first!, 'abc');
    await typeText('def');
    while ((await keyFetches(app)) < 1);
    // Both are the same now, and the visitor has not pressed the button.
    await typeInto(second!, 'abcdef');
    await element.updateComplete;
    expect(rootOf(element).activeElement).to.equal(second);
    document.dispatchEvent(new Event('visibilitychange'));
    dispatchEvent(new Event('focus'));
    await settled();
    expect(seen).to.deep.equal([]);
    const requests = await app.requests();
    expect(JSON.stringify(requests)).not.to.contain(token);
    expect(requests.map(({method}) => method)).to.deep.equal(['GET']);
  });
});
