import {expect} from 'chai';
import type {GenAuthForgotPassword} from '../../src/forgot-password/element.js';
import {expectNoAxeViolations} from '../helpers/axe.js';
import {mount} from '../helpers/mount.js';
import {emulateMedia} from '../helpers/surroundings.js';
import {onceAfterTest} from '../helpers/after-test.js';
import {isShown} from '../reset-password/in-state.js';
import {formNames, inState, situationNames} from './in-state.js';
import {
  arrive,
  fieldOf,
  part,
  rootOf,
  settled,
  textOf,
  translate,
} from './visit.js';

/** What can be used, as far as it is seen. */
const controlsOf = (element: GenAuthForgotPassword): HTMLElement[] =>
  [...rootOf(element).querySelectorAll<HTMLElement>('a, button, input')].filter(
    isShown,
  );

/** Words that a visitor should not have to know. */
const jargon =
  /\b(token|invalid|credentials?|payload|server|HTTP|JSON|OTP|passcode)\b/i;

/** The page as one that supports both schemes, and nothing that moves. */
const inScheme = async (
  element: GenAuthForgotPassword,
  scheme: 'light' | 'dark',
): Promise<void> => {
  await emulateMedia({'prefers-color-scheme': scheme});
  const {style} = document.documentElement;
  style.colorScheme = 'light dark';
  style.background = 'Canvas';
  onceAfterTest(() => document.documentElement.removeAttribute('style'));
  await settled();
  // In light mode the form is in the element's own tree.
  for (const tree of [part(element, 'base'), element]) {
    for (const motion of tree.getAnimations({subtree: true})) {
      if (motion instanceof CSSTransition) motion.finish();
    }
  }
};

describe('what is shown on the way to a token', () => {
  for (const name of situationNames) {
    it(`can be used by everybody when ${name} [WCAG 1.1.1, WCAG 2.4.6, WCAG 2.5.3, WCAG 2.5.8, WCAG 4.1.2]`, async () => {
      const element = await inState(name);
      await inScheme(element, 'light');
      await expectNoAxeViolations(element);
      for (const control of controlsOf(element)) {
        const {width, height} = control.getBoundingClientRect();
        const least = Math.min(width, height);
        expect(least, control.outerHTML).to.be.at.least(44);
        // Whoever speaks to the browser says what is written there.
        expect(control.ariaLabel).to.equal(null);
        expect(control.title).to.equal('');
      }
      for (const drawing of rootOf(element).querySelectorAll('svg')) {
        expect(drawing.ariaHidden).to.equal('true');
      }
      expect(textOf(element)).not.to.match(/\p{Emoji_Presentation}/u);
      expect(textOf(element)).not.to.match(jargon);
      // In the dark, and in languages that are written otherwise.
      await inScheme(element, 'dark');
      await expectNoAxeViolations(element);
      for (const lang of ['zh-CN', 'ar']) {
        await translate(element, lang);
        await expectNoAxeViolations(element);
      }
    });
  }

  it('has its live regions from the first render on, in every state [WCAG 4.1.3]', async () => {
    const {element} = await arrive();
    const regions = [
      ...rootOf(element).querySelectorAll('[role=alert], [role=status]'),
    ];
    expect(regions).to.have.length(2);
    for (const name of formNames) {
      const other = await inState(name);
      expect(
        rootOf(other).querySelectorAll('[role=alert], [role=status]'),
      ).to.have.length(2);
    }
  });

  it('tells what is wrong with a field by more than its colour [WCAG 1.4.1, WCAG 3.3.1]', async () => {
    for (const name of ['not an address', 'part of a code'] as const) {
      const element = await inState(name);
      const error = part(element, 'error');
      expect(error.textContent.trim()).not.to.equal('');
      expect(isShown(error.querySelector('svg')!)).to.equal(true);
      expect(fieldOf(element).getAttribute('aria-describedby')).to.contain(
        error.id,
      );
    }
  });

  for (const [page, service] of [
    ['en', 'en-US'],
    ['zh-CN', 'zh-CN'],
    ['zh-Hant', 'zh-TW'],
    ['de', 'en-US'],
  ] as const) {
    it(`marks the words of the service as ${service} in a page in ${page} [WCAG 3.1.2]`, async () => {
      const element = await inState('SMS off', {lang: page});
      const quoted = rootOf(element).querySelector('bdi')!;
      expect(quoted.lang).to.equal(service);
    });
  }
});

describe('a language that is written from right to left', () => {
  it('leaves address and code as they are, in a page that sets no direction', async () => {
    for (const name of ['identifying', 'verifying'] as const) {
      const element = await inState(name, {lang: 'ar'});
      const base = part(element, 'base');
      expect(base.dir).to.equal('rtl');
      expect(getComputedStyle(base).direction).to.equal('rtl');
      expect(getComputedStyle(fieldOf(element)).direction).to.equal('ltr');
    }
  });

  it('has the direction of a page that sets one', async () => {
    const home = await mount('<div dir="ltr"></div>');
    const {element} = await arrive({lang: 'ar'});
    home.append(element);
    await settled();
    await element.updateComplete;
    const base = part(element, 'base');
    expect(base.hasAttribute('dir')).to.equal(false);
    expect(getComputedStyle(base).direction).to.equal('ltr');
  });
});
