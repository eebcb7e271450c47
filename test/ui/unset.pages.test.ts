import {expect} from 'chai';
import {
  GenAuthForgotPassword,
  GenAuthResetPassword,
} from '../../src/elements.js';
import '../../src/index.js';
import {onceAfterTest} from '../helpers/after-test.js';
import {newPassword, newToken} from '../helpers/canary.js';
import {createApp} from '../helpers/genauth.js';
import {mount} from '../helpers/mount.js';
import {codeIn, submit} from '../forgot-password/visit.js';
import {fill, settled, textOf} from '../reset-password/visit.js';

type Configured = GenAuthForgotPassword | GenAuthResetPassword;

/** By property: its default, another value, and that as an attribute. */
type Settings = Record<string, readonly [unknown, unknown, string?]>;

const shared: Settings = {
  appHost: ['', location.origin, location.origin],
  appId: ['', 'app-1', 'app-1'],
  headerPrefix: ['x-authing', 'x-genauth', 'x-genauth'],
  username: ['', 'ada', 'ada'],
  timeout: [10_000, 20_000, '20000'],
  headingLevel: [2, 3, '3'],
  light: [false, true, ''],
  messages: [{}, {heading: 'Other'}],
  signInUrl: ['', '#in', '#in'],
  fetch: [undefined, () => Promise.reject(new Error('theirs'))],
};

const settingsOf: Record<string, Settings> = {
  'genauth-reset-password': {
    ...shared,
    passwordEncryptType: ['rsa', 'sm2', 'sm2'],
    publicKey: ['', 'AAAA', 'AAAA'],
    tokenParam: ['passwordResetToken token', 't', 't'],
    keepTokenInUrl: [false, true, ''],
    forgetOnReload: [false, true, ''],
    passwordStrength: [0, 2, '2'],
    policy: [{}, {minLength: 8}],
    loadPolicy: [false, true, ''],
    redirectDelay: [undefined, 60, '60'],
    requestUrl: ['', '#new', '#new'],
    confirmation: ['always', 'reveal', 'reveal'],
    encryptPassword: [undefined, () => 'theirs'],
    classifyFailure: [undefined, () => 'rejected'],
    strengthMeter: [undefined, () => ({score: 1})],
  },
  'genauth-forgot-password': {
    ...shared,
    methods: ['email phone', 'email', 'email'],
    phoneCountryCode: ['+86', '+1', '+1'],
    codeLength: [6, 4, '4'],
  },
};

const attributeOf = (name: string): string =>
  name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);

/** What a page may have written down of it. */
const eventsOf = (element: Element): string[] => {
  const seen: string[] = [];
  for (const name of [
    ...['submit', 'invalid', 'success', 'failure', 'state-change'].map(
      (kind) => `genauth-reset-${kind}`,
    ),
    ...['submit', 'code-sent', 'token', 'failure', 'state-change'].map(
      (kind) => `genauth-forgot-${kind}`,
    ),
  ]) {
    element.addEventListener(name, ({type}) => seen.push(type));
  }
  return seen;
};

const updated = async (element: Configured): Promise<void> => {
  for (let turn = 0; turn < 3; turn++) {
    await element.updateComplete;
    await settled();
  }
};

/** An element in the page, with a token where it takes one. */
const put = async (tag: string): Promise<Configured> => {
  const element = document.createElement(tag) as Configured;
  if (element instanceof GenAuthResetPassword) element.token = newToken();
  const place = await mount('<div></div>');
  place.append(element);
  while (!element.hasUpdated) await updated(element);
  return element;
};

