import {expect} from 'chai';
import {allowConsole} from '../helpers/canary.js';
import {press, type as typeText} from '../helpers/user.js';
import {holding} from './in-state.js';
import {
  alertOf,
  arrive,
  askedForCode,
  backOf,
  codeIn,
  fieldOf,
  focused,
  next,
  part,
  rootOf,
  statesIn,
  stepOf,
  submit,
  wrongCodeIn,
  watch,
} from './visit.js';

describe('whoever turns back', () => {
  it('finds the address as it was typed, and may change it [WCAG 3.3.7]', async () => {
    const {app, element} = await arrive();
    const typed = ` ${app.email.replace('somebody', 'sombody')} `;
    await submit(element, typed);
    const seen = watch(element);
    expect(focused(element)).to.equal(fieldOf(element));
    backOf(element).focus();
    await press('Enter');
    await element.updateComplete;
    expect(stepOf(element)).to.equal('address');
    expect(fieldOf(element).value).to.equal(typed);
    expect(focused(element)).to.equal(fieldOf(element));
    await press('Control+a');
    await typeText(app.email);
    const sent = next(element, 'code-sent');
    await press('Enter');
    await sent;
    expect(statesIn(seen)).to.deep.equal([
      'identifying',
      'sending',
      'verifying',
    ]);
    expect(await app.requestsTo('send-email')).to.have.length(2);
    const token = next(element, 'token');
    await submit(element, await codeIn(app));
    await token;
  });

  it('finds it instead of what the page began with', async () => {
    const {app, element} = await arrive({username: 'ana@example.com'});
    expect(fieldOf(element).value).to.equal('ana@example.com');
    await submit(element, app.email);
    backOf(element).click();
    await element.updateComplete;
    expect(fieldOf(element).value).to.equal(app.email);
  });

  it('leaves what went wrong behind', async () => {
    const {app, element} = await askedForCode();
    await submit(element, await wrongCodeIn(app));
    expect(alertOf(element)).not.to.equal('');
    backOf(element).click();
    await element.updateComplete;
    expect(element.state).to.equal('identifying');
    expect(alertOf(element)).to.equal('');
    // The code is on its way still, and the old one no longer there.
    await submit(element, app.email);
    expect(stepOf(element)).to.equal('code');
    expect(fieldOf(element).value).to.equal('');
    expect(await app.requestsTo('send-email')).to.have.length(1);
  });
});

describe('a code that is being checked', () => {
  it('keeps everything else from being used, and says so', async () => {
    const {app, element} = await askedForCode();
    const code = await codeIn(app);
    const token = next(element, 'token');
    await holding(app, 'verify-reset-password-request', () =>
      submit(element, code),
    );
    const seen = watch(element);
    for (const button of rootOf(element).querySelectorAll('button')) {
      expect(button.ariaDisabled).to.equal('true');
      button.click();
    }
    expect(fieldOf(element).readOnly).to.equal(true);
    expect(part(element, 'form').ariaBusy).to.equal('true');
    await element.updateComplete;
    expect(element.state).to.equal('checking');
    await app.release();
    await token;
    expect(statesIn(seen)).to.deep.equal(['verified']);
    expect(
      await app.requestsTo('verify-reset-password-request'),
    ).to.have.length(1);
  });
});

describe('reset()', () => {
  it('leaves a failure of the first step behind, and the address there', async () => {
    const {app, element} = await arrive();
    await app.fault('send-email', {kind: 'reset'}, 1);
    await submit(element, app.email);
    expect(element.state).to.equal('failed');
    element.reset();
    await element.updateComplete;
    expect(element.state).to.equal('identifying');
    expect(alertOf(element)).to.equal('');
    expect(fieldOf(element).value).to.equal(app.email);
  });

  it('does nothing under a call, or where there is nothing to go back to', async () => {
    const {app, element} = await askedForCode();
    const token = next(element, 'token');
    fieldOf(element).value = await codeIn(app);
    const over = element.submit();
    element.reset();
    expect(element.state).to.equal('checking');
    await over;
    await token;
    // Whose token was of no use gets another.
    element.reset();
    expect(element.state).to.equal('identifying');
    // It names the setting to the developer.
    allowConsole();
    const {element: blocked} = await arrive({'app-host': 'nowhere'});
    blocked.reset();
    expect(blocked.state).to.equal('failed');
  });
});
