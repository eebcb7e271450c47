/** Colours in browsers that know neither `light-dark()` nor `color-mix()`. */
import {sendMouse} from '@web/test-runner-commands';
import {expect} from 'chai';
import '../../src/index.js';
import type {GenAuthResetPassword} from '../../src/elements.js';
import {inState as forgotInState} from '../forgot-password/in-state.js';
import {onceAfterTest} from '../helpers/after-test.js';
import {contrast} from '../helpers/contrast.js';
import {engine} from '../helpers/engine.js';
import {emulateMedia} from '../helpers/surroundings.js';
import {inState, part} from '../reset-password/in-state.js';
import {fieldsOf, override, rootOf, settled} from '../reset-password/visit.js';

/** In every sheet, as such a browser would not read them. */
const unlearn = (): void => {
  const {replaceSync} = CSSStyleSheet.prototype;
  CSSStyleSheet.prototype.replaceSync = function (css) {
    replaceSync.call(this, css.replaceAll(/light-dark|color-mix/g, 'no-such'));
  };
};

/** Until the end of the test. */
const asInAnOldBrowser = (): void => {
  const {supports} = CSS;
  override(CSS, 'supports', {
    value: (property: string, value: string) =>
      !value.includes('light-dark') &&
      Boolean(Reflect.apply(supports, CSS, [property, value])),
  });
};

/** A page for that scheme. */
const pageIn = (colorScheme: string): void => {
  const {style} = document.documentElement;
  style.colorScheme = colorScheme;
  style.background = 'Canvas';
  onceAfterTest(() => document.documentElement.removeAttribute('style'));
};

/** The ground of a part, with the layer on it. */
const groundOf = (element: Element): string[] => {
  const {backgroundColor} = getComputedStyle(element);
  const layer = getComputedStyle(element, '::before');
  const shown = layer.content !== 'none' && layer.display !== 'none';
  const context = document.createElement('canvas').getContext('2d')!;
  context.globalAlpha = shown ? Number(layer.opacity) : 0;
  context.fillStyle = layer.backgroundColor;
  context.fillRect(0, 0, 1, 1);
  const [r, g, b, alpha = 0] = context.getImageData(0, 0, 1, 1).data;
  return [backgroundColor, `rgb(${r} ${g} ${b} / ${alpha / 255})`];
};

const surfaceOf = (element: GenAuthResetPassword): string =>
  getComputedStyle(part(element, 'base')).backgroundColor;

const light = 'rgb(255, 255, 255)';
const dark = 'rgb(17, 17, 34)';

it('a newer browser does not fetch them', async () => {
  await inState('ready');
  const names = performance.getEntriesByType('resource').map(({name}) => name);
  expect(names.some((name) => name.includes('/src/ui/'))).to.equal(true);
  expect(names.some((name) => name.includes('/src/ui/plain-colors'))).to.equal(
    false,
  );
});

