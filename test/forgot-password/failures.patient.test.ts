import {expect} from 'chai';
import {storageKey} from '../../src/forgot-password/send-times.js';
import type {RequestFailureCode} from '../../src/model/failure-codes.js';
import {sendCode} from '../../src/core/request-token.js';
import {loadLanguage} from '../../src/locales/index.js';
import {engine} from '../helpers/engine.js';
import type {App, AppOptions, Endpoint, Fault} from '../helpers/genauth.js';
import {whilePolluted} from '../genauth/surroundings.js';
import {afterTheWait, phone} from './in-state.js';
import {
  alertOf,
  arrive,
  askedForCode,
  backOf,
  codeIn,
  failuresIn,
  fieldOf,
  focused,
  namesOf,
  next,
  override,
  part,
  resendOf,
  rootOf,
  stepOf,
  submit,
  translate,
  watch,
  wrongCodeIn,
  type Visit,
} from './visit.js';

/*
 * Whatever can fail, at each step where it can: what the page is told and how
 * often, what the visitor reads in two languages, that nothing typed is lost,
 * and each way on from there.
 */

interface Expected {
  readonly code: RequestFailureCode;
  readonly statusCode?: number;
  readonly apiCode?: number;
  readonly retryAfter?: number;
}

/** How a call is brought to fail, once. */
interface Failing {
  readonly name: string;
  readonly expected: Expected;
  readonly arrange: (visit: Visit, endpoint: Endpoint) => unknown;
  readonly attributes?: Record<string, string>;
  /** Whether anything reaches the service; it does unless told otherwise. */
  readonly sent?: false;
}

const by =
  (fault: Fault) =>
  ({app}: Visit, endpoint: Endpoint): Promise<void> =>
    app.fault(endpoint, fault, 1);

const envelope = (statusCode: number, apiCode?: number, httpStatus = 200) =>
  by({
    kind: 'envelope',
    statusCode,
    message: 'No.',
    httpStatus,
    ...(apiCode !== undefined && {apiCode}),
  });

const goOffline = (): void => {
  let calls = 0;
  // The next attempt finds the connection again.
  override(navigator, 'onLine', {get: () => (calls += 1) > 1});
};

/** What can happen to any of the three calls. */
const anywhere: Failing[] = [
  {
    name: 'the browser is offline',
    arrange: goOffline,
    expected: {code: 'offline'},
    sent: false,
  },
  {
    name: 'the service cannot be reached',
    arrange: by({kind: 'reset'}),
    expected: {code: 'network'},
  },
  {
    name: 'the answer ends in the middle',
    arrange: by({kind: 'cut'}),
    // WebKitGTK takes half a body for a whole one.
    expected: {code: 'network', ...(engine === 'webkit' && {statusCode: 200})},
  },
  {
    name: 'the answer may not be read',
    arrange: by({kind: 'no-cors', preflight: true}),
    expected: {code: 'network'},
  },
  {
    name: 'no answer comes in time',
    arrange: by({kind: 'hold'}),
    attributes: {timeout: '400'},
    expected: {code: 'network'},
  },
  {
    name: 'a gateway answers with a page of its own',
    arrange: by({kind: 'status', status: 502, body: '<h1>Bad gateway</h1>'}),
    expected: {code: 'network', statusCode: 502},
  },
  {
    name: 'the service is busy',
    arrange: envelope(500, 1000),
    expected: {code: 'server-error', statusCode: 500, apiCode: 1000},
  },
  {
    name: 'the service has a defect',
    arrange: envelope(500, undefined, 500),
    expected: {code: 'server-error', statusCode: 500},
  },
  {
    name: 'something on the way refuses it',
    arrange: by({kind: 'status', status: 403}),
    expected: {code: 'bad-response', statusCode: 403},
  },
  {
    name: 'the service says no, and nobody knows why',
    arrange: envelope(400),
    expected: {code: 'rejected', statusCode: 400},
  },
  {
    name: 'it was too often, for any service',
    arrange: by({kind: 'rate-limit', retryAfter: '7', exposed: true}),
    expected: {code: 'rate-limited', statusCode: 429, retryAfter: 7},
  },
  {
    name: 'it was too often, and nobody says for how long',
    arrange: by({kind: 'rate-limit'}),
    expected: {code: 'rate-limited', statusCode: 429, retryAfter: 30},
  },
];

