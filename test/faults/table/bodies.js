/** Bodies of a wrong type, encoding, length and shape. */
import {page, success} from './bodies-of.js';

/** @typedef {import('./index.js').Row} Row */
/** @typedef {import('./index.js').Call} Call */

/** @type {Call[]} */
const posts = ['reset', 'email', 'check'];
/** @type {Call[]} */
const everywhere = [...posts, 'key'];

/** @param {string} text */
const utf16 = (text) => {
  const units = Array.from(text, (sign) => [sign.charCodeAt(0), 0]);
  return Uint8Array.from([0xff, 0xfe, ...units.flat()]);
};

/** @type {(name: string, body: string, means: string, more?: object) => Row} */
const reset = (name, body, means, more = {}) => ({
  name: `the body ${name}`,
  at: ['reset'],
  does: {body},
  means,
  ...more,
});

/** Success is exactly `statusCode` 200, and no `success` but `true`. */
const shapes = [
  ...['null', 'true', '200', '"200"', '[]', '{}', '"OK"'].map((body) =>
    reset(body, body, 'lost'),
  ),
  reset('[{"statusCode": 200}]', '[{"statusCode": 200}]', 'lost'),
  reset('of a number as text', '{"statusCode": "200"}', 'unclear'),
  reset('of a list', '{"statusCode": [200]}', 'lost'),
  reset('of a number in an object', '{"statusCode": {"valueOf": 200}}', 'lost'),
  reset('with another case', '{"StatusCode": 200}', 'lost'),
  reset('of the older API', '{"code": 200, "message": "OK"}', 'lost'),
  reset('of another API', '{"status": 200, "ok": true}', 'lost'),
  reset('of statusCode 201', '{"statusCode": 201}', 'unclear'),
  reset('of statusCode 299', '{"statusCode": 299}', 'unclear'),
  reset('of statusCode 200.5', '{"statusCode": 200.5}', 'unclear'),
  reset('of statusCode 199', '{"statusCode": 199}', 'unclear'),
  reset('of statusCode 302', '{"statusCode": 302}', 'unclear'),
  reset('of statusCode 0', '{"statusCode": 0}', 'unclear'),
  reset('of statusCode -200', '{"statusCode": -200}', 'unclear'),
  reset('of statusCode 2e2', '{"statusCode": 2e2}', 'fine'),
  reset('of statusCode 1e999', '{"statusCode": 1e999}', 'broken'),
  reset('of statusCode true', '{"statusCode": true}', 'lost'),
  reset('of statusCode null', '{"statusCode": null}', 'lost'),
  ...['"true"', '1', '0', 'null', '[]', '{}', '"false"'].map((value) =>
    reset(
      `with success ${value}`,
      `{"statusCode": 200, "data": {"success": ${value}}}`,
      'unclear',
    ),
  ),
  reset(
    'with success false',
    '{"statusCode": 200, "data": {"success": false}}',
    'broken',
  ),
  reset(
    'of a refusal that claims success',
    '{"statusCode": 400, "data": {"success": true}}',
    'unclear',
  ),
  reset(
    'of a defect that claims success',
    '{"statusCode": 500, "data": {"success": true}}',
    'unclear',
  ),
  reset('without data', '{"statusCode": 200}', 'fine'),
  reset('with data null', '{"statusCode": 200, "data": null}', 'fine'),
  reset('with data of text', '{"statusCode": 200, "data": "done"}', 'fine'),
  reset(
    'with __proto__',
    '{"__proto__": {"statusCode": 200, "data": {"success": true}}}',
    'lost',
  ),
  reset(
    'with constructor and prototype',
    '{"constructor": {"prototype": {"statusCode": 200}}}',
    'lost',
  ),
  reset('in an envelope of its own', `{"data": ${success}}`, 'lost'),
];

const twice = [
  reset(
    'with statusCode twice, 500 last',
    '{"statusCode": 200, "statusCode": 500}',
    'broken',
  ),
  reset(
    'with statusCode twice, 200 last',
    '{"statusCode": 500, "statusCode": 200}',
    'fine',
  ),
  reset(
    'with data twice, false last',
    '{"statusCode": 200, "data": {"success": true}, "data": {"success": false}}',
    'broken',
  ),
  reset(
    'with success twice, text last',
    '{"statusCode": 200, "data": {"success": true, "success": "yes"}}',
    'unclear',
  ),
];

/** @param {number} depth @param {string} rest */
const deep = (depth, rest) =>
  `{"deep": ${'['.repeat(depth)}${']'.repeat(depth)}${rest}}`;

/** @type {Row[]} */
const encodings = [
  {
    name: 'compressed with gzip',
    at: everywhere,
    does: {encode: 'gzip'},
    means: 'fine',
  },
  {
    name: 'compressed with deflate',
    at: everywhere,
    does: {encode: 'deflate'},
    means: 'fine',
  },
  {
    name: 'said to be gzip, but plain',
    at: everywhere,
    does: {headers: [['content-encoding', 'gzip']]},
    means: 'lost',
    // It reads it as it is.
    webkit: 'fine',
  },
  {
    name: 'gzip without its end',
    at: posts,
    does: {encode: 'gzip', cut: 'half'},
    means: 'lost',
  },
  {
    name: 'of an encoding that nobody knows',
    at: posts,
    does: {headers: [['content-encoding', 'x-unknown']]},
    means: 'fine',
  },
  {
    name: 'in UTF-16',
    at: everywhere,
    does: {body: ({real}) => utf16(real), applies: true},
    means: 'unreadable',
  },
  {
    name: 'with a byte order mark',
    at: everywhere,
    does: {body: ({real}) => `\ufeff${real}`, applies: true},
    means: 'fine',
  },
  {
    name: 'said to be Latin-1',
    at: posts,
    does: {type: 'application/json; charset=iso-8859-1'},
    means: 'fine',
  },
  {
    name: 'with bytes that are no UTF-8',
    at: posts,
    does: {body: Uint8Array.from([123, 0xff, 0xfe, 0xc0, 125])},
    means: 'lost',
  },
  {
    name: 'with a null byte at the end',
    at: everywhere,
    does: {body: ({real}) => `${real}\0`, applies: true},
    means: 'unreadable',
  },
];

