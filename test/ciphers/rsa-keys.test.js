/** Keys as `node:crypto` makes them, and what the built core says of each. */
import assert from 'node:assert/strict';
import {
  createPublicKey,
  generateKeyPairSync,
  generatePrimeSync,
} from 'node:crypto';
import {describe, it} from 'node:test';
import {defaultSettings, prepareCipher} from '../../dist/core.js';

const generate = (type, options) =>
  generateKeyPairSync(type, options).publicKey;

const read = (key, type = 'spki') =>
  prepareCipher({
    ...defaultSettings,
    appHost: 'https://acme.genauth.ai',
    publicKey: key.export({type, format: 'pem'}),
  });

/** A key of node:crypto around a modulus of ours. */
const around = (modulus) => {
  const hex = modulus.toString(16);
  const n = Buffer.from(
    hex.padStart(hex.length + (hex.length % 2), '0'),
    'hex',
  );
  return createPublicKey({
    key: {kty: 'RSA', n: n.toString('base64url'), e: 'AQAB'},
    format: 'jwk',
  });
};

const prime = (bits) => generatePrimeSync(bits, {bigint: true});

describe('A key of node:crypto [ENC-8]', () => {
  for (const modulusLength of [1024, 2048, 3072, 4096]) {
    it(`is accepted: rsa with ${modulusLength} bits`, async () => {
      const key = generate('rsa', {modulusLength});
      for (const type of ['spki', 'pkcs1']) {
        const {maxBytes} = await read(key, type);
        assert.equal(maxBytes, modulusLength / 8 - 11);
      }
    });
  }

  it('is accepted: rsa with the exponent 3', async () => {
    await read(generate('rsa', {modulusLength: 1024, publicExponent: 3}));
  });

  it('is accepted: rsa with two primes of our own', async () => {
    await read(around(prime(512) * prime(520)));
  });

  const modulusLength = 1024;
  const refused = {
    'rsa-pss': () => generate('rsa-pss', {modulusLength}),
    'rsa-pss with parameters': () =>
      generate('rsa-pss', {
        modulusLength,
        hashAlgorithm: 'sha256',
        mgf1HashAlgorithm: 'sha256',
        saltLength: 32,
      }),
    'rsa with 512 bits': () => generate('rsa', {modulusLength: 512}),
    dsa: () => generate('dsa', {modulusLength, divisorLength: 160}),
    ec: () => generate('ec', {namedCurve: 'P-521'}),
    ed448: () => generate('ed448'),
    x25519: () => generate('x25519'),
    'rsa around a prime of 1024 bits': () => around(prime(1024)),
    'rsa around a prime of 1536 bits': () => around(prime(1536)),
    'rsa around the square of a prime': () => around(prime(520) ** 2n),
    'rsa around a prime and a small one': () => around(prime(1024) * 997n),
    'rsa around 2^1024 - 1': () => around(2n ** 1024n - 1n),
  };
  for (const [name, make] of Object.entries(refused)) {
    it(`is refused: ${name}`, async () => {
      await assert.rejects(read(make()), {code: 'key-invalid'});
    });
  }
});
