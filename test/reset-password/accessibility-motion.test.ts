import {expect} from 'chai';
import {emulateMedia} from '../helpers/surroundings.js';
import {inState, part} from './in-state.js';

// Alone in its file: WebKitGTK looks at this preference only once, when it
// first meets a style sheet.
describe('a visitor who prefers less motion', () => {
  it('sees nothing move, and reads that something happens [A11Y-15, WCAG 2.2.2]', async () => {
    await emulateMedia({'prefers-reduced-motion': 'reduce'});
    const element = await inState('submitting');
    const running = part(element, 'base').getAnimations({subtree: true});
    expect(running).to.deep.equal([]);
    const spinner = getComputedStyle(part(element, 'spinner'));
    expect(spinner.animationName).to.equal('none');
  });
});
