/** Each HTTP status from 100 to 599, with three kinds of bodies. */
import {page, range, refusal, success} from './bodies-of.js';
import {everywhere, posts} from './calls.js';

/** @typedef {import('./index.js').Row} Row */
/** @typedef {import('./index.js').Call} Call */

/** The calls that get a whole range. @type {Call[]} */
const usual = ['reset', 'email', 'check', 'key'];

/** Those that get some statuses of each range. @type {Call[]} */
const rarer = ['another', 'sms-check'];

const redirects = [301, 302, 303, 307, 308];
const bodiless = [204, 205];

/** What has rows of its own. */
const named = [
  401, 403, 404, 405, 407, 408, 413, 421, 429, 451, 500, 502, 503, 504, 520,
  522,
];

/**
 * @param {string} name
 * @param {number[]} statuses
 * @param {string} means
 * @param {object} [more]
 * @returns {Row}
 */
const html = (name, statuses, means, more = {}) => ({
  name: `HTTP ${name}, a page of HTML`,
  at: usual,
  does: {body: page, type: 'text/html', remembered: true},
  means,
  statuses,
  ...more,
});

/** @type {(status: number, name: string, means: string, more?: object) => Row} */
const one = (status, name, means, more = {}) => ({
  name: `HTTP ${status} ${name}`,
  at: [...posts, 'sms', 'sms-check', 'key', 'settings'],
  does: {status, body: page, type: 'text/html'},
  means,
  ...more,
});

/**
 * @param {string} what
 * @param {string} body
 * @param {Record<string, string>} meaningOf
 * @returns {Row[]}
 */
const withBody = (what, body, meaningOf) =>
  Object.entries({
    '200 to 299': range(200, 299, bodiless),
    '300 to 399': range(300, 399, [304, ...redirects]),
    '400 to 499': range(400, 499, [407, 421, 429]),
    '500 to 599': range(500, 599),
  }).map(([name, statuses]) => ({
    name: `HTTP ${name}, ${what}`,
    at: /** @type {Call[]} */ (['reset']),
    does: {body, remembered: true},
    means: meaningOf[name[0]],
    statuses,
    ...(body === refusal && {quoted: 'Not today.'}),
  }));

/**
 * Some of the statuses of a range at other calls: each seventh, so that all last
 * digits are among them. Where a status ends the form, it is not there for the
 * next.
 *
 * @param {Call[]} at
 * @param {Row[]} rows
 * @returns {Row[]}
 */
const someAt = (at, rows) =>
  rows
    .filter(({means}) => means !== 'fine')
    .map((row) => ({
      ...row,
      name: row.name.replace(',', ', each seventh,'),
      at,
      statuses: (row.statuses ?? []).filter((status) => status % 7 === 0),
    }));

/** A page instead of an answer, or no answer. @type {Row[]} */
const pages = [
  html('200 to 299', range(200, 299, bodiless), 'unreadable'),
  html('300 to 399', range(300, 399, redirects), 'lost'),
  html('400 to 499', range(400, 499, named), 'blocked'),
  html('500 to 599', range(500, 599, named), 'lost'),
  {
    name: 'HTTP 100 to 199, and no more',
    at: usual,
    does: {body: '', type: null, length: 'none', remembered: true},
    means: 'lost',
    statuses: range(100, 199),
  },
];

/** Answers whose bodies say something else than their statuses. */
const answers = [
  ...withBody('the body of a success', success, {
    2: 'fine',
    3: 'unclear',
    4: 'unclear',
    5: 'unclear',
  }),
  ...withBody('the body of a refusal', refusal, {
    2: 'refused',
    3: 'refused',
    4: 'refused',
    5: 'refused',
  }),
];

