import {expect} from 'chai';
import {
  checkCode,
  checkSettings,
  defaultSettings,
  loadPolicy,
  prepareCipher,
  resetPassword,
  ResetPasswordError,
  sendCode,
  type Fetch,
  type Settings,
} from '../../src/core.js';
import {onceAfterTest} from '../helpers/after-test.js';
import {allowPlaintextPassword, secrets} from '../helpers/canary.js';
import {createApp, type App} from '../helpers/genauth.js';

/** No call may leave the page but by its own `fetch`. */
const noOtherWay = (): (() => number) => {
  const {fetch} = window;
  let calls = 0;
  // The stand-in is steered from this page.
  const counting: typeof fetch = (...args) => {
    const [request] = args;
    if (request instanceof Request) calls++;
    return fetch(...args);
  };
  window.fetch = counting;
  onceAfterTest(() => void (window.fetch = fetch));
  return () => calls;
};

const settingsOf = (app: App, fetch: Fetch, more = {}): Settings => ({
  ...defaultSettings,
  appHost: app.appHost,
  appId: app.appId,
  fetch,
  ...more,
});

const failureOf = async (
  promise: Promise<unknown>,
): Promise<ResetPasswordError> => {
  try {
    await promise;
  } catch (error) {
    expect(error).to.be.instanceOf(ResetPasswordError);
    return error as ResetPasswordError;
  }
  throw new Error('It did not fail');
};

const json = (body: object, init?: ResponseInit): Response =>
  new Response(JSON.stringify(body), {
    headers: {'content-type': 'application/json'},
    ...init,
  });

