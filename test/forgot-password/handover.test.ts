import {expect} from 'chai';
import {newPassword, watchSecret} from '../helpers/canary.js';
import {createApp, type App} from '../helpers/genauth.js';
import {press, tab, type as typeText} from '../helpers/user.js';
import type {GenAuthResetPassword} from '../../src/elements.js';
import {focusedIn} from '../reset-password/in-state.js';
import {
  fieldsOf,
  fill,
  next as nextReset,
  put,
  valuesOf,
} from '../reset-password/visit.js';
import {GenAuthForgotPassword} from '../../src/forgot-password/element.js';
import {codeIn, fieldOf, focused, inLightMode, next} from './visit.js';

/** Puts the way to a token where the form offers another link. */
const offer = async (
  element: GenAuthResetPassword,
  {appHost}: App,
): Promise<GenAuthForgotPassword> => {
  const forgot = new GenAuthForgotPassword();
  forgot.slot = 'request';
  forgot.setAttribute('app-host', appHost);
  if (inLightMode) forgot.setAttribute('light', '');
  element.append(forgot);
  await forgot.updateComplete;
  return forgot;
};

/** From the address to the token, by keyboard. */
const getToken = async (
  forgot: GenAuthForgotPassword,
  app: App,
): Promise<void> => {
  forgot.focus();
  expect(focused(forgot)).to.equal(fieldOf(forgot));
  await typeText(app.email);
  const sent = next(forgot, 'code-sent');
  await press('Enter');
  await sent;
  await tab();
  await typeText(await codeIn(app));
  const given = next(forgot, 'token');
  await press('Enter');
  watchSecret('token', (await given).passwordResetToken);
};

describe('a link that is of no use', () => {
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
    const password = newPassword();
    await typeText(password);
    await tab();
    await typeText(password);
    const success = nextReset(element, 'success');
    await press('Enter');
    await success;
    expect(await app.passwordIs(password)).to.equal(true);
  });

  it('is mended with what was typed for one that has expired', async () => {
    const app = await createApp({rsaBits: 1024});
    const token = await app.issueToken({state: 'expired'});
    const element = await put({'app-host': app.appHost, token});
    const forgot = await offer(element, app);
    expect(forgot.checkVisibility()).to.equal(false);
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
