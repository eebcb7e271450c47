import {expect} from 'chai';
import type {LitElement} from 'lit';
import {
  formNames,
  inState as forgotInState,
  situationNames as forgotNames,
} from '../forgot-password/in-state.js';
import {arriveAt, codeIn, fieldOf, submit} from '../forgot-password/visit.js';
import {createApp} from '../helpers/genauth.js';
import {
  click,
  hover,
  moveAway,
  press,
  pressAndLeave,
  typeInto,
} from '../helpers/user.js';
import {
  inState as resetInState,
  isShown,
  situationNames as resetNames,
} from '../reset-password/in-state.js';

/*
 * Criteria of WCAG 2.2 that both elements meet in the same way, in every
 * state that a visitor can come to see.
 */

type Either = LitElement & {state: string};

const links = {
  'sign-in-url': '/login',
  'request-url': '/forgot',
  'redirect-delay': '60',
};

/** Each state of both elements, and how to come there. */
const all: [name: string, open: () => Promise<Either>][] = [
  ...resetNames.map((name): [string, () => Promise<Either>] => [
    `<genauth-reset-password> is “${name}”`,
    () => resetInState(name, links),
  ]),
  ...forgotNames.map((name): [string, () => Promise<Either>] => [
    `<genauth-forgot-password> is “${name}”`,
    () => forgotInState(name, {'sign-in-url': '/login'}),
  ]),
];

const shownIn = <E extends Element = HTMLElement>(
  element: Either,
  selector: string,
): E[] => [...element.renderRoot.querySelectorAll<E>(selector)].filter(isShown);

const controlsOf = (element: Either): HTMLElement[] =>
  shownIn(element, 'a, button, input:not([aria-hidden=true])');

/** What a visitor sees, but for the seconds that are counted. */
const seenIn = (element: Either): string[] =>
  shownIn(element, '[part]')
    .filter((one) => one.matches('input, svg') || one.textContent.trim())
    .map((one) =>
      [one.localName, one.part.value, one.getAttribute('type'), one.ariaPressed]
        .filter(Boolean)
        .join(' '),
    );

const wordsOf = (control: HTMLElement): string =>
  (
    control.textContent ||
    (control as HTMLInputElement).labels?.[0]?.textContent
  )
    ?.replace(/\s+/g, ' ')
    .trim() ?? '';

/** What makes something blink, if it changes again and again. */
const blinking =
  /^(opacity|visibility|display|filter|.*[cC]olor|background.*)$/;
const apart = ['offset', 'computedOffset', 'easing', 'composite'];

for (const [name, open] of all) {
  describe(`what is shown when ${name}`, () => {
    it('is text and drawings, no picture of text and nothing that plays [WCAG 1.4.5]', async () => {
      const element = await open();
      const others = element.renderRoot.querySelectorAll(
        'img, picture, canvas, video, audio, object, embed, iframe, svg text, input[type=image]',
      );
      expect([...others].map((one) => one.outerHTML)).to.deep.equal([]);
      for (const one of element.renderRoot.querySelectorAll('*')) {
        const {backgroundImage} = getComputedStyle(one);
        expect(backgroundImage).not.to.contain('url(');
      }
    });

    it('turns, and never flashes [WCAG 2.3.1]', async () => {
      const element = await open();
      const moving = [element, ...element.renderRoot.querySelectorAll('*')]
        .flatMap((one) => one.getAnimations())
        .filter((motion) => !(motion instanceof CSSTransition));
      for (const motion of moving) {
        const frames = (motion.effect as KeyframeEffect).getKeyframes();
        const changed = frames
          .flatMap((frame) => Object.keys(frame))
          .filter((property) => !apart.includes(property));
        expect(changed).not.to.have.length(0);
        for (const property of changed) expect(property).not.to.match(blinking);
      }
    });

    it('stays as it is under the pointer and with the focus [WCAG 1.4.13, WCAG 3.2.1]', async () => {
      const element = await open();
      const {state} = element;
      const {href} = location;
      const controls = controlsOf(element);
      // The first focus fetches what may be needed, and shows none of it.
      controls[0]?.focus();
      await element.updateComplete;
      const before = seenIn(element);
      const expectTheSame = async (): Promise<void> => {
        await element.updateComplete;
        expect(seenIn(element)).to.deep.equal(before);
        expect(element.state).to.equal(state);
        expect(location.href).to.equal(href);
        const still = controlsOf(element);
        expect(still.every((one, at) => one === controls[at])).to.equal(true);
      };
      for (const control of controls) {
        await hover(control);
        await expectTheSame();
        control.focus();
        await expectTheSame();
      }
      await moveAway();
    });

    it('has links and buttons that are called what they are for [WCAG 2.4.4, WCAG 2.5.3]', async () => {
      const element = await open();
      const names = controlsOf(element).map(wordsOf);
      expect(names).not.to.include('');
      expect(new Set(names).size).to.equal(names.length);
      for (const words of names) {
        expect(words).not.to.match(/^(here|click here|more|link|button|ok)$/i);
      }
    });
  });
}

