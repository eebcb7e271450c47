import {expect} from 'chai';
import {inState, situationNames} from '../reset-password/in-state.js';
import {shownIn, testState, wordsOf} from './accessibility-states.js';

for (const name of situationNames) {
  testState(`<genauth-reset-password> is “${name}”`, () =>
    inState(name, {
      'sign-in-url': '/login',
      'request-url': '/forgot',
      'redirect-delay': '60',
    }),
  );
}

for (const name of situationNames) {
  describe(`a button where <genauth-reset-password> is “${name}”`, () => {
    it('is called what it is called in every other state [WCAG 3.2.4]', async () => {
      const element = await inState(name);
      for (const [part, words] of [
        ['submit', 'Set new password'],
        ['reveal', 'Show password'],
      ] as const) {
        for (const button of shownIn(element, `[part~=${part}]`)) {
          expect(wordsOf(button)).to.equal(words);
        }
      }
    });
  });
}
