import {expect} from 'chai';
import {allowConsole} from '../helpers/canary.js';
import {GenAuthForgotPassword} from '../../src/forgot-password/element.js';
import '../../src/index.js';
import {onceAfterTest} from '../helpers/after-test.js';
import {openFrame} from '../helpers/frame.js';
import {createApp} from '../helpers/genauth.js';
import {mount} from '../helpers/mount.js';
import {paste, press} from '../helpers/user.js';
import {
  alertOf,
  arrive,
  arriveAt,
  askedForCode,
  codeIn,
  create,
  failuresIn,
  fieldOf,
  focused,
  inLightMode,
  namesOf,
  next,
  part,
  settled,
  statesIn,
  stepOf,
  submit,
  watch,
  type Seen,
} from './visit.js';

const nothingMore = async (
  seen: readonly Seen[],
  many: number,
): Promise<void> => {
  for (let turn = 0; turn < 5; turn++) await settled();
  expect(seen).to.have.length(many);
};

const elsewhere = 'http://acme.genauth.example';

/** The class as long as a test lasts. */
const allow = (hosts: readonly string[] | null): void => {
  onceAfterTest(() => void (GenAuthForgotPassword.allowedHosts = null));
  GenAuthForgotPassword.allowedHosts = hosts;
};

const isTold = (
  seen: readonly Seen[],
  code: string,
  message: RegExp,
  setting?: string,
): void => {
  expect(namesOf(seen)).to.deep.equal(['state-change', 'failure']);
  expect(seen[0]?.event.detail).to.deep.equal({
    state: 'failed',
    previous: 'identifying',
  });
  const [detail] = failuresIn(seen);
  expect(detail).to.deep.equal({
    code,
    message: detail?.message,
    retryable: false,
    ...(setting && {setting}),
  });
  expect(detail?.message).to.match(message);
  expect(seen.map(({state}) => state)).to.deep.equal(['failed', 'failed']);
  expect(seen[1]?.heading).to.equal('This page isn’t available');
  expect(seen[1]?.heard).to.equal(`${detail?.message}|`);
};

describe('settings that are no good', () => {
  // What it says to developers has tests of its own: test/ui/console.test.ts.
  beforeEach(allowConsole);

  const rows: [attributes: Record<string, string>, setting: string][] = [
    [{'app-host': elsewhere}, 'appHost'],
    [{'app-host': 'https://acme.genauth.example/?x'}, 'appHost'],
    [{'app-host': 'acme'}, 'appHost'],
    [{'header-prefix': 'x authing'}, 'headerPrefix'],
    [{'app-id': 'ä'}, 'appId'],
    [{timeout: '-1'}, 'timeout'],
    [{'phone-country-code': '+999'}, 'phoneCountryCode'],
    [{'phone-country-code': 'China', methods: 'phone'}, 'phoneCountryCode'],
  ];
  for (const [attributes, setting] of rows) {
    it(`are told once, and nothing is asked: ${JSON.stringify(attributes)}`, async () => {
      const app = await createApp({rsaBits: 1024});
      const element = create(app, attributes);
      const place = await mount('<div></div>');
      const before = document.activeElement;
      place.append(element);
      // Added in the same task.
      const seen = watch(element);
      await next(element, 'failure');
      isTold(seen, 'config-invalid', /isn’t set up correctly/, setting);
      expect(stepOf(element)).to.equal(undefined);
      expect(document.activeElement).to.equal(before);
      await element.submit();
      await nothingMore(seen, 2);
      expect(await app.requests()).to.deep.equal([]);
    });
  }

  it('are a page that is not secure', async () => {
    const app = await createApp({rsaBits: 1024});
    // A fresh one, as WebKit's compiler takes the value for one that never changes.
    const {contentDocument, contentWindow} = await openFrame('element.html');
    Object.defineProperty(contentWindow, 'isSecureContext', {value: false});
    const element = contentDocument.createElement('genauth-forgot-password');
    element.setAttribute('app-host', app.appHost);
    if (inLightMode) element.setAttribute('light', '');
    const seen = watch(element);
    const failure = next(element, 'failure');
    contentDocument.body.append(element);
    await failure;
    isTold(seen, 'insecure-context', /starts with https/);
    await nothingMore(seen, 2);
    expect(await app.requests()).to.deep.equal([]);
  });

  it('are a host that is not on the list', async () => {
    allow(['acme.genauth.example']);
    const app = await createApp({rsaBits: 1024});
    const element = create(app);
    const seen = watch(element);
    const place = await mount('<div></div>');
    place.append(element);
    await next(element, 'failure');
    isTold(seen, 'config-invalid', /isn’t set up correctly/, 'appHost');
    allow([new URL(app.appHost).host]);
    const other = await arriveAt(app);
    await submit(other, app.email);
    expect(other.state).to.equal('verifying');
    // The list alone has the element look again when it is used, at the latest.
    fieldOf(other).value = await codeIn(app);
    allow([]);
    await other.submit();
    await other.updateComplete;
    expect(other.state).to.equal('failed');
    expect(alertOf(other)).to.contain('isn’t set up correctly');
    expect(await app.requestsTo('verify-reset-password-request')).to.deep.equal(
      [],
    );
  });

  it('lead to the form when the page mends them', async () => {
    const {app, element} = await arrive({'app-host': elsewhere});
    expect(stepOf(element)).to.equal(undefined);
    const seen = watch(element);
    const before = document.activeElement;
    element.appHost = app.appHost;
    await element.updateComplete;
    expect(element.state).to.equal('identifying');
    expect(stepOf(element)).to.equal('address');
    expect(alertOf(element)).to.equal('');
    // Nobody asked for it.
    expect(document.activeElement).to.equal(before);
    await nothingMore(seen, 1);
    expect(statesIn(seen)).to.deep.equal(['identifying']);
    await submit(element, app.email);
    expect(element.state).to.equal('verifying');
  });

  it('take the form away when the page makes them so, and are told anew', async () => {
    const {element} = await arrive();
    fieldOf(element).focus();
    const seen = watch(element);
    const failure = next(element, 'failure');
    element.appHost = elsewhere;
    await failure;
    isTold(seen, 'config-invalid', /isn’t set up correctly/, 'appHost');
    expect(focused(element)).to.equal(part(element, 'heading'));
    element.appId = 'x';
    await element.updateComplete;
    await nothingMore(seen, 2);
  });

  it('do not alter a call that is under way', async () => {
    const {app, element} = await askedForCode();
    const given = next(element, 'token');
    fieldOf(element).value = await codeIn(app);
    const over = element.submit();
    element.appHost = elsewhere;
    await over;
    await given;
    await element.updateComplete;
    expect(element.state).to.equal('verified');
  });
});

