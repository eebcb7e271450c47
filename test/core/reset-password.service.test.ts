import {expect} from 'chai';
import {ResetPasswordError} from '../../src/model/errors.js';
import {
  checkSettings,
  prepareCipher,
  resetPassword,
  type ResetPasswordRequest,
} from '../../src/core/reset-password.js';
import {defaultSettings} from '../../src/model/settings.js';
import {
  answer,
  failureOf,
  replaceFetch,
  whilePolluted,
} from '../genauth/surroundings.js';
import {onceAfterTest} from '../helpers/after-test.js';
import {
  allowPlaintextPassword,
  newPassword,
  secrets,
} from '../helpers/canary.js';
import {engine} from '../helpers/engine.js';
import {textsIn} from '../helpers/canary/texts.js';
import {changeRsa, changeSm2} from '../ciphers/libraries.js';
import {createApp, type App, type Fault} from '../helpers/genauth.js';

const types = ['rsa', 'sm2'] as const;

/** A reset of the app's account, and what the server saw of it. */
const resetOn = async (
  app: App,
  {
    settings,
    ...more
  }: Partial<Omit<ResetPasswordRequest, 'settings'>> & {settings?: object} = {},
) => {
  const password = newPassword();
  const passwordResetToken = await app.issueToken();
  return {
    password,
    passwordResetToken,
    run: () =>
      resetPassword({
        settings: checkSettings({
          ...defaultSettings,
          appHost: app.appHost,
          timeout: 9000,
          ...settings,
        }),
        passwordResetToken,
        password,
        ...more,
      }),
  };
};

const newApp = () => createApp({rsaBits: 1024});

/** Until the end of the test, a library's ciphertexts are changed so. */
const changeMade = {
  rsa: changeRsa,
  sm2: changeSm2,
} as const;

/** A promise that never settles. */
const never = () => new Promise<never>(() => undefined);

