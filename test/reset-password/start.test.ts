import {expect} from 'chai';
import {GenAuthResetPassword} from '../../src/elements.js';
import {onceAfterTest} from '../helpers/after-test.js';
import {
  allowConsole,
  newPassword,
  newToken,
  watchElement,
} from '../helpers/canary.js';
import {createApp} from '../helpers/genauth.js';
import {
  buttonOf,
  failuresIn,
  fieldsOf,
  fill,
  formOf,
  namesOf,
  next,
  posts,
  put,
  settled,
  textOf,
  visit,
  watch,
} from './visit.js';

/** Appends it as a page's own script would. */
const append = (
  properties: Partial<GenAuthResetPassword>,
  element = document.createElement('genauth-reset-password'),
): GenAuthResetPassword => {
  Object.assign(element, properties);
  onceAfterTest(() => element.remove());
  document.body.append(element);
  watchElement(element);
  return element;
};

const nothingMore = async (element: GenAuthResetPassword): Promise<void> => {
  await element.updateComplete;
  for (let turn = 0; turn < 5; turn++) await settled();
};

/** A class of its own, so that what is allowed counts for this test only. */
let number = 0;
const allowing = (hosts: readonly string[] | null): GenAuthResetPassword => {
  const Allowing = class extends GenAuthResetPassword {
    static override allowedHosts = hosts;
  };
  const name = `allowing-reset-password-${++number}`;
  customElements.define(name, Allowing);
  return new Allowing();
};

describe('an element that cannot start', () => {
  // What it says to developers has tests of its own: test/ui/console.test.ts.
  beforeEach(allowConsole);

  it('says so once, on the screen first, to a listener of the same task', async () => {
    const element = append({});
    const seen = watch(element);
    await next(element, 'failure');
    await nothingMore(element);
    expect(namesOf(seen)).to.deep.equal(['state-change', 'failure']);
    expect(seen[0]?.event.detail).to.deep.equal({
      state: 'token-missing',
      previous: 'ready',
    });
    const [detail] = failuresIn(seen);
    expect(detail).to.include({code: 'token-missing', retryable: false});
    expect(Object.keys(detail ?? {})).to.have.members([
      'code',
      'message',
      'retryable',
    ]);
    expect(Object.isFrozen(detail)).to.equal(true);
    expect(textOf(element)).to.contain(detail?.message);
    expect(formOf(element)).to.equal(null);
    expect(element.state).to.equal('token-missing');
  });

  it('says so again to nobody when it is moved or rendered anew', async () => {
    const element = append({});
    const seen = watch(element);
    await next(element, 'failure');
    element.remove();
    await nothingMore(element);
    document.body.append(element);
    element.username = 'ada';
    element.appId = 'a1';
    element.token = '';
    await nothingMore(element);
    expect(failuresIn(seen)).to.have.length(1);
  });

  it('does not complain of what has been mended before it was shown', async () => {
    const app = await createApp({rsaBits: 1024});
    const element = append({appHost: app.appHost});
    const seen = watch(element);
    await next(element, 'state-change');
    expect(element.state).to.equal('token-missing');
    element.token = newToken();
    await nothingMore(element);
    await put({}); // has loaded whatever tells of failures
    await nothingMore(element);
    expect(element.state).to.equal('ready');
    expect(failuresIn(seen)).to.deep.equal([]);
    expect(formOf(element)).not.to.equal(null);
  });

  it('gets its form with the token that the page sets later', async () => {
    const app = await createApp({rsaBits: 1024});
    const element = await put({'app-host': app.appHost});
    const seen = watch(element);
    element.token = await app.issueToken();
    await element.updateComplete;
    expect(namesOf(seen)).to.include('state-change');
    expect(element.state).to.equal('ready');
    const password = newPassword();
    fill(element, password);
    await element.submit();
    expect(await app.passwordIs(password)).to.equal(true);
  });

  it('complains once, however often a token is set', async () => {
    const element = append({appHost: 'nonsense', token: newToken()});
    const seen = watch(element);
    await next(element, 'failure');
    element.token = newToken();
    element.token = newToken();
    await nothingMore(element);
    expect(failuresIn(seen).map(({code}) => code)).to.deep.equal([
      'config-invalid',
    ]);
  });
});

