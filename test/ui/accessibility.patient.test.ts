import {expect} from 'chai';
import {inState as forgotInState} from '../forgot-password/in-state.js';
import {
  arriveAt,
  codeIn,
  fieldOf,
  focused,
  submit,
} from '../forgot-password/visit.js';
import {createApp} from '../helpers/genauth.js';
import {click, press, pressAndLeave, typeInto} from '../helpers/user.js';
import {inState as resetInState} from '../reset-password/in-state.js';
import {seenIn, shownIn, type Either} from './accessibility-states.js';

describe('a visitor who lets go elsewhere', () => {
  it('has not shown the password and not submitted it [WCAG 2.5.2]', async () => {
    const element = await resetInState('ready');
    for (const button of shownIn(element, 'button')) {
      await pressAndLeave(button);
      await element.updateComplete;
      expect(element.state).to.equal('ready');
      expect(shownIn(element, 'input[type=password]')).to.have.length(2);
    }
  });

  it('has asked for nothing on the way to a token [WCAG 2.5.2]', async () => {
    for (const name of ['identifying', 'another code'] as const) {
      const element = await forgotInState(name);
      const {state} = element;
      for (const button of shownIn(element, 'button')) {
        await pressAndLeave(button);
        await element.updateComplete;
        expect(element.state).to.equal(state);
      }
      element.remove();
    }
  });
});

describe('a letter that is typed beside the fields', () => {
  const keys = [...'ahs1?'];

  const expectNothing = async (element: Either): Promise<void> => {
    const {state} = element;
    const before = seenIn(element);
    const heading = shownIn(element, '[part~=heading]')[0]!;
    const places = shownIn(element, 'button');
    for (const place of [heading, ...places]) {
      if (place === heading) await click(heading);
      else place.focus();
      for (const key of keys) await press(key);
      await element.updateComplete;
      expect(element.state).to.equal(state);
      expect(seenIn(element)).to.deep.equal(before);
    }
  };

  it('does nothing [WCAG 2.1.4]', async () => {
    await expectNothing(await resetInState('ready'));
  });

  it('does nothing on the way to a token [WCAG 2.1.4]', async () => {
    for (const name of ['identifying', 'another code'] as const) {
      const element = await forgotInState(name);
      await expectNothing(element);
      element.remove();
    }
  });
});

describe('a code that is typed to its last digit', () => {
  it('is not sent by itself, and neither is an address [WCAG 3.2.2]', async () => {
    const app = await createApp({rsaBits: 1024});
    const element = await arriveAt(app);
    const address = fieldOf(element);
    await typeInto(address, app.email);
    await element.updateComplete;
    expect(element.state).to.equal('identifying');
    expect(focused(element)).to.equal(address);
    expect(await app.requestsTo('send-email')).to.have.length(0);
    await submit(element, app.email);
    const code = fieldOf(element);
    await typeInto(code, await codeIn(app));
    await element.updateComplete;
    expect(element.state).to.equal('verifying');
    expect(focused(element)).to.equal(code);
    const checks = await app.requestsTo('verify-reset-password-request');
    expect(checks).to.have.length(0);
  });
});
