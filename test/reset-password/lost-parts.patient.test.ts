import {expect} from 'chai';
import type {GenAuthResetPassword} from '../../src/elements.js';
import {allowConsole, newPassword} from '../helpers/canary.js';
import {createApp, type App} from '../helpers/genauth.js';
import {part} from './in-state.js';
import {visitPage} from './visit-page.js';
import {
  buttonOf,
  failuresIn,
  fieldsOf,
  fill,
  formOf,
  namesOf,
  posts,
  rootOf,
  settled,
  textOf,
  valuesOf,
  watch,
  type Seen,
} from './visit.js';

/*
 * A part that is fetched later may be gone after a release, kept back by a
 * proxy, or take for ever. Whatever is missing, nothing is sent without it.
 */

const lost = 'data:text/plain,lost';

interface Visited {
  app: App;
  element: GenAuthResetPassword;
  seen: Seen[];
  password: string;
  mishaps: string[];
}

/** A visitor who has filled in the form of a page that lacks these parts. */
const visitWithout = async (
  parts: Record<string, string>,
  attributes: Record<string, string> = {},
): Promise<Visited> => {
  const app = await createApp({rsaBits: 1024});
  const query = Object.fromEntries(
    Object.entries(parts).map(([path, from]) => [`/src/${path}.ts`, from]),
  );
  const {element, mishaps} = await visitPage(
    'lost.html',
    app,
    {query},
    attributes,
  );
  const password = newPassword();
  fill(element, password);
  return {app, element, seen: watch(element), password, mishaps};
};

/** An address that answers when it is told to, and then with the real part. */
const late = async (
  part: string,
): Promise<{
  address: string;
  wanted: () => Promise<void>;
  arrive: () => Promise<void>;
}> => {
  const server = await createApp({rsaBits: 1024});
  const real = JSON.stringify(`${location.origin}/src/${part}.ts?late`);
  await server.fault('system', {
    kind: 'hold',
    fault: {
      kind: 'body',
      contentType: 'text/javascript',
      text: `export * from ${real}; import * as all from ${real}; export default all.default;`,
    },
  });
  const wanted = async (): Promise<void> => {
    while ((await server.requestsTo('system')).length < 1);
  };
  return {
    address: `${server.appHost}/api/v3/system`,
    wanted,
    arrive: async () => {
      await wanted();
      await server.release();
    },
  };
};

/** Everything is fetched as soon as the visitor begins. */
const begin = (element: GenAuthResetPassword): void =>
  void fieldsOf(element)[0]?.dispatchEvent(new Event('input', {bubbles: true}));

/** One failure that is told and shown, the form as it was, and no request. */
const expectNothingSent = async (
  {app, element, seen, password, mishaps}: Visited,
  code: string,
): Promise<void> => {
  const [detail, ...more] = failuresIn(seen);
  expect(more).to.deep.equal([]);
  expect(detail).to.include({code, retryable: true});
  expect(Object.isFrozen(detail)).to.equal(true);
  expect(detail?.message).to.contain('Nothing was sent');
  expect(textOf(element)).to.contain(detail?.message);
  expect(seen.at(-1)).to.include({name: 'failure', state: 'failed'});
  expect(seen.at(-1)?.heard).to.contain(detail?.message);
  expect(valuesOf(element)).to.deep.equal([password, password]);
  expect(formOf(element)?.ariaBusy).to.equal('false');
  expect(buttonOf(element).ariaDisabled).to.equal('false');
  expect(await posts(app)).to.equal(0);
  expect(await app.passwordIs(password)).to.equal(false);
  for (let turn = 0; turn < 5; turn++) await settled();
  expect(mishaps).to.deep.equal([]);
};

