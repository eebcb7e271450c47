/**
 * Makes a window of jsdom or happy-dom the global one, as test runners do, and
 * keeps Node's own globals. The package reads them when it is imported.
 *
 * @param {object} window
 */
export const makeGlobal = (window) => {
  // Node has these, but the window dispatches no event of Node's.
  const replaced = ['Event', 'CustomEvent', 'EventTarget', 'navigator'];
  const scope = Object.getOwnPropertyNames(globalThis);
  for (const name of Object.getOwnPropertyNames(window)) {
    if (scope.includes(name) && !replaced.includes(name)) continue;
    Object.defineProperty(globalThis, name, {
      value: window[name],
      configurable: true,
      writable: true,
    });
  }
  for (const name of ['addEventListener', 'removeEventListener']) {
    globalThis[name] = window[name].bind(window);
  }
  Object.assign(globalThis, {window: globalThis});
};
