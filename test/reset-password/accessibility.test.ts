import {expect} from 'chai';
import {expectNoAxeViolations} from '../helpers/axe.js';
import {engine} from '../helpers/engine.js';
import {createApp} from '../helpers/genauth.js';
import {onceAfterTest} from '../helpers/after-test.js';
import {emulateMedia, setViewport} from '../helpers/surroundings.js';
import {click, tab} from '../helpers/user.js';
import {focusedIn, inState, isShown, part, situationNames} from './in-state.js';
import {buttonOf, put, rootOf, visit} from './visit.js';

/** The page as one that supports both schemes. */
const inScheme = async (scheme: 'light' | 'dark'): Promise<void> => {
  await emulateMedia({'prefers-color-scheme': scheme});
  const {style} = document.documentElement;
  style.colorScheme = 'light dark';
  style.background = 'Canvas';
  onceAfterTest(() => document.documentElement.removeAttribute('style'));
};

const schemes = ['light', 'dark'] as const;

for (const scheme of schemes) {
  for (const lang of ['en', 'zh-CN']) {
    describe(`axe, ${scheme}, ${lang}`, () => {
      for (const name of situationNames) {
        it(`finds nothing when ${name}`, async () => {
          await inScheme(scheme);
          const element = await inState(name, {
            lang,
            username: 'ana@example.com',
            'sign-in-url': '/login',
            'request-url': '/forgot',
          });
          await expectNoAxeViolations(element);
        });
      }
    });
  }
}

/** Opaque, as the canvas mixes it; knows every way to write a colour. */
const rgb = (...layers: string[]): number[] => {
  const canvas = document.createElement('canvas');
  canvas.width = canvas.height = 1;
  const context = canvas.getContext('2d', {willReadFrequently: true})!;
  for (const layer of layers) {
    context.fillStyle = layer;
    context.fillRect(0, 0, 1, 1);
  }
  return [...context.getImageData(0, 0, 1, 1).data].slice(0, 3);
};

