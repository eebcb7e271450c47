/** Every form of `Retry-After`. */
import {posts} from './calls.js';

/** @typedef {import('./index.js').Row} Row */

const exposed = /** @type {const} */ ([
  'access-control-expose-headers',
  'Retry-After, Date',
]);

/** Where nobody says how long. */
const usual = 30;

const body = '{"statusCode": 429, "message": "Too many requests."}';
const date = 'Tue, 01 Jul 2025 12:00:00 GMT';

/** @type {(name: string, value: string | undefined, seconds: number, more?: object) => Row} */
const limited = (name, value, retryAfter, more = {}) => ({
  name: `too many attempts, Retry-After ${name}`,
  at: posts,
  does: {
    status: 429,
    body,
    headers: [
      exposed,
      ['date', date],
      ...(value === undefined ? [] : [['retry-after', value]]),
    ],
    ...more,
  },
  means: 'limited',
  retryAfter,
});

/** @type {(name: string, apiCode: string) => Row} */
const frequent = (name, apiCode) => ({
  name: `too frequent by apiCode ${name}`,
  at: posts,
  does: {body: `{"statusCode": 499, "apiCode": ${apiCode}, "message": "No."}`},
  means: 'limited',
  retryAfter: usual,
});

/** @type {import('./index.js').Group} */
export const retryAfter = {
  title: 'Retry-After',
  about:
    'The visitor waits as long as the service says, from a second to an hour; 30 seconds where nobody says.',
  rows: [
    limited('absent', undefined, usual),
    limited('0', '0', 1),
    limited('1', '1', 1),
    limited('120', '120', 120),
    limited('3600', '3600', 3600),
    limited('86400', '86400', 3600),
    limited('of 30 digits', '9'.repeat(30), 3600),
    limited('-5', '-5', usual),
    limited('+7', '+7', usual),
    limited('1.5', '1.5', usual),
    limited('1e3', '1e3', usual),
    limited('0x10', '0x10', usual),
    limited('7s', '7s', usual),
    limited('in two values', '5, 10', usual),
    limited('empty', '', usual),
    limited('with white space', '\t 7 ', 7),
    limited('Infinity', 'Infinity', usual),
    limited('of a word', 'later', usual),
    limited('of a date', 'Tue, 01 Jul 2025 12:00:42 GMT', 42),
    limited('of a date in the past', 'Tue, 01 Jul 2025 11:00:00 GMT', 1),
    limited('of a date next year', 'Wed, 01 Jul 2026 12:00:00 GMT', 3600),
    limited('of a date of RFC 850', 'Tuesday, 01-Jul-25 12:00:42 GMT', 42),
    limited('of a date that is none', 'Tue, 99 Jul 2025 12:00:42 GMT', usual),
    limited('of a date of ISO 8601', '2025-07-01T12:00:42Z', usual),
    {
      ...limited('that is hidden', '7', usual),
      does: {status: 429, body, headers: [['retry-after', '7']]},
    },
    {
      ...limited('on a page of HTML', '7', 7),
      does: {
        status: 429,
        body: '<h1>Slow down</h1>',
        type: 'text/html',
        headers: [exposed, ['retry-after', '7']],
      },
    },
    {
      ...limited('on HTTP 200', '7', 7),
      does: {body, headers: [exposed, ['retry-after', '7']]},
    },
    frequent('1002', '1002'),
    frequent('"2100" as text', '"2100"'),
    ...[429, 503].flatMap((status) =>
      ['86400', '4', 'Wed, 01 Jul 2099 12:00:00 GMT'].map(
        /** @returns {Row} */ (value) => ({
          name: `HTTP ${status} for the key, Retry-After ${value}`,
          at: ['key'],
          does: {status, body: '', headers: [exposed, ['retry-after', value]]},
          means: 'lost',
        }),
      ),
    ),
    {
      name: 'HTTP 503 for the POST, Retry-After 1',
      at: posts,
      does: {status: 503, body: '', headers: [exposed, ['retry-after', '1']]},
      means: 'lost',
    },
  ],
};
