/**
 * What an attacker tries whose markup is in the page, but no script, and who
 * meets a page that restricts the hosts.
 */
import {expect} from 'chai';
import {
  GenAuthForgotPassword,
  GenAuthResetPassword,
} from '../../src/elements.js';
import {onceAfterTest} from '../helpers/after-test.js';
import {
  allowConsole,
  allowPlaintextPassword,
  newToken,
  watchElement,
} from '../helpers/canary.js';
import {openFrame} from '../helpers/frame.js';
import {createApp, type App} from '../helpers/genauth.js';
import {handClock} from '../helpers/hand-clock.js';
import {goTo, isShown, succeeds, until} from './visit-link.js';
import {
  failuresIn,
  fieldsOf,
  fill,
  formOf,
  inLightMode,
  posts,
  put,
  rootOf,
  settled,
  textOf,
  visit,
  watch,
} from './visit.js';

const hostOf = (app: App): string => new URL(app.appHost).host;

/** The list as long as a test lasts. */
const allow = (hosts: readonly string[] | null): void => {
  onceAfterTest(() => void (GenAuthResetPassword.allowedHosts = null));
  GenAuthResetPassword.allowedHosts = hosts;
};

/** A service that the page allows alone. */
const createAllowedApp = async (): Promise<App> => {
  const app = await createApp({rsaBits: 1024});
  allow([hostOf(app)]);
  return app;
};

/** Puts markup into the page and gives back its elements, once they are shown. */
const inject = async (markup: string): Promise<GenAuthResetPassword[]> => {
  const wrapper = document.createElement('div');
  onceAfterTest(() => wrapper.remove());
  wrapper.innerHTML = inLightMode
    ? markup.replaceAll('<genauth-reset-password', '$& light')
    : markup;
  const elements = [
    ...wrapper.querySelectorAll<GenAuthResetPassword>('genauth-reset-password'),
  ];
  document.body.append(wrapper);
  for (const element of elements) {
    watchElement(element);
    await isShown(element);
  }
  return elements;
};

const tag = (attributes: string, content = ''): string =>
  `<genauth-reset-password ${attributes}>${content}</genauth-reset-password>`;

/** An element that asks for nothing, and sends nothing when it is told to. */
const isDisabled = async (element: GenAuthResetPassword): Promise<void> => {
  expect(element.state).to.equal('failed');
  expect(formOf(element)).to.equal(null);
  await element.submit();
  expect(element.state).to.equal('failed');
};

/** What the visitor does first in a form. */
const touch = (element: GenAuthResetPassword): void => {
  const [field] = fieldsOf(element);
  field?.dispatchEvent(
    new PointerEvent('pointerdown', {bubbles: true, composed: true}),
  );
};

// What it says to developers has tests of its own: test/ui/console.pages.test.ts.
beforeEach(allowConsole);

