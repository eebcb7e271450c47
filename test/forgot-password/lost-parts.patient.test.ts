import {expect} from 'chai';
import type {GenAuthForgotPassword} from '../../src/forgot-password/element.js';
import {allowConsole} from '../helpers/canary.js';
import {engine} from '../helpers/engine.js';
import {openFrame} from '../helpers/frame.js';
import {createApp, type App} from '../helpers/genauth.js';
import {handTimers} from '../helpers/hand-clock.js';
import {
  alertOf,
  failuresIn,
  fieldOf,
  headingOf,
  next,
  part,
  settled,
  statesIn,
  stepOf,
  submit,
  watch,
} from './visit.js';

/*
 * A part that is fetched later may be gone after a release, or kept back by a
 * proxy. Until what there is to show has come the page's own content stands
 * there, and nothing is sent without the part that sends.
 */

const lost = 'data:text/plain,lost';

/** Milliseconds until what was lost is asked for again. */
const patience = 5000;

/** An address that has nothing at first, and then the real part. */
const found = async (
  part: string,
): Promise<{address: string; appear: () => Promise<void>}> => {
  const server = await createApp({rsaBits: 1024});
  await server.fault('system', {kind: 'status', status: 404});
  const real = JSON.stringify(`${location.origin}/src/${part}.ts?found`);
  return {
    address: `${server.appHost}/api/v3/system`,
    appear: () =>
      server.fault('system', {
        kind: 'body',
        contentType: 'text/javascript',
        text: `export * from ${real}; import * as all from ${real}; export default all.default;`,
      }),
  };
};

interface Visited {
  app: App;
  element: GenAuthForgotPassword;
  mishaps: string[];
  timers: ReturnType<typeof handTimers>;
}

/** The element in a page that lacks these parts. */
const visitWithout = async (
  parts: Record<string, string>,
  attributes: Record<string, string> = {},
): Promise<Visited> => {
  const app = await createApp({rsaBits: 1024});
  const query = Object.fromEntries(
    Object.entries(parts).map(([path, from]) => [`/src/${path}.ts`, from]),
  );
  const frame = await openFrame('lost.html', {query});
  const {contentDocument: page, contentWindow: realm} = frame;
  const timers = handTimers(patience, realm);
  const mishaps: string[] = [];
  for (const type of ['error', 'unhandledrejection']) {
    realm.addEventListener(type, () => mishaps.push(type));
  }
  const element = page.createElement('genauth-forgot-password');
  element.setAttribute('app-host', app.appHost);
  for (const [name, value] of Object.entries(attributes)) {
    element.setAttribute(name, value);
  }
  element.append('Write to us instead.');
  page.body.append(element);
  while (!element.hasUpdated) await element.updateComplete;
  return {app, element, mishaps, timers};
};

const expectOwnContent = (element: GenAuthForgotPassword): void => {
  expect(stepOf(element)).to.equal(undefined);
  expect(element.innerText).to.equal('Write to us instead.');
  expect(element.getBoundingClientRect().height).to.be.above(10);
};

