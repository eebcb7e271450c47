/**
 * Valid keys with random changes: each is refused, or is a key that OpenSSL reads
 * as well and that encrypts for what OpenSSL has read.
 */
import assert from 'node:assert/strict';
import {createPublicKey} from 'node:crypto';
import {readFileSync} from 'node:fs';
import {describe, it} from 'node:test';
import fc from 'fast-check';
import {defaultSettings, prepareCipher} from '../../dist/core.js';

const {keys} = JSON.parse(
  readFileSync(new URL('vectors.json', import.meta.url), 'utf8'),
);
const keyOf = (id) => keys.find((vector) => vector.id === id).key;
const {signal} = new AbortController();

/** The cipher answers with a ciphertext, or with the code of its refusal. */
const outcomeOf = async (cipher, publicKey) => {
  // Without any key, the service is asked for its own.
  fc.pre(publicKey.trim() !== '');
  try {
    const {encrypt} = await prepareCipher({
      ...defaultSettings,
      appHost: 'https://acme.genauth.ai',
      passwordEncryptType: cipher,
      publicKey,
    });
    return {ciphertext: await encrypt('correct horse', signal)};
  } catch ({code}) {
    return {code};
  }
};

/** A whole value of DER. */
const nullValue = [5, 0];

/** The place behind the last byte. */
const end = -1;

/** Cuts, flips, inserts and repeats: a change of some bytes. */
const change = fc.oneof(
  fc.record({at: fc.nat(), remove: fc.constant(1), insert: bytes(1)}),
  fc.record({at: fc.nat(), remove: fc.nat(3), insert: bytes(0, 3)}),
  fc.record({at: fc.nat(), remove: fc.nat(200), insert: fc.constant([])}),
  fc.record({
    at: fc.constant(end),
    remove: fc.constant(0),
    insert: fc.oneof(bytes(1, 40), fc.constant(nullValue)),
  }),
);

function bytes(minLength, maxLength = minLength) {
  return fc.array(fc.nat(255), {minLength, maxLength});
}

const changed = (original, changes) =>
  changes.reduce((list, {at, remove, insert}) => {
    const place = at === end ? list.length : at % (list.length + 1);
    return [...list.slice(0, place), ...insert, ...list.slice(place + remove)];
  }, original);

const changes = fc.array(change, {minLength: 1, maxLength: 3});
const runs = {numRuns: 1500, includeErrorInReport: true};

/** How many bytes the first value of DER has, its head included. */
const lengthOf = (der) => {
  const [, first] = der;
  const more = first < 0x80 ? 0 : first & 0x7f;
  const length = more ? der.readUIntBE(2, more) : first;
  return 2 + more + length;
};

const asNumber = (base64url) =>
  BigInt(`0x${Buffer.from(base64url, 'base64url').toString('hex') || '0'}`);

describe('A key with random changes [ENC-8, ENC-9, TEST-3]', () => {
  const forms = /** @type {const} */ ([
    ['rsa-spki', 'spki'],
    ['rsa-pkcs1', 'pkcs1'],
    ['rsa-no-null', 'spki'],
  ]);
  for (const [id, type] of forms) {
    it(`is refused, or is the key that OpenSSL reads: ${id}`, async () => {
      const original = [...Buffer.from(keyOf(id), 'base64')];
      let accepted = 0;
      await fc.assert(
        fc.asyncProperty(changes, async (all) => {
          const der = Buffer.from(changed(original, all));
          const {code, ciphertext} = await outcomeOf(
            'rsa',
            der.toString('base64'),
          );
          if (code !== undefined) return assert.equal(code, 'key-invalid');
          const {kty, n} = createPublicKey({
            key: der,
            format: 'der',
            type,
          }).export({format: 'jwk'});
          accepted += 1;
          // OpenSSL ignores what is behind the key.
          assert.equal(der.length, lengthOf(der));
          assert.equal(kty, 'RSA');
          const modulus = asNumber(n);
          const made = Buffer.from(ciphertext ?? '', 'base64');
          const size = Math.ceil(modulus.toString(2).length / 8);
          assert.equal(made.length, size);
          assert.ok(BigInt(`0x${made.toString('hex')}`) < modulus);
        }),
        runs,
      );
      // Or nothing has been shown.
      assert.ok(accepted > 0);
    });
  }

  it('is refused, or is the same point: SM2 in hex', async () => {
    const original = [...Buffer.from(keyOf('sm2-point'))];
    await fc.assert(
      fc.asyncProperty(changes, async (all) => {
        const text = Buffer.from(changed(original, all)).toString('latin1');
        const {code} = await outcomeOf('sm2', text);
        if (code !== undefined) return assert.equal(code, 'key-invalid');
        const point = text.trim().toLowerCase();
        assert.ok(
          [keyOf('sm2-point'), keyOf('sm2-no-04')].includes(point),
          text,
        );
      }),
      runs,
    );
  });

  it('is refused, or is the same point: SM2 in SPKI', async () => {
    const original = [...Buffer.from(keyOf('sm2-spki'), 'base64')];
    await fc.assert(
      fc.asyncProperty(changes, async (all) => {
        const der = Buffer.from(changed(original, all));
        const {code} = await outcomeOf('sm2', der.toString('base64'));
        if (code !== undefined) return assert.equal(code, 'key-invalid');
        assert.equal(der.toString('base64'), keyOf('sm2-spki'));
      }),
      runs,
    );
  });
});
