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
