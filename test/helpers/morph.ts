const isSame = (old: Node, next: Node): boolean =>
  old.nodeName === next.nodeName &&
  // What has an id is nothing else.
  (!(old as Partial<Element>).id ||
    (old as Element).id === (next as Element).id);

const rewriteAttributes = (old: Element, next: Element): void => {
  for (const {name} of [...old.attributes]) {
    if (!next.hasAttribute(name)) old.removeAttribute(name);
  }
  for (const {name, value} of next.attributes) old.setAttribute(name, value);
};

/**
 * Rewrites a node in place until it is like another one, in the way of idiomorph
 * and of Turbo: what is alike stays, with its state.
 */
export const morph = (old: Node, next: Node): void => {
  if (old instanceof Element) rewriteAttributes(old, next as Element);
  else old.nodeValue = next.nodeValue;
  let at = old.firstChild;
  for (const child of next.childNodes) {
    let found = at;
    while (found && !isSame(found, child)) found = found.nextSibling;
    if (!found) {
      old.insertBefore(child.cloneNode(true), at);
      continue;
    }
    while (at !== found) {
      const following: ChildNode | null = at!.nextSibling;
      at!.remove();
      at = following;
    }
    at = found.nextSibling;
    morph(found, child);
  }
  while (at) {
    const following = at.nextSibling;
    at.remove();
    at = following;
  }
};

/** What a server sends for a page. */
export const parsed = (markup: string): Element =>
  new DOMParser().parseFromString(markup, 'text/html').body.firstElementChild!;
