import {expect} from 'chai';
import {getPublicKey, postResetPassword} from '../../src/genauth/client.js';
import {
  allowPlaintextPassword,
  newPassword,
  secrets,
} from '../helpers/canary.js';
import {engine} from '../helpers/engine.js';
import {createApp, type App, type Fault} from '../helpers/genauth.js';
import {
  answer,
  failureOf,
  replaceFetch,
  spyOnFetch,
  whilePolluted,
} from './surroundings.js';

const minute = () => AbortSignal.timeout(60_000);

const settingsOf = ({appHost}: App, more = {}) => ({
  appHost,
  appId: '',
  headerPrefix: 'x-authing',
  ...more,
});

/** A POST with fresh secrets, in plain text as the cipher is not at work here. */
const prepared = async (more: {fault?: Fault; settings?: object} = {}) => {
  allowPlaintextPassword();
  const app = await createApp({rsaBits: 1024});
  const password = newPassword();
  const passwordResetToken = await app.issueToken();
  if (more.fault) await app.fault('reset-password', more.fault);
  const dto = {
    passwordResetToken,
    password,
    passwordEncryptType: 'none' as const,
  };
  return {
    app,
    dto,
    post: (signal = minute(), lang = 'en') =>
      postResetPassword(settingsOf(app, more.settings), dto, lang, signal),
    posts: () => app.requestsTo('reset-password'),
  };
};

/** What a page may have been made to have on every object. */
const pollution = (evil: string): Record<string, unknown> => ({
  retry: {limit: 3, methods: ['post', 'get'], statusCodes: [500, 503]},
  shouldRetry: () => true,
  method: 'put',
  headers: {'x-evil': '1'},
  toJSON: () => 'polluted',
  prefix: evil,
  prefixUrl: evil,
  baseUrl: evil,
  fetch: () => Promise.reject(new Error('a polluted fetch was called')),
  hooks: {
    beforeRequest: [
      () => {
        throw new Error('a polluted hook was called');
      },
    ],
  },
  json: {polluted: true},
  searchParams: {polluted: '1'},
  // Firefox has no Request.body, and ky reads it: an own failure, closed.
  ...(engine !== 'firefox' && {body: 'polluted'}),
  timeout: 1,
  totalTimeout: 1,
  redirect: 'follow',
  credentials: 'include',
  referrerPolicy: 'unsafe-url',
  referrer: evil,
  cache: 'force-cache',
  integrity: 'sha256-AAAA',
  keepalive: true,
  throwHttpErrors: true,
  parseJson: () => ({statusCode: 200}),
  stringifyJson: () => 'polluted',
  onUploadProgress: 'polluted',
  onDownloadProgress: 'polluted',
  signal: 'polluted',
  priority: 'polluted',
  window: 'polluted',
  context: 'polluted',
  duplex: 'polluted',
  limit: 3,
});

