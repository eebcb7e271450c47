import {expect} from 'chai';
import type {GenAuthResetPassword} from '../../src/elements.js';
import {onceAfterTest} from '../helpers/after-test.js';
import {newPassword} from '../helpers/canary.js';
import {openFrame} from '../helpers/frame.js';
import {createApp} from '../helpers/genauth.js';
import {handClock} from '../helpers/hand-clock.js';
import {mount} from '../helpers/mount.js';
import {click, press, tab, typeInto} from '../helpers/user.js';
import {
  focusedIn,
  inState,
  isShown,
  part,
  situationNames,
  type Situation,
} from './in-state.js';
import {
  buttonOf,
  fieldsOf,
  fill,
  formOf,
  next,
  posts,
  put,
  rootOf,
  settled,
  submitAndHold,
  textOf,
  visit,
  nameOf,
} from './visit.js';

const alertOf = (element: GenAuthResetPassword): HTMLElement =>
  rootOf(element).querySelector<HTMLElement>('[role=alert]')!;

const statusOf = (element: GenAuthResetPassword): HTMLElement =>
  rootOf(element).querySelector<HTMLElement>('[role=status]')!;

const wordsOf = (element: Element): string =>
  element.textContent.replaceAll(/\s+/g, ' ').trim();

/** Writes down what the live regions say, each time that changes. */
const listenTo = (element: GenAuthResetPassword): string[] => {
  const heard: string[] = [];
  const regions = [alertOf(element), statusOf(element)];
  for (const region of regions) {
    let last = wordsOf(region);
    const observer = new MutationObserver(() => {
      const now = wordsOf(region);
      if (now === last) return;
      last = now;
      heard.push(`${region.role}: ${now}`);
    });
    observer.observe(region, {
      childList: true,
      subtree: true,
      characterData: true,
    });
  }
  return heard;
};

describe('the live regions', () => {
  it('are there, and silent, before anything happens [A11Y-6, WCAG 4.1.3]', async () => {
    const element = await inState('ready');
    expect(wordsOf(alertOf(element))).to.equal('');
    expect(wordsOf(statusOf(element))).to.equal('');
  });

  it('are the same ones in every state [A11Y-6, WCAG 4.1.3]', async () => {
    const visited = await visit();
    const {app, element} = visited;
    const regions = [alertOf(element), statusOf(element)];
    const {over} = await submitAndHold(visited);
    expect([alertOf(element), statusOf(element)]).to.deep.equal(regions);
    await app.release();
    await over;
    expect(element.state).to.equal('succeeded');
    expect([alertOf(element), statusOf(element)]).to.deep.equal(regions);
  });

  it('say what is done, fall silent, and say the same failure again [A11Y-6, WCAG 4.1.3]', async () => {
    const {app, element} = await visit();
    await app.fault('reset-password', {kind: 'reset'});
    const heard = listenTo(element);
    await element.submit();
    await element.submit();
    await settled();
    const [busy, failed] = [
      'status: Setting your new password…',
      'alert: We couldn’t confirm whether',
    ];
    expect(heard.map((entry) => entry.slice(0, 34).trim())).to.deep.equal(
      [busy, failed, 'status:', 'alert:', busy, failed, 'status:'].map(
        (entry) => entry.slice(0, 34),
      ),
    );
  });

  it('leave the visitor alone who types [A11Y-7]', async () => {
    const element = await inState('rejected');
    const heard = listenTo(element);
    const [first, second] = fieldsOf(element);
    await typeInto(first!, 'abc');
    await typeInto(second!, 'x');
    await tab();
    await settled();
    expect(heard).to.deep.equal([]);
  });

  it('do not count the seconds aloud', async () => {
    const clock = handClock();
    const element = await inState('rate limited');
    const heard = listenTo(element);
    const before = textOf(element);
    await clock.pass(1);
    await element.updateComplete;
    await settled();
    expect(textOf(element)).not.to.equal(before);
    expect(heard).to.deep.equal([]);
  });
});