describe('the country of phone numbers', () => {
  it('is of no interest to a page that asks for e-mail alone', async () => {
    const {app, element} = await arrive({
      'phone-country-code': 'China',
      methods: 'email',
    });
    await submit(element, app.email);
    expect(element.state).to.equal('verifying');
  });

  it('may be none: then a number names its own', async () => {
    const {app, element} = await arrive({'phone-country-code': ''});
    await submit(element, '138 0000 0000');
    expect(part(element, 'error').textContent).to.contain('with + and');
    await submit(element, '+86 138 0000 0000');
    expect(element.state).to.equal('verifying');
    expect(await app.requestsTo('send-sms')).to.have.length(1);
  });
});

describe('the length of a code', () => {
  for (const value of ['0', '-4', 'NaN', 'abc', '', '4.5', 'Infinity']) {
    it(`is the usual one where the page says "${value}"`, async () => {
      const {app, element} = await askedForCode({'code-length': value});
      await submit(element, '');
      expect(part(element, 'error').textContent).to.contain(
        'Enter the code from the message.',
      );
      await submit(element, '12345');
      expect(part(element, 'error').textContent).to.contain('6 digits');
      const token = next(element, 'token');
      await submit(element, await codeIn(app));
      await token;
      expect(
        await app.requestsTo('verify-reset-password-request'),
      ).to.have.length(1);
    });
  }

  it('is what the page says', async () => {
    const {app, element} = await askedForCode({'code-length': '8'});
    await submit(element, await codeIn(app));
    expect(part(element, 'error').textContent).to.contain('8 digits');
    element.codeLength = 4;
    await submit(element, '123');
    expect(part(element, 'error').textContent).to.contain('4 digits');
    await submit(element, '1234');
    const [request] = await app.requestsTo('verify-reset-password-request');
    expect(request?.body).to.contain('"1234"');
  });
});

describe('a code that is pasted', () => {
  for (const [name, around] of [
    ['with a space in it', (code) => ` ${code.slice(0, 3)} ${code.slice(3)} `],
    [
      'in full-width digits',
      (code) =>
        code.replace(/./g, (digit) =>
          String.fromCharCode(digit.charCodeAt(0) + 0xfee0),
        ),
    ],
    [
      'with all of the message',
      (code) => `Your code is ${code}. It is good for 5 min.`,
    ],
    ['before another number', (code) => `${code} - 10 min`],
    ['in Chinese', (code) => `【Acme】您的验证码${code} 5分钟内有效`],
  ] as [string, (code: string) => string][]) {
    it(`is taken ${name} [WCAG 3.3.8]`, async () => {
      const {app, element} = await askedForCode();
      await paste(fieldOf(element), around(await codeIn(app)));
      const token = next(element, 'token');
      await press('Enter');
      await token;
      expect(element.state).to.equal('verified');
    });
  }
});

describe('an element that stands in the other', () => {
  const inside = async (attributes: Record<string, string>) => {
    const app = await createApp({rsaBits: 1024});
    const outer = document.createElement('genauth-reset-password');
    outer.setAttribute('app-host', app.appHost);
    const element = create(app, attributes);
    element.slot = 'request';
    outer.append(element);
    const place = await mount('<div></div>');
    const seen = watch(element);
    place.append(outer);
    return {app, outer, element, seen};
  };

  for (const appHost of ['acme', 'acme.genauth.example', '//', ':']) {
    it(`is told of an own host that is none: "${appHost}"`, async () => {
      const {app, element, seen} = await inside({'app-host': appHost});
      await next(element, 'failure');
      expect(failuresIn(seen)[0]).to.include({code: 'config-invalid'});
      expect(stepOf(element)).to.equal(undefined);
      element.appHost = app.appHost;
      await element.updateComplete;
      expect(element.state).to.equal('identifying');
      expect(stepOf(element)).to.equal('address');
      await nothingMore(seen, 3);
      element.setAttribute('app-host', appHost);
      await next(element, 'failure');
      element.removeAttribute('app-host');
      await element.updateComplete;
      expect(element.state).to.equal('identifying');
    });
  }

  it('needs no host of its own where only one may be named', async () => {
    const {app, element} = await inside({'app-host': ''});
    allow([new URL(app.appHost).host]);
    while (!stepOf(element)) await settled();
    element.requestUpdate();
    await element.updateComplete;
    expect(element.state).to.equal('identifying');
  });
});