/** What only a code can be. */
const ofCodes: Failing[] = [
  {
    name: 'nobody has that account',
    arrange: envelope(404, 2004),
    expected: {code: 'account-unknown', statusCode: 404, apiCode: 2004},
  },
];

const {messages: english} = await loadLanguage('forgotPassword', 'en');
const {messages: chinese} = await loadLanguage('forgotPassword', 'zh-CN');

const tooSoon: Expected = {
  code: 'rate-limited',
  statusCode: 499,
  apiCode: 2080,
  retryAfter: 30,
};

type Step = 'sending' | 'resending' | 'checking';

/** Everything that is the same for every call that failed. */
const expectFailure = async (
  {element}: Visit,
  seen: ReturnType<typeof watch>,
  step: Step,
  {code, ...facts}: Expected,
  typed: string,
): Promise<void> => {
  expect(namesOf(seen)).to.deep.equal([
    'state-change',
    'state-change',
    'failure',
  ]);
  const busy = step === 'checking' ? 'checking' : 'sending';
  expect(seen[0]?.event.detail).to.include({state: busy});
  expect(seen[1]?.event.detail).to.deep.equal({
    state: 'failed',
    previous: busy,
  });
  expect(seen[2]?.state).to.equal('failed');
  const [detail] = failuresIn(seen);
  const {message: sentence = '', requestId, ...told} = detail ?? {};
  // The service's own words stand there as they are, without an end of ours.
  const message = sentence.replace(/\.$/, '');
  expect(told).to.deep.equal({code, retryable: true, ...facts});
  expect(Object.isFrozen(detail)).to.equal(true);
  expect(sentence).to.contain(english[code]);
  // It is on the screen when it is told, and nothing of the call is left.
  if (facts.retryAfter === undefined) expect(seen[2]?.heard).to.match(/\|$/);
  expect(seen[2]?.heard).to.contain(message);
  if (requestId !== undefined && !/^(code|account)-/.test(code)) {
    expect(alertOf(element)).to.contain(requestId);
  }
  await translate(element, 'zh-CN');
  expect(alertOf(element)).to.contain(chinese[code]);
  expect(chinese[code]).to.not.equal(english[code]).and.not.equal('');
  await translate(element, 'en');
  expect(alertOf(element)).to.contain(message);
  // The form is what it was, to be used again.
  expect(stepOf(element)).to.equal(step === 'sending' ? 'address' : 'code');
  const field = fieldOf(element);
  expect(field.value).to.equal(typed);
  expect(field.readOnly).to.equal(false);
  // A code that is no good is the field's matter.
  const isAboutCode = /^(code|account)-/.test(code);
  expect(field.ariaInvalid).to.equal(String(isAboutCode));
  expect(describedBy(field).includes(english[code])).to.equal(isAboutCode);
  expect(part(element, 'form').ariaBusy).to.equal('false');
  expect(rootOf(element).querySelector('[part=spinner]')).to.equal(null);
  expect(part(element, 'submit').ariaDisabled).to.equal(
    String(step !== 'resending' && facts.retryAfter !== undefined),
  );
};

/** What is heard with the field besides its name. */
const describedBy = (field: Element): string => {
  // An id does not reach from one tree into another.
  const root = field.getRootNode() as Document | ShadowRoot;
  return (field.getAttribute('aria-describedby') ?? '')
    .split(' ')
    .map((id) => root.getElementById(id)?.textContent ?? '')
    .join(' ');
};

const politelyIn = (element: Visit['element']): string =>
  rootOf(element).querySelector('[role=status]')?.textContent ?? '';