describe('the focus', () => {
  const onStart: Situation[] = ['ready', 'token missing', 'config invalid'];
  for (const name of onStart) {
    it(`is not taken when ${name} [A11Y-22, WCAG 3.2.1]`, async () => {
      const other = document.createElement('input');
      document.body.append(other);
      onceAfterTest(() => other.remove());
      other.focus();
      await inState(name);
      expect(document.activeElement).to.equal(other);
    });
  }

  it('goes to the first field where the page asks for that', async () => {
    const element = await inState('ready', {autofocus: ''});
    while (!focusedIn(element)) await settled();
    expect(focusedIn(element)).to.equal(fieldsOf(element)[0]);
    const missing = await inState('token missing', {autofocus: ''});
    while (!focusedIn(missing)) await settled();
    expect(nameOf(focusedIn(missing))).to.equal('title');
  });

  it('is moved by focus()', async () => {
    const element = await inState('ready');
    element.focus();
    expect(focusedIn(element)).to.equal(fieldsOf(element)[0]);
    const succeeded = await inState('token missing');
    succeeded.focus();
    expect(nameOf(focusedIn(succeeded))).to.equal('title');
  });

  const ends: [Situation, string][] = [
    ['one error', 'confirmation'],
    ['two errors', 'problems'],
    ['password rejected', 'password'],
    ['succeeded', 'title'],
    ['token rejected', 'title'],
  ];
  for (const [name, id] of ends) {
    it(`goes to the ${id} when ${name} [A11Y-5, A11Y-22, WCAG 2.4.3]`, async () => {
      const element = await inState(name);
      expect(nameOf(focusedIn(element))).to.equal(id);
    });
  }

  it('stays on the button where the same can be tried again', async () => {
    const {app, element} = await visit();
    await app.fault('reset-password', {kind: 'reset'}, 1);
    await click(fieldsOf(element)[1]!);
    await tab();
    await tab();
    const failure = next(element, 'failure');
    await press('Enter');
    await failure;
    expect(focusedIn(element)).to.equal(buttonOf(element));
  });
});

describe('two mistakes at once [A11Y-5]', () => {
  it('are listed in words, with links to the fields', async () => {
    const element = await inState('two errors');
    const problems = focusedIn(element)!;
    expect(problems.role).to.equal('group');
    const title = rootOf(element).querySelector(
      `#${problems.getAttribute('aria-labelledby')}`,
    );
    expect(title?.textContent).to.equal('Please check what you entered');
    const links = [...problems.querySelectorAll('a')];
    expect(links.map(wordsOf)).to.deep.equal([
      'Enter a new password.',
      'Enter your new password again.',
    ]);
    const before = location.href;
    for (const [index, link] of links.entries()) {
      await click(link);
      expect(focusedIn(element)).to.equal(fieldsOf(element)[index]);
    }
    expect(location.href).to.equal(before);
  });

  it('are listed, one is not', async () => {
    const element = await inState('one error');
    expect(rootOf(element).querySelector('[role=group]')).to.equal(null);
    expect(fieldsOf(element).map(({ariaInvalid}) => ariaInvalid)).to.deep.equal(
      ['false', 'true'],
    );
  });
});

describe('while it is busy', () => {
  it('the button keeps the focus and its name, and does nothing more [A11Y-24, WCAG 3.2.4, WCAG 4.1.2]', async () => {
    const visited = await visit();
    const {app, element} = visited;
    await click(fieldsOf(element)[1]!);
    await tab();
    await tab();
    const button = buttonOf(element);
    const name = wordsOf(button);
    const {over} = await submitAndHold(visited);
    expect(focusedIn(element)).to.equal(button);
    expect(button.ariaDisabled).to.equal('true');
    expect(button.disabled).to.equal(false);
    expect(formOf(element)!.ariaBusy).to.equal('true');
    expect(wordsOf(button)).to.equal(name);
    expect(part(element, 'spinner').ariaHidden).to.equal('true');
    await press('Enter');
    await click(button);
    await app.release();
    await over;
    expect(await posts(app)).to.equal(1);
  });

  it('is seen again as it was after a failure', async () => {
    const element = await inState('outcome unknown');
    expect(formOf(element)!.ariaBusy).to.equal('false');
    expect(buttonOf(element).ariaDisabled).to.equal('false');
    expect(rootOf(element).querySelector('[part=spinner]')).to.equal(null);
  });
});

