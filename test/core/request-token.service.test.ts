import {expect} from 'chai';
import {
  checkCode,
  ResetPasswordError,
  sendCode,
  sendInterval,
  type Address,
  type TokenRequest,
} from '../../src/core.js';
import {newPassword, watchSecret} from '../helpers/canary.js';
import {createApp, type App, type AppOptions} from '../helpers/genauth.js';

const phone = '+8613800000000';
const byPhone: Address = {
  method: 'phone',
  phoneNumber: '13800000000',
  phoneCountryCode: '+86',
};

const requestOf = (
  {appHost, appId, email}: App,
  more: Partial<TokenRequest> = {},
): TokenRequest => ({
  settings: {appHost, appId, headerPrefix: 'x-authing', timeout: 10_000},
  address: {method: 'email', email},
  ...more,
});

/** An application whose one account has a phone as well. */
const newApp = async (options: AppOptions = {}): Promise<App> => {
  const app = await createApp({rsaBits: 1024, ...options});
  await app.addAccount(`other@${app.name}.example`, newPassword(), phone);
  return app;
};

const failureOf = async (
  promise: Promise<unknown>,
): Promise<ResetPasswordError> => {
  try {
    await promise;
  } catch (error) {
    if (error instanceof ResetPasswordError) return error;
    throw error;
  }
  throw new Error('It did not fail');
};

const codeIn = (text: string): string => /\d{6}/.exec(text)?.[0] ?? '';

const bodiesOf = async (app: App, endpoint: Parameters<App['requestsTo']>[0]) =>
  (await app.requestsTo(endpoint)).map(({body}) => JSON.parse(body) as unknown);

