import {expect} from 'chai';
import type {GenAuthForgotPassword} from '../../src/forgot-password/element.js';
import {onceAfterTest} from '../helpers/after-test.js';
import {
  barHeight,
  scrollBehindBar,
  scrollToEnd,
  showBar,
} from '../helpers/bar.js';
import {contrast} from '../helpers/contrast.js';
import {engine} from '../helpers/engine.js';
import {emulateMedia, setViewport} from '../helpers/surroundings.js';
import {click, tab} from '../helpers/user.js';
import {isShown} from '../reset-password/in-state.js';
import {formNames, inState, situationNames} from './in-state.js';
import {fieldOf, focused, part, rootOf, submit, translate} from './visit.js';

/** The page as one that supports both schemes. */
const inScheme = async (scheme: 'light' | 'dark'): Promise<void> => {
  await emulateMedia({'prefers-color-scheme': scheme});
  const {style} = document.documentElement;
  style.colorScheme = 'light dark';
  style.background = 'Canvas';
  onceAfterTest(() => document.documentElement.removeAttribute('style'));
};

const surfaceOf = (element: GenAuthForgotPassword): string =>
  getComputedStyle(part(element, 'base')).backgroundColor;

for (const scheme of ['light', 'dark'] as const) {
  describe(`the default colours on the way to a token, ${scheme}`, () => {
    beforeEach(() => inScheme(scheme));

    for (const name of situationNames) {
      it(`are told apart by everybody when ${name} [WCAG 1.4.3, WCAG 1.4.11]`, async () => {
        const element = await inState(name);
        const surface = surfaceOf(element);
        for (const text of rootOf(element).querySelectorAll<HTMLElement>(
          'h2, p, span, label, [part=hint], [part=description], button, input',
        )) {
          if (!isShown(text)) continue;
          const {color} = getComputedStyle(text);
          // What is behind it, the lowest first.
          const grounds: string[] = [];
          for (
            let at: Element | null = text;
            at && at !== element;
            at = at.parentElement
          ) {
            grounds.unshift(getComputedStyle(at).backgroundColor);
          }
          expect(
            contrast(color, surface, ...grounds),
            text.outerHTML,
          ).to.be.at.least(4.5);
        }
        for (const field of rootOf(element).querySelectorAll('input')) {
          const {borderTopColor} = getComputedStyle(field);
          expect(contrast(borderTopColor, surface)).to.be.at.least(3);
        }
        for (const drawing of rootOf(element).querySelectorAll('svg')) {
          if (!isShown(drawing)) continue;
          const {stroke} = getComputedStyle(drawing);
          expect(contrast(stroke, surface)).to.be.at.least(3);
        }
      });
    }
  });
}

/** Each stop of the keyboard, one after the other. */
const eachStop = async (
  element: GenAuthForgotPassword,
  look: (target: HTMLElement) => void,
): Promise<void> => {
  await click(part(element, 'heading'));
  for (const target of rootOf(element).querySelectorAll<HTMLElement>(
    'input, button',
  )) {
    await tab();
    expect(focused(element)).to.equal(target);
    look(target);
  }
};

describe('the focus on the way to a token', () => {
  it('is seen, and nothing cuts that off [WCAG 2.4.7]', async () => {
    for (const name of ['identifying', 'verifying'] as const) {
      const element = await inState(name);
      await eachStop(element, (target) => {
        const {outlineStyle, outlineWidth, outlineOffset} =
          getComputedStyle(target);
        // WebKitGTK has no window that is active under test, hence no ring.
        if (!target.matches(':focus-visible')) return;
        expect(outlineStyle).to.equal('solid');
        expect(parseFloat(outlineWidth)).to.be.at.least(2);
        const reach = parseFloat(outlineWidth) + parseFloat(outlineOffset);
        expect(reach).to.be.at.least(2);
        let box: HTMLElement | null = target.parentElement;
        for (; box; box = box.parentElement) {
          expect(getComputedStyle(box).overflow).to.equal('visible');
        }
      });
      element.remove();
    }
  });
});

describe('the alert on the way to a token', () => {
  it('takes no room while it is empty', async () => {
    for (const name of ['identifying', 'verifying'] as const) {
      const element = await inState(name);
      const alert = rootOf(element).querySelector('[role=alert]')!;
      expect(getComputedStyle(alert).position, name).to.equal('absolute');
      element.remove();
    }
  });
});

describe('a bar at the top of the page, on the way to a token', () => {
  it('does not cover the focus [WCAG 2.4.11]', async () => {
    await showBar();
    for (const name of ['identifying', 'verifying', 'wrong code'] as const) {
      const element = await inState(name);
      const field = fieldOf(element);
      for (const hide of [scrollToEnd, () => scrollBehindBar(field)]) {
        field.blur();
        hide();
        // What is wrong leads to the field.
        await submit(element, '');
        expect(focused(element)).to.equal(field);
        const {top} = field.getBoundingClientRect();
        expect(top, name).to.be.at.least(barHeight);
      }
      element.remove();
    }
  });
});

