import {baseUrl} from '../../src/model/base-url.js';
import {expect} from 'chai';
import {ResetPasswordError} from '../../src/model/errors.js';
import {checkSettings} from '../../src/core/reset-password.js';
import {
  defaultSettings,
  settingsProblem,
  type Settings,
} from '../../src/model/settings.js';
import {onceAfterTest} from '../helpers/after-test.js';
import '../helpers/canary.js';

const good: Settings = {...defaultSettings, appHost: 'https://a.example'};

/** As a page without types would give them. */
const problem = (
  settings: Record<string, unknown>,
  allowedHosts: string[] | null = null,
) => settingsProblem({...good, ...settings}, allowedHosts);

// First, as WebKit's compiler takes the value for one that never changes.
describe('Settings', () => {
  it('do not matter on a page that anyone could have rewritten', () => {
    const own = Object.getOwnPropertyDescriptor(globalThis, 'isSecureContext');
    onceAfterTest(() => {
      if (own) Object.defineProperty(globalThis, 'isSecureContext', own);
      else Reflect.deleteProperty(globalThis, 'isSecureContext');
    });
    Object.defineProperty(globalThis, 'isSecureContext', {
      value: false,
      configurable: true,
    });
    expect(problem({})).to.equal('insecure-context');
    expect(problem({appHost: 'nonsense'})).to.equal('insecure-context');
    expect(() => checkSettings(good))
      .to.throw(ResetPasswordError)
      .with.property('code', 'insecure-context');
  });
});

describe('The host of the service [NET-5]', () => {
  /** What is accepted, and the base of the URLs it then is. */
  const accepted: Record<string, string> = {
    '': location.origin,
    'https://acme.genauth.ai': 'https://acme.genauth.ai',
    'https://acme.genauth.ai/': 'https://acme.genauth.ai',
    'https://acme.genauth.ai///': 'https://acme.genauth.ai',
    'https://acme.genauth.ai/base/': 'https://acme.genauth.ai/base',
    'https://acme.genauth.ai:8443': 'https://acme.genauth.ai:8443',
    'https://acme.genauth.ai:443': 'https://acme.genauth.ai',
    'HTTPS://ACME.genauth.ai': 'https://acme.genauth.ai',
    '  https://acme.genauth.ai\n': 'https://acme.genauth.ai',
    'https:acme.genauth.ai': 'https://acme.genauth.ai',
    'https:\\\\acme.genauth.ai': 'https://acme.genauth.ai',
    'https://192.0.2.1': 'https://192.0.2.1',
    'https://密码.example': 'https://xn--vctw07d.example',
    'http://localhost': 'http://localhost',
    'http://localhost:3000/': 'http://localhost:3000',
    'http://LOCALHOST': 'http://localhost',
    'http://acme.localhost:3000': 'http://acme.localhost:3000',
    'http://127.0.0.1:8080': 'http://127.0.0.1:8080',
    'http://127.255.255.254': 'http://127.255.255.254',
    'http://127.1': 'http://127.0.0.1',
    'http://0x7f000001': 'http://127.0.0.1',
    'http://[::1]:9': 'http://[::1]:9',
    'http://[0:0:0:0:0:0:0:1]': 'http://[::1]',
  };
  for (const [appHost, base] of Object.entries(accepted)) {
    it(`may be ${JSON.stringify(appHost)}`, () => {
      expect(problem({appHost})).to.equal(undefined);
      expect(baseUrl(appHost)).to.equal(base);
      expect(checkSettings({...good, appHost}).appHost).to.equal(base);
    });
  }

  const refused = [
    'http://acme.genauth.ai',
    'http://localhost.evil.example',
    'http://evil-localhost',
    'http://localhostess',
    'http://127.0.0.1.evil.example',
    'http://128.0.0.1',
    'http://126.1',
    'http://0.0.0.0',
    'http://10.0.0.1',
    'http://[::]',
    'http://[::2]',
    'http://[::ffff:127.0.0.1]',
    'http://user@localhost',
    'https://user@acme.genauth.ai',
    'https://user:pass@acme.genauth.ai',
    'https://:pass@acme.genauth.ai',
    'https://acme.genauth.ai?',
    'https://acme.genauth.ai/?a=1',
    'https://acme.genauth.ai#',
    'https://acme.genauth.ai/#a',
    'https://',
    'https:',
    'https://acme.genauth.ai:99999',
    'acme.genauth.ai',
    'localhost:3000',
    '//acme.genauth.ai',
    '/api',
    '.',
    ' ',
    'javascript:alert(1)',
    'javascript://acme.genauth.ai/%0aalert(1)',
    'data:text/html,x',
    'blob:https://acme.genauth.ai/1',
    'file:///etc/hosts',
    'ws://localhost',
    'wss://acme.genauth.ai',
    'ftp://acme.genauth.ai',
    'about:blank',
    'null',
  ];
  for (const appHost of refused) {
    it(`may not be ${JSON.stringify(appHost)}`, () => {
      expect(problem({appHost})).to.equal('config-invalid');
      expect(() => checkSettings({...good, appHost}))
        .to.throw(ResetPasswordError)
        .with.property('code', 'config-invalid');
    });
  }

  it('is not moved by a <base> in the page', () => {
    const element = document.createElement('base');
    element.href = 'https://evil.example/x/';
    onceAfterTest(() => element.remove());
    document.head.prepend(element);
    // Proves that the element does what an attacker would want of it.
    expect(new Request('/api').url).to.equal('https://evil.example/api');
    expect(baseUrl('')).to.equal(location.origin);
    expect(checkSettings({...good, appHost: ''}).appHost).to.equal(
      location.origin,
    );
    for (const appHost of ['/', 'api', '//acme.genauth.ai']) {
      expect(problem({appHost})).to.equal('config-invalid');
    }
  });
});