describe('A password that cannot be encrypted is not sent [ENC-1]', () => {
  interface Row {
    code: string;
    fault?: Fault;
    request?: (
      password: string,
      type: (typeof types)[number],
    ) => Partial<ResetPasswordRequest>;
    timeout?: number;
    settings?: object;
  }
  const hook = (
    encryptPassword: (password: string) => unknown,
    more: Partial<Row> = {},
  ): Row => ({
    code: 'encrypt-failed',
    ...more,
    request: () => ({encryptPassword: encryptPassword as never}),
  });
  const rows: Record<string, Row> = {
    'when there is no key endpoint': {
      fault: {kind: 'status', status: 404},
      code: 'key-unavailable',
    },
    'when the key endpoint is down': {
      fault: {kind: 'status', status: 500},
      code: 'key-unavailable',
    },
    'when the connection is lost each time': {
      fault: {kind: 'reset'},
      code: 'key-unavailable',
    },
    'when the key is not allowed to be read': {
      fault: {kind: 'no-cors'},
      code: 'key-unavailable',
    },
    'when the key comes too late': {
      fault: {kind: 'hold'},
      timeout: 400,
      code: 'key-unavailable',
    },
    'when the key comes byte by byte': {
      fault: {kind: 'drip', ms: 100},
      timeout: 400,
      code: 'key-unavailable',
    },
    'when a page of HTML comes instead': {
      fault: {kind: 'body', text: '<html>', contentType: 'text/html'},
      code: 'key-invalid',
    },
    'when there is no key in the answer': {
      fault: {kind: 'body', text: '{"version":{}}'},
      code: 'key-invalid',
    },
    'when the key is a word': {
      fault: {kind: 'key', publicKey: 'garbage'},
      code: 'key-invalid',
    },
    'when the key is empty': {
      fault: {kind: 'key', publicKey: ''},
      code: 'key-invalid',
    },
    'when the key is null': {
      fault: {kind: 'key', publicKey: null},
      code: 'key-invalid',
    },
    'when the key is an object': {
      fault: {kind: 'key', publicKey: {n: '1', e: '1'}},
      code: 'key-invalid',
    },
    'when the answer is cut': {
      fault: {kind: 'cut'},
      // WebKitGTK does not tell a body that was cut from one that ended.
      code: engine === 'webkit' ? 'key-invalid' : 'key-unavailable',
    },
    'when the pinned key is none': {
      settings: {publicKey: 'garbage'},
      code: 'key-invalid',
    },
    "when the host's cipher answers false": hook(() => false),
    "when the host's cipher answers null": hook(() => null),
    "when the host's cipher answers nothing": hook(() => undefined),
    "when the host's cipher answers an empty text": hook(() => ''),
    "when the host's cipher answers a number": hook(() => 1),
    "when the host's cipher answers an object": hook(() => ({
      toString: () => 'x',
    })),
    "when the host's cipher answers a text object": hook(() => Object('x')),
    "when the host's cipher answers the password": hook((p) => p),
    "when the host's cipher promises the password": hook(async (p) => p),
    "when the host's cipher promises null": hook(async () => null),
    "when the host's cipher throws": hook((p) => {
      throw new Error(p);
    }),
    "when the host's cipher throws the password": hook((p) => {
      // eslint-disable-next-line @typescript-eslint/only-throw-error
      throw p;
    }),
    "when the host's cipher rejects": hook((p) => Promise.reject(new Error(p))),
    "when the host's cipher hangs": hook(never, {timeout: 400}),
    'when a prepared cipher answers the password': {
      request: (p, type) => ({
        cipher: Promise.resolve({
          type,
          encrypt: () => Promise.resolve(p),
        }),
      }),
      code: 'encrypt-failed',
    },
    'when a prepared cipher throws at once': {
      request: (p, type) => ({
        cipher: Promise.resolve({
          type,
          encrypt: () => {
            throw new Error(p);
          },
        }),
      }),
      code: 'internal',
    },
    'when a prepared cipher never comes': {
      request: () => ({cipher: never()}),
      timeout: 400,
      code: 'key-unavailable',
    },
  };

  for (const [type, other] of [
    ['rsa', 'sm2'],
    ['sm2', 'rsa'],
    ['rsa', 'none'],
    ['none', 'rsa'],
  ] as const) {
    it(`with ${type}, when the prepared cipher is one of ${other}`, async () => {
      const app = await newApp();
      const settings = {...defaultSettings, appHost: app.appHost};
      const cipher = prepareCipher({...settings, passwordEncryptType: other});
      await cipher;
      const {run} = await resetOn(app, {
        cipher,
        settings: {passwordEncryptType: type},
      });
      expect((await failureOf(run())).code).to.equal('encrypt-failed');
      expect(await app.requestsTo('reset-password')).to.deep.equal([]);
    });
  }

  for (const type of types) {
    const wrong: [name: string, change: (hex: string) => unknown][] = [
      ['garbage of the right length', (hex) => 'z'.repeat(hex.length)],
      ['half of it', (hex) => hex.slice(0, hex.length / 2)],
      ['nothing', () => ''],
    ];
    for (const [name, change] of wrong) {
      it(`with ${type}, when its library makes ${name}`, async () => {
        const app = await newApp();
        const {run} = await resetOn(app, {
          settings: {passwordEncryptType: type},
        });
        changeMade[type](change);
        expect((await failureOf(run())).code).to.equal('encrypt-failed');
        expect(await app.requestsTo('reset-password')).to.deep.equal([]);
      });
    }
  }

  for (const type of types) {
    for (const [title, row] of Object.entries(rows)) {
      it(`with ${type}, ${title}`, async () => {
        const app = await newApp();
        if (row.fault) await app.fault('system', row.fault);
        const reset = await resetOn(app, {
          settings: {
            ...row.settings,
            passwordEncryptType: type,
            ...(row.timeout && {timeout: row.timeout}),
          },
        });
        const request = row.request?.(reset.password, type);
        const work = request
          ? resetPassword({
              settings: checkSettings({
                ...defaultSettings,
                appHost: app.appHost,
                passwordEncryptType: type,
                timeout: row.timeout ?? 9000,
              }),
              passwordResetToken: reset.passwordResetToken,
              password: reset.password,
              ...request,
            })
          : reset.run();
        const error = await failureOf(work);
        expect(error.code).to.equal(row.code);
        expect(error).not.to.have.property('cause');
        expect(await app.requestsTo('reset-password')).to.deep.equal([]);
      });
    }

    it(`with ${type}, when the key is the other kind's`, async () => {
      const app = await newApp();
      const keys = await app.keys();
      const other = type === 'rsa' ? 'sm2' : 'rsa';
      const {publicKey} = keys[other];
      await app.fault('system', {kind: 'key', publicKey, of: type});
      const reset = await resetOn(app, {settings: {passwordEncryptType: type}});
      expect((await failureOf(reset.run())).code).to.equal('key-invalid');
      expect(await app.requestsTo('reset-password')).to.deep.equal([]);
    });

    for (const [name, getRandomValues] of [
      ['there is no randomness', undefined],
      ['all random numbers are 0', (array: Uint8Array) => array.fill(0)],
    ] as const) {
      it(`with ${type}, when ${name} [ENC-10]`, async () => {
        const app = await newApp();
        const settings = {passwordEncryptType: type};
        const reset = await resetOn(app, {settings});
        Object.defineProperty(crypto, 'getRandomValues', {
          configurable: true,
          value: getRandomValues,
        });
        const work = failureOf(reset.run());
        const restore = () => Reflect.deleteProperty(crypto, 'getRandomValues');
        expect((await work.finally(restore)).code).to.equal('encrypt-failed');
        expect(await app.requestsTo('reset-password')).to.deep.equal([]);
      });
    }

    it(`with ${type}, when it holds half a character [ENC-6]`, async () => {
      const app = await newApp();
      const {passwordResetToken} = await resetOn(app);
      const settings = checkSettings({
        ...defaultSettings,
        appHost: app.appHost,
        passwordEncryptType: type,
      });
      const password = `${newPassword()}\ud800`;
      const error = await failureOf(
        resetPassword({settings, passwordResetToken, password}),
      );
      expect(error.code).to.equal('encrypt-failed');
      expect(await app.requestsTo('reset-password')).to.deep.equal([]);
    });
  }

  it('with rsa, when it is longer than the key can carry', async () => {
    const app = await newApp();
    const {passwordResetToken} = await resetOn(app);
    const settings = checkSettings({...defaultSettings, appHost: app.appHost});
    const password = newPassword() + '密'.repeat(40);
    const error = await failureOf(
      resetPassword({settings, passwordResetToken, password}),
    );
    expect(error.code).to.equal('encrypt-failed');
    expect(error.facts.maxBytes).to.equal(117);
    expect(await app.requestsTo('reset-password')).to.deep.equal([]);
  });

  it('whatever the type is, unless that is none', async () => {
    const app = await newApp();
    const {passwordResetToken, password} = await resetOn(app);
    for (const passwordEncryptType of ['RSA', '', 'aes', 'toString', null]) {
      const settings = {
        ...defaultSettings,
        appHost: app.appHost,
        passwordEncryptType: passwordEncryptType as never,
      };
      const work = resetPassword({settings, passwordResetToken, password});
      await failureOf(work);
    }
    expect(await app.requestsTo('reset-password')).to.deep.equal([]);
  });
});

