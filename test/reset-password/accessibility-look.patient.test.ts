import {expect} from 'chai';
import type {GenAuthResetPassword} from '../../src/elements.js';
import {outcomeStyles} from '../../src/ui/outcome.styles.js';
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
import {focusedIn, inState, isShown, part, situationNames} from './in-state.js';
import {buttonOf, fieldsOf, rootOf, settled, visit} from './visit.js';

/** The page as one that supports both schemes. */
const inScheme = async (scheme: 'light' | 'dark'): Promise<void> => {
  await emulateMedia({'prefers-color-scheme': scheme});
  const {style} = document.documentElement;
  style.colorScheme = 'light dark';
  style.background = 'Canvas';
  onceAfterTest(() => document.documentElement.removeAttribute('style'));
};

/** A style sheet that reaches what the element renders. */
const addInside = (element: GenAuthResetPassword, css: string): void => {
  const sheet = document.createElement('style');
  sheet.textContent = css;
  rootOf(element).append(sheet);
};

const surfaceOf = (element: GenAuthResetPassword): string =>
  getComputedStyle(part(element, 'base')).backgroundColor;

/** Which bars of the strength meter are seen. */
const barsOf = (element: GenAuthResetPassword): boolean[] => {
  // In light mode the form is in the element's own tree.
  for (const tree of [part(element, 'base'), element]) {
    for (const motion of tree.getAnimations({subtree: true})) motion.finish();
  }
  return [...rootOf(element).querySelectorAll('.g-bar')].map(
    (bar) =>
      contrast(getComputedStyle(bar).backgroundColor, surfaceOf(element)) >= 3,
  );
};

for (const scheme of ['light', 'dark'] as const) {
  describe(`the default colours, ${scheme} [A11Y-12]`, () => {
    beforeEach(() => inScheme(scheme));

    it('are told apart by everybody [WCAG 1.4.3, WCAG 1.4.11]', async () => {
      const element = await inState('one error', {username: 'ana'});
      const style = (name: string): CSSStyleDeclaration =>
        getComputedStyle(part(element, name));
      const expectContrast = (
        name: string,
        front: string,
        least: number,
        ground = surfaceOf(element),
      ): void => {
        expect(contrast(front, ground), name).to.be.at.least(least);
      };
      for (const name of [
        'heading',
        'description',
        'account',
        'label',
        'hint',
        'error',
        'reveal',
        'input',
      ]) {
        expectContrast(name, style(name).color, 4.5);
      }
      const submit = style('submit');
      expectContrast('submit', submit.color, 4.5, submit.backgroundColor);
      expectContrast('submit as a shape', submit.backgroundColor, 3);
      for (const input of rootOf(element).querySelectorAll('[part=input]')) {
        expectContrast('border', getComputedStyle(input).borderTopColor, 3);
      }
      element.focus();
      part(element, 'reveal').focus();
      expectContrast('focus', style('reveal').outlineColor, 3);
    });

    it('are so on tinted grounds as well [WCAG 1.4.3]', async () => {
      for (const [name, situation] of [
        ['alert', 'rejected'],
        ['success', 'succeeded'],
      ] as const) {
        const element = await inState(situation, {'sign-in-url': '/login'});
        const {color, backgroundColor} = getComputedStyle(part(element, name));
        expect(
          contrast(color, surfaceOf(element), backgroundColor),
          name,
        ).to.be.at.least(4.5);
        if (situation === 'succeeded') {
          const link = getComputedStyle(part(element, 'link'));
          expect(contrast(link.color, link.backgroundColor)).to.be.at.least(
            4.5,
          );
        }
      }
    });

    it('let a button be read that is busy, or has to wait [WCAG 1.4.3]', async () => {
      for (const situation of ['submitting', 'rate limited'] as const) {
        const button = getComputedStyle(buttonOf(await inState(situation)));
        const {color, backgroundColor} = button;
        expect(contrast(color, backgroundColor)).to.be.at.least(4.5);
      }
    });

    it('are kept, and the text is seen, where the browser fills in [A11Y-30, WCAG 1.4.3]', async () => {
      const element = await inState('ready');
      // What fills in is a first interaction, and brings the rule.
      element.renderRoot.dispatchEvent(new Event('input'));
      while (!rootOf(element).querySelector('[part=caps-lock]'))
        await settled();
      // No test can have a browser fill in, so a class stands for it.
      const rule = /\[part='input'\]:autofill \{([^}]*)\}/.exec(
        outcomeStyles.cssText,
      )![1]!;
      const [field] = fieldsOf(element);
      field!.classList.add('filled');
      addInside(element, `[part='input'].filled {${rule}}`);
      const {boxShadow, webkitTextFillColor} = getComputedStyle(field!);
      const tint = /(?:rgba?|color|oklch|oklab)\([^)]*\)/.exec(boxShadow)![0];
      const surface = surfaceOf(element);
      expect(contrast(webkitTextFillColor, surface, tint)).to.be.at.least(4.5);
      expect(tint).not.to.equal(surface);
    });

    it('tell how strong a password is [WCAG 1.4.1, WCAG 1.4.11]', async () => {
      const element = await inState('a strength');
      expect(barsOf(element)).to.deep.equal([true, true, true, false]);
    });
  });
}

