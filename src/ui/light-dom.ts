/**
 * What a shadow root does for an element, done in the page's own tree, for
 * password managers that cannot see into a shadow root: styles that reach the
 * element alone, and children that stand where their slots are.
 */
import {
  css,
  type CSSResult,
  type ReactiveController,
  type ReactiveControllerHost,
} from 'lit';

type Host = ReactiveControllerHost & HTMLElement;

/**
 * The style sheet of a shadow root for elements of that name in light mode. No
 * selector weighs more for it, and the page's own are stronger by the name of
 * the element.
 */
const scoped = (name: string, css: string): string =>
  `:where(${name}[light]){${css
    .replace(/:host\(([^)]*)\)/g, '&$1')
    .replaceAll(':host', '&')}}`;

/** One sheet for each style and element name, however many elements there are. */
const sheets = new Map<string, CSSStyleSheet>();

const sheetFor = (name: string, {cssText}: CSSResult): CSSStyleSheet => {
  const css = scoped(name, cssText);
  const known = sheets.get(css);
  if (known) return known;
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(css);
  sheets.set(css, sheet);
  return sheet;
};

/** A shadow root shows no child that has no slot. */
const noStrayChildren = css`
  :host > :not([part]) {
    display: none;
  }
`;

/** Asked of the prototype: an image of that name would be the document's. */
const adoptedBy = (root: Node): CSSStyleSheet[] =>
  Reflect.get<Document, 'adoptedStyleSheets'>(
    (root instanceof ShadowRoot ? ShadowRoot : Document).prototype as Document,
    'adoptedStyleSheets',
    root,
  );

/** Gives an element in light mode its styles and its slots. */
export class LightDom implements ReactiveController {
  readonly #host: Host;
  readonly #styles: CSSResult[] = [];
  readonly #observer = new MutationObserver(() => this.#place());

  constructor(host: Host) {
    this.#host = host;
    this.adopt(noStrayChildren);
    host.addController(this);
  }

  /** Has these styles reach the element. */
  adopt(styles: CSSResult): void {
    this.#styles.push(styles);
    this.#adoptAll();
  }

  hostConnected(): void {
    this.#observer.observe(this.#host, {childList: true, subtree: true});
    this.#adoptAll();
  }

  hostDisconnected(): void {
    this.#observer.disconnect();
  }

  hostUpdated(): void {
    this.#place();
  }

  #adoptAll(): void {
    if (!this.#host.isConnected) return;
    const adopted = adoptedBy(this.#host.getRootNode());
    for (const styles of this.#styles) {
      const sheet = sheetFor(this.#host.localName, styles);
      if (!adopted.includes(sheet)) adopted.push(sheet);
    }
  }

  /** Moves each child behind its slot, whose own content gives way to it. */
  #place(): void {
    for (const slot of this.#host.querySelectorAll('slot')) {
      // Not those of an element that stands in one of them.
      if (slot.closest('[light]') !== this.#host) continue;
      for (const child of this.#host.querySelectorAll(':scope > [slot]')) {
        if (child.slot !== slot.name) continue;
        let last: Element = slot;
        while (last.nextElementSibling?.slot === slot.name) {
          last = last.nextElementSibling;
        }
        last.after(child);
      }
      const hidden = slot.nextElementSibling?.slot === slot.name;
      if (hidden === slot.hidden) continue;
      slot.hidden = hidden;
      // Not within an update, which it may begin anew.
      queueMicrotask(() => slot.dispatchEvent(new Event('slotchange')));
    }
  }
}
