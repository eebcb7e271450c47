import {
  adoptStyles,
  html,
  nothing,
  render,
  type CSSResult,
  type LitElement,
  type ReactiveController,
} from 'lit';
import {reportLostFile} from '../core/report-lost-file.js';
import {withoutPrototype} from '../model/own-properties.js';
import {wait} from '../model/timing.js';
import type {LightDom} from './light-dom.js';
import {keepTypingPrivate} from './private-events.js';

/** Milliseconds for which the polite live region keeps a text. */
const speechTime = 10_000;

/** An element that is shown on a surface. */
export interface SurfaceHost<Words> extends LitElement {
  readonly light: boolean;
  readonly messages: Partial<Words>;
  submit(): Promise<void>;
}

/** State of the form, besides its content. */
export interface FormFacts {
  readonly busy: boolean;
  readonly hidden?: boolean;
}

/**
 * The place that an element renders into: its shadow root, and in light mode a
 * form in the page's own tree, with styles, ids, words and a polite live
 * region. A word that may not have loaded yet is optional in `Words`.
 */
export class Surface<Words extends object> implements ReactiveController {
  readonly #host: SurfaceHost<Words>;
  readonly #language: {readonly messages: Words};
  /**
   * Style sheets in the order of their arrival, which decides between rules.
   */
  readonly #styles: CSSResult[];
  /** The form of all states, so that its fields keep their text. */
  readonly #form = document.createElement('form');
  /** Keeps the form in the page's own tree. It is fetched for light mode. */
  #lightDom: LightDom | undefined;
  /** Colours for older browsers, which fetch them. */
  #colors: Promise<unknown> | undefined;
  #said: (() => string | undefined) | undefined;
  /** The template tag. After the first paint, one that survives translation. */
  html = html;
  /** An inaudible suffix, so that the same text twice is a change. */
  #difference = '';

  constructor(
    host: SurfaceHost<Words>,
    language: {readonly messages: Words},
    styles: CSSResult,
  ) {
    this.#host = host;
    this.#language = language;
    this.#styles = [styles];
    host.addController(this);
  }

  hostConnected(): void {
    const {adoptedStyleSheets} = this.#host.renderRoot as Partial<ShadowRoot>;
    // A move into another document has taken them away.
    if (adoptedStyleSheets?.length === 0) this.adopt();
  }

  /**
   * Creates the root that the element renders into.
   *
   * @param attach Creates a shadow root.
   * @param prepare Called at each action of the visitor in the element.
   */
  open(
    attach: () => HTMLElement | DocumentFragment,
    prepare: () => void,
  ): HTMLElement | DocumentFragment {
    const host = this.#host;
    const form = this.#form;
    Object.assign(form, {part: 'form', method: 'dialog', noValidate: true});
    // A name in an attribute would stay as it is on a translated page.
    form.setAttribute('aria-labelledby', 'title');
    form.addEventListener('submit', (event) => {
      event.preventDefault();
      // A form of the page around the element would take the event for its own.
      event.stopPropagation();
      void host.submit();
    });
    const root = attach();
    // Events of the page's slotted content pass here as well.
    const listen = (types: string, listener: (event: Event) => void): void => {
      for (const type of types.split(' '))
        root.addEventListener(type, listener);
    };
    keepTypingPrivate([root, form], listen);
    // Assistive technology may fire a click and no other event.
    listen('focusin pointerdown click input', prepare);
    return root;
  }

  /** Fetches what the first paint needs in this browser. Never rejects. */
  prepare(): Promise<unknown> {
    return Promise.all([
      CSS.supports('color', 'light-dark(red, red)') ||
        (this.#colors ??= import('./plain-colors.js').then(
          ({PlainColors}) => new PlainColors(this.#host, this.adopt),
          reportLostFile,
        )),
      this.#host.light &&
        !this.#lightDom &&
        import('./light-dom.js').then(({LightDom}) => {
          this.#lightDom ??= new LightDom(this.#host, this.#form, this.#styles);
        }, reportLostFile),
    ]);
  }

  /**
   * Renders the form.
   *
   * @param content The content of the form; `nothing` removes the form.
   * @returns The form's content for the root: the form itself or a slot.
   */
  renderForm(content: unknown, {busy, hidden}: FormFacts): unknown {
    const form = this.#form;
    // A framework may set `light` after the first paint.
    void this.prepare();
    render(content, form, {host: this.#host});
    form.hidden = !!hidden;
    form.setAttribute('aria-busy', String(busy));
    const isWanted = content !== nothing;
    return this.#lightDom?.keep(isWanted) ?? (isWanted ? form : nothing);
  }

  /** Makes changed texts visible on a page that was translated. */
  outliveTranslation(): void {
    import('./html.js').then((module) => {
      this.html = module.html;
    }, reportLostFile);
  }

  /** Applies more styles to the element. */
  readonly adopt = (...styles: CSSResult[]): void => {
    const root = this.#host.renderRoot as ShadowRoot;
    this.#styles.push(...styles);
    this.#lightDom?.adopt(...styles);
    if (root.ownerDocument === document) adoptStyles(root, this.#styles);
    else
      import('./style-sheets.js').then(
        ({applyStyles}) => applyStyles(root, this.#styles),
        reportLostFile,
      );
  };

  /** Returns the element id for a name. */
  readonly id = (name: string): string => (this.#lightDom?.prefix ?? '') + name;

  /** Finds the element with a name. */
  readonly find = (name: string): HTMLInputElement | null | undefined => {
    // There is no root before the element has been in a document.
    const root = this.#host.renderRoot as ParentNode | undefined;
    const selector = `#${this.id(name)}`;
    return (
      this.#form.querySelector<HTMLInputElement>(selector) ??
      root?.querySelector<HTMLInputElement>(selector)
    );
  };

  /** Returns the page's own word, which may be of any type. */
  readonly own = (key: keyof Words): unknown =>
    withoutPrototype(this.#host.messages)[key];

  /**
   * Returns the page's own word, or the language's if that is wrong or throws.
   */
  readonly words = <Key extends keyof Words>(key: Key): Words[Key] => {
    const ours = this.#language.messages[key];
    const theirs = this.own(key) as Words[Key] | undefined;
    if (!theirs || typeof theirs !== typeof ours) return ours;
    if (typeof theirs !== 'function') return theirs;
    type Make = (...facts: unknown[]) => unknown;
    return ((...facts) => {
      let text;
      try {
        text = (theirs as Make)(...facts);
      } catch {
        // The page's own function is wrong.
      }
      return text ?? (ours as Make)(...facts);
    }) as Make as Words[Key];
  };

  /** The present text of the polite live region. */
  get said(): string | undefined {
    // A missing word counts as an empty text.
    return this.#said && (this.#said() ?? '') + this.#difference;
  }

  /** Says a text for a while. Later, a screen reader must not find it. */
  readonly say = (text?: () => string | undefined): void => {
    this.#said = text;
    this.#host.requestUpdate();
    if (!text) return;
    this.#difference = this.#difference ? '' : '\u00a0';
    void wait(speechTime).then(() => {
      if (this.#said === text) this.say();
    });
  };
}