describe('A reset', () => {
  for (const type of types) {
    it(`sets the password with ${type}`, async () => {
      const app = await newApp();
      const {run, password} = await resetOn(app, {
        settings: {passwordEncryptType: type},
      });
      const result = await run();
      expect(Object.keys(result)).to.deep.equal(['message']);
      expect(await app.passwordIs(password)).to.equal(true);
      const [post] = await app.requestsTo('reset-password');
      expect(JSON.parse(post?.body ?? '')).to.include({
        passwordEncryptType: type,
      });
    });

    it(`does not ask for the key of ${type} when it is pinned`, async () => {
      const app = await newApp();
      const {publicKey} = (await app.keys())[type];
      const {run, password} = await resetOn(app, {
        settings: {passwordEncryptType: type, publicKey},
      });
      await run();
      expect(await app.passwordIs(password)).to.equal(true);
      expect(await app.requestsTo('system')).to.deep.equal([]);
    });
  }

  it('gives the message and the id of the request, without a secret', async () => {
    const app = await newApp();
    const {run, passwordResetToken} = await resetOn(app, {
      settings: {
        fetch: async (request: Request) => {
          if (request.method === 'GET') return fetch(request);
          return answer(
            JSON.stringify({
              statusCode: 200,
              message: 'Done',
              requestId: isEcho ? `id ${passwordResetToken}` : 'r-1',
              data: {success: true},
            }),
          );
        },
      },
    });
    let isEcho = false;
    expect(await run()).to.deep.equal({message: 'Done', requestId: 'r-1'});
    isEcho = true;
    expect(await run()).to.deep.equal({message: 'Done'});
  });

  it('sends plain text where the host asked for none', async () => {
    allowPlaintextPassword();
    const app = await newApp();
    const {run, password} = await resetOn(app, {
      settings: {passwordEncryptType: 'none'},
    });
    await run();
    expect(await app.passwordIs(password)).to.equal(true);
    expect(await app.requestsTo('system')).to.deep.equal([]);
  });

  it("sends what the host's cipher answered, as it stands", async () => {
    const app = await newApp();
    const seen: unknown[] = [];
    const {run} = await resetOn(app, {
      encryptPassword: (_, {type, publicKey, signal}) => {
        seen.push(type, publicKey, signal instanceof AbortSignal);
        return ' sm2:anything ';
      },
    });
    await failureOf(run());
    expect(seen).to.deep.equal(['rsa', (await app.keys()).rsa.publicKey, true]);
    const [post] = await app.requestsTo('reset-password');
    expect(JSON.parse(post?.body ?? '')).to.include({
      password: ' sm2:anything ',
      passwordEncryptType: 'rsa',
    });
  });

  it('uses a cipher that was prepared before', async () => {
    const app = await newApp();
    const settings = checkSettings({...defaultSettings, appHost: app.appHost});
    const cipher = prepareCipher(settings);
    expect((await cipher).maxBytes).to.equal(117);
    const {run, password} = await resetOn(app, {cipher});
    await run();
    expect(await app.passwordIs(password)).to.equal(true);
    expect(await app.requestsTo('system')).to.have.length(1);
  });

  it('goes to the host of its settings in spite of a <base> [NET-5]', async () => {
    const requested: string[] = [];
    replaceFetch(async ({url}) => {
      requested.push(url);
      return answer('{"statusCode":200}');
    });
    const element = document.createElement('base');
    element.href = 'https://evil.example/';
    onceAfterTest(() => element.remove());
    document.head.prepend(element);
    const {password, token: passwordResetToken} = secrets();
    for (const appHost of ['', location.origin, 'https://acme.example/a']) {
      const settings = {...defaultSettings, appHost};
      await resetPassword({
        settings: {...settings, passwordEncryptType: 'none'},
        password,
        passwordResetToken,
      });
    }
    expect(requested).to.deep.equal([
      `${location.origin}/api/v3/reset-password`,
      `${location.origin}/api/v3/reset-password`,
      'https://acme.example/a/api/v3/reset-password',
    ]);
  });

  it('sends nothing to a host that checkSettings would refuse', async () => {
    let requests = 0;
    replaceFetch(async () => {
      requests += 1;
      return answer('{"statusCode":200}');
    });
    const {password, token: passwordResetToken} = secrets();
    for (const appHost of ['http://acme.example', '//acme.example', 'api']) {
      for (const passwordEncryptType of ['none', 'rsa', 'sm2'] as const) {
        const settings = {...defaultSettings, appHost, passwordEncryptType};
        const error = await failureOf(
          resetPassword({settings, password, passwordResetToken}),
        );
        expect(error.code).to.equal('config-invalid');
        if (passwordEncryptType === 'none') continue;
        const other = await failureOf(prepareCipher(settings));
        expect(other.code).to.equal('config-invalid');
      }
    }
    expect(requests).to.equal(0);
  });
});

