import assert from 'node:assert/strict';
import {createPublicKey} from 'node:crypto';
import {test} from 'node:test';
import fc from 'fast-check';
import {decryptSm2} from '../../../demo/genauth-server/decrypt.js';
import {sharedKeys} from '../../../demo/genauth-server/keys.js';
import {file, refused, texts} from './ciphertexts.js';
import {openssl, sm2} from './helpers.js';

test('SM2 made by sm-crypto is read, whatever the text', async () => {
  const {sm2: keys} = await sharedKeys(1024);
  for (const text of [...texts, 'y'.repeat(700), '']) {
    const ciphertext = sm2.doEncrypt(text, keys.publicKey);
    assert.equal(decryptSm2(keys.privateKey, ciphertext), text);
  }
  fc.assert(
    fc.property(fc.string({unit: 'binary', maxLength: 80}), (text) => {
      const ciphertext = sm2.doEncrypt(text, keys.publicKey);
      assert.equal(decryptSm2(keys.privateKey, ciphertext), text);
    }),
    {numRuns: 20},
  );
});

test('SM2 made by openssl is read', async () => {
  const {sm2: keys} = await sharedKeys(1024);
  const key = file('sm2.pem', keys.privateKeyPem);
  for (const text of texts) {
    const der = openssl(['pkeyutl', '-encrypt', '-inkey', key], text);
    assert.equal(decryptSm2(keys.privateKey, fromDer(der)), text);
  }
});

test('SM2 in any other form is refused', async () => {
  const {sm2: keys} = await sharedKeys(1024);
  const good = sm2.doEncrypt('Passw0rd!', keys.publicKey, 1);
  assert.equal(decryptSm2(keys.privateKey, good), 'Passw0rd!');
  const flip = (at) =>
    good.slice(0, at) + (good[at] === '0' ? '1' : '0') + good.slice(at + 1);
  const bad = {
    'with 04': `04${good}`,
    'with sm2:': `sm2:${good}`,
    C1C2C3: sm2.doEncrypt('Passw0rd!', keys.publicKey, 0),
    'upper case': good.toUpperCase(),
    base64: Buffer.from(good, 'hex').toString('base64'),
    'a point off the curve': flip(0),
    'another check value': flip(128),
    'another text': flip(192),
    'half a byte': good.slice(0, -1),
    'a byte short': good.slice(0, -2),
    'too short': good.slice(0, 190),
    'a line break': `${good}\n`,
    nothing: '',
    plaintext: 'Passw0rd!',
  };
  for (const [name, value] of Object.entries(bad)) {
    refused(() => decryptSm2(keys.privateKey, value), name);
  }
});

test('SM2 for another key is refused', async () => {
  const {sm2: keys} = await sharedKeys(1024);
  const ciphertext = sm2.doEncrypt('x', sm2.generateKeyPairHex().publicKey);
  refused(() => decryptSm2(keys.privateKey, ciphertext));
});

test('SM2 text that is not UTF-8 is refused', async () => {
  const {sm2: keys} = await sharedKeys(1024);
  const ciphertext = sm2.doEncrypt([0xed, 0xa0, 0xbd, 0xff], keys.publicKey);
  refused(() => decryptSm2(keys.privateKey, ciphertext));
});

test('the hex and the PEM of an SM2 key are one key', async () => {
  const {sm2: keys} = await sharedKeys(1024);
  assert.match(keys.publicKey, /^04[0-9a-f]{128}$/);
  assert.match(keys.privateKey, /^[0-9a-f]{64}$/);
  const der = createPublicKey(keys.privateKeyPem).export({
    type: 'spki',
    format: 'der',
  });
  assert.equal(der.toString('hex').slice(-130), keys.publicKey);
  const ciphertext = sm2.doEncrypt('Passw0rd!', keys.publicKey);
  assert.equal(sm2.doDecrypt(ciphertext, keys.privateKey), 'Passw0rd!');
});

/** SEQUENCE {INTEGER x, INTEGER y, OCTET STRING C3, OCTET STRING C2}. */
function fromDer(der) {
  let at = 0;
  const next = () => {
    at += 1;
    let length = der[at++];
    if (length > 0x80) {
      const size = length - 0x80;
      length = der.readUIntBE(at, size);
      at += size;
    }
    return length;
  };
  next();
  const parts = [64, 64, 64, 0].map((width) => {
    const length = next();
    const hex = der.subarray(at, (at += length)).toString('hex');
    return width ? hex.padStart(width, '0').slice(-width) : hex;
  });
  return parts.join('');
}
