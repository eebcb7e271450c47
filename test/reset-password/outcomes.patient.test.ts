import {expect} from 'chai';
import type {FailureCode} from '../../src/model/failure-codes.js';
import {engine} from '../helpers/engine.js';
import {createApp, type Fault} from '../helpers/genauth.js';
import {newPassword} from '../helpers/canary.js';
import {focusedIn, part} from './in-state.js';
import {
  buttonOf,
  failuresIn,
  fieldsOf,
  formOf,
  namesOf,
  override,
  posts,
  put,
  fill,
  rootOf,
  textOf,
  valuesOf,
  visit,
  watch,
  type Visit,
} from './visit.js';

/** What a failure may tell a page. */
const known = [
  'code',
  'message',
  'retryable',
  'statusCode',
  'apiCode',
  'requestId',
  'retryAfter',
];

interface Expected {
  code: FailureCode;
  statusCode?: number;
  apiCode?: number;
  retryAfter?: number;
}

/** Checks everything that is the same for every failed attempt. */
const expectFailure = (
  {element, seen, password}: Visit,
  {code, statusCode, apiCode, retryAfter}: Expected,
  retryable = true,
): void => {
  expect(namesOf(seen)).to.deep.equal([
    'submit',
    'state-change',
    'state-change',
    'failure',
  ]);
  const [detail] = failuresIn(seen);
  expect(detail).to.include({code, retryable});
  expect(detail?.statusCode).to.equal(statusCode);
  expect(detail?.apiCode).to.equal(apiCode);
  expect(detail?.retryAfter).to.equal(retryAfter);
  expect(Object.keys(detail ?? {}).filter((key) => !known.includes(key))).to.be
    .empty;
  expect(Object.isFrozen(detail)).to.equal(true);
  expect(detail?.message).to.be.a('string').and.not.equal('');
  expect(textOf(element)).to.contain(detail?.message);
  expect(element.state).to.equal('failed');
  expect(seen.at(-1)).to.include({state: 'failed', form: retryable});
  if (retryable) {
    expect(valuesOf(element)).to.deep.equal([password, password]);
    const types = fieldsOf(element).map(({type}) => type);
    expect(types).to.deep.equal(['password', 'password']);
    expect(buttonOf(element).ariaDisabled).to.equal(
      String(retryAfter !== undefined),
    );
  } else {
    expect(formOf(element)).to.equal(null);
    for (const field of fieldsOf(element)) {
      expect(field.checkVisibility()).to.equal(false);
    }
  }
};

const reveal = (visited: Visit): void => {
  const root = rootOf(visited.element);
  root.querySelector<HTMLElement>('[part~=reveal]')?.click();
};

const attempt = async (fault: Fault, attributes = {}): Promise<Visit> => {
  const visited = await visit(attributes);
  reveal(visited);
  await visited.element.updateComplete;
  expect(fieldsOf(visited.element)[0]?.type).to.equal('text');
  await visited.app.fault('reset-password', fault, 1);
  await visited.element.submit();
  return visited;
};

const json = (body: unknown, httpStatus = 200): Fault => ({
  kind: 'body',
  text: JSON.stringify(body),
  httpStatus,
});

const envelope = (statusCode: number, apiCode?: number): Fault => ({
  kind: 'envelope',
  statusCode,
  message: 'No.',
  ...(apiCode !== undefined && {apiCode}),
});

const rateLimit = (retryAfter?: string, exposed = true): Fault => ({
  kind: 'rate-limit',
  exposed,
  ...(retryAfter !== undefined && {retryAfter}),
});

const codes = (statusCode: number, apiCode?: number) =>
  apiCode === undefined ? {statusCode} : {statusCode, apiCode};