const post = async (app: App, endpoint: Endpoint): Promise<number> =>
  (await app.requestsTo(endpoint)).length;

describe('the first step', () => {
  for (const {name, expected, arrange, attributes, sent} of anywhere) {
    it(`keeps the address, and works again, when ${name}`, async () => {
      const visit = await arrive(attributes);
      const {app, element} = visit;
      await arrange(visit, 'send-email');
      const seen = watch(element);
      const typed = ` ${app.email}`;
      fieldOf(element).focus();
      await submit(element, typed);
      await expectFailure(visit, seen, 'sending', expected, typed);
      expect(focused(element)).to.equal(fieldOf(element));
      expect(await post(app, 'send-email')).to.equal(sent === false ? 0 : 1);
      if (expected.retryAfter !== undefined) return;
      element.timeout = 10_000;
      await submit(element, typed);
      // Where the first attempt has arrived the service says so, and there is
      // a code to be typed.
      const arrived = /ends in|may not be read/.test(name);
      expect(element.state).to.equal('verifying');
      expect(seen.at(-1)?.name).to.equal(
        arrived ? 'state-change' : 'code-sent',
      );
      if (!arrived) expect(seen.at(-1)?.heard).to.equal('|');
      expect(alertOf(element)).to.equal('');
      expect(await app.inbox()).to.have.length(1);
    });
  }

  it('asks for the code that was sent from elsewhere a moment ago', async () => {
    const visit = await arrive();
    const {app, element} = visit;
    // As another browser would, of which this one knows nothing.
    const {appHost, email} = app;
    const settings = {
      appHost,
      appId: '',
      headerPrefix: 'x-authing',
      timeout: 10_000,
    };
    await sendCode({settings, address: {method: 'email', email}});
    const seen = watch(element);
    await submit(element, email);
    expect(namesOf(seen)).to.deep.equal(['state-change', 'state-change']);
    expect(element.state).to.equal('verifying');
    expect(resendOf(element).ariaDisabled).to.equal('true');
    expect(await app.inbox()).to.have.length(1);
    const token = next(element, 'token');
    await submit(element, await codeIn(app));
    await token;
  });

  it('has the service say that it sends no SMS, and goes on by e-mail', async () => {
    const visit = await arrive({}, {sms: false});
    const {app, element} = visit;
    const seen = watch(element);
    await submit(element, phone);
    const expected: Expected = {
      code: 'rejected',
      statusCode: 499,
      apiCode: 990020,
    };
    await expectFailure(visit, seen, 'sending', expected, phone);
    expect(alertOf(element)).to.contain('SMS is not available');
    expect(failuresIn(seen)[0]?.message).to.contain('SMS is not available');
    await submit(element, app.email);
    expect(element.state).to.equal('verifying');
  });
});

describe('another message', () => {
  for (const {name, expected, arrange, attributes, sent} of anywhere) {
    it(`leaves the code as it is, and may be asked for again, when ${name}`, async () => {
      const visit = await afterTheWait();
      const {app, element, clock} = visit;
      Object.assign(element, {
        timeout: Number(attributes?.['timeout'] ?? 10_000),
      });
      await arrange(visit, 'send-email');
      const code = await codeIn(app);
      fieldOf(element).value = code.slice(0, 3);
      const seen = watch(element);
      resendOf(element).focus();
      const failure = next(element, 'failure');
      resendOf(element).click();
      await failure;
      const typed = code.slice(0, 3);
      await expectFailure(visit, seen, 'resending', expected, typed);
      expect(focused(element)).to.equal(resendOf(element));
      expect(await post(app, 'send-email')).to.equal(sent === false ? 1 : 2);
      const waits = expected.retryAfter !== undefined;
      expect(resendOf(element).ariaDisabled).to.equal(String(waits));
      await clock.pass(expected.retryAfter ?? 0);
      await element.updateComplete;
      expect(resendOf(element).ariaDisabled).to.equal('false');
      // The first code is as good as before.
      const token = next(element, 'token');
      await submit(element, code);
      await token;
    });
  }

  it('is too soon for the service, whatever this clock says', async () => {
    const visit = await afterTheWait();
    const {app, element, clock} = visit;
    const seen = watch(element);
    const failure = next(element, 'failure');
    resendOf(element).click();
    await failure;
    await expectFailure(visit, seen, 'resending', tooSoon, '');
    expect(resendOf(element).ariaDisabled).to.equal('true');
    await clock.pass(30);
    await element.updateComplete;
    expect(resendOf(element).ariaDisabled).to.equal('false');
    expect(await app.inbox()).to.have.length(1);
  });
});