describe('A reset with a password of 130,000 characters', () => {
  const password = `Aa1-${'quince7bramble!'.repeat(8667)}`.slice(0, 130_000);

  it('is a success when the service says so', async () => {
    const app = await newApp();
    const {run} = await resetOn(app, {
      settings: {passwordEncryptType: 'sm2'},
      password,
    });
    expect(await run()).to.deep.equal({});
    expect(await app.passwordIs(password)).to.equal(true);
  });

  it('fails for the reason that the service gives', async () => {
    const app = await newApp();
    const {run} = await resetOn(app, {
      settings: {passwordEncryptType: 'sm2'},
      password,
      passwordResetToken: 'no-such-token',
    });
    expect((await failureOf(run())).code).to.equal('token-rejected');
  });
});

describe('A reset without a token', () => {
  for (const passwordResetToken of ['', undefined, null]) {
    it(`is refused before anything is asked for: ${JSON.stringify(passwordResetToken)}`, async () => {
      const app = await newApp();
      const password = newPassword();
      const settings = {...defaultSettings, appHost: app.appHost};
      const error = await failureOf(
        resetPassword({
          settings,
          password,
          passwordResetToken: passwordResetToken as string,
        }),
      );
      expect(error.code).to.equal('token-missing');
      expect(error.retryable).to.equal(false);
      expect(await app.requests()).to.deep.equal([]);
    });
  }
});

