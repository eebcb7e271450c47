import {expect} from 'chai';
import {linesOf, translatePage} from '../helpers/page-translation.js';
import {inState, situationNames} from './in-state.js';
import {
  askedForCode,
  fieldOf,
  focused,
  rootOf,
  submit,
  translate,
} from './visit.js';
import {handClock} from '../helpers/hand-clock.js';

/** What is shown in a state, then in other languages, then in that state again. */
const read = async (
  name: (typeof situationNames)[number],
): Promise<string[][]> => {
  const element = await inState(name);
  const texts = [linesOf(rootOf(element))];
  for (const lang of ['de', 'zh-CN', 'en']) {
    await translate(element, lang);
    texts.push(linesOf(rootOf(element)));
  }
  element.messages = {heading: 'Hello', send: 'Go'};
  await element.updateComplete;
  texts.push(linesOf(rootOf(element)));
  element.remove();
  return texts;
};

describe('on a page that is translated, on the way to a token [REACH-6]', () => {
  for (const name of situationNames) {
    it(`says what it says elsewhere, when ${name}`, async () => {
      const elsewhere = await read(name);
      localStorage.clear();
      translatePage();
      expect(await read(name)).to.deep.equal(elsewhere);
    });
  }

  it('counts the seconds on', async () => {
    const clock = handClock();
    translatePage();
    const {element} = await askedForCode();
    for (const seconds of [59, 58]) {
      await clock.pass(1);
      await element.updateComplete;
      const wait = rootOf(element).querySelector('.g-wait')!;
      expect(wait.textContent).to.contain(String(seconds));
    }
  });

  it('keeps what is typed, and the focus', async () => {
    translatePage();
    const {element} = await askedForCode();
    fieldOf(element).focus();
    await translate(element, 'de');
    await submit(element, '123');
    await translate(element, 'en');
    expect(fieldOf(element).value).to.equal('123');
    expect(focused(element) === fieldOf(element)).to.equal(true);
    const error = rootOf(element).querySelector('[part=error]')!;
    expect(error.textContent).to.contain('The code has 6 digits.');
  });
});
