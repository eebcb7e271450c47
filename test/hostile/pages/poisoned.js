/* Writes waiting times as the package does, of any size and shape. */
(() => {
  const KEY = 'genauth-forgot-password';
  const salt = '00112233445566778899aabbccddeeff';

  /** The entry of an address, which the page knows as well as the package. */
  const digestOf = async (email) => {
    const text = JSON.stringify([salt, '{appHost}', email]);
    const bytes = new TextEncoder().encode(text);
    const digest = await crypto.subtle.digest('SHA-256', bytes);
    return Array.from(new Uint8Array(digest), (byte) =>
      byte.toString(16).padStart(2, '0'),
    ).join('');
  };

  const many = (time) =>
    Object.fromEntries(
      Array.from({length: 2000}, (_, index) => [`entry ${index}`, time]),
    );

  const written = {
    'a time in a thousand years': (id) => ({[id]: Date.now() + 3e13}),
    'a time that is no number': (id) => ({[id]: `${Date.now() + 5e4}`}),
    'a time that is too large a number': (id) =>
      `{"${id}": 1e999, "__proto__": {"${id}": 1e999}}`,
    'a time that is an object': (id) => ({[id]: {valueOf: 1, toString: 1}}),
    'a list of times': () => [Date.now() + 5e4],
    'thousands of times': (id) => ({...many(Date.now() + 5e4), [id]: -1}),
    'a minute and a half': (id) => ({[id]: Date.now() + 9e4}),
  };

  // Another window of the origin, so that the page is told of each change.
  const frame = document.createElement('iframe');
  let timer;

  /** Writes it again and again, until there is a name of no time. */
  window.poison = async (name, email) => {
    clearInterval(timer);
    if (!written[name]) return;
    if (!frame.isConnected) document.body.append(frame);
    const id = await digestOf(email);
    const write = () => {
      const until = written[name](id);
      const text = typeof until === 'string' ? until : JSON.stringify(until);
      frame.contentWindow.localStorage.setItem(
        KEY,
        `{"salt": "${salt}", "until": ${text}}`,
      );
    };
    write();
    timer = setInterval(write, 20);
  };
})();