describe('A reset that takes too long', () => {
  it('has one deadline for the key and the answer together [NET-3]', async () => {
    const app = await newApp();
    // Each alone would be in time.
    await app.fault('system', {kind: 'drip', bytes: 40, ms: 100});
    await app.fault('reset-password', {kind: 'drip', ms: 60});
    const {run} = await resetOn(app, {settings: {timeout: 2500}});
    const start = performance.now();
    const error = await failureOf(run());
    const took = performance.now() - start;
    expect(error.code).to.equal('outcome-unknown');
    expect(took).to.be.within(2300, 6000);
  });

  it('is over when the answer does not come', async () => {
    const app = await newApp();
    await app.fault('reset-password', {kind: 'hold'});
    const {run} = await resetOn(app, {settings: {timeout: 600}});
    expect((await failureOf(run())).code).to.equal('outcome-unknown');
    expect(await app.requestsTo('reset-password')).to.have.length(1);
  });
});

describe('A reset that is aborted', () => {
  it('before it began sends nothing', async () => {
    const app = await newApp();
    const {run} = await resetOn(app, {signal: AbortSignal.abort()});
    expect((await failureOf(run())).code).to.equal('aborted');
    expect(await app.requestsTo('reset-password')).to.deep.equal([]);
  });

  for (const endpoint of ['system', 'reset-password'] as const) {
    it(`while ${endpoint} is asked says so`, async () => {
      const app = await newApp();
      const controller = new AbortController();
      await app.fault(endpoint, {kind: 'hold'});
      const {fetch} = globalThis;
      onceAfterTest(() => {
        globalThis.fetch = fetch;
      });
      const {run} = await resetOn(app, {signal: controller.signal});
      globalThis.fetch = (async (request: Request) => {
        const response = fetch(request);
        if (request.url.endsWith(endpoint)) controller.abort();
        return response;
      }) as never;
      const error = await failureOf(run());
      globalThis.fetch = fetch;
      expect(error.code).to.equal('aborted');
      expect(error.facts).to.deep.equal({});
    });
  }

  it('while the host encrypts sends nothing', async () => {
    const app = await newApp();
    const controller = new AbortController();
    const {run} = await resetOn(app, {
      signal: controller.signal,
      encryptPassword: (_, {signal}) =>
        new Promise((resolve) => {
          signal.addEventListener('abort', () => resolve('too late'));
          controller.abort();
        }),
    });
    expect((await failureOf(run())).code).to.equal('aborted');
    expect(await app.requestsTo('reset-password')).to.deep.equal([]);
  });
});

/** The failure of a reset that the service answers so. */
const refusedWith = async (
  body: object,
  more: Partial<ResetPasswordRequest> = {},
  status = 200,
) => {
  replaceFetch(async () => answer(JSON.stringify(body), {status}));
  const {password, token: passwordResetToken} = secrets();
  return failureOf(
    resetPassword({
      settings: {
        ...defaultSettings,
        appHost: 'https://acme.example',
        passwordEncryptType: 'none',
      },
      password,
      passwordResetToken,
      ...more,
    }),
  );
};

