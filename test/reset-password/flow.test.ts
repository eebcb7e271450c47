/** What happens to an element between its attempts. */
import {expect} from 'chai';
import {pageToken} from '../../src/core/page-token.js';
import {storeToken} from '../../src/core/stored-token.js';
import type {GenAuthResetPassword} from '../../src/elements.js';
import {
  allowConsole,
  allowSecret,
  newPassword,
  newToken,
} from '../helpers/canary.js';
import {createApp} from '../helpers/genauth.js';
import {
  failuresIn,
  fill,
  formOf,
  next,
  put,
  settled,
  visit,
  watch,
} from './visit.js';
import {elementFor, goTo, open, until} from './visit-link.js';

/** The service refuses the attempt, and the form can be sent again. */
const failed = async () => {
  const opened = await open();
  const {app, element} = opened;
  await app.fault('reset-password', {kind: 'status', status: 403}, 1);
  fill(element, newPassword());
  await element.submit();
  expect(element.state).to.equal('failed');
  return opened;
};

const give = (element: GenAuthResetPassword, token: string): boolean =>
  element.dispatchEvent(
    new CustomEvent('genauth-forgot-token', {
      detail: {passwordResetToken: token, expiresIn: 60},
    }),
  );

/** Takes it out of the document, and puts it back later. */
const putBack = async (element: GenAuthResetPassword): Promise<void> => {
  const {parentNode} = element;
  element.remove();
  await settled();
  parentNode?.append(element);
};

describe('an element between attempts', () => {
  it('takes a token out of an event', async () => {
    const app = await createApp({rsaBits: 1024});
    const element = await put({'app-host': app.appHost});
    expect(element.state).to.equal('token-missing');
    give(element, newToken());
    await until(() => element.state === 'ready');
    await element.updateComplete;
    expect(formOf(element)).not.to.equal(null);
  });

  it('has none of a link that stays in the address for another', async () => {
    allowSecret('token', 'url');
    allowSecret('token', 'history');
    const {app} = await open({'keep-token-in-url': ''});
    const second = elementFor(app);
    second.keepTokenInUrl = true;
    const failure = next(second, 'failure');
    document.body.append(second);
    expect((await failure).detail).to.include({code: 'token-missing'});
  });

  it('keeps its failure where the same token comes in an event', async () => {
    const {element, token} = await failed();
    give(element, token);
    await settled();
    expect(element.state).to.equal('failed');
  });

  it('takes the token again where it is put back', async () => {
    const {element, app} = await open();
    await putBack(element);
    const other = {isConnected: true};
    const {origin} = new URL(app.appHost);
    expect(pageToken.claim(other, origin)).to.equal(undefined);
  });

  it('keeps its failure where it is put back', async () => {
    const {element, seen} = await failed();
    const many = seen.length;
    await putBack(element);
    await settled();
    expect(element.state).to.equal('failed');
    expect(seen).to.have.length(many);
  });

  it('keeps its failure when it comes back from the cache', async () => {
    const {element} = await failed();
    dispatchEvent(new PageTransitionEvent('pageshow', {persisted: true}));
    await settled();
    expect(element.state).to.equal('failed');
  });

  it('gets the token that was stored before a reload', async () => {
    const app = await createApp({rsaBits: 1024});
    const token = newToken();
    goTo('');
    const service = new URL(app.appHost).origin;
    const names = undefined;
    storeToken({token, service, isUncertain: false, names});
    const element = await put({'app-host': app.appHost});
    expect(element.state).to.equal('ready');
    expect(history.state).to.equal(null);
  });

  it('keeps its success whatever becomes of its settings', async () => {
    const {element, seen} = await visit();
    await element.submit();
    expect(element.state).to.equal('succeeded');
    element.appHost = 'http://acme.example';
    await element.updateComplete;
    await settled();
    expect(element.state).to.equal('succeeded');
    await putBack(element);
    await settled();
    expect(element.state).to.equal('succeeded');
    expect(failuresIn(seen)).to.deep.equal([]);
  });

  it('gives the token up where its settings turn wrong, until they are mended', async () => {
    allowConsole();
    const {element, app, token} = await open();
    const {appHost} = element;
    const {origin} = new URL(app.appHost);
    element.appHost = 'http://acme.example';
    await element.updateComplete;
    expect(element.state).to.equal('failed');
    const other = {isConnected: false};
    expect(pageToken.claim(other, origin)).to.equal(token);
    pageToken.release(other);
    const seen = watch(element);
    element.appHost = appHost;
    await element.updateComplete;
    expect(element.state).to.equal('ready');
    expect(failuresIn(seen)).to.deep.equal([]);
  });
});