describe('a wait that the service asks for', () => {
  it('is counted down, and ends', async () => {
    const clock = handClock();
    const element = await inState('rate limited');
    expect(textOf(element)).to.contain('You can try again in 30 seconds.');
    expect(buttonOf(element).ariaDisabled).to.equal('true');
    await clock.pass(29);
    await element.updateComplete;
    expect(textOf(element)).to.contain('You can try again in 1 second.');
    await clock.pass(1);
    await element.updateComplete;
    expect(textOf(element)).not.to.contain('try again in');
    expect(buttonOf(element).ariaDisabled).to.equal('false');
    expect(clock.running).to.equal(0);
  });

  for (const [name, seconds] of [
    ['an hour', -3600],
    ['some seconds', -20],
  ] as const) {
    it(`is no longer where the clock is set back ${name}`, async () => {
      const clock = handClock();
      const {app, element} = await visit();
      await app.fault(
        'reset-password',
        {kind: 'rate-limit', retryAfter: '30', exposed: true},
        1,
      );
      await element.submit();
      await clock.pass(10);
      clock.setDate(seconds);
      await clock.pass(1);
      await element.updateComplete;
      expect(textOf(element)).to.contain('You can try again in 19 seconds.');
      await element.submit();
      expect(await posts(app)).to.equal(1);
      await clock.pass(19);
      await element.updateComplete;
      expect(textOf(element)).not.to.contain('try again in');
      expect(buttonOf(element).ariaDisabled).to.equal('false');
      await element.submit();
      expect(await posts(app)).to.equal(2);
      expect(element.state).to.equal('succeeded');
    });
  }

  it('is over after the machine has slept, and stays over', async () => {
    const clock = handClock();
    const element = await inState('rate limited');
    clock.setDate(3600);
    await clock.pass(1);
    await element.updateComplete;
    expect(buttonOf(element).ariaDisabled).to.equal('false');
    clock.setDate(-3600);
    await element.updateComplete;
    expect(buttonOf(element).ariaDisabled).to.equal('false');
  });
});

