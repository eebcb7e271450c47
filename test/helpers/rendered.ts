/**
 * What an element has rendered, read as one tree: its shadow root, with its own
 * form in the place of its slot where that stands in the page's tree.
 */
export class Rendered {
  readonly #host: Element;

  constructor(host: Element) {
    this.#host = host;
  }

  get #shadow(): ShadowRoot {
    return this.#host.shadowRoot!;
  }

  /** The form in the page's tree, in light mode. */
  get #form(): Element | null {
    return this.#host.querySelector(':scope > [slot=genauth-form]');
  }

  querySelectorAll<Name extends keyof HTMLElementTagNameMap>(
    selector: Name,
  ): HTMLElementTagNameMap[Name][];
  querySelectorAll<E extends Element = Element>(selector: string): E[];
  querySelectorAll(selector: string): Element[] {
    const found = [...this.#shadow.querySelectorAll(selector)];
    const form = this.#form;
    if (!form) return found;
    const slot = this.#shadow.querySelector('slot[name=genauth-form]')!;
    const follows = (one: Element): boolean =>
      !!(slot.compareDocumentPosition(one) & Node.DOCUMENT_POSITION_FOLLOWING);
    return [
      ...found.filter((one) => !follows(one)),
      ...(form.matches(selector) ? [form] : []),
      ...form.querySelectorAll(selector),
      ...found.filter(follows),
    ];
  }

  querySelector<Name extends keyof HTMLElementTagNameMap>(
    selector: Name,
  ): HTMLElementTagNameMap[Name] | null;
  querySelector<E extends Element = Element>(selector: string): E | null;
  querySelector(selector: string): Element | null {
    return this.querySelectorAll(selector)[0] ?? null;
  }

  get textContent(): string {
    // By their names: they may be those of another window.
    const textOf = (node: Node): string =>
      node.nodeName === '#text'
        ? (node.nodeValue ?? '')
        : [...node.childNodes, ...this.#inPlaceOf(node)].map(textOf).join('');
    return textOf(this.#shadow);
  }

  #inPlaceOf(node: Node): Node[] {
    const form = this.#form;
    const isSlot =
      form && (node as Partial<Element>).matches?.(`slot[name=${form.slot}]`);
    return isSlot ? [form] : [];
  }

  contains(node: Node | null): boolean {
    return this.#shadow.contains(node) || !!this.#form?.contains(node);
  }

  get activeElement(): Element | null {
    const {activeElement} = this.#host.getRootNode() as Document | ShadowRoot;
    return this.#form?.contains(activeElement)
      ? activeElement
      : this.#shadow.activeElement;
  }

  /** A sheet that reaches all of it. */
  append(style: HTMLStyleElement): void {
    this.#shadow.append(style);
    if (this.#form) this.#host.append(style.cloneNode(true));
  }
}