describe('the focus [A11Y-10]', () => {
  it('is seen, and nothing cuts that off [WCAG 2.4.7]', async () => {
    const element = await inState('ready');
    const root = rootOf(element);
    await click(part(element, 'heading'));
    for (const target of root.querySelectorAll<HTMLElement>('input, button')) {
      await tab();
      expect(focusedIn(element)).to.equal(target);
      const {outlineStyle, outlineWidth, outlineOffset} =
        getComputedStyle(target);
      // WebKitGTK has no window that is active under test, hence no ring.
      if (!target.matches(':focus-visible')) continue;
      expect(outlineStyle).to.equal('solid');
      expect(parseFloat(outlineWidth)).to.be.at.least(2);
      const reach = parseFloat(outlineWidth) + parseFloat(outlineOffset);
      expect(reach).to.be.at.least(2);
      let box: HTMLElement | null = target.parentElement;
      for (; box; box = box.parentElement) {
        expect(getComputedStyle(box).overflow).to.equal('visible');
      }
    }
  });

  it('is not covered by a bar at the top of the page [WCAG 2.4.11]', async () => {
    await showBar();
    /** From both places, for what the visitor does leads to something else. */
    const expectUncovered = async (
      element: GenAuthResetPassword,
      selector: string,
      act: () => unknown,
    ): Promise<void> => {
      const target = rootOf(element).querySelector<HTMLElement>(selector)!;
      for (const hide of [scrollToEnd, () => scrollBehindBar(target)]) {
        (document.activeElement as HTMLElement | null)?.blur();
        hide();
        await act();
        expect(focusedIn(element)).to.equal(target);
        const {top} = target.getBoundingClientRect();
        expect(top, selector).to.be.at.least(barHeight);
      }
    };
    const wrong = await inState('two errors');
    await expectUncovered(wrong, 'input', () =>
      rootOf(wrong).querySelector('a')!.click(),
    );
    await expectUncovered(wrong, '[role=group]', () => wrong.submit());
    wrong.remove();
    const unlike = await inState('one error');
    await expectUncovered(unlike, '[aria-invalid=true]', () => unlike.submit());
    unlike.remove();
    const {element} = await visit();
    scrollToEnd();
    await element.submit();
    const {top} = focusedIn(element)!.getBoundingClientRect();
    expect(top).to.be.at.least(barHeight);
  });
});

/** WCAG 2.2, 1.4.12. */
const textSpacing = `* {
  line-height: 1.5 !important;
  letter-spacing: 0.12em !important;
  word-spacing: 0.16em !important;
}
p { margin-block-end: 2em !important; }`;

