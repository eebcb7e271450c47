import type {CSSResult, LitElement} from 'lit';
import {wait} from '../core/timing.js';
import type {Language} from './language.js';
import type {LightDom} from './light-dom.js';
import {keepTypingPrivate} from './private-events.js';

/** Milliseconds for which the polite live region holds what it says. */
const speech = 10_000;

interface SurfaceHost<Words> extends LitElement {
  readonly light: boolean;
  readonly messages: Partial<Words>;
}

/**
 * What an element is shown on: its root, in the shadow or in the page's own
 * tree, with styles, ids, words and a polite live region.
 */
export class Surface<Words extends object> {
  readonly #host: SurfaceHost<Words>;
  readonly #language: Language<Words>;
  /** In the order in which they came; what stands in may come last. */
  readonly #styles: CSSResult[];
  /** What stands in for a shadow root; fetched where there is none. */
  #lightDom: LightDom | undefined;
  /** Begins every id; in light mode ids are the whole page's. */
  #prefix = '';
  #said: (() => string) | undefined;
  /** What cannot be heard, so that the same text twice is a change. */
  #difference = '';

  constructor(
    host: SurfaceHost<Words>,
    language: Language<Words>,
    styles: CSSResult,
  ) {
    this.#host = host;
    this.#language = language;
    this.#styles = [styles];
  }

  /**
   * Makes ready what the element renders into.
   *
   * @param attach Makes a shadow root, where one is wanted.
   */
  open(
    attach: () => HTMLElement | DocumentFragment,
    listenIn: (
      listen: (types: string, listener: (event: Event) => void) => void,
    ) => void,
  ): HTMLElement | DocumentFragment {
    const host = this.#host;
    if (host.light) {
      // The styles go by it.
      host.setAttribute('light', '');
      this.#prefix = `genauth-${String(Math.random()).slice(2)}-`;
      // What a page shows without the script has no slot.
      for (const child of [...host.childNodes]) {
        if (!(child as Partial<Element>).slot) child.remove();
      }
    }
    const root = host.light ? host : attach();
    const listen = (types: string, listener: (event: Event) => void): void => {
      for (const type of types.split(' '))
        root.addEventListener(type, listener);
    };
    keepTypingPrivate(root, listen);
    listenIn(listen);
    return root;
  }

  /** What is needed to look like itself, if anything. Never rejects. */
  prepare(): Promise<void> | undefined {
    if (!this.#host.light || this.#lightDom) return undefined;
    return import('./light-dom.js').then(
      ({LightDom}) => {
        if (this.#lightDom) return;
        this.#lightDom = new LightDom(this.#host);
        for (const styles of this.#styles) this.#lightDom.adopt(styles);
      },
      // Plain, it is better than none.
      () => undefined,
    );
  }

  /** Has more styles reach the element. */
  readonly adopt = (styles: CSSResult): void => {
    this.#styles.push(styles);
    this.#lightDom?.adopt(styles);
    const {shadowRoot} = this.#host;
    if (shadowRoot && styles.styleSheet)
      shadowRoot.adoptedStyleSheets.push(styles.styleSheet);
  };

  /** The id that stands for a name. */
  readonly id = (name: string): string => this.#prefix + name;

  /** The element that is called so. */
  readonly find = (name: string): HTMLInputElement | null => {
    // There is no root before the element has been in a document.
    const root = this.#host.renderRoot as ParentNode | undefined;
    return root?.querySelector(`#${this.id(name)}`) ?? null;
  };

  /** What the page gave for a word, which may be anything. */
  readonly own = (key: keyof Words): unknown =>
    (({__proto__: null, ...this.#host.messages}) as Partial<Words>)[key];

  /** The page's word for it, or else the language's; a page's may throw. */
  readonly words = <Key extends keyof Words>(key: Key): Words[Key] => {
    // Asked for only once it is there; else the flow would not be so far.
    const ours = this.#language.messages[key] as Words[Key];
    const theirs = this.own(key) as Words[Key] | undefined;
    if (!theirs || typeof theirs !== typeof ours) return ours;
    if (typeof theirs !== 'function') return theirs;
    type Make = (...facts: unknown[]) => unknown;
    return ((...facts) => {
      try {
        return (theirs as Make)(...facts);
      } catch {
        return (ours as Make)(...facts);
      }
    }) as Make as Words[Key];
  };

  /** What the polite live region says now. */
  get said(): string | undefined {
    return this.#said && this.#said() + this.#difference;
  }

  /** Says it for a while: what is not true any more must not be found. */
  readonly say = (text?: () => string): void => {
    this.#said = text;
    this.#host.requestUpdate();
    if (!text) return;
    this.#difference = this.#difference ? '' : '\u00a0';
    void wait(speech).then(() => {
      if (this.#said === text) this.say();
    });
  };
}
