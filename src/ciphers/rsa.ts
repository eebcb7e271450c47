/**
 * RSAES-PKCS1-v1_5 (RFC 8017, 7.2), one block, base64: the service's `rsa`.
 *
 * jsencrypt parses the key and does the one modular exponentiation. The rest
 * is here, because jsencrypt 3.5.4 makes up a key when it gets none, measures
 * the text in UTF-16 units, drops the padding of a text that is too long in
 * bytes, encodes emoji as CESU-8, and accepts keys such as e = 1.
 */
import {JSEncrypt} from 'jsencrypt';
import {ResetPasswordError} from '../core/errors.js';
import {beyondBmp} from '../core/password-policy.js';
import type {Encryptor} from './index.js';

/** The parts of jsbn's key and integer that its types keep to themselves. */
interface BigInteger {
  readonly constructor: new (bytes: number[]) => BigInteger;
  bitLength(): number;
  testBit(bit: number): boolean;
}
interface RsaKey {
  readonly n: BigInteger | null;
  readonly e: number;
  readonly d: BigInteger | null;
  encrypt(text: string, pad: (text: string, k: number) => BigInteger): string;
}

/** PEM (SPKI or PKCS#1 public key) or the same base64 without its lines. */
const publicKeyText =
  /^\s*(?:-----BEGIN (RSA )?PUBLIC KEY-----([A-Za-z\d+/=\s]+)-----END \1PUBLIC KEY-----|([A-Za-z\d+/=\s]+))\s*$/;

/** Whether the bytes are one DER SEQUENCE with nothing after it (X.690, 8.1). */
const isWholeSequence = (der: Uint8Array): boolean => {
  if (der[0] !== 0x30) return false;
  const first = der[1] ?? 0;
  if (first < 0x80) return der.length === 2 + first;
  const lengthBytes = der.subarray(2, 2 + (first & 0x7f));
  const length = lengthBytes.reduce((sum, byte) => sum * 256 + byte, 0);
  return der.length === 2 + lengthBytes.length + length;
};

const parse = (publicKey: unknown): RsaKey | undefined => {
  const match =
    typeof publicKey === 'string' ? publicKeyText.exec(publicKey) : null;
  const base64 = (match?.[2] ?? match?.[3])?.replace(/\s/g, '');
  if (!base64) return undefined;
  let der: Uint8Array;
  try {
    der = Uint8Array.from(atob(base64), (char) => char.charCodeAt(0));
  } catch {
    return undefined;
  }
  if (!isWholeSequence(der)) return undefined;
  const jsencrypt = new JSEncrypt({log: false});
  jsencrypt.setPublicKey(base64);
  return jsencrypt.getKey() as unknown as RsaKey;
};

/** EME-PKCS1-v1_5: 00 02, at least eight random non-zero bytes, 00, the text. */
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
  if (
    !key?.n?.testBit(0) ||
    key.d ||
    bits < 1024 ||
    bits > 8192 ||
    // Not below 3, and a number: of an empty INTEGER jsencrypt makes NaN.
    !(key.e >= 3) ||
    key.e % 2 === 0 ||
    // jsbn answers 1 for any larger exponent, without an error.
    key.e > 0x7fffffff
  ) {
    throw new ResetPasswordError('key-invalid');
  }
  const {n} = key;
  const k = Math.ceil(bits / 8);

  return {
    maxBytes: k - 11,
    encrypt(text) {
      if (beyondBmp.test(text) || !text.isWellFormed()) {
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
        // Strings cannot be wiped; the copies that can be, are.
        for (const copy of [message, block, bytes]) copy.fill(0);
      }
      if (hex.length !== 2 * k || !/^[\da-f]+$/.test(hex)) {
        throw new Error('not a ciphertext');
      }
      return hexToBase64(hex);
    },
  };
}