describe('settings that nobody can trust with a password', () => {
  const settings: [name: string, value: string | number][] = [
    ...['RSA', 'rsa ', 'aes', '', 'None', 'null', 'undefined', 'toString'].map(
      (value): [string, string] => ['password-encrypt-type', value],
    ),
    ...[
      'nonsense',
      '//acme.genauth.ai',
      '/relative',
      'acme.genauth.ai',
      'http://acme.genauth.ai',
      'ftp://acme.genauth.ai',
      'javascript:alert(1)',
      'https://user:pass@acme.genauth.ai',
      'https://acme.genauth.ai?x=1',
      'https://acme.genauth.ai#x',
      'http://localhost.evil.example',
    ].map((value): [string, string] => ['app-host', value]),
    ['header-prefix', 'x authing'],
    ['header-prefix', ''],
    ['app-id', 'a\u00e9'],
    ['timeout', '-1'],
    ['timeout', '-Infinity'],
  ];
  for (const [name, value] of settings) {
    it(`include ${name}="${value}": no form and no request [ENC-2]`, async () => {
      const app = await createApp({rsaBits: 1024});
      const element = document.createElement('genauth-reset-password');
      element.setAttribute('app-host', app.appHost);
      element.setAttribute(name, String(value));
      append({token: newToken()}, element);
      const seen = watch(element);
      await next(element, 'failure');
      await nothingMore(element);
      expect(namesOf(seen)).to.deep.equal(['state-change', 'failure']);
      expect(failuresIn(seen)[0]).to.include({
        code: 'config-invalid',
        retryable: false,
      });
      expect(element.state).to.equal('failed');
      expect(fieldsOf(element)).to.deep.equal([]);
      await element.submit();
      element.reset();
      element.focus();
      await nothingMore(element);
      expect(element.state).to.equal('failed');
      expect(seen).to.have.length(2);
      expect(await app.requests()).to.deep.equal([]);
    });
  }

  it('can be mended by the page, and then the form is there', async () => {
    const {app, element, seen} = await visit({'password-encrypt-type': 'aes'});
    expect(element.state).to.equal('failed');
    element.passwordEncryptType = 'sm2';
    await element.updateComplete;
    expect(namesOf(seen)).to.include('state-change');
    expect(element.state).to.equal('ready');
    const password = newPassword();
    fill(element, password);
    await element.submit();
    expect(await app.passwordIs(password)).to.equal(true);
    const [sent] = await app.requestsTo('reset-password');
    expect(sent?.body).to.contain('"passwordEncryptType":"sm2"');
  });

  it('take the form away when they come later', async () => {
    const {app, element, seen} = await visit();
    element.appHost = 'nonsense';
    await next(element, 'failure');
    expect(namesOf(seen)).to.deep.equal(['state-change', 'failure']);
    expect(failuresIn(seen)[0]?.code).to.equal('config-invalid');
    expect(formOf(element)).to.equal(null);
    element.appHost = app.appHost;
    await element.updateComplete;
    expect(element.state).to.equal('ready');
    expect(buttonOf(element).ariaDisabled).to.equal('false');
  });

  it('are told of once when they come together with a submit', async () => {
    const {app, element, seen} = await visit();
    element.appHost = 'nonsense';
    await element.submit();
    await nothingMore(element);
    expect(namesOf(seen)).to.deep.equal(['state-change', 'failure']);
    expect(failuresIn(seen)[0]?.code).to.equal('config-invalid');
    expect(formOf(element)).to.equal(null);
    expect(await app.requests()).to.deep.equal([]);
  });

  for (const [name, host, allowed] of [
    ['a host', (origin: string) => new URL(origin).host, true],
    ['an origin', (origin: string) => origin, true],
    ['another host', () => 'acme.genauth.ai', false],
    [
      'a part of the host',
      (origin: string) => new URL(origin).hostname.slice(2),
      false,
    ],
  ] as const) {
    it(`are held against ${name} that may be named [SEC-9]`, async () => {
      const app = await createApp({rsaBits: 1024});
      const element = append(
        {appHost: app.appHost, token: await app.issueToken()},
        allowing([host(app.appHost)]),
      );
      while (!element.hasUpdated) await element.updateComplete;
      expect(element.state).to.equal(allowed ? 'ready' : 'failed');
      expect(formOf(element) !== null).to.equal(allowed);
      const password = newPassword();
      fill(element, password);
      await element.submit();
      expect(await app.passwordIs(password)).to.equal(allowed);
      expect(await posts(app)).to.equal(allowed ? 1 : 0);
    });
  }

  it('allow no host at all where the list is empty', async () => {
    const element = append({token: newToken()}, allowing([]));
    const event = await next(element, 'failure');
    expect(event.detail).to.include({code: 'config-invalid'});
  });
});