describe('a visitor who lets go elsewhere', () => {
  it('has not shown the password and not submitted it [WCAG 2.5.2]', async () => {
    const element = await resetInState('ready');
    for (const button of shownIn(element, 'button')) {
      await pressAndLeave(button);
      await element.updateComplete;
      expect(element.state).to.equal('ready');
      expect(shownIn(element, 'input[type=password]')).to.have.length(2);
    }
  });

  it('has asked for nothing on the way to a token [WCAG 2.5.2]', async () => {
    for (const name of ['identifying', 'another code'] as const) {
      const element = await forgotInState(name);
      const {state} = element;
      for (const button of shownIn(element, 'button')) {
        await pressAndLeave(button);
        await element.updateComplete;
        expect(element.state).to.equal(state);
      }
      element.remove();
    }
  });
});

describe('a letter that is typed beside the fields', () => {
  const keys = [...'ahs1?'];

  const expectNothing = async (element: Either): Promise<void> => {
    const {state} = element;
    const before = seenIn(element);
    const heading = shownIn(element, '[part~=heading]')[0]!;
    const places = shownIn(element, 'button');
    for (const place of [heading, ...places]) {
      if (place === heading) await click(heading);
      else place.focus();
      for (const key of keys) await press(key);
      await element.updateComplete;
      expect(element.state).to.equal(state);
      expect(seenIn(element)).to.deep.equal(before);
    }
  };

  it('does nothing [WCAG 2.1.4]', async () => {
    await expectNothing(await resetInState('ready'));
  });

  it('does nothing on the way to a token [WCAG 2.1.4]', async () => {
    for (const name of ['identifying', 'another code'] as const) {
      const element = await forgotInState(name);
      await expectNothing(element);
      element.remove();
    }
  });
});

describe('a code that is typed to its last digit', () => {
  it('is not sent by itself, and neither is an address [WCAG 3.2.2]', async () => {
    const app = await createApp({rsaBits: 1024});
    const element = await arriveAt(app);
    await typeInto(fieldOf(element), app.email);
    await element.updateComplete;
    expect(element.state).to.equal('identifying');
    expect(await app.requestsTo('send-email')).to.have.length(0);
    await submit(element, app.email);
    await typeInto(fieldOf(element), await codeIn(app));
    await element.updateComplete;
    expect(element.state).to.equal('verifying');
    const checks = await app.requestsTo('verify-reset-password-request');
    expect(checks).to.have.length(0);
  });
});

for (const name of resetNames) {
  describe(`a button where <genauth-reset-password> is “${name}”`, () => {
    it('is called what it is called in every other state [WCAG 3.2.4]', async () => {
      const element = await resetInState(name);
      for (const [part, words] of [
        ['submit', 'Set new password'],
        ['reveal', 'Show password'],
      ] as const) {
        for (const button of shownIn(element, `[part~=${part}]`)) {
          expect(wordsOf(button)).to.equal(words);
        }
      }
    });
  });
}

for (const name of formNames) {
  describe(`help of the page where <genauth-forgot-password> is “${name}”`, () => {
    it('is the last thing [WCAG 3.2.6]', async () => {
      const element = await forgotInState(name);
      element.insertAdjacentHTML('beforeend', '<p slot="help">Call us.</p>');
      await element.updateComplete;
      const help = element.querySelector('[slot=help]')!;
      expect(isShown(help)).to.equal(true);
      const lowest = Math.max(
        ...shownIn(element, '[part]:not([part~=base], [slot])').map(
          (one) => one.getBoundingClientRect().bottom,
        ),
      );
      expect(help.getBoundingClientRect().top).to.be.at.least(lowest);
    });
  });
}
