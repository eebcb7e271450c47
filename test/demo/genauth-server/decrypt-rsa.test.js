import assert from 'node:assert/strict';
import {constants, publicEncrypt} from 'node:crypto';
import {test} from 'node:test';
import {decryptRsa} from '../../../demo/genauth-server/decrypt.js';
import {generateKeys, sharedKeys} from '../../../demo/genauth-server/keys.js';
import {file, refused, texts} from './ciphertexts.js';
import {encryptRsa, openssl} from './helpers.js';

for (const bits of [1024, 2048, 4096]) {
  test(`RSA-${bits} made by openssl is read`, async () => {
    const {rsa} = await sharedKeys(bits);
    const key = file('rsa.pub', rsa.publicKey);
    for (const text of texts) {
      const args = ['pkeyutl', '-encrypt', '-pubin', '-inkey', key];
      const ciphertext = openssl(args, text).toString('base64');
      assert.equal(decryptRsa(rsa.privateKey, ciphertext), text);
    }
  });
}

test('RSA blocks with another padding are refused', async () => {
  const {rsa} = await sharedKeys(1024);
  const decryptBlock = (spoil) => {
    // 00 02, eight bytes of ff, 00, and text to the end.
    const block = Buffer.alloc(128, 't').fill(0xff, 2, 10);
    block.set([0, 2]);
    block[10] = 0;
    spoil(block);
    return decryptRsa(rsa.privateKey, raw(rsa, block));
  };
  assert.equal(
    decryptBlock(() => {}),
    't'.repeat(117),
  );
  const wrong = {
    'block type 1': (block) => (block[1] = 1),
    'block type 0': (block) => (block[1] = 0),
    'a first byte that is not 0': (block) => (block[0] = 1),
    'seven bytes of padding': (block) => (block[9] = 0),
    'no end of the padding': (block) => (block[10] = 0xff),
  };
  for (const [name, spoil] of Object.entries(wrong)) {
    refused(() => decryptBlock(spoil), name);
  }
});

test('RSA text that is not UTF-8 is refused, CESU-8 included', async () => {
  const {rsa} = await sharedKeys(1024);
  for (const hex of ['eda0bdedb880', 'ff', 'c0af', 'e5af']) {
    const ciphertext = encryptRsa(rsa.publicKey, Buffer.from(hex, 'hex'));
    refused(() => decryptRsa(rsa.privateKey, ciphertext), hex);
  }
});

test('RSA ciphertext is one block in canonical base64', async () => {
  const {rsa} = await sharedKeys(1024);
  const good = encryptRsa(rsa.publicKey, 'Passw0rd!');
  const bytes = Buffer.from(good, 'base64');
  const bad = [
    '',
    'Passw0rd!',
    `${good}\n`,
    good.replace(/=+$/, ''),
    `${good.slice(0, 64)}\n${good.slice(64)}`,
    bytes.toString('hex'),
    bytes.subarray(1).toString('base64'),
    Buffer.concat([bytes, bytes]).toString('base64'),
    Buffer.concat([Buffer.of(0), bytes]).toString('base64'),
    Buffer.alloc(128, 0xff).toString('base64'),
  ];
  for (const value of bad) {
    refused(() => decryptRsa(rsa.privateKey, value), value);
  }
});

test('RSA for another key is refused', async () => {
  const {rsa} = await sharedKeys(1024);
  const other = await generateKeys(1024);
  const ciphertext = encryptRsa(other.rsa.publicKey, 'Passw0rd!');
  refused(() => decryptRsa(rsa.privateKey, ciphertext));
});

function raw({publicKey}, block) {
  return publicEncrypt(
    {key: publicKey, padding: constants.RSA_NO_PADDING},
    block,
  ).toString('base64');
}
