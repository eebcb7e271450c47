import {expect} from 'chai';
import {allowConsole} from '../helpers/canary.js';
import {onceAfterTest} from '../helpers/after-test.js';
import {createApp} from '../helpers/genauth.js';
import {mount} from '../helpers/mount.js';
import {
  arrive,
  askedForCode,
  codeIn,
  create,
  failuresIn,
  fieldOf,
  namesOf,
  settled,
  submit,
  watch,
  watchAll,
} from './visit.js';

describe('the events on the way to a token', () => {
  it('come after what they tell of is on the screen', async () => {
    const {app, element} = await arrive();
    const seen = watch(element);
    await submit(element, app.email);
    await submit(element, await codeIn(app));
    const token = (
      seen.at(-1)?.event.detail as {passwordResetToken: string} | undefined
    )?.passwordResetToken;
    expect(token).to.match(/./);
    expect(
      seen.map(({name, state, heading, heard, event}) => [
        name,
        state,
        heading,
        heard,
        event.detail as unknown,
      ]),
    ).to.deep.equal([
      [
        'state-change',
        'sending',
        'Reset your password',
        '|',
        {state: 'sending', previous: 'identifying'},
      ],
      [
        'state-change',
        'verifying',
        'Reset your password',
        '|Sending a code…',
        {state: 'verifying', previous: 'sending'},
      ],
      [
        'code-sent',
        'verifying',
        'Enter the code',
        '|',
        {method: 'email', retryAfter: 60},
      ],
      [
        'state-change',
        'checking',
        'Enter the code',
        '|',
        {state: 'checking', previous: 'verifying'},
      ],
      [
        'state-change',
        'verified',
        'Enter the code',
        '|Checking your code…',
        {state: 'verified', previous: 'checking'},
      ],
      [
        'token',
        'verified',
        'Your code is correct',
        '|',
        {passwordResetToken: token, expiresIn: 900},
      ],
    ]);
    for (const {event, name} of seen) {
      expect(event).to.be.instanceOf(CustomEvent);
      expect(event).to.include({
        bubbles: true,
        cancelable: false,
        composed: name !== 'token',
      });
      expect(Object.isFrozen(event.detail)).to.equal(true);
    }
  });

  it('reach the document, and the token no further than its own tree', async () => {
    const app = await createApp({rsaBits: 1024});
    const home = await mount('<div></div>');
    const root = home.attachShadow({mode: 'open'});
    const inner = document.createElement('div');
    root.append(inner);
    const element = create(app);
    inner.append(element);
    await element.updateComplete;
    const [near, far] = [watch(element, inner), watch(element, document)];
    await submit(element, app.email);
    await submit(element, await codeIn(app));
    const all = [
      'state-change',
      'state-change',
      'code-sent',
      'state-change',
      'state-change',
      'token',
    ];
    expect(namesOf(near)).to.deep.equal(all);
    expect(namesOf(far)).to.deep.equal(all.slice(0, -1));
  });

  it('reach the document with a failure', async () => {
    const {app, element} = await arrive();
    const far = watch(element, document);
    await app.fault('send-email', {kind: 'reset'}, 1);
    await submit(element, app.email);
    expect(failuresIn(far).map(({code}) => code)).to.deep.equal(['network']);
  });

  it('are none after the end, whatever the page sets and calls', async () => {
    const {app, element} = await askedForCode();
    await submit(element, await codeIn(app));
    const seen = watchAll(element);
    element.appHost = 'nowhere';
    await element.updateComplete;
    await element.submit();
    for (let turn = 0; turn < 8; turn++) await settled();
    expect(element.state).to.equal('verified');
    expect(namesOf(seen)).to.deep.equal([]);
  });

  it('are none of an element that is in no document', async () => {
    for (const arrange of [arrive, askedForCode]) {
      const {app, element} = await arrange();
      const before = await app.requests();
      const seen = watchAll(element);
      const isCode = element.state === 'verifying';
      fieldOf(element).value = isCode ? await codeIn(app) : app.email;
      element.remove();
      await settled();
      await element.submit();
      for (let turn = 0; turn < 8; turn++) await settled();
      expect(namesOf(seen)).to.deep.equal([]);
      expect(await app.requests()).to.deep.equal(before);
    }
  });

  it('are not lost when a listener throws', async () => {
    allowConsole(); // Mocha's
    const {app, element} = await arrive();
    const seen = watch(element);
    const heard: string[] = [];
    const {onerror} = window;
    window.onerror = (message) => {
      heard.push(message as string);
      return true;
    };
    onceAfterTest(() => void (window.onerror = onerror));
    element.addEventListener('genauth-forgot-state-change', () => {
      throw new Error('Ignore this line');
    });
    await submit(element, app.email);
    expect(seen.at(-1)?.name).to.equal('code-sent');
    expect(heard).to.have.length(2);
  });

  it('tell of each failure, not of the one before, and of no mistake', async () => {
    const {app, element} = await askedForCode();
    const seen = watch(element);
    await submit(element, '1');
    await submit(element, '');
    await settled();
    expect(seen).to.deep.equal([]);
    await app.fault('verify-reset-password-request', {kind: 'reset'}, 2);
    await submit(element, '123456');
    await submit(element, '123456');
    expect(namesOf(seen)).to.deep.equal([
      'state-change',
      'state-change',
      'failure',
      'state-change',
      'state-change',
      'failure',
    ]);
    expect(failuresIn(seen)).to.have.length(2);
    // A mistake takes the failure away.
    await submit(element, '1');
    expect(seen.at(-1)?.event.detail).to.deep.equal({
      state: 'verifying',
      previous: 'failed',
    });
  });
});
