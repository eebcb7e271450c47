import {expect} from 'chai';
import fc from 'fast-check';
import * as smCrypto from 'sm-crypto';
import * as sm2 from '../../src/ciphers/sm2.js';
import {defaultSettings} from '../../src/model/settings.js';
import {prepareCipher} from '../../src/core/reset-password.js';
import {onceAfterTest} from '../helpers/after-test.js';
import '../helpers/canary.js';
import {
  base64Of,
  bytesOf,
  openSslSm2,
  pem,
  publishedRsa,
  publishedSm2,
} from './keys.js';
import {changeSm2, wrap} from './libraries.js';
import {expectRefusedKey, noKeys} from './refusal.js';

const x = publishedSm2.slice(2, 66);
const y = publishedSm2.slice(66);
const p = 0xfffffffeffffffffffffffffffffffffffffffff00000000ffffffffffffffffn;
const b = 0x28e9fa9e9d9f5e344d5a9e4bcf6509a7f39789f515ab8f92ddbcbd414d940e93n;
const hex = (value: bigint) => value.toString(16).padStart(64, '0');

const power = (base: bigint, exponent: bigint): bigint => {
  let result = 1n;
  for (let square = base; exponent > 0n; exponent >>= 1n) {
    if (exponent & 1n) result = (result * square) % p;
    square = (square * square) % p;
  }
  return result;
};

/** The first point with a small enough x that x + p has 64 digits as well. */
const smallPoint = (): [bigint, bigint] => {
  for (let at = 1n; ; at++) {
    const square = (((at ** 3n - 3n * at + b) % p) + p) % p;
    const root = power(square, (p + 1n) / 4n);
    if ((root * root) % p === square) return [at, root];
  }
};

const [{spki, hex: pointInSpki}] = openSslSm2;
/** SubjectPublicKeyInfo of that curve around any point. */
const spkiOf = (point: string): string => {
  const head = bytesOf(spki).slice(0, 26);
  const bytes = point.match(/../g)?.map((byte) => parseInt(byte, 16)) ?? [];
  return base64Of([...head, ...bytes]);
};