describe('what there is to show, when it is lost', () => {
  // What it says to developers has tests of its own: test/ui/console.test.ts.
  beforeEach(allowConsole);

  for (const [name, parts] of [
    ['all of it', ['forgot-password/view/screen']],
    ['the English words', ['locales/en']],
    [
      'the words of the page’s language and the English ones',
      ['locales/zh-cn', 'locales/en'],
    ],
  ] as const) {
    it(`leaves the page’s own content there: ${name} [LIFE-6]`, async () => {
      const visited = await visitWithout(
        Object.fromEntries(parts.map((part) => [part, lost])),
        {lang: name.includes('language') ? 'zh-CN' : 'en'},
      );
      const {app, element, mishaps, timers} = visited;
      expectOwnContent(element);
      expect(element.state).to.equal('identifying');
      // Nothing that a page can do comes to harm.
      element.focus();
      element.reset();
      await element.submit();
      expect(timers.waiting).to.equal(1);
      // Not the second time, either, and then again later.
      timers.letGo();
      while (timers.waiting === 0) await settled();
      expectOwnContent(element);
      expect(timers.waiting).to.equal(1);
      expect(mishaps).to.deep.equal([]);
      expect(await app.requests()).to.deep.equal([]);
    });
  }

  it('is asked for again after a while, and shown when it comes', async () => {
    const {address, appear} = await found('forgot-password/view/screen');
    const {app, element, mishaps, timers} = await visitWithout({
      'forgot-password/view/screen': address,
    });
    expectOwnContent(element);
    await appear();
    timers.letGo();
    while (!stepOf(element) && timers.waiting === 0) await settled();
    expect(mishaps).to.deep.equal([]);
    if (engine === 'firefox') {
      // It remembers a module that it did not get as long as the page lasts.
      expectOwnContent(element);
      return;
    }
    expect(headingOf(element)).to.equal('Reset your password');
    // What stood there has given way to it.
    expect(element.innerText).not.to.contain('Write to us');
    const sent = next(element, 'code-sent');
    await submit(element, app.email);
    await sent;
    expect(mishaps).to.deep.equal([]);
  });

  it('is not asked for by an element that is gone', async () => {
    const {element, timers} = await visitWithout({
      'forgot-password/view/screen': lost,
    });
    element.after(
      element.ownerDocument.createElement('genauth-forgot-password'),
    );
    while (timers.waiting < 2) await settled();
    element.remove();
    timers.letGo();
    // The one that is still there has been answered again.
    while (timers.waiting === 0) await settled();
    for (let turn = 0; turn < 5; turn++) await settled();
    expect(timers.waiting).to.equal(1);
  });

  it('is in English where only the words of the page’s language are lost', async () => {
    const {element, timers} = await visitWithout(
      {'locales/zh-cn': lost},
      {lang: 'zh-CN'},
    );
    expect(headingOf(element)).to.equal('Reset your password');
    expect(timers.waiting).to.equal(0);
  });
});

describe('what reads phone numbers', () => {
  const loaded = (element: GenAuthForgotPassword): string[] =>
    (element.ownerDocument.defaultView?.performance ?? performance)
      .getEntriesByType('resource')
      .map(({name}) => name)
      .filter((name) => /libphonenumber|core\/phone\.ts/.test(name));

  it('is not loaded for an e-mail address, and is for a number', async () => {
    const {app, element} = await visitWithout({});
    for (const typed of ['', 'ana', 'ana.@example.com', app.email]) {
      fieldOf(element).focus();
      fieldOf(element).dispatchEvent(new Event('input', {bubbles: true}));
      await submit(element, typed);
    }
    expect(element.state).to.equal('verifying');
    expect(await app.requestsTo('send-email')).to.have.length(1);
    expect(loaded(element)).to.deep.equal([]);
    element.reset();
    await element.updateComplete;
    await submit(element, '138 0000 0000');
    expect(element.state).to.equal('verifying');
    expect(loaded(element)).not.to.deep.equal([]);
  });

  it('has the visitor add a + when it is lost', async () => {
    const {app, element, mishaps} = await visitWithout({'model/phone': lost});
    await submit(element, '138 0000 0000');
    expect(element.state).to.equal('identifying');
    expect(fieldOf(element)).to.include({
      value: '138 0000 0000',
      readOnly: false,
    });
    expect(part(element, 'error').textContent).to.contain(
      'enter it with + and the country code',
    );
    await submit(element, '+86 138 0000 0000');
    expect(element.state).to.equal('verifying');
    const [request] = await app.requestsTo('send-sms');
    expect(JSON.parse(request!.body)).to.deep.equal({
      channel: 'CHANNEL_RESET_PASSWORD',
      phoneCountryCode: '+86',
      phoneNumber: '13800000000',
    });
    expect(mishaps).to.deep.equal([]);
  });

  it('may have 15 digits when it is lost, and not 16 [REACH-5]', async () => {
    const {app, element} = await visitWithout({'model/phone': lost});
    await submit(element, '+49 1234 567 890 1234');
    expect(part(element, 'error').textContent).to.contain(
      'That number isn’t right.',
    );
    expect(await app.requests()).to.deep.equal([]);
    await submit(element, '+49 1234 567 890 123');
    expect(element.state).to.equal('verifying');
    const [request] = await app.requestsTo('send-sms');
    expect(JSON.parse(request!.body)).to.include({
      phoneCountryCode: '+49',
      phoneNumber: '1234567890123',
    });
  });

  it('may begin with a zero where numbers do when it is lost [REACH-5]', async () => {
    const {app, element} = await visitWithout({'model/phone': lost});
    await submit(element, '+225 07 0000 0000');
    expect(element.state).to.equal('verifying');
    const [request] = await app.requestsTo('send-sms');
    expect(JSON.parse(request!.body)).to.include({
      phoneCountryCode: '+225',
      phoneNumber: '0700000000',
    });
  });

  it('may have six digits when it is lost, and not five [REACH-5]', async () => {
    const {app, element} = await visitWithout({'model/phone': lost});
    await submit(element, '+682 12 345');
    expect(part(element, 'error').textContent).to.contain(
      'That number isn’t right.',
    );
    expect(await app.requests()).to.deep.equal([]);
    await submit(element, '+682 123 450');
    expect(element.state).to.equal('verifying');
  });

  it('is waited for as long as for an answer', async () => {
    const server = await createApp({rsaBits: 1024});
    await server.fault('system', {kind: 'hold'});
    const {app, element} = await visitWithout(
      {'model/phone': `${server.appHost}/api/v3/system`},
      {timeout: '1500'},
    );
    await submit(element, '+86 138 0000 0000');
    while (element.state !== 'verifying') await settled();
    expect(await app.requestsTo('send-sms')).to.have.length(1);
  });

  for (const typed of [
    '+44 07911 123456',
    '+44 (0)7911 123456',
    '+7 8 912 345 67 89',
    '+86 138 0000 000',
    '+999 1234567',
    '+44 79',
    '+44 7911 123456 789012',
  ]) {
    it(`has ${typed} refused when it is lost`, async () => {
      const {app, element} = await visitWithout({'model/phone': lost});
      await submit(element, typed);
      expect(part(element, 'error').textContent).to.contain(
        'That number isn’t right.',
      );
      expect(await app.requests()).to.deep.equal([]);
    });
  }
});