for (const [tag, settings] of Object.entries(settingsOf)) {
  const {observedAttributes} = customElements.get(tag) as unknown as {
    observedAttributes: string[];
  };

  describe(`a setting of <${tag}>`, () => {
    it('is one of these', () => {
      const named = Object.entries(settings).filter(
        ([, [, , text]]) => text != null,
      );
      expect(
        observedAttributes.filter((name) => name !== 'token'),
      ).to.have.members(named.map(([name]) => attributeOf(name)));
    });

    for (const [name, [fallback, other, text]] of Object.entries(settings)) {
      const attribute = attributeOf(name);
      const ways: [way: string, set: (element: Configured) => void][] = [
        ...[undefined, null, NaN].map(
          (value): [string, (element: Configured) => void] => [
            `set to ${value}`,
            (element) => Reflect.set(element, name, value),
          ],
        ),
      ];
      if (text !== undefined) {
        ways.push([
          'taken away as an attribute',
          (element) => {
            element.setAttribute(attribute, text);
            element.removeAttribute(attribute);
          },
        ]);
      }
      if (typeof other === 'boolean') {
        // As Svelte, Preact and Vue can write it.
        ways.push([
          '"false" as an attribute',
          (element) => element.setAttribute(attribute, 'false'),
        ]);
      }
      if (typeof other === 'number') {
        for (const empty of ['', ' ', 'abc']) {
          ways.push([
            `"${empty}" as an attribute`,
            (element) => element.setAttribute(attribute, empty),
          ]);
        }
        // As Vue does where the property is a number.
        ways.push([
          'made a number by Vue',
          (element) => {
            Reflect.set(element, name, undefined);
            const isNumber = typeof Reflect.get(element, name) === 'number';
            Reflect.set(element, name, isNumber ? 0 : undefined);
          },
        ]);
      }
      for (const [way, unset] of ways) {
        it(`is its default again, ${name}, ${way} [REACH-4]`, async () => {
          const element = await put(tag);
          const {state} = element;
          const before = textOf(element as GenAuthResetPassword);
          const seen = eventsOf(element);
          Reflect.set(element, name, other);
          expect(Reflect.get(element, name)).to.equal(other);
          await updated(element);
          unset(element);
          expect(Reflect.get(element, name)).to.deep.equal(fallback);
          await updated(element);
          expect(element.state).to.equal(state);
          expect(textOf(element as GenAuthResetPassword)).to.equal(before);
          expect(seen).to.deep.equal([]);
        });
      }
    }

    it('that nobody has set is its default', () => {
      const element = document.createElement(tag);
      for (const [name, [fallback]] of Object.entries(settings)) {
        expect(Reflect.get(element, name), name).to.deep.equal(fallback);
      }
    });
  });
}

describe('an element of whose settings none is set', () => {
  for (const nothing of [undefined, null, NaN]) {
    it(`resets a password as with the defaults: ${nothing}`, async () => {
      const app = await createApp({rsaBits: 1024});
      const element = document.createElement('genauth-reset-password');
      const names = Object.keys(settingsOf['genauth-reset-password']!);
      for (const name of names) Reflect.set(element, name, nothing);
      element.appHost = app.appHost;
      element.token = await app.issueToken();
      const place = await mount('<div></div>');
      place.append(element);
      await updated(element);
      const seen = eventsOf(element);
      const password = newPassword();
      fill(element, password);
      await element.submit();
      expect(seen.at(-1)).to.equal('genauth-reset-success');
      expect(await app.passwordIs(password)).to.equal(true);
      await updated(element);
      expect(textOf(element)).not.to.contain('taken to');
    });

    it(`gets a token as with the defaults: ${nothing}`, async () => {
      onceAfterTest(() => localStorage.clear());
      const app = await createApp({rsaBits: 1024});
      const element = document.createElement('genauth-forgot-password');
      const names = Object.keys(settingsOf['genauth-forgot-password']!);
      for (const name of names) Reflect.set(element, name, nothing);
      element.appHost = app.appHost;
      const place = await mount('<div></div>');
      place.append(element);
      await updated(element);
      const seen = eventsOf(element);
      await submit(element, '138 0000 0000');
      expect(element.state).to.equal('verifying');
      element.reset();
      await element.updateComplete;
      await submit(element, app.email);
      await submit(element, await codeIn(app));
      expect(element.state).to.equal('verified');
      expect(seen).to.include('genauth-forgot-token');
      const [sms] = await app.requestsTo('send-sms');
      expect(sms?.body).to.contain('+86');
    });
  }
});
