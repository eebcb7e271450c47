/**
 * What has the focus in an element, or in what it holds; not by `:focus`, which
 * a window in the background has none of.
 */
export const focusedIn = (host: HTMLElement): Element | undefined => {
  const {activeElement} = host.getRootNode() as Document | ShadowRoot;
  return activeElement && host.contains(activeElement)
    ? (host.shadowRoot?.activeElement ?? activeElement)
    : undefined;
};