describe('the way on', () => {
  it('is a link to sign in', async () => {
    const element = await inState('succeeded', {'sign-in-url': '/login?a=1'});
    const link = part<HTMLAnchorElement>(element, 'link');
    expect(link.getAttribute('href')).to.equal('/login?a=1');
    expect(link.referrerPolicy).to.equal('no-referrer');
    expect(textOf(element)).not.to.contain('taken to');
  });

  for (const url of [
    'javascript:alert(1)',
    ' JavaScript:alert(1)',
    'java\nscript:alert(1)',
    'data:text/html,x',
    'blob:https://a.example/1',
    'http://',
    '',
  ]) {
    it(`is never ${JSON.stringify(url)}`, async () => {
      for (const name of ['succeeded', 'token missing'] as const) {
        const element = await inState(name, {
          'sign-in-url': url,
          'request-url': url,
          'redirect-delay': 5,
        });
        expect(rootOf(element).querySelector('a')).to.equal(null);
      }
    });
  }

  it('leads to a new link where this one is of no use [TOK-7]', async () => {
    for (const name of [
      'token missing',
      'token rejected',
      'rejected',
      'outcome unknown',
    ] as const) {
      const element = await inState(name, {'request-url': '/forgot'});
      const link = part<HTMLAnchorElement>(element, 'link');
      expect(link.pathname).to.equal('/forgot');
      expect(isShown(link)).to.equal(true);
    }
    const element = await inState('token missing');
    expect(textOf(element)).to.contain('choose “Forgot password”');
  });

  it('waits for five seconds at least, and can be declined [A11Y-23, WCAG 2.2.1]', async () => {
    const clock = handClock();
    const element = await inState('succeeded', {
      'sign-in-url': '#signed-in',
      'redirect-delay': 0,
    });
    const before = location.href;
    expect(isShown(part(element, 'link'))).to.equal(true);
    expect(textOf(element)).to.contain(
      'You’ll be taken to the sign-in page in 5 seconds.',
    );
    await clock.pass(4);
    await element.updateComplete;
    expect(textOf(element)).to.contain(
      'You’ll be taken to the sign-in page in 1 second.',
    );
    const stay = [...rootOf(element).querySelectorAll('button')].find(
      (button) => wordsOf(button) === 'Stay on this page',
    );
    await click(stay!);
    await clock.pass(10);
    await element.updateComplete;
    expect(textOf(element)).not.to.contain('taken to');
    expect(isShown(part(element, 'link'))).to.equal(true);
    expect(location.href).to.equal(before);
    expect(clock.running).to.equal(0);
    expect(focusedIn(element)).to.equal(part(element, 'heading'));
  });

  it('is gone by itself when the time is over, once', async () => {
    const {href} = location;
    onceAfterTest(() => history.replaceState(history.state, '', href));
    const clock = handClock();
    await inState('succeeded', {
      'sign-in-url': '#signed-in',
      'redirect-delay': 7,
    });
    await clock.pass(6);
    expect(location.hash).not.to.equal('#signed-in');
    await clock.pass(1);
    expect(location.hash).to.equal('#signed-in');
    expect(clock.running).to.equal(0);
  });
});

describe('what the page puts inside', () => {
  const inside = `
    <p id="plain">Please wait.</p>
    <b slot="logo" id="logo">Acme</b>
    <b slot="description" id="description">Choose well.</b>
    <b slot="help" id="help">Call us.</b>
    <b slot="success" id="success">Done.</b>
    <b slot="token-missing" id="token-missing">No.</b>
    <b slot="request" id="request">Ask.</b>`;
  const always = ['logo', 'help'];
  const shown: Record<Situation, string[]> = {
    ready: ['description'],
    'requirements open': ['description'],
    'requirements partly met': ['description'],
    'a strength': ['description'],
    revealed: ['description'],
    'one error': ['description'],
    'two errors': ['description'],
    submitting: ['description'],
    succeeded: ['success'],
    'token missing': ['token-missing', 'request'],
    'token rejected': ['request'],
    rejected: ['description', 'request'],
    'rate limited': ['description'],
    'outcome unknown': ['description', 'request'],
    'password rejected': ['description'],
    'config invalid': [],
  };
  for (const name of situationNames) {
    it(`is shown where it belongs when ${name}`, async () => {
      const element = await inState(name);
      element.insertAdjacentHTML('beforeend', inside);
      await settled();
      const seen = [...element.querySelectorAll('b, #plain')]
        .filter(isShown)
        .map(({id}) => id)
        .filter((id) => /^[a-z-]+$/.test(id) && !id.startsWith('genauth-'));
      expect(seen).to.have.members([...always, ...shown[name]]);
    });
  }

  it('does not hide why a link was refused', async () => {
    const element = await inState('token rejected');
    const before = textOf(element);
    element.insertAdjacentHTML('beforeend', inside);
    await element.updateComplete;
    const reason = [...rootOf(element).querySelectorAll('.g-plain')].filter(
      isShown,
    );
    expect(reason).to.have.length(1);
    expect(reason[0]!.textContent).to.match(/expired/);
    expect(textOf(element)).to.equal(before);
  });

  it('is there when the script is not [LIFE-6]', async () => {
    const {contentDocument} = await openFrame('without-script.html');
    expect(isShown(contentDocument.querySelector('#fallback')!)).to.equal(true);
  });

  it('keeps its place [A11Y-26, WCAG 3.2.6]', async () => {
    for (const name of ['ready', 'succeeded', 'token missing'] as const) {
      const element = await inState(name);
      const slots = [...rootOf(element).querySelectorAll('slot')].map(
        (slot) => slot.name,
      );
      expect(slots[0]).to.equal('logo');
      expect(slots.at(-1)).to.equal('help');
    }
  });
});