describe("The host's own reading of a failure", () => {
  it('is asked with what the service said', async () => {
    const asked: unknown[] = [];
    await refusedWith(
      {statusCode: 499, apiCode: 7777, message: 'used up', requestId: 'r'},
      {classifyFailure: (given) => void asked.push(given)},
    );
    expect(asked).to.deep.equal([
      {statusCode: 499, apiCode: 7777, message: 'used up'},
    ]);
  });

  it('gets no echo of a secret', async () => {
    const asked: {message?: string | undefined}[] = [];
    const classifyFailure = (given: object): undefined =>
      void asked.push(given);
    const app = await newApp();
    for (const kind of ['password', 'passwordResetToken'] as const) {
      const reset = await resetOn(app, {classifyFailure});
      const echoes = [
        `You sent ${reset[kind]}`,
        [...reset[kind]].join('\u200b'),
        // Full width, as Chinese keyboards write.
        reset[kind].replace(/[!-~]/g, (sign) =>
          String.fromCharCode(sign.charCodeAt(0) + 0xfee0),
        ),
        encodeURIComponent(reset[kind]),
        JSON.stringify({sent: reset[kind]}),
      ];
      for (const message of echoes) {
        const fault = {kind: 'envelope', statusCode: 499, message};
        await app.fault('reset-password', fault, 1);
        await failureOf(reset.run());
        expect(asked.pop()?.message).to.equal(undefined);
      }
    }
    expect(asked).to.deep.equal([]);
  });

  it('gets no more text than a visitor is shown', async () => {
    const asked: {message?: string | undefined}[] = [];
    const classifyFailure = (given: object): undefined =>
      void asked.push(given);
    for (const [message, shown] of [
      ['y'.repeat(10_000), 'y'.repeat(300)],
      [`a\u202e\0b${'y'.repeat(400)}`, `a b${'y'.repeat(297)}`],
    ] as const) {
      await refusedWith({statusCode: 499, message}, {classifyFailure});
      expect(asked.pop()?.message).to.equal(shown);
    }
    expect(asked).to.deep.equal([]);
  });

  const rows: [unknown, string][] = [
    ['token-rejected', 'token-rejected'],
    ['password-rejected', 'password-rejected'],
    ['rate-limited', 'rate-limited'],
    ['server-error', 'server-error'],
    ['rejected', 'rejected'],
    [undefined, 'rejected'],
    [null, 'rejected'],
    ['', 'rejected'],
    ['success', 'rejected'],
    ['aborted', 'rejected'],
    ['internal', 'rejected'],
    ['outcome-unknown', 'rejected'],
    ['bad-response', 'rejected'],
    ['token-missing', 'rejected'],
    ['config-invalid', 'rejected'],
    ['toString', 'rejected'],
    [['token-rejected'], 'rejected'],
    [{}, 'rejected'],
  ];
  for (const [named, code] of rows) {
    it(`${JSON.stringify(named)} gives ${code}`, async () => {
      const error = await refusedWith(
        {statusCode: 499},
        {classifyFailure: () => named as never},
      );
      expect(error.code).to.equal(code);
    });
  }

  it('does not matter when it throws', async () => {
    const classifyFailure = () => {
      throw new Error('no');
    };
    const error = await refusedWith({statusCode: 401}, {classifyFailure});
    expect(error.code).to.equal('token-rejected');
  });

  it('is not asked about what was not answered', async () => {
    let asked = 0;
    const classifyFailure = () => {
      asked += 1;
      return 'token-rejected' as const;
    };
    const unknown = await refusedWith({}, {classifyFailure});
    expect(unknown.code).to.equal('outcome-unknown');
    const bad = await refusedWith({}, {classifyFailure}, 404);
    expect(bad.code).to.equal('bad-response');
    expect(asked).to.equal(0);
  });
});

