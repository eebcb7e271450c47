/**
 * What the service does with a ciphertext. Nothing here comes from the
 * libraries the element encrypts with, so a test may take these two functions
 * as its oracle: whatever they refuse, no correct service could read.
 */
import {
  constants,
  createECDH,
  createHash,
  createPrivateKey,
  privateDecrypt,
} from 'node:crypto';

/** The ciphertext is not one that this key and this format can read. */
export class DecryptError extends Error {
  /** @override */
  name = 'DecryptError';
}

/**
 * RSAES-PKCS1-v1_5, one block, standard base64, UTF-8 text.
 *
 * @param {string | import('node:crypto').KeyObject} privateKey PEM or key
 * @param {string} base64 canonical base64 of exactly as many bytes as the
 *   modulus has
 * @returns {string} the text
 * @throws {DecryptError}
 */
export function decryptRsa(privateKey, base64) {
  const key =
    typeof privateKey === 'string' ? createPrivateKey(privateKey) : privateKey;
  const size = Math.ceil((key.asymmetricKeyDetails?.modulusLength ?? 0) / 8);
  const ciphertext = Buffer.from(base64, 'base64');
  // Buffer reads base64url, line breaks and missing padding as well.
  if (ciphertext.toString('base64') !== base64) {
    throw new DecryptError('The ciphertext is not canonical base64.');
  }
  if (ciphertext.length !== size) {
    throw new DecryptError(
      `The ciphertext has ${ciphertext.length} bytes, the key ${size}.`,
    );
  }
  return decodeUtf8(unpad(rawRsa(key, ciphertext)));
}

/**
 * Without padding, because Node either refuses PKCS#1 v1.5 or (OpenSSL 3.2 and
 * later) answers a bad padding with random text instead of an error; both would
 * hide a client that pads wrongly.
 *
 * @param {import('node:crypto').KeyObject} key
 * @param {Buffer} ciphertext
 */
function rawRsa(key, ciphertext) {
  try {
    return privateDecrypt({key, padding: constants.RSA_NO_PADDING}, ciphertext);
  } catch (cause) {
    throw new DecryptError('The ciphertext is not below the modulus.', {cause});
  }
}

/**
 * 00 02, at least eight non-zero bytes, 00, message (RFC 8017, 7.2.2).
 *
 * @param {Buffer} block
 */
function unpad(block) {
  const end = block.indexOf(0, 2);
  if (block[0] !== 0 || block[1] !== 2 || end < 10) {
    throw new DecryptError('The padding is not PKCS#1 v1.5.');
  }
  return block.subarray(end + 1);
}

// The curve of GB/T 32918.5; a = p - 3, and p = 3 (mod 4).
const P = 0xfffffffeffffffffffffffffffffffffffffffff00000000ffffffffffffffffn;
const B = 0x28e9fa9e9d9f5e344d5a9e4bcf6509a7f39789f515ab8f92ddbcbd414d940e93n;

/**
 * SM2 public key encryption, C1C3C2, lower-case hex without the point's `04`,
 * UTF-8 text.
 *
 * @param {string} privateKeyHex 64 hex characters
 * @param {string} hex
 * @returns {string} the text
 * @throws {DecryptError}
 */
export function decryptSm2(privateKeyHex, hex) {
  if (!/^(?:[0-9a-f]{2}){96,}$/.test(hex)) {
    throw new DecryptError('The ciphertext is not lower-case hex C1C3C2.');
  }
  const bytes = Buffer.from(hex, 'hex');
  const c3 = bytes.subarray(64, 96);
  const c2 = bytes.subarray(96);
  const x = sharedX(privateKeyHex, bytes.subarray(0, 64));
  for (const y of ordinates(x)) {
    const mask = kdf(Buffer.concat([x, y]), c2.length);
    const message = c2.map((byte, i) => byte ^ mask[i]);
    if (sm3(x, message, y).equals(c3)) return decodeUtf8(message);
  }
  throw new DecryptError('The check value C3 does not fit.');
}

/**
 * @param {string} privateKeyHex
 * @param {Buffer} c1 x and y of the sender's point
 * @returns {Buffer} x of the shared point
 */
function sharedX(privateKeyHex, c1) {
  const ecdh = createECDH('SM2');
  ecdh.setPrivateKey(privateKeyHex, 'hex');
  try {
    return ecdh.computeSecret(Buffer.concat([Buffer.of(4), c1]));
  } catch (cause) {
    throw new DecryptError('C1 is not a point of the curve.', {cause});
  }
}

/**
 * ECDH gives only x of the shared point, SM2 needs y too: both roots of the
 * curve's equation, one of which C3 confirms.
 *
 * @param {Buffer} x
 */
function ordinates(x) {
  const n = BigInt(`0x${x.toString('hex')}`);
  const root = power((n ** 3n - 3n * n + B) % P, (P + 1n) / 4n);
  return [root, P - root].map((y) =>
    Buffer.from(y.toString(16).padStart(64, '0'), 'hex'),
  );
}

/**
 * @param {bigint} base
 * @param {bigint} exponent
 */
function power(base, exponent) {
  let result = 1n;
  for (let square = base, e = exponent; e > 0n; e >>= 1n) {
    if (e & 1n) result = (result * square) % P;
    square = (square * square) % P;
  }
  return result;
}

/**
 * GB/T 32918.4, 5.4.3. The standard also refuses a mask of only zeros; one-byte
 * texts meet that by chance once in 256, and C3 decides all the same.
 *
 * @param {Buffer} seed
 * @param {number} length
 */
function kdf(seed, length) {
  const parts = [];
  for (let counter = 1; (counter - 1) * 32 < length; counter++) {
    const bytes = Buffer.alloc(4);
    bytes.writeUInt32BE(counter);
    parts.push(sm3(seed, bytes));
  }
  return Buffer.concat(parts);
}

/** @param {Uint8Array[]} parts */
function sm3(...parts) {
  return createHash('sm3').update(Buffer.concat(parts)).digest();
}

/** @param {Uint8Array} bytes */
function decodeUtf8(bytes) {
  try {
    // A password may begin with U+FEFF; it is not ours to drop.
    return new TextDecoder('utf-8', {fatal: true, ignoreBOM: true}).decode(
      bytes,
    );
  } catch (cause) {
    throw new DecryptError('The text is not UTF-8.', {cause});
  }
}
