import {expect} from 'chai';
import fc from 'fast-check';
import {
  isSuccess,
  own,
  parseJson,
  readEnvelope,
} from '../../src/genauth/envelope.js';
import {postResetPassword} from '../../src/genauth/endpoints.js';
import {secrets} from '../helpers/canary.js';
import {
  answer,
  failureOf,
  replaceFetch,
  whilePolluted,
} from './surroundings.js';

const settings = {
  appHost: 'https://acme.example',
  appId: '',
  headerPrefix: 'x-authing',
};

/** What comes of a POST that is answered so: `success`, or the failure. */
const outcomeOf = async (
  body: BodyInit | null,
  options?: {status?: number; headers?: HeadersInit},
): Promise<string> => {
  const {fetch} = globalThis;
  globalThis.fetch = async () => answer(body, options);
  const {password, token: passwordResetToken} = secrets();
  const dto = {passwordResetToken, password, passwordEncryptType: 'none'};
  const {signal} = new AbortController();
  try {
    await postResetPassword(settings, dto as never, 'en', signal);
    return 'success';
  } catch (error) {
    return (await failureOf(Promise.reject(error))).code;
  } finally {
    globalThis.fetch = fetch;
  }
};

const ok = '{"statusCode":200,"message":"ok","data":{"success":true}}';

