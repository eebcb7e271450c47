import {expect} from 'chai';
import {storageKey} from '../../src/forgot-password/send-times.js';
import {openFrame} from '../helpers/frame.js';
import {createApp, type App} from '../helpers/genauth.js';
import type {GenAuthForgotPassword} from '../../src/forgot-password/element.js';
import {arriveAt, next, part, textOf} from './visit.js';

/** Brings the element to where it asks for the code. */
const ask = async (element: GenAuthForgotPassword, {email}: App) => {
  part<HTMLInputElement>(element, 'input').value = email;
  await element.submit();
  await element.updateComplete;
  expect(element.state).to.equal('verifying');
};

const resendOf = (element: GenAuthForgotPassword): HTMLElement =>
  part(element, 'form').querySelector<HTMLElement>('button[part=link]')!;

describe('the wait for another code', () => {
  afterEach(() => localStorage.removeItem(storageKey));

  it('is seen, and ends the use of the button', async () => {
    const app = await createApp({rsaBits: 1024});
    const element = await arriveAt(app);
    await ask(element, app);
    expect(textOf(element)).to.match(/another code in (?:60|59) seconds/);
    expect(resendOf(element).ariaDisabled).to.equal('true');
    resendOf(element).click();
    await element.updateComplete;
    expect(await app.requestsTo('send-email')).to.have.length(1);
  });

  it('is over a reload the same, without asking the service', async () => {
    const app = await createApp({rsaBits: 1024});
    await ask(await arriveAt(app), app);
    const reloaded = await arriveAt(app);
    await ask(reloaded, app);
    expect(textOf(reloaded)).to.match(/another code in \d\d seconds/);
    expect(await app.requestsTo('send-email')).to.have.length(1);
    expect(await app.inbox()).to.have.length(1);
  });

  it('is that of an address alone, and says nothing of it to the storage', async () => {
    const app = await createApp({rsaBits: 1024});
    await ask(await arriveAt(app), app);
    const stored = localStorage.getItem(storageKey) ?? '';
    expect(stored).not.to.equal('');
    expect(stored).not.to.contain(app.email);
    expect(stored).not.to.contain(app.name);
    const other = await arriveAt(app);
    part<HTMLInputElement>(other, 'input').value = 'other@example.com';
    const sent = next(other, 'code-sent');
    await other.submit();
    await sent;
    expect(await app.requestsTo('send-email')).to.have.length(2);
  });

  it('is that of another tab as well', async () => {
    const app = await createApp({rsaBits: 1024});
    const element = await arriveAt(app);
    await ask(element, app);
    const {contentWindow} = await openFrame('element.html');
    const stored = JSON.parse(localStorage.getItem(storageKey)!) as {
      until: Record<string, number>;
    };
    const [digest = ''] = Object.keys(stored.until);
    stored.until[digest] = Date.now() + 80_000;
    contentWindow.localStorage.setItem(storageKey, JSON.stringify(stored));
    while (!/another code in (?:80|79) seconds/.test(textOf(element))) {
      await new Promise((resolve) => requestAnimationFrame(resolve));
    }
  });

  it('needs no storage that makes sense, or any at all', async () => {
    for (const stored of [
      '',
      'null',
      '{',
      '[]',
      '{"salt":1}',
      '{"salt":"x","until":7}',
    ]) {
      localStorage.setItem(storageKey, stored);
      const app = await createApp({rsaBits: 1024});
      const element = await arriveAt(app);
      await ask(element, app);
      expect(await app.inbox()).to.have.length(1);
    }
  });
});
