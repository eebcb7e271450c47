import {expect} from 'chai';
import {onceAfterTest} from '../helpers/after-test.js';
import {contrast} from '../helpers/contrast.js';
import {engine} from '../helpers/engine.js';
import {tab} from '../helpers/user.js';
import {focusedIn, inState, part} from '../reset-password/in-state.js';
import {dress, paint, schemes, stopMotion, themes} from './matrix.js';

/** What is behind an element of the form, the lowest first. */
const groundsOf = (base: Element): string[] => {
  const grounds: string[] = [];
  const host = (base.getRootNode() as ShadowRoot).host;
  for (let at: Element | null = base; at; at = at.parentElement ?? null) {
    grounds.unshift(getComputedStyle(at).backgroundColor);
  }
  for (let at: Element | null = host; at; at = at.parentElement) {
    grounds.unshift(getComputedStyle(at).backgroundColor);
  }
  return grounds;
};

describe('the themes of the demo', () => {
  before(dress);

  for (const theme of themes) {
    for (const scheme of schemes) {
      it(`show where the focus is: ${theme || 'default'}, ${scheme} [WCAG 1.4.11, WCAG 2.4.7]`, async function () {
        // WebKitGTK has no window that is active under test, hence no ring.
        if (engine === 'webkit') this.skip();
        onceAfterTest(() => document.documentElement.removeAttribute('style'));
        const element = await inState('ready');
        stopMotion(element);
        element.parentElement!.className = theme && `theme-${theme}`;
        paint(scheme);
        element.focus();
        // Not beyond the last: it is the browser's turn there.
        for (let stop = 0; stop < 4; stop += 1) {
          if (stop > 0) await tab();
          const focused = focusedIn(element)!;
          const {outlineStyle, outlineWidth, outlineColor} =
            getComputedStyle(focused);
          expect(outlineStyle).not.to.equal('none');
          expect(parseFloat(outlineWidth)).to.be.at.least(1);
          expect(
            contrast(outlineColor, ...groundsOf(part(element, 'base'))),
            `${focused.getAttribute('part')}: ${outlineColor}`,
          ).to.be.at.least(3);
        }
      });
    }
  }
});
