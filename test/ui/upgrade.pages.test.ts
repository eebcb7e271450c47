import {expect} from 'chai';
import type {
  GenAuthForgotPassword,
  GenAuthResetPassword,
} from '../../src/elements.js';
import {
  allowConsole,
  allowSecret,
  newPassword,
  newToken,
} from '../helpers/canary.js';
import {openFrame, type Frame, type FrameOptions} from '../helpers/frame.js';
import {createApp} from '../helpers/genauth.js';
import {fill, formOf, settled} from '../reset-password/visit.js';

interface Late<E> {
  readonly element: E;
  readonly realm: Frame['contentWindow'];
  /** Its events, and what they tell. */
  readonly seen: {type: string; detail: unknown}[];
}

/** An element that was there, and was set, before its module was loaded. */
const late = async <E extends HTMLElement>(
  tag: string,
  properties: Partial<E>,
  {
    attributes = {},
    ...options
  }: FrameOptions & {
    attributes?: Record<string, string>;
  } = {},
): Promise<Late<E>> => {
  const {contentDocument: document, contentWindow: realm} = await openFrame(
    'late.html',
    options,
  );
  const element = document.createElement(tag) as E & {
    hasUpdated?: boolean;
    updateComplete?: Promise<unknown>;
  };
  for (const [name, value] of Object.entries(attributes))
    element.setAttribute(name, value);
  Object.assign(element, properties);
  const seen: Late<E>['seen'] = [];
  for (const name of ['state-change', 'failure']) {
    for (const kind of ['reset', 'forgot'])
      element.addEventListener(`genauth-${kind}-${name}`, (event) => {
        const {type, detail} = event as CustomEvent<unknown>;
        seen.push({type, detail});
      });
  }
  document.body.append(element);
  // As everywhere in tests.
  Reflect.set(realm, 'litIssuedWarnings', new Set(['dev-mode']));
  const script = document.createElement('script');
  script.type = 'module';
  script.src = '/src/index.ts';
  document.head.append(script);
  await realm.customElements.whenDefined(tag);
  while (!element.hasUpdated) await settled();
  await element.updateComplete;
  return {element, realm, seen};
};

const reset = (
  properties: Partial<GenAuthResetPassword>,
  options?: Parameters<typeof late>[2],
): Promise<Late<GenAuthResetPassword>> =>
  late('genauth-reset-password', properties, options);

describe('what a page sets before the element is defined [LIFE-1]', () => {
  // What it says to developers has tests of its own: test/ui/console.test.ts.
  beforeEach(allowConsole);

  it('names the parameter of the token', async () => {
    const rt = newToken();
    const {element, realm, seen} = await reset(
      {tokenParam: 'rt'},
      {query: {rt, token: 'page'}},
    );
    expect(element.state).to.equal('ready');
    expect(realm.location.search).to.equal('?token=page');
    expect(seen).to.deep.equal([]);
  });

  it('leaves the token where it is', async () => {
    allowSecret('token', 'url');
    allowSecret('token', 'history');
    const token = newToken();
    const {element, realm} = await reset(
      {keepTokenInUrl: true},
      {query: {token}},
    );
    expect(element.state).to.equal('ready');
    expect(realm.location.search).to.equal(`?token=${token}`);
  });

  it('has it render into the page [PM-3]', async () => {
    for (const [tag, query] of [
      ['genauth-reset-password', {token: newToken()}],
      ['genauth-forgot-password', {}],
    ] as const) {
      const {element} = await late<GenAuthForgotPassword>(
        tag,
        {light: true},
        {query: {...query}},
      );
      expect(element.querySelector(':scope > form'), tag).not.to.equal(null);
    }
  });

  it('is the token, which nobody can read', async () => {
    const app = await createApp({rsaBits: 1024});
    const {element, seen} = await reset({
      appHost: app.appHost,
      token: await app.issueToken(),
    });
    expect(element.state).to.equal('ready');
    expect(seen).to.deep.equal([]);
    expect(element.token).to.equal('');
    const password = newPassword();
    fill(element, password);
    await element.submit();
    expect(await app.passwordIs(password)).to.equal(true);
  });

  it('keeps the form away where it is wrong', async () => {
    const {element, seen} = await reset({
      token: newToken(),
      passwordEncryptType: 'aes' as never,
    });
    expect(element.state).to.equal('failed');
    expect(formOf(element)).to.equal(null);
    while (seen.length < 2) await settled();
    expect(seen[1]?.detail).to.include({
      code: 'config-invalid',
      setting: 'passwordEncryptType',
    });
  });

  it('is younger than the attributes, once', async () => {
    const {element, seen} = await reset(
      {appHost: 'https://b.example', token: newToken(), timeout: 5},
      {attributes: {'app-host': 'nonsense', timeout: '-1', 'app-id': 'a'}},
    );
    expect(element.state).to.equal('ready');
    expect(seen).to.deep.equal([]);
    expect(element.appHost).to.equal('https://b.example');
    expect(element.appId).to.equal('a');
    element.setAttribute('app-host', 'https://c.example');
    expect(element.appHost).to.equal('https://c.example');
    element.setAttribute('timeout', '7');
    expect(element.timeout).to.equal(7);
  });

  it('is kept, every setting of it', async () => {
    const settings: Partial<GenAuthResetPassword> = {
      appHost: 'https://acme.example',
      appId: 'a',
      headerPrefix: 'x-a',
      passwordEncryptType: 'sm2',
      publicKey: 'k',
      tokenParam: 't',
      keepTokenInUrl: true,
      username: 'ada',
      passwordStrength: 2,
      policy: {minLength: 9},
      loadPolicy: true,
      signInUrl: '/in',
      redirectDelay: 9,
      requestUrl: '/new',
      confirmation: 'reveal',
      light: true,
      timeout: 9000,
      headingLevel: 3,
      messages: {heading: 'Ours'},
      encryptPassword: () => '',
      fetch: () => Promise.reject(new Error('theirs')),
      classifyFailure: () => undefined,
      strengthMeter: () => ({score: 0}),
    };
    const {element} = await reset({...settings, appHost: 'nonsense'});
    for (const [name, value] of Object.entries(settings)) {
      expect(Object.hasOwn(element, name), name).to.equal(false);
      if (name !== 'appHost')
        expect(Reflect.get(element, name), name).to.equal(value);
    }
    const other: Partial<GenAuthForgotPassword> = {
      methods: 'phone',
      phoneCountryCode: '+1',
      codeLength: 4,
      username: '415 555 0100',
      signInUrl: '/in',
      fetch: () => Promise.reject(new Error('theirs')),
    };
    const asked = await late('genauth-forgot-password', other);
    expect(asked.element).to.include(other);
    for (const name of Object.keys(other))
      expect(Object.hasOwn(asked.element, name), name).to.equal(false);
    const input = asked.element.shadowRoot?.querySelector('input');
    expect(input?.type).to.equal('tel');
    expect(input?.value).to.equal('415 555 0100');
  });
});