describe("The service's own words [SEC-1]", () => {
  const said = async (message: unknown) =>
    (await refusedWith({statusCode: 499, message})).facts.serviceMessage;

  const rows: [string, string | undefined][] = [
    ['Not this one.', 'Not this one.'],
    ['密码太弱', '密码太弱'],
    ['  spaces around  ', 'spaces around'],
    ['<img src=x onerror=alert(1)>', '<img src=x onerror=alert(1)>'],
    ['a\0b', 'a b'],
    ['a\r\nb\tc', 'a b c'],
    ['a\u001b[31mb', 'a [31mb'],
    ['a\u202Eb\u202Cc', 'a b c'],
    ['a\u2066b\u2069c', 'a b c'],
    ['a\u200Fb\u061Cc', 'a b c'],
    ['a\u200B\u200B\uFEFFb', 'a b'],
    ['a\u007F\u0085b', 'a b'],
    ['\u202E', undefined],
    [' \n ', undefined],
    ['', undefined],
    ['x'.repeat(300), 'x'.repeat(300)],
    ['x'.repeat(301), 'x'.repeat(300)],
    ['😀'.repeat(400), '😀'.repeat(300)],
    [`\u202E${'x'.repeat(400)}`, 'x'.repeat(300)],
  ];
  for (const [message, shown] of rows) {
    const title = JSON.stringify(message.slice(0, 40));
    it(`${title} (${message.length}) are shown as ${shown?.length ?? 'no'} units`, async () => {
      expect(await said(message)).to.equal(shown);
    });
  }

  const lists: [unknown[], string | undefined][] = [
    [['Too short.', 'No digit.'], 'Too short. No digit.'],
    [['too short', 'no digit', 'no sign'], 'too short; no digit; no sign'],
    [['密码太短', '没有数字'], '密码太短；没有数字'],
    [['密码太短。', '没有数字。'], '密码太短。没有数字。'],
    [['短すぎます', '数字がありません'], '短すぎます；数字がありません'],
    [['one'], 'one'],
    [['  one ', '', ' ', '\u202E', 'two\n'], 'one; two'],
    [['one', 5, null, {a: 'b'}, ['c'], 'two'], 'one; two'],
    [['a\nb', 'c'], 'a b; c'],
    [[5], undefined],
    [[], undefined],
    [Array(400).fill('x'), 'x; '.repeat(100)],
  ];
  for (const [message, shown] of lists) {
    const title = JSON.stringify(message).slice(0, 60);
    it(`${title} are shown as ${shown?.slice(0, 40) ?? 'nothing'}`, async () => {
      expect(await said(message)).to.equal(shown);
    });
  }

  it('are not shown when a list echoes a secret in pieces', async () => {
    const app = await newApp();
    const {password, passwordResetToken, run} = await resetOn(app);
    for (const value of [password, passwordResetToken]) {
      for (const message of [
        [value],
        ['You sent', value],
        [...value],
        [value.slice(0, 5), '', value.slice(5)],
      ]) {
        const text = JSON.stringify({statusCode: 499, message});
        await app.fault('reset-password', {kind: 'body', text}, 1);
        const {facts} = await failureOf(run());
        expect(facts.serviceMessage, JSON.stringify(message)).to.equal(
          undefined,
        );
      }
    }
  });

  for (const secret of ['password', 'passwordResetToken'] as const) {
    for (const form of ['plain', 'split by invisible characters'] as const) {
      it(`are not shown when they echo the ${secret}, ${form}`, async () => {
        const app = await newApp();
        const {password, passwordResetToken, run} = await resetOn(app);
        const value = {password, passwordResetToken}[secret];
        const echo =
          form === 'plain'
            ? value
            : `${value.slice(0, 5)}\u200B${value.slice(5)}`;
        await app.fault('reset-password', {
          kind: 'envelope',
          statusCode: 499,
          message: `You sent ${echo}`,
        });
        const {facts} = await failureOf(run());
        expect(facts.serviceMessage ?? '').not.to.contain(value);
        if (form === 'plain') {
          expect(facts).not.to.have.property('serviceMessage');
        }
      });

      it(`are not shown on success when they echo the ${secret}, ${form}`, async () => {
        const app = await newApp();
        const {password, passwordResetToken, run} = await resetOn(app);
        const value = {password, passwordResetToken}[secret];
        await app.fault('reset-password', {
          kind: 'body',
          text: JSON.stringify({
            statusCode: 200,
            message: `You sent ${value}`,
            requestId: value,
          }),
        });
        expect(await run()).to.deep.equal({});
      });
    }
  }

  it('have no code, request id or message with a piece of a secret', async () => {
    const app = await newApp();
    const {run} = await resetOn(app, {passwordResetToken: '8675309-314159'});
    const answers = [
      {statusCode: 499, apiCode: 19035768, message: 'no', requestId: 'r'},
      {statusCode: 499, apiCode: '314159', message: 'no', requestId: 'r'},
    ];
    for (const answer of answers) {
      const text = JSON.stringify(answer);
      await app.fault('reset-password', {kind: 'body', text}, 1);
      const {facts} = await failureOf(run());
      expect(facts).not.to.have.property('apiCode');
      expect(facts).to.include({statusCode: 499, serviceMessage: 'no'});
    }
    const text = JSON.stringify({
      statusCode: 675309,
      message: '75309-31',
      requestId: btoa('x675309'),
    });
    await app.fault('reset-password', {kind: 'body', text}, 1);
    const {facts} = await failureOf(run());
    expect(facts).not.to.have.any.keys(
      'statusCode',
      'requestId',
      'serviceMessage',
    );
  });

  it('have a request id of at most 100 plain characters', async () => {
    const idOf = async (requestId: unknown) =>
      (await refusedWith({statusCode: 499, requestId})).facts.requestId;
    expect(await idOf('a-b')).to.equal('a-b');
    expect(await idOf('x'.repeat(101))).to.equal('x'.repeat(100));
    expect(await idOf('a\u202Eb')).to.equal('a b');
    expect(await idOf(5)).to.equal(undefined);
  });
});

