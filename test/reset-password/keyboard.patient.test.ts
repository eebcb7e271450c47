import {expect} from 'chai';
import type {GenAuthResetPassword} from '../../src/elements.js';
import {contrast} from '../helpers/contrast.js';
import {createApp, type Fault} from '../helpers/genauth.js';
import {press, shiftTab, tab} from '../helpers/user.js';
import {
  focusedIn,
  inState,
  part,
  situationNames,
  type Situation,
} from './in-state.js';
import {
  buttonOf,
  fieldsOf,
  fill,
  next,
  rootOf,
  settled,
  valuesOf,
  visit,
  type EventName,
  type Visit,
} from './visit.js';

const form = [
  'New password',
  'Confirm new password',
  'Show password',
  'Set new password',
];
const [signIn, request] = ['Sign in', 'Request a new link'];

/** Where the Tab key leads in each situation, between what is around it. */
const stops: Record<Situation, string[]> = {
  ready: form,
  'requirements open': form,
  'requirements partly met': form,
  'a strength': form,
  revealed: form,
  'one error': form,
  'two errors': [
    'Enter a new password.',
    'Enter your new password again.',
    ...form,
  ],
  submitting: form,
  succeeded: [signIn],
  'token missing': [request],
  'token rejected': [request],
  rejected: [...form, request],
  'rate limited': form,
  'outcome unknown': [...form, signIn, request],
  'password rejected': form,
  'config invalid': [],
};

/** What has the focus, of the element's own or in one of its slots. */
const focused = (element: GenAuthResetPassword): HTMLElement =>
  (focusedIn(element) ?? document.activeElement) as HTMLElement;

const nameOf = (target: HTMLElement): string => {
  const label = target instanceof HTMLInputElement && target.labels?.[0];
  return (label || target).textContent.replaceAll(/\s+/g, ' ').trim();
};

const expectRing = (element: GenAuthResetPassword): void => {
  const target = focused(element);
  // WebKitGTK has no window that is active under test, hence no ring.
  if (!target.matches('[part]:focus-visible')) return;
  const {outlineStyle, outlineWidth, outlineColor} = getComputedStyle(target);
  const ground = getComputedStyle(part(element, 'base')).backgroundColor;
  expect(outlineStyle).to.equal('solid');
  expect(parseFloat(outlineWidth)).to.be.at.least(2);
  expect(contrast(outlineColor, ground)).to.be.at.least(3);
};

describe('the keyboard', () => {
  for (const name of situationNames) {
    it(`leads through everything, and out again, when ${name} [TEST-5, A11Y-9, WCAG 2.1.1, WCAG 2.1.2, WCAG 2.4.3]`, async () => {
      const element = await inState(name, {
        'sign-in-url': '/login',
        'request-url': '/forgot',
      });
      element.insertAdjacentHTML(
        'beforeend',
        '<a slot="logo" href="/">Acme</a><a slot="help" href="/help">Help</a>',
      );
      const before = document.createElement('button');
      before.textContent = 'before';
      element.before(before);
      const after = document.createElement('button');
      after.textContent = 'after';
      element.after(after);
      const way = ['Acme', ...stops[name], 'Help', 'after'];
      before.focus();
      const forth: string[] = [];
      while (forth.length < way.length) {
        await tab();
        forth.push(nameOf(focused(element)));
        expectRing(element);
      }
      expect(forth).to.deep.equal(way);
      const back: string[] = [];
      while (back.length < way.length) {
        await shiftTab();
        back.push(nameOf(focused(element)));
      }
      expect(back).to.deep.equal([...way.slice(0, -1).reverse(), 'before']);
    });
  }
});

describe('Escape', () => {
  it('hides the password and does nothing else [A11Y-9]', async () => {
    const {element} = await visit();
    const values = valuesOf(element);
    const [first] = fieldsOf(element);
    first!.focus();
    part(element, 'reveal').click();
    while (!rootOf(element).querySelector('[part=caps-lock]')) await settled();
    await press('Escape');
    await press('Escape');
    await element.updateComplete;
    expect(first!.type).to.equal('password');
    expect(valuesOf(element)).to.deep.equal(values);
    expect(focusedIn(element)).to.equal(first);
    expect(element.state).to.equal('ready');
  });
});