const expectToFit = (element: GenAuthResetPassword, width: number): void => {
  expect(document.documentElement.scrollWidth).to.be.at.most(width);
  for (const box of rootOf(element).querySelectorAll<HTMLElement>(
    ':not(input, style, .g-heard)',
  )) {
    if (!isShown(box) || !(box instanceof HTMLElement)) continue;
    const {left, right} = box.getBoundingClientRect();
    const {lang} = part(element, 'base');
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

describe('there is nothing to scroll sideways', () => {
  // German has the longest words, Arabic comes from the other side.
  const languages = ['en', 'de', 'zh-CN', 'ar'];

  for (const name of situationNames) {
    it(`on a phone, 320 pixels wide, or in big letters, when ${name} [A11Y-13, WCAG 1.4.4, WCAG 1.4.10, WCAG 1.4.12]`, async () => {
      await setViewport(320);
      const element = await inState(name, {
        username: 'a.very.long.account.name.without.any.end@example.com',
        'sign-in-url': '/login',
        'request-url': '/forgot',
        'redirect-delay': 60,
      });
      for (const lang of languages) {
        element.lang = lang;
        while (part(element, 'base').lang !== lang) await settled();
        await element.updateComplete;
        expectToFit(element, 320);
      }
      element.lang = 'de';
      while (part(element, 'base').lang !== 'de') await settled();
      await element.updateComplete;
      // 200 % in letters alone (WCAG 2.2, 1.4.4).
      document.documentElement.style.fontSize = '200%';
      onceAfterTest(() => document.documentElement.removeAttribute('style'));
      const {fontSize} = getComputedStyle(part(element, 'base'));
      expect(fontSize).to.equal('32px');
      expectToFit(element, 320);
      document.documentElement.removeAttribute('style');
      addInside(element, textSpacing);
      expectToFit(element, 320);
    });
  }
});

describe('a phone that is turned, or has no pointer', () => {
  for (const name of situationNames) {
    it(`has all of it when ${name} [A11Y-14, WCAG 1.3.4]`, async () => {
      await setViewport(320, 640);
      const element = await inState(name, {
        username: 'ana@example.com',
        'sign-in-url': '/login',
        'request-url': '/forgot',
      });
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

  it('loses nothing that a pointer above it would show [A11Y-14, WCAG 1.4.13]', async () => {
    const element = await inState('ready');
    fieldsOf(element)[0]!.dispatchEvent(new Event('input', {bubbles: true}));
    while (!rootOf(element).querySelector('[part=caps-lock]')) await settled();
    const rules = [document, element.shadowRoot!]
      .flatMap(({adoptedStyleSheets}) => [...adoptedStyleSheets])
      .flatMap(({cssRules}) => [...cssRules])
      .map(({cssText}) => cssText);
    const hovered = rules.filter((text) => text.includes(':hover'));
    expect(hovered).not.to.have.length(0);
    for (const text of hovered) {
      expect(text).not.to.match(/display|visibility|opacity|content|clip/);
    }
  });
});

describe('with colours of the visitor’s own [A11Y-16, EN 11.7]', () => {
  before(function () {
    if (engine === 'webkit') this.skip();
  });
  beforeEach(() => emulateMedia({'forced-colors': 'active'}));

  it('there are borders around everything that can be used', async () => {
    const element = await inState('one error');
    for (const box of rootOf(element).querySelectorAll('input, button')) {
      const {borderTopStyle, borderTopWidth, borderTopColor} =
        getComputedStyle(box);
      expect(borderTopStyle).to.equal('solid');
      expect(parseFloat(borderTopWidth)).to.be.at.least(1);
      expect(contrast(borderTopColor, surfaceOf(element))).to.be.at.least(3);
    }
    const [right, wrong] = fieldsOf(element);
    const width = (input: Element): number =>
      parseFloat(getComputedStyle(input).borderTopWidth);
    expect(width(wrong!)).to.be.above(width(right!));
  });

  it('the focus is an outline [WCAG 2.4.7, EN 11.7]', async () => {
    const element = await inState('ready');
    await click(part(element, 'heading'));
    for (const target of rootOf(element).querySelectorAll('input, button')) {
      await tab();
      expect(focusedIn(element)).to.equal(target);
      const {outlineStyle, outlineWidth, outlineColor, boxShadow} =
        getComputedStyle(target);
      expect(outlineStyle).to.equal('solid');
      expect(parseFloat(outlineWidth)).to.be.at.least(2);
      expect(contrast(outlineColor, surfaceOf(element))).to.be.at.least(3);
      expect(boxShadow).to.equal('none');
    }
  });

  it('a pressed button looks pressed [WCAG 1.4.1, EN 5.6.2]', async () => {
    const element = await inState('revealed');
    const stroke = part(element, 'reveal').querySelector('.g-stroke')!;
    expect(isShown(stroke)).to.equal(true);
    part(element, 'reveal').click();
    await element.updateComplete;
    expect(isShown(stroke)).to.equal(false);
  });

  for (const name of situationNames) {
    it(`every drawing is seen when ${name}`, async () => {
      const element = await inState(name, {'sign-in-url': '/login'});
      const surface = surfaceOf(element);
      for (const drawing of rootOf(element).querySelectorAll('svg')) {
        if (!isShown(drawing)) continue;
        const {stroke} = getComputedStyle(drawing);
        expect(contrast(stroke, surface)).to.be.at.least(3);
      }
      for (const spinner of rootOf(element).querySelectorAll(
        '[part=spinner]',
      )) {
        const {borderTopColor} = getComputedStyle(spinner);
        const {backgroundColor} = getComputedStyle(buttonOf(element));
        expect(
          contrast(borderTopColor, surface, backgroundColor),
        ).to.be.at.least(3);
      }
      if (name !== 'a strength') return;
      expect(barsOf(element)).to.deep.equal([true, true, true, false]);
    });
  }
});
