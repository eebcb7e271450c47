import {expect} from 'chai';
import fc from 'fast-check';
import * as rsa from '../../src/ciphers/rsa.js';
import {defaultSettings} from '../../src/model/settings.js';
import {prepareCipher} from '../../src/core/reset-password.js';
import {onceAfterTest} from '../helpers/after-test.js';
import '../helpers/canary.js';
import {createApp} from '../helpers/genauth.js';
import {
  base64Of,
  bytesOf,
  oddModulus,
  openBlock,
  pem,
  pkcs1,
  pkcs1WithKeyAsExponent,
  publishedModulus,
  publishedRsa,
  spki,
  spkiFor,
  spkiWithExponent,
  spkiWithNegativeModulus,
} from './keys.js';
import {changeRsa, watchIntegers, wrap} from './libraries.js';
import {expectRefusedKey, noKeys} from './refusal.js';

const n = publishedModulus;
const f4 = 65537n;

/** A prime for some exponents. */
const mersenne = (bits: number): bigint => 2n ** BigInt(bits) - 1n;

const ecSpki =
  'MFkwEwYHKoZIzj0CAQYIKoZIzj0DAQcDQgAEkEnXWSGuB1r8H+pdie03pU/Lp+/6HeUjccxDIKdPnIlvvSh1peR1CmVuQspL97dKlh0Sg1hFN1rlUNWdZAMeOw==';
const ed25519Spki =
  'MCowBQYDK2VwAyEAu6SkaubYvVzEysrY/oVuUg1p8BnqUNAppyNWfB8CYGA=';
const rsa512 =
  'MFwwDQYJKoZIhvcNAQEBBQADSwAwSAJBAM7sunQ3UILlNG5lXvTm38Z27MNiMn5RlMDrdW6L3jtpvZJBHJX6kpDNQ94vC6vTsRf2WdtAWqdpwKjewZ8MgmkCAwEAAQ==';

/** 1.2.840.113549.1.1.1 */
const rsaOid = [42, 134, 72, 134, 247, 13, 1, 1, 1];
const nullParameters = [5, 0];
const pkcs1Oid = (last: number): number[] => [...rsaOid.slice(0, -1), last];