describe('a number that is being read', () => {
  /** Until what reads it has been asked for, which is then on its way. */
  const reading = async () => {
    const {app, element} = await visitWithout({'model/phone': lost});
    return {app, element};
  };

  it('has the visitor wait, and is sent once', async () => {
    const {app, element} = await reading();
    fieldOf(element).value = '+86 138 0000 0000';
    const seen = watch(element);
    const over = Promise.all([element.submit(), element.submit()]);
    await element.updateComplete;
    expect(part(element, 'form').ariaBusy).to.equal('true');
    expect(part(element, 'submit').ariaDisabled).to.equal('true');
    expect(fieldOf(element).readOnly).to.equal(true);
    expect(element.state).to.equal('identifying');
    await over;
    await element.updateComplete;
    expect(statesIn(seen)).to.deep.equal(['sending', 'verifying']);
    expect(await app.requestsTo('send-sms')).to.have.length(1);
  });

  it('is forgotten by reset(), and by an element that is gone', async () => {
    const {app, element} = await reading();
    fieldOf(element).value = '+86 138 0000 0000';
    const first = element.submit();
    element.reset();
    await first;
    await element.updateComplete;
    expect(part(element, 'form').ariaBusy).to.equal('false');
    const seen = watch(element);
    const second = element.submit();
    const {body} = element.ownerDocument;
    element.remove();
    await second;
    body.append(element);
    await element.updateComplete;
    expect(part(element, 'form').ariaBusy).to.equal('false');
    expect(fieldOf(element).readOnly).to.equal(false);
    expect(seen).to.deep.equal([]);
    expect(await app.requests()).to.deep.equal([]);
  });
});

describe('what sends, when it is lost', () => {
  // What it says to developers has tests of its own: test/ui/console.test.ts.
  beforeEach(allowConsole);

  it('is told, nothing is lost that was typed, and nothing is sent', async () => {
    const {app, element, mishaps} = await visitWithout({
      'core/request-token': lost,
    });
    const seen = watch(element);
    fieldOf(element).dispatchEvent(new Event('input', {bubbles: true}));
    await submit(element, app.email);
    expect(failuresIn(seen)).to.deep.equal([
      {
        code: 'internal',
        message: 'Something went wrong on this page. Try again.',
        retryable: true,
      },
    ]);
    expect(alertOf(element)).to.contain('Something went wrong on this page.');
    expect(fieldOf(element).value).to.equal(app.email);
    expect(await app.requests()).to.deep.equal([]);
    for (let turn = 0; turn < 5; turn++) await settled();
    expect(mishaps).to.deep.equal([]);
  });
});