describe('the code', () => {
  const endpoint = 'verify-reset-password-request';
  for (const {name, expected, arrange, attributes, sent} of [
    ...anywhere,
    ...ofCodes,
  ]) {
    it(`is kept, and can be sent again, when ${name}`, async () => {
      const visit = await askedForCode();
      const {app, element} = visit;
      Object.assign(element, {
        timeout: Number(attributes?.['timeout'] ?? 10_000),
      });
      await arrange(visit, endpoint);
      const seen = watch(element);
      const code = await codeIn(app);
      fieldOf(element).focus();
      await submit(element, code);
      await expectFailure(visit, seen, 'checking', expected, code);
      expect(focused(element)).to.equal(fieldOf(element));
      expect(await post(app, endpoint)).to.equal(sent === false ? 0 : 1);
      expect(backOf(element).ariaDisabled).to.equal('false');
      element.timeout = 10_000;
      await submit(element, code);
      if (expected.retryAfter !== undefined) {
        // It waits, and says so; another code is another matter.
        expect(await post(app, endpoint)).to.equal(1);
        expect(politelyIn(element)).to.contain('You can try again in');
        return;
      }
      // Where the first attempt has arrived the code is spent.
      const spent = /ends in|may not be read/.test(name);
      expect(element.state).to.equal(spent ? 'failed' : 'verified');
      if (spent) {
        expect(failuresIn(seen)[1]?.code).to.equal('code-rejected');
      }
    });
  }

  const wrong: Expected = {
    code: 'code-rejected',
    statusCode: 499,
    apiCode: 2001,
  };

  it('is wrong: it is kept to be mended', async () => {
    const visit = await askedForCode();
    const {app, element} = visit;
    const seen = watch(element);
    const code = await wrongCodeIn(app);
    await submit(element, code);
    await expectFailure(visit, seen, 'checking', wrong, code);
    const token = next(element, 'token');
    await submit(element, await codeIn(app));
    await token;
    expect(alertOf(element)).to.equal('');
  });

  it('is too old', async () => {
    const visit = await askedForCode();
    const {app, element} = visit;
    const seen = watch(element);
    const code = await app.issueCode({state: 'expired'});
    await submit(element, code);
    const expected: Expected = {
      code: 'code-expired',
      statusCode: 499,
      apiCode: 2300,
    };
    await expectFailure(visit, seen, 'checking', expected, code);
  });

  it('is of no use after too many guesses, and another one is', async () => {
    const visit = await afterTheWait();
    const {app, element} = visit;
    const seen = watch(element);
    const code = await wrongCodeIn(app);
    for (let guess = 0; guess < 5; guess += 1) await submit(element, code);
    expect(failuresIn(seen).map((detail) => detail.code)).to.deep.equal(
      Array<string>(5).fill('code-rejected'),
    );
    seen.length = 0;
    const right = await codeIn(app);
    await submit(element, right);
    const locked: Expected = {
      code: 'code-expired',
      statusCode: 499,
      apiCode: 2057,
    };
    await expectFailure(visit, seen, 'checking', locked, right);
    // As if the minute were over for the service, too.
    await app.fault('send-email', {
      kind: 'envelope',
      statusCode: 200,
      message: 'Sent.',
    });
    const sent = next(element, 'code-sent');
    resendOf(element).click();
    await sent;
    expect(alertOf(element)).to.equal('');
    const token = next(element, 'token');
    await submit(element, await app.issueCode());
    await token;
  });

  it('comes without a token, which is no success', async () => {
    const visit = await askedForCode();
    const {app, element} = visit;
    await app.fault(endpoint, {
      kind: 'envelope',
      statusCode: 200,
      message: 'Well done.',
      data: {},
    });
    const seen = watch(element);
    await submit(element, '123456');
    const expected: Expected = {code: 'server-error', statusCode: 200};
    await expectFailure(visit, seen, 'checking', expected, '123456');
  });
});

