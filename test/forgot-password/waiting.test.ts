import {expect} from 'chai';
import {storageKey} from '../../src/forgot-password/send-times.js';
import {openFrame} from '../helpers/frame.js';
import {createApp} from '../helpers/genauth.js';
import {
  arriveAt,
  askedForCode,
  next,
  resendOf,
  settled,
  submit,
  textOf,
} from './visit.js';

describe('the wait for another code', () => {
  it('is seen, and ends the use of the button', async () => {
    const {app, element} = await askedForCode();
    expect(element.state).to.equal('verifying');
    expect(textOf(element)).to.match(/another code in (?:60|59) seconds/);
    expect(resendOf(element).ariaDisabled).to.equal('true');
    resendOf(element).click();
    await element.updateComplete;
    expect(await app.requestsTo('send-email')).to.have.length(1);
  });

  it('is over a reload the same, without asking the service', async () => {
    const {app} = await askedForCode();
    const reloaded = await arriveAt(app);
    await submit(reloaded, app.email);
    expect(reloaded.state).to.equal('verifying');
    expect(textOf(reloaded)).to.match(/another code in \d\d seconds/);
    expect(await app.requestsTo('send-email')).to.have.length(1);
    expect(await app.inbox()).to.have.length(1);
  });

  it('is that of an address alone, and says nothing of it to the storage', async () => {
    const {app} = await askedForCode();
    const stored = localStorage.getItem(storageKey) ?? '';
    expect(stored).not.to.equal('');
    expect(stored).not.to.contain(app.email);
    expect(stored).not.to.contain(app.name);
    const other = await arriveAt(app);
    const sent = next(other, 'code-sent');
    await submit(other, 'other@example.com');
    await sent;
    expect(await app.requestsTo('send-email')).to.have.length(2);
  });

  it('is that of another tab as well', async () => {
    const {element} = await askedForCode();
    const {contentWindow} = await openFrame('element.html');
    const stored = JSON.parse(localStorage.getItem(storageKey)!) as {
      until: Record<string, number>;
    };
    const [digest = ''] = Object.keys(stored.until);
    stored.until[digest] = Date.now() + 80_000;
    contentWindow.localStorage.setItem(storageKey, JSON.stringify(stored));
    while (!/another code in (?:80|79) seconds/.test(textOf(element))) {
      await settled();
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
      await submit(element, app.email);
      expect(element.state).to.equal('verifying');
      expect(await app.inbox()).to.have.length(1);
    }
  });
});
