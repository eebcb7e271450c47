import {expect} from 'chai';
import {accessibilityNodes, hasAccessibilityTree} from '../helpers/a11y.js';
import {trees} from './accessibility-trees.js';
import {inState, situationNames} from './in-state.js';

/*
 * What assistive technology is given in each state, node by node, as Chromium
 * computes it. A change of a name, of the order or of a description shows here.
 */

/** One line a node: its role, its name and what else is said of it. */
const lines = async (): Promise<string[]> =>
  (await accessibilityNodes())
    .filter(({role}) => !/WebArea|InlineTextBox|^none$|generic/.test(role))
    .map(({role, name, description, pressed, invalid, required, focused}) =>
      [
        role,
        JSON.stringify(name ?? ''),
        description && `described ${JSON.stringify(description)}`,
        required && 'required',
        pressed !== undefined && `pressed ${pressed}`,
        invalid && invalid !== 'false' && 'invalid',
        focused && 'focused',
      ]
        .filter(Boolean)
        .join(' ')
        // Request ids differ each time.
        .replaceAll(/[\da-f]{8}-[\da-f-]{27}/g, 'ID'),
    );

describe('the accessibility tree', () => {
  before(function () {
    if (!hasAccessibilityTree) this.skip();
  });

  for (const name of situationNames) {
    it(`is complete when ${name}`, async () => {
      await inState(name, {
        username: 'ana@example.com',
        'sign-in-url': '/login',
        'request-url': '/forgot',
      });
      expect(await lines()).to.deep.equal(trees[name]);
    });
  }
});
