import {expect} from 'chai';
import {loadLanguage} from '../../src/locales/index.js';
import {pseudoWords} from '../helpers/pseudo.js';
import {setViewport} from '../helpers/surroundings.js';
import {inState, situationNames} from './in-state.js';
import {inLightMode, part, rootOf, textOf} from './visit.js';

/** What the service said, what the visitor typed, and a request's own name. */
const ofOthers =
  /SMS is not available|somebody@[\w-]+\.example|[\da-f]{8}-[\da-f-]{27}/g;

const {messages} = await loadLanguage('forgotPassword', 'en');

describe('a language that nobody speaks, on the way to a token', () => {
  for (const name of situationNames) {
    it(`is all there is when ${name}, and has room`, async () => {
      const element = await inState(name);
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
      await setViewport(320);
      expect(document.documentElement.scrollWidth).to.be.at.most(320);
      const base = part(element, 'base');
      expect(base.scrollWidth).to.be.at.most(base.clientWidth + 1);
    });
  }
});
