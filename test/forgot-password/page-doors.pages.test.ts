import {expect} from 'chai';
import {GenAuthForgotPassword} from '../../src/forgot-password/element.js';
import '../../src/index.js';
import type {GenAuthResetPassword} from '../../src/elements.js';
import {onceAfterTest} from '../helpers/after-test.js';
import {allowConsole} from '../helpers/canary.js';
import {createApp, type App} from '../helpers/genauth.js';
import {handClock} from '../helpers/hand-clock.js';
import {mount} from '../helpers/mount.js';
import {
  arrive,
  arriveAt,
  askedForCode,
  codeIn,
  create,
  fieldOf,
  namesOf,
  part,
  resendOf,
  rootOf,
  settled,
  statesIn,
  submit,
  textOf,
  watchAll,
} from './visit.js';

const turns = async (): Promise<void> => {
  for (let turn = 0; turn < 10; turn++) await settled();
};

const prevent = (event: Event): void => event.preventDefault();

/** Stops the next call; resolves once the element has gone on without it. */
const stopNext = (element: HTMLElement): Promise<void> =>
  new Promise((resolve) => {
    const stop = (event: Event): void => {
      event.preventDefault();
      void turns().then(resolve);
    };
    element.addEventListener('genauth-forgot-submit', stop, {once: true});
  });