/** What a visitor can tell of the way, apart from the address and the wait. */
const tracedWay = async (
  options: AppOptions,
  addressOf: (app: App) => string,
): Promise<unknown[]> => {
  const {app, element} = await arrive({}, options);
  const address = addressOf(app);
  const trace: unknown[] = [];
  const look = (): void => {
    const visible = rootOf(element).querySelector<HTMLElement>('[part=base]');
    trace.push(
      visible?.innerText.replaceAll(address, '…').replace(/\d+ seconds/, '…'),
      rootOf(element)
        .querySelector('[part=base]')
        ?.outerHTML.replaceAll(address, '…')
        .replace(/\d+ seconds/, '…')
        .replaceAll(/genauth-\d+-|lit\$\d+\$/g, ''),
      focused(element)?.getAttribute('part'),
      element.state,
    );
  };
  const seen = watch(element);
  await submit(element, address);
  look();
  for (let guess = 0; guess < 6; guess += 1) {
    await submit(element, `00000${guess}`);
    look();
  }
  backOf(element).click();
  await element.updateComplete;
  look();
  await submit(element, address);
  look();
  element.remove();
  const stored = localStorage.getItem(storageKey) ?? '';
  localStorage.removeItem(storageKey);
  trace.push(
    seen.map(({name, event}) => {
      const detail = event.detail as {requestId?: string};
      return [name, {...detail, ...(detail.requestId && {requestId: '…'})}];
    }),
    (await app.requests()).map(({method, path}) => [method, path]),
    stored.replaceAll(/\w{20,}|\d+/g, '…'),
  );
  return trace;
};

describe('whether somebody has an account', () => {
  for (const tellsUnknown of [false, true]) {
    it(`is nowhere to be learnt, of a service that ${tellsUnknown ? 'tells' : 'does not tell'}`, async () => {
      const known = await tracedWay({tellsUnknown}, ({email}) => email);
      const unknown = await tracedWay(
        {tellsUnknown},
        ({name}) => `nobody@${name}.example`,
      );
      expect(unknown).to.deep.equal(known);
    });
  }

  it('is nowhere to be learnt of a phone, either', async () => {
    for (const tellsUnknown of [false, true]) {
      const {app, element} = await arrive({methods: 'phone'}, {tellsUnknown});
      const seen = watch(element);
      await submit(element, phone);
      expect(namesOf(seen)).to.deep.equal([
        'state-change',
        'state-change',
        'code-sent',
      ]);
      expect(stepOf(element)).to.equal('code');
      expect(await app.inbox()).to.deep.equal([]);
    }
  });

  it('is not said where the service says it of a code', () => {
    for (const words of [english, chinese]) {
      expect(words['account-unknown']).to.equal(words['code-rejected']);
    }
  });
});

describe('a page that has put something on every object', () => {
  it('neither tells nor shows it as if it were of the failure', async () => {
    const {app, element} = await arrive();
    await app.fault('send-email', {kind: 'reset'});
    const seen = watch(element);
    const facts = {
      statusCode: 999,
      apiCode: 999,
      requestId: 'Hacked',
      retryAfter: 999,
      serviceMessage: 'Hacked',
    };
    await whilePolluted(facts, () => submit(element, app.email));
    expect(failuresIn(seen)).to.deep.equal([
      {code: 'network', message: english.network, retryable: true},
    ]);
    expect(alertOf(element)).to.equal(english.network);
    expect(part(element, 'submit').ariaDisabled).to.equal('false');
  });
});
