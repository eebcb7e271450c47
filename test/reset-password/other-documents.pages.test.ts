import {expect} from 'chai';
import type {GenAuthResetPassword} from '../../src/elements.js';
import {newPassword, watchElement} from '../helpers/canary.js';
import {mount} from '../helpers/mount.js';
import {
  lookOf,
  openDocument,
  untilItLooks,
  ways,
} from '../helpers/other-document.js';
import {
  failuresIn,
  fill,
  formOf,
  inLightMode,
  namesOf,
  posts,
  settled,
  submitAndHold,
  valuesOf,
  visit,
} from './visit.js';

describe('an element that moves into the document of a frame [REACH-3]', () => {
  for (const [name, move] of Object.entries(ways)) {
    it(`keeps what is typed, its look and its work: ${name}`, async () => {
      const {app, element, password, seen} = await visit();
      const look = lookOf(element);
      const {other, mishaps} = await openDocument();
      move(element, other.body);
      await untilItLooks(element, look);
      expect(element.state).to.equal('ready');
      expect(valuesOf(element)).to.deep.equal([password, password]);
      await element.submit();
      expect(element.state).to.equal('succeeded');
      expect(await app.passwordIs(password)).to.equal(true);
      expect(failuresIn(seen)).to.deep.equal([]);
      expect(mishaps).to.deep.equal([]);
    });
  }

  it('keeps its request and its result', async () => {
    const visited = await visit();
    const {app, element, seen} = visited;
    const {other, mishaps} = await openDocument();
    const {over} = await submitAndHold(visited);
    other.body.append(element);
    await settled();
    expect(element.state).to.equal('submitting');
    await app.release();
    await over;
    expect(namesOf(seen)).to.deep.equal([
      'submit',
      'state-change',
      'state-change',
      'success',
    ]);
    expect(await posts(app)).to.equal(1);
    expect(mishaps).to.deep.equal([]);
  });

  it('begins there, with its look', async () => {
    const {app, element: model} = await visit();
    const look = lookOf(model);
    const {other, mishaps} = await openDocument();
    const element = document.createElement('genauth-reset-password');
    element.light = inLightMode;
    element.appHost = app.appHost;
    element.token = await app.issueToken();
    watchElement(element);
    other.body.append(element);
    while (!formOf(element)) await settled();
    await untilItLooks(element, look);
    const password = newPassword();
    fill(element, password);
    await element.submit();
    expect(element.state).to.equal('succeeded');
    expect(mishaps).to.deep.equal([]);
  });
});

describe('an element that moves into a document without a window', () => {
  it('goes on where it is put back', async () => {
    const {app, element, password, seen} = await visit();
    const {mishaps} = await openDocument();
    const look = lookOf(element);
    const place = element.parentElement!;
    const other = document.implementation.createHTMLDocument('');
    other.body.append(element);
    await settled();
    await element.updateComplete;
    expect(valuesOf(element)).to.deep.equal([password, password]);
    place.append(element);
    await untilItLooks(element, look);
    await element.submit();
    expect(element.state).to.equal('succeeded');
    expect(await app.passwordIs(password)).to.equal(true);
    expect(failuresIn(seen)).to.deep.equal([]);
    expect(mishaps).to.deep.equal([]);
  });

  it('works where it is imported from there', async () => {
    const {app} = await visit();
    const {mishaps} = await openDocument();
    const other = document.implementation.createHTMLDocument('');
    other.body.innerHTML = `<genauth-reset-password app-host="${app.appHost}" ${inLightMode ? 'light' : ''}></genauth-reset-password>`;
    const element = document.importNode(
      other.body.firstElementChild as GenAuthResetPassword,
      true,
    );
    element.token = await app.issueToken();
    (await mount('<div></div>')).append(element);
    while (!formOf(element)) await settled();
    const password = newPassword();
    fill(element, password);
    await element.submit();
    expect(element.state).to.equal('succeeded');
    expect(mishaps).to.deep.equal([]);
  });
});