describe('a part that is lost', () => {
  // What it says to developers has tests of its own: test/ui/console.test.ts.
  beforeEach(allowConsole);

  const withoutWords: [name: string, parts: string[], lang: string][] = [
    ['what shows an outcome', ['reset-password/view/outcome'], 'en'],
    ['the English words', ['locales/en'], 'en'],
    [
      'the words of the page’s language and the English ones',
      ['locales/zh-cn', 'locales/en'],
      'zh-CN',
    ],
  ];
  for (const [name, parts, lang] of withoutWords) {
    it(`is ${name}: nothing is sent, as nothing could be told`, async () => {
      const visited = await visitWithout(
        Object.fromEntries(parts.map((part) => [part, lost])),
        {lang},
      );
      const {app, element, seen} = visited;
      begin(element);
      await element.submit();
      await expectNothingSent(visited, 'encrypt-failed');
      expect(namesOf(seen)).to.deep.equal(['state-change', 'failure']);
      // Not the second time, either.
      await element.submit();
      expect(namesOf(seen).slice(2)).to.deep.equal(['failure']);
      expect(await posts(app)).to.equal(0);
    });
  }

  it('is what shows an outcome: that is told in the language of the page', async () => {
    const {element, seen, app} = await visitWithout(
      {'reset-password/view/outcome': lost},
      {lang: 'zh-CN'},
    );
    await element.submit();
    const [detail] = failuresIn(seen);
    expect(detail?.message).to.match(/^[^a-z]+$/);
    expect(textOf(element)).to.contain(detail?.message);
    expect(await posts(app)).to.equal(0);
  });

  it('is late: a token that comes before it has its expiry and its account', async () => {
    const {address, arrive} = await late('reset-password/view/outcome');
    const {app, element} = await visitWithout({
      'reset-password/view/outcome': address,
    });
    const source = Object.assign(element.ownerDocument.createElement('div'), {
      username: 'ada@example.com',
    });
    element.append(source);
    const passwordResetToken = await app.issueToken();
    const detail = {passwordResetToken, expiresIn: 90};
    source.dispatchEvent(
      new CustomEvent('genauth-forgot-token', {bubbles: true, detail}),
    );
    await element.updateComplete;
    expect(element.username).to.equal('ada@example.com');
    expect(textOf(element)).not.to.contain('This step times out');
    await arrive();
    while (!textOf(element).includes('This step times out')) await settled();
    expect(textOf(element)).to.match(/times out in [4-9]0 seconds/);
  });

  it('is the words of the page’s language: English ones do as well', async () => {
    const {app, element, seen, password, mishaps} = await visitWithout(
      {'locales/zh-cn': lost},
      {lang: 'zh-CN'},
    );
    await app.fault('reset-password', {kind: 'status', status: 403}, 1);
    await element.submit();
    const [detail] = failuresIn(seen);
    expect(detail?.code).to.equal('bad-response');
    expect(detail?.message).to.contain('blocked the request');
    expect(textOf(element)).to.contain(detail?.message);
    await element.submit();
    expect(textOf(element)).to.contain('Your password has been changed');
    expect(seen.at(-1)?.name).to.equal('success');
    expect(await app.passwordIs(password)).to.equal(true);
    expect(mishaps).to.deep.equal([]);
  });

  it('puts the form into the page itself: in the shadow root it does as well', async () => {
    const {app, element, password} = await visitWithout(
      {'ui/light-dom': lost},
      {light: ''},
    );
    expect(fieldsOf(element)).to.have.length(2);
    await element.submit();
    expect(element.state).to.equal('succeeded');
    expect(await app.passwordIs(password)).to.equal(true);
  });

  it('is the words of a language that the page changes to: those that are there stay', async () => {
    const {element, seen, app, password, mishaps} = await visitWithout({
      'locales/zh-cn': lost,
    });
    begin(element);
    while ((await app.requestsTo('system')).length < 1);
    element.lang = 'zh-CN';
    await settled();
    await element.submit();
    expect(seen.at(-1)?.name).to.equal('success');
    expect(textOf(element)).to.contain('Your password has been changed');
    expect(await app.passwordIs(password)).to.equal(true);
    expect(mishaps).to.deep.equal([]);
  });

  for (const [name, part, type] of [
    ['the cipher', 'ciphers/rsa', 'rsa'],
    ['the cipher', 'ciphers/sm2', 'sm2'],
    ['what encrypts and sends', 'reset-password/submission', 'rsa'],
    ['what encrypts and sends', 'reset-password/submission', 'sm2'],
  ] as const) {
    it(`is ${name}, with ${type}: nothing is sent [ENC-1]`, async () => {
      const visited = await visitWithout(
        {[part]: lost},
        {'password-encrypt-type': type},
      );
      const {app, element, seen} = visited;
      begin(element);
      await element.submit();
      await expectNothingSent(visited, 'encrypt-failed');
      expect(failuresIn(seen)[0]?.message).to.contain('couldn’t encrypt');
      await element.submit();
      expect(failuresIn(seen)).to.have.length(2);
      expect(await posts(app)).to.equal(0);
    });
  }
});