describe('An answer to the reset', () => {
  const rows: [string, string, number?][] = [
    [ok, 'success'],
    [` \n${ok}\n `, 'success'],
    [`\uFEFF${ok}`, 'success'],
    ['{"statusCode":200}', 'success'],
    ['{"statusCode":200,"data":null}', 'success'],
    ['{"statusCode":200,"data":{}}', 'success'],
    ['{"statusCode":200.0}', 'success'],
    ['{"statusCode":500,"statusCode":200}', 'success'],
    [ok, 'success', 201],
    [ok, 'success', 299],
    ['{"statusCode":200,"data":{"success":false}}', 'server-error'],
    ['{"statusCode":200,"data":{"success":"true"}}', 'outcome-unknown'],
    ['{"statusCode":200,"data":{"success":1}}', 'outcome-unknown'],
    ['{"statusCode":200,"data":{"success":null}}', 'outcome-unknown'],
    ['{"statusCode":200,"data":{"success":{}}}', 'outcome-unknown'],
    ['{"statusCode":200,"data":{"success":[true]}}', 'outcome-unknown'],
    ['{"statusCode":"200"}', 'outcome-unknown'],
    ['{"statusCode":true}', 'outcome-unknown'],
    ['{"statusCode":null}', 'outcome-unknown'],
    ['{"statusCode":[200]}', 'outcome-unknown'],
    ['{"statusCode":{"valueOf":200}}', 'outcome-unknown'],
    ['{"statusCode":200.5}', 'outcome-unknown'],
    ['{"statusCode":-200}', 'outcome-unknown'],
    ['{"statusCode":201}', 'outcome-unknown'],
    ['{"statusCode":0}', 'outcome-unknown'],
    ['{"statusCode":302}', 'outcome-unknown'],
    ['{"statusCode":0,"apiCode":7777}', 'outcome-unknown'],
    ['{"statusCode":0,"apiCode":2061}', 'password-rejected'],
    ['{"statusCode":400}', 'rejected'],
    ['{"statusCode":401}', 'token-rejected'],
    ['{"statusCode":429}', 'rate-limited'],
    ['{"statusCode":429,"apiCode":2061}', 'rate-limited'],
    ['{"statusCode":499,"apiCode":2061}', 'password-rejected'],
    ['{"statusCode":499,"apiCode":"2061"}', 'password-rejected'],
    ['{"statusCode":499,"apiCode":"2061 "}', 'rejected'],
    ['{"statusCode":500}', 'server-error'],
    ['{"statusCode":1e999}', 'server-error'],
    ['{"StatusCode":200}', 'outcome-unknown'],
    ['{"code":200}', 'outcome-unknown'],
    ['{"success":true}', 'outcome-unknown'],
    ['{"data":{"statusCode":200}}', 'outcome-unknown'],
    ['{}', 'outcome-unknown'],
    ['[]', 'outcome-unknown'],
    [`[${ok}]`, 'outcome-unknown'],
    ['null', 'outcome-unknown'],
    ['true', 'outcome-unknown'],
    ['200', 'outcome-unknown'],
    ['"OK"', 'outcome-unknown'],
    [JSON.stringify(ok), 'outcome-unknown'],
    ['', 'outcome-unknown'],
    [' ', 'outcome-unknown'],
    ['OK', 'outcome-unknown'],
    [ok.slice(0, -1), 'outcome-unknown'],
    [`${ok}x`, 'outcome-unknown'],
    [`)]}',${ok}`, 'outcome-unknown'],
    ['{"__proto__":{"statusCode":200}}', 'outcome-unknown'],
    ['{"statusCode":200,"__proto__":{"data":0}}', 'success'],
    ['{"statusCode":200,"data":{"__proto__":{"success":false}}}', 'success'],
    ['{"constructor":{"prototype":{"statusCode":200}}}', 'outcome-unknown'],
    // What HTTP says counts as well, but for no refusal of a success.
    [ok, 'outcome-unknown', 400],
    [ok, 'outcome-unknown', 404],
    [ok, 'outcome-unknown', 429],
    ['{"statusCode":200}', 'outcome-unknown', 400],
    ['{"statusCode":"200"}', 'outcome-unknown', 400],
    ['{"statusCode":"200","data":{"success":true}}', 'outcome-unknown', 422],
    ['{"statusCode":200,"data":{"success":false}}', 'server-error', 400],
    ['{"statusCode":200,"data":{"success":false}}', 'server-error', 500],
    ['{"statusCode":0}', 'bad-response', 400],
    ['{"statusCode":0}', 'outcome-unknown', 500],
    ['{"statusCode":"400"}', 'outcome-unknown'],
    ['{"statusCode":"400"}', 'bad-response', 400],
    ['{"success":true}', 'bad-response', 400],
    [ok, 'outcome-unknown', 500],
    [ok, 'outcome-unknown', 503],
    ['{"statusCode":401}', 'token-rejected', 401],
    ['{"statusCode":422,"apiCode":2029}', 'password-rejected', 422],
    ['{"statusCode":400}', 'rejected', 400],
    ['{"statusCode":500}', 'server-error', 500],
    ['{"statusCode":503}', 'server-error', 200],
    ['{"message":"no"}', 'bad-response', 403],
    ['<html>', 'bad-response', 404],
    ['', 'bad-response', 413],
    ['', 'rate-limited', 429],
    ['<html>', 'outcome-unknown', 500],
    ['', 'outcome-unknown', 502],
    ['{"message":"no"}', 'outcome-unknown', 503],
  ];
  for (const [body, outcome, status = 200] of rows) {
    it(`HTTP ${status} ${JSON.stringify(body)} means ${outcome} [NET-8]`, async () => {
      expect(await outcomeOf(body, {status})).to.equal(outcome);
    });
  }

  it('without a body means that nobody knows [NET-9]', async () => {
    expect(await outcomeOf(null, {status: 204})).to.equal('outcome-unknown');
    expect(await outcomeOf(null, {status: 205})).to.equal('outcome-unknown');
    expect(await outcomeOf(null)).to.equal('outcome-unknown');
  });

  for (const [type, outcome] of Object.entries({
    'application/json': 'success',
    'application/json; charset=utf-8': 'success',
    'Application/JSON': 'success',
    'application/problem+json': 'success',
    'text/json': 'success',
    // A proxy may mislabel it; what it says has happened all the same.
    'text/html': 'success',
    'text/html; charset=gbk': 'success',
    'text/plain': 'success',
    'application/octet-stream': 'success',
    'application/jsonp': 'success',
    'image/png': 'success',
    nonsense: 'success',
  })) {
    it(`of type ${type} means ${outcome}`, async () => {
      const headers = {'content-type': type};
      expect(await outcomeOf(ok, {headers})).to.equal(outcome);
    });
  }

  for (const [body, outcome, status = 200] of [
    ['{"statusCode":499,"apiCode":2061}', 'password-rejected'],
    ['{"statusCode":401}', 'token-rejected', 401],
    ['{"statusCode":500}', 'server-error', 500],
    ['<html>Log in</html>', 'outcome-unknown'],
    ['<html>Not found</html>', 'bad-response', 404],
    ['<html>Bad gateway</html>', 'outcome-unknown', 502],
    ['OK', 'outcome-unknown'],
    ['', 'outcome-unknown'],
  ] as const) {
    it(`of type text/html with HTTP ${status} ${body} means ${outcome} [NET-12]`, async () => {
      const headers = {'content-type': 'text/html'};
      expect(await outcomeOf(body, {status, headers})).to.equal(outcome);
    });
  }

  const statusCodes = [
    ...[200, 201, 204, 299, 200.5, 0, 1, -1, -200, 100, 199, 302, 399],
    ...['200', '201', '0', 'OK', '', true, false, null, [200], {}, undefined],
    ...[400, 401, 403, 422, 429, 499, 500, 503, 603],
  ];
  const statuses = [200, 201, 202, 299, 400, 401, 404, 422, 429, 500, 502, 503];
  const types = ['application/json', 'text/html', ''];
  const unchanged = [
    'token-rejected',
    'password-rejected',
    'rejected',
    'rate-limited',
    'server-error',
    'bad-response',
  ];

  for (const statusCode of statusCodes) {
    const name = JSON.stringify(statusCode);
    it(`never denies a success with statusCode ${name}`, async () => {
      const extras = [{}, {apiCode: 2061}, {message: ['no'], apiCode: '1000'}];
      for (const status of statuses) {
        for (const type of types) {
          for (const success of [true, 'true', 1]) {
            for (const extra of extras) {
              const data = {success};
              const body = JSON.stringify({statusCode, data, ...extra});
              const outcome = await outcomeOf(new TextEncoder().encode(body), {
                status,
                headers: type ? {'content-type': type} : {},
              });
              const isPlain =
                statusCode === 200 && success === true && status < 300;
              expect(outcome, `${status} ${type} ${body}`).to.equal(
                isPlain ? 'success' : 'outcome-unknown',
              );
            }
          }
        }
      }
    });

    it(`never takes a denied success with statusCode ${name} for one`, async () => {
      const body = JSON.stringify({statusCode, data: {success: false}});
      for (const status of statuses) {
        const outcome = await outcomeOf(body, {status});
        expect(outcome, String(status)).to.not.equal('success');
        // Whoever answers it in the service's own form has refused.
        if (typeof statusCode === 'number') {
          expect(unchanged, String(status)).to.include(outcome);
        }
      }
    });
  }

  it('without a type is read, as it may still be JSON', async () => {
    const bytes = new TextEncoder().encode(ok);
    expect(await outcomeOf(bytes, {headers: {}})).to.equal('success');
  });

  it('may have 64 kB, and not a byte more [NET-12]', async () => {
    const fill = (size: number) => ok.padEnd(size);
    expect(await outcomeOf(fill(65_536))).to.equal('success');
    expect(await outcomeOf(fill(65_537))).to.equal('outcome-unknown');
  });

  it('that is not UTF-8 is no answer, unless only its words are', async () => {
    const bytes = new TextEncoder().encode(ok);
    const at = ok.indexOf('ok');
    bytes[at] = 0xff;
    expect(await outcomeOf(bytes)).to.equal('success');
    bytes[0] = 0xff;
    expect(await outcomeOf(bytes)).to.equal('outcome-unknown');
  });

  it('is put together from pieces that cut through a character', async () => {
    const bytes = new TextEncoder().encode(ok.replace('ok', '密码'));
    const inPieces = new ReadableStream({
      start(controller) {
        for (const byte of bytes) controller.enqueue(Uint8Array.of(byte));
        controller.close();
      },
    });
    replaceFetch(async () => answer(inPieces));
    const {password, token: passwordResetToken} = secrets();
    const {message} = await postResetPassword(
      settings,
      {passwordResetToken, password, passwordEncryptType: 'none'},
      'en',
      new AbortController().signal,
    );
    expect(message).to.equal('密码');
  });

  /** The requirement, in words of its own. */
  const isConfirmation = (status: number, value: unknown): boolean => {
    if (status < 200 || status > 299) return false;
    if (typeof value !== 'object' || value === null) return false;
    if (Array.isArray(value)) return false;
    const entries = new Map(Object.entries(value) as [string, unknown][]);
    if (entries.get('statusCode') !== 200) return false;
    const data = entries.get('data');
    if (typeof data !== 'object' || data === null) return true;
    const inner = new Map(Object.entries(data) as [string, unknown][]);
    return !inner.has('success') || inner.get('success') === true;
  };

  it('means success exactly when the requirement says so [NET-8, TEST-3]', async () => {
    const anything = fc.jsonValue();
    const likely = fc.record(
      {
        statusCode: fc.oneof(
          {weight: 3, arbitrary: fc.constant(200)},
          anything,
        ),
        message: anything,
        apiCode: anything,
        requestId: anything,
        data: fc.oneof(
          anything,
          fc.record(
            {
              success: fc.oneof(fc.boolean(), anything),
              statusCode: anything,
            },
            {requiredKeys: []},
          ),
        ),
      },
      {requiredKeys: ['statusCode']},
    );
    const status = fc.oneof(
      {weight: 4, arbitrary: fc.constant(200)},
      fc.integer({min: 206, max: 599}).filter((code) => code !== 304),
    );
    await fc.assert(
      fc.asyncProperty(
        fc.oneof(likely, anything),
        status,
        async (value, code) => {
          const outcome = await outcomeOf(JSON.stringify(value), {
            status: code,
          });
          expect(outcome === 'success').to.equal(
            isConfirmation(code, JSON.parse(JSON.stringify(value))),
          );
        },
      ),
      {numRuns: 300},
    );
  });

  it('is not made up by a polluted Object.prototype [SEC-6]', async () => {
    const polluted = {
      statusCode: 200,
      success: true,
      data: {success: true},
      apiCode: 2061,
      message: 'done',
      requestId: 'x',
    };
    const outcomes = await whilePolluted(polluted, () =>
      Promise.all(
        ['{}', '[]', '{"message":"no"}', '"x"'].map(
          async (text) => typeof readEnvelope(parseJson(text)),
        ),
      ),
    );
    expect(outcomes).to.deep.equal(Array(4).fill('undefined'));
    const envelope = await whilePolluted(polluted, async () =>
      Object.entries(readEnvelope(parseJson('{"statusCode":499}')) ?? {})
        .map(([name, value]) => `${name} ${value}`)
        .slice(0, 5),
    );
    expect(envelope).to.deep.equal([
      'statusCode 499',
      'message undefined',
      'apiCode undefined',
      'requestId undefined',
      'data undefined',
    ]);
  });

  it('is not spoilt by a polluted Object.prototype either', async () => {
    const polluted = {success: false, data: {success: false}, apiCode: 1};
    const outcome = await whilePolluted(polluted, async () => [
      isSuccess(parseJson('{}')),
      isSuccess(parseJson('{"success":true}')),
      isSuccess(undefined),
      own({}, 'success'),
    ]);
    expect(outcome).to.deep.equal([true, true, true, undefined]);
  });
});

