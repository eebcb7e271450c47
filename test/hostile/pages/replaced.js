/* One replacement, or several that go together. */
(() => {
  const throwing = () => {
    throw new Error('of the page');
  };
  const replace = (object, name, value) =>
    Object.defineProperty(object, name, {
      value,
      configurable: true,
      writable: true,
    });
  const replaceGetter = (object, name, get) =>
    Object.defineProperty(object, name, {get, configurable: true});

  const replacements = {
    'no storage': () => {
      for (const name of ['localStorage', 'sessionStorage'])
        replaceGetter(window, name, throwing);
    },
    'no channel': () => replace(window, 'BroadcastChannel', undefined),
    'a channel that throws': () =>
      replace(window, 'BroadcastChannel', throwing),
    'a history that throws': () => {
      for (const name of ['pushState', 'replaceState'])
        replace(History.prototype, name, throwing);
    },
    'no frames of animation': () =>
      replace(window, 'requestAnimationFrame', throwing),
    // As Prototype.js, MooTools and old polyfills do.
    'an old library': () => {
      Array.from = (list) => Array.prototype.slice.call(list);
      Array.prototype.toJSON = function () {
        return `[${this.map((one) => JSON.stringify(one)).join()}]`;
      };
      Array.prototype.each = Array.prototype.forEach;
      Array.prototype.last = function () {
        return this[this.length - 1];
      };
      Array.prototype.include = Array.prototype.includes;
      String.prototype.strip = String.prototype.trim;
      String.prototype.toJSON = function () {
        return String(this);
      };
      Function.prototype.delay = function () {};
      Element.prototype.hide = function () {};
    },
    'a patched fetch': () => {
      const {fetch} = window;
      // As monitoring tools have it: another response, a promise of their own.
      window.fetch = (...args) =>
        fetch(...args).then((response) => response.clone());
    },
    'a fetch that throws': () => {
      window.fetch = throwing;
    },
    'a fetch that answers anything': () => {
      window.fetch = async () => ({ok: true, status: 200});
    },
    'no random numbers': () => replace(crypto, 'getRandomValues', throwing),
    'random numbers that are all 0': () =>
      replace(crypto, 'getRandomValues', (array) => array.fill(0)),
    'no digests': () => replaceGetter(crypto, 'subtle', () => undefined),
    'no encoder': () => replace(window, 'TextEncoder', undefined),
    'no JSON': () => {
      replace(JSON, 'parse', throwing);
      replace(JSON, 'stringify', throwing);
    },
    'no URL': () => replace(window, 'URL', throwing),
    'no Request': () => replace(window, 'Request', throwing),
  };
  const {searchParams} = new URL(document.currentScript.src);
  replacements[searchParams.get('mode')]();
})();