describe('the event before each call', () => {
  it('names the step, and comes before anything changes', async () => {
    const {app, element} = await arrive();
    const seen = watchAll(element);
    await submit(element, app.email);
    await submit(element, await codeIn(app));
    expect(namesOf(seen)).to.deep.equal([
      'submit',
      'state-change',
      'state-change',
      'code-sent',
      'submit',
      'state-change',
      'state-change',
      'token',
    ]);
    const submits = seen.filter(({name}) => name === 'submit');
    expect(
      submits.map(({event, state}) => [event.detail as unknown, state]),
    ).to.deep.equal([
      [{step: 'send'}, 'identifying'],
      [{step: 'check'}, 'verifying'],
    ]);
    for (const {event} of submits) {
      expect(event).to.include({
        bubbles: true,
        cancelable: true,
        composed: true,
      });
      expect(Object.isFrozen(event.detail)).to.equal(true);
    }
  });

  it('stops the sending: nothing is sent, and the form is as it was', async () => {
    const {app, element} = await arrive();
    element.addEventListener('genauth-forgot-submit', prevent, {once: true});
    const seen = watchAll(element);
    const shown = textOf(element);
    await submit(element, app.email);
    await turns();
    expect(namesOf(seen)).to.deep.equal(['submit']);
    expect(element.state).to.equal('identifying');
    expect(textOf(element)).to.equal(shown);
    expect(fieldOf(element).value).to.equal(app.email);
    expect(fieldOf(element).readOnly).to.equal(false);
    expect(part(element, 'submit').ariaDisabled).to.equal('false');
    expect(part(element, 'form').ariaBusy).to.equal('false');
    expect(await app.requests()).to.deep.equal([]);
    // The page has what it wanted.
    await element.submit();
    expect(statesIn(seen)).to.deep.equal(['sending', 'verifying']);
  });

  it('stops the sending to a number, which had to be read first', async () => {
    const {app, element} = await arrive();
    element.addEventListener('genauth-forgot-submit', prevent, {once: true});
    await submit(element, '13800000000');
    await turns();
    expect(element.state).to.equal('identifying');
    expect(fieldOf(element).readOnly).to.equal(false);
    expect(part(element, 'form').ariaBusy).to.equal('false');
    expect(await app.requests()).to.deep.equal([]);
    await element.submit();
    expect(element.state).to.equal('verifying');
  });

  it('stops the check of a code', async () => {
    const {app, element} = await askedForCode();
    element.addEventListener('genauth-forgot-submit', prevent, {once: true});
    const code = await codeIn(app);
    await submit(element, code);
    await turns();
    expect(element.state).to.equal('verifying');
    expect(fieldOf(element).value).to.equal(code);
    const endpoint = 'verify-reset-password-request';
    expect(await app.requestsTo(endpoint)).to.deep.equal([]);
    await element.submit();
    expect(element.state).to.equal('verified');
  });

  it('stops another code, which may be asked for again at once', async () => {
    const clock = handClock();
    const {app, element} = await askedForCode();
    await clock.pass(61);
    await app.fault('send-email', {
      kind: 'body',
      contentType: 'application/json',
      text: '{"statusCode":200}',
    });
    const seen = watchAll(element);
    const stopped = stopNext(element);
    resendOf(element).click();
    await stopped;
    expect(namesOf(seen)).to.deep.equal(['submit']);
    expect(seen[0]?.event.detail).to.deep.equal({step: 'send'});
    expect(element.state).to.equal('verifying');
    expect(await app.requestsTo('send-email')).to.have.length(1);
    resendOf(element).click();
    while (namesOf(seen).at(-1) !== 'code-sent') await settled();
    expect(await app.requestsTo('send-email')).to.have.length(2);
  });

  it('stops another code until the page calls submit()', async () => {
    const clock = handClock();
    const {app, element} = await askedForCode();
    await clock.pass(61);
    await app.fault('send-email', {
      kind: 'body',
      contentType: 'application/json',
      text: '{"statusCode":200}',
    });
    const stopped = stopNext(element);
    resendOf(element).click();
    await stopped;
    await element.submit();
    expect(await app.requestsTo('send-email')).to.have.length(2);
    const endpoint = 'verify-reset-password-request';
    expect(await app.requestsTo(endpoint)).to.deep.equal([]);
  });

  for (const goOn of ['input', 'submit']) {
    it(`stops another code for good once there is ${goOn}`, async () => {
      const clock = handClock();
      const {app, element} = await askedForCode();
      await clock.pass(61);
      const code = await codeIn(app);
      const stopped = stopNext(element);
      resendOf(element).click();
      await stopped;
      const field = fieldOf(element);
      field.value = code;
      if (goOn === 'input') {
        field.dispatchEvent(new InputEvent('input', {bubbles: true}));
        await element.submit();
      } else {
        field.form?.requestSubmit();
      }
      while (element.state !== 'verified') await settled();
      expect(await app.requestsTo('send-email')).to.have.length(1);
    });
  }

  it('does not come where a mistake or the wait keeps the call back', async () => {
    const {app} = await askedForCode();
    const element = await arriveAt(app);
    const seen = watchAll(element);
    await submit(element, 'nobody');
    // Sent a moment ago, from another page.
    await submit(element, app.email);
    expect(element.state).to.equal('verifying');
    await submit(element, '12');
    expect(namesOf(seen)).not.to.include('submit');
  });

  it('may take the element away', async () => {
    const {app, element} = await arrive();
    const seen = watchAll(element);
    element.addEventListener('genauth-forgot-submit', () => element.remove());
    await submit(element, app.email);
    await turns();
    expect(namesOf(seen)).to.deep.equal(['submit']);
    expect(await app.requests()).to.deep.equal([]);
  });

  it('has a second press wait for the first', async () => {
    const {app, element} = await arrive();
    const seen = watchAll(element);
    fieldOf(element).value = app.email;
    await Promise.all([element.submit(), element.submit()]);
    expect(namesOf(seen).filter((name) => name === 'submit')).to.have.length(1);
    expect(await app.requestsTo('send-email')).to.have.length(1);
  });
});

describe('the page’s fetch', () => {
  /** Leads every call to that application instead. */
  const to =
    ({appHost}: App, seen: string[]) =>
    async (request: Request): Promise<Response> => {
      const {pathname} = new URL(request.url);
      seen.push(pathname);
      const {method, headers, signal} = request;
      const body = method === 'POST' ? await request.text() : null;
      return fetch(appHost + pathname, {method, headers, body, signal});
    };

  it('makes every call of the element', async () => {
    const [front, back] = [await createApp(), await createApp({rsaBits: 1024})];
    const element = create(front);
    const seen: string[] = [];
    element.fetch = to(back, seen);
    (await mount('<div></div>')).append(element);
    await element.updateComplete;
    await submit(element, back.email);
    await submit(element, await codeIn(back));
    expect(element.state).to.equal('verified');
    expect(seen).to.deep.equal([
      '/api/v3/send-email',
      '/api/v3/verify-reset-password-request',
    ]);
    expect(await front.requests()).to.deep.equal([]);
  });

  it('is that of the element around it, unless it has its own', async () => {
    const [front, back] = [await createApp(), await createApp({rsaBits: 1024})];
    const outer = document.createElement('genauth-reset-password');
    outer.appHost = front.appHost;
    const inner = create(front, {slot: 'request'});
    const [theirs, own]: string[][] = [[], []];
    outer.fetch = to(back, theirs!);
    outer.append(inner);
    (await mount('<div></div>')).append(outer satisfies GenAuthResetPassword);
    while (
      inner.state !== 'identifying' ||
      !rootOf(inner).querySelector('input')
    )
      await settled();
    await submit(inner, back.email);
    expect(theirs).to.deep.equal(['/api/v3/send-email']);
    inner.fetch = to(back, own!);
    await submit(inner, await codeIn(back));
    expect(own).to.deep.equal(['/api/v3/verify-reset-password-request']);
    expect(await front.requests()).to.deep.equal([]);
  });
});

