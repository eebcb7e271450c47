/*
 * The first script of each page. It notes whatever comes to the page's own
 * scripts: console, events that bubble, history, storage, channel, `fetch`.
 */
(() => {
  const learned = [];
  const warnings = [];
  /** The texts that a script gets with a value. */
  const textOf = (value) => {
    if (typeof value === 'string') return value;
    if (value instanceof Error) return `${value.message} ${value.stack}`;
    try {
      return JSON.stringify(value) ?? String(value);
    } catch {
      return String(value);
    }
  };
  const note = (where, ...values) =>
    learned.push(`${where}: ${values.map(textOf).join(' ')}`);

  for (const name of ['debug', 'log', 'info', 'warn', 'error']) {
    console[name] = (...values) => {
      note(`console.${name}`, ...values);
      warnings.push(`${name}: ${values.map(textOf).join(' ')}`);
    };
  }
  addEventListener('error', ({message}) => warnings.push(`error: ${message}`));
  addEventListener('unhandledrejection', ({reason}) =>
    warnings.push(`rejection: ${textOf(reason)}`),
  );
  document.addEventListener(
    'securitypolicyviolation',
    ({violatedDirective, blockedURI}) =>
      warnings.push(`policy: ${violatedDirective} ${blockedURI}`),
  );

  const types = [
    ...['keydown', 'keypress', 'keyup', 'beforeinput', 'input', 'change'],
    ...['paste', 'copy', 'cut', 'submit', 'formdata', 'invalid', 'message'],
    ...['submit', 'invalid', 'success', 'failure', 'state-change'].map(
      (name) => `genauth-reset-${name}`,
    ),
    ...['submit', 'code-sent', 'failure', 'state-change'].map(
      (name) => `genauth-forgot-${name}`,
    ),
  ];
  const listen = (target) => {
    for (const type of types) {
      target.addEventListener(type, ({key, data, detail}) =>
        note(type, {key, data, detail}),
      );
    }
  };
  listen(window);

  const wrap = (object, name, where = name) => {
    const original = object[name];
    object[name] = function (...args) {
      note(where, ...args);
      return original.apply(this, args);
    };
  };
  wrap(History.prototype, 'pushState');
  wrap(History.prototype, 'replaceState');
  wrap(history, 'replaceState', 'history.replaceState');
  wrap(window, 'postMessage');
  if (window.Storage) wrap(Storage.prototype, 'setItem');
  if (window.BroadcastChannel)
    wrap(BroadcastChannel.prototype, 'postMessage', 'channel');

  /** The bodies, where the token belongs, and nothing else of a secret. */
  const bodies = [];
  const {fetch} = window;
  window.fetch = async (input, init) => {
    const request = new Request(input, init);
    note('fetch', request.url, [...request.headers]);
    bodies.push(await request.clone().text());
    return fetch(request);
  };

  /** A frame without an origin of its own has no storage and no cookies. */
  const textAt = (find) => {
    try {
      return textOf(find());
    } catch {
      return '';
    }
  };

  const textOfGlobal = (name) =>
    typeof window[name] === 'string' ? window[name] : '';

  /** All that a script can read in the page now, beside what it has noted. */
  const read = () => [
    ...learned,
    location.href,
    String(document.URL),
    textAt(() => String(document.cookie)),
    window.name,
    textOf(history.state),
    textAt(() => ({...sessionStorage})),
    textAt(() => ({...localStorage})),
    ...performance.getEntries().map(({name}) => name),
    textAt(() => window.navigation.entries().map(({url}) => url)),
    document.querySelector('html').outerHTML,
    ...[...document.querySelectorAll('*')].map(
      ({shadowRoot}) => shadowRoot?.innerHTML ?? '',
    ),
    ...Object.keys(window).map((name) => textAt(() => textOfGlobal(name))),
  ];

  window.spy = {
    note,
    report: () => ({learned, warnings, bodies, readable: read()}),
  };
})();
