/**
 * Samples for the slots and for the properties that take a function. The preview
 * runs them, and the code to copy contains them.
 */

/** @type {Record<string, Function>} */
export const samples = {
  fetch: (request) => {
    request.headers.set('x-captcha', 'the answer');
    return fetch(request);
  },
  encryptPassword: async (password, {publicKey}) => {
    const base64 = publicKey.replace(/-----.*?-----|\s/g, '');
    const der = Uint8Array.from(atob(base64), (sign) => sign.charCodeAt(0));
    const algorithm = {name: 'RSA-OAEP', hash: 'SHA-1'};
    const key = await crypto.subtle.importKey('spki', der, algorithm, false, [
      'encrypt',
    ]);
    const bytes = new TextEncoder().encode(password);
    const cipher = await crypto.subtle.encrypt(algorithm, key, bytes);
    return btoa(String.fromCharCode(...new Uint8Array(cipher)));
  },
  classifyFailure: ({apiCode}) =>
    apiCode === 4711 ? 'token-rejected' : undefined,
  strengthMeter: (password) => ({
    score: Math.min(4, Math.floor(password.length / 5)),
  }),
};

/**
 * By the slot's name: the tag, and then texts and other tags, `href` only for a
 * link.
 *
 * @typedef {{tag: string, href?: string, children: (string | Sample)[]}} Sample
 * @type {Record<string, Sample>}
 */
export const slotSamples = {
  '': {tag: 'p', children: ['The form is loading.']},
  logo: {tag: 'strong', children: ['Acme']},
  description: {
    tag: 'p',
    children: ['Choose a password that you use nowhere else.'],
  },
  help: {
    tag: 'p',
    children: [
      'Does it not work? ',
      {tag: 'a', href: '/help', children: ['Contact us']},
      '.',
    ],
  },
  success: {
    tag: 'p',
    children: ['Welcome back. Sign in with your new password.'],
  },
  'token-missing': {
    tag: 'p',
    children: ['Please open the newest message from us.'],
  },
  request: {tag: 'genauth-forgot-password', children: []},
};