describe('The hosts that a page allows [SEC-9]', () => {
  const rows: [string, string[] | null, boolean][] = [
    ['https://acme.genauth.ai', null, true],
    ['https://acme.genauth.ai', [], false],
    ['https://acme.genauth.ai', ['acme.genauth.ai'], true],
    ['https://acme.genauth.ai/base', ['acme.genauth.ai'], true],
    ['https://ACME.genauth.ai', ['acme.genauth.ai'], true],
    ['https://acme.genauth.ai', ['x.example', 'acme.genauth.ai'], true],
    ['https://acme.genauth.ai', ['https://acme.genauth.ai'], true],
    ['http://localhost:3000', ['localhost:3000'], true],
    ['http://localhost:3000', ['https://localhost:3000'], false],
    ['http://localhost:3000', ['localhost'], false],
    ['https://acme.genauth.ai:8443', ['acme.genauth.ai'], false],
    ['https://acme.genauth.ai', ['genauth.ai'], false],
    ['https://acme.genauth.ai', ['*'], false],
    ['https://acme.genauth.ai.evil.example', ['acme.genauth.ai'], false],
    ['https://evil.example/acme.genauth.ai', ['acme.genauth.ai'], false],
    ['https://evil.example', ['acme.genauth.ai'], false],
    ['', ['acme.genauth.ai'], false],
    ['', [location.host], true],
    ['http://acme.genauth.ai', ['acme.genauth.ai'], false],
  ];
  for (const [appHost, allowed, ok] of rows) {
    it(`${JSON.stringify(allowed)} ${ok ? 'let' : 'keep'} ${JSON.stringify(appHost)} ${ok ? 'through' : 'out'}`, () => {
      expect(problem({appHost}, allowed)).to.equal(
        ok ? undefined : 'config-invalid',
      );
    });
  }
});

describe('The other settings', () => {
  it('are right by default', () => {
    expect(problem({})).to.equal(undefined);
    expect(defaultSettings).to.deep.equal({
      appId: '',
      headerPrefix: 'x-authing',
      passwordEncryptType: 'rsa',
      publicKey: '',
      timeout: 10_000,
    });
  });

  const accepted: Record<string, unknown[]> = {
    passwordEncryptType: ['rsa', 'sm2', 'none'],
    headerPrefix: ['x-authing', 'X-GenAuth', 'a', '1-2'],
    appId: ['', '60b49xxxxxxxxxxxxxxx', '{"a":1}'],
    timeout: [1, 0.5, 10_000, 2 ** 31, Infinity],
  };
  const refused: Record<string, unknown[]> = {
    passwordEncryptType: [
      '',
      'RSA',
      'rsa ',
      'RSA ',
      ' sm2',
      'aes',
      'None',
      'null',
      'rsa256',
      'sm4',
      'toString',
      'constructor',
      '__proto__',
      null,
      undefined,
      false,
      0,
      ['rsa'],
    ],
    headerPrefix: [
      '',
      ' ',
      'x authing',
      'x-authing\r\nx: y',
      'x:',
      'x_y',
      'é',
      'x-authing ',
    ],
    appId: ['a b', 'a\r\nx: y', 'é', '密', 'a\0', 'a\t', '\x7f', ' a'],
    timeout: [0, -1, NaN, -Infinity, undefined, null, 'soon', {}],
    fetch: [5, true, null, 'fetch', {}],
  };
  for (const [name, values] of Object.entries(accepted)) {
    for (const value of values) {
      it(`${name} may be ${JSON.stringify(value)}`, () => {
        expect(problem({[name]: value})).to.equal(undefined);
      });
    }
  }
  for (const [name, values] of Object.entries(refused)) {
    for (const value of values) {
      it(`${name} may not be ${typeof value} ${JSON.stringify(value)} [ENC-2]`, () => {
        expect(problem({[name]: value})).to.equal('config-invalid');
      });
    }
  }

  it('come back with a timeout that a timer can count', () => {
    const timeoutOf = (timeout: number) =>
      checkSettings({...good, timeout}).timeout;
    expect(timeoutOf(Infinity)).to.equal(2 ** 31 - 1);
    expect(timeoutOf(2 ** 40)).to.equal(2 ** 31 - 1);
    expect(timeoutOf(1234)).to.equal(1234);
  });

  it('come back otherwise unchanged, and in an object of their own', () => {
    const settings = {...good, appId: 'id', publicKey: 'key'};
    const checked = checkSettings(settings);
    expect(checked).to.deep.equal(settings);
    expect(checked).not.to.equal(settings);
  });
});
