/**
 * The service's `rsa`: RSAES-PKCS1-v1_5 (RFC 8017, 7.2), one block, base64.
 *
 * jsencrypt parses the key and does the modular exponentiation. Everything else
 * is done here, because jsencrypt 3.5.4 makes up a key when it gets none,
 * measures the text in UTF-16 units, drops the padding of a text that is too
 * long in bytes, encodes emoji as CESU-8, ignores the key's algorithm, and
 * accepts keys such as e = 1.
 */
import {JSEncrypt} from 'jsencrypt';
import {ResetPasswordError} from '../model/errors.js';
import {beyondBmp, loneSurrogate} from '../model/password-policy.js';
import type {Encryptor} from './index.js';
import {keyText, readDer, readValues, sequence} from './key-text.js';

/** Parts of jsbn's key and integer that its types do not declare. */
interface BigInteger {
  readonly constructor: new (bytes: number[]) => BigInteger;
  bitLength(): number;
  testBit(bit: number): boolean;
  toString(radix: number): string;
}
interface RsaKey {
  readonly n: BigInteger | null;
  readonly e: number;
  readonly d: BigInteger | null;
  encrypt(text: string, pad: (text: string, k: number) => BigInteger): string;
}

/** SPKI, and PKCS#1. */
const labels = ['PUBLIC KEY', 'RSA PUBLIC KEY'];

/**
 * The start of PKCS#1, or of SPKI for rsaEncryption (RFC 3279, 2.3.1), as a
 * list of bytes. Some tools leave out the NULL behind the algorithm.
 */
const head =
  /^48,(129|130,\d+),\d+,(2|48,1[13],6,9,42,134,72,134,247,13,1,1,1,(5,0,)?3),/;

const integer = 2;
const bitString = 3;

/**
 * Whether the bytes are an RSAPublicKey (RFC 8017, A.1.1), bare or in SPKI: two
 * numbers and nothing else. jsencrypt ignores tags, and what follows the numbers,
 * and makes a large exponent of a negative one.
 */
const hasTwoNumbers = (der: Uint8Array): boolean => {
  const [whole, ...after] = readValues(der);
  if (whole?.tag !== sequence || after.length) return false;
  const [first, second, ...others] = readValues(whole.content);
  if (!second || others.length) return false;
  const {tag, content} = second;
  const [start = 0xff] = content;
  return tag === bitString
    ? start === 0 && hasTwoNumbers(content.subarray(1))
    : first?.tag === integer && tag === integer && start < 0x80;
};

/** The most bits of a modulus that is tested for being a prime. */
const maxTestedBits = 2048;

/**
 * Whether anybody could factor the modulus, or need not: it has a prime factor
 * below 1,000, is a square, or is a prime. The last test is Fermat's with base
 * 2, which no prime passes. For a larger modulus it would take too long while
 * the visitor types.
 *
 * A modulus that is none of these may still be weak. Nothing here proves that
 * it has two large, random factors.
 */
const isWeak = (n: bigint, bits: number): boolean => {
  for (let divisor = 3n; divisor < 1000n; divisor += 2n) {
    if (n % divisor === 0n) return true;
  }
  // Newton's method, from above.
  let root = n;
  for (
    let next = 1n << BigInt((bits >> 1) + 1);
    next < root;
    next = (root + n / root) >> 1n
  ) {
    root = next;
  }
  if (root * root === n) return true;
  if (bits > maxTestedBits) return false;
  let power = 1n;
  for (const bit of (n - 1n).toString(2)) {
    power = ((power * power) << BigInt(bit)) % n;
  }
  return power === 1n;
};

const parse = (publicKey: unknown): RsaKey | undefined => {
  const read = readDer(keyText(publicKey), labels);
  if (!read || !head.test(String(read.der)) || !hasTwoNumbers(read.der))
    return undefined;
  const jsencrypt = new JSEncrypt({log: false});
  jsencrypt.setPublicKey(read.base64);
  return jsencrypt.getKey() as unknown as RsaKey;
};

/**
 * Pads by EME-PKCS1-v1_5: 00 02, eight or more random bytes but 0, 00, text.
 */
const pad = (message: Uint8Array, k: number): Uint8Array => {
  const block = new Uint8Array(k);
  block[1] = 2;
  const padding = block.subarray(2, k - message.length - 1);
  crypto.getRandomValues(padding);
  for (let i = 0; i < padding.length; i++) {
    while (padding[i] === 0) crypto.getRandomValues(padding.subarray(i, i + 1));
  }
  block.set(message, k - message.length);
  return block;
};

const hexToBase64 = (hex: string): string =>
  btoa(hex.replace(/../g, (byte) => String.fromCharCode(parseInt(byte, 16))));

/** See {@link Cipher.readKey}. */
export function readKey(publicKey: unknown): Encryptor {
  const key = parse(publicKey);
  const bits = key?.n?.bitLength() ?? 0;
  const k = Math.ceil(bits / 8);
  if (
    !key?.n?.testBit(0) ||
    key.d ||
    // Half of the keys that jsencrypt makes with 1024 bits have 1023. Their
    // block is as long, so the block's length is compared.
    k < 128 ||
    bits > 8192 ||
    // This also refuses NaN, which jsencrypt makes of an empty INTEGER.
    !(key.e >= 3) ||
    key.e % 2 === 0 ||
    // jsbn computes 1 for any larger exponent, without an error.
    key.e > 0x7fffffff ||
    isWeak(BigInt(`0x${key.n.toString(16)}`), bits)
  ) {
    throw new ResetPasswordError('key-invalid');
  }
  const {n} = key;

  return {
    maxBytes: k - 11,
    encrypt(text) {
      if (beyondBmp.test(text) || loneSurrogate.test(text)) {
        throw new RangeError('no agreed encoding');
      }
      const message = new TextEncoder().encode(text);
      if (message.length > k - 11) throw new RangeError('longer than the key');
      const block = pad(message, k);
      const bytes = Array.from(block);
      let hex: string;
      try {
        hex = key.encrypt('', () => new n.constructor(bytes));
      } finally {
        // A string cannot be erased, but these copies can.
        for (const copy of [message, block, bytes]) copy.fill(0);
      }
      if (hex.length !== 2 * k || !/^[\da-f]+$/.test(hex)) {
        throw new Error('not a ciphertext');
      }
      return hexToBase64(hex);
    },
  };
}
