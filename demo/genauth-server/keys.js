/**
 * Key pairs of the service. Generating an RSA pair takes up to seconds, so
 * tenants share one per size until one of them rotates its keys.
 */
import {createECDH, generateKeyPair, getCurves, getHashes} from 'node:crypto';
import {promisify} from 'node:util';

/**
 * @typedef {object} KeyRing
 * @property {{bits: number, publicKey: string, privateKey: string}} rsa SPKI
 *   and PKCS#8 PEM
 * @property {{publicKey: string, privateKey: string, privateKeyPem: string}}
 *   sm2 lower-case hex, 130 characters with the `04` and 64 characters; the
 *   same private key as PKCS#8 PEM
 */

const sizes = [1024, 2048, 4096];

/** @type {Map<string, Promise<KeyRing>>} */
const shared = new Map();

/**
 * The pair that tenants share.
 *
 * @param {number} rsaBits 1024, 2048 or 4096
 */
export const sharedKeys = (rsaBits) => remembered('shared', rsaBits);

/**
 * A pair whose private half no tenant has.
 *
 * @param {number} rsaBits 1024, 2048 or 4096
 */
export const strangersKeys = (rsaBits) => remembered('strangers', rsaBits);

/**
 * @param {string} whose
 * @param {number} rsaBits
 */
function remembered(whose, rsaBits) {
  const id = `${whose} ${rsaBits}`;
  const keys = shared.get(id) ?? generateKeys(rsaBits);
  shared.set(id, keys);
  return keys;
}

/**
 * A new pair of each kind.
 *
 * @param {number} rsaBits 1024, 2048 or 4096
 * @returns {Promise<KeyRing>}
 */
export async function generateKeys(rsaBits) {
  if (!sizes.includes(rsaBits)) {
    throw new RangeError(`rsaBits is one of ${sizes.join(', ')}.`);
  }
  return {rsa: await generateRsa(rsaBits), sm2: generateSm2()};
}

/** @param {number} bits */
async function generateRsa(bits) {
  const pair = await promisify(generateKeyPair)('rsa', {
    modulusLength: bits,
    publicKeyEncoding: {type: 'spki', format: 'pem'},
    privateKeyEncoding: {type: 'pkcs8', format: 'pem'},
  });
  return {bits, ...pair};
}

// What stands before the two keys in the DER of an SM2 key (RFC 5208, 5915).
const PKCS8_HEAD =
  '308187020100301306072a8648ce3d020106082a811ccf5501822d046d306b0201010420';
const PKCS8_PUBLIC = 'a144034200';

function generateSm2() {
  assertSm2();
  const ecdh = createECDH('SM2');
  const publicKey = ecdh.generateKeys('hex');
  const privateKey = ecdh.getPrivateKey('hex').padStart(64, '0');
  const der = PKCS8_HEAD + privateKey + PKCS8_PUBLIC + publicKey;
  return {publicKey, privateKey, privateKeyPem: pem(der)};
}

/** @param {string} hex */
function pem(hex) {
  const base64 = Buffer.from(hex, 'hex').toString('base64');
  const lines = base64.match(/.{1,64}/g) ?? [];
  return [
    '-----BEGIN PRIVATE KEY-----',
    ...lines,
    '-----END PRIVATE KEY-----',
    '',
  ].join('\n');
}

/** Some builds of Node.js leave the Chinese algorithms out of OpenSSL. */
function assertSm2() {
  if (getCurves().includes('SM2') && getHashes().includes('sm3')) return;
  throw new Error(
    'The OpenSSL of this Node.js has no SM2 curve or no sm3 hash, which the ' +
      'stand-in service needs. The builds from nodejs.org have both.',
  );
}
