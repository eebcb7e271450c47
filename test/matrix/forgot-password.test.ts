import {locales, type Locale} from '../../src/locales/index.js';
import {inState, situationNames} from '../forgot-password/in-state.js';
import {onceAfterTest} from '../helpers/after-test.js';
import {dress, walk} from './matrix.js';

/** One from the left, one from the right; those with the most words have all. */
const someLanguages: Locale[] = ['en', 'ar'];
const inEveryLanguage = 'verifying';

describe('axe, of the second element', () => {
  before(dress);

  for (const name of situationNames) {
    it(`finds nothing when ${name}, whatever the page is like [WCAG 1.3.1, WCAG 1.4.3, WCAG 4.1.2]`, async function () {
      this.timeout(0);
      onceAfterTest(() => document.documentElement.removeAttribute('style'));
      const languages = name === inEveryLanguage ? locales : someLanguages;
      const found = await walk(await inState(name), name, languages);
      if (found.length > 0) throw new Error(found.join('\n\n'));
    });
  }
});
