/** The second element inside of the first, on its way to a token. */
import {expect} from 'chai';
import type {GenAuthResetPassword} from '../../src/elements.js';
import {GenAuthForgotPassword} from '../../src/forgot-password/element.js';
import {watchSecret} from '../helpers/canary.js';
import type {App} from '../helpers/genauth.js';
import {press, type as typeText} from '../helpers/user.js';
import {codeIn, fieldOf, focused, inLightMode, next, rootOf} from './visit.js';

export const becomes = async (condition: () => boolean): Promise<void> => {
  while (!condition()) await new Promise(requestAnimationFrame);
};

/** Puts the way to a token where the form offers another link. */
export const offer = async (
  element: GenAuthResetPassword,
  {appHost}: Pick<App, 'appHost'>,
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
export const getToken = async (
  forgot: GenAuthForgotPassword,
  app: App,
): Promise<void> => {
  await becomes(() => !!rootOf(forgot).querySelector('form'));
  forgot.focus();
  expect(focused(forgot)).to.equal(fieldOf(forgot));
  await typeText(app.email);
  const sent = next(forgot, 'code-sent');
  await press('Enter');
  await sent;
  expect(focused(forgot)).to.equal(fieldOf(forgot));
  await typeText(await codeIn(app));
  const given = next(forgot, 'token');
  await press('Enter');
  watchSecret('token', (await given).passwordResetToken);
};
