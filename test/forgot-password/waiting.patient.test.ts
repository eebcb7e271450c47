import {expect} from 'chai';
import {storageKey} from '../../src/forgot-password/send-times.js';
import {openFrame} from '../helpers/frame.js';
import {createApp} from '../helpers/genauth.js';
import {handClock} from '../helpers/hand-clock.js';
import {press} from '../helpers/user.js';
import {
  arrive,
  backOf,
  codeIn,
  fieldOf,
  part,
  statusOf,
  type Visit,
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

  it('is over: then the code was not sent less than a minute ago', async () => {
    const clock = handClock();
    const {app} = await askedForCode();
    const reloaded = await arriveAt(app);
    await submit(reloaded, app.email);
    expect(textOf(reloaded)).to.contain('less than a minute ago');
    await clock.pass(61);
    await reloaded.updateComplete;
    expect(textOf(reloaded)).not.to.contain('less than a minute ago');
    expect(textOf(reloaded)).to.contain(`If there is an account for`);
  });

  it('is the same however the service is written', async () => {
    const app = await createApp({rsaBits: 1024});
    await submit(await arriveAt(app), app.email);
    const other = await arriveAt(app, {'app-host': `${app.appHost}/`});
    await submit(other, app.email);
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
    const clock = handClock();
    const {element} = await askedForCode();
    await clock.pass(40);
    const {contentWindow} = await openFrame('element.html');
    const stored = JSON.parse(localStorage.getItem(storageKey)!) as {
      until: Record<string, number>;
    };
    const [digest = ''] = Object.keys(stored.until);
    const write = (seconds: number): void => {
      stored.until[digest] = Date.now() + seconds * 1000;
      contentWindow.localStorage.setItem(storageKey, JSON.stringify(stored));
    };
    write(50);
    while (!textOf(element).includes('another code in 50 seconds')) {
      await settled();
    }
    // By a clock that was set back since: no service wants more than a minute.
    write(110);
    while (!textOf(element).includes('another code in 60 seconds')) {
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

describe('the end of the wait', () => {
  it('gives the button back, and is told', async () => {
    const clock = handClock();
    const {app, element} = await askedForCode();
    await clock.pass(59);
    await element.updateComplete;
    expect(resendOf(element).ariaDisabled).to.equal('true');
    expect(textOf(element)).to.contain('another code in 1 second.');
    expect(statusOf(element)).to.equal('');
    await clock.pass(1);
    await element.updateComplete;
    expect(resendOf(element).ariaDisabled).to.equal('false');
    expect(textOf(element)).not.to.contain('another code in');
    expect(statusOf(element)).to.equal('You can ask for another code now.');
    expect(clock.running).to.equal(0);
    resendOf(element).click();
    while ((await app.requestsTo('send-email')).length < 2);
  });

  for (const [name, leave] of [
    [
      'has come to the end',
      async ({app, element}: Visit) => submit(element, await codeIn(app)),
    ],
    ['has turned back', ({element}: Visit) => backOf(element).click()],
  ] as const) {
    it(`is nothing to whoever ${name}`, async () => {
      const clock = handClock();
      const visit = await askedForCode();
      const {element} = visit;
      expect(clock.running).to.equal(1);
      await leave(visit);
      await element.updateComplete;
      expect(textOf(element)).not.to.contain('another code');
      expect(clock.running).to.equal(0);
      await clock.pass(60);
      await element.updateComplete;
      expect(textOf(element)).not.to.contain('another code');
    });
  }

  it('comes no later where the clock is set back', async () => {
    const clock = handClock();
    const {app, element} = await askedForCode();
    await app.fault(
      'verify-reset-password-request',
      {kind: 'rate-limit', retryAfter: '20', exposed: true},
      1,
    );
    await submit(element, '000000');
    clock.setDate(-3600);
    await clock.pass(1);
    await element.updateComplete;
    expect(textOf(element)).to.contain('again in 19 seconds');
    await clock.pass(19);
    await element.updateComplete;
    expect(textOf(element)).to.contain('another code in 40 seconds');
    // The code is looked at again.
    const failed = next(element, 'failure');
    await submit(element, '000000');
    await failed;
    expect(
      await app.requestsTo('verify-reset-password-request'),
    ).to.have.length(2);
    clock.setDate(-3600);
    await clock.pass(40);
    await element.updateComplete;
    expect(resendOf(element).ariaDisabled).to.equal('false');
    resendOf(element).click();
    while ((await app.requestsTo('send-email')).length < 2);
  });

  it('does not come earlier for a service that wants less in between', async () => {
    const clock = handClock();
    const {app, element} = await askedForCode();
    await clock.pass(10);
    await app.fault(
      'verify-reset-password-request',
      {kind: 'rate-limit', retryAfter: '5', exposed: true},
      1,
    );
    await submit(element, '000000');
    expect(textOf(element)).to.contain('another code in 50 seconds');
  });
});

describe('a service that wants a wait at the first step', () => {
  it('has its own, though another address has to wait longer', async () => {
    const clock = handClock();
    const {app, element} = await askedForCode();
    expect(textOf(element)).to.contain('another code in 60 seconds');
    backOf(element).click();
    await element.updateComplete;
    await app.fault(
      'send-email',
      {kind: 'rate-limit', retryAfter: '20', exposed: true},
      1,
    );
    await submit(element, 'other@example.com');
    expect(textOf(element)).to.contain('another code in 20 seconds');
    await clock.pass(20);
    await element.updateComplete;
    expect(part(element, 'submit').ariaDisabled).to.equal('false');
    const sent = next(element, 'code-sent');
    await submit(element, 'other@example.com');
    await sent;
    expect(await app.requestsTo('send-email')).to.have.length(3);
    // The first address waits on, and has a code already.
    backOf(element).click();
    await element.updateComplete;
    await submit(element, app.email);
    expect(textOf(element)).to.contain('another code in 40 seconds');
    expect(await app.requestsTo('send-email')).to.have.length(3);
  });

  it('is asked again when that is over', async () => {
    const clock = handClock();
    const {app, element} = await arrive();
    await app.fault(
      'send-email',
      {kind: 'rate-limit', retryAfter: '20', exposed: true},
      1,
    );
    await submit(element, app.email);
    const button = part(element, 'submit');
    expect(button.ariaDisabled).to.equal('true');
    expect(textOf(element)).to.contain('another code in 20 seconds');
    await clock.pass(5);
    fieldOf(element).focus();
    await press('Enter');
    await element.updateComplete;
    expect(statusOf(element)).to.equal(
      'You can ask for another code in 15 seconds.',
    );
    expect(await app.requestsTo('send-email')).to.have.length(1);
    await clock.pass(15);
    await element.updateComplete;
    expect(button.ariaDisabled).to.equal('false');
    expect(fieldOf(element).value).to.equal(app.email);
    const sent = next(element, 'code-sent');
    await press('Enter');
    await sent;
    expect(await app.requestsTo('send-email')).to.have.length(2);
  });
});
