import {expect} from 'chai';
import {ForgotEvent} from '../../src/elements.js';
import {watchSecret} from '../helpers/canary.js';
import {createApp} from '../helpers/genauth.js';
import {handClock} from '../helpers/hand-clock.js';
import {
  buttonOf,
  fill,
  formOf,
  next,
  put,
  rootOf,
  settled,
  textOf,
  visit,
} from './visit.js';

/** A form whose token came from an element in the page, as one does. */
const handOver = async (expiresIn?: number) => {
  const app = await createApp({rsaBits: 1024});
  const element = await put({'app-host': app.appHost});
  expect(element.state).to.equal('token-missing');
  const clock = handClock();
  const passwordResetToken = await app.issueToken();
  watchSecret('token', passwordResetToken);
  const detail = {
    passwordResetToken,
    ...(expiresIn !== undefined && {expiresIn}),
  };
  element.dispatchEvent(new ForgotEvent('token', detail));
  await element.updateComplete;
  expect(element.state).to.equal('ready');
  return {app, element, clock};
};

const politely = (element: HTMLElement & {shadowRoot: ShadowRoot | null}) =>
  (element.shadowRoot ?? element)
    .querySelector('[role=status]')
    ?.textContent.trim();

describe('the time that a token has', () => {
  it('is seen near its end, in steps, and heard once [WCAG 2.2.1]', async () => {
    const {element, clock} = await handOver(900);
    await clock.pass(779);
    await element.updateComplete;
    expect(textOf(element)).not.to.contain('This step');
    await clock.pass(1);
    await settled();
    const sentence = 'This step times out in 2 minutes.';
    expect(textOf(element)).to.contain(sentence);
    expect(politely(element)).to.contain(sentence);
    await clock.pass(35);
    await element.updateComplete;
    expect(textOf(element)).to.contain('times out in 80 seconds.');
    // Not at every step.
    expect(politely(element)).to.contain(sentence);
  });

  it('is no longer where the clock is set back, and goes on in a sleep', async () => {
    const {element, clock} = await handOver(900);
    clock.setDate(-3600);
    await clock.pass(780);
    await settled();
    expect(textOf(element)).to.contain('times out in 2 minutes.');
    clock.setDate(-3600);
    await clock.pass(40);
    await element.updateComplete;
    expect(textOf(element)).to.contain('times out in 80 seconds.');
    const slept = await handOver(900);
    slept.clock.setDate(850);
    await slept.clock.pass(1);
    await settled();
    expect(textOf(slept.element)).to.contain('times out in 40 seconds.');
  });

  it('closes nothing when it is over [A11Y-21, WCAG 2.2.1]', async () => {
    const {app, element, clock} = await handOver(60);
    expect(textOf(element)).to.contain('times out in 60 seconds.');
    await clock.pass(60);
    await element.updateComplete;
    const sentence = 'This step may have timed out.';
    expect(textOf(element)).to.contain(sentence);
    expect(politely(element)).to.contain(sentence);
    expect(formOf(element)).not.to.equal(null);
    expect(buttonOf(element).ariaDisabled).to.equal('false');
    // The service's clock counts, and it takes it.
    const password = 'a long and quiet one';
    fill(element, password);
    const success = next(element, 'success');
    await element.submit();
    await success;
    expect(textOf(element)).not.to.contain('This step');
    expect(await app.passwordIs(password)).to.equal(true);
  });

  it('is nothing that anybody sees where nobody has said it', async () => {
    const {element, clock} = await handOver();
    const before = rootOf(element).textContent;
    await clock.pass(4000);
    await element.updateComplete;
    expect(rootOf(element).textContent).to.equal(before);
    expect(clock.running).to.equal(0);
  });

  it('is not that of the next token', async () => {
    const {app, element, clock} = await handOver(60);
    element.token = await app.issueToken();
    await clock.pass(120);
    await element.updateComplete;
    expect(textOf(element)).not.to.contain('This step');
    expect(clock.running).to.equal(0);
  });

  for (const [name, expiresIn] of [
    ['a negative one', -1],
    ['none', 0],
    ['no number', NaN],
  ] as const) {
    it(`is ignored where it is ${name}`, async () => {
      const {element, clock} = await handOver(expiresIn);
      await clock.pass(10);
      expect(textOf(element)).not.to.contain('This step');
    });
  }

  it('is not known of a link', async () => {
    const {element} = await visit();
    expect(textOf(element)).not.to.contain('This step');
  });
});
