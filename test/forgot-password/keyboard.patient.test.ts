import {expect} from 'chai';
import {contrast} from '../helpers/contrast.js';
import {press, shiftTab, tab} from '../helpers/user.js';
import type {GenAuthForgotPassword} from '../../src/forgot-password/element.js';
import {
  afterTheWait,
  inState,
  situationNames,
  type Situation,
} from './in-state.js';
import {
  arrive,
  askedForCode,
  backOf,
  codeIn,
  fieldOf,
  focused,
  next,
  part,
  resendOf,
  rootOf,
  settled,
  stepOf,
  wrongCodeIn,
  type EventName,
  type Visit,
} from './visit.js';

const address = ['Email or phone number', 'Send me a code'];
const code = [
  'Code',
  'Continue',
  'Send another code',
  'Change email or number',
];

/** Where the Tab key leads in each situation, between what is around it. */
const stops: Record<Situation, string[]> = {
  identifying: address,
  'no address': address,
  'not an address': address,
  sending: address,
  unreachable: address,
  'too soon': address,
  'SMS off': address,
  verifying: code,
  'no code': code,
  'part of a code': code,
  'another code': code,
  'sending another': code,
  checking: code,
  'wrong code': code,
  'expired code': code,
  verified: [],
  'config invalid': [],
};

/** What has the focus, of the element's own or of the page around it. */
const focusedAnywhere = (element: GenAuthForgotPassword): HTMLElement =>
  (focused(element) ?? document.activeElement) as HTMLElement;

const nameOf = (target: HTMLElement): string => {
  const label = target instanceof HTMLInputElement && target.labels?.[0];
  return (label || target).textContent.replaceAll(/\s+/g, ' ').trim();
};

const expectRing = (element: GenAuthForgotPassword): void => {
  const target = focusedAnywhere(element);
  // WebKitGTK has no window that is active under test, hence no ring.
  if (!target.matches('[part]:focus-visible')) return;
  const {outlineStyle, outlineWidth, outlineColor} = getComputedStyle(target);
  const ground = getComputedStyle(part(element, 'base')).backgroundColor;
  expect(outlineStyle).to.equal('solid');
  expect(parseFloat(outlineWidth)).to.be.at.least(2);
  expect(contrast(outlineColor, ground)).to.be.at.least(3);
};

describe('the keyboard on the way to a token', () => {
  for (const name of situationNames) {
    it(`leads through everything, and out again, when ${name} [TEST-5, A11Y-9, WCAG 2.1.1, WCAG 2.1.2, WCAG 2.4.3, WCAG 2.4.7]`, async () => {
      const element = await inState(name);
      const before = document.createElement('button');
      before.textContent = 'before';
      element.before(before);
      const after = document.createElement('button');
      after.textContent = 'after';
      element.after(after);
      const way = [...stops[name], 'after'];
      before.focus();
      const forth: string[] = [];
      while (forth.length < way.length) {
        await tab();
        forth.push(nameOf(focusedAnywhere(element)));
        expectRing(element);
      }
      expect(forth).to.deep.equal(way);
      const back: string[] = [];
      while (back.length < way.length) {
        await shiftTab();
        back.push(nameOf(focusedAnywhere(element)));
      }
      expect(back).to.deep.equal([...stops[name].toReversed(), 'before']);
    });
  }

  it('does nothing at Escape', async () => {
    for (const name of ['verifying', 'wrong code', 'checking'] as const) {
      const element = await inState(name);
      const {state} = element;
      fieldOf(element).focus();
      const {value} = fieldOf(element);
      await press('Escape');
      await element.updateComplete;
      expect(element.state).to.equal(state);
      expect(fieldOf(element).value).to.equal(value);
      expect(focused(element)).to.equal(fieldOf(element));
    }
  });

  it('is at the field of the code once that is asked for', async () => {
    const {element} = await askedForCode();
    expect(focused(element)).to.equal(fieldOf(element));
    // Where it goes is heard with the field.
    const ids = fieldOf(element).getAttribute('aria-describedby')!.split(' ');
    const texts = ids.map((id) => rootOf(element).querySelector(`#${id}`));
    expect(texts.map((node) => node?.textContent.trim()).join(' ')).to.contain(
      'a code is on its way',
    );
  });
});

interface Attempt {
  readonly name: string;
  readonly start: () => Promise<Visit>;
  readonly event: EventName;
  readonly arrange: (visit: Visit) => unknown;
}

const type =
  (text: (visit: Visit) => string | Promise<string>) =>
  async (visit: Visit): Promise<void> => {
    fieldOf(visit.element).value = await text(visit);
  };

