/** Wrong, weak and rotating keys. */
import {page} from './bodies-of.js';

/** @typedef {import('./index.js').Row} Row */
/** @typedef {import('./index.js').Known} Known */

/** @param {unknown} publicKey */
const rsa = (publicKey) => JSON.stringify({rsa: {publicKey}});
/** @param {unknown} publicKey */
const sm2 = (publicKey) => JSON.stringify({sm2: {publicKey}});

/** Made with OpenSSL. */
const rsa512 =
  'MFwwDQYJKoZIhvcNAQEBBQADSwAwSAJBALGCDfEtt2cs8zN4ZfMW7jLwxrUlSEUvSo1aTyYkwPh7BVvDXbIqMoV8OEvqh4X4uKJWNUlJ4uo2pxX8f9Kzb9sCAwEAAQ==';
const ec =
  'MFkwEwYHKoZIzj0CAQYIKoZIzj0DAQcDQgAEcFP95rys1FFLtqGpi0grZ0XZN+3ysKa+LeEIEqG3txqbm2CKMMqK90ocpY6+92N7xT9/EgsYrexQK76v6upGnQ==';

/** @param {string} base64 @param {string} label */
const pem = (base64, label) =>
  `-----BEGIN ${label}-----\n${base64}\n-----END ${label}-----\n`;

/** @param {string} text */
const withoutPem = (text) => text.replace(/-----.*?-----|\s/g, '');

/** The key with another exponent at its end. @type {(e: string) => (known: Known) => string} */
const withExponent =
  (e) =>
  ({session}) => {
    const der = Buffer.from(
      withoutPem(session.tenant.keys.rsa.publicKey),
      'base64',
    );
    const last = Buffer.from(e, 'hex');
    last.copy(der, der.length - 3);
    return rsa(der.toString('base64'));
  };

/** @type {(name: string, body: import('./index.js').Does['body'], means?: string, more?: object) => Row} */
const key = (name, body, means = 'bad key', more = {}) => ({
  name: `the key ${name}`,
  at: ['key'],
  does: {body},
  means,
  ...more,
});

/** @type {(name: string, body: import('./index.js').Does['body'], means?: string) => Row} */
const point = (name, body, means) =>
  key(`for sm2 ${name}`, body, means, {
    attributes: {'password-encrypt-type': 'sm2'},
  });

const zeros = '0'.repeat(64);
const shapes = {
  'that is empty': '',
  'that is null': null,
  'that is a number': 4,
  'that is true': true,
  'that is an object': {n: 1, e: 65537},
  'that is a list': ['MIGf'],
  'that is a word': 'garbage',
  'that is a page': page,
};

/** @type {import('./index.js').Group} */
export const keys = {
  title: 'Keys',
  about:
    'Wrong, weak and rotating keys. Without a good key, nothing is sent. A stranger’s key cannot be told from the service’s own: the service then cannot read the password, and says so.',
  rows: [
    ...Object.entries(shapes).flatMap(([name, value]) => [
      key(name, rsa(value)),
      point(name, sm2(value)),
    ]),
    key('that is missing', '{"version": {}}'),
    key('of the other kind', ({session}) =>
      rsa(session.tenant.keys.sm2.publicKey),
    ),
    point('of the other kind', ({session}) =>
      sm2(session.tenant.keys.rsa.publicKey),
    ),
    key('under the other name', ({session}) =>
      sm2(session.tenant.keys.rsa.publicKey),
    ),
    key('that is private', ({session}) =>
      rsa(session.tenant.keys.rsa.privateKey),
    ),
    key('in a certificate', rsa(pem(rsa512, 'CERTIFICATE'))),
    key('of 512 bits', rsa(rsa512)),
    key('on an elliptic curve', rsa(ec)),
    key('with the exponent 1', withExponent('000001')),
    key('with the exponent 2', withExponent('000002')),
    key('with the exponent 0', withExponent('000000')),
    key('with an even exponent', withExponent('010000')),
    key('without its last bytes', ({session}) =>
      rsa(withoutPem(session.tenant.keys.rsa.publicKey).slice(0, -8)),
    ),
    key('with a sign too many', ({session}) =>
      rsa(`${withoutPem(session.tenant.keys.rsa.publicKey)}!`),
    ),
    key('twice', ({session}) =>
      rsa(session.tenant.keys.rsa.publicKey.repeat(2)),
    ),
    key('of 60 kB', rsa('A'.repeat(60_000))),
    key('of 100 kB', rsa('A'.repeat(100_000))),
    key(
      'under __proto__',
      ({session}) => `{"__proto__": ${rsa(session.tenant.keys.rsa.publicKey)}}`,
    ),
    key(
      'in an envelope',
      ({session}) =>
        `{"statusCode": 200, "data": ${rsa(session.tenant.keys.rsa.publicKey)}}`,
      'fine',
    ),
    key(
      'without PEM',
      ({session}) => rsa(withoutPem(session.tenant.keys.rsa.publicKey)),
      'fine',
    ),
    key(
      'with line ends of Windows',
      ({session}) =>
        rsa(session.tenant.keys.rsa.publicKey.replaceAll('\n', '\r\n')),
      'fine',
    ),
    key(
      'twice in JSON, the right one last',
      ({session}) => {
        const right = JSON.stringify({
          publicKey: session.tenant.keys.rsa.publicKey,
        });
        return `{"rsa": {"publicKey": "garbage"}, "rsa": ${right}}`;
      },
      'fine',
    ),
    key('twice in JSON, garbage last', ({session}) => {
      const right = JSON.stringify({
        publicKey: session.tenant.keys.rsa.publicKey,
      });
      return `{"rsa": ${right}, "rsa": {"publicKey": "garbage"}}`;
    }),
    point('of zeros', sm2(`04${zeros}${zeros}`)),
    point('beside the curve', sm2(`04${'1'.repeat(128)}`)),
    point('beyond the field', sm2(`04${'f'.repeat(128)}`)),
    point('in its short form', ({session}) =>
      sm2(`02${session.tenant.keys.sm2.publicKey.slice(2, 66)}`),
    ),
    point('that is private', ({session}) =>
      sm2(session.tenant.keys.sm2.privateKey),
    ),
    point(
      'without its 04',
      ({session}) => sm2(session.tenant.keys.sm2.publicKey.slice(2)),
      'fine',
    ),
    point(
      'in capitals',
      ({session}) => sm2(session.tenant.keys.sm2.publicKey.toUpperCase()),
      'fine',
    ),
    {
      name: 'keys that are new when the password arrives',
      at: ['reset'],
      does: {rotates: true, applies: false},
      means: 'refused',
      quoted: 'The password could not be decrypted',
    },
    {
      ...key('of a stranger', ({session}) =>
        rsa(session.strangers.rsa.publicKey),
      ),
      means: 'a stranger’s key',
      quoted: 'The password could not be decrypted',
      posts: 1,
    },
    {
      ...point('of a stranger', ({session}) =>
        sm2(session.strangers.sm2.publicKey),
      ),
      means: 'a stranger’s key',
      quoted: 'The password could not be decrypted',
      posts: 1,
    },
  ],
};
