import {expect} from 'chai';
import type {GenAuthResetPassword} from '../../src/elements.js';
import {onceAfterTest} from '../helpers/after-test.js';
import type {Fault} from '../helpers/genauth.js';
import {press, typeInto} from '../helpers/user.js';
import {focusedIn} from './in-state.js';
import {
  buttonOf,
  fieldsOf,
  nameOf,
  rootOf,
  settled,
  valuesOf,
  visit,
} from './visit.js';

const statusOf = (element: GenAuthResetPassword): string =>
  rootOf(element).querySelector('[role=status]')!.textContent.trim();

/** A field of the page beside the element, until the end of the test. */
const fieldOfThePage = (): HTMLInputElement => {
  const field = document.createElement('input');
  onceAfterTest(() => field.remove());
  document.body.append(field);
  return field;
};

const refusal: Fault = {
  kind: 'envelope',
  statusCode: 422,
  apiCode: 2029,
  message: 'It was used before.',
};

/** Submits, and waits for the answer before it is read. */
const submitAndKeepAnswer = async (fault?: Fault) => {
  const visited = await visit();
  const {app, element} = visited;
  if (fault) await app.fault('reset-password', fault, 1);
  const held: (() => void)[] = [];
  element.fetch = async (request) => {
    const response = await fetch(request);
    if (request.method !== 'POST') return response;
    await new Promise<void>((resolve) => held.push(resolve));
    return response;
  };
  await element.updateComplete;
  buttonOf(element).focus();
  const over = element.submit();
  while (held.length === 0) await settled();
  const end = async (): Promise<void> => {
    held[0]?.();
    await over;
    await element.updateComplete;
  };
  return {element, end};
};

describe('the answer to a visitor who has gone on to a field of the page', () => {
  const rows: [name: string, fault: Fault | undefined, said: string][] = [
    ['a success', undefined, 'Your password has been changed'],
    ['a refused password', refusal, 'It was used before.'],
  ];
  for (const [name, fault, said] of rows) {
    it(`is said, and leaves the focus there: ${name} [A11Y-22, WCAG 2.4.3, WCAG 4.1.3]`, async () => {
      const {element, end} = await submitAndKeepAnswer(fault);
      const field = fieldOfThePage();
      await typeInto(field, 'hel');
      await end();
      while (!statusOf(element).includes(said)) await settled();
      expect(document.activeElement).to.equal(field);
      await press('l');
      expect(field.value).to.equal('hell');
    });
  }

  it('moves the focus where it has not gone on [A11Y-22]', async () => {
    const {element, end} = await submitAndKeepAnswer();
    await end();
    expect(nameOf(focusedIn(element))).to.equal('title');
  });

  it('moves the focus from the button of the page that has sent it', async () => {
    const {element, app} = await visit();
    await app.fault('reset-password', refusal, 1);
    const button = document.createElement('button');
    onceAfterTest(() => button.remove());
    document.body.append(button);
    button.focus();
    await element.submit();
    await element.updateComplete;
    expect(focusedIn(element)).to.equal(fieldsOf(element)[0]);
  });
});

describe('a refused password', () => {
  it('is replaced by what is typed next', async () => {
    const {app, element} = await visit();
    await app.fault('reset-password', refusal, 1);
    buttonOf(element).focus();
    await element.submit();
    await element.updateComplete;
    await press('x');
    expect(valuesOf(element)[0]).to.equal('x');
  });
});
