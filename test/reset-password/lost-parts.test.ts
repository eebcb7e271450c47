import {expect} from 'chai';
import type {GenAuthResetPassword} from '../../src/elements.js';
import {newPassword} from '../helpers/canary.js';
import {openFrame} from '../helpers/frame.js';
import {createApp, type App} from '../helpers/genauth.js';
import {visitPage} from './visit-page.js';
import {
  buttonOf,
  failuresIn,
  fieldsOf,
  fill,
  formOf,
  namesOf,
  posts,
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
): Promise<{address: string; arrive: () => Promise<void>}> => {
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
  return {
    address: `${server.appHost}/api/v3/system`,
    arrive: async () => {
      // It has to be on its way.
      while ((await server.requestsTo('system')).length < 1);
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
  const withoutWords: [name: string, parts: string[], lang: string][] = [
    ['what shows an outcome', ['reset-password/outcome'], 'en'],
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
      {'reset-password/outcome': lost},
      {lang: 'zh-CN'},
    );
    await element.submit();
    const [detail] = failuresIn(seen);
    expect(detail?.message).to.match(/^[^a-z]+$/);
    expect(textOf(element)).to.contain(detail?.message);
    expect(await posts(app)).to.equal(0);
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
    expect(detail?.message).to.contain('turned the request away');
    expect(textOf(element)).to.contain(detail?.message);
    await element.submit();
    expect(textOf(element)).to.contain('Your password is changed');
    expect(seen.at(-1)?.name).to.equal('success');
    expect(await app.passwordIs(password)).to.equal(true);
    expect(mishaps).to.deep.equal([]);
  });

  it('is the styles of an element without a shadow root: a plain form does as well', async () => {
    const {app, element, password} = await visitWithout(
      {'ui/light-dom': lost},
      {light: ''},
    );
    expect(element.shadowRoot).to.equal(null);
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
    expect(textOf(element)).to.contain('Your password is changed');
    expect(await app.passwordIs(password)).to.equal(true);
    expect(mishaps).to.deep.equal([]);
  });

  for (const [name, part, type] of [
    ['the cipher', 'ciphers/rsa', 'rsa'],
    ['the cipher', 'ciphers/sm2', 'sm2'],
    ['what encrypts and sends', 'reset-password/submission', 'rsa'],
    ['what encrypts and sends', 'reset-password/submission', 'sm2'],
  ] as const) {
    it(`is ${name}, with ${type}: nothing is sent`, async () => {
      const visited = await visitWithout(
        {[part]: lost},
        {'password-encrypt-type': type},
      );
      const {app, element, seen} = visited;
      begin(element);
      await element.submit();
      await expectNothingSent(visited, 'encrypt-failed');
      expect(failuresIn(seen)[0]?.message).to.contain('could not be encrypted');
      await element.submit();
      expect(failuresIn(seen)).to.have.length(2);
      expect(await posts(app)).to.equal(0);
    });
  }
});

describe('a part that does not come', () => {
  /** Milliseconds, of which a busy machine may well need some more. */
  const timeout = 400;

  for (const [part, code] of [
    ['reset-password/outcome', 'encrypt-failed'],
    ['locales/en', 'encrypt-failed'],
    ['reset-password/submission', 'encrypt-failed'],
    ['ciphers/rsa', 'key-unavailable'],
  ] as const) {
    it(`ends the attempt in time, and the next one works: ${part}`, async () => {
      const {address, arrive} = await late(part);
      const visited = await visitWithout(
        {[part]: address},
        {timeout: String(timeout)},
      );
      const {app, element, seen, password, mishaps} = visited;
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

  it('has what it styles finished all the same: what shows an outcome came first', async () => {
    const {address, arrive} = await late('ui/light-dom');
    const {contentDocument, contentWindow} = await openFrame('lost.html', {
      query: {'/src/ui/light-dom.ts': address},
    });
    const element = contentDocument.createElement('genauth-reset-password');
    element.setAttribute('light', '');
    contentDocument.body.append(element);
    const {performance} = contentWindow;
    const outcome = `${location.origin}/src/reset-password/outcome.ts`;
    while (!performance.getEntriesByName(outcome).length) await settled();
    await arrive();
    await element.updateComplete;
    const badge = element.querySelector('.g-badge')!;
    expect(contentWindow.getComputedStyle(badge).borderRadius).to.equal('50%');
  });

  it('leaves a form as it is that was shown without its styles', async () => {
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
    const {adoptedStyleSheets} = element.ownerDocument;
    while (adoptedStyleSheets.length === 0) await settled();
    expect(valuesOf(element)).to.deep.equal([password, password]);
    await element.submit();
    expect(textOf(element)).to.contain('Your password is changed');
  });
});