describe('the page’s own fetch', () => {
  it('makes every call, and gets each as it would be sent', async () => {
    const app = await createApp({rsaBits: 1024, policy: {strength: 2}});
    const {password} = secrets();
    const passwordResetToken = await app.issueToken();
    const others = noOtherWay();
    const real = window.fetch;
    const seen: Request[] = [];
    const bodies: string[] = [];
    const settings = settingsOf(app, async (...args: unknown[]) => {
      expect(args).to.have.length(1);
      const request = args[0] as Request;
      expect(request).to.be.instanceOf(Request);
      seen.push(request);
      bodies.push(await request.clone().text());
      return real(request);
    });
    const address = {method: 'email', email: app.email} as const;
    expect(await loadPolicy(settings)).to.deep.include({classes: 2});
    await resetPassword({settings, passwordResetToken, password});
    await sendCode({settings, address});
    const code = await app.issueCode({email: app.email});
    await checkCode({settings, address, code});
    const paths = seen.map(
      ({method, url}) => `${method} ${new URL(url).pathname}`,
    );
    expect(paths).to.deep.equal([
      `GET /api/v2/applications/${app.appId}/public-config`,
      'GET /api/v3/system',
      'POST /api/v3/reset-password',
      'POST /api/v3/send-email',
      'POST /api/v3/verify-reset-password-request',
    ]);
    expect(others()).to.equal(seen.length);
    for (const {signal, credentials, redirect, referrerPolicy} of seen) {
      expect(signal).to.be.instanceOf(AbortSignal);
      expect([credentials, redirect, referrerPolicy]).to.deep.equal([
        'omit',
        'error',
        'no-referrer',
      ]);
    }
    expect(seen[2]?.headers.get('x-authing-app-id')).to.equal(app.appId);
    // What it gets of the password is encrypted.
    expect(bodies[2]).to.contain(passwordResetToken);
    expect(bodies.join()).not.to.contain(password);
    expect(await app.passwordIs(password)).to.equal(true);
  });

  const useless: Record<string, Fetch> = {
    'that throws at once': () => {
      throw new Error('at once');
    },
    'that rejects': () => Promise.reject(new Error('later')),
    'that gives nothing back': (() => undefined) as never,
    'that gives back no response': (() => ({ok: true, status: 200})) as never,
    'that gives back what only looks like a response': (() => {
      const {body, headers} = json({statusCode: 200});
      const fake = {ok: true, status: 200, body, headers};
      return {...fake, clone: () => fake};
    }) as never,
    'whose response nobody may read': () => Promise.resolve(Response.error()),
    'whose response was read already': async () => {
      const response = json({statusCode: 200});
      await response.text();
      return response;
    },
    'whose response is being read': () => {
      const response = json({statusCode: 200});
      response.body?.getReader();
      return Promise.resolve(response);
    },
    'that never comes to an end': () => new Promise(() => undefined),
  };
  for (const [name, fetch] of Object.entries(useless)) {
    it(`${name} is a network error`, async () => {
      allowPlaintextPassword();
      const app = await createApp({rsaBits: 1024});
      const {password} = secrets();
      const settings = settingsOf(app, fetch, {timeout: 300});
      const address = {method: 'email', email: app.email} as const;
      const sent = await failureOf(sendCode({settings, address}));
      expect(sent.code).to.equal('network');
      const reset = {
        settings: {...settings, passwordEncryptType: 'none' as const},
        passwordResetToken: 'token.of-nobody',
        password,
      };
      const lost = await failureOf(resetPassword(reset));
      expect(lost.code).to.equal('outcome-unknown');
      expect(lost.cause).to.equal(undefined);
      expect(await app.requests()).to.deep.equal([]);
    });
  }

  const failing: Record<string, Fetch> = {
    rejects: () => Promise.reject(new Error('theirs')),
    'gives back no response': (() => ({ok: true, status: 200})) as never,
    'gives back one that nobody may read': () =>
      Promise.resolve(Response.error()),
  };
  for (const [name, fetch] of Object.entries(failing)) {
    it(`is called for each try of the public key when it ${name}, and no oftener for a change`, async () => {
      const app = await createApp({rsaBits: 1024});
      let calls = 0;
      const settings = settingsOf(app, (request) => {
        calls++;
        return fetch(request);
      });
      const {code} = await failureOf(prepareCipher(settings));
      expect(code).to.equal('key-unavailable');
      expect(calls).to.equal(3);
      calls = 0;
      const address = {method: 'email', email: app.email} as const;
      await failureOf(sendCode({settings, address}));
      expect(calls).to.equal(1);
    });
  }

  it('may give back an answer without a content type', async () => {
    const app = await createApp({rsaBits: 1024});
    let type: string | null = '';
    const settings = settingsOf(app, async (request) => {
      const answer = await window.fetch(request);
      const untyped = new Response(await answer.arrayBuffer());
      type = untyped.headers.get('content-type');
      return untyped;
    });
    const {maxBytes} = await prepareCipher(settings);
    expect(type).to.equal(null);
    expect(maxBytes).to.be.above(0);
  });

  it('hears from the signal of its request that nobody waits any longer', async () => {
    const app = await createApp({rsaBits: 1024});
    const address = {method: 'email', email: app.email} as const;
    let aborted: Promise<void> | undefined;
    const settings = settingsOf(
      app,
      ({signal}) => {
        aborted = new Promise((resolve) =>
          signal.addEventListener('abort', () => resolve()),
        );
        return new Promise(() => undefined);
      },
      {timeout: 50},
    );
    const {code} = await failureOf(sendCode({settings, address}));
    expect(code).to.equal('network');
    await aborted;
  });

  it('is classified like the service, whatever way the answer came', async () => {
    const app = await createApp({rsaBits: 1024});
    const address = {method: 'email', email: app.email} as const;
    const codeOf = async (answer: Response): Promise<string> => {
      const settings = settingsOf(app, () => Promise.resolve(answer));
      return (await failureOf(sendCode({settings, address}))).code;
    };
    expect(await codeOf(json({statusCode: 499, apiCode: 2000}))).to.equal(
      'rejected',
    );
    expect(await codeOf(json({statusCode: 500}))).to.equal('server-error');
    expect(await codeOf(new Response('no', {status: 403}))).to.equal(
      'bad-response',
    );
    expect(await codeOf(json({}, {status: 429}))).to.equal('rate-limited');
    const settings = settingsOf(app, () => {
      const answer = json({statusCode: 200});
      // As one that was led elsewhere, where the page's fetch follows.
      Object.defineProperty(answer, 'redirected', {value: true});
      return Promise.resolve(answer);
    });
    expect(await sendCode({settings, address})).to.equal(60);
  });

  it('may answer with a body that never ends and has no bytes', async () => {
    const app = await createApp({rsaBits: 1024});
    let chunks = 0;
    const fetch: Fetch = async () =>
      new Response(
        new ReadableStream({
          pull(controller) {
            chunks++;
            // Without a limit, the page would stand still.
            if (chunks > 1e6) controller.close();
            else controller.enqueue(new Uint8Array(0));
          },
        }),
        {headers: {'content-type': 'application/json'}},
      );
    const failure = await failureOf(
      prepareCipher(settingsOf(app, fetch), undefined),
    );
    expect(failure.code).to.equal('key-invalid');
    expect(chunks).to.be.below(1e5);
  });

  it('is the caller’s own, and never one that every object has', async () => {
    const app = await createApp({rsaBits: 1024});
    let calls = 0;
    Object.defineProperty(Object.prototype, 'fetch', {
      configurable: true,
      value: () => {
        calls++;
        return Promise.reject(new Error('stolen'));
      },
    });
    onceAfterTest(() => void Reflect.deleteProperty(Object.prototype, 'fetch'));
    const {appHost, appId} = app;
    const settings = {...defaultSettings, appHost, appId};
    const address = {method: 'email', email: app.email} as const;
    await prepareCipher(settings);
    await prepareCipher(checkSettings(settings));
    await loadPolicy(settings);
    expect(await sendCode({settings, address})).to.equal(60);
    expect(calls).to.equal(0);
  });

  it('is no function: nothing is sent another way', async () => {
    const app = await createApp({rsaBits: 1024});
    const address = {method: 'email', email: app.email} as const;
    const settings = settingsOf(app, 'fetch' as never);
    const {code, facts} = await failureOf(sendCode({settings, address}));
    expect(code).to.equal('config-invalid');
    expect(facts).to.deep.equal({setting: 'fetch'});
    expect(await app.requests()).to.deep.equal([]);
  });
});