describe('The POST of a new password', () => {
  it('says just what the API asks for', async () => {
    const {app, dto, post, posts} = await prepared();
    const envelope = await post();
    expect(envelope).to.include({statusCode: 200});
    const [request, ...others] = await posts();
    expect(others).to.deep.equal([]);
    expect(request?.method).to.equal('POST');
    expect(request?.query).to.equal('');
    expect(JSON.parse(request?.body ?? '')).to.deep.equal(dto);
    expect(request?.headers).to.include({
      'content-type': 'application/json',
      'x-authing-lang': 'en-US',
    });
    expect(await app.passwordIs(dto.password)).to.equal(true);
  });

  it('carries nothing that tells about the visitor or the page', async () => {
    const calls = spyOnFetch();
    const {post, posts} = await prepared();
    document.cookie = 'visitor=ada';
    await post();
    document.cookie = 'visitor=; max-age=0';
    const [request] = await posts();
    for (const name of ['cookie', 'referer', 'authorization']) {
      expect(request?.headers).not.to.have.property(name);
    }
    const own = Object.keys(request?.headers ?? {}).filter((name) =>
      name.startsWith('x-'),
    );
    expect(own).to.deep.equal(['x-authing-lang']);
    const [call] = calls.filter(({request: {url}}) => url.includes('/api/v3'));
    expect(call?.others).to.deep.equal([]);
    expect(call?.request).to.include({
      cache: 'no-store',
      credentials: 'omit',
      mode: 'cors',
      redirect: 'error',
      referrerPolicy: 'no-referrer',
    });
    if (call && 'keepalive' in call.request) {
      expect(call.request.keepalive).to.equal(false);
    }
  });

  const codes: Record<number, string> = {
    408: 'bad-response',
    413: 'bad-response',
    429: 'rate-limited',
    500: 'outcome-unknown',
    502: 'outcome-unknown',
    503: 'outcome-unknown',
    504: 'outcome-unknown',
  };
  for (const [status, code] of Object.entries(codes)) {
    it(`is sent once when the answer is ${status}`, async () => {
      const headers = {'retry-after': '1'};
      const fault = {kind: 'status', status: Number(status), headers};
      const {post, posts} = await prepared({fault});
      const error = await failureOf(post());
      expect(error.code).to.equal(code);
      expect(error.facts.statusCode).to.equal(Number(status));
      expect(await posts()).to.have.length(1);
    });

    it(`is sent once when the answer is ${status} and every object says retry`, async () => {
      const other = await createApp({rsaBits: 1024});
      const fault = {kind: 'status', status: Number(status)};
      const {post, posts} = await prepared({fault});
      const error = await whilePolluted(pollution(other.appHost), () =>
        failureOf(post()),
      );
      expect(error.code).to.equal(code);
      expect(await posts()).to.have.length(1);
      expect(await other.requests()).to.deep.equal([]);
    });
  }

  for (const when of ['before', 'after']) {
    it(`is sent once when the connection is reset ${when} the change`, async () => {
      const {post, posts} = await prepared({fault: {kind: 'reset', when}});
      const error = await failureOf(post());
      expect(error.code).to.equal('outcome-unknown');
      expect(error.facts).to.deep.equal({});
      expect(await posts()).to.have.length(1);
    });
  }

  for (const fault of [
    {kind: 'cut'},
    {kind: 'huge', bytes: 5_000_000},
    {kind: 'body', text: '<html>Log in</html>', contentType: 'text/html'},
    {kind: 'body', text: '<html>Log in</html>'},
    {kind: 'status', status: 204},
    {kind: 'no-cors', preflight: true},
  ] as Fault[]) {
    it(`leaves it open what came of it after ${JSON.stringify(fault)}`, async () => {
      const {post, posts} = await prepared({fault});
      expect((await failureOf(post())).code).to.equal('outcome-unknown');
      expect(await posts()).to.have.length(1);
    });
  }

  it('leaves it open when even the preflight is refused', async () => {
    const {post, posts} = await prepared({fault: {kind: 'no-cors'}});
    expect((await failureOf(post())).code).to.equal('outcome-unknown');
    expect(await posts()).to.have.length(0);
  });

  for (const status of [301, 302, 303, 307, 308]) {
    it(`does not follow a ${status} to another origin`, async () => {
      const other = await createApp({rsaBits: 1024});
      const location = `${other.appHost}/api/v3/reset-password`;
      const fault = {kind: 'redirect', location, status};
      const {post, posts} = await prepared({fault});
      expect((await failureOf(post())).code).to.equal('outcome-unknown');
      expect(await posts()).to.have.length(1);
      expect(await other.requests()).to.deep.equal([]);
    });
  }

  for (const fault of [
    {kind: 'hold'},
    {kind: 'drip', endless: true},
    {kind: 'drip', ms: 200},
  ] as Fault[]) {
    it(`ends with its signal in spite of ${JSON.stringify(fault)}`, async () => {
      const {post, posts} = await prepared({fault});
      const start = performance.now();
      const error = await failureOf(post(AbortSignal.timeout(500)));
      expect(performance.now() - start).to.be.within(400, 4000);
      expect(error.code).to.equal('outcome-unknown');
      expect(await posts()).to.have.length(1);
    });
  }

  it('is sent as it should be while every object is polluted', async () => {
    const other = await createApp({rsaBits: 1024});
    const {app, dto, post, posts} = await prepared();
    const {statusCode} = await whilePolluted(pollution(other.appHost), () =>
      post(),
    );
    expect(statusCode).to.equal(200);
    expect(await other.requests()).to.deep.equal([]);
    const [request, ...others] = await posts();
    expect(others).to.deep.equal([]);
    expect(JSON.parse(request?.body ?? '')).to.deep.equal(dto);
    expect(request?.query).to.equal('');
    expect(request?.headers).not.to.have.any.keys(
      'x-evil',
      'cookie',
      'referer',
    );
    expect(await app.passwordIs(dto.password)).to.equal(true);
  });

  it('carries the application where there is one', async () => {
    const {post, posts} = await prepared({settings: {appId: '60b49'}});
    await post();
    expect((await posts())[0]?.headers['x-authing-app-id']).to.equal('60b49');
  });

  it('names its headers as the deployment does', async () => {
    const settings = {appId: '60b49', headerPrefix: 'x-genauth'};
    const {post, posts} = await prepared({settings});
    await post(minute(), 'ja');
    const headers = (await posts())[0]?.headers ?? {};
    expect(headers).to.include({
      'x-genauth-app-id': '60b49',
      'x-genauth-lang': 'ja-JP',
    });
    expect(headers).not.to.have.any.keys('x-authing-app-id', 'x-authing-lang');
  });

  for (const [lang, value] of Object.entries({
    '': 'en-US',
    en: 'en-US',
    'en-GB': 'en-US',
    fr: 'en-US',
    zh: 'zh-CN',
    'zh-CN': 'zh-CN',
    'ZH-hans-SG': 'zh-CN',
    'zh-Hant': 'zh-TW',
    'zh-TW': 'zh-TW',
    'zh-HK': 'zh-TW',
    'zh-mo': 'zh-TW',
    'zh-Hant-CN': 'zh-TW',
    ja: 'ja-JP',
    'ja-JP': 'ja-JP',
    jav: 'en-US',
    'en\r\nx: y': 'en-US',
  })) {
    it(`asks for ${value} where the page speaks ${JSON.stringify(lang)}`, async () => {
      let header: string | null = null;
      replaceFetch(async ({headers}) => {
        header = headers.get('x-authing-lang');
        return answer('{"statusCode":200}');
      });
      const {password, token: passwordResetToken} = secrets();
      await postResetPassword(
        {appHost: location.origin, appId: '', headerPrefix: 'x-authing'},
        {password, passwordResetToken, passwordEncryptType: 'none'},
        lang,
        minute(),
      );
      expect(header).to.equal(value);
    });
  }

  it('tells how long to wait where that can be read', async () => {
    const fault = {kind: 'rate-limit', retryAfter: 7, exposed: true};
    const {post} = await prepared({fault});
    const {code, facts} = await failureOf(post());
    expect(code).to.equal('rate-limited');
    expect(facts).to.include({retryAfter: 7, statusCode: 429});
  });

  it('assumes half a minute where that cannot be read', async () => {
    const fault = {kind: 'rate-limit', retryAfter: 7};
    const {post} = await prepared({fault});
    expect((await failureOf(post())).facts.retryAfter).to.equal(30);
  });

  it("assumes it for the service's own codes for too often as well", async () => {
    for (const [statusCode, apiCode] of [
      [429, undefined],
      [499, 2100],
    ]) {
      const fault = {kind: 'envelope', statusCode, apiCode, message: 'slow'};
      const {post} = await prepared({fault});
      const {code, facts} = await failureOf(post());
      expect(code).to.equal('rate-limited');
      expect(facts).to.include({retryAfter: 30, serviceMessage: 'slow'});
    }
  });

  it('hands on what the service said, and no more', async () => {
    const fault = {
      kind: 'envelope',
      statusCode: 499,
      apiCode: 2029,
      message: 'too short',
      data: {hint: 'secret'},
    };
    const {post} = await prepared({fault});
    const {code, facts} = await failureOf(post());
    expect(code).to.equal('password-rejected');
    expect(facts).to.have.all.keys(
      'statusCode',
      'apiCode',
      'serviceMessage',
      'serviceLanguage',
      'requestId',
    );
    expect(facts).to.include({
      statusCode: 499,
      apiCode: 2029,
      serviceMessage: 'too short',
    });
  });
});

