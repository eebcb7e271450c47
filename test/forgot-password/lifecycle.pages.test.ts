import {expect} from 'chai';
import {GenAuthForgotPassword} from '../../src/forgot-password/element.js';
import {storageKey} from '../../src/forgot-password/send-times.js';
import {onceAfterTest} from '../helpers/after-test.js';
import {createApp, type Endpoint} from '../helpers/genauth.js';
import {handClock} from '../helpers/hand-clock.js';
import {press} from '../helpers/user.js';
import {afterTheWait, holding} from './in-state.js';
import {
  alertOf,
  arrive,
  arriveAt,
  askedForCode,
  codeIn,
  create,
  failuresIn,
  fieldOf,
  headingOf,
  inLightMode,
  namesOf,
  next,
  override,
  part,
  resendOf,
  rootOf,
  settled,
  statesIn,
  submit,
  watch,
  type Seen,
  type Visit,
} from './visit.js';

describe('a visitor in a hurry', () => {
  it('is sent one code, however often the key is pressed', async () => {
    const {app, element} = await arrive();
    fieldOf(element).value = app.email;
    await Promise.all([element.submit(), element.submit(), element.submit()]);
    expect(await app.requestsTo('send-email')).to.have.length(1);
    expect(element.state).to.equal('verifying');
  });

  it('has a code checked once', async () => {
    const {app, element} = await askedForCode();
    const seen = watch(element);
    fieldOf(element).value = await codeIn(app);
    fieldOf(element).focus();
    const given = next(element, 'token');
    await press('Enter');
    await press('Enter');
    await given;
    expect(
      await app.requestsTo('verify-reset-password-request'),
    ).to.have.length(1);
    expect(namesOf(seen)).to.deep.equal([
      'state-change',
      'state-change',
      'token',
    ]);
  });
});

const newHome = (): HTMLElement => {
  const home = document.createElement('div');
  document.body.append(home);
  onceAfterTest(() => home.remove());
  return home;
};

const nothingMore = async (
  seen: readonly Seen[],
  many: number,
): Promise<void> => {
  for (let turn = 0; turn < 5; turn++) await settled();
  expect(seen).to.have.length(many);
};

/** A call that is held at the server: which, and where it was made. */
const calls: [
  name: string,
  endpoint: Endpoint,
  before: string,
  start: () => Promise<Visit & {action: () => unknown}>,
][] = [
  [
    'sending',
    'send-email',
    'identifying',
    async () => {
      const visit = await arrive();
      return {...visit, action: () => submit(visit.element, visit.app.email)};
    },
  ],
  [
    'sending another',
    'send-email',
    'verifying',
    async () => {
      const visit = await afterTheWait();
      return {...visit, action: () => resendOf(visit.element).click()};
    },
  ],
  [
    'checking',
    'verify-reset-password-request',
    'verifying',
    async () => {
      const visit = await askedForCode();
      const code = await codeIn(visit.app);
      return {...visit, action: () => submit(visit.element, code)};
    },
  ],
];

describe('an element that is taken out of the document', () => {
  for (const [name, endpoint, before, start] of calls) {
    it(`while ${name}, ends that, and says so once and to nobody else`, async () => {
      const {app, element, action} = await start();
      const home = newHome();
      home.append(element);
      await settled();
      await holding(app, endpoint, action);
      const {value} = fieldOf(element);
      const seen = watch(element);
      const outside = watch(element, home);
      const failure = next(element, 'failure');
      element.remove();
      await failure;
      expect(statesIn(seen)).to.deep.equal([before]);
      const [detail] = failuresIn(seen);
      expect(detail).to.deep.equal({
        code: 'aborted',
        message: 'The request was interrupted.',
        retryable: true,
      });
      expect(seen.at(-1)?.event.bubbles).to.equal(false);
      expect(outside).to.deep.equal([]);
      await app.release();
      await nothingMore(seen, 2);
      expect(element.state).to.equal(before);

      // Put back, it is what it was, and works.
      newHome().append(element);
      await element.updateComplete;
      await nothingMore(seen, 2);
      expect(fieldOf(element).value).to.equal(value);
      expect(part(element, 'form').ariaBusy).to.equal('false');
      expect(part(element, 'submit').ariaDisabled).to.equal('false');
      expect(alertOf(element)).to.equal('');
    });

    it(`while ${name}, and put back in one task, goes on with it`, async () => {
      const {app, element, action} = await start();
      await holding(app, endpoint, action);
      const seen = watch(element);
      newHome().append(element);
      await settled();
      expect(seen).to.deep.equal([]);
      await app.release();
      while (seen.length < 2) await settled();
      expect(namesOf(seen)[0]).to.equal('state-change');
      expect(failuresIn(seen).map(({code}) => code)).not.to.contain('aborted');
    });
  }

  for (const state of ['sending', 'verifying', 'failed'] as const) {
    it(`by a listener, at "${state}", is no trouble`, async () => {
      const {app, element} = await arrive();
      if (state === 'failed') await app.fault('send-email', {kind: 'reset'});
      const seen = watch(element);
      element.addEventListener('genauth-forgot-state-change', () => {
        if (element.state === state) element.remove();
      });
      await submit(element, app.email);
      await nothingMore(seen, 3);
      expect(element.state).to.equal(
        state === 'sending' ? 'identifying' : state,
      );
      const sent = await app.requestsTo('send-email');
      expect(sent).to.have.length(state === 'sending' ? 0 : 1);
    });
  }

  it('sends nothing any more', async () => {
    const {app, element} = await arrive();
    const seen = watch(element);
    element.remove();
    await submit(element, app.email);
    expect(element.state).to.equal('identifying');
    expect(seen).to.deep.equal([]);
    expect(await app.requests()).to.deep.equal([]);
  });
});

