import {expect} from 'chai';
import {hasAccessibilityTree, readAloud} from '../helpers/a11y.js';
import {trees} from './accessibility-trees.js';
import {inState, situationNames} from './in-state.js';

/*
 * What assistive technology is given in each state, node by node, as Chromium
 * computes it. A change of a name, of the order or of a description shows here,
 * and has to be read as somebody hears it before it is written down there.
 */

describe('the accessibility tree [TEST-5, A11Y-1, WCAG 1.1.1, WCAG 1.3.1, WCAG 1.3.2, WCAG 2.4.4, WCAG 2.4.6, WCAG 3.3.2, WCAG 4.1.2]', () => {
  before(function () {
    if (!hasAccessibilityTree) this.skip();
  });

  for (const name of situationNames) {
    it(`is complete when ${name}`, async () => {
      await inState(name);
      const tree = (await readAloud())
        // The characters that keep the direction of a name to itself.
        .replaceAll(/[\u2068\u2069]/g, '')
        // These differ each time.
        .replaceAll(/somebody@t-[\da-f]+\.example/g, 'ana@example.com')
        .replaceAll(/[\da-f]{8}-[\da-f-]{27}/g, '…')
        .replaceAll(/\d\d seconds/g, '… seconds');
      expect(tree).to.equal(trees[name].trim());
    });
  }
});