describe('an attacker who wants the password readable [SEC-9]', () => {
  for (const [name, attributes] of [
    ['passwordEncryptType', {'password-encrypt-type': 'none'}],
    ['publicKey', {'public-key': 'the attacker’s'}],
  ] as const) {
    it(`gets no form with ${Object.keys(attributes).join()} as an attribute`, async () => {
      const app = await createAllowedApp();
      const element = document.createElement('genauth-reset-password');
      element.setAttribute('app-host', app.appHost);
      element.token = newToken();
      for (const [attribute, value] of Object.entries(attributes))
        element.setAttribute(attribute, value);
      const seen = watch(element);
      onceAfterTest(() => element.remove());
      document.body.append(element);
      await until(() => failuresIn(seen).length > 0);
      expect(failuresIn(seen)[0]).to.include({
        code: 'config-invalid',
        setting: name,
        retryable: false,
      });
      await isDisabled(element);
      expect(await app.requestsTo('reset-password')).to.deep.equal([]);
      expect(await app.requestsTo('system')).to.deep.equal([]);
    });

    it(`takes away the form when ${Object.keys(attributes).join()} comes later`, async () => {
      const app = await createAllowedApp();
      const {element} = await visit({}, {app});
      expect(element.state).to.equal('ready');
      for (const [attribute, value] of Object.entries(attributes))
        element.setAttribute(attribute, value);
      // Before the element is rendered anew, too.
      await element.submit();
      await isDisabled(element);
      expect(await posts(app)).to.equal(0);
      for (const attribute of Object.keys(attributes))
        element.removeAttribute(attribute);
      await element.updateComplete;
      expect(element.state).to.equal('ready');
    });
  }

  it('gets nothing with an attribute that comes while the submission loads', async () => {
    const app = await createAllowedApp();
    const {element, seen} = await visit({}, {app});
    const over = element.submit();
    element.setAttribute('password-encrypt-type', 'none');
    await over;
    expect(await posts(app)).to.equal(0);
    expect(failuresIn(seen)[0]).to.include({
      code: 'config-invalid',
      setting: 'passwordEncryptType',
    });
    await isDisabled(element);
  });

  it('gets nothing with an attribute in a namespace, as XHTML has it', async () => {
    const app = await createAllowedApp();
    const {element, password} = await visit({}, {app});
    element.setAttributeNS('urn:x', 'x:password-encrypt-type', 'none');
    element.setAttributeNS('urn:x', 'x:public-key', 'the attacker’s');
    expect(element.passwordEncryptType).to.equal('rsa');
    expect(element.publicKey).to.equal('');
    await element.submit();
    expect(element.state).to.equal('succeeded');
    expect(await app.passwordIs(password)).to.equal(true);
  });

  it('does not stand in the way of a page that sets the properties', async () => {
    const app = await createAllowedApp();
    const {publicKey} = (await app.keys()).rsa;
    const {element, password} = await visit({}, {app});
    element.publicKey = publicKey;
    await element.submit();
    expect(element.state).to.equal('succeeded');
    expect(await app.passwordIs(password)).to.equal(true);
    expect(await app.requestsTo('system')).to.deep.equal([]);

    allowPlaintextPassword();
    const other = await visit({}, {app});
    other.element.passwordEncryptType = 'none';
    await other.element.submit();
    expect(other.element.state).to.equal('succeeded');
    expect(await app.passwordIs(other.password)).to.equal(true);
  });

  it('does not overrule a property with an attribute from before', async () => {
    const app = await createAllowedApp();
    const {publicKey} = (await app.keys()).rsa;
    const {element, password} = await visit(
      {'public-key': 'the attacker’s', 'password-encrypt-type': 'none'},
      {app},
    );
    expect(element.state).to.equal('failed');
    Object.assign(element, {publicKey, passwordEncryptType: 'rsa'});
    await element.updateComplete;
    expect(element.state).to.equal('ready');
    fill(element, password);
    await element.submit();
    expect(element.state).to.equal('succeeded');
    expect(await app.passwordIs(password)).to.equal(true);
  });

  it('may name the other cipher, which the service has a key for', async () => {
    const app = await createAllowedApp();
    const {element} = await visit({'password-encrypt-type': 'sm2'}, {app});
    await element.submit();
    expect(element.state).to.equal('succeeded');
  });

  it('is met only where the hosts are restricted', async () => {
    const {publicKey} = (await (await createApp({rsaBits: 1024})).keys()).rsa;
    const {element} = await visit({'public-key': publicKey});
    expect(element.state).to.equal('ready');
  });
});

describe('an attacker who wants to lead the visitor away [SEC-9]', () => {
  it('shows no link and takes nobody anywhere after success', async () => {
    const app = await createAllowedApp();
    const clock = handClock();
    const {element} = await visit(
      {'sign-in-url': 'https://evil.example/', 'redirect-delay': 5},
      {app},
    );
    await element.submit();
    expect(element.state).to.equal('succeeded');
    expect(rootOf(element).querySelector('a')).to.equal(null);
    expect(textOf(element)).not.to.contain('taken to');
    expect(clock.running).to.equal(0);
  });

  it('does not get a visitor whose page restricts the hosts meanwhile', async () => {
    const app = await createApp({rsaBits: 1024});
    onceAfterTest(() => history.replaceState(null, '', location.href));
    goTo('');
    const base = document.createElement('base');
    onceAfterTest(() => base.remove());
    const clock = handClock();
    const {element} = await visit(
      {'sign-in-url': '#led-away', 'redirect-delay': 5},
      {app},
    );
    await element.submit();
    await clock.pass(4);
    allow([hostOf(app)]);
    // The same address is elsewhere now.
    base.href = 'https://evil.example/';
    document.head.prepend(base);
    await clock.pass(1);
    expect(clock.running).to.equal(0);
    expect(location.hash).to.equal('');
    await element.updateComplete;
    expect(rootOf(element).querySelector('a')).to.equal(null);
  });

  it('shows no link to a request for another one', async () => {
    const app = await createAllowedApp();
    const attributes = {'app-host': app.appHost};
    const element = await put({
      ...attributes,
      'request-url': 'https://evil.example/',
    });
    expect(element.state).to.equal('token-missing');
    expect(rootOf(element).querySelector('a')).to.equal(null);
    element.requestUrl = '/forgot';
    await element.updateComplete;
    expect(rootOf(element).querySelector('a')?.pathname).to.equal('/forgot');
  });
});

