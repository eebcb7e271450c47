import {expect} from 'chai';
import {
  formNames,
  inState,
  situationNames,
} from '../forgot-password/in-state.js';
import {stepOf} from '../forgot-password/visit.js';
import {isShown} from '../reset-password/in-state.js';
import {shownIn, testState, wordsOf} from './accessibility-states.js';

for (const name of situationNames) {
  testState(`<genauth-forgot-password> is “${name}”`, () =>
    inState(name, {'sign-in-url': '/login'}),
  );
}

/** The buttons of each step, in whatever state it is. */
const buttons: Record<string, string[]> = {
  address: ['Send me a code'],
  code: ['Continue', 'Send another code', 'Change email or number'],
};

for (const name of formNames) {
  describe(`a button where <genauth-forgot-password> is “${name}”`, () => {
    it('is called what it is called in every other state [WCAG 3.2.4]', async () => {
      const element = await inState(name);
      const words = shownIn(element, 'button').map(wordsOf);
      expect(words).to.deep.equal(buttons[stepOf(element) ?? '']);
    });
  });

  describe(`help of the page where <genauth-forgot-password> is “${name}”`, () => {
    it('is the last thing [WCAG 3.2.6]', async () => {
      const element = await inState(name);
      element.insertAdjacentHTML('beforeend', '<p slot="help">Call us.</p>');
      await element.updateComplete;
      const help = element.querySelector('[slot=help]')!;
      expect(isShown(help)).to.equal(true);
      const lowest = Math.max(
        ...shownIn(element, '[part]:not([part~=base], [slot])').map(
          (one) => one.getBoundingClientRect().bottom,
        ),
      );
      expect(help.getBoundingClientRect().top).to.be.at.least(lowest);
    });
  });
}
