/** `genauth-reset-password/testing` in Node: `dist` as `npm run build` leaves it. */
import assert from 'node:assert/strict';
import {constants, publicEncrypt} from 'node:crypto';
import {readFileSync} from 'node:fs';
import {createRequire} from 'node:module';
import {describe, it} from 'node:test';
import {decryptRsa, decryptSm2} from '../../demo/genauth-server/decrypt.js';

const file = new URL('../../dist/testing.js', import.meta.url);
const testing = await import(file.href);
const {createTestFetch, testKeys} = testing;
// Our types of sm-crypto know only what the source uses.
const smCrypto = createRequire(import.meta.url)('sm-crypto');
const password = 'Päss 密码 1';

/** The keys as a page gets them. */
const system = async () => {
  const url = 'https://acme.genauth.ai/api/v3/system';
  return (await createTestFetch()(new Request(url))).json();
};

describe('The package for tests in Node', () => {
  it('imports nothing: neither lit nor a library', () => {
    const code = readFileSync(file, 'utf8');
    assert.doesNotMatch(code, /^\s*import\b|\bimport\s*\(|\bfrom\s*["']/m);
  });

  it('exports what it promises', () => {
    assert.deepEqual(Object.keys(testing).sort(), [
      'createTestFetch',
      'testCodes',
      'testEmails',
      'testKeys',
      'testPhones',
      'testTokens',
    ]);
  });

  it('decrypts what OpenSSL has encrypted with its public key', async () => {
    const {rsa} = await system();
    const key = {key: rsa.publicKey, padding: constants.RSA_PKCS1_PADDING};
    const ciphertext = publicEncrypt(key, Buffer.from(password));
    const base64 = ciphertext.toString('base64');
    assert.equal(decryptRsa(testKeys.rsa.privateKey, base64), password);
  });

  it('decrypts with OpenSSL what its sm2 key has encrypted', async () => {
    const {sm2} = await system();
    const hex = smCrypto.sm2.doEncrypt(password, sm2.publicKey, 1);
    assert.equal(decryptSm2(testKeys.sm2.privateKey, hex), password);
    assert.equal(
      smCrypto.sm2.doDecrypt(hex, testKeys.sm2.privateKey),
      password,
    );
  });
});
