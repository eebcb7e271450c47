/** Connections that break, at each moment, and answers that take their time. */
import {page} from './bodies-of.js';
import {everywhere, posts} from './calls.js';

/** @typedef {import('./index.js').Row} Row */

const hosts = [
  'refuses connections',
  'resets at once',
  'closes at once',
  'resets after the first bytes',
  'closes after the first bytes',
  'speaks SSH',
  'speaks SMTP',
  'speaks TLS',
  'sends zeros',
];

/** What breaks off in the head, or in a body that says how long it is. */
const cuts = /** @type {const} */ ({
  'before the answer': 'start',
  'in the status line': 'status-line',
  'in the headers': 'headers',
  'before the body': 'head',
  'in the middle of the body': 'half',
  'before the last byte': 'last',
});

/**
 * How browsers read what a connection was closed in: some take headers that were
 * cut for whole ones, and one does so with a body.
 *
 * @param {import('./index.js').Cut} cut
 * @returns {Partial<Row>}
 */
const tolerant = (cut) => {
  if (cut === 'headers') {
    return {chromium: 'unreadable', firefox: 'unreadable'};
  }
  const isBody = cut === 'head' || cut === 'half' || cut === 'last';
  return isBody ? {webkit: 'unreadable'} : {};
};

/** @type {(name: string, cut: import('./index.js').Cut, then: 'close' | 'reset') => Row} */
const broken = (name, cut, then) => ({
  ...(then === 'close' && tolerant(cut)),
  name: `${then === 'reset' ? 'reset' : 'closed'} ${name}, after the change`,
  at: everywhere,
  does: {cut, then},
  means: 'lost',
});

/** @type {import('./index.js').Group} */
export const connections = {
  title: 'Connections',
  about:
    'Connections that are refused, reset or closed at each moment, and answers that drip, stop or never end.',
  rows: [
    ...hosts.map(
      /** @returns {Row} */ (host) => ({
        name: `a host that ${host}`,
        at: ['reset', 'email', 'key'],
        does: {host},
        means: 'lost',
      }),
    ),
    {
      name: 'a host that has no certificate',
      at: ['reset', 'email', 'key'],
      does: {host: 'has no certificate'},
      means: 'lost',
      stays: true,
    },
    {
      name: 'a host that says nothing',
      at: ['reset', 'email', 'key'],
      does: {host: 'says nothing'},
      means: 'lost',
      waits: true,
    },
    ...Object.entries(cuts).flatMap(([name, cut]) => [
      broken(name, cut, 'reset'),
      broken(name, cut, 'close'),
    ]),
    {
      name: 'reset before the change',
      at: posts,
      does: {cut: 'start', then: 'reset', body: ''},
      means: 'lost',
    },
    {
      name: 'closed in the middle of a chunk',
      at: everywhere,
      does: {length: 'chunked', cut: 'half'},
      means: 'lost',
    },
    {
      name: 'closed before the last chunk',
      at: everywhere,
      does: {length: 'chunked', cut: 'last'},
      means: 'lost',
      // Nothing of the body is missing.
      webkit: 'fine',
    },
    {
      name: 'reset in place of the answer to the preflight',
      at: posts,
      does: {preflight: true, cut: 'start', then: 'reset', body: ''},
      means: 'lost',
    },
    {
      name: 'closed in place of the answer to the preflight',
      at: posts,
      does: {preflight: true, cut: 'start', body: ''},
      means: 'lost',
    },
    {
      name: 'no answer to the preflight',
      at: posts,
      does: {preflight: true, cut: 'start', then: 'hang', body: ''},
      means: 'lost',
      waits: true,
    },
    {
      name: 'no answer, after the change',
      at: everywhere,
      does: {cut: 'start', then: 'hang'},
      means: 'lost',
      waits: true,
    },
    {
      name: 'no answer, without the change',
      at: posts,
      does: {cut: 'start', then: 'hang', body: ''},
      means: 'lost',
      waits: true,
    },
    {
      name: 'headers, and then nothing',
      at: everywhere,
      does: {cut: 'head', then: 'hang'},
      means: 'lost',
      waits: true,
    },
    {
      name: 'half of the body, and then nothing',
      at: everywhere,
      does: {cut: 'half', then: 'hang'},
      means: 'lost',
      waits: true,
    },
    {
      name: 'the whole body in chunks, and no end',
      at: posts,
      does: {length: 'none', then: 'hang'},
      means: 'lost',
      waits: true,
    },
    {
      name: 'a body that drips, byte by byte',
      at: everywhere,
      does: {drip: 1},
      means: 'fine',
    },
    {
      name: 'a body that drips for ever',
      at: everywhere,
      does: {length: 'none', fill: {ms: 5}},
      means: 'lost',
      waits: true,
    },
    {
      name: 'a page that drips for ever',
      at: everywhere,
      does: {
        status: 502,
        type: 'text/html',
        body: page,
        length: 'none',
        fill: {ms: 5},
      },
      means: 'lost',
      waits: true,
    },
    {
      name: 'a body without an end',
      at: everywhere,
      does: {length: 'none', fill: {}},
      means: 'unreadable',
    },
  ],
};
