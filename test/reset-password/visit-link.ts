/** A visitor who arrives with a link, in the page of the test runner. */
import {expect} from 'chai';
import {pageToken} from '../../src/core/page-token.js';
import type {GenAuthResetPassword} from '../../src/elements.js';
import {onceAfterTest} from '../helpers/after-test.js';
import {newPassword} from '../helpers/canary.js';
import {createApp, type App} from '../helpers/genauth.js';
import {fill, inLightMode, put, settled, watch} from './visit.js';

/** The page's own address; the test runner needs its query. */
const {pathname, search} = location;
export const page = pathname + search;

/** Puts the visitor at that address until the test ends. */
export const goTo = (more: string, state: unknown = null): void => {
  history.replaceState(state, '', page + more);
  onceAfterTest(() => {
    history.replaceState(null, '', page);
    // The next test has a page of its own.
    const owner = {isConnected: false};
    pageToken.replace(owner, '', 'none');
    pageToken.release(owner, true);
  });
};

export const elementFor = (app: App): GenAuthResetPassword => {
  const element = document.createElement('genauth-reset-password');
  element.appHost = app.appHost;
  element.light = inLightMode;
  onceAfterTest(() => element.remove());
  return element;
};

/** An element that has taken the token from the address. */
export const open = async (attributes: Record<string, string> = {}) => {
  const app = await createApp({rsaBits: 1024});
  const token = await app.issueToken();
  goTo(`#token=${token}`);
  const element = await put({'app-host': app.appHost, ...attributes});
  expect(element.state).to.equal('ready');
  return {app, token, element, seen: watch(element)};
};

export const isShown = async (element: GenAuthResetPassword): Promise<void> => {
  while (!element.hasUpdated) await element.updateComplete;
};

/** The element does the whole job, with that token and no other. */
export const succeeds = async (
  {app, token}: {app: App; token: string},
  element: GenAuthResetPassword,
): Promise<void> => {
  await isShown(element);
  expect(element.state).to.equal('ready');
  const password = newPassword();
  fill(element, password);
  await element.submit();
  expect(element.state).to.equal('succeeded');
  expect(await app.passwordIs(password)).to.equal(true);
  const [last] = (await app.requestsTo('reset-password')).slice(-1);
  expect(JSON.parse(last?.body ?? '{}')).to.include({
    passwordResetToken: token,
  });
};

export const until = async (isTrue: () => boolean): Promise<void> => {
  while (!isTrue()) await settled();
};

export const isClean = (token: string): boolean =>
  !location.href.includes(token) &&
  !JSON.stringify(history.state ?? '').includes(token);