describe('An RSA public key [ENC-8]', () => {
  describe('is accepted', () => {
    const good: Record<string, string> = {
      'as the published key': publishedRsa,
      'as the published key in PEM': pem(publishedRsa),
      'with line breaks behind it': `${pem(publishedRsa)}\n\n`,
      'with line breaks of Windows': pem(publishedRsa).replaceAll('\n', '\r\n'),
      'with the PEM on one line': pem(publishedRsa).replaceAll('\n', ''),
      'with escaped line breaks': pem(publishedRsa).replaceAll('\n', '\\n'),
      'with escaped line breaks of Windows, and one behind it':
        `${pem(publishedRsa)}\n`.replaceAll('\n', '\\r\\n'),
      'as PKCS#1 in PEM with escaped line breaks': pem(
        pkcs1(n, f4),
        'RSA PUBLIC KEY',
      ).replaceAll('\n', '\\n'),
      'with a byte order mark before it': `\uFEFF${pem(publishedRsa)}`,
      'as base64 in lines': publishedRsa.replace(/.{64}/g, '$&\n'),
      'as PKCS#1 in PEM': pem(pkcs1(n, f4), 'RSA PUBLIC KEY'),
      'as PKCS#1 in base64': pkcs1(n, f4),
      'as built by this test': spki(n, f4),
      'without the NULL behind its algorithm': spkiFor(rsaOid, []),
      'without the zero byte before its modulus': spkiWithNegativeModulus(n),
      'with exponent 3': spki(n, 3n),
      'with the largest exponent': spki(n, 0x7fffffffn),
      'with 1017 bits, which fill 128 bytes': spki(oddModulus(1017), f4),
      'with 1023 bits, as half of all nominal 1024': spki(oddModulus(1023), f4),
      'with 1024 bits': spki(oddModulus(1024), f4),
      'with 1025 bits': spki(oddModulus(1025), f4),
      'with 2048 bits': spki(oddModulus(2048), f4),
      'with 3072 bits': spki(oddModulus(3072), f4),
      'with 4096 bits': spki(oddModulus(4096), f4),
      'with 8192 bits': spki(oddModulus(8192), f4),
    };
    for (const [title, key] of Object.entries(good)) {
      it(title, () => {
        const {maxBytes, encrypt} = rsa.readKey(key);
        const size = (maxBytes ?? 0) + 11;
        expect(bytesOf(encrypt('correct horse'))).to.have.length(size);
      });
    }

    it('of a large prime, as a test for it would take too long', () => {
      rsa.readKey(spki(mersenne(2203), f4));
      rsa.readKey(spki(mersenne(4423), f4));
    });

    it('and built as OpenSSL builds it', () => {
      expect(spki(n, f4)).to.equal(publishedRsa);
    });
  });

  describe('is refused when it is', () => {
    const der = bytesOf(publishedRsa);
    const bad: Record<string, unknown> = {
      ...noKeys,
      'a text object': Object(publishedRsa) as unknown,
      'PEM in a JSON text': JSON.stringify(pem(publishedRsa)),
      'PEM of nothing': pem(''),
      'PEM without an end': pem(publishedRsa).split('-----END')[0],
      'PEM with another end': pem(publishedRsa).replace('END', 'END RSA'),
      'PEM with a word before it': `key: ${pem(publishedRsa)}`,
      'two keys': `${pem(publishedRsa)}\n${pem(publishedRsa)}`,
      'a certificate': pem(publishedRsa, 'CERTIFICATE'),
      'labelled as private': pem(publishedRsa, 'PRIVATE KEY'),
      base64url: publishedRsa.replaceAll('+', '-').replaceAll('/', '_'),
      'base64 with a character missing': publishedRsa.slice(1),
      'base64 with a stray =': `=${publishedRsa}`,
      'hex of the key': der
        .map((b) => b.toString(16).padStart(2, '0'))
        .join(''),
      'one byte short': base64Of(der.slice(0, -1)),
      'half of it': base64Of(der.slice(0, 80)),
      'its head only': base64Of(der.slice(0, 29)),
      'followed by a byte': base64Of([...der, 0]),
      'followed by itself': base64Of([...der, ...der]),
      'a sequence of nothing': base64Of([0x30, 0]),
      'one zero byte': base64Of([0]),
      'a length without end': base64Of([0x30, 0x80, 0, 0]),
      'on an elliptic curve': ecSpki,
      'an Ed25519 key': ed25519Spki,
      'an RSA key of 512 bits': rsa512,
      'of 1016 bits': spki(oddModulus(1016), f4),
      'of 1000 bits': spki(oddModulus(1000), f4),
      'PEM with line breaks escaped twice': pem(publishedRsa).replaceAll(
        '\n',
        '\\\\n',
      ),
      '3,000 spaces': ' '.repeat(3000),
      'a megabyte of base64': 'A'.repeat(2 ** 20),
      'a sequence of 2 kB': base64Of([
        ...[0x30, 0x82, 0x08, 0x00],
        ...Array<number>(2048).fill(0),
      ]),
      'of 8193 bits': spki(oddModulus(8193), f4),
      'of an even modulus': spki(n - 1n, f4),
      'of modulus zero': spki(0n, f4),
      'of exponent zero': spki(n, 0n),
      'of exponent 1': spki(n, 1n),
      'of exponent 2': spki(n, 2n),
      'of exponent 65536': spki(n, 65536n),
      'of exponent 2^31 + 1': spki(n, (1n << 31n) + 1n),
      'of exponent 2^32 + 1': spki(n, (1n << 32n) + 1n),
      'of exponent 2^64 + 13': spki(n, (1n << 64n) + 13n),
      'of an exponent as long as the modulus': spki(n, n),
      'of an exponent without bytes': spkiWithExponent(n, []),
      'of an exponent that begins with 80': spkiWithExponent(n, [0x80, 1]),
      'of a key in the place of the exponent': pkcs1WithKeyAsExponent(n),

      'for RSAES-OAEP (1.2.840.113549.1.1.7)': spkiFor(pkcs1Oid(7), []),
      'for RSASSA-PSS (1.2.840.113549.1.1.10)': spkiFor(pkcs1Oid(10), []),
      'for RSASSA-PSS with NULL': spkiFor(pkcs1Oid(10), nullParameters),
      'for sha256WithRSAEncryption (…1.1.11)': spkiFor(
        pkcs1Oid(11),
        nullParameters,
      ),
      'for dhKeyAgreement (1.2.840.113549.1.3.1)': spkiFor(
        [...rsaOid.slice(0, -2), 3, 1],
        nullParameters,
      ),
      'for rsa of X.500 (2.5.8.1.1)': spkiFor([85, 8, 1, 1], nullParameters),
      'for id-ecPublicKey (1.2.840.10045.2.1)': spkiFor(
        [42, 134, 72, 206, 61, 2, 1],
        nullParameters,
      ),
      'for an OID that begins as that of RSA does': spkiFor([...rsaOid, 1], []),
      'for an OID of no bytes': spkiFor([], nullParameters),
      'for RSA with parameters': spkiFor(rsaOid, [2, 1, 0]),
      'for RSA with two NULLs': spkiFor(rsaOid, [5, 0, 5, 0]),

      'of 2^1024 - 1': spki(2n ** 1024n - 1n, f4),
      'of 2^1024 + 1': spki(2n ** 1024n + 1n, f4),
      'of 2^4096 - 1': spki(2n ** 4096n - 1n, f4),
      'of 2^1024': spki(2n ** 1024n, f4),
      'of a power of 3': spki(3n ** 700n, f4),
      'of a modulus with the factor 997': spki(oddModulus(1020) * 997n, f4),
      'of a large modulus with the factor 3': spki(oddModulus(8000) * 3n, f4),
      'of the square of a prime': spki(mersenne(521) ** 2n, f4),
      'of a fourth power of a prime': spki(mersenne(521) ** 4n, f4),
      'of the square of a large prime': spki(mersenne(2203) ** 2n, f4),
      'of a square with an odd number of bits': spki(
        (oddModulus(540) | (1n << 538n)) ** 2n,
        f4,
      ),
      'of a prime, 2^1279 - 1': spki(mersenne(1279), f4),
      'of the largest prime with 2048 bits': spki(2n ** 2048n - 1942289n, f4),
    };
    it('of a bad modulus, in the form of PKCS#1 as well', () => {
      expectRefusedKey(rsa, pkcs1(2n ** 1024n - 1n, f4));
      expectRefusedKey(rsa, pkcs1(mersenne(1279), f4));
      expectRefusedKey(rsa, pkcs1(mersenne(521) ** 2n, f4));
    });

    for (const [title, key] of Object.entries(bad)) {
      it(title, () => expectRefusedKey(rsa, key));
    }

    it('private, in all its forms', async () => {
      const app = await createApp({rsaBits: 1024});
      const {privateKey} = (await app.keys()).rsa;
      const pkcs8 = privateKey.replace(/-----.*?-----|\s/g, '');
      // What PKCS#8 wraps is the PKCS#1 form.
      const inner = base64Of(bytesOf(pkcs8).slice(26));
      expectRefusedKey(rsa, privateKey);
      expectRefusedKey(rsa, pkcs8);
      expectRefusedKey(rsa, inner);
      expectRefusedKey(rsa, pem(inner, 'RSA PRIVATE KEY'));
      expectRefusedKey(rsa, pem(pkcs8));
      expectRefusedKey(rsa, pem(inner, 'RSA PUBLIC KEY'));
    });

    it('cut off anywhere', () => {
      fc.assert(
        fc.property(fc.integer({min: 0, max: der.length - 1}), (length) => {
          expectRefusedKey(rsa, base64Of(der.slice(0, length)));
        }),
      );
    });

    const texts: [name: string, text: fc.Arbitrary<string>][] = [
      ['text', fc.string()],
      ['text of any bytes', fc.string({unit: 'binary'})],
      ['Base64', fc.base64String({maxLength: 300})],
      ['bytes', fc.uint8Array({maxLength: 200}).map((b) => base64Of([...b]))],
      [
        'DER sequence',
        fc
          .uint8Array({maxLength: 100})
          .map((b) => base64Of([0x30, b.length, ...b])),
      ],
    ];
    for (const [name, text] of texts) {
      it(`any other ${name}, without a word on the console [SEC-17]`, () => {
        fc.assert(
          fc.property(text, (key) => expectRefusedKey(rsa, key)),
          {numRuns: 200},
        );
      });
    }
  });
});

