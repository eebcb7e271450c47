import {expect} from 'chai';
import type {GenAuthResetPassword} from '../../src/elements.js';
import {onceAfterTest} from '../helpers/after-test.js';
import {allowConsole, newPassword} from '../helpers/canary.js';
import {openFrame} from '../helpers/frame.js';
import {createApp} from '../helpers/genauth.js';
import {mount} from '../helpers/mount.js';
import {inState, part, situationNames} from './in-state.js';
import {
  failuresIn,
  fieldsOf,
  fill,
  inLightMode,
  next,
  rootOf,
  settled,
  textOf,
  visit,
} from './visit.js';

/** A page in that language. */
const setPageLanguage = (lang: string): void => {
  const {documentElement} = document;
  const before = documentElement.lang;
  onceAfterTest(() => {
    documentElement.lang = before;
  });
  documentElement.lang = lang;
};

const headingOf = (element: GenAuthResetPassword): string =>
  part(element, 'heading').textContent.trim();

/** Waits until the heading is that one; Mocha has the patience. */
const untilHeading = async (
  element: GenAuthResetPassword,
  heading: string,
): Promise<void> => {
  while (headingOf(element) !== heading) await settled();
};

const english = 'Set a new password';
const chinese = '设置新密码';

describe('the language', () => {
  const tags: [lang: string, heading: string, inside: RegExp][] = [
    ['zh-CN', chinese, /^zh/],
    ['zh', chinese, /^zh/],
    ['ZH-cn', chinese, /^zh/],
    ['zh-Hans', chinese, /^zh/],
    ['zh-Hans-SG', chinese, /^zh/],
    ['en-GB', english, /^en$/],
    ['fr-CA', 'Définissez un nouveau mot de passe', /^fr$/],
    ['xx', english, /^en$/],
    ['', english, /^en$/],
    ['not a tag', english, /^en$/],
    ['constructor', english, /^en$/],
    ['__proto__', english, /^en$/],
  ];
  for (const [lang, heading, inside] of tags) {
    it(`of the page "${lang}" is followed as far as there are words [A11Y-18, WCAG 3.1.1, WCAG 3.1.2]`, async () => {
      setPageLanguage(lang);
      const {element} = await visit();
      expect(headingOf(element)).to.equal(heading);
      expect(part(element, 'base').lang).to.match(inside);
    });
  }

  it('is that of the nearest ancestor', async () => {
    setPageLanguage('en');
    const home = await mount('<div lang="zh-CN"><p></p></div>');
    const {element} = await visit();
    home.firstElementChild!.append(element);
    await untilHeading(element, chinese);
    home.firstElementChild!.setAttribute('lang', 'en');
    await untilHeading(element, english);
    element.lang = 'zh';
    await untilHeading(element, chinese);
  });

  it('is found, and followed, outside of the shadow root around it', async () => {
    setPageLanguage('en');
    const outer = await mount('<div lang="zh-CN"><div></div></div>');
    const root = outer.firstElementChild!.attachShadow({mode: 'open'});
    const {element} = await visit();
    root.append(element);
    await untilHeading(element, chinese);
    outer.lang = 'en';
    await untilHeading(element, english);
  });

  for (const name of situationNames) {
    it(`changes everything that is said when ${name} [LIFE-5]`, async () => {
      const element = await inState(name, {lang: 'zh-CN', username: 'ana'});
      const values = fieldsOf(element).map(({value}) => value);
      const before = textOf(element);
      // The service's own words come in the language that was asked for.
      const visible = before.replaceAll(
        /The account is locked\.|It was used before\.|Add a word\.|ana|[\da-f-]{36}/g,
        '',
      );
      expect(visible).not.to.match(/[a-z]{3}/i);
      const heading = headingOf(element);
      element.lang = 'en';
      while (headingOf(element) === heading) await settled();
      await element.updateComplete;
      expect(textOf(element)).not.to.match(/\p{Script=Han}/u);
      expect(fieldsOf(element).map(({value}) => value)).to.deep.equal(values);
      element.lang = 'zh-CN';
      await untilHeading(element, heading);
      await element.updateComplete;
      expect(textOf(element)).to.equal(before);
    });
  }

  it('is there with the first paint', async () => {
    const app = await createApp({rsaBits: 1024});
    const token = await app.issueToken();
    const element = document.createElement('genauth-reset-password');
    element.lang = 'zh-CN';
    element.light = inLightMode;
    element.setAttribute('app-host', app.appHost);
    element.setAttribute('token', token);
    const seen: string[] = [];
    new MutationObserver(() => seen.push(textOf(element))).observe(
      inLightMode ? element : element.attachShadow({mode: 'open'}),
      {subtree: true, childList: true, characterData: true},
    );
    const home = await mount('<div></div>');
    home.append(element);
    await element.updateComplete;
    await settled();
    expect(seen.length).to.be.above(0);
    for (const text of seen) expect(text).not.to.match(/[a-z]{3}/i);
  });

  it('is told to the service', async () => {
    const {app, element} = await visit({lang: 'zh-CN'});
    await element.submit();
    const requests = await app.requestsTo('reset-password');
    expect(requests[0]?.headers['x-authing-lang']).to.equal('zh-CN');
  });

  it('does not mind a quick change back', async () => {
    const {element} = await visit();
    element.lang = 'zh-CN';
    await settled();
    element.lang = 'en';
    await settled();
    await element.submit();
    expect(headingOf(element)).to.equal('Your password has been changed');
  });
});