describe('An SM2 public key [ENC-9]', () => {
  const good: Record<string, string> = {
    'as the published key': publishedSm2,
    'in capital letters': publishedSm2.toUpperCase(),
    'without its 04': publishedSm2.slice(2),
    'with white space around it': `\n ${publishedSm2}\n`,
    'without its 04, with a line break behind it': `${publishedSm2.slice(2)}\n`,
    'with an escaped line break behind it': `${publishedSm2}\\n`,
    'as SPKI in base64': spki,
    'as SPKI in base64 in lines': spki.replace(/.{64}/g, '$&\n'),
    'as SPKI in PEM': pem(spki),
    'as SPKI in PEM with line breaks of Windows': `${pem(spki)}\n`.replaceAll(
      '\n',
      '\r\n',
    ),
    'as SPKI in PEM on one line': pem(spki).replaceAll('\n', ''),
    'as SPKI in PEM with escaped line breaks': pem(spki).replaceAll(
      '\n',
      '\\n',
    ),
    'as SPKI in PEM with escaped line breaks of Windows':
      `${pem(spki)}\n`.replaceAll('\n', '\\r\\n'),
    'as SPKI built by this test': spkiOf(publishedSm2),
    'with a small x': '04' + smallPoint().map(hex).join(''),
    'with the other root for its y': `04${x}${hex(p - BigInt(`0x${y}`))}`,
  };
  for (const [title, key] of Object.entries(good)) {
    it(`is accepted ${title}`, () => {
      const {maxBytes, encrypt} = sm2.readKey(key);
      expect(maxBytes).to.equal(undefined);
      expect(encrypt('correct horse')).to.match(/^[\da-f]{218}$/);
    });
  }

  it('is the same in SPKI as in hex', () => {
    const given: unknown[] = [];
    wrap(
      smCrypto.sm2,
      'doEncrypt',
      (original) =>
        function (...args) {
          given.push(args[1]);
          return original.apply(this, args);
        },
    );
    for (const key of [spki, pem(spki), pointInSpki])
      sm2.readKey(key).encrypt('correct horse');
    expect(given).to.deep.equal(Array(3).fill(pointInSpki));
  });

  const [smallX, smallY] = smallPoint();
  const gx = '32c4ae2c1f1981195f9904466a39c9948fe30bbff2660be1715a4589334c74c7';
  const gy = 'bc3736a2f4f6779c59bdcee36b692153d0a9877cc62a474002df32e52139f0a0';
  const p256 =
    'MFkwEwYHKoZIzj0CAQYIKoZIzj0DAQcDQgAEkEnXWSGuB1r8H+pdie03pU/Lp+/6HeUjccxDIKdPnIlvvSh1peR1CmVuQspL97dKlh0Sg1hFN1rlUNWdZAMeOw==';
  const bad: Record<string, unknown> = {
    ...noKeys,
    'a text object': Object(publishedSm2) as unknown,
    'off the curve': `04${x}${hex(BigInt(`0x${y}`) + 1n)}`,
    'the origin': `04${'0'.repeat(128)}`,
    infinity: '00',
    'infinity without its 04': '0'.repeat(128),
    'of x beyond the field': `04${hex(smallX + p)}${hex(smallY)}`,
    'of y beyond the field': `04${x}${'f'.repeat(64)}`,
    // On the curve, if x and y were taken modulo p.
    'of x = p': `04${hex(p)}${hex(power(b, (p + 1n) / 4n))}`,
    'of y = p + 1':
      '049c17043effe1a805a74a9a5e70b9d659705d3242094a566dc016f49311178d1f' +
      hex(p + 1n),
    'with zeros before its y': `04${x}00${y}`,
    'with zeros before its y, behind other signs':
      'xx0400000000000000000000000000000000000000000000000000000000000001' +
      '00293962c74908685dcbcc0ff8bc072390c79b272fcd979d70e10c9b6ef2cc707a',
    'with x and y swapped': `04${y}${x}`,
    'compressed, even': `02${x}`,
    'compressed, odd': `03${x}`,
    'hybrid, even': `06${x}${y}`,
    'hybrid, odd': `07${x}${y}`,
    'prefixed 05': `05${x}${y}`,
    'prefixed 4x': `4x${x}${y}`,
    'prefixed 4 and a space': `4 ${x}${y}`,
    'prefixed 0x': `0x${publishedSm2}`,
    'prefixed 0x in place of 04': `0x${x}${y}`,
    'a digit short': publishedSm2.slice(0, -1),
    'a digit long': `${publishedSm2}0`,
    'a byte long': `${publishedSm2}00`,
    'x only': `04${x}`,
    'with a space inside': `04 ${x} ${y}`,
    'with a line break inside': `04${x}\n${y.slice(1)}`,
    'with a letter that is no digit': `${publishedSm2.slice(0, -1)}g`,
    'with a full-width digit': `${publishedSm2.slice(0, -1)}４`,
    'in base64': btoa(publishedSm2),
    'SPKI labelled as private': pem(spki, 'PRIVATE KEY'),
    'SPKI labelled as RSA': pem(spki, 'RSA PUBLIC KEY'),
    'SPKI a byte short': base64Of(bytesOf(spki).slice(0, -1)),
    'SPKI a byte long': base64Of([...bytesOf(spki), 0]),
    'SPKI of a point off the curve': spkiOf(
      `04${x}${hex(BigInt(`0x${y}`) + 1n)}`,
    ),
    'SPKI of a compressed point': spkiOf(`02${x}`),
    'SPKI of the base point': spkiOf(`04${gx}${gy}`),
    'SPKI of another curve': p256,
    'SPKI of RSA in PEM': pem(publishedRsa),
    'two keys': `${pem(spki)}\n${pem(spki)}`,
    '3,000 spaces': ' '.repeat(3000),
    'an RSA key': publishedRsa,
    'in PEM': `-----BEGIN PUBLIC KEY-----\n${publishedSm2}\n-----END PUBLIC KEY-----`,
    'the base point': `04${gx}${gy}`,
    'the base point without its 04': gx + gy,
    'minus the base point': `04${gx}${hex(p - BigInt(`0x${gy}`))}`,
    'a point of another curve': [
      '04',
      '6b17d1f2e12c4247f8bce6e563a440f277037d812deb33a0f4a13945d898c296',
      '4fe342e2fe1a7f9b8ee7eb4a7c0f9e162bce33576b315ececbb6406837bf51f5',
    ].join(''),
  };
  for (const [title, key] of Object.entries(bad)) {
    it(`is refused when it is ${title}`, () => expectRefusedKey(sm2, key));
  }

  it('is refused with any digit changed', () => {
    const digits = '0123456789abcdef';
    fc.assert(
      fc.property(
        fc.integer({min: 0, max: 129}),
        fc.integer({min: 1, max: 15}),
        (at, by) => {
          const digit = digits.indexOf(publishedSm2.charAt(at));
          const other = digits.charAt((digit + by) % 16);
          expectRefusedKey(
            sm2,
            publishedSm2.slice(0, at) + other + publishedSm2.slice(at + 1),
          );
        },
      ),
    );
  });
});