const attempts: Attempt[] = [
  {
    name: 'the address is sent',
    start: () => arrive(),
    event: 'code-sent',
    arrange: type(({app}) => app.email),
  },
  {
    name: 'the address cannot be sent',
    start: () => arrive(),
    event: 'failure',
    arrange: async (visit) => {
      await visit.app.fault('send-email', {kind: 'reset'});
      await type(({app}) => app.email)(visit);
    },
  },
  {
    name: 'the address comes too soon',
    start: () => arrive(),
    event: 'failure',
    arrange: async (visit) => {
      await visit.app.fault('send-email', {kind: 'rate-limit'});
      await type(({app}) => app.email)(visit);
    },
  },
  {
    name: 'the code is right',
    start: () => askedForCode(),
    event: 'token',
    arrange: type(({app}) => codeIn(app)),
  },
  {
    name: 'the code is wrong',
    start: () => askedForCode(),
    event: 'failure',
    arrange: type(({app}) => wrongCodeIn(app)),
  },
];

/** What the form can be sent with: each control and key. */
const ways: [
  name: string,
  key: string,
  of: (element: GenAuthForgotPassword) => HTMLElement,
][] = [
  ['Enter in the field', 'Enter', fieldOf],
  ['Enter on the button', 'Enter', (element) => part(element, 'submit')],
  ['Space on the button', 'Space', (element) => part(element, 'submit')],
];

/** In which states the focus was nowhere, once the view showed them. */
const watchLosses = (element: GenAuthForgotPassword): string[] => {
  const lost: string[] = [];
  element.addEventListener('genauth-forgot-state-change', () => {
    void element.updateComplete.then(() => {
      if (!focused(element)) lost.push(element.state);
    });
  });
  return lost;
};

describe('the focus is never lost [WCAG 2.4.3]', () => {
  for (const {name, start, event, arrange} of attempts) {
    it(`when ${name}, whatever that is done with`, async () => {
      for (const [way, key, of] of ways) {
        const visit = await start();
        const {element} = visit;
        await arrange(visit);
        of(element).focus();
        const lost = watchLosses(element);
        const over = next(element, event);
        await press(key);
        await over;
        await settled();
        expect(focused(element), way).not.to.equal(null);
        expect(lost, way).to.deep.equal([]);
        // The next one has the page for itself.
        element.remove();
      }
    });
  }

  it('when there is a mistake, and goes to its field', async () => {
    for (const [way, key, of] of ways) {
      for (const start of [arrive, askedForCode]) {
        const {element} = await start();
        of(element).focus();
        await press(key);
        await element.updateComplete;
        expect(fieldOf(element).ariaInvalid).to.equal('true');
        expect(focused(element), way).to.equal(fieldOf(element));
        element.remove();
      }
    }
  });

  it('when another code is sent, or cannot be', async () => {
    const {app, element} = await afterTheWait();
    await app.fault('send-email', {kind: 'reset'}, 1);
    const lost = watchLosses(element);
    resendOf(element).focus();
    const failure = next(element, 'failure');
    await press('Enter');
    await failure;
    expect(focused(element)).to.equal(resendOf(element));
    await app.fault('send-email', {
      kind: 'envelope',
      statusCode: 200,
      message: 'Sent.',
    });
    const sent = next(element, 'code-sent');
    await press('Space');
    await sent;
    expect(focused(element)).to.equal(resendOf(element));
    expect(lost).to.deep.equal([]);
  });

  it('when the code is wrong, and what is typed next replaces it', async () => {
    for (const at of [
      fieldOf,
      (element: GenAuthForgotPassword) => part(element, 'submit'),
    ]) {
      const {app, element} = await askedForCode();
      const lost = watchLosses(element);
      fieldOf(element).value = await wrongCodeIn(app);
      at(element).focus();
      const failure = next(element, 'failure');
      await press('Enter');
      expect((await failure).code).to.equal('code-rejected');
      expect(focused(element)).to.equal(fieldOf(element));
      await press('7');
      expect(fieldOf(element).value).to.equal('7');
      expect(lost).to.deep.equal([]);
      element.remove();
    }
  });

  it('when the visitor turns back', async () => {
    for (const key of ['Enter', 'Space']) {
      const {element} = await askedForCode();
      const lost = watchLosses(element);
      backOf(element).focus();
      await press(key);
      await element.updateComplete;
      expect(stepOf(element)).to.equal('address');
      expect(focused(element)).to.equal(fieldOf(element));
      expect(lost).to.deep.equal([]);
      element.remove();
    }
  });

  it('when the page takes the form away', async () => {
    for (const name of ['identifying', 'wrong code'] as const) {
      const element = await inState(name);
      part(element, 'submit').focus();
      element.appHost = 'nowhere';
      await element.updateComplete;
      expect(rootOf(element).querySelector('form')).to.equal(null);
      expect(focused(element)).to.equal(part(element, 'heading'));
    }
  });
});
