import {expect} from 'chai';
import type {LitElement} from 'lit';
import {hover, moveAway} from '../helpers/user.js';
import {isShown} from '../reset-password/in-state.js';

/*
 * Criteria of WCAG 2.2 that both elements meet in the same way, in every
 * state that a visitor can come to see.
 */

export type Either = LitElement & {state: string};

export const shownIn = <E extends Element = HTMLElement>(
  element: Either,
  selector: string,
): E[] => [...element.renderRoot.querySelectorAll<E>(selector)].filter(isShown);

const allIn = (element: Either): Element[] => [
  element,
  ...element.renderRoot.querySelectorAll('*'),
];

const controlsOf = (element: Either): HTMLElement[] =>
  shownIn(element, 'a, button, input:not([aria-hidden=true])');

/** What a visitor sees, but for the seconds that are counted. */
export const seenIn = (element: Either): string[] =>
  shownIn(element, '[part]')
    .filter((one) => one.matches('input, svg') || one.textContent.trim())
    .map((one) =>
      [one.localName, one.part.value, one.getAttribute('type'), one.ariaPressed]
        .filter(Boolean)
        .join(' '),
    );

export const wordsOf = (control: HTMLElement): string =>
  (
    control.textContent ||
    (control as HTMLInputElement).labels?.[0]?.textContent
  )
    ?.replace(/\s+/g, ' ')
    .trim() ?? '';

/** Where a style can have a picture, before and behind the text as well. */
const pictured = [
  'background-image',
  'border-image-source',
  'content',
  'list-style-image',
  'mask-image',
];
const places = [null, '::before', '::after'];

/** What makes something blink, if it changes again and again. */
const blinking =
  /^(opacity|visibility|display|filter|.*[cC]olor|background.*)$/;
const apart = ['offset', 'computedOffset', 'easing', 'composite'];

/** The criteria that can be looked at in any state. */
export const testState = (name: string, open: () => Promise<Either>): void => {
  describe(`what is shown when ${name}`, () => {
    it('is text and drawings, no picture of text and nothing that plays [WCAG 1.4.5]', async () => {
      const element = await open();
      const others = element.renderRoot.querySelectorAll(
        'img, picture, canvas, video, audio, object, embed, iframe, svg text, input[type=image]',
      );
      expect([...others].map((one) => one.outerHTML)).to.deep.equal([]);
      for (const one of allIn(element)) {
        for (const place of places) {
          const style = getComputedStyle(one, place);
          for (const property of pictured) {
            const value = style.getPropertyValue(property);
            expect(value, property).not.to.contain('url(');
          }
        }
      }
    });

    it('turns, and never flashes [WCAG 2.2.2, WCAG 2.3.1]', async () => {
      const element = await open();
      const moving = allIn(element)
        .flatMap((one) => one.getAnimations({subtree: true}))
        .filter((motion) => !(motion instanceof CSSTransition));
      // Only a ring, and only while a request is under way.
      const rings = shownIn(element, '[aria-busy=true] [part=spinner]');
      for (const {effect} of moving) {
        expect((effect as KeyframeEffect).target).to.be.oneOf(rings);
      }
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
};
