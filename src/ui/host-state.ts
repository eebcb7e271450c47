/**
 * Exposes the state of an element to the page's style sheets: as the attribute
 * `data-state`, and as a custom state where the browser supports those.
 */
export const hostState = (host: HTMLElement): ((state: string) => void) => {
  // Safari has no `attachInternals` before 16.4.
  const {states} = (host as Partial<typeof host>).attachInternals?.() ?? {};
  return (state) => {
    host.setAttribute('data-state', state);
    try {
      states?.clear();
      states?.add(state);
    } catch {
      // Chromium requires two dashes at the start of a name before 125.
    }
  };
};