describe('the words of the page', () => {
  it('replace single sentences, live', async () => {
    const element = await inState('ready');
    element.messages = {
      submit: 'Go',
      reveal: '',
      account: (name) => `@${name}`,
    };
    element.username = 'ana';
    await element.updateComplete;
    expect(wordsOf(buttonOf(element))).to.equal('Go');
    expect(wordsOf(part(element, 'account'))).to.equal('@\u2068ana\u2069');
    // Nothing to say is no name for a button.
    expect(wordsOf(part(element, 'reveal'))).to.equal('Show password');
    fill(element, '');
    element.messages = {problems: 'Oops'};
    await element.submit();
    expect(wordsOf(focusedIn(element)!)).to.contain('Oops');
    expect(wordsOf(buttonOf(element))).to.equal('Set new password');
  });

  it('are text, not markup', async () => {
    const element = await inState('ready', {username: '<i>ana</i>'});
    element.messages = {heading: '<img src=x onerror=alert(1)>'};
    await element.updateComplete;
    expect(wordsOf(part(element, 'heading'))).to.contain('<img');
    expect(rootOf(element).querySelector('img, i')).to.equal(null);
  });

  it('may be taken away again', async () => {
    const element = await inState('ready');
    for (const nothing of [undefined, null]) {
      element.messages = nothing as unknown as typeof element.messages;
      await element.updateComplete;
      expect(wordsOf(part(element, 'heading'))).to.equal('Set a new password');
    }
  });
});

describe('the states for style sheets', () => {
  const states = [
    'token-missing',
    'ready',
    'submitting',
    'succeeded',
    'failed',
  ];
  for (const name of situationNames) {
    it(`say how it is when ${name}`, async () => {
      const element = await inState(name);
      const matching = states.filter((state) =>
        element.matches(`:state(${state})`),
      );
      expect(matching).to.deep.equal([element.state]);
    });
  }
});

describe('an element in a page', () => {
  it('can be hidden', async () => {
    const element = await inState('ready');
    element.hidden = true;
    expect(getComputedStyle(element).display).to.equal('none');
  });

  it('does not share its names with another one [LIFE-3]', async () => {
    const {appHost} = await createApp({rsaBits: 1024});
    const common = {'app-host': appHost, token: 'some-token'};
    const [first, second] = [await put(common), await put(common)];
    fill(first, newPassword());
    // WebKitGTK scrolls back under a click when what had the focus is gone.
    second.style.cssText = 'position: absolute; inset-block-start: 0';
    await click(rootOf(second).querySelector('label')!);
    expect(focusedIn(second)).to.equal(fieldsOf(second)[0]);
    expect(focusedIn(first)).to.equal(null);
  });

  it('leaves a form around it alone', async () => {
    const form = await mount<HTMLFormElement>('<form><div></div></form>');
    const {element, app, password} = await visit();
    form.append(element);
    let submitted = 0;
    form.addEventListener('submit', (event) => {
      event.preventDefault();
      submitted += 1;
    });
    expect([...new FormData(form)]).to.deep.equal([]);
    await click(fieldsOf(element)[1]!);
    const success = next(element, 'success');
    await press('Enter');
    await success;
    expect(submitted).to.equal(0);
    expect(await app.passwordIs(password)).to.equal(true);
  });
});