describe('SM2 encryption', () => {
  const {encrypt} = sm2.readKey(publishedSm2);

  it('has room for any text: C1, C3, and C2 as long as the text [VAL-3]', () => {
    for (const text of ['x'.repeat(5000), '密'.repeat(600), '😀'.repeat(99)]) {
      const bytes = new TextEncoder().encode(text).length;
      expect(encrypt(text)).to.match(/^[\da-f]+$/);
      expect(encrypt(text)).to.have.length(2 * (96 + bytes));
    }
  });

  it('begins with a point of the curve, without its 04', () => {
    for (let i = 0; i < 10; i++) {
      const made = encrypt(`password ${i}`);
      const [cx, cy] = [made.slice(0, 64), made.slice(64, 128)].map((half) =>
        BigInt(`0x${half}`),
      ) as [bigint, bigint];
      expect((cy * cy - (cx ** 3n - 3n * cx + b)) % p).to.equal(0n);
    }
  });

  for (const text of ['', '\ud800', 'a\udc00b', '\udc00\ud800']) {
    it(`refuses ${JSON.stringify(text)} [ENC-6]`, () => {
      expect(() => encrypt(text)).to.throw(RangeError);
    });
  }

  const wrong: [name: string, change: (hex: string) => unknown][] = [
    ['nothing', () => ''],
    ['one byte too few', (hex) => hex.slice(2)],
    ['a leading 04', (hex) => `04${hex}`],
    ['no C2', (hex) => hex.slice(0, 192)],
    ['capital letters', (hex) => `AB${hex.slice(2)}`],
    ['a sign that is no digit', (hex) => `${hex.slice(1)}g`],
    ['a line break at its end', (hex) => `${hex.slice(1)}\n`],
    ['the word null', () => null],
    ['false', () => false],
  ];
  for (const [name, change] of wrong) {
    it(`throws when its library makes ${name} [ENC-11]`, () => {
      expect(encrypt('correct horse')).to.match(/^[\da-f]{218}$/);
      changeSm2(change);
      expect(() => encrypt('correct horse')).to.throw(Error);
    });
  }

  it('differs each time, even when Math.random does not [ENC-10, ENC-11]', () => {
    const {random} = Math;
    onceAfterTest(() => {
      Math.random = random;
    });
    Math.random = () => 0.5;
    const made = Array.from({length: 10}, () => encrypt('correct horse'));
    expect(new Set(made.map((text) => text.slice(0, 128))).size).to.equal(10);
  });

  it('is refused where there is no source of randomness [ENC-10]', async () => {
    onceAfterTest(() => void Reflect.deleteProperty(crypto, 'getRandomValues'));
    Object.defineProperty(crypto, 'getRandomValues', {
      configurable: true,
      value: undefined,
    });
    let code: unknown;
    await prepareCipher({
      ...defaultSettings,
      passwordEncryptType: 'sm2',
      appHost: location.origin,
      publicKey: publishedSm2,
    }).catch((error: unknown) => {
      code = (error as {code: unknown}).code;
    });
    expect(code).to.equal('encrypt-failed');
  });

  it('is not moved by a polluted Object.prototype', () => {
    const polluted = {cipherMode: 0, x: 1, y: 1, key: 'x', publicKey: 'y'};
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
    const made = sm2.readKey(publishedSm2).encrypt('correct horse');
    expect(made).to.match(/^[\da-f]{218}$/);
    expectRefusedKey(sm2, {});
  });
});
