/**
 * The service's `sm2`: SM2 public-key encryption (GM/T 0003.4) of UTF-8 text,
 * as C1 C3 C2 without a leading `04`, in lower-case hex. A key is a point in
 * hex, or SPKI.
 *
 * sm-crypto 0.5.8 checks keys leniently: it accepts coordinates beyond the
 * field and prefixes such as `4x`. So the key is checked here first.
 */
import {sm2} from 'sm-crypto';
import {ResetPasswordError} from '../model/errors.js';
import {loneSurrogate} from '../model/password-policy.js';
import type {Encryptor} from './index.js';
import {keyText, readDer} from './key-text.js';

/** Curve sm2p256v1 (GM/T 0003.5): y² = x³ − 3x + b over the field of p. */
const p = 0xfffffffeffffffffffffffffffffffffffffffff00000000ffffffffffffffffn;
const b = 0x28e9fa9e9d9f5e344d5a9e4bcf6509a7f39789f515ab8f92ddbcbd414d940e93n;
/** The base point's x. A key with this x has 1 or −1 as its private key. */
const gx = 0x32c4ae2c1f1981195f9904466a39c9948fe30bbff2660be1715a4589334c74c7n;

const C1_C3_C2 = 1;

const isOnCurve = (key: string): boolean => {
  const [x, y] = [key.slice(2, 66), key.slice(66)].map((half) =>
    BigInt(`0x${half}`),
  ) as [bigint, bigint];
  return (
    x < p && y < p && x !== gx && (y * y - (x * x * x - 3n * x + b)) % p === 0n
  );
};

/** The SPKI header before a point of this curve (RFC 5480; GM/T 0006). */
const spkiHead = '3059301306072a8648ce3d020106082a811ccf5501822d034200';

/** Reads the point of an SPKI key. Java back ends have such keys. */
const readPoint = (text: string): string | undefined => {
  const {der = []} = readDer(text, ['PUBLIC KEY']) ?? {};
  const hex = Array.from(der, (byte) => byte.toString(16).padStart(2, '0'));
  const all = hex.join('');
  return all.startsWith(spkiHead) ? all.slice(spkiHead.length) : undefined;
};

/** See {@link Cipher.readKey}. */
export function readKey(publicKey: unknown): Encryptor {
  const text = keyText(publicKey);
  const key = text.length === 128 ? `04${text}` : (readPoint(text) ?? text);
  if (!/^04[\da-f]{128}$/i.test(key) || !isOnCurve(key)) {
    throw new ResetPasswordError('key-invalid');
  }

  return {
    encrypt(text) {
      if (!text || loneSurrogate.test(text)) throw new RangeError('no text');
      const hex = sm2.doEncrypt(text, key, C1_C3_C2);
      const bytes = new TextEncoder().encode(text).length;
      // C1 has 64 bytes, C3 has 32, and C2 is as long as the text.
      if (hex.length !== 2 * (96 + bytes) || !/^[\da-f]+$/.test(hex)) {
        throw new Error('not a ciphertext');
      }
      return hex;
    },
  };
}