const answered: [name: string, fault: Fault, expected: Expected][] = [
  ...[2029, 2061, 2071].map((apiCode): [string, Fault, Expected] => [
    `the apiCode ${apiCode}`,
    envelope(422, apiCode),
    {code: 'password-rejected', statusCode: 422, apiCode},
  ]),
  ...(
    [[400], [400, 2016], [403], [404], [422, 990010], [499, 2011]] as const
  ).map(([statusCode, apiCode]): [string, Fault, Expected] => [
    `statusCode ${statusCode}, apiCode ${apiCode ?? 'none'}`,
    envelope(statusCode, apiCode),
    {code: 'rejected', ...codes(statusCode, apiCode)},
  ]),
  ...([[500], [500, 1000], [503], [400, 1000]] as const).map(
    ([statusCode, apiCode]): [string, Fault, Expected] => [
      `statusCode ${statusCode}, apiCode ${apiCode ?? 'none'}`,
      envelope(statusCode, apiCode),
      {code: 'server-error', ...codes(statusCode, apiCode)},
    ],
  ),
  [
    'HTTP 500 with an envelope',
    json({statusCode: 500, message: 'Busy', apiCode: 1000}, 500),
    {code: 'server-error', statusCode: 500, apiCode: 1000},
  ],
  [
    'data.success false',
    json({statusCode: 200, message: 'OK', data: {success: false}}),
    {code: 'server-error', statusCode: 200},
  ],
  ...[1002, 2080, 2100].map((apiCode): [string, Fault, Expected] => [
    `the apiCode ${apiCode}`,
    envelope(400, apiCode),
    {code: 'rate-limited', statusCode: 400, apiCode, retryAfter: 30},
  ]),
  [
    'statusCode 429',
    envelope(429),
    {code: 'rate-limited', statusCode: 429, retryAfter: 30},
  ],
  [
    'HTTP 429 with Retry-After for everyone to read',
    rateLimit('7'),
    {code: 'rate-limited', statusCode: 429, retryAfter: 7},
  ],
  [
    'HTTP 429 with a day in Retry-After',
    rateLimit('86400'),
    {code: 'rate-limited', statusCode: 429, retryAfter: 3600},
  ],
  [
    'HTTP 429 with Retry-After that the browser hides',
    rateLimit('7', false),
    {code: 'rate-limited', statusCode: 429, retryAfter: 30},
  ],
  [
    'HTTP 429 without Retry-After',
    rateLimit(),
    {code: 'rate-limited', statusCode: 429, retryAfter: 30},
  ],
  [
    'HTTP 429 from a proxy',
    {kind: 'status', status: 429, body: 'Slow down'},
    {code: 'rate-limited', statusCode: 429, retryAfter: 30},
  ],
  ...[400, 403, 404, 413].map((status): [string, Fault, Expected] => [
    `HTTP ${status} from a proxy`,
    {kind: 'status', status, body: '<h1>No</h1>', contentType: 'text/html'},
    {code: 'bad-response', statusCode: status},
  ]),
  [
    'HTTP 403 with JSON of somebody else',
    json({error: 'forbidden'}, 403),
    {code: 'bad-response', statusCode: 403},
  ],
];

describe('an attempt that the service refuses', () => {
  for (const [name, fault, expected] of answered) {
    it(`is ${expected.code} for ${name}`, async () => {
      const visited = await attempt(fault);
      expectFailure(visited, expected);
      expect(await posts(visited.app)).to.equal(1);
    });
  }

  for (const [policy, password] of [
    [{}, 'aß密 '],
    [{minLength: 40}, undefined],
  ] as const) {
    it(`says at the field why the password is refused by ${JSON.stringify(policy)} [VAL-4]`, async () => {
      const visited = await visit({}, {policy});
      const {app, element} = visited;
      if (password) fill(element, password);
      await element.submit();
      expectFailure(
        {...visited, password: password ?? visited.password},
        {
          code: 'password-rejected',
          statusCode: 422,
          apiCode: password ? 2029 : 2061,
        },
      );
      const [first] = fieldsOf(element);
      expect(first?.ariaInvalid).to.equal('true');
      expect(focusedIn(element)).to.equal(first);
      const reason = part(element, 'error');
      expect(reason.textContent.replaceAll(/\s+/g, ' ')).to.contain(
        'The service says: The password',
      );
      expect(await app.passwordIs(visited.password)).to.equal(false);
    });
  }

  it('accepts another password after the first was refused', async () => {
    const {app, element, seen, password} = await visit();
    fill(element, 'short');
    await element.submit();
    fill(element, password);
    await element.submit();
    expect(namesOf(seen).slice(4)).to.deep.equal([
      'submit',
      'state-change',
      'state-change',
      'success',
    ]);
    expect(await app.passwordIs(password)).to.equal(true);
    expect(await posts(app)).to.equal(2);
  });

  it('shows the own words of a service whose code nobody knows', async () => {
    const {app, element, seen, password} = await visit();
    await app.addAccount(app.email, password);
    await element.submit();
    const [detail] = failuresIn(seen);
    expect(detail).to.include({code: 'rejected', apiCode: 990010});
    expect(detail?.message).to.contain(
      'The new password must differ from the old one',
    );
    expect(textOf(element)).to.contain('new link');
    expect(detail?.requestId).to.match(/^[\da-f-]{36}$/);
    expect(textOf(element)).to.contain(detail?.requestId);
  });

  it('shows the words of the service as text, short and on one line', async () => {
    const message = `<img src=x onerror=alert(1)>\u202e\n${'long '.repeat(200)}`;
    const {element, seen} = await attempt({
      kind: 'envelope',
      statusCode: 400,
      message,
    });
    expect(rootOf(element).querySelector('img')).to.equal(null);
    const shown = failuresIn(seen)[0]?.message ?? '';
    expect(shown).to.contain('<img src=x onerror=alert(1)> long');
    expect(shown).not.to.contain('\u202e');
    expect(shown.length).to.be.lessThan(400);
  });

  for (const secret of ['password', 'token'] as const) {
    it(`does not repeat the words of a service that quotes the ${secret}`, async () => {
      const app = await createApp({rsaBits: 1024});
      const token = await app.issueToken();
      const element = await put({'app-host': app.appHost, token});
      const password = newPassword();
      fill(element, password);
      const seen = watch(element);
      await app.fault('reset-password', {
        kind: 'envelope',
        statusCode: 400,
        message: `We do not like ${{password, token}[secret]} here`,
      });
      await element.submit();
      const [detail] = failuresIn(seen);
      expect(detail?.code).to.equal('rejected');
      expect(detail?.message).not.to.contain('We do not like');
    });
  }
});

