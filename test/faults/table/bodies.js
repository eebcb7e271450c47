/** Bodies of a wrong type, encoding or length; those of a wrong shape are in shapes.js. */
import {page} from './bodies-of.js';
import {everywhere, posts} from './calls.js';
import {shapes} from './shapes.js';

/** @typedef {import('./index.js').Row} Row */

/** @param {string} text */
const utf16 = (text) => {
  const units = Array.from(text, (sign) => [sign.charCodeAt(0), 0]);
  return Uint8Array.from([0xff, 0xfe, ...units.flat()]);
};

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
  rows: [...shapes, ...encodings, ...types, ...lengths],
};
