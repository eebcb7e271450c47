import {expect} from 'chai';
import {newPassword} from '../helpers/canary.js';
import {createApp} from '../helpers/genauth.js';
import {press, tab, type as typeText} from '../helpers/user.js';
import {becomes, getToken, offer} from './healing.js';
import type {GenAuthResetPassword} from '../../src/elements.js';
import {focusedIn} from '../reset-password/in-state.js';
import {
  fieldsOf,
  fill,
  next as nextReset,
  put,
  rootOf,
  textOf,
  valuesOf,
} from '../reset-password/visit.js';
import {focused, part, rootOf as rootOfForgot} from './visit.js';

/** The headings of the element's own that the visitor sees. */
const headingsOf = (element: GenAuthResetPassword): string[] =>
  [...rootOf(element).querySelectorAll('[part=heading]')]
    .filter(
      (heading) =>
        heading.checkVisibility() &&
        !heading.closest('genauth-forgot-password'),
    )
    .map(({textContent}) => textContent.trim());

describe('a link that is of no use [TOK-7]', () => {
  it('is mended on the spot where there was no token', async () => {
    const app = await createApp({rsaBits: 1024});
    const element = await put({'app-host': app.appHost});
    expect(element.state).to.equal('token-missing');
    const forgot = await offer(element, app);
    expect(forgot.checkVisibility()).to.equal(true);
    await getToken(forgot, app);
    await element.updateComplete;
    expect(element.state).to.equal('ready');
    expect(forgot.checkVisibility()).to.equal(false);
    expect(focusedIn(element)).to.equal(fieldsOf(element)[0]);
    const status = rootOf(element).querySelector('[role=status]');
    expect(status?.textContent).to.match(
      /^Your code is correct\. Now set a new password\.\s*$/,
    );
    const password = newPassword();
    await typeText(password);
    await tab();
    await typeText(password);
    const success = nextReset(element, 'success');
    await press('Enter');
    await success;
    expect(await app.passwordIs(password)).to.equal(true);
  });

  it('is no mistake on the page for whoever has forgotten a password', async () => {
    const app = await createApp({rsaBits: 1024});
    const element = await put({'app-host': app.appHost});
    expect(headingsOf(element)).to.deep.equal(['This link is incomplete']);
    const forgot = await offer(element, app);
    await element.updateComplete;
    await becomes(() => headingsOf(element).length === 0);
    expect(textOf(element)).not.to.contain('This link');
    expect(part(forgot, 'heading').checkVisibility()).to.equal(true);
    element.focus();
    expect(focused(forgot)).to.equal(part(forgot, 'input'));
    forgot.remove();
    await becomes(() => headingsOf(element).length === 1);
    expect(headingsOf(element)).to.deep.equal(['This link is incomplete']);
  });

  it('is told of where there is one', async () => {
    const app = await createApp({rsaBits: 1024});
    const token = 'x'.repeat(9000);
    history.replaceState(null, '', `#token=${token}`);
    const element = await put({'app-host': app.appHost});
    const forgot = await offer(element, app);
    expect(headingsOf(element)).to.deep.equal(['This link is incomplete']);
    expect(forgot.checkVisibility()).to.equal(true);
  });

  it('is mended with what was typed for one that has expired', async () => {
    const app = await createApp({rsaBits: 1024});
    const token = await app.issueToken({state: 'expired'});
    const element = await put({'app-host': app.appHost, token});
    const forgot = await offer(element, app);
    expect(forgot.checkVisibility()).to.equal(false);
    // Nothing is fetched for what nobody sees.
    expect(rootOfForgot(forgot).querySelector('form')).to.equal(null);
    const password = newPassword();
    fill(element, password);
    await element.submit();
    expect(element.state).to.equal('failed');
    expect(fieldsOf(element)[0]?.checkVisibility()).to.equal(false);
    expect(forgot.checkVisibility()).to.equal(true);
    await getToken(forgot, app);
    await element.updateComplete;
    expect(element.state).to.equal('ready');
    expect(focusedIn(element)).to.equal(fieldsOf(element)[0]);
    expect(valuesOf(element)).to.deep.equal([password, password]);
    const success = nextReset(element, 'success');
    await press('Enter');
    await success;
    expect(await app.passwordIs(password)).to.equal(true);
  });
});