describe('a token that the service refuses', () => {
  for (const [state, apiCode] of [
    ['expired', 2206],
    ['used', 2207],
    ['unknown', 2207],
  ] as const) {
    it(`ends the attempt for good when it is ${state}`, async () => {
      const app = await createApp({rsaBits: 1024});
      const token =
        state === 'unknown'
          ? await (await createApp({rsaBits: 1024})).issueToken()
          : await app.issueToken({state});
      const element = await put({'app-host': app.appHost, token});
      const password = newPassword();
      fill(element, password);
      const seen = watch(element);
      const visited = {app, element, seen, password};
      await element.submit();
      expectFailure(
        visited,
        {code: 'token-rejected', statusCode: 401, apiCode},
        false,
      );
      expect(failuresIn(seen)[0]?.message).not.to.contain('earlier attempt');
      expect(textOf(element)).to.contain('new link');
      await element.submit();
      element.reset();
      expect(element.state).to.equal('failed');
      expect(seen).to.have.length(4);
      expect(await posts(app)).to.equal(1);
      expect(await app.passwordIs(password)).to.equal(false);
    });
  }

  for (const [statusCode, apiCode] of [
    [401, undefined],
    [400, 2020],
    [400, 4032],
    [400, 4033],
  ] as const) {
    it(`is known by statusCode ${statusCode}, apiCode ${apiCode ?? 'none'}`, async () => {
      const visited = await attempt(envelope(statusCode, apiCode));
      expectFailure(
        visited,
        {code: 'token-rejected', ...codes(statusCode, apiCode)},
        false,
      );
    });
  }

  it('gives way to a new one, which has nothing of what was typed', async () => {
    const {app, element, seen, password} = await attempt(envelope(401));
    element.token = await app.issueToken();
    await element.updateComplete;
    expect(element.state).to.equal('ready');
    expect(valuesOf(element)).to.deep.equal(['', '']);
    fill(element, password);
    await element.submit();
    expect(seen.at(-1)?.name).to.equal('success');
    expect(await app.passwordIs(password)).to.equal(true);
  });
});

