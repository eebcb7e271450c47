import {expect} from 'chai';
import {html, nothing, render} from 'lit';
import type {
  GenAuthForgotPassword,
  GenAuthResetPassword,
} from '../../src/elements.js';
import {onceAfterTest} from '../helpers/after-test.js';
import {newPassword} from '../helpers/canary.js';
import {createApp} from '../helpers/genauth.js';
import {morph, parsed} from '../helpers/morph.js';
import {mount} from '../helpers/mount.js';
import {Rendered} from '../helpers/rendered.js';
import {click} from '../helpers/user.js';
import './visit.js';
import {settled} from './visit.js';

/*
 * The element stands among children of the page's, which frameworks, caches and
 * other scripts rewrite as they like. A child of ours is none of their business,
 * and theirs are none of ours.
 */

type Either = GenAuthResetPassword | GenAuthForgotPassword;

const content =
  '<!--page--><p slot="description" class="own">Hello.</p><b class="own">Loading…</b>';

const fieldOf = (element: Either): HTMLInputElement =>
  new Rendered(element).querySelector<HTMLInputElement>('[part=input]')!;

const hasField = (element: Either): boolean =>
  new Rendered(element).querySelector('[part=input]') !== null;

const oursIn = (element: Element): Element[] => [
  ...element.querySelectorAll(':scope > [slot^=genauth-]'),
];

/** What the page itself has put there. */
const ownOf = (element: Either): ChildNode[] =>
  [...element.childNodes].filter(
    (node) => !oursIn(element).includes(node as Element),
  );

const namesIn = (nodes: readonly Node[]): string[] =>
  nodes.map(({nodeName}) => nodeName.toLowerCase());

const untilShown = async (element: Either): Promise<void> => {
  while (!element.hasUpdated || !hasField(element)) await settled();
  await element.updateComplete;
};

interface Kind {
  readonly name: string;
  readonly tag: 'genauth-reset-password' | 'genauth-forgot-password';
  readonly attributes: Record<string, string>;
}

const kinds: Kind[] = [
  {
    name: 'the form of <genauth-reset-password>',
    tag: 'genauth-reset-password',
    attributes: {light: ''},
  },
  {
    name: 'the form of <genauth-forgot-password>',
    tag: 'genauth-forgot-password',
    attributes: {light: ''},
  },
  {
    name: 'the copy of the account’s name',
    tag: 'genauth-reset-password',
    attributes: {username: 'ana@example.com'},
  },
];

const withToken = async (element: Either): Promise<Either> => {
  const {localName, appHost} = element;
  if (localName === 'genauth-reset-password') {
    const app = await createApp({rsaBits: 1024});
    element.appHost = app.appHost || appHost;
    (element as GenAuthResetPassword).token = await app.issueToken();
  }
  return element;
};

/** With a child of ours, and something typed into its first field. */
const arriveAt = async ({tag, attributes}: Kind): Promise<Either> => {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) {
    element.setAttribute(name, value);
  }
  element.innerHTML = content;
  await withToken(element);
  const home = await mount('<main></main>');
  home.append(element);
  await untilShown(element);
  await click(fieldOf(element));
  fieldOf(element).value =
    tag === 'genauth-forgot-password' ? 'ana' : newPassword();
  while (oursIn(element).length === 0) await settled();
  return element;
};

/** What a server sends for it later on. */
const sent = (element: Either, inside: string): Element =>
  parsed(
    `<${element.localName} app-host="${element.appHost}" username="${element.username}">${inside}</${element.localName}>`,
  );

const rewrites: Record<string, (element: Either) => void> = {
  'its content is emptied': (element) => (element.textContent = ''),
  'its content is replaced': (element) =>
    element.replaceChildren(document.createElement('p')),
  'its content is written anew, ours with it': (element) =>
    (element.innerHTML += '<p slot="help">Call us.</p>'),
  'its last child is removed': (element) => element.lastChild?.remove(),
  'it is morphed into what the server sent': (element) =>
    morph(element, sent(element, content)),
  'it is morphed into something else': (element) =>
    morph(element, sent(element, '<p slot="help">Call us.</p>')),
  'it is morphed into an empty element': (element) =>
    morph(element, sent(element, '')),
  'it is morphed into one with a form and a field of the page': (element) =>
    morph(
      element,
      sent(element, '<input value="1"><form action="/old"><input></form>'),
    ),
};