describe('The fields of an envelope', () => {
  const rows: [string, object][] = [
    ['"apiCode":2061', {apiCode: 2061}],
    ['"apiCode":"2061"', {apiCode: 2061}],
    ['"apiCode":""', {}],
    ['"apiCode":"-1"', {}],
    ['"apiCode":"1e3"', {}],
    ['"apiCode":1.5', {}],
    ['"apiCode":null', {}],
    ['"apiCode":[2061]', {}],
    ['"apiCode":9007199254740993', {}],
    ['"message":"no"', {message: 'no'}],
    ['"message":""', {}],
    [
      '"message":["too short","no digit"]',
      {message: 'too short\u2029no digit'},
    ],
    ['"message":["no"]', {message: 'no'}],
    ['"message":["no",5,null,["x"],{"a":"b"}]', {message: 'no'}],
    ['"message":[]', {}],
    ['"message":[""]', {}],
    ['"message":[5]', {}],
    ['"message":5', {}],
    ['"message":{"text":"no"}', {}],
    ['"requestId":"a-b"', {requestId: 'a-b'}],
    ['"requestId":5', {}],
    ['"data":5', {data: 5}],
    ['"other":5', {}],
  ];
  for (const [field, expected] of rows) {
    it(`${field} is read as ${JSON.stringify(expected)}`, () => {
      const envelope = readEnvelope(parseJson(`{"statusCode":499,${field}}`));
      expect(JSON.parse(JSON.stringify(envelope))).to.deep.equal({
        statusCode: 499,
        ...expected,
      });
    });
  }

  it('never make the reader throw', () => {
    fc.assert(
      fc.property(fc.oneof(fc.json(), fc.string()), (text) => {
        const envelope = readEnvelope(parseJson(text));
        if (envelope) expect(envelope.statusCode).to.be.a('number');
      }),
    );
  });
});
