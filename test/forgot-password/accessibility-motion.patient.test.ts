import {expect} from 'chai';
import {emulateMedia} from '../helpers/surroundings.js';
import {inState} from './in-state.js';
import {part} from './visit.js';

// Alone in its file: WebKitGTK looks at this preference only once, when it
// first meets a style sheet.
describe('a visitor who prefers less motion, on the way to a token', () => {
  it('sees nothing move [WCAG 2.2.2]', async () => {
    await emulateMedia({'prefers-reduced-motion': 'reduce'});
    for (const name of ['sending', 'checking'] as const) {
      const element = await inState(name);
      const running = part(element, 'base').getAnimations({subtree: true});
      expect(running).to.deep.equal([]);
      const spinner = getComputedStyle(part(element, 'spinner'));
      expect(spinner.animationName).to.equal('none');
      element.remove();
    }
  });
});