for (const kind of kinds) {
  const arrive = (): Promise<Either> => arriveAt(kind);

  describe(`${kind.name}, among children of the page’s [REACH-3]`, () => {
    it('moves none of them, and shows those that have a slot', async () => {
      const element = await arrive();
      expect(namesIn(ownOf(element))).to.deep.equal(['#comment', 'p', 'b']);
      const [, slotted, fallback] = ownOf(element) as HTMLElement[];
      expect(slotted!.checkVisibility()).to.equal(true);
      // What is seen without the script.
      expect(fallback!.checkVisibility()).to.equal(false);
      expect(oursIn(element)).to.have.length(1);
    });

    it('comes no sooner than the first view', async () => {
      const element = document.createElement(kind.tag);
      for (const [name, value] of Object.entries(kind.attributes)) {
        element.setAttribute(name, value);
      }
      element.innerHTML = content;
      await withToken(element);
      const early: number[] = [];
      const observer = new MutationObserver(() => {
        early.push(element.hasUpdated ? 0 : oursIn(element).length);
      });
      observer.observe(element, {childList: true});
      onceAfterTest(() => observer.disconnect());
      (await mount('<main></main>')).append(element);
      expect(oursIn(element)).to.deep.equal([]);
      await untilShown(element);
      expect(early.filter((count) => count > 0)).to.deep.equal([]);
    });

    for (const [how, rewrite] of Object.entries(rewrites)) {
      it(`comes back with what was typed when ${how}`, async () => {
        const element = await arrive();
        const [ours] = oursIn(element);
        const field = fieldOf(element);
        const {value} = field;
        rewrite(element);
        await settled();
        expect(oursIn(element).map((child) => child === ours)).to.deep.equal([
          true,
        ]);
        expect(fieldOf(element) === field).to.equal(true);
        expect(field.value).to.equal(value);
        expect(field.checkVisibility()).to.equal(true);
        // What comes next is shown, too.
        await element.submit();
        await element.updateComplete;
        const alert = '[part=error]:not([hidden]), [part=alert]';
        expect(new Rendered(element).querySelector(alert)).not.to.equal(null);
      });
    }

    it('keeps the focus where it was', async () => {
      const element = await arrive();
      element.textContent = '';
      await settled();
      const {activeElement} = new Rendered(element);
      expect(activeElement === fieldOf(element)).to.equal(true);
    });

    it('is not in the way of a parent that knows its own children', async () => {
      const element = await arrive();
      const [comment, slotted, fallback] = ownOf(element);
      element.insertBefore(document.createElement('u'), fallback!);
      element.removeChild(slotted!);
      element.append(slotted!);
      element.replaceChild(document.createElement('s'), comment!);
      await settled();
      expect(namesIn(ownOf(element))).to.deep.equal(['s', 'u', 'b', 'p']);
      expect(oursIn(element)).to.have.length(1);
    });

    it('is not in the way of a parent that is rendered with lit', async () => {
      const home = await mount('<main></main>');
      const draw = (help: boolean, names: string[]): unknown =>
        render(
          html`<genauth-reset-password
            .light=${'light' in kind.attributes}
            .username=${kind.attributes.username ?? ''}
            >${help ? html`<p slot="help">Call us.</p>` : nothing}${names.map(
              (name) => html`<i slot="logo">${name}</i>`,
            )}</genauth-reset-password
          >`,
          home,
        );
      draw(false, ['a']);
      const element = home.querySelector('genauth-reset-password')!;
      await withToken(element);
      await untilShown(element);
      for (const [help, names] of [
        [true, ['a', 'b']],
        [false, []],
        [true, ['c']],
      ] as const) {
        draw(help, [...names]);
        await settled();
        expect(element.querySelectorAll('[slot=help]')).to.have.length(+help);
        const texts = [...element.querySelectorAll('[slot=logo]')].map(
          ({textContent}) => textContent,
        );
        expect(texts).to.deep.equal(names);
        expect(fieldOf(element).checkVisibility()).to.equal(true);
      }
    });

    it('does not freeze a page that will not have it', async () => {
      const element = await arrive();
      let removals = 0;
      const observer = new MutationObserver(() => {
        const [child] = oursIn(element);
        if (!child) return;
        // Who is asked a thousand times gives in, so that the test can end.
        if (removals++ < 1000) child.remove();
      });
      observer.observe(element, {childList: true});
      onceAfterTest(() => observer.disconnect());
      element.textContent = '';
      await settled();
      expect(removals).to.be.within(1, 100);
      observer.disconnect();
      while (oursIn(element).length === 0) await settled();
    });

    it('is made anew in a copy of the element, as a cache of pages makes it', async () => {
      const element = await arrive();
      const copy = element.cloneNode(true) as Either;
      const [stale] = oursIn(copy);
      expect(stale).not.to.equal(undefined);
      element.replaceWith(copy);
      await withToken(copy);
      await untilShown(copy);
      // It holds what was typed.
      expect(stale!.isConnected).to.equal(false);
      expect(oursIn(copy)).to.have.length(1);
      expect(fieldOf(copy).value).to.equal('');
      expect(namesIn(ownOf(copy))).to.deep.equal(['#comment', 'p', 'b']);
      const [, slotted] = ownOf(copy) as HTMLElement[];
      expect(slotted!.checkVisibility()).to.equal(true);
    });

    it('is made anew where the page around it is written anew', async () => {
      const element = await arrive();
      const home = element.parentElement!;
      home.innerHTML += '<p>More.</p>';
      const copy = home.firstElementChild as Either;
      expect(copy === element).to.equal(false);
      await withToken(copy);
      await untilShown(copy);
      expect(oursIn(copy)).to.have.length(1);
      expect(fieldOf(copy).checkVisibility()).to.equal(true);
      const ids = [...copy.querySelectorAll('[id]')].map(({id}) => id);
      expect(ids).to.have.length(new Set(ids).size);
    });
  });
}
