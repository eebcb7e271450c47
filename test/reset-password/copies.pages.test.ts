import {expect} from 'chai';
import type {GenAuthResetPassword} from '../../src/elements.js';
import {newPassword, watchElement} from '../helpers/canary.js';
import {createApp} from '../helpers/genauth.js';
import {
  failuresIn,
  fieldsOf,
  fill,
  formOf,
  put,
  rootOf,
  settled,
  submitAndHold,
  textOf,
  valuesOf,
  visit,
} from './visit.js';
import {elementFor, isShown, open, succeeds} from './visit-link.js';

const copies: Record<string, (element: Element) => unknown> = {
  cloneNode: (element) => element.cloneNode(true),
  importNode: (element) => document.importNode(element, true),
  'cloneNode of its parent': (element) =>
    element.parentElement!.cloneNode(true).firstChild!,
};

/** Puts the copy beside the element, and waits for what it shows. */
const showCopy = async (
  element: GenAuthResetPassword,
  copy: (element: Element) => unknown,
): Promise<GenAuthResetPassword> => {
  const made = copy(element) as GenAuthResetPassword;
  watchElement(made);
  element.parentElement!.append(made);
  await isShown(made);
  await settled();
  return made;
};

for (const [name, copy] of Object.entries(copies)) {
  describe(`a copy of the element, by ${name} [REACH-3]`, () => {
    it('has neither the token nor what is typed, which stay where they were', async () => {
      const opened = await open();
      const {element, seen} = opened;
      const password = newPassword();
      fill(element, password);
      rootOf(element).querySelector<HTMLElement>('[part~=reveal]')?.click();
      await element.updateComplete;
      const made = await showCopy(element, copy);
      expect(made.state).to.equal('token-missing');
      expect(textOf(made)).to.contain('link');
      expect(formOf(made)).to.equal(null);
      expect(
        fieldsOf(made)
          .map(({value}) => value)
          .join(''),
      ).to.equal('');
      // Nor in what a cloned form would hold.
      const inputs = [...made.querySelectorAll('input')];
      expect(inputs.map(({value}) => value).join('')).to.equal('');
      expect(valuesOf(element)).to.deep.equal([password, password]);
      await succeeds(opened, element);
      expect(failuresIn(seen)).to.deep.equal([]);
    });

    it('does not get a token that the page has set', async () => {
      const {app, element, password} = await visit();
      const made = await showCopy(element, copy);
      expect(made.state).to.equal('token-missing');
      await made.submit();
      await element.submit();
      expect(element.state).to.equal('succeeded');
      expect(await app.passwordIs(password)).to.equal(true);
    });

    it('sends nothing while the element does, and disturbs nothing', async () => {
      const visited = await visit();
      const {app, element} = visited;
      const {over} = await submitAndHold(visited);
      const made = await showCopy(element, copy);
      await made.submit();
      expect(made.state).to.equal('token-missing');
      await app.release();
      await over;
      expect(element.state).to.equal('succeeded');
      expect(await app.requestsTo('reset-password')).to.have.length(1);
    });

    it('shows no password after the success', async () => {
      const {element, password} = await visit();
      await element.submit();
      const made = await showCopy(element, copy);
      expect(formOf(made)).to.equal(null);
      expect(made.innerHTML + rootOf(made).textContent).not.to.contain(
        password,
      );
      expect(made.querySelectorAll('input')).to.have.length(0);
    });

    it('works where the page gives it a token of its own', async () => {
      const {app, element, password} = await visit();
      const made = await showCopy(element, copy);
      made.token = await app.issueToken();
      while (!formOf(made)) await settled();
      expect(valuesOf(made)).to.deep.equal(['', '']);
      const other = newPassword();
      fill(made, other);
      expect(valuesOf(element)).to.deep.equal([password, password]);
      await made.submit();
      expect(made.state).to.equal('succeeded');
      expect(await app.passwordIs(other)).to.equal(true);
    });
  });
}

describe('three elements on one page [LIFE-3]', () => {
  it('leave the token of the link to one, and then to the next', async () => {
    const opened = await open();
    const {app, element} = opened;
    const others = [elementFor(app), elementFor(app)];
    element.after(...others);
    await Promise.all(others.map(isShown));
    const states = () => others.map(({state}) => state);
    expect(states()).to.deep.equal(['token-missing', 'token-missing']);
    element.remove();
    while (!states().includes('ready')) await settled();
    expect(states().sort()).to.deep.equal(['ready', 'token-missing']);
    const heir = others.find(({state}) => state === 'ready')!;
    await succeeds(opened, heir);
  });

  it('keep what is typed into each, whatever becomes of another', async () => {
    const app = await createApp({rsaBits: 1024});
    const visits: {element: GenAuthResetPassword; password: string}[] = [];
    for (let i = 0; i < 3; i++) {
      const token = await app.issueToken();
      const element = await put({'app-host': app.appHost, token});
      const password = newPassword();
      fill(element, password);
      visits.push({element, password});
    }
    const [first, second, third] = visits as [
      (typeof visits)[0],
      (typeof visits)[0],
      (typeof visits)[0],
    ];
    const areKept = (...kept: typeof visits): void => {
      for (const {element, password} of kept)
        expect(valuesOf(element)).to.deep.equal([password, password]);
    };
    await app.fault('reset-password', {kind: 'status', status: 403}, 1);
    await second.element.submit();
    expect(second.element.state).to.equal('failed');
    areKept(first, third);
    await first.element.submit();
    expect(first.element.state).to.equal('succeeded');
    expect(await app.passwordIs(first.password)).to.equal(true);
    areKept(third);
    third.element.reset();
    expect(valuesOf(third.element)).to.deep.equal(['', '']);
  });
});