/** @type {Row[]} */
const types = [
  {
    name: 'JSON said to be HTML',
    at: posts,
    does: {type: 'text/html'},
    means: 'fine',
  },
  {
    name: 'JSON without a type',
    at: everywhere,
    does: {type: null},
    means: 'fine',
  },
  {
    name: 'JSON said to be a picture',
    at: posts,
    does: {type: 'image/png', headers: [['x-content-type-options', 'nosniff']]},
    means: 'fine',
  },
  {
    name: 'HTML said to be JSON',
    at: everywhere,
    does: {body: page},
    means: 'unreadable',
  },
  {
    name: 'a page of a captive portal, with 200',
    at: [...everywhere, 'settings'],
    does: {body: page, type: 'text/html'},
    means: 'unreadable',
  },
  {
    name: 'XML',
    at: everywhere,
    does: {body: '<statusCode>200</statusCode>', type: 'application/xml'},
    means: 'unreadable',
  },
  {
    name: 'JSON behind a guard against scripts',
    at: everywhere,
    does: {body: ({real}) => `)]}',\n${real}`, applies: true},
    means: 'unreadable',
  },
  {
    name: 'JSONP',
    at: posts,
    does: {body: ({real}) => `callback(${real})`, applies: true},
    means: 'unreadable',
  },
  {
    name: 'two objects of JSON',
    at: posts,
    does: {body: ({real}) => real + real, applies: true},
    means: 'unreadable',
  },
  {
    name: 'JSON with a comma too many',
    at: posts,
    does: {body: '{"statusCode": 200,}', applies: true},
    means: 'unreadable',
  },
  {
    name: 'JSON in single quotes',
    at: posts,
    does: {body: "{'statusCode': 200}", applies: true},
    means: 'unreadable',
  },
  {
    name: 'nothing, with 200',
    at: [...everywhere, 'settings'],
    does: {body: '', applies: true},
    means: 'unreadable',
  },
  {
    name: 'white space, with 200',
    at: everywhere,
    does: {body: ' \n ', applies: true},
    means: 'unreadable',
  },
];

/** @type {Row[]} */
const lengths = [
  {
    name: 'in chunks',
    at: everywhere,
    does: {length: 'chunked'},
    means: 'fine',
  },
  {
    name: 'without a length, to the end of the connection',
    at: everywhere,
    does: {length: 'none'},
    means: 'fine',
  },
  {
    name: 'shorter than its length says',
    at: posts,
    does: {length: 10_000},
    means: 'lost',
    // It takes a body that was cut for a whole one.
    webkit: 'fine',
  },
  {
    name: 'longer than its length says',
    at: posts,
    does: {length: 12},
    means: 'unreadable',
  },
  {
    name: 'of a length that is no number',
    at: posts,
    does: {headers: [['content-length', 'many']], length: 'none'},
    means: 'fine',
    webkit: 'lost',
  },
  {
    name: 'of two lengths',
    at: posts,
    does: {headers: [['content-length', 3]]},
    means: 'lost',
  },
  {
    name: 'of 50 MB, white space behind the JSON',
    at: [...everywhere, 'settings'],
    does: {length: 'none', fill: {bytes: 50e6}},
    means: 'unreadable',
  },
  {
    name: 'of 50 MB of text',
    at: posts,
    does: {
      body: '{"statusCode": 200, "message": "',
      length: 'none',
      fill: {text: 'x', bytes: 50e6},
    },
    means: 'unreadable',
  },
  {
    name: 'of 50 MB, compressed to 50 kB',
    at: everywhere,
    does: {
      body: ({bomb}) => bomb(),
      headers: [['content-encoding', 'gzip']],
      applies: true,
    },
    means: 'unreadable',
  },
  {
    name: 'of 64 kB and one byte',
    at: posts,
    does: {body: ({real}) => real.padEnd(65_537), applies: true},
    means: 'unreadable',
  },
  {
    name: 'of 64 kB',
    at: posts,
    does: {body: ({real}) => real.padEnd(65_536), applies: true},
    means: 'fine',
  },
];

/** @type {import('./index.js').Group} */
export const bodies = {
  title: 'Bodies',
  about:
    'Bodies of a wrong type, encoding, length or shape, with deep JSON and with keys that are there twice.',
  rows: [
    ...shapes,
    ...twice,
    reset('of 500 levels', deep(500, ', "statusCode": 200'), 'fine'),
    reset('of 20,000 levels', deep(20_000, ''), 'lost'),
    reset('of 20,000 levels without an end', '['.repeat(20_000), 'lost'),
    ...encodings,
    ...types,
    ...lengths,
  ],
};