const refused: Fault = {kind: 'envelope', statusCode: 400, message: 'No.'};
const unwanted: Fault = {...refused, statusCode: 422, apiCode: 2029};
const tooMany: Fault = {kind: 'rate-limit', retryAfter: '30', exposed: true};

const attempts: [name: string, event: EventName, arrange: Arrange][] = [
  ['succeeds', 'success', () => undefined],
  ['has no answer', 'failure', ({app}) => app.fault(endpoint, {kind: 'reset'})],
  ['is refused', 'failure', ({app}) => app.fault(endpoint, refused)],
  ['is not wanted', 'failure', ({app}) => app.fault(endpoint, unwanted)],
  ['is one too many', 'failure', ({app}) => app.fault(endpoint, tooMany)],
  ['has one mistake', 'invalid', ({element}) => fill(element, 'this', 'that')],
  ['has two mistakes', 'invalid', ({element}) => fill(element, '')],
];
const endpoint = 'reset-password';
type Arrange = (visited: Visit) => unknown;

/** What a visitor can submit with: each control and key. */
const ways: [name: string, key: string, of: (e: Visit) => HTMLElement][] = [
  ['Enter in the first field', 'Enter', (v) => fieldsOf(v.element)[0]!],
  ['Enter in the second field', 'Enter', (v) => fieldsOf(v.element)[1]!],
  ['Enter on the button', 'Enter', (v) => buttonOf(v.element)],
  ['Space on the button', 'Space', (v) => buttonOf(v.element)],
];

describe('the focus is never lost [WCAG 2.4.3]', () => {
  for (const [name, event, arrange] of attempts) {
    it(`when an attempt ${name}, whatever it was made with`, async () => {
      for (const [way, key, of] of ways) {
        const visited = await visit();
        const {element} = visited;
        await arrange(visited);
        of(visited).focus();
        const lost: string[] = [];
        element.addEventListener('genauth-reset-state-change', () => {
          void element.updateComplete.then(() => {
            if (!focusedIn(element)) lost.push(element.state);
          });
        });
        const over = next(element, event);
        await press(key);
        await over;
        expect(focusedIn(element), way).not.to.equal(null);
        expect(lost, way).to.deep.equal([]);
      }
    });
  }

  it('when the page submits while a link to a mistake has it', async () => {
    const {app, element} = await visit();
    await app.fault(endpoint, {kind: 'reset'});
    fill(element, '');
    await element.submit();
    rootOf(element).querySelector('a')!.focus();
    fill(element, 'a sturdy new password');
    await element.submit();
    expect(focusedIn(element)).to.equal(fieldsOf(element)[0]);
  });

  it('when a new token comes while the way to one has it', async () => {
    const app = await createApp({rsaBits: 1024});
    const element = await inState('token missing', {
      'app-host': app.appHost,
      'request-url': '/forgot',
    });
    part(element, 'link').focus();
    element.token = await app.issueToken();
    await element.updateComplete;
    expect(element.state).to.equal('ready');
    expect(focusedIn(element)).to.equal(fieldsOf(element)[0]);
  });

  it('when a new token comes while what is in the slot for it has it', async () => {
    const app = await createApp({rsaBits: 1024});
    const element = await inState('token missing', {'app-host': app.appHost});
    element.insertAdjacentHTML(
      'beforeend',
      '<button slot="request">Ask</button>',
    );
    await settled();
    element.querySelector('button')!.focus();
    element.token = await app.issueToken();
    await element.updateComplete;
    expect(focusedIn(element)).to.equal(fieldsOf(element)[0]);
  });

  it('and not taken from what is still there, or from the page', async () => {
    const {app, element} = await visit();
    await app.fault(endpoint, {kind: 'reset'});
    element.insertAdjacentHTML(
      'beforeend',
      '<button slot="help">Help</button>',
    );
    await settled();
    const help = element.querySelector<HTMLElement>('[slot=help]')!;
    help.focus();
    await element.submit();
    expect(document.activeElement).to.equal(help);
    const other = document.createElement('button');
    element.before(other);
    other.focus();
    await element.submit();
    expect(document.activeElement).to.equal(other);
  });
});
