import {expect} from 'chai';
import {JSEncrypt} from 'jsencrypt';
import {
  createTestFetch,
  testKeys,
  testTokens,
  type TestFetch,
} from '../../src/testing.js';
import {prepareCipher, defaultSettings, loadPolicy} from '../../src/core.js';
import {newPassword} from '../helpers/canary.js';
import {settled} from '../reset-password/visit.js';

const appHost = 'https://acme.genauth.ai';

const get = (testFetch: TestFetch, path: string): Promise<Response> =>
  testFetch(new Request(appHost + path));

const post = (
  testFetch: TestFetch,
  path: string,
  body: object | string,
  signal?: AbortSignal,
): Promise<Response> =>
  testFetch(
    new Request(appHost + path, {
      method: 'POST',
      headers: {'content-type': 'application/json', 'X-Authing-Lang': 'en-US'},
      body: typeof body === 'string' ? body : JSON.stringify(body),
      ...(signal && {signal}),
    }),
  );

const reset = (
  testFetch: TestFetch,
  passwordResetToken: string,
  signal?: AbortSignal,
): Promise<Response> =>
  post(
    testFetch,
    '/api/v3/reset-password',
    {passwordResetToken, password: 'p', passwordEncryptType: 'none'},
    signal,
  );

const nameOf = (promise: Promise<unknown>): Promise<string> =>
  promise.then(
    () => 'none',
    (error: unknown) => (error as Error).name,
  );

describe('the list of requests', () => {
  it('has method, path, headers and JSON body, in their order', async () => {
    const testFetch = createTestFetch();
    await get(testFetch, '/api/v3/system?a=b');
    await reset(testFetch, 'accepted');
    expect(testFetch.requests).to.deep.equal([
      {method: 'GET', path: '/api/v3/system', headers: {}, body: undefined},
      {
        method: 'POST',
        path: '/api/v3/reset-password',
        headers: {
          'content-type': 'application/json',
          'x-authing-lang': 'en-US',
        },
        body: {
          passwordResetToken: 'accepted',
          password: 'p',
          passwordEncryptType: 'none',
        },
      },
    ]);
  });

  it('has a request whose answer is lost', async () => {
    const testFetch = createTestFetch();
    expect(await nameOf(reset(testFetch, testTokens.answerLost))).to.equal(
      'TypeError',
    );
    expect(testFetch.requests.length).to.equal(1);
  });

  it('belongs to one function', async () => {
    const first = createTestFetch();
    await get(first, '/api/v3/system');
    expect(createTestFetch().requests).to.deep.equal([]);
  });

  it('leaves the request unread', async () => {
    const request = new Request(`${appHost}/api/v3/send-email`, {
      method: 'POST',
      body: '{"email":"a@example.com"}',
    });
    await createTestFetch()(request);
    expect(await request.json()).to.deep.equal({email: 'a@example.com'});
  });
});

describe('an answer', () => {
  it('can be read by a page of another origin', async () => {
    const {headers} = await get(createTestFetch(), '/api/v3/system');
    expect(headers.get('access-control-allow-origin')).to.equal('*');
  });

  it('is the same for the same name, however often', async () => {
    const testFetch = createTestFetch();
    const bodies = [];
    for (let i = 0; i < 2; i++) {
      bodies.push(await (await reset(testFetch, 'accepted')).json());
    }
    const body = {
      statusCode: 200,
      message: 'Operation succeeded',
      data: {success: true},
    };
    expect(bodies).to.deep.equal([body, body]);
  });

  it('to a token without a meaning is that of a wrong one', async () => {
    const testFetch = createTestFetch();
    const [unknown, wrong] = await Promise.all(
      ['acepted', testTokens.wrong].map(async (token) =>
        (await reset(testFetch, token)).text(),
      ),
    );
    expect(unknown).to.equal(wrong);
  });

  for (const path of [
    '/api/v3/reset-password',
    '/api/v3/send-email',
    '/api/v3/send-sms',
    '/api/v3/verify-reset-password-request',
  ]) {
    for (const body of ['{}', 'null', '[1]', 'no JSON', '']) {
      it(`of ${path} to ${body || 'no body'} is that the body is invalid`, async () => {
        const response = await post(createTestFetch(), path, body);
        expect(await response.json()).to.include({statusCode: 400});
      });
    }
  }

  it('to any other address is that there is none', async () => {
    const testFetch = createTestFetch();
    for (const path of ['/api/v3/signin', '/api/v3/reset-password', '/']) {
      expect((await get(testFetch, path)).status).to.equal(404);
    }
  });

  it('that is slow ends with the signal of its request', async () => {
    const testFetch = createTestFetch({delay: 60_000});
    const controller = new AbortController();
    const late = nameOf(reset(testFetch, testTokens.slow, controller.signal));
    while (testFetch.requests.length === 0) await settled();
    controller.abort();
    expect(await late).to.equal('AbortError');
  });

  it('is none where the signal was aborted before', async () => {
    const testFetch = createTestFetch();
    const controller = new AbortController();
    controller.abort();
    expect(
      await nameOf(reset(testFetch, 'accepted', controller.signal)),
    ).to.equal('AbortError');
    expect(testFetch.requests).to.deep.equal([]);
  });
});

describe('the keys', () => {
  const settings = {...defaultSettings, appHost, fetch: createTestFetch()};

  it('encrypt what the private key of rsa decrypts', async () => {
    const password = newPassword();
    const cipher = await prepareCipher(settings);
    const {signal} = new AbortController();
    const encrypted = await cipher.encrypt(password, signal);
    const jsencrypt = new JSEncrypt();
    jsencrypt.setPrivateKey(testKeys.rsa.privateKey);
    expect(jsencrypt.decrypt(encrypted)).to.equal(password);
    expect(cipher.maxBytes).to.equal(117);
  });

  it('are good for sm2', async () => {
    const cipher = await prepareCipher({
      ...settings,
      passwordEncryptType: 'sm2',
    });
    const {signal} = new AbortController();
    const encrypted = await cipher.encrypt(newPassword(), signal);
    expect(encrypted).to.match(/^[\da-f]{192,}$/);
  });
});

describe('the preflight of a browser', () => {
  it('allows every call, and is not in the list', async () => {
    const testFetch = createTestFetch();
    const request = new Request(`${appHost}/api/v3/reset-password`, {
      method: 'OPTIONS',
    });
    const {status, headers} = await testFetch(request);
    expect(status).to.equal(204);
    expect(headers.get('access-control-allow-origin')).to.equal('*');
    expect(headers.get('access-control-allow-headers')).to.equal('*');
    expect(headers.get('access-control-allow-methods')).to.equal('GET, POST');
    expect(testFetch.requests).to.deep.equal([]);
  });
});

describe('the public settings', () => {
  const policyOf = (fetch: TestFetch) =>
    loadPolicy({...defaultSettings, appHost, appId: 'app', fetch});

  it('have no rule', async () => {
    expect(await policyOf(createTestFetch())).to.deep.equal({});
  });

  it('have those that the test gives', async () => {
    const publicConfig = {passwordStrength: 2};
    expect(await policyOf(createTestFetch({publicConfig}))).to.deep.equal({
      minLength: 6,
      classes: 2,
    });
  });
});