describe('words that are lost', () => {
  // What it says to developers has tests of its own: test/ui/console.test.ts.
  beforeEach(allowConsole);

  const heardIn = (element: GenAuthResetPassword): string | undefined =>
    rootOf(element)
      .querySelector('[role=status]')
      ?.textContent.replace('\u00a0', '');

  it('leave the form words for whether the password is seen', async () => {
    const {element} = await visitWithout({'locales/en': lost});
    const reveal = part(element, 'reveal');
    for (const heard of [
      'Your password is visible.',
      'Your password is hidden.',
    ]) {
      reveal.click();
      await element.updateComplete;
      expect(heardIn(element)).to.equal(heard);
    }
  });

  it('are never heard as “undefined”', async () => {
    const {element, mishaps} = await visitWithout({'locales/en': lost});
    begin(element);
    const [first] = fieldsOf(element);
    first!.value = ' begins with a space';
    for (let turn = 0; turn < 20; turn++) {
      const key = new KeyboardEvent('keydown', {
        key: 'Shift',
        modifierCapsLock: turn % 2 === 0,
        bubbles: true,
        composed: true,
      });
      first!.dispatchEvent(key);
      first!.dispatchEvent(new Event('change', {bubbles: true}));
      await settled();
      expect(heardIn(element)).to.equal('');
    }
    expect(mishaps).to.deep.equal([]);
  });

  it('take no advice to the form, and no form to the grave', async () => {
    const {element, app, password} = await visitWithout(
      {'locales/en': lost},
      {'password-strength': '2'},
    );
    expect(element.state).to.equal('ready');
    expect(fieldsOf(element)).to.have.length(2);
    expect(textOf(element)).not.to.contain('undefined');
    await element.submit();
    expect(valuesOf(element)).to.deep.equal([password, password]);
    expect(await posts(app)).to.equal(0);
  });

  it('are those of a page whose function makes none: ours are said', async () => {
    const {element} = await visitWithout({});
    element.messages = {account: () => undefined as unknown as string};
    element.username = 'ada';
    await element.updateComplete;
    expect(textOf(element)).to.contain('For');
  });
});

describe('a part that does not come', () => {
  /** Milliseconds, of which a busy machine may well need some more. */
  const timeout = 400;

  for (const [part, code] of [
    ['reset-password/view/outcome', 'encrypt-failed'],
    ['locales/en', 'encrypt-failed'],
    ['reset-password/submission', 'encrypt-failed'],
    ['ciphers/rsa', 'key-unavailable'],
  ] as const) {
    it(`ends the attempt in time, and the next one works: ${part}`, async () => {
      const {address, wanted, arrive} = await late(part);
      const visited = await visitWithout(
        {[part]: address},
        {timeout: String(timeout)},
      );
      const {app, element, seen, password, mishaps} = visited;
      // What does come needs no part of the time.
      begin(element);
      await wanted();
      const startedAt = performance.now();
      await element.submit();
      expect(performance.now() - startedAt).to.be.within(
        timeout - 50,
        timeout + 3000,
      );
      await expectNothingSent(visited, code);

      element.timeout = 10_000;
      const over = element.submit();
      await arrive();
      await over;
      expect(seen.at(-1)?.name).to.equal('success');
      expect(element.state).to.equal('succeeded');
      expect(await app.passwordIs(password)).to.equal(true);
      expect(await posts(app)).to.equal(1);
      expect(mishaps).to.deep.equal([]);
    });
  }

  it('has the form finished all the same: what shows an outcome came first', async () => {
    const {address, arrive} = await late('ui/light-dom');
    const app = await createApp({rsaBits: 1024});
    const {element, realm} = await visitPage(
      'lost.html',
      app,
      {query: {'/src/ui/light-dom.ts': address}},
      {light: ''},
    );
    await element.submit();
    await arrive();
    const [error] = rootOf(element).querySelectorAll('[part=error]');
    while (realm.getComputedStyle(error!).display !== 'flex') await settled();
  });

  it('puts a form into the page that was shown in the shadow root', async () => {
    const {address, arrive} = await late('ui/light-dom');
    const app = await createApp({rsaBits: 1024});
    const {element} = await visitPage(
      'lost.html',
      app,
      {query: {'/src/ui/light-dom.ts': address}},
      {light: ''},
      'Loading…',
    );
    expect(textOf(element)).not.to.contain('Loading');
    const password = newPassword();
    fill(element, password);
    await arrive();
    while (element.ownerDocument.adoptedStyleSheets.length === 0)
      await settled();
    while (!element.querySelector('form')) await settled();
    expect(valuesOf(element)).to.deep.equal([password, password]);
    await element.submit();
    expect(textOf(element)).to.contain('Your password has been changed');
  });
});
