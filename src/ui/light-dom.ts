/**
 * Replaces a shadow root for a form in the page's own tree: the styles reach the
 * form and nothing else, and the focus survives when a script of the page
 * removes the form.
 */
import {
  html,
  supportsAdoptingStyleSheets,
  type TemplateResult,
  type CSSResult,
  type LitElement,
  type ReactiveController,
  type ReactiveControllerHost,
} from 'lit';
import {focusedIn} from './focused.js';
import {mark, ownChildrenOf} from './own-children.js';
import {sheetOf} from './style-sheets.js';

type Host = ReactiveControllerHost &
  Pick<LitElement, 'renderRoot'> &
  HTMLElement;
type Root = Document | ShadowRoot;

/**
 * Rewrites the style sheet of a shadow root for a child in a slot and its
 * descendants. The selectors get no more specific, so a selector of the page with
 * the element's name is stronger. Rules for the host itself are dropped: the
 * child inherits from the host.
 */
const scoped = (name: string, slot: string, css: string): string =>
  css.replace(
    /:host(\((?:[^()]|\([^()]*\))*\))?(\s+(?=[[.#:]))?/g,
    (_, host: string | undefined, inside: string | undefined) => {
      const child = `${name}${host?.slice(1, -1) ?? ''}>[slot=${slot}]`;
      return inside ? `:where(${child},${child} *)` : ':not(*)';
    },
  );

/** Style elements by their text, for browsers without constructable style sheets. */
const elements = new WeakMap<Root, Map<string, HTMLStyleElement>>();

/** @param root The document, or a shadow root in it. */
const adopt = (root: Root, css: string, document: Document): void => {
  const sheet = sheetOf(document, css);
  if (!sheet) return;
  // The prototype's own property: an image could shadow the document's.
  const {prototype} = root === document ? Document : ShadowRoot;
  const adopted = Reflect.get<Root, 'adoptedStyleSheets'>(
    prototype,
    'adoptedStyleSheets',
    root,
  );
  if (adopted.includes(sheet)) return;
  // Older browsers only accept a new list.
  const all = [...adopted, sheet];
  Reflect.set(prototype, 'adoptedStyleSheets', all, root);
};

const insert = (root: Root, css: string, document: Document): void => {
  const known = elements.get(root) ?? new Map<string, HTMLStyleElement>();
  elements.set(root, known);
  const style = known.get(css) ?? document.createElement('style');
  known.set(css, style);
  if (style.isConnected) return;
  const {litNonce} = globalThis as {litNonce?: string};
  if (litNonce !== undefined) style.nonce = litNonce;
  style.textContent = css;
  (root === document ? document.head : root).append(style);
};

/** Keeps, styles and refocuses the form of an element in light mode. */
export class LightDom implements ReactiveController {
  readonly #host: Host;
  readonly #form: HTMLFormElement;
  readonly #styles: string[] = [];
  /** Start of every id: ids in the form belong to the whole page. */
  readonly prefix = `genauth-${String(Math.random()).slice(2)}-`;
  /** The form's control that has the focus, or had it when the form was removed. */
  #focused: HTMLElement | undefined;

  constructor(host: Host, form: HTMLFormElement, styles: readonly CSSResult[]) {
    this.#host = host;
    this.#form = form;
    form.slot = `${mark}form`;
    form.removeAttribute('aria-labelledby');
    // The id keeps DOM-morphing libraries from reusing it for another form.
    form.id = `${this.prefix}form`;
    // Removes the clones in a clone of the element.
    ownChildrenOf(host);
    this.adopt(...styles);
    host.addController(this);
    const focused = focusedIn(form) as HTMLElement | undefined;
    // A late file moves a form that is visible already and may have the focus.
    host.requestUpdate();
    if (focused)
      void host.updateComplete.then(() => {
        this.#focused = focused;
        this.#refocus();
      });
    form.addEventListener('focusin', ({target}) => {
      this.#focused = target as HTMLElement;
    });
    form.addEventListener('focusout', () => {
      // Some engines fire this event for a removed control, too.
      queueMicrotask(() => {
        if (form.isConnected && !focusedIn(form)) this.#focused = undefined;
      });
    });
    new MutationObserver(this.#refocus).observe(host, {childList: true});
  }

  /**
   * Keeps the form in the element, or takes it away.
   *
   * @returns The slot that shows it.
   */
  keep(wanted: boolean): TemplateResult {
    ownChildrenOf(this.#host).keep(this.#form, wanted);
    return html`<slot name=${this.#form.slot}></slot>`;
  }

  /** Applies styles to the form. */
  adopt(...styles: readonly CSSResult[]): void {
    const name = CSS.escape(this.#host.localName);
    for (const {cssText} of styles)
      this.#styles.push(scoped(name, this.#form.slot, cssText));
    this.#adoptAll();
  }

  hostConnected(): void {
    this.#adoptAll();
  }

  hostUpdated(): void {
    // The page may have replaced the list of style sheets.
    this.#adoptAll();
    this.#nameForm();
  }

  /** Names the form after the heading. No id reaches from tree to tree. */
  #nameForm(): void {
    const heading = this.#host.renderRoot.querySelector('[part=heading]');
    this.#form.setAttribute('aria-label', heading?.textContent.trim() ?? '');
  }

  /** Restores the focus once the form is back, unless it has moved elsewhere. */
  readonly #refocus = (): void => {
    const {activeElement} = this.#root;
    if (!activeElement || activeElement === this.#host.ownerDocument.body)
      this.#focused?.focus({preventScroll: true});
  };

  get #root(): Root {
    return this.#host.getRootNode() as Root;
  }

  #adoptAll(): void {
    if (!this.#host.isConnected) return;
    const reach = supportsAdoptingStyleSheets ? adopt : insert;
    const {ownerDocument} = this.#host;
    for (const css of this.#styles) reach(this.#root, css, ownerDocument);
  }
}