describe('an attempt whose answer is lost', () => {
  const success = {statusCode: 200, message: 'OK', data: {success: true}};
  const html: Fault = {
    kind: 'status',
    status: 200,
    body: '<h1>Log in to the wireless network</h1>',
    contentType: 'text/html',
  };
  const lost: [
    name: string,
    fault: Fault,
    more?: {applied?: boolean; statusCode?: number; timeout?: number},
  ][] = [
    ['reset before it is read', {kind: 'reset'}],
    ['reset after the change', {kind: 'reset', when: 'after'}, {applied: true}],
    [
      'cut in the middle',
      {kind: 'cut'},
      // WebKitGTK takes half a body for a whole one.
      {applied: true, ...(engine === 'webkit' && {statusCode: 200})},
    ],
    [
      'dripping without an end',
      {kind: 'drip', endless: true, ms: 20},
      {applied: true, timeout: 1500},
    ],
    ['never coming', {kind: 'hold'}, {timeout: 1500}],
    [
      'far too long',
      {kind: 'huge', bytes: 1e6},
      {applied: true, statusCode: 200},
    ],
    ['a page instead', html, {statusCode: 200}],
    [
      'a page instead, after the change',
      {kind: 'apply-then', fault: html},
      {applied: true, statusCode: 200},
    ],
    ['empty', {kind: 'body', text: ''}, {statusCode: 200}],
    ['without content', {kind: 'status', status: 204}, {statusCode: 204}],
    ['no JSON', {kind: 'body', text: '{"statusCode":200'}, {statusCode: 200}],
    ['an array', json([success]), {statusCode: 200}],
    [
      'of strange types',
      json({...success, statusCode: '200'}),
      {statusCode: 200},
    ],
    [
      'successful in a strange way',
      json({...success, data: {success: 'true'}}),
      {statusCode: 200},
    ],
    // The envelope's `statusCode` comes before that of HTTP.
    ['successful with HTTP 500', json(success, 500), {statusCode: 200}],
    ...[500, 502, 503, 504].map((status): [string, Fault, object] => [
      `a gateway's page with HTTP ${status}`,
      {kind: 'status', status, body: '<h1>Oops</h1>', contentType: 'text/html'},
      {statusCode: status},
    ]),
    [
      'hidden from this origin, after the change',
      {kind: 'no-cors', preflight: true},
      {applied: true},
    ],
  ];

  for (const [name, fault, more = {}] of lost) {
    it(`is outcome-unknown when it is ${name} [NET-10, NET-11]`, async () => {
      const {applied = false, statusCode, timeout = 10_000} = more;
      const visited = await attempt(fault, {timeout});
      const {app, element, seen, password} = visited;
      expectFailure(visited, {
        code: 'outcome-unknown',
        ...(statusCode !== undefined && {statusCode}),
      });
      expect(await posts(app)).to.equal(1);
      expect(await app.passwordIs(password)).to.equal(applied);
      const [{message} = {message: ''}] = failuresIn(seen);
      expect(message).to.contain('may already work');

      await element.submit();
      if (applied) {
        const [, second] = failuresIn(seen);
        expect(second).to.include({code: 'token-rejected', retryable: false});
        expect(second?.message).to.contain('earlier attempt may have worked');
        expect(textOf(element)).to.contain(second?.message);
        expect(formOf(element)).to.equal(null);
      } else {
        expect(element.state).to.equal('succeeded');
        expect(await app.passwordIs(password)).to.equal(true);
      }
      expect(await posts(app)).to.equal(2);
    });
  }

  for (const status of [301, 302, 303, 307, 308]) {
    it(`is outcome-unknown for HTTP ${status}, and nothing goes elsewhere`, async () => {
      const elsewhere = await createApp({rsaBits: 1024});
      const location = `${elsewhere.appHost}/api/v3/reset-password`;
      const visited = await attempt({kind: 'redirect', location, status});
      expectFailure(visited, {code: 'outcome-unknown'});
      expect(await posts(visited.app)).to.equal(1);
      expect(await elsewhere.requests()).to.deep.equal([]);
    });
  }

  it('is outcome-unknown when the preflight is refused [NET-15]', async () => {
    const visited = await attempt({kind: 'no-cors'});
    expectFailure(visited, {code: 'outcome-unknown'});
    expect(await posts(visited.app)).to.equal(0);
  });

  it('is outcome-unknown when the service cannot be reached [NET-15]', async () => {
    const {publicKey} = (await (await createApp({rsaBits: 1024})).keys()).rsa;
    const visited = await visit({
      'app-host': 'http://nobody.localhost:9',
      'public-key': publicKey,
    });
    await visited.element.submit();
    expectFailure(visited, {code: 'outcome-unknown'});
  });

  it('keeps in mind that it was lost while other things fail [NET-11]', async () => {
    const {app, element, seen} = await visit();
    await app.fault('reset-password', {kind: 'reset', when: 'after'}, 1);
    await element.submit();
    await app.fault('reset-password', envelope(500), 1);
    await element.submit();
    element.reset();
    await element.updateComplete;
    fill(element, newPassword());
    await element.submit();
    expect(failuresIn(seen).map(({code}) => code)).to.deep.equal([
      'outcome-unknown',
      'server-error',
      'token-rejected',
    ]);
    expect(failuresIn(seen).at(-1)?.message).to.contain('earlier attempt');
  });

  for (const [name, body, status] of [
    ['a gateway’s own JSON, 504', {statusCode: 504}, 504],
    ['a gateway’s own JSON, 502', {statusCode: 502, message: 'Bad'}, 502],
    ['an envelope of 500 in an answer of 200', {statusCode: 500}, 200],
    ['an apiCode of 1000', {statusCode: 400, apiCode: 1000}, 200],
  ] as const) {
    it(`may be behind ${name}, which is kept in mind`, async () => {
      const {app, element, seen, password} = await visit();
      await app.fault(
        'reset-password',
        {kind: 'apply-then', fault: json(body, status)},
        1,
      );
      await element.submit();
      expect(failuresIn(seen)[0]?.code).to.equal('server-error');
      expect(await app.passwordIs(password)).to.equal(true);
      await element.submit();
      const [, second] = failuresIn(seen);
      expect(second).to.include({code: 'token-rejected', retryable: false});
      expect(second?.message).to.contain('earlier attempt may have worked');
      expect(textOf(element)).to.contain(second?.message);
    });
  }

  const later: [
    name: string,
    fault: Fault,
    endpoint: 'system' | 'reset-password',
  ][] = [
    ['no key', {kind: 'status', status: 404}, 'system'],
    [
      'too many attempts',
      {kind: 'rate-limit', retryAfter: '600', exposed: true},
      'reset-password',
    ],
    [
      'a refusal',
      {kind: 'envelope', statusCode: 422, message: 'No.'},
      'reset-password',
    ],
  ];
  for (const [name, fault, endpoint] of later) {
    it(`is not denied by a later failure: ${name}`, async () => {
      const {app, element, seen, password} = await visit({
        'sign-in-url': '/login',
      });
      await app.fault('reset-password', {kind: 'reset', when: 'after'}, 1);
      await element.submit();
      await app.fault(endpoint, fault);
      await element.submit();
      const [, second] = failuresIn(seen);
      expect(second?.code).not.to.equal('outcome-unknown');
      expect(second?.message).to.contain('may already work');
      expect(textOf(element)).to.contain('may already work');
      expect(textOf(element)).not.to.match(/still works|wasn’t changed/);
      expect(rootOf(element).querySelector('a[href="/login"]')).not.to.equal(
        null,
      );
      expect(await app.passwordIs(password)).to.equal(true);
    });
  }

  it('is not denied where the browser itself sends the POST again [NET-10]', async () => {
    // Chromium does, on a connection that it has used before.
    const {app, element, password} = await visit({}, {keepAlive: true});
    await app.fault('reset-password', {kind: 'reset', when: 'after'}, 1);
    await element.submit();
    expect(await app.passwordIs(password)).to.equal(true);
    expect(element.state).to.equal('failed');
    expect(textOf(element)).not.to.match(/wasn’t changed/);
  });

  it('is not behind a refusal of the service itself', async () => {
    const {app, element, seen} = await visit();
    const refusals = [
      json({statusCode: 200, message: 'OK', data: {success: false}}),
      envelope(400, 2016),
      envelope(422, 2071),
      envelope(401),
    ];
    for (const refusal of refusals) {
      await app.fault('reset-password', refusal, 1);
      await element.submit();
    }
    expect(failuresIn(seen).map(({code}) => code)).to.deep.equal([
      'server-error',
      'rejected',
      'password-rejected',
      'token-rejected',
    ]);
    expect(failuresIn(seen).at(-1)?.message).not.to.contain('earlier attempt');
  });

  it('is forgotten with the token it was about', async () => {
    const {app, element, seen} = await visit();
    await app.fault('reset-password', {kind: 'reset', when: 'after'}, 1);
    await element.submit();
    await element.submit();
    element.token = await app.issueToken({state: 'expired'});
    await element.updateComplete;
    fill(element, newPassword());
    await element.submit();
    expect(failuresIn(seen).at(-1)?.code).to.equal('token-rejected');
    expect(failuresIn(seen).at(-1)?.message).not.to.contain('earlier attempt');
  });
});