describe('The question for the public key', () => {
  const ask = (app: App, signal = minute(), type: 'rsa' | 'sm2' = 'rsa') =>
    getPublicKey(app.appHost, type, signal);

  for (const wrapSystem of [false, true]) {
    it(`understands ${wrapSystem ? 'an envelope' : 'a bare answer'}`, async () => {
      const app = await createApp({rsaBits: 1024, wrapSystem});
      const keys = await app.keys();
      expect(await ask(app)).to.equal(keys.rsa.publicKey);
      expect(await ask(app, minute(), 'sm2')).to.equal(keys.sm2.publicKey);
    });
  }

  it('carries nothing, and needs no preflight', async () => {
    const calls = spyOnFetch();
    const app = await createApp({rsaBits: 1024});
    await ask(app);
    const requests = await app.requests();
    expect(requests.map(({method}) => method)).to.deep.equal(['GET']);
    const names = Object.keys(requests[0]?.headers ?? {});
    expect(
      names.filter((name) => /^(x-|cookie|referer|auth)/.test(name)),
    ).to.deep.equal([]);
    const [call] = calls.filter(({request: {url}}) => url.includes('/system'));
    expect(call?.request).to.include({
      cache: 'no-store',
      credentials: 'omit',
      redirect: 'error',
      referrerPolicy: 'no-referrer',
    });
  });

  it('is put again, twice at most', async () => {
    const app = await createApp({rsaBits: 1024});
    await app.fault('system', {kind: 'status', status: 503});
    expect((await failureOf(ask(app))).code).to.equal('key-unavailable');
    expect(await app.requestsTo('system')).to.have.length(3);
  });

  it('is put again after a failure that passes', async () => {
    const app = await createApp({rsaBits: 1024});
    await app.fault('system', {kind: 'status', status: 502}, 2);
    expect(await ask(app)).to.equal((await app.keys()).rsa.publicKey);
    expect(await app.requestsTo('system')).to.have.length(3);
  });

  it('is put again after a lost connection', async () => {
    const app = await createApp({rsaBits: 1024});
    await app.fault('system', {kind: 'reset'}, 1);
    expect(await ask(app)).to.equal((await app.keys()).rsa.publicKey);
  });

  it('is not put again where that would be of no use', async () => {
    const app = await createApp({rsaBits: 1024});
    for (const status of [400, 401, 403, 404, 413]) {
      await app.forgetRequests();
      await app.fault('system', {kind: 'status', status});
      expect((await failureOf(ask(app))).code).to.equal('key-unavailable');
      expect(await app.requestsTo('system')).to.have.length(1);
    }
  });

  for (const status of [429, 503]) {
    it(`does not wait for a day when a ${status} asks it to`, async () => {
      const app = await createApp({rsaBits: 1024});
      const headers = {
        'retry-after': '86400',
        'access-control-expose-headers': 'Retry-After',
      };
      await app.fault('system', {kind: 'status', status, headers});
      const start = performance.now();
      expect((await failureOf(ask(app))).code).to.equal('key-unavailable');
      expect(performance.now() - start).to.be.below(6000);
      expect((await app.requestsTo('system')).length).to.be.at.most(3);
    });
  }

  for (const fault of [
    {kind: 'hold'},
    {kind: 'drip', endless: true},
    {kind: 'drip', ms: 200},
  ] as Fault[]) {
    it(`ends with its signal in spite of ${JSON.stringify(fault)}`, async () => {
      const app = await createApp({rsaBits: 1024});
      await app.fault('system', fault);
      const start = performance.now();
      const error = await failureOf(ask(app, AbortSignal.timeout(500)));
      expect(performance.now() - start).to.be.below(4000);
      expect(error.code).to.match(/^key-(unavailable|invalid)$/);
    });
  }

  it('does not follow a redirect to another origin', async () => {
    const other = await createApp({rsaBits: 1024});
    const app = await createApp({rsaBits: 1024});
    const location = `${other.appHost}/api/v3/system`;
    await app.fault('system', {kind: 'redirect', location});
    expect((await failureOf(ask(app))).code).to.equal('key-unavailable');
    expect(await other.requests()).to.deep.equal([]);
  });

  for (const [text, contentType] of [
    ['<html>Log in</html>', 'text/html'],
    ['<html>Log in</html>'],
    [''],
    ['null'],
    ['[]'],
    ['"key"'],
    ['{}'],
    ['{"data":{}}'],
    ['{"rsa":"key"}'],
    ['{"rsa":null}'],
    ['{"rsa":{}}'],
    ['{"rsa":{"publicKey":""}}'],
    ['{"rsa":{"publicKey":5}}'],
    ['{"rsa":{"publicKey":{"n":"1"}}}'],
    ['{"sm2":{"publicKey":"key"}}'],
    ['{"__proto__":{"rsa":{"publicKey":"key"}}}'],
    ['{"statusCode":500,"message":"no"}'],
    ['{"rsa":{"publicKey":"key"}'],
    ['{"rsa":{"publicKey":"key"}}', 'text/plain'],
  ]) {
    it(`has no answer in ${contentType ?? 'JSON'} ${text}`, async () => {
      replaceFetch(async () =>
        answer(text ?? '', {
          headers: {'content-type': contentType ?? 'application/json'},
        }),
      );
      const work = getPublicKey('https://acme.example', 'rsa', minute());
      expect((await failureOf(work)).code).to.equal('key-invalid');
    });
  }

  it('has no answer in what is larger than 64 kB', async () => {
    const app = await createApp({rsaBits: 1024});
    await app.fault('system', {kind: 'huge', bytes: 5_000_000});
    expect((await failureOf(ask(app))).code).to.equal('key-invalid');
  });

  it('is answered as it should be while every object is polluted', async () => {
    const other = await createApp({rsaBits: 1024});
    const app = await createApp({rsaBits: 1024});
    const {publicKey} = (await app.keys()).rsa;
    const key = await whilePolluted(
      {
        ...pollution(other.appHost),
        rsa: {publicKey: 'polluted'},
        publicKey: 'polluted',
        data: {rsa: {publicKey: 'polluted'}},
      },
      () => ask(app),
    );
    expect(key).to.equal(publicKey);
    expect(await other.requests()).to.deep.equal([]);
    const [request] = await app.requestsTo('system');
    expect(request?.headers).not.to.have.any.keys(
      'x-evil',
      'cookie',
      'referer',
    );
    expect(request).to.include({body: '', query: ''});
  });

  it('throws errors that lead nowhere', async () => {
    const app = await createApp({rsaBits: 1024});
    await app.fault('system', {kind: 'status', status: 404});
    const error = await failureOf(ask(app));
    expect(error).not.to.have.property('cause');
    expect(error.facts).to.deep.equal({});
  });
});