/** WCAG 2.2, relative luminance. */
const luminance = (color: number[]): number => {
  const [r = 0, g = 0, b = 0] = color.map((byte) => {
    const part = byte / 255;
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
};

const contrast = (a: number[], b: number[]): number => {
  const [dark = 0, light = 0] = [luminance(a), luminance(b)].sort(
    (x, y) => x - y,
  );
  return (light + 0.05) / (dark + 0.05);
};

for (const scheme of schemes) {
  describe(`the default colours, ${scheme}`, () => {
    beforeEach(() => inScheme(scheme));

    it('are told apart by everybody', async () => {
      const element = await inState('one error', {username: 'ana'});
      const style = (name: string): CSSStyleDeclaration =>
        getComputedStyle(part(element, name));
      const surface = style('base').backgroundColor;
      const expectContrast = (
        name: string,
        front: string,
        least: number,
        back = surface,
      ): void => {
        expect(contrast(rgb(back, front), rgb(back)), name).to.be.at.least(
          least,
        );
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

    it('are so on tinted grounds as well', async () => {
      for (const [name, situation] of [
        ['alert', 'rejected'],
        ['success', 'succeeded'],
      ] as const) {
        const element = await inState(situation, {'sign-in-url': '/login'});
        const surface = getComputedStyle(part(element, 'base')).backgroundColor;
        const {color, backgroundColor} = getComputedStyle(part(element, name));
        const ground = rgb(surface, backgroundColor);
        expect(contrast(rgb(color), ground), name).to.be.at.least(4.5);
        if (situation === 'succeeded') {
          const link = getComputedStyle(part(element, 'link'));
          expect(
            contrast(rgb(link.color), rgb(link.backgroundColor)),
          ).to.be.at.least(4.5);
        }
      }
    });

    it('let a busy button be read', async () => {
      const element = await inState('submitting');
      const {color, backgroundColor} = getComputedStyle(buttonOf(element));
      expect(contrast(rgb(color), rgb(backgroundColor))).to.be.at.least(4.5);
    });
  });
}

describe('what a visitor aims at', () => {
  for (const name of ['ready', 'succeeded', 'token missing'] as const) {
    it(`is 44 pixels high and wide when ${name}`, async () => {
      const element = await inState(name, {
        'sign-in-url': '/login',
        'request-url': '/forgot',
        'redirect-delay': 60,
      });
      const targets = [
        ...rootOf(element).querySelectorAll(
          '[part=input], button, a[part=link]',
        ),
      ].filter(isShown);
      expect(targets).not.to.be.empty;
      for (const target of targets) {
        const {width, height} = target.getBoundingClientRect();
        expect(Math.min(width, height), target.outerHTML).to.be.at.least(44);
      }
    });
  }

  it('shows that it has the focus, and nothing cuts that off', async () => {
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
});

/** WCAG 2.2, 1.4.12. */
const textSpacing = `* {
  line-height: 1.5 !important;
  letter-spacing: 0.12em !important;
  word-spacing: 0.16em !important;
}
p { margin-block-end: 2em !important; }`;

describe('on a phone, 320 pixels wide', () => {
  beforeEach(() => setViewport(320));

  for (const name of situationNames) {
    for (const lang of ['en', 'zh-CN']) {
      it(`there is nothing to scroll sideways when ${name}, ${lang}`, async () => {
        const element = await inState(name, {
          lang,
          username: 'a.very.long.account.name.without.any.end@example.com',
          'sign-in-url': '/login',
          'redirect-delay': 60,
        });
        const {documentElement} = document;
        const expectToFit = (): void => {
          expect(documentElement.scrollWidth).to.be.at.most(320);
          for (const box of rootOf(element).querySelectorAll<HTMLElement>(
            ':not(input, .g-heard)',
          )) {
            if (!isShown(box) || !(box instanceof HTMLElement)) continue;
            const {right} = box.getBoundingClientRect();
            expect(right, box.outerHTML).to.be.at.most(320);
            // Text that its box does not hold would be cut or overlap.
            const {display} = getComputedStyle(box);
            if (display === 'inline') continue;
            expect(box.scrollWidth, box.outerHTML).to.be.at.most(
              box.clientWidth + 1,
            );
          }
        };
        expectToFit();
        const sheet = document.createElement('style');
        sheet.textContent = textSpacing;
        rootOf(element).append(sheet);
        expectToFit();
        for (const button of rootOf(element).querySelectorAll('button')) {
          expect(button.scrollHeight).to.be.at.most(button.clientHeight + 1);
        }
      });
    }
  }
});

describe('with colours of the visitor’s own', () => {
  before(function () {
    if (engine === 'webkit') this.skip();
  });

  it('there are borders around everything that can be used', async () => {
    await emulateMedia({'forced-colors': 'active'});
    const element = await inState('one error');
    for (const box of rootOf(element).querySelectorAll('input, button')) {
      const {borderTopStyle, borderTopWidth, borderTopColor} =
        getComputedStyle(box);
      expect(borderTopStyle).to.equal('solid');
      expect(parseFloat(borderTopWidth)).to.be.at.least(1);
      const canvas = getComputedStyle(part(element, 'base')).backgroundColor;
      expect(contrast(rgb(borderTopColor), rgb(canvas))).to.be.at.least(3);
    }
    const [right, wrong] = rootOf(element).querySelectorAll('input');
    const width = (input: Element): number =>
      parseFloat(getComputedStyle(input).borderTopWidth);
    expect(width(wrong!)).to.be.above(width(right!));
  });

  it('a pressed button looks pressed', async () => {
    await emulateMedia({'forced-colors': 'active'});
    const element = await inState('revealed');
    const stroke = part(element, 'reveal').querySelector('.stroke')!;
    expect(isShown(stroke)).to.equal(true);
    part(element, 'reveal').click();
    await element.updateComplete;
    expect(isShown(stroke)).to.equal(false);
  });
});

describe('the heading', () => {
  it('has the level that the page asks for', async () => {
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

describe('a page from right to left', () => {
  it('has everything on the other side', async () => {
    const {element} = await visit({dir: 'rtl'});
    const {left, right} = part(element, 'form').getBoundingClientRect();
    const reveal = part(element, 'reveal').getBoundingClientRect();
    expect(Math.abs(reveal.right - right)).to.be.below(20);
    expect(reveal.left - left).to.be.above(20);
  });
});
