import {expect} from 'chai';
import {getPublicKey, postResetPassword} from '../../src/genauth/endpoints.js';
import {getPublicPolicy} from '../../src/genauth/public-policy.js';
import {
  allowPlaintextPassword,
  newPassword,
  secrets,
} from '../helpers/canary.js';
import {onceAfterTest} from '../helpers/after-test.js';
import {engine} from '../helpers/engine.js';
import {createApp, type App, type Fault} from '../helpers/genauth.js';
import {
  answer,
  failureOf,
  replaceFetch,
  spyOnFetch,
  whilePolluted,
} from './surroundings.js';
import {settled} from '../helpers/visit.js';

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

  it('carries nothing that tells about the visitor or the page [TOK-9, NET-7]', async () => {
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
    it(`is sent once when the answer is ${status} [NET-1]`, async () => {
      const headers = {'retry-after': '1'};
      const fault = {kind: 'status', status: Number(status), headers};
      const {post, posts} = await prepared({fault});
      const error = await failureOf(post());
      expect(error.code).to.equal(code);
      expect(error.facts.statusCode).to.equal(Number(status));
      expect(await posts()).to.have.length(1);
    });

    it(`is sent once when the answer is ${status} and every object says retry [NET-1, NET-6]`, async () => {
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
    it(`is sent once when the connection is reset ${when} the change [NET-1]`, async () => {
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
    it(`does not follow a ${status} to another origin [NET-4]`, async () => {
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

  it('is sent as it should be while every object is polluted [NET-6]', async () => {
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
    zh_CN: 'zh-CN',
    'zh-cmn-Hans': 'zh-CN',
    'zh-Hans-HK': 'zh-CN',
    'zh-CN-u-nu-hant': 'zh-CN',
    zha: 'en-US',
    zh_Hant_TW: 'zh-TW',
    zh_HK: 'zh-TW',
    ja_JP: 'ja-JP',
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

  it('tells how long to wait where that can be read [NET-13]', async () => {
    const fault = {kind: 'rate-limit', retryAfter: 7, exposed: true};
    const {post} = await prepared({fault});
    const {code, facts} = await failureOf(post());
    expect(code).to.equal('rate-limited');
    expect(facts).to.include({retryAfter: 7, statusCode: 429});
  });

  it('assumes half a minute where that cannot be read [NET-13]', async () => {
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

  it('is put again, twice at most [NET-2]', async () => {
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
    it(`does not wait for a day when a ${status} asks it to [NET-2]`, async () => {
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

  it('has no answer in what is larger than 64 kB [NET-12]', async () => {
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

  it('throws errors that lead nowhere [NET-20]', async () => {
    const app = await createApp({rsaBits: 1024});
    await app.fault('system', {kind: 'status', status: 404});
    const error = await failureOf(ask(app));
    expect(error).not.to.have.property('cause');
    expect(error.facts).to.deep.equal({});
  });
});

describe('The question for the policy', () => {
  const ask = (
    {appHost, appId}: Pick<App, 'appHost' | 'appId'>,
    signal = minute(),
    lang = 'en',
  ) => getPublicPolicy(appHost, appId, lang, signal);

  const questions = (app: App) => app.requestsTo('public-config');

  it('is put to the application, and its levels are understood', async () => {
    for (const [strength, expected] of [
      [0, {}],
      [1, {minLength: 6}],
      [2, {minLength: 6, classes: 2}],
      [3, {minLength: 6, classes: 3}],
    ] as const) {
      const app = await createApp({rsaBits: 1024, policy: {strength}});
      expect(await ask(app)).to.deep.equal(expected);
      const [request, ...others] = await app.requests();
      expect(others).to.deep.equal([]);
      expect(request).to.include({
        method: 'GET',
        path: `/api/v2/applications/${app.appId}/public-config`,
        query: '',
        body: '',
      });
    }
  });

  it("hands on the application's own rule, in the visitor's language", async () => {
    const custom = {
      regex: '/^(?=.*x).{8,}$/i',
      message: 'Mit x',
      enMessage: 'An x',
      enMessageOpen: true,
      jpMessage: 'x を一つ',
      jpMessageOpen: true,
    };
    const policy = {strength: 4, custom} as const;
    const app = await createApp({rsaBits: 1024, policy});
    for (const [lang, text] of Object.entries({
      en: 'An x',
      fr: 'An x',
      ja: 'x を一つ',
      'zh-CN': 'Mit x',
    })) {
      const found = await ask(app, minute(), lang);
      expect(found?.patternText).to.equal(text);
      const isMet = found?.pattern as (text: string) => boolean;
      expect(['abcdefgX', 'abcdefgh'].map(isMet)).to.deep.equal([true, false]);
    }
  });

  it('carries nothing, and needs no preflight', async () => {
    const calls = spyOnFetch();
    const app = await createApp({rsaBits: 1024});
    document.cookie = 'visitor=ada';
    await ask(app);
    document.cookie = 'visitor=; max-age=0';
    const requests = await app.requests();
    expect(requests.map(({method}) => method)).to.deep.equal(['GET']);
    const names = Object.keys(requests[0]?.headers ?? {});
    expect(
      names.filter((name) => /^(x-|cookie|referer|auth|content)/.test(name)),
    ).to.deep.equal([]);
    const [call] = calls.filter(({request: {url}}) =>
      url.includes('/public-config'),
    );
    expect(call?.others).to.deep.equal([]);
    expect(call?.request).to.include({
      cache: 'no-store',
      credentials: 'omit',
      mode: 'cors',
      redirect: 'error',
      referrerPolicy: 'no-referrer',
    });
  });

  for (const [appId, written] of Object.entries({
    'a/b?c#d': 'a%2Fb%3Fc%23d',
    'a b&c=d': 'a%20b%26c%3Dd',
    密: '%E5%AF%86',
  })) {
    it(`names the application ${appId} as one part of the path`, async () => {
      const urls: string[] = [];
      replaceFetch(async ({url}) => {
        urls.push(url);
        return answer('{}');
      });
      await ask({appHost: 'https://acme.example', appId});
      expect(urls).to.deep.equal([
        `https://acme.example/api/v2/applications/${written}/public-config`,
      ]);
    });
  }

  const json = 'application/json';
  const level3 = '"data":{"passwordStrength":3}';
  const nothing: [body: string, contentType?: string, status?: number][] = [
    ['<html>Log in</html>', 'text/html'],
    ['<html>Log in</html>'],
    [`{"code":200,${level3}}`, 'text/html'],
    [`{"code":200,${level3}}`, 'text/plain'],
    [`{"code":200,${level3}`],
    [''],
    ['null'],
    ['[]'],
    ['3'],
    [`{${level3}}`],
    ['{"passwordStrength":3}'],
    [`{"statusCode":200,${level3}}`],
    [`{"code":"200",${level3}}`],
    [`{"code":2011,${level3}}`],
    [`{"code":500,${level3}}`],
    [`{"code":true,${level3}}`],
    [`{"code":null,${level3}}`],
    [`[{"code":200,${level3}}]`],
    [`{"__proto__":{"code":200,${level3}}}`],
    [`{"code":200,${level3}}`, json, 400],
    [`{"code":200,${level3}}`, json, 404],
  ];
  for (const [body, contentType = json, status = 200] of nothing) {
    it(`has no answer in ${status} ${contentType} ${body}`, async () => {
      const headers = {'content-type': contentType};
      replaceFetch(async () => answer(body, {status, headers}));
      const app = {appHost: 'https://acme.example', appId: 'a'};
      expect(await ask(app)).to.equal(undefined);
    });
  }

  for (const body of [
    '{"code":200}',
    '{"code":200,"data":null}',
    '{"code":200,"data":[3]}',
    '{"code":200,"data":"passwordStrength"}',
    '{"code":200,"data":{"passwordStrength":"all"}}',
    `{"code":200,"data":{"__proto__":{"passwordStrength":3}}}`,
  ]) {
    it(`asks for nothing after ${body}`, async () => {
      replaceFetch(async () => answer(body));
      const app = {appHost: 'https://acme.example', appId: 'a'};
      expect(await ask(app)).to.deep.equal({});
    });
  }

  it('has no answer where the application is unknown', async () => {
    const app = await createApp({rsaBits: 1024, policy: {strength: 3}});
    const {appHost} = app;
    expect(await ask({appHost, appId: 'another'})).to.equal(undefined);
  });

  it('takes what is large, and no more than half a megabyte', async () => {
    const policy = {strength: 3} as const;
    const app = await createApp({rsaBits: 1024, policy});
    await app.fault('public-config', {kind: 'huge', bytes: 500_000}, 1);
    expect(await ask(app)).to.deep.equal({minLength: 6, classes: 3});
    await app.fault('public-config', {kind: 'huge', bytes: 600_000}, 1);
    expect(await ask(app)).to.equal(undefined);
    await app.fault('public-config', {kind: 'huge', bytes: 50_000_000}, 1);
    expect(await ask(app)).to.equal(undefined);
  });

  it('is put again after a failure that passes', async () => {
    const policy = {strength: 1} as const;
    const app = await createApp({rsaBits: 1024, policy});
    await app.fault('public-config', {kind: 'status', status: 503}, 2);
    expect(await ask(app)).to.deep.equal({minLength: 6});
    expect(await questions(app)).to.have.length(3);
  });

  for (const status of [400, 401, 403, 404]) {
    it(`is not put again after a ${status}`, async () => {
      const app = await createApp({rsaBits: 1024});
      await app.fault('public-config', {kind: 'status', status});
      expect(await ask(app)).to.equal(undefined);
      expect(await questions(app)).to.have.length(1);
    });
  }

  for (const fault of [
    {kind: 'status', status: 500},
    {kind: 'reset'},
    {kind: 'cut'},
    {kind: 'no-cors'},
  ] as Fault[]) {
    it(`is left open, three times at most, by ${JSON.stringify(fault)}`, async () => {
      const app = await createApp({rsaBits: 1024, policy: {strength: 3}});
      await app.fault('public-config', fault);
      expect(await ask(app)).to.equal(undefined);
      // Firefox itself puts a question again, up to ten times, after a reset.
      const most = engine === 'firefox' && fault.kind === 'reset' ? 30 : 3;
      expect((await questions(app)).length).to.be.within(1, most);
    });
  }

  for (const fault of [
    {kind: 'hold'},
    {kind: 'drip', endless: true},
  ] as Fault[]) {
    it(`ends with its signal in spite of ${JSON.stringify(fault)}`, async () => {
      const app = await createApp({rsaBits: 1024});
      await app.fault('public-config', fault);
      const start = performance.now();
      expect(await ask(app, AbortSignal.timeout(500))).to.equal(undefined);
      expect(performance.now() - start).to.be.below(4000);
    });
  }

  it('does not follow a redirect to another origin', async () => {
    const other = await createApp({rsaBits: 1024, policy: {strength: 3}});
    const app = await createApp({rsaBits: 1024});
    const location = `${other.appHost}/api/v2/applications/${other.appId}/public-config`;
    await app.fault('public-config', {kind: 'redirect', location});
    expect(await ask(app)).to.equal(undefined);
    expect(await other.requests()).to.deep.equal([]);
  });

  it('never rejects, whatever it is given', async () => {
    const {appHost} = await createApp({rsaBits: 1024});
    for (const [host, appId, signal] of [
      ['', 'a', minute()],
      ['not a host', 'a', minute()],
      ['ftp://acme.example', 'a', minute()],
      [appHost, '\ud800', minute()],
      [appHost, 'a', AbortSignal.abort()],
    ] as const) {
      expect(await getPublicPolicy(host, appId, 'en', signal)).to.equal(
        undefined,
      );
    }
  });

  it('is answered as it should be while every object is polluted', async () => {
    const other = await createApp({rsaBits: 1024});
    const policy = {strength: 2} as const;
    const app = await createApp({rsaBits: 1024, policy});
    const found = await whilePolluted(
      {
        ...pollution(other.appHost),
        code: 200,
        data: {passwordStrength: 3},
        passwordStrength: 3,
      },
      () => ask(app),
    );
    expect(found).to.deep.equal({minLength: 6, classes: 2});
    expect(await other.requests()).to.deep.equal([]);
    const [request] = await questions(app);
    expect(request?.headers).not.to.have.any.keys('x-evil', 'cookie');
    expect(request).to.include({body: '', query: ''});
  });
});

describe('A body that cannot be given up', () => {
  /** A body of a page's own `fetch`, which fails when it is given up. */
  const stubborn = (bytes: number) => {
    const body = {
      isGivenUp: false,
      stream: new ReadableStream({
        pull: (controller) => {
          // A body without an end, if it has no bytes.
          if (bytes) controller.enqueue(new Uint8Array(bytes));
          else return new Promise<void>(() => undefined);
        },
        cancel: () => {
          body.isGivenUp = true;
          return Promise.reject(new Error('refused'));
        },
      }),
    };
    return body;
  };

  /** The rejections that nobody has handled, until the end of the test. */
  const unhandled = (): unknown[] => {
    const reasons: unknown[] = [];
    const listener = (event: PromiseRejectionEvent): void => {
      event.preventDefault();
      event.stopImmediatePropagation();
      reasons.push(event.reason);
    };
    addEventListener('unhandledrejection', listener, true);
    onceAfterTest(() =>
      removeEventListener('unhandledrejection', listener, true),
    );
    return reasons;
  };

  const cases: [name: string, bytes: number, type: string, wait?: number][] = [
    ['as it is too long', 70_000, 'application/json'],
    ['as it is no JSON', 1, 'text/html'],
    ['as its time is over', 0, 'application/json', 100],
  ];
  for (const [name, bytes, type, wait = 60_000] of cases) {
    it(`${name}, is left alone without a word [NET-12]`, async () => {
      const reasons = unhandled();
      const body = stubborn(bytes);
      replaceFetch(async () =>
        answer(body.stream, {headers: {'content-type': type}}),
      );
      const signal = AbortSignal.timeout(wait);
      await failureOf(getPublicKey('https://acme.example', 'rsa', signal));
      while (!body.isGivenUp) await settled();
      // The browser reports a rejection after its task.
      for (let turn = 0; turn < 5; turn++) await settled();
      expect(reasons).to.deep.equal([]);
    });
  }
});
