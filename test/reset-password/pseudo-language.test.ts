import {expect} from 'chai';
import {loadMessages, type Messages} from '../../src/locales/index.js';
import {inState, situationNames} from './in-state.js';
import {rootOf, textOf} from './visit.js';

/*
 * A language that nobody speaks: every sentence says `⟦Ĥéļļö⟧` for "Hello". What
 * is still plain in any state does not come from the words, and could not be
 * translated.
 */

const accented: Record<string, string> = Object.fromEntries(
  [...'abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ'].map(
    (letter, index) => [
      letter,
      'åƀçđéƒğĥîĵķļɱñöþɋŕšţûṽŵẋýžÅƁÇĐÉƑĞĤÎĴĶĻṀÑÖÞɊŔŠŢÛṼŴẊÝŽ'[index] ?? letter,
    ],
  ),
);

const pseudo = (text: string): string =>
  `⟦${text.replace(/[a-z]/gi, (letter) => accented[letter] ?? letter)}⟧`;

const pseudoOf = (value: unknown): unknown =>
  typeof value === 'string'
    ? pseudo(value)
    : Array.isArray(value)
      ? value.map(pseudoOf)
      : (...facts: unknown[]) =>
          pseudo((value as (...told: unknown[]) => string)(...facts));

const pseudoMessages = async (): Promise<Partial<Messages>> =>
  Object.fromEntries(
    Object.entries(await loadMessages('en')).map(([key, value]) => [
      key,
      pseudoOf(value),
    ]),
  );

/** What the service said, and what the page gave. */
const ofOthers = /The account is locked\.|It was used before\.|Add a word\./g;

describe('a language that nobody speaks', () => {
  for (const name of situationNames) {
    it(`is all there is when ${name}`, async () => {
      const element = await inState(name, {username: 'ana@example.com'});
      element.messages = await pseudoMessages();
      await element.updateComplete;
      const text = textOf(element).replaceAll(ofOthers, '');
      expect(text).to.contain('⟦');
      expect(text).not.to.match(/[a-z]/i);
      // Names that only assistive technology reads come from the words as well.
      for (const node of rootOf(element).querySelectorAll(
        '[aria-label], [title], [placeholder], [alt]',
      )) {
        expect.fail(`a text in an attribute: ${node.outerHTML}`);
      }
    });
  }
});
