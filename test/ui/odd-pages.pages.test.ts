import {expect} from 'chai';
import '../../src/index.js';
import {allowConsole, newPassword} from '../helpers/canary.js';
import {createApp} from '../helpers/genauth.js';
import {handClock} from '../helpers/hand-clock.js';
import {
  arrive,
  arriveAt,
  askedForCode,
  codeIn,
  fieldOf,
  next as nextForgot,
  statesIn,
  submit,
  textOf as textOfForgot,
  watch as watchForgot,
} from '../forgot-password/visit.js';
import {
  failuresIn,
  fill,
  override,
  posts,
  put,
  rootOf,
  settled,
  textOf,
  visit,
} from '../reset-password/visit.js';

/* What pages do that nobody would advise. */

const isInPage = (element: Element): boolean => element.isConnected;

describe('a page that removes the element when the password is set', () => {
  it('is not taken to the sign-in page', async () => {
    const clock = handClock();
    const {element} = await visit({
      'sign-in-url': '#signed-in',
      'redirect-delay': 2,
    });
    element.addEventListener('genauth-reset-state-change', () => {
      if (element.state === 'succeeded') element.remove();
    });
    await element.submit();
    expect(isInPage(element)).to.equal(false);
    await clock.pass(5);
    await settled();
    expect(location.hash).not.to.equal('#signed-in');
  });
});

describe('a page that goes into the cache of the browser after the success', () => {
  it('does not take the visitor away once it is back', async () => {
    const clock = handClock();
    const {element} = await visit({
      'sign-in-url': '#signed-in',
      'redirect-delay': 2,
    });
    await element.submit();
    expect(element.state).to.equal('succeeded');
    dispatchEvent(new PageTransitionEvent('pagehide', {persisted: true}));
    await clock.pass(5);
    await settled();
    expect(location.hash).not.to.equal('#signed-in');
  });
});

describe('a page whose library has replaced Promise', () => {
  it('gets a code for a phone number all the same', async () => {
    const {app, element} = await arrive({methods: 'phone'});
    await app.addAccount('x@example.com', newPassword(), '+8613800000009');
    override(globalThis, 'Promise', {
      value: class extends Promise<unknown> {},
      writable: true,
    });
    const sent = nextForgot(element, 'code-sent');
    await submit(element, '138 0000 0009');
    expect((await sent).method).to.equal('phone');
    expect(element.state).to.equal('verifying');
  });
});

describe('a field of the page in a slot', () => {
  it('does not clear the mistake in the address', async () => {
    const {element} = await arrive();
    await submit(element, 'ana');
    const mistake = 'That’s not an email address or a phone number.';
    expect(textOfForgot(element)).to.contain(mistake);
    const field = document.createElement('input');
    field.slot = 'help';
    element.append(field);
    field.value = 'ana@example.com';
    field.dispatchEvent(new Event('input', {bubbles: true, composed: true}));
    await settled();
    await element.updateComplete;
    expect(textOfForgot(element)).to.contain(mistake);
  });
});

describe('a form of the page in a slot', () => {
  it('does not submit the password, even where its own field is empty', async () => {
    const {app, element, seen, password} = await visit();
    // What replaces a blocked submission comes with the first outcome.
    fill(element, '');
    await element.submit();
    fill(element, password);
    seen.length = 0;
    const form = document.createElement('form');
    form.slot = 'help';
    form.method = 'dialog';
    form.innerHTML = '<input required><button type="submit">Ask</button>';
    element.append(form);
    await settled();
    form.querySelector('button')!.click();
    for (let turn = 0; turn < 5; turn += 1) await settled();
    expect(seen.map(({name}) => name)).to.deep.equal([]);
    expect(await posts(app)).to.equal(0);
  });
});

describe('a setting of another type', () => {
  it('is read as a country: the number 86', async () => {
    const {element} = await arrive();
    Object.assign(element, {phoneCountryCode: 86});
    await submit(element, '138 0013 8000');
    expect(element.state).to.equal('verifying');
    expect(textOfForgot(element)).to.contain('+86');
  });

  it('is read as methods: a list', async () => {
    const {element} = await arrive();
    Object.assign(element, {methods: ['email']});
    await element.updateComplete;
    expect(textOfForgot(element)).not.to.contain('phone number');
    Object.assign(element, {methods: ['email', 'phone']});
    await element.updateComplete;
    expect(textOfForgot(element)).to.contain('phone number');
  });

  it('is shown as wrong at once: a timeout below 0', async () => {
    allowConsole();
    const element = await put({timeout: '-5', token: 'some-token'});
    expect(textOf(element)).to.contain('This page isn’t available');
    expect(textOf(element)).not.to.contain('Nothing was sent');
  });
});

