/**
 * Named edge vectors for the keys and the texts of each cipher: what the built
 * core accepts, the service and OpenSSL have to read.
 */
import assert from 'node:assert/strict';
import {createPublicKey} from 'node:crypto';
import {readFileSync} from 'node:fs';
import {describe, it} from 'node:test';
import {decryptRsa, decryptSm2} from '../../demo/genauth-server/decrypt.js';
import {defaultSettings, prepareCipher} from '../../dist/core.js';

const {keys, texts, privateKeys} = JSON.parse(
  readFileSync(new URL('vectors.json', import.meta.url), 'utf8'),
);
const {signal} = new AbortController();

const read = (cipher, publicKey) =>
  prepareCipher({
    ...defaultSettings,
    appHost: 'https://acme.genauth.ai',
    passwordEncryptType: cipher,
    publicKey,
  });

/** The text in a ciphertext, by code that shares nothing with the ciphers. */
const decrypt = (cipher, privateKey, ciphertext) =>
  (cipher === 'rsa' ? decryptRsa : decryptSm2)(
    privateKeys[privateKey],
    ciphertext,
  );

/** The modulus and the exponent that OpenSSL reads; nothing if it refuses. */
const openSsl = (text) => {
  const base64 = text.replaceAll(/-----.*?-----|\s/g, '');
  for (const type of /** @type {const} */ (['spki', 'pkcs1'])) {
    try {
      const {kty, n, e} = createPublicKey({
        key: Buffer.from(base64, 'base64'),
        format: 'der',
        type,
      }).export({format: 'jwk'});
      if (kty === 'RSA') return `${n} ${e}`;
    } catch {
      // It is no key of that type.
    }
  }
  return undefined;
};

/** Texts that reach into every part of a block. */
const samples = ['x', 'Passw0rd!', '密码'.repeat(10)];

describe('An edge vector of a key [ENC-8, ENC-9]', () => {
  it('has an id of its own, a comment and a source', () => {
    const ids = [...keys, ...texts].map(({id}) => id);
    assert.equal(new Set(ids).size, ids.length);
    for (const {source, comment} of keys) assert.ok(source && comment);
  });

  for (const {id, comment, cipher, key, result, private: owner} of keys) {
    it(`${id} is ${result}: ${comment}`, async () => {
      if (result === 'invalid') {
        await assert.rejects(read(cipher, key), {code: 'key-invalid'});
        return;
      }
      const prepared = await read(cipher, key).catch(({code}) => {
        assert.equal(result, 'acceptable');
        assert.equal(code, 'key-invalid');
        return undefined;
      });
      if (!prepared) return;
      for (const text of samples) {
        const made = await prepared.encrypt(text, signal);
        assert.equal(decrypt(cipher, owner, made), text);
      }
    });
  }

  it('is valid for OpenSSL as well, if it is RSA', () => {
    const valid = keys.filter(
      ({cipher, result}) => cipher === 'rsa' && result === 'valid',
    );
    assert.equal(valid.length, 7);
    for (const {id, key} of valid) assert.ok(openSsl(key), id);
  });
});

describe('An edge vector of a text [ENC-4, ENC-5, ENC-6, ENC-7]', () => {
  for (const {id, comment, cipher, text, result} of texts) {
    it(`${id} is ${result}: ${comment}`, async () => {
      const {key, private: owner} = keys.find(
        (vector) => vector.cipher === cipher,
      );
      const {encrypt} = await read(cipher, key);
      if (result === 'invalid') {
        await assert.rejects(encrypt(text, signal), {code: 'encrypt-failed'});
      } else {
        assert.equal(decrypt(cipher, owner, await encrypt(text, signal)), text);
      }
    });
  }
});