describe('without light-dark() and color-mix()', () => {
  before(unlearn);
  // The element's first view waits for them no longer than a moment.
  before(() => import('../../src/ui/plain-colors.js'));
  beforeEach(asInAnOldBrowser);

  for (const [page, prefers, surface] of [
    ['light dark', 'light', light],
    ['light dark', 'dark', dark],
    ['light', 'dark', light],
    ['dark', 'light', dark],
    ['normal', 'dark', light],
  ] as const) {
    it(`a page in ${page} has its colours where ${prefers} is preferred`, async () => {
      await emulateMedia({'prefers-color-scheme': prefers});
      // Queries that exist learn of it in the next frame.
      await new Promise(requestAnimationFrame);
      pageIn(page);
      expect(surfaceOf(await inState('ready'))).to.equal(surface);
    });
  }

  it('a page may name its scheme in a meta element', async () => {
    const meta = document.createElement('meta');
    meta.name = 'color-scheme';
    meta.content = 'dark';
    document.head.append(meta);
    onceAfterTest(() => meta.remove());
    expect(surfaceOf(await inState('ready'))).to.equal(dark);
  });

  it('the colours follow the page and the visitor', async () => {
    await emulateMedia({'prefers-color-scheme': 'light'});
    pageIn('light dark');
    const element = await inState('ready');
    expect(surfaceOf(element)).to.equal(light);
    await emulateMedia({'prefers-color-scheme': 'dark'});
    while (surfaceOf(element) !== dark) await settled();
    document.documentElement.style.colorScheme = 'light';
    while (surfaceOf(element) !== light) await settled();
    // Not while it is out of the page, but when it is back.
    const place = element.parentElement!;
    element.remove();
    document.documentElement.style.colorScheme = 'dark';
    place.append(element);
    while (surfaceOf(element) !== dark) await settled();
  });

  it('a page’s own colours win', async () => {
    const {style} = document.documentElement;
    style.setProperty('--genauth-color-surface', 'rgb(1, 2, 3)');
    onceAfterTest(() => document.documentElement.removeAttribute('style'));
    expect(surfaceOf(await inState('ready'))).to.equal('rgb(1, 2, 3)');
  });

  for (const scheme of ['light', 'dark'] as const) {
    describe(`in ${scheme}`, () => {
      beforeEach(() => pageIn(scheme));

      const expectRead = (
        element: GenAuthResetPassword,
        name: string,
      ): void => {
        const found = part(element, name);
        const {color} = getComputedStyle(found);
        const grounds = [surfaceOf(element), ...groundOf(found)];
        expect(contrast(color, ...grounds), name).to.be.at.least(4.5);
      };

      it('everything can be read', async () => {
        const wrong = await inState('one error', {username: 'ana'});
        expect(surfaceOf(wrong)).to.equal(scheme === 'dark' ? dark : light);
        for (const name of [
          'heading',
          'description',
          'account',
          'label',
          'hint',
          'error',
          'input',
          'reveal',
          'submit',
        ]) {
          expectRead(wrong, name);
        }
        const border = getComputedStyle(part(wrong, 'input')).borderTopColor;
        expect(contrast(border, surfaceOf(wrong))).to.be.at.least(3);
      });

      for (const [name, situation] of [
        ['submit', 'submitting'],
        ['alert', 'rejected'],
        ['success', 'succeeded'],
        ['link', 'succeeded'],
      ] as const) {
        it(`the ${name} can be read when ${situation}`, async () => {
          expectRead(await inState(situation, {'sign-in-url': '/login'}), name);
        });
      }

      it('the button has its colour, also below the mouse', async () => {
        const element = await inState('ready');
        for (const name of ['submit', 'reveal']) {
          const button = part(element, name);
          const rest = groundOf(button).join();
          button.scrollIntoView({block: 'center'});
          const {left, top} = button.getBoundingClientRect();
          await sendMouse({
            type: 'move',
            position: [Math.round(left + 9), Math.round(top + 9)],
          });
          while (!button.matches(':hover')) await settled();
          expect(groundOf(button).join()).not.to.equal(rest);
          expectRead(element, name);
        }
        const {backgroundColor} = getComputedStyle(part(element, 'submit'));
        expect(contrast(backgroundColor, surfaceOf(element))).to.be.at.least(3);
      });

      it('advice on the password is told apart', async () => {
        expectRead(await inState('requirements partly met'), 'requirement-met');
        const element = await inState('a strength');
        const root = rootOf(element);
        const seen = new Set<string>();
        for (const score of [1, 2, 3] as const) {
          element.strengthMeter = () => ({score});
          await element.updateComplete;
          fieldsOf(element)[0]!.dispatchEvent(
            new Event('input', {bubbles: true}),
          );
          const filled = () => root.querySelectorAll('.g-on');
          while (filled().length !== score) await settled();
          const bar = filled()[0]!;
          for (const motion of bar.getAnimations()) motion.finish();
          const {backgroundColor} = getComputedStyle(bar);
          expect(contrast(backgroundColor, surfaceOf(element))).to.be.at.least(
            3,
          );
          seen.add(backgroundColor);
        }
        expect(seen.size).to.equal(3);
      });

      it('so it is on the way to a token', async () => {
        const element = await forgotInState('unreachable');
        const root = element.shadowRoot ?? element;
        const base = root.querySelector('[part=base]')!;
        const surface = getComputedStyle(base).backgroundColor;
        expect(surface).to.equal(scheme === 'dark' ? dark : light);
        for (const name of ['heading', 'label', 'alert', 'submit']) {
          const found = [root, element]
            .map((tree) => tree.querySelector(`[part='${name}']`))
            .find(Boolean)!;
          const {color} = getComputedStyle(found);
          expect(
            contrast(color, surface, ...groundOf(found)),
            name,
          ).to.be.at.least(4.5);
        }
      });
    });
  }

  it('colours of the visitor’s own are not tinted', async function () {
    if (engine === 'webkit') this.skip();
    await emulateMedia({'forced-colors': 'active'});
    const element = await inState('rejected');
    const alert = getComputedStyle(part(element, 'alert'), '::before');
    expect(alert.display).to.equal('none');
  });
});
