/**
 * Finds the focused element in an element or its shadow root. `:focus` would
 * not do, because it matches nothing in a background window.
 */
export const focusedIn = (host: HTMLElement): Element | undefined => {
  const {activeElement} = host.getRootNode() as Document | ShadowRoot;
  return activeElement && host.contains(activeElement)
    ? (host.shadowRoot?.activeElement ?? activeElement)
    : undefined;
};

/** Finds the focused element in any open shadow root. */
export const deeplyFocusedIn = (document: Document): Element | null => {
  let {activeElement} = document;
  while (activeElement?.shadowRoot?.activeElement)
    ({activeElement} = activeElement.shadowRoot);
  return activeElement;
};

/**
 * Focuses an element and scrolls to all of it. Firefox leaves it below a bar of
 * the page as long as the window contains some of it.
 */
export const focusInView = (element: HTMLElement | null | undefined): void => {
  element?.focus();
  element?.scrollIntoView({block: 'nearest'});
};
