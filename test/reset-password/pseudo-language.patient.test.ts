import {expect} from 'chai';
import {loadLanguage} from '../../src/locales/index.js';
import {pseudoWords} from '../helpers/pseudo.js';
import {inState, situationNames} from './in-state.js';
import {inLightMode, rootOf, textOf} from './visit.js';

/** What the service said, and what the page gave. */
const ofOthers = /The account is locked\.|It was used before\.|Add a word\./g;

const {messages} = await loadLanguage('resetPassword', 'en');

describe('a language that nobody speaks', () => {
  for (const name of situationNames) {
    it(`is all there is when ${name}`, async () => {
      const element = await inState(name, {username: 'ana@example.com'});
      element.messages = pseudoWords(messages);
      await element.updateComplete;
      const text = textOf(element).replaceAll(ofOthers, '');
      expect(text).to.contain('⟦');
      expect(text).not.to.match(/[a-z]/i);
      // Names that only assistive technology reads come from the words as well.
      for (const node of rootOf(element).querySelectorAll(
        '[aria-label], [title], [placeholder], [alt]',
      )) {
        // In light mode no id reaches the heading, so the form has a label.
        const isForm = node.localName === 'form' && inLightMode;
        if (isForm && node.ariaLabel?.startsWith('⟦')) continue;
        expect.fail(`a text in an attribute: ${node.outerHTML}`);
      }
    });
  }
});
