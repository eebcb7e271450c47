import {expect} from 'chai';
import type {GenAuthResetPassword} from '../../src/elements.js';
import {handClock} from '../helpers/hand-clock.js';
import {linesOf, translatePage} from '../helpers/page-translation.js';
import {focusedIn, inState, part, situationNames} from './in-state.js';
import {fieldsOf, fill, rootOf, settled, valuesOf, visit} from './visit.js';

/*
 * A browser that translates a page puts other nodes in the place of its texts.
 * Whatever is said after that has to appear all the same.
 */

const fontsIn = (element: GenAuthResetPassword): number =>
  rootOf(element).querySelectorAll('font').length;

const attributes = {
  username: 'ana@example.com',
  'sign-in-url': '/login',
  'request-url': '/forgot',
};

const speak = async (
  element: GenAuthResetPassword,
  lang: string,
): Promise<void> => {
  element.lang = lang;
  while (part(element, 'base').lang !== lang) await settled();
  await element.updateComplete;
};

/** What is shown in a state, then in another language, then in that state again. */
const read = async (
  name: (typeof situationNames)[number],
): Promise<string[][]> => {
  const element = await inState(name, attributes);
  // The element fetches it after the first view.
  await import('../../src/ui/html.js');
  await settled();
  const texts = [linesOf(rootOf(element))];
  for (const lang of ['de', 'zh-CN', 'en']) {
    await speak(element, lang);
    texts.push(linesOf(rootOf(element)));
  }
  element.messages = {heading: 'Hello', password: 'Secret', submit: 'Go'};
  await element.updateComplete;
  texts.push(linesOf(rootOf(element)));
  element.remove();
  return texts;
};

describe('on a page that is translated [REACH-6]', () => {
  for (const name of situationNames) {
    it(`says what it says elsewhere, when ${name}`, async () => {
      const elsewhere = await read(name);
      translatePage();
      expect(await read(name)).to.deep.equal(elsewhere);
    });
  }

  it('is noticed by this test', async () => {
    translatePage();
    const element = await inState('ready', attributes);
    await settled();
    expect(fontsIn(element)).to.be.greaterThan(10);
    expect(part(element, 'heading').querySelector('font font')).not.to.equal(
      null,
    );
  });

  it('counts the seconds on', async () => {
    const clock = handClock();
    translatePage();
    const element = await inState('rate limited');
    for (const seconds of [29, 28]) {
      await clock.pass(1);
      await element.updateComplete;
      expect(rootOf(element).querySelector('.g-wait')!.textContent).to.contain(
        String(seconds),
      );
    }
  });

  it('keeps what is typed, and the focus', async () => {
    const {element, password} = await visit(attributes);
    const [field] = fieldsOf(element);
    field!.focus();
    translatePage();
    await speak(element, 'de');
    expect(valuesOf(element)).to.deep.equal([password, password]);
    expect(focusedIn(element) === field).to.equal(true);
    fill(element, password, `${password}!`);
    await element.submit();
    await speak(element, 'en');
    expect(part(element, 'label').textContent).to.contain('New password');
    expect(valuesOf(element)).to.deep.equal([password, `${password}!`]);
    expect(focusedIn(element) === fieldsOf(element)[1]).to.equal(true);
  });

  it('says at last that it is done', async () => {
    const {element} = await visit();
    translatePage();
    await element.submit();
    await element.updateComplete;
    expect(part(element, 'heading').textContent).to.contain('changed');
  });
});