describe('An error of a reset', () => {
  const faults: Fault[] = [
    {kind: 'status', status: 500, body: 'no'},
    {kind: 'status', status: 404, body: 'no'},
    {kind: 'reset'},
    {kind: 'cut'},
    {kind: 'no-cors'},
    {kind: 'envelope', statusCode: 499, message: 'no'},
    {kind: 'rate-limit'},
    {kind: 'redirect', location: 'https://other.example/'},
  ];
  for (const fault of faults) {
    it(`holds no secret and no request after ${JSON.stringify(fault)} [NET-20]`, async () => {
      const app = await newApp();
      await app.fault('reset-password', fault);
      const {run, password, passwordResetToken} = await resetOn(app);
      const error = await failureOf(run());
      expect(error).to.be.instanceOf(ResetPasswordError);
      expect(error).not.to.have.property('cause');
      expect(Object.keys(error).sort()).to.deep.equal(
        ['code', 'facts', 'name'].sort(),
      );
      const texts = [...textsIn(error, {path: 'error'})].map(({text}) => text);
      expect(texts).to.include(error.code);
      for (const text of texts) {
        expect(text).not.to.contain(password);
        expect(text).not.to.contain(passwordResetToken);
        expect(text).not.to.contain(app.appHost);
      }
    });
  }

  it('has its code for a message, and says whether to try again', async () => {
    const {message, name, code, retryable} = await refusedWith({
      statusCode: 499,
    });
    expect([message, name, code, retryable]).to.deep.equal([
      'rejected',
      'ResetPasswordError',
      'rejected',
      true,
    ]);
    expect((await refusedWith({statusCode: 401})).retryable).to.equal(false);
  });
});

describe('an object prototype with hooks on it', () => {
  it('has none of them called', async () => {
    const app = await newApp();
    const called: string[] = [];
    const hook = (name: string) => (): never => {
      called.push(name);
      throw new Error('of the prototype');
    };
    const polluted = {
      encryptPassword: hook('encryptPassword'),
      classifyFailure: hook('classifyFailure'),
      onSend: hook('onSend'),
      cipher: Promise.reject(new Error('of the prototype')),
    };
    polluted.cipher.catch(() => undefined);
    await app.fault(
      'reset-password',
      {kind: 'envelope', statusCode: 400, message: 'No'},
      1,
    );
    const {run, password} = await resetOn(app);
    const {code} = await whilePolluted(polluted, () => failureOf(run()));
    expect(code).to.equal('rejected');
    await whilePolluted(polluted, run);
    expect(await app.passwordIs(password)).to.equal(true);
    expect(called).to.deep.equal([]);
  });
});