describe('the way back to signing in', () => {
  const linkOf = (element: GenAuthForgotPassword): HTMLAnchorElement | null =>
    rootOf(element).querySelector('a[part~=link]');

  it('stands below either step, and goes where the page says', async () => {
    const {app, element} = await arrive({'sign-in-url': '/login?from=a'});
    for (const step of ['address', 'code']) {
      expect(textOf(element), step).to.contain(
        'Remembered your password? Sign in',
      );
      expect(linkOf(element)?.textContent.trim()).to.equal('Sign in');
      expect(linkOf(element)?.getAttribute('href')).to.equal('/login?from=a');
      expect(linkOf(element)?.referrerPolicy).to.equal('no-referrer');
      if (step === 'address') await submit(element, app.email);
    }
    await submit(element, await codeIn(app));
    expect(linkOf(element)).to.equal(null);
  });

  for (const address of [
    '',
    'javascript:alert(1)',
    'data:text/html,a',
    'http://[',
  ])
    it(`is not there for ${address || 'no address'}`, async () => {
      const {element} = await arrive({'sign-in-url': address});
      expect(linkOf(element)).to.equal(null);
      expect(textOf(element)).not.to.contain('Remembered');
    });

  it('goes nowhere but to the hosts that the page allows', async () => {
    allowConsole();
    const app = await createApp({rsaBits: 1024});
    const {host} = new URL(app.appHost);
    onceAfterTest(() => void (GenAuthForgotPassword.allowedHosts = null));
    GenAuthForgotPassword.allowedHosts = [host, 'https://in.example'];
    const element = await arriveAt(app);
    for (const [address, isThere] of [
      ['/login', true],
      [`${app.appHost}/login`, true],
      ['https://in.example/a', true],
      ['https://evil.example/', false],
      ['//evil.example/', false],
      ['https://in.example.evil.example/', false],
      ['https://in.example@evil.example/', false],
    ] as const) {
      element.signInUrl = address;
      await element.updateComplete;
      expect(!!linkOf(element), address).to.equal(isThere);
    }
  });

  it('is in the language and the direction of the page', async () => {
    const {element} = await arrive({'sign-in-url': '/in', lang: 'ar'});
    expect(part(element, 'base').dir).to.equal('rtl');
    expect(linkOf(element)?.textContent.trim()).to.equal('تسجيل الدخول');
  });
});

describe('the slots for a logo and for help', () => {
  it('are there in every state', async () => {
    const app = await createApp({rsaBits: 1024});
    const element = create(app);
    element.innerHTML = '<b slot="logo">Acme</b><p slot="help">Call us</p>';
    (await mount('<div></div>')).append(element);
    await element.updateComplete;
    const areShown = (when: string): void => {
      for (const child of element.querySelectorAll('[slot=logo],[slot=help]')) {
        expect(child.getClientRects().length, when).to.equal(1);
        expect(child.parentNode).to.equal(element);
      }
    };
    areShown('identifying');
    const [logo, help] = [
      element.querySelector('[slot=logo]')!,
      element.querySelector('[slot=help]')!,
    ];
    const {bottom} = logo.getBoundingClientRect();
    const {top} = part(element, 'heading').getBoundingClientRect();
    expect(bottom).to.be.at.most(top);
    expect(help.getBoundingClientRect().top).to.be.at.least(
      part(element, 'submit').getBoundingClientRect().bottom,
    );
    await submit(element, app.email);
    areShown('verifying');
    await submit(element, await codeIn(app));
    areShown('verified');
  });
});
