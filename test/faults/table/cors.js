/** Every kind of refusal by the browser's rules for other origins. */
import {posts} from './calls.js';

/** @typedef {import('./index.js').Row} Row */

const origin = 'access-control-allow-origin';
const headers = 'access-control-allow-headers';
const needed = 'content-type, x-authing-app-id, x-authing-lang';

/** The answer to the call, which the service has carried out. */
const answers = {
  'no header': {},
  'another origin': {[origin]: 'https://acme.example'},
  'the origin null': {[origin]: 'null'},
  'two origins': {[origin]: 'https://acme.example, *'},
  'a part of an origin': {[origin]: '127.0.0.1'},
  'a pattern': {[origin]: 'http://*'},
  'an empty origin': {[origin]: ''},
};

/** The answer to the preflight. @type {Record<string, Record<string, string>>} */
const preflights = {
  'no header': {},
  'another origin': {[origin]: 'https://acme.example', [headers]: needed},
  'no allowed headers': {[origin]: '*'},
  'no content-type': {[origin]: '*', [headers]: 'x-authing-app-id'},
  'no x-authing-lang': {[origin]: '*', [headers]: 'content-type'},
};

/** @type {import('./index.js').Group} */
export const cors = {
  title: 'Other origins (CORS)',
  about:
    'A refused preflight sends nothing. A refused answer hides what the service has done.',
  rows: [
    ...Object.entries(answers).map(
      /** @returns {Row} */ ([name, cors]) => ({
        name: `an answer that allows ${name}, after the change`,
        at: [...posts, 'key', 'settings'],
        does: {cors},
        means: 'lost',
      }),
    ),
    {
      name: 'an answer that hides a refusal',
      at: posts,
      does: {status: 403, body: '{"statusCode": 403}', cors: {}},
      means: 'lost',
    },
    {
      name: 'an answer that hides too many attempts',
      at: posts,
      does: {status: 429, body: '{"statusCode": 429}', cors: {}},
      means: 'lost',
    },
    ...Object.entries(preflights).map(
      /** @returns {Row} */ ([name, cors]) => ({
        name: `a preflight that allows ${name}`,
        at: posts,
        does: {preflight: true, status: 204, body: '', cors},
        means: 'lost',
      }),
    ),
    ...[301, 403, 404, 405, 500, 502].map(
      /** @returns {Row} */ (status) => ({
        name: `a preflight of HTTP ${status}`,
        at: posts,
        does: {preflight: true, status, body: ''},
        means: 'lost',
      }),
    ),
    {
      name: 'an answer for its own site alone (CORP)',
      at: posts,
      does: {headers: [['cross-origin-resource-policy', 'same-origin']]},
      means: 'fine',
    },
    {
      name: 'an answer that wants credentials',
      at: [...posts, 'key'],
      does: {
        headers: [
          ['access-control-allow-credentials', 'true'],
          ['set-cookie', 'session=1; SameSite=None'],
        ],
      },
      means: 'fine',
    },
  ],
};
