import {expect} from 'chai';
import type {GenAuthResetPassword} from '../../src/elements.js';
import {newPassword} from '../helpers/canary.js';
import {openFrame, type Frame, type FrameOptions} from '../helpers/frame.js';
import {createApp, type App} from '../helpers/genauth.js';
import {whilePolluted} from '../genauth/surroundings.js';
import {inState, part} from './in-state.js';
import {
  fieldsOf,
  fill,
  formOf,
  posts,
  rootOf,
  settled,
  textOf,
  visit,
} from './visit.js';

type FrameWindow = Frame['contentWindow'] & {
  violations: string[];
  warnings: string[];
  firstCopy: unknown;
};

/** A visitor with a token, in a page of `test/pages`. */
const visitPage = async (
  page: string,
  app: App,
  options: FrameOptions = {},
  attributes: Record<string, string> = {},
): Promise<{element: GenAuthResetPassword; realm: FrameWindow}> => {
  const frame = await openFrame(page, options);
  const document = frame.contentDocument;
  const element = document.createElement('genauth-reset-password');
  element.setAttribute('app-host', app.appHost);
  element.setAttribute('token', await app.issueToken());
  for (const [name, value] of Object.entries(attributes)) {
    element.setAttribute(name, value);
  }
  document.body.append(element);
  while (!formOf(element)) await settled();
  return {element, realm: frame.contentWindow as FrameWindow};
};

describe('a page with a strict policy', () => {
  for (const type of ['rsa', 'sm2']) {
    for (const lang of ['en', 'zh-CN']) {
      it(`has nothing to object to, with ${type}, ${lang}`, async () => {
        const app = await createApp({rsaBits: 1024});
        const csp = [
          "default-src 'self'",
          "style-src 'self'",
          `connect-src ${app.appHost}`,
          "require-trusted-types-for 'script'",
          'trusted-types lit-html',
        ].join('; ');
        const {element, realm} = await visitPage(
          'element.html',
          app,
          {csp},
          {
            lang,
            username: 'ana',
            'password-encrypt-type': type,
            'sign-in-url': '/login',
          },
        );
        fill(element, '');
        await element.submit();
        part(element, 'reveal').click();
        await app.fault('reset-password', {kind: 'reset'}, 1);
        const password = newPassword();
        fill(element, password);
        await element.submit();
        expect(element.state).to.equal('failed');
        await element.submit();
        expect(element.state).to.equal('succeeded');
        expect(await app.passwordIs(password)).to.equal(true);
        expect(realm.violations).to.deep.equal([]);
        // It is dressed, too.
        const {borderTopStyle} = realm.getComputedStyle(part(element, 'base'));
        expect(borderTopStyle).to.equal('solid');
      });
    }
  }

  it('is noticed by this test', async () => {
    const app = await createApp({rsaBits: 1024});
    const {element, realm} = await visitPage('element.html', app, {
      csp: `default-src 'self'; connect-src ${app.appHost}`,
    });
    element.setAttribute('style', 'color: red');
    while (realm.violations.length === 0) await settled();
    expect(realm.violations[0]).to.contain('style-src-attr');
  });
});

describe('a page whose elements have names of globals', () => {
  it('does not get in the way', async () => {
    const app = await createApp({rsaBits: 1024});
    const {element} = await visitPage('clobbered.html', app, {
      fragment: 'kept',
    });
    const password = newPassword();
    fill(element, password);
    await element.submit();
    expect(element.state).to.equal('succeeded');
    expect(await app.passwordIs(password)).to.equal(true);
    expect(await posts(app)).to.equal(1);
  });
});

describe('a second copy of the package', () => {
  it('leaves the first in place, and says so once', async () => {
    const {contentWindow} = await openFrame('defined-twice.html');
    const {customElements, firstCopy, warnings} = contentWindow as FrameWindow;
    expect(customElements.get('genauth-reset-password')).to.equal(firstCopy);
    const own = warnings.filter((text) => !/Lit is in dev mode/.test(text));
    expect(own).to.have.length(1);
    expect(own[0]).to.contain('genauth-reset-password');
  });
});

describe('what the service says', () => {
  const says = async (message: string): Promise<GenAuthResetPassword> => {
    const {app, element} = await visit();
    const fault = {kind: 'envelope', statusCode: 400, message};
    await app.fault('reset-password', fault, 1);
    await element.submit();
    expect(element.state).to.equal('failed');
    return element;
  };

  it('is text', async () => {
    const message =
      '<img src=x onerror="alert(1)"><a href="//evil.example">x</a>';
    const element = await says(message);
    expect(textOf(element)).to.contain(message);
    expect(rootOf(element).querySelector('img, a')).to.equal(null);
  });

  it('is not longer than a visitor reads', async () => {
    const element = await says(`Because ${'y'.repeat(10_000)}`);
    expect(textOf(element)).to.contain('Because yyy');
    expect(textOf(element).length).to.be.below(2000);
    const {clientWidth, scrollWidth} = part(element, 'base');
    expect(scrollWidth).to.be.at.most(clientWidth);
  });
});

describe('an object prototype with things on it', () => {
  it('changes nothing', async () => {
    const {app, element, password} = await visit();
    await whilePolluted(
      {
        heading: 'Hacked',
        password: 'Hacked',
        'token-missing': 'Hacked',
        appHost: 'https://attacker.example',
        retry: {limit: 3},
        success: true,
        state: 'succeeded',
        alert: 'Hacked',
      },
      async () => {
        element.requestUpdate();
        await element.submit();
      },
    );
    expect(textOf(element)).not.to.contain('Hacked');
    expect(element.state).to.equal('succeeded');
    expect(await app.passwordIs(password)).to.equal(true);
    expect(await posts(app)).to.equal(1);
  });

  it('puts no words into its mouth', async () => {
    const element = await inState('ready');
    await whilePolluted({heading: 'Hacked', submit: 'Hacked'}, async () => {
      element.messages = {};
      await element.updateComplete;
    });
    expect(textOf(element)).not.to.contain('Hacked');
  });
});

describe('a page that is not secure', () => {
  it('is not trusted with a password', async () => {
    const app = await createApp({rsaBits: 1024});
    const frame = await openFrame('element.html');
    Object.defineProperty(frame.contentWindow, 'isSecureContext', {
      value: false,
    });
    const element = frame.contentDocument.createElement(
      'genauth-reset-password',
    );
    element.setAttribute('app-host', app.appHost);
    element.setAttribute('token', await app.issueToken());
    frame.contentDocument.body.append(element);
    while (!rootOf(element).querySelector('[role=alert] p')) await settled();
    expect(element.state).to.equal('failed');
    expect(formOf(element)).to.equal(null);
    expect(fieldsOf(element)).to.deep.equal([]);
    expect(textOf(element)).to.contain('connection to this page is not secure');
    expect(await app.requests()).to.deep.equal([]);
  });
});
