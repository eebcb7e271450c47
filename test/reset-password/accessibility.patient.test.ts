import {expect} from 'chai';
import type {GenAuthResetPassword} from '../../src/elements.js';
import {expectNoAxeViolations} from '../helpers/axe.js';
import {createApp} from '../helpers/genauth.js';
import {mount} from '../helpers/mount.js';
import {inState, isShown, part, situationNames} from './in-state.js';
import {
  fieldsOf,
  next,
  override,
  put,
  rootOf,
  settled,
  textOf,
  visit,
} from './visit.js';

/** What can be used, as far as it is seen. */
const controlsOf = (element: GenAuthResetPassword): HTMLElement[] =>
  [
    ...rootOf(element).querySelectorAll<HTMLElement>(
      'a, button, input:not([aria-hidden=true])',
    ),
  ].filter(isShown);

/** Words that a visitor should not have to know. */
const jargon =
  /\b(token|invalid|credentials?|payload|encryption algorithm|server|HTTP|JSON)\b/i;

describe('what is shown', () => {
  // In one place, with everything that goes for all of it; test/matrix looks at
  // every theme, language, direction and colour scheme.
  for (const name of situationNames) {
    it(`can be used by everybody when ${name} [A11Y-11, A11Y-25, A11Y-26, A11Y-28, A11Y-29, WCAG 1.1.1, WCAG 2.4.6, WCAG 2.5.3, WCAG 2.5.8, WCAG 3.2.6, WCAG 4.1.2]`, async () => {
      const element = await inState(name, {
        username: 'ana@example.com',
        'sign-in-url': '/login',
        'request-url': '/forgot',
        'redirect-delay': 60,
      });
      element.insertAdjacentHTML('beforeend', '<p slot="help">Call us.</p>');
      await settled();
      await expectNoAxeViolations(element);
      const root = rootOf(element);
      for (const control of controlsOf(element)) {
        const {width, height} = control.getBoundingClientRect();
        const least = Math.min(width, height);
        expect(least, control.outerHTML).to.be.at.least(44);
        // Whoever speaks to the browser says what is written there.
        expect(control.ariaLabel).to.equal(null);
        expect(control.title).to.equal('');
      }
      for (const drawing of root.querySelectorAll('svg')) {
        expect(drawing.ariaHidden).to.equal('true');
      }
      const said = textOf(element);
      expect(said).not.to.match(/\p{Emoji_Presentation}/u);
      expect(said).not.to.match(jargon);
      // Help is always the last thing.
      const help = element.querySelector('[slot=help]')!;
      const {bottom} = part(element, 'base').getBoundingClientRect();
      const lowest = Math.max(
        ...[...root.querySelectorAll('[part]:not([part=base], [slot])')]
          .filter(isShown)
          .map((one) => one.getBoundingClientRect().bottom),
      );
      expect(help.getBoundingClientRect().top).to.be.at.least(lowest);
      expect(help.getBoundingClientRect().bottom).to.be.below(bottom);
    });
  }

  it('tells what is wrong with a field by more than its colour [A11Y-3, WCAG 1.4.1, WCAG 3.3.1]', async () => {
    const element = await inState('two errors');
    for (const error of rootOf(element).querySelectorAll('[part=error]')) {
      expect(error.textContent.trim()).not.to.equal('');
      expect(isShown(error.querySelector('svg')!)).to.equal(true);
    }
  });
});

describe('the heading', () => {
  it('has the level that the page asks for [WCAG 1.3.1]', async () => {
    const {appHost} = await createApp({rsaBits: 1024});
    const common = {'app-host': appHost, token: 'some-token'};
    const element = await put({...common, 'heading-level': 4});
    expect(part(element, 'heading').ariaLevel).to.equal('4');
    expect(part(await put(common), 'heading').ariaLevel).to.equal('2');
    element.headingLevel = 1;
    await element.updateComplete;
    expect(part(element, 'heading').ariaLevel).to.equal('1');
  });
});

describe('the words of the service', () => {
  const languages: [page: string, service: string][] = [
    ['en', 'en-US'],
    ['zh-CN', 'zh-CN'],
    ['zh-Hant', 'zh-TW'],
    ['de', 'en-US'],
  ];
  for (const [page, service] of languages) {
    it(`are marked as ${service} in a page in ${page} [A11Y-18, WCAG 3.1.2]`, async () => {
      for (const name of ['rejected', 'password rejected'] as const) {
        const element = await inState(name, {lang: page});
        const quoted = rootOf(element).querySelector('bdi')!;
        expect(quoted.lang).to.equal(service);
        expect(quoted.textContent).to.match(/locked|used before/);
      }
    });
  }
});

describe('a language that is written from right to left', () => {
  /** How far the button is from the beginning and the end of its line. */
  const sides = (element: GenAuthResetPassword) => {
    const {left, right} = part(element, 'form').getBoundingClientRect();
    const button = part(element, 'reveal').getBoundingClientRect();
    return {left: button.left - left, right: right - button.right};
  };

  for (const lang of ['ar', 'he', 'fa-IR']) {
    it(`turns everything around in a page that sets no direction, ${lang} [A11Y-17]`, async () => {
      const {element} = await visit({lang});
      const base = part(element, 'base');
      // There are no Persian words yet, so the words are English.
      const expected = lang === 'fa-IR' ? 'ltr' : 'rtl';
      expect(base.dir).to.equal(expected);
      expect(getComputedStyle(base).direction).to.equal(expected);
      const {left, right} = sides(element);
      const [begin, end] = expected === 'rtl' ? [right, left] : [left, right];
      expect(Math.abs(begin)).to.be.below(20);
      expect(end).to.be.above(20);
    });
  }

  it('leaves it to a page that sets one', async () => {
    const home = await mount('<div dir="ltr"></div>');
    const {element} = await visit({lang: 'ar'});
    home.append(element);
    await settled();
    await element.updateComplete;
    const base = part(element, 'base');
    expect(base.hasAttribute('dir')).to.equal(false);
    expect(getComputedStyle(base).direction).to.equal('ltr');
    home.dir = 'rtl';
    await settled();
    await element.updateComplete;
    expect(getComputedStyle(base).direction).to.equal('rtl');
    expect(Math.abs(sides(element).right)).to.be.below(20);
  });

  it('is that of the page, too, when the words are not', async () => {
    const {element} = await visit({dir: 'rtl'});
    const {left, right} = sides(element);
    expect(Math.abs(right)).to.be.below(20);
    expect(left).to.be.above(20);
  });

  it('does not turn a password around [A11Y-17]', async () => {
    const {element, password} = await visit({lang: 'ar'});
    part(element, 'reveal').click();
    await element.updateComplete;
    const [field] = fieldsOf(element);
    expect(field!.value).to.equal(password);
    expect(getComputedStyle(field!).direction).to.equal('ltr');
  });
});

describe('a clock that is wrong [A11Y-21]', () => {
  for (const days of [-1, 1]) {
    it(`by ${days} days keeps nobody out`, async () => {
      const now = Date.now() + days * 86_400_000;
      override(Date, 'now', {value: () => now});
      const {element, app, password} = await visit();
      const success = next(element, 'success');
      await element.submit();
      await success;
      expect(await app.passwordIs(password)).to.equal(true);
    });
  }
});