describe('words that do not arrive', () => {
  // The developer is told of a lost file.
  beforeEach(allowConsole);

  const inFrame = async (
    page: string,
    attributes: Record<string, string>,
  ): Promise<GenAuthResetPassword> => {
    const {contentDocument} = await openFrame(page);
    const element = contentDocument.createElement('genauth-reset-password');
    for (const [name, value] of Object.entries(attributes)) {
      element.setAttribute(name, value);
    }
    contentDocument.body.append(element);
    while (!rootOf(element).querySelector('[part=heading]')) await settled();
    return element;
  };

  it('leave the English ones, and everything works', async () => {
    const app = await createApp({rsaBits: 1024});
    const element = await inFrame('lost-words.html', {
      lang: 'zh-CN',
      'app-host': app.appHost,
      token: await app.issueToken(),
    });
    expect(headingOf(element)).to.equal(english);
    expect(part(element, 'base').lang).to.equal('en');
    const password = newPassword();
    fill(element, password);
    const success = next(element, 'success');
    await element.submit();
    await success;
    expect(await app.passwordIs(password)).to.equal(true);
    expect(rootOf(element).querySelector('form:not([hidden])')).to.equal(null);
  });

  it('leave something to read where there is no form', async () => {
    const app = await createApp({rsaBits: 1024});
    for (const page of ['lost-words.html', 'lost-outcome.html']) {
      const element = await inFrame(page, {
        lang: 'zh-CN',
        'app-host': app.appHost,
      });
      expect(element.state).to.equal('token-missing');
      expect(headingOf(element)).not.to.equal('');
      expect(rootOf(element).querySelector('form:not([hidden])')).to.equal(
        null,
      );
      expect(textOf(element)).not.to.equal('');
    }
  });
});

describe('a language that changes during the first submission', () => {
  it('delays the submission, and does not fail it [LIFE-2]', async () => {
    // Its files are there, but for those of the other language.
    const first = await visit();
    await first.element.submit();
    const {app, element, seen, password} = await visit();
    const over = element.submit();
    element.lang = 'pl';
    await over;
    expect(failuresIn(seen)).to.deep.equal([]);
    expect(element.state).to.equal('succeeded');
    expect(await app.passwordIs(password)).to.equal(true);
    expect(textOf(element)).to.contain('hasło');
  });
});