describe('a phone that is turned, on the way to a token', () => {
  for (const name of situationNames) {
    it(`has all of it when ${name} [WCAG 1.3.4]`, async () => {
      await setViewport(320, 640);
      const element = await inState(name);
      const shown = (): string[] =>
        [...rootOf(element).querySelectorAll<HTMLElement>('[part]')]
          .filter(isShown)
          .map((box) => box.part.value);
      const upright = shown();
      await setViewport(640, 320);
      expect(shown()).to.deep.equal(upright);
      expectToFit(element, 640);
    });
  }
});

/** WCAG 2.2, 1.4.12. */
const textSpacing = `* {
  line-height: 1.5 !important;
  letter-spacing: 0.12em !important;
  word-spacing: 0.16em !important;
}
p { margin-block-end: 2em !important; }`;

const expectToFit = (element: GenAuthForgotPassword, width: number): void => {
  expect(document.documentElement.scrollWidth).to.be.at.most(width);
  const {lang} = part(element, 'base');
  for (const box of rootOf(element).querySelectorAll<HTMLElement>(
    ':not(input, style, .g-heard)',
  )) {
    if (!isShown(box) || !(box instanceof HTMLElement)) continue;
    const {left, right} = box.getBoundingClientRect();
    const name = `${box.localName} ${box.part.value} ${box.className} ${lang}`;
    expect(right, name).to.be.at.most(width);
    expect(left, name).to.be.at.least(0);
    // Text that its box does not hold would be cut or overlap.
    if (getComputedStyle(box).display === 'inline') continue;
    expect(box.scrollWidth, name).to.be.at.most(box.clientWidth + 1);
  }
  for (const button of rootOf(element).querySelectorAll('button')) {
    expect(button.scrollHeight).to.be.at.most(button.clientHeight + 1);
  }
};

describe('there is nothing to scroll sideways on the way to a token', () => {
  for (const name of situationNames) {
    it(`on a phone, 320 pixels wide, or in big letters, when ${name} [WCAG 1.4.4, WCAG 1.4.10, WCAG 1.4.12]`, async () => {
      await setViewport(320);
      const element = await inState(name);
      // German has the longest words, Arabic comes from the other side.
      for (const lang of ['en', 'zh-CN', 'ar', 'de']) {
        await translate(element, lang);
        expectToFit(element, 320);
      }
      // 200 % in letters alone (WCAG 2.2, 1.4.4).
      document.documentElement.style.fontSize = '200%';
      onceAfterTest(() => document.documentElement.removeAttribute('style'));
      const {fontSize} = getComputedStyle(part(element, 'base'));
      expect(fontSize).to.equal('32px');
      expectToFit(element, 320);
      document.documentElement.removeAttribute('style');
      const sheet = document.createElement('style');
      sheet.textContent = textSpacing;
      rootOf(element).append(sheet);
      expectToFit(element, 320);
    });
  }

  it('with an address that has no end [WCAG 1.4.10]', async () => {
    await setViewport(320);
    const element = await inState('identifying');
    fieldOf(element).value =
      'a.very.long.account.name.without.any.end@a-very-long-domain.example';
    await element.submit();
    await element.updateComplete;
    expect(element.state).to.equal('verifying');
    expectToFit(element, 320);
  });
});

describe('with colours of the visitor’s own, on the way to a token', () => {
  before(function () {
    if (engine === 'webkit') this.skip();
  });
  beforeEach(() => emulateMedia({'forced-colors': 'active'}));

  for (const name of formNames) {
    it(`everything is seen when ${name} [EN 11.7]`, async () => {
      const element = await inState(name);
      const surface = surfaceOf(element);
      for (const box of rootOf(element).querySelectorAll('input, button')) {
        const {borderTopStyle, borderTopWidth, borderTopColor} =
          getComputedStyle(box);
        expect(borderTopStyle).to.equal('solid');
        expect(parseFloat(borderTopWidth)).to.be.at.least(1);
        expect(contrast(borderTopColor, surface)).to.be.at.least(3);
      }
      for (const drawing of rootOf(element).querySelectorAll('svg')) {
        if (!isShown(drawing)) continue;
        const {stroke} = getComputedStyle(drawing);
        expect(contrast(stroke, surface)).to.be.at.least(3);
      }
      for (const spinner of rootOf(element).querySelectorAll(
        '[part=spinner]',
      )) {
        const {borderTopColor} = getComputedStyle(spinner);
        const {backgroundColor} = getComputedStyle(spinner.parentElement!);
        expect(
          contrast(borderTopColor, surface, backgroundColor),
        ).to.be.at.least(3);
      }
    });
  }

  it('the focus is an outline [WCAG 2.4.7, EN 11.7]', async () => {
    for (const name of ['identifying', 'verifying'] as const) {
      const element = await inState(name);
      await eachStop(element, (target) => {
        const {outlineStyle, outlineWidth, outlineColor, boxShadow} =
          getComputedStyle(target);
        expect(outlineStyle).to.equal('solid');
        expect(parseFloat(outlineWidth)).to.be.at.least(2);
        expect(contrast(outlineColor, surfaceOf(element))).to.be.at.least(3);
        expect(boxShadow).to.equal('none');
      });
      element.remove();
    }
  });
});