describe('an attacker whose tag comes first [SEC-9]', () => {
  const forbidden: Record<string, (app: App) => string> = {
    'for another service': () => 'app-host="https://evil.example"',
    'with a key': ({appHost}) => `app-host="${appHost}" public-key="k"`,
    'without encryption': ({appHost}) =>
      `app-host="${appHost}" password-encrypt-type="none"`,
  };
  for (const [name, attributes] of Object.entries(forbidden)) {
    it(`does not get the token, ${name}`, async () => {
      const app = await createAllowedApp();
      const token = await app.issueToken();
      goTo(`#token=${token}`);
      const [evil, real] = await inject(
        tag(attributes(app)) + tag(`app-host="${app.appHost}"`),
      );
      await isDisabled(evil!);
      await succeeds({app, token}, real!);
    });

    it(`loses it once the page restricts the hosts, ${name}`, async () => {
      const app = await createApp({rsaBits: 1024});
      const token = await app.issueToken();
      goTo(`#token=${token}`);
      const [evil, real] = await inject(
        tag(attributes(app)) + tag(`app-host="${app.appHost}"`),
      );
      expect(evil!.state).to.equal('ready');
      expect(real!.state).to.equal('token-missing');
      allow([hostOf(app)]);
      // The list has no event: what the visitor does is early enough.
      touch(evil!);
      expect(evil!.state).to.equal('failed');
      await succeeds({app, token}, real!);
      await isDisabled(evil!);
    });
  }

  it('sends nothing once the page restricts the hosts', async () => {
    const app = await createApp({rsaBits: 1024});
    const {element} = await visit({}, {app});
    allow(['acme.genauth.ai']);
    await element.submit();
    await isDisabled(element);
    expect(await app.requestsTo('reset-password')).to.deep.equal([]);
    expect(await app.requestsTo('system')).to.deep.equal([]);
    // With the next update as well.
    allow(null);
    element.requestUpdate();
    await element.updateComplete;
    expect(element.state).to.equal('ready');
  });

  it('shows no form after the next update', async () => {
    const app = await createApp({rsaBits: 1024});
    const {element} = await visit({}, {app});
    allow(['acme.genauth.ai']);
    element.requestUpdate();
    await element.updateComplete;
    await isDisabled(element);
  });

  it('does not take the token of an event, around the real tag', async () => {
    const app = await createAllowedApp();
    goTo('');
    const realTag = tag(`app-host="${app.appHost}"`);
    const [evil, real] = await inject(
      tag('app-host="https://evil.example"', realTag),
    );
    const token = await app.issueToken();
    const child = document.createElement('genauth-forgot-password');
    child.slot = 'request';
    real!.append(child);
    child.dispatchEvent(
      new CustomEvent('genauth-forgot-token', {
        bubbles: true,
        detail: {passwordResetToken: token, expiresIn: 60},
      }),
    );
    expect(real!.state).to.equal('ready');
    expect(evil!.state).to.equal('failed');
    // A framework draws the real one anew.
    real!.remove();
    await settled();
    const [again] = await inject(realTag);
    await succeeds({app, token}, again!);
  });

  const hidden: Record<string, (evil: string) => string> = {
    'with the attribute hidden': (evil) =>
      evil.replace('<genauth-reset-password', '$& hidden'),
    'with display: none': (evil) => `<div style="display: none">${evil}</div>`,
    'in closed details': (evil) =>
      `<details><summary>A</summary>${evil}</details>`,
  };
  for (const [name, hide] of Object.entries(hidden)) {
    const open = async (App: App) => {
      const token = await App.issueToken();
      goTo(`#token=${token}`);
      const plain = tag(`app-host="${App.appHost}"`);
      return {token, hiddenTag: hide(plain), plain};
    };

    it(`does not keep the token from the real one, ${name}`, async () => {
      const app = await createAllowedApp();
      const {token, hiddenTag, plain} = await open(app);
      const [, real] = await inject(hiddenTag + plain);
      await succeeds({app, token}, real!);
    });

    it(`does not keep it from a real one that is hidden, too, ${name}`, async () => {
      const app = await createAllowedApp();
      const {token, hiddenTag} = await open(app);
      const [, real] = await inject(hiddenTag + hiddenTag);
      await succeeds({app, token}, real!);
    });

    it(`leaves a single tag its token, ${name}`, async () => {
      const app = await createAllowedApp();
      const {token, hiddenTag} = await open(app);
      const [real] = await inject(hiddenTag);
      await succeeds({app, token}, real!);
    });
  }
});

describe('the list in the script tag', () => {
  it('counts before any element starts, and the first tag alone', async () => {
    const app = await createApp({rsaBits: 1024});
    const frame = await openFrame('allowed-hosts.html', {
      fragment: `token=${await app.issueToken()}`,
    });
    const {contentDocument, contentWindow} = frame;
    const [evil, real] = contentDocument.querySelectorAll(
      'genauth-reset-password',
    );
    const {allowedHosts} = contentWindow.customElements.get(
      'genauth-reset-password',
    ) as typeof GenAuthResetPassword;
    expect(allowedHosts).to.deep.equal(['acme.genauth.ai', 'in.example']);
    while (!real!.hasUpdated) await settled();
    expect(real!.state).to.equal('ready');
    expect(evil!.state).to.equal('failed');
    expect(formOf(evil!)).to.equal(null);
  });

  it('is not there in a page without it', async () => {
    const {contentWindow} = await openFrame('element.html');
    expect(
      (
        contentWindow.customElements.get(
          'genauth-reset-password',
        ) as typeof GenAuthResetPassword
      ).allowedHosts,
    ).to.equal(null);
    expect(GenAuthForgotPassword.allowedHosts).to.equal(null);
  });
});