describe('an attempt that comes too often', () => {
  it('is not sent while the wait lasts, and says so', async () => {
    const {app, element, seen} = await attempt(rateLimit('7'));
    expect(textOf(element)).to.contain('try again in 7 seconds');
    await element.submit();
    formOf(element)?.requestSubmit();
    await element.submit();
    expect(seen).to.have.length(4);
    expect(element.state).to.equal('failed');
    expect(await posts(app)).to.equal(1);
  });

  it('may be sent with the same token after the wait [NET-13]', async () => {
    const {app, element, seen, password} = await attempt(rateLimit('1'));
    const button = buttonOf(element);
    expect(button.ariaDisabled).to.equal('true');
    await new Promise<void>((resolve) => {
      const observer = new MutationObserver(() => {
        if (button.ariaDisabled === 'true') return;
        observer.disconnect();
        resolve();
      });
      observer.observe(button, {attributes: true});
    });
    await element.submit();
    expect(seen.at(-1)?.name).to.equal('success');
    expect(await app.passwordIs(password)).to.equal(true);
    expect(await posts(app)).to.equal(2);
  });

  it('is measured by one clock, that of the day, which goes on in sleep', async () => {
    const {app, element, seen, password} = await attempt(rateLimit('600'));
    const {now} = Date;
    const ahead = (minutes: number): void =>
      override(Date, 'now', {value: () => now() + minutes * 60_000});
    ahead(9);
    element.requestUpdate();
    await element.updateComplete;
    expect(buttonOf(element).ariaDisabled).to.equal('true');
    await element.submit();
    expect(await posts(app)).to.equal(1);
    ahead(60);
    element.requestUpdate();
    await element.updateComplete;
    expect(buttonOf(element).ariaDisabled).to.equal('false');
    await element.submit();
    expect(await posts(app)).to.equal(2);
    expect(seen.at(-1)?.name).to.equal('success');
    expect(await app.passwordIs(password)).to.equal(true);
  });

  it('still waits after a reset, and says it again', async () => {
    const {app, element, seen, password} = await attempt(rateLimit('7'));
    element.reset();
    await element.updateComplete;
    fill(element, password);
    await element.submit();
    expect(await posts(app)).to.equal(1);
    const [, second] = failuresIn(seen);
    expect(second).to.include({code: 'rate-limited', retryable: true});
    expect(second?.retryAfter).to.be.within(1, 7);
    expect(buttonOf(element).ariaDisabled).to.equal('true');
  });

  it('does not wait where the host knows the code as another one', async () => {
    const {app, element, seen, password} = await visit();
    element.classifyFailure = () => 'rejected';
    await app.fault('reset-password', rateLimit('7'), 1);
    await element.submit();
    expect(failuresIn(seen)[0]).to.not.have.property('retryAfter');
    expect(buttonOf(element).ariaDisabled).to.equal('false');
    await element.submit();
    expect(await app.passwordIs(password)).to.equal(true);
  });
});

