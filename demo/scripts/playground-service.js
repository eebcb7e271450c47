/**
 * The service of the playground, without a server: `genauth-reset-password/testing`
 * answers what the controls choose, and the faults of the states are met first.
 */
import {
  createTestFetch,
  testCodes,
  testEmails,
  testPhones,
  testTokens,
} from '../../dist/testing.js';

/** The token of the link that the preview opens. Other tokens come from a code. */
export const TOKEN = 'preview';

const languages = ['zh-CN', 'zh-TW', 'en-US', 'ja-JP'];

/** In the language of the request, or in English. */
const sentence = (message, request) => {
  const lang = request.headers.get('x-authing-lang');
  return Array.isArray(message)
    ? (message[languages.indexOf(lang)] ?? message[2])
    : message;
};

/** By the kinds of faults in the recipes of the states. */
const faultAnswers = {
  hold: (_, {signal}) =>
    new Promise((_resolve, reject) => {
      signal.addEventListener('abort', () => reject(signal.reason));
    }),
  reset: () => Promise.reject(new TypeError('Failed to fetch')),
  envelope: ({statusCode, apiCode, message}, request) =>
    Response.json({
      statusCode,
      apiCode,
      message: sentence(message, request),
    }),
  'rate-limit': ({retryAfter}) =>
    Response.json(
      {statusCode: 429, message: 'Too many requests'},
      {status: 429, headers: {'retry-after': String(retryAfter)}},
    ),
  status: ({status, body = '', contentType = 'text/plain'}) =>
    new Response(body, {status, headers: {'content-type': contentType}}),
  key: ({publicKey}) => Response.json({rsa: {publicKey}, sm2: {publicKey}}),
};

/**
 * @param {import('./playground-view.js').View} view
 * @returns {{fetch: typeof fetch, makeCode: (wish?: object) => string}} a `fetch`
 *   for the page, and what takes the place of a message with a code
 */
export const makeService = ({values, recipe}) => {
  const testFetch = createTestFetch({publicConfig: {passwordStrength: 2}});
  let faultsLeft = recipe.faultTimes ?? Infinity;
  let isSpent = false;
  let rightCode;

  /** Has the chosen answer given to whatever the visitor typed. */
  const choose = (body) => {
    const {passwordResetToken: token, email, phoneNumber} = body;
    if (token?.startsWith(TOKEN)) {
      body.passwordResetToken = testTokens[isSpent ? 'used' : values.link];
    }
    if (email && values.send !== 'accepted') {
      body.email = testEmails[values.send];
    }
    if (phoneNumber && values.send !== 'accepted') {
      body.phoneNumber = testPhones[values.send].slice('+86'.length);
      body.phoneCountryCode = '+86';
    }
    const payload = body.emailPassCodePayload ?? body.phonePassCodePayload;
    if (payload && values.check !== 'accepted') {
      payload.passCode = testCodes[values.check];
    } else if (payload && rightCode && payload.passCode !== rightCode) {
      payload.passCode = testCodes.wrong;
    }
    return body;
  };

  return {
    async fetch(input, init) {
      const request = new Request(input, init);
      const endpoint = new URL(request.url).pathname.split('/').at(-1) ?? '';
      const fault = recipe.faults?.[endpoint];
      if (fault && faultsLeft > 0) {
        faultsLeft -= 1;
        // The service got it, but the answer was lost.
        isSpent = fault.when === 'after';
        return faultAnswers[fault.kind](fault, request);
      }
      if (request.method === 'GET') return testFetch(request);
      const body = JSON.stringify(choose(await request.json()));
      const {url, method, headers, signal} = request;
      return testFetch(new Request(url, {method, headers, signal, body}));
    },
    makeCode({code, state} = {}) {
      rightCode = code;
      return testCodes[state === 'expired' ? 'expired' : 'accepted'];
    },
  };
};