describe('a token that comes', () => {
  it('in a submission that then fails has a form of its own', async () => {
    const {app, element, seen} = await visit();
    let answer: ((response: Response) => void) | undefined;
    element.fetch = (request) =>
      request.url.endsWith('/reset-password')
        ? new Promise((resolve) => (answer = resolve))
        : fetch(request);
    const over = element.submit();
    while (!answer) await settled();
    element.token = await app.issueToken();
    answer(Response.json({statusCode: 429, message: 'Too many'}));
    await over;
    await element.updateComplete;
    expect(element.state).to.equal('ready');
    expect(
      rootOf(element).querySelector('[role=alert]')!.textContent.trim(),
    ).to.equal('');
    expect(failuresIn(seen).map(({code}) => code)).to.deep.equal([
      'rate-limited',
    ]);
  });

  it('before the service’s address is known is there once it is', async () => {
    // As Angular draws an element: its properties come later.
    const app = await createApp({rsaBits: 1024});
    const first = await put({'app-host': app.appHost});
    first.dispatchEvent(
      new CustomEvent('genauth-forgot-token', {
        detail: {passwordResetToken: await app.issueToken(), expiresIn: 300},
      }),
    );
    while (first.state !== 'ready') await settled();
    first.remove();
    const second = await put();
    expect(second.state).to.equal('token-missing');
    second.appHost = app.appHost;
    while (second.state !== 'ready') await settled();
    const password = newPassword();
    fill(second, password);
    await second.submit();
    expect(second.state).to.equal('succeeded');
    expect(await app.passwordIs(password)).to.equal(true);
  });

  it('while the service’s address is none is kept for the right one', async () => {
    allowConsole();
    const app = await createApp({rsaBits: 1024});
    const element = await put({'app-host': 'no address'});
    element.dispatchEvent(
      new CustomEvent('genauth-forgot-token', {
        detail: {passwordResetToken: await app.issueToken(), expiresIn: 300},
      }),
    );
    await element.updateComplete;
    expect(element.state).to.equal('failed');
    element.appHost = app.appHost;
    while (element.state !== 'ready') await settled();
    const password = newPassword();
    fill(element, password);
    await element.submit();
    expect(element.state).to.equal('succeeded');
    expect(await app.passwordIs(password)).to.equal(true);
  });
});

describe('a page that comes back from the cache of the browser', () => {
  const comeBack = (): void => {
    dispatchEvent(new PageTransitionEvent('pageshow', {persisted: true}));
  };

  it('ends the call of whoever was there before', async () => {
    const app = await createApp({rsaBits: 1024});
    const element = await arriveAt(app);
    const seen = watchForgot(element);
    await app.fault('send-email', {kind: 'hold'}, 1);
    fieldOf(element).value = app.email;
    const sent = element.submit();
    while ((await app.requestsTo('send-email')).length < 1);
    comeBack();
    await app.release();
    await sent;
    await element.updateComplete;
    expect(element.state).to.equal('identifying');
    expect(fieldOf(element).value).to.equal('');
    expect(statesIn(seen)).to.deep.equal(['sending', 'identifying']);
  });

  it('shows no address of whoever was there before', async () => {
    const {app, element} = await askedForCode();
    const token = nextForgot(element, 'token');
    await submit(element, await codeIn(app));
    await token;
    expect(element.username).to.equal(app.email);
    comeBack();
    await element.updateComplete;
    expect(element.username).to.equal('');
    expect(fieldOf(element).value).to.equal('');
  });
});

describe('words of the page that throw while they are shown', () => {
  it('end no more than that attempt', async () => {
    allowConsole();
    const {app, element} = await arrive();
    const thrown = (event: PromiseRejectionEvent): void =>
      event.preventDefault();
    addEventListener('unhandledrejection', thrown);
    const before = element.messages;
    element.addEventListener(
      'genauth-forgot-submit',
      () => {
        element.messages = Object.defineProperty({}, 'sending', {
          enumerable: true,
          get: () => {
            throw new Error('theirs');
          },
        });
      },
      {once: true},
    );
    fieldOf(element).value = app.email;
    await element.submit();
    element.messages = before;
    await element.updateComplete;
    removeEventListener('unhandledrejection', thrown);
    expect(element.state).to.equal('verifying');
    await submit(element, await codeIn(app));
    expect(element.state).to.equal('verified');
  });
});
