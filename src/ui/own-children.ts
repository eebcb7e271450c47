/**
 * Keeps children of our own in an element. The other children belong to the page,
 * which may rewrite all of them, with a framework, a cache or by hand.
 */

/** Start of the `slot` name of such a child, which identifies copies of it. */
export const mark = 'genauth-';

/** By element: a second keeper would remove the first one's children as clones. */
const keepers = new WeakMap<HTMLElement, OwnChildren>();

/** Returns the one keeper of an element's children. */
export const ownChildrenOf = (host: HTMLElement): OwnChildren => {
  const keeper = keepers.get(host) ?? new OwnChildren(host);
  keepers.set(host, keeper);
  return keeper;
};

/** Keeps children in an element, or takes them away. */
class OwnChildren {
  readonly #host: HTMLElement;
  readonly #children = new Set<Element>();
  /** Whether they were restored a moment ago, and the page may remove them. */
  #isContested = false;
  /** Milliseconds until they are restored again; it grows each time in a row. */
  #truce = 0;

  constructor(host: HTMLElement) {
    this.#host = host;
    // A clone of the element contains clones of our children.
    this.#settle();
    new MutationObserver(this.#settle).observe(host, {childList: true});
  }

  /** Keeps a child in the element, even if the page rewrites its content. */
  keep(child: Element, wanted: boolean): void {
    if (wanted === this.#children.has(child)) return;
    if (wanted) {
      this.#children.add(child);
      this.#isContested = false;
      this.#settle();
    } else {
      this.#children.delete(child);
      child.remove();
    }
  }

  /** Restores children that the page removed, and removes clones of them. */
  readonly #settle = (): void => {
    if (this.#isContested) return;
    const host = this.#host;
    const copies = [
      ...host.querySelectorAll(`:scope > [slot^=${mark}]`),
    ].filter((copy) => !this.#children.has(copy));
    const lost = [...this.#children].filter(
      (child) => child.parentNode !== host,
    );
    for (const copy of copies) copy.remove();
    host.append(...lost);
    if (!copies.length && !lost.length) {
      this.#truce = 0;
      return;
    }
    // Restoring at once could loop forever with a page that removes at once.
    this.#isContested = true;
    setTimeout(() => {
      this.#isContested = false;
      this.#settle();
    }, this.#truce);
    this.#truce = 2 * this.#truce + 1;
  };
}