/** @type {import('./index.js').Group} */
export const statuses = {
  title: 'Statuses',
  about:
    'Each status from 100 to 599. A browser lets no status below 200 through, and follows no redirect here.',
  rows: [
    ...pages,
    ...someAt(rarer, pages),
    {
      name: 'HTTP 103, and then the real answer',
      at: everywhere,
      does: {
        interim: ['HTTP/1.1 103 Early Hints\r\nlink: </a.css>; rel=preload'],
      },
      means: 'fine',
    },
    {
      name: 'HTTP 100 three times, and then the real answer',
      at: everywhere,
      does: {interim: Array(3).fill('HTTP/1.1 100 Continue')},
      means: 'fine',
    },
    ...answers,
    ...someAt(['email', 'check', ...rarer], answers),
    {
      name: 'HTTP 204 without a body, after the change',
      at: [...posts, 'key', 'settings'],
      does: {status: 204, body: '', applies: true},
      means: 'unreadable',
    },
    {
      name: 'HTTP 205 without a body, after the change',
      at: posts,
      does: {status: 205, body: '', applies: true},
      means: 'unreadable',
    },
    {
      name: 'HTTP 206 with a part of the body',
      at: posts,
      does: {status: 206, body: '{"statusCode": 20', applies: true},
      means: 'unreadable',
    },
    {
      name: 'HTTP 304 without a body',
      at: [...posts, 'key'],
      does: {status: 304, body: ''},
      means: 'lost',
    },
    one(401, 'of a gateway', 'blocked', {
      does: {
        status: 401,
        body: page,
        type: 'text/html',
        headers: [['www-authenticate', 'Basic realm="Office"']],
      },
    }),
    one(403, 'of a firewall', 'blocked'),
    one(404, 'of a wrong path', 'blocked'),
    one(405, 'of a wrong method', 'blocked'),
    // It lets this one through from a proxy alone.
    one(407, 'of a proxy', 'blocked', {chromium: 'lost'}),
    one(408, 'of a slow network', 'blocked'),
    one(413, 'of a proxy', 'blocked'),
    // Browsers repeat any request after this status, whose service has done
    // nothing (RFC 9110, 15.5.20).
    {
      ...one(421, 'of a wrong connection', 'blocked'),
      at: posts,
      posts: 2,
    },
    one(421, 'of a wrong connection, instead of advice', 'blocked', {
      at: ['key', 'settings'],
      does: {status: 421, body: page, type: 'text/html'},
    }),
    one(451, 'of a censor', 'blocked'),
    one(500, 'of a framework', 'lost'),
    one(502, 'of a gateway', 'lost'),
    one(503, 'of a balancer', 'lost'),
    one(504, 'of a gateway that gave up', 'lost', {
      does: {status: 504, body: page, type: 'text/html', applies: true},
    }),
    one(520, 'of a content network', 'lost'),
    one(522, 'of a content network', 'lost'),
    {
      name: 'HTTP 500, an envelope',
      at: posts,
      does: {status: 500, body: '{"statusCode": 500, "message": "No."}'},
      means: 'broken',
    },
    {
      name: 'HTTP 599, an envelope',
      at: posts,
      does: {status: 599, body: '{"statusCode": 599}'},
      means: 'broken',
    },
    {
      name: 'HTTP 200, an envelope of 500',
      at: posts,
      does: {body: '{"statusCode": 500, "message": "No.", "apiCode": 1000}'},
      means: 'broken',
    },
    {
      name: 'HTTP 200, a refusal by the envelope',
      at: posts,
      does: {body: refusal},
      means: 'refused',
      quoted: 'Not today.',
    },
    {
      name: 'a status line without a reason',
      at: posts,
      does: {line: 'HTTP/1.1 200 '},
      means: 'fine',
    },
    {
      name: 'a status of four digits',
      at: posts,
      does: {line: 'HTTP/1.1 2000 OK', body: page},
      means: 'lost',
    },
    {
      name: 'a status of letters',
      at: posts,
      does: {line: 'HTTP/1.1 ABC OK', body: page},
      means: 'lost',
    },
    {
      name: 'an answer of HTTP/1.0',
      at: posts,
      does: {line: 'HTTP/1.0 200 OK', length: 'none'},
      means: 'fine',
    },
  ],
};