describe('a success', () => {
  for (const data of [{success: true}, {}, undefined, null]) {
    it(`is an envelope of 200 with ${JSON.stringify(data)} for data`, async () => {
      const {app, element, seen} = await visit();
      await app.fault('reset-password', {
        kind: 'apply-then',
        fault: json({statusCode: 200, message: 'Done', requestId: 'r-1', data}),
      });
      await element.submit();
      expect(namesOf(seen)).to.deep.equal([
        'submit',
        'state-change',
        'state-change',
        'success',
      ]);
      const {event, state, form} = seen.at(-1) ?? {};
      expect({state, form}).to.deep.equal({state: 'succeeded', form: false});
      expect(event?.detail).to.deep.equal({message: 'Done', requestId: 'r-1'});
      expect(Object.isFrozen(event?.detail)).to.equal(true);
    });
  }

  it('is final until there is another token [MEM-2]', async () => {
    const {app, element, seen, password} = await visit();
    await element.submit();
    const events = seen.length;
    await element.submit();
    element.reset();
    element.appHost = 'nonsense';
    await element.updateComplete;
    await element.submit();
    expect(element.state).to.equal('succeeded');
    expect(seen).to.have.length(events);
    expect(formOf(element)).to.equal(null);
    expect(await posts(app)).to.equal(1);
    expect(await app.passwordIs(password)).to.equal(true);
  });

  it('comes however slowly, within the time', async () => {
    const {app, element, password} = await visit();
    await app.fault('reset-password', {kind: 'drip', bytes: 4, ms: 10});
    await element.submit();
    expect(element.state).to.equal('succeeded');
    expect(await app.passwordIs(password)).to.equal(true);
  });
});