describe('a code', () => {
  it('comes by e-mail, and is worth a token', async () => {
    const app = await newApp();
    const request = requestOf(app);
    expect(await sendCode(request)).to.equal(sendInterval);
    const [message] = await app.inbox();
    expect(message).to.include({kind: 'email-code', to: app.email});
    const code = codeIn(message!.text);
    const {passwordResetToken, expiresIn} = await checkCode({...request, code});
    watchSecret('token', passwordResetToken);
    expect(expiresIn).to.equal(900);
    expect(await bodiesOf(app, 'send-email')).to.deep.equal([
      {channel: 'CHANNEL_RESET_PASSWORD', email: app.email},
    ]);
    expect(await bodiesOf(app, 'verify-reset-password-request')).to.deep.equal([
      {
        verifyMethod: 'EMAIL_PASSCODE',
        emailPassCodePayload: {email: app.email, passCode: code},
      },
    ]);
  });

  it('comes by SMS, and is worth a token', async () => {
    const app = await newApp();
    const request = requestOf(app, {address: byPhone});
    expect(await sendCode(request)).to.equal(sendInterval);
    const [message] = await app.inbox();
    expect(message).to.include({kind: 'sms-code', to: phone});
    const code = codeIn(message!.text);
    const {passwordResetToken} = await checkCode({...request, code});
    watchSecret('token', passwordResetToken);
    const number = {phoneNumber: '13800000000', phoneCountryCode: '+86'};
    expect(await bodiesOf(app, 'send-sms')).to.deep.equal([
      {channel: 'CHANNEL_RESET_PASSWORD', ...number},
    ]);
    expect(await bodiesOf(app, 'verify-reset-password-request')).to.deep.equal([
      {
        verifyMethod: 'PHONE_PASSCODE',
        phonePassCodePayload: {...number, passCode: code},
      },
    ]);
  });

  for (const spelled of [
    (code: string) => ` ${code} `,
    (code: string) => `${code.slice(0, 3)} ${code.slice(3)}`,
    (code: string) => `${code.slice(0, 3)}-${code.slice(3)}`,
    (code: string) =>
      code.replace(/./g, (digit) =>
        String.fromCharCode(digit.charCodeAt(0) + 0xfee0),
      ),
  ]) {
    it(`is read as it is copied: ${spelled('123456')}`, async () => {
      const app = await newApp();
      const code = spelled(await app.issueCode());
      const {passwordResetToken} = await checkCode({...requestOf(app), code});
      watchSecret('token', passwordResetToken);
    });
  }

  it('is sent to an address that nobody has, as far as anybody can tell', async () => {
    for (const tellsUnknown of [false, true]) {
      const app = await newApp({tellsUnknown});
      const address: Address = {
        method: 'email',
        email: 'nobody@nowhere.example',
      };
      expect(await sendCode(requestOf(app, {address}))).to.equal(sendInterval);
      expect(await app.inbox()).to.deep.equal([]);
      const code = '123456';
      const unknown = await failureOf(
        checkCode({...requestOf(app, {address}), code}),
      );
      const known = await failureOf(checkCode({...requestOf(app), code}));
      expect(unknown.code).to.equal('code-rejected');
      expect(known.code).to.equal('code-rejected');
    }
  });

  const refusals: [name: string, state: 'expired' | 'locked', code: string][] =
    [
      ['that has expired', 'expired', 'code-expired'],
      ['that was guessed at too often', 'locked', 'code-expired'],
    ];
  for (const [name, state, code] of refusals) {
    it(`${name} is worth nothing`, async () => {
      const app = await newApp();
      const issued = await app.issueCode({state});
      const error = await failureOf(
        checkCode({...requestOf(app), code: issued}),
      );
      expect(error.code).to.equal(code);
      expect(error.retryable).to.equal(true);
    });
  }

  it('is good once', async () => {
    const app = await newApp();
    const request = {...requestOf(app), code: await app.issueCode()};
    const {passwordResetToken} = await checkCode(request);
    watchSecret('token', passwordResetToken);
    expect((await failureOf(checkCode(request))).code).to.equal(
      'code-rejected',
    );
  });

  it('is not sent twice in a minute', async () => {
    const app = await newApp();
    await sendCode(requestOf(app));
    const error = await failureOf(sendCode(requestOf(app)));
    expect(error.code).to.equal('rate-limited');
    expect(error.facts.retryAfter).to.be.within(1, 60);
  });

  it('does not come by SMS where there is none, and the service says why', async () => {
    const app = await newApp({sms: false});
    const error = await failureOf(sendCode(requestOf(app, {address: byPhone})));
    expect(error.code).to.equal('rejected');
    expect(error.facts.serviceMessage).to.match(/SMS/);
    expect(error.facts.serviceLanguage).to.equal('en-US');
  });

  const endpoints = ['send-email', 'verify-reset-password-request'] as const;
  for (const endpoint of endpoints) {
    const faults: [
      fault: {kind: string; [field: string]: unknown},
      code: string,
    ][] = [
      [{kind: 'reset'}, 'network'],
      [{kind: 'reset', when: 'after'}, 'network'],
      [{kind: 'status', status: 502, body: 'x'}, 'network'],
      [{kind: 'body', text: '{'}, 'network'],
      [{kind: 'status', status: 403, body: 'x'}, 'bad-response'],
      [{kind: 'rate-limit', retryAfter: '7', exposed: true}, 'rate-limited'],
      [{kind: 'envelope', statusCode: 500, message: 'Busy'}, 'server-error'],
      [
        {kind: 'envelope', statusCode: 499, apiCode: 2000, message: 'Captcha'},
        'rejected',
      ],
    ];
    for (const [fault, code] of faults) {
      it(`fails at ${endpoint} as ${code} with ${JSON.stringify(fault)}`, async () => {
        const app = await newApp();
        await app.fault(endpoint, fault, 1);
        const request = requestOf(app);
        const error = await failureOf(
          endpoint === 'send-email'
            ? sendCode(request)
            : checkCode({...request, code: '123456'}),
        );
        expect(error.code).to.equal(code);
        expect(error.cause).to.equal(undefined);
        expect(await app.requestsTo(endpoint)).to.have.length(1);
      });
    }

    it(`stops at ${endpoint} when told to, or when the time is over`, async () => {
      const app = await newApp();
      await app.fault(endpoint, {kind: 'hold'});
      const ask = (request: TokenRequest) =>
        endpoint === 'send-email'
          ? sendCode(request)
          : checkCode({...request, code: '123456'});
      const controller = new AbortController();
      const stopped = failureOf(
        ask(requestOf(app, {signal: controller.signal})),
      );
      controller.abort();
      expect((await stopped).code).to.equal('aborted');
      const {settings, ...others} = requestOf(app);
      const late = await failureOf(
        ask({...others, settings: {...settings, timeout: 50}}),
      );
      expect(late.code).to.equal('network');
      await app.release();
    });
  }

  it('is not echoed by what the service says', async () => {
    const app = await newApp();
    await app.fault(
      'verify-reset-password-request',
      {kind: 'envelope', statusCode: 499, apiCode: 2001, message: '135 790?'},
      1,
    );
    const error = await failureOf(
      checkCode({...requestOf(app), code: '135790'}),
    );
    expect(error.facts.serviceMessage).to.equal(undefined);
  });

  it('is not sent with a message that names the address [SEC-1]', async () => {
    const app = await newApp();
    const message = `${app.email} is busy`;
    const fault = {kind: 'envelope', statusCode: 499, message} as const;
    await app.fault('send-email', fault, 1);
    const error = await failureOf(sendCode(requestOf(app)));
    expect(error.facts.statusCode).to.equal(499);
    expect(error.facts.serviceMessage).to.equal(undefined);
  });

  // The result has no expiry that a timer cannot use.
  for (const [tokenExpiresIn, more] of [
    [300, {expiresIn: 300}],
    [0, {}],
    [-1, {}],
    ['300', {}],
  ] as const) {
    it(`is worth a token of any length that is read, for ${JSON.stringify(tokenExpiresIn)} s`, async () => {
      const app = await newApp();
      const passwordResetToken = 'x'.repeat(8192);
      const data = {passwordResetToken, tokenExpiresIn};
      const text = JSON.stringify({statusCode: 200, message: 'OK', data});
      await app.fault('verify-reset-password-request', {kind: 'body', text}, 1);
      const issued = await checkCode({...requestOf(app), code: '123456'});
      expect(issued).to.deep.equal({passwordResetToken, ...more});
    });
  }

  it('is worth a token that is one', async () => {
    const app = await newApp();
    for (const data of [
      {},
      {passwordResetToken: ''},
      {passwordResetToken: ' \t'},
      {passwordResetToken: 'x'.repeat(8193)},
      {passwordResetToken: 1},
      null,
    ]) {
      const text = JSON.stringify({statusCode: 200, message: 'OK', data});
      await app.fault('verify-reset-password-request', {kind: 'body', text}, 1);
      const error = await failureOf(
        checkCode({...requestOf(app), code: '123456'}),
      );
      expect(error.code).to.equal('server-error');
      expect(error.facts).to.deep.equal({statusCode: 200});
    }
  });

  it('is asked for from nobody but a service that can be trusted', async () => {
    const app = await newApp();
    const {settings, ...others} = requestOf(app);
    const elsewhere = {...settings, appHost: 'http://example.com'};
    const error = await failureOf(sendCode({...others, settings: elsewhere}));
    expect(error.code).to.equal('config-invalid');
  });
});