describe('an element that was never in a document', () => {
  it('does nothing, and without a sound', async () => {
    const element = new GenAuthForgotPassword();
    element.reset();
    element.focus();
    await element.submit();
    expect(element.state).to.equal('identifying');
  });
});

describe('a hundred elements', () => {
  it('leave no listener and no timer behind [LIFE-4]', async () => {
    const app = await createApp({rsaBits: 1024});
    // Whatever is loaded once.
    (await arriveAt(app)).remove();
    await settled();
    const held = new Map<string, number>();
    const count = (name: string, by: number): void => {
      held.set(name, (held.get(name) ?? 0) + by);
    };
    const {addEventListener: add, removeEventListener: remove} =
      EventTarget.prototype;
    // Called without an object, as `addEventListener(…)`.
    const isBare = (target: unknown): boolean => target === undefined;
    const isGlobal = (target: unknown): boolean =>
      isBare(target) || target === window || target === document;
    override(EventTarget.prototype, 'addEventListener', {
      value(this: EventTarget, ...args: Parameters<typeof add>) {
        if (isGlobal(this)) count(args[0], 1);
        add.apply(isBare(this) ? window : this, args);
      },
    });
    override(EventTarget.prototype, 'removeEventListener', {
      value(this: EventTarget, ...args: Parameters<typeof remove>) {
        if (isGlobal(this)) count(args[0], -1);
        remove.apply(isBare(this) ? window : this, args);
      },
    });
    const clock = handClock();
    let most = 0;
    for (let round = 0; round < 100; round++) {
      const element = create(app);
      document.body.append(element);
      await element.updateComplete;
      if (round % 25 === 1) {
        await submit(element, `${round}@example.com`);
        most = Math.max(most, clock.running);
      }
      element.remove();
      await settled();
    }
    expect(most).to.equal(1);
    expect(clock.running).to.equal(0);
    expect(held.get('storage')).to.equal(0);
    expect([...held].filter(([, many]) => many !== 0)).to.deep.equal([]);
  });
});

describe('properties that are set before the element is defined', () => {
  it('count as attributes do', async () => {
    const app = await createApp({rsaBits: 1024});
    const home = newHome();
    home.innerHTML = '<early-forgot-password></early-forgot-password>';
    const element = home.firstElementChild as GenAuthForgotPassword;
    Object.assign(element, {
      appHost: app.appHost,
      username: 'ana@example.com',
      methods: 'email',
      codeLength: 4,
      headingLevel: 3,
      messages: {heading: 'Lost it?'},
      light: inLightMode,
    });
    onceAfterTest(() => localStorage.removeItem(storageKey));
    customElements.define(
      'early-forgot-password',
      class extends GenAuthForgotPassword {},
    );
    await element.updateComplete;
    expect(headingOf(element)).to.equal('Lost it?');
    expect(part(element, 'heading').ariaLevel).to.equal('3');
    expect(fieldOf(element)).to.include({
      inputMode: 'email',
      value: 'ana@example.com',
    });
    await element.submit();
    await element.updateComplete;
    expect(element.state).to.equal('verifying');
    expect(await app.requestsTo('send-email')).to.have.length(1);
    await submit(element, '123');
    expect(part(element, 'error').textContent).to.contain('4 digits');
  });
});

describe('a page that comes back from the cache', () => {
  const comeBack = (persisted: boolean): boolean =>
    dispatchEvent(new PageTransitionEvent('pageshow', {persisted}));

  it('has nothing of what was typed', async () => {
    const {app, element} = await askedForCode({username: 'ana@example.com'});
    fieldOf(element).value = '123';
    comeBack(false);
    await element.updateComplete;
    expect(fieldOf(element).value).to.equal('123');
    comeBack(true);
    await element.updateComplete;
    expect(element.state).to.equal('identifying');
    expect(fieldOf(element).value).to.equal('ana@example.com');
    expect(rootOf(element).textContent).not.to.contain(app.email);
    fieldOf(element).value = app.email;
    comeBack(true);
    await element.updateComplete;
    expect(fieldOf(element).value).to.equal('ana@example.com');
  });

  it('does not know whose code was accepted', async () => {
    const {app, element} = await askedForCode();
    await submit(element, await codeIn(app));
    expect(element.username).to.equal(app.email);
    comeBack(true);
    await element.updateComplete;
    expect(element.username).to.equal('');
    expect(element.state).to.equal('identifying');
    expect(fieldOf(element).value).to.equal('');
  });
});