describe('RSA encryption', () => {
  for (const bits of [1017, 1023, 1024, 2048, 4096]) {
    const limit = Math.ceil(bits / 8) - 11;
    it(`carries ${limit} bytes of UTF-8 with ${bits} bits, and no more [ENC-5]`, () => {
      const {maxBytes, encrypt} = rsa.readKey(spki(oddModulus(bits), f4));
      expect(maxBytes).to.equal(limit);
      for (const [character, size] of [
        ['x', 1],
        ['é', 2],
        ['密', 3],
      ] as const) {
        const filler = 'x'.repeat(limit % size);
        const longest = character.repeat(Math.floor(limit / size)) + filler;
        expect(new TextEncoder().encode(longest)).to.have.length(limit);
        expect(bytesOf(encrypt(longest))).to.have.length(limit + 11);
        expect(bytesOf(encrypt(longest.slice(1)))).to.have.length(limit + 11);
        expect(() => encrypt(`${longest}x`)).to.throw(RangeError);
        expect(() => encrypt(longest + character)).to.throw(RangeError);
      }
    });
  }

  for (const text of [
    '😀',
    'pass😀word',
    '\u{10000}',
    '\u{10ffff}',
    '\ud800',
    'a\udc00b',
    '\udc00\ud800',
  ]) {
    it(`refuses ${JSON.stringify(text)}, which has no agreed encoding [ENC-6, ENC-7]`, () => {
      const {encrypt} = rsa.readKey(publishedRsa);
      expect(() => encrypt(text)).to.throw(RangeError);
    });
  }

  it('differs each time, even when Math.random does not [ENC-10, ENC-11]', () => {
    const {random} = Math;
    onceAfterTest(() => {
      Math.random = random;
    });
    Math.random = () => 0.5;
    const {encrypt} = rsa.readKey(publishedRsa);
    const made = Array.from({length: 50}, () => encrypt('correct horse'));
    expect(new Set(made).size).to.equal(50);
    const longest = Array.from({length: 20}, () => encrypt('x'.repeat(117)));
    expect(new Set(longest).size).to.equal(20);
  });

  it('never asks Math.random [ENC-10]', () => {
    const {random} = Math;
    onceAfterTest(() => {
      Math.random = random;
    });
    let calls = 0;
    Math.random = () => ((calls += 1), 0.5);
    rsa.readKey(publishedRsa).encrypt('correct horse');
    expect(calls).to.equal(0);
  });

  it('is always canonical base64 of as many bytes as the key [ENC-11]', () => {
    for (const bits of [1017, 1023, 1024, 1025, 1031, 2047]) {
      const {encrypt} = rsa.readKey(spki(oddModulus(bits), 3n));
      for (let i = 0; i < 100; i++) {
        const made = encrypt(`password ${i}`);
        expect(bytesOf(made)).to.have.length(Math.ceil(bits / 8));
        expect(btoa(atob(made))).to.equal(made);
      }
    }
  });

  it('pads with 00 02, random bytes that are never zero, and 00', async () => {
    const app = await createApp({rsaBits: 1024});
    const {publicKey, privateKey} = (await app.keys()).rsa;
    const {encrypt} = rsa.readKey(publicKey);
    // Half of all random bytes are zero, as the padding would ask for them.
    const getRandomValues = crypto.getRandomValues.bind(crypto);
    onceAfterTest(() => void Reflect.deleteProperty(crypto, 'getRandomValues'));
    Object.defineProperty(crypto, 'getRandomValues', {
      configurable: true,
      value: (array: Uint8Array<ArrayBuffer>) => {
        getRandomValues(array);
        array.forEach((byte, at) => {
          if (byte & 1) array[at] = 0;
        });
        return array;
      },
    });
    for (let i = 0; i < 10; i++) {
      const text = '密'.repeat(i * 4) || 'x';
      const block = await openBlock(privateKey, encrypt(text));
      const end = block.indexOf(0, 2);
      expect(block.slice(0, 2)).to.deep.equal([0, 2]);
      expect(end).to.be.at.least(10);
      expect(block.slice(end + 1)).to.deep.equal([
        ...new TextEncoder().encode(text),
      ]);
    }
  });

  it('says what was typed, whatever it was [ENC-4, TEST-3]', async () => {
    const app = await createApp({rsaBits: 1024});
    const {publicKey, privateKey} = (await app.keys()).rsa;
    const {encrypt} = rsa.readKey(publicKey);
    const bmp = fc
      .string({
        unit: fc
          .integer({min: 0, max: 0xffff})
          .filter((code) => code < 0xd800 || code > 0xdfff)
          .map((code) => String.fromCharCode(code)),
        maxLength: 39,
      })
      .filter((text) => new Blob([text]).size <= 117);
    await fc.assert(
      fc.asyncProperty(bmp, async (text) => {
        const block = await openBlock(privateKey, encrypt(text));
        const bytes = block.slice(block.indexOf(0, 2) + 1);
        expect(bytes).to.deep.equal([...new TextEncoder().encode(text)]);
      }),
      {numRuns: 40},
    );
  });

  const wrong: [name: string, change: (hex: string) => unknown][] = [
    ['nothing', () => ''],
    ['one byte too few', (hex) => hex.slice(2)],
    ['one digit too few', (hex) => hex.slice(1)],
    ['one byte too many', (hex) => `${hex}00`],
    ['capital letters', (hex) => `AB${hex.slice(2)}`],
    ['a sign that is no digit', (hex) => `${hex.slice(1)}g`],
    ['a line break at its end', (hex) => `${hex.slice(1)}\n`],
    ['a minus sign', (hex) => `-${hex.slice(1)}`],
    ['base64', (hex) => btoa(hex).slice(0, hex.length)],
    ['the word null', () => null],
    ['false', () => false],
  ];
  for (const [name, change] of wrong) {
    it(`throws when its library makes ${name} [ENC-11]`, () => {
      const {encrypt} = rsa.readKey(publishedRsa);
      expect(bytesOf(encrypt('correct horse'))).to.have.length(128);
      changeRsa(change);
      expect(() => encrypt('correct horse')).to.throw(Error);
    });
  }

  it('wipes each copy of the text that can be wiped [MEM-4]', () => {
    const text = 'correct horse';
    const isIn = (bytes: Iterable<number>): boolean =>
      String.fromCharCode(...bytes).includes(text);
    const copies: {name: string; bytes: ArrayLike<number>}[] = [];
    wrap(
      TextEncoder.prototype,
      'encode',
      (original) =>
        function (...args) {
          const bytes = original.apply(this, args) as Uint8Array;
          if (isIn(bytes)) copies.push({name: 'the text', bytes});
          return bytes;
        },
    );
    wrap(
      Uint8Array.prototype,
      'set',
      (original) =>
        function (...args) {
          original.apply(this, args);
          const bytes = this as Uint8Array;
          if (isIn(bytes)) copies.push({name: 'the block', bytes});
        },
    );
    watchIntegers((bytes) => {
      if (isIn(bytes)) copies.push({name: 'the integer', bytes});
    });
    rsa.readKey(publishedRsa).encrypt(text);
    const names = new Set(copies.map(({name}) => name));
    expect([...names]).to.have.members([
      'the text',
      'the block',
      'the integer',
    ]);
    for (const {name, bytes} of copies) {
      expect(
        Array.from(bytes).every((byte) => byte === 0),
        name,
      ).to.equal(true);
    }
  });

  it('is refused where there is no source of randomness [ENC-10]', async () => {
    const settings = {
      ...defaultSettings,
      appHost: location.origin,
      publicKey: publishedRsa,
    };
    onceAfterTest(() => void Reflect.deleteProperty(crypto, 'getRandomValues'));
    Object.defineProperty(crypto, 'getRandomValues', {
      configurable: true,
      value: undefined,
    });
    let code: unknown;
    await prepareCipher(settings).catch((error: unknown) => {
      code = (error as {code: unknown}).code;
    });
    expect(code).to.equal('encrypt-failed');
  });

  it('fails rather than go on when the source of randomness does', () => {
    const {encrypt} = rsa.readKey(publishedRsa);
    onceAfterTest(() => void Reflect.deleteProperty(crypto, 'getRandomValues'));
    Object.defineProperty(crypto, 'getRandomValues', {
      configurable: true,
      value: () => {
        throw new DOMException('none left', 'OperationError');
      },
    });
    expect(() => encrypt('correct horse')).to.throw('none left');
  });

  it('is not moved by a polluted Object.prototype', async () => {
    const app = await createApp({rsaBits: 1024});
    const {publicKey, privateKey} = (await app.keys()).rsa;
    const polluted = {
      d: 1,
      n: 5,
      e: 1,
      key: 'x',
      log: true,
      default_public_exponent: '1',
      default_key_size: '8',
    };
    onceAfterTest(() => {
      for (const name of Object.keys(polluted)) {
        Reflect.deleteProperty(Object.prototype, name);
      }
    });
    for (const [name, value] of Object.entries(polluted)) {
      Object.defineProperty(Object.prototype, name, {
        value,
        configurable: true,
        writable: true,
      });
    }
    const made = rsa.readKey(publicKey).encrypt('correct horse');
    for (const bad of ['', '{}', 'MIGf']) expectRefusedKey(rsa, bad);
    const block = await openBlock(privateKey, made);
    const text = String.fromCharCode(...block.slice(block.indexOf(0, 2) + 1));
    expect(text).to.equal('correct horse');
  });
});
