/**
 * SM2 public-key encryption (GM/T 0003.4), the service's `sm2`: UTF-8 text,
 * C1 C3 C2, no leading `04`, lower-case hex.
 *
 * sm-crypto 0.5.8 checks keys itself, but leniently: it takes coordinates
 * beyond the field and prefixes such as `4x`. So the key is checked here first.
 */
import * as library from 'sm-crypto';
import {ResetPasswordError} from '../core/errors.js';
import type {Encryptor} from './index.js';

// A CommonJS package: some bundlers give its names, some only the default.
const sm2 = library.sm2 ?? library.default?.sm2;

/** Curve sm2p256v1 (GM/T 0003.5): y² = x³ − 3x + b over the field of p. */
const p = 0xfffffffeffffffffffffffffffffffffffffffff00000000ffffffffffffffffn;
const b = 0x28e9fa9e9d9f5e344d5a9e4bcf6509a7f39789f515ab8f92ddbcbd414d940e93n;
/** The base point's x: a key with it has 1 or −1 as its private half. */
const gx = 0x32c4ae2c1f1981195f9904466a39c9948fe30bbff2660be1715a4589334c74c7n;

const C1_C3_C2 = 1;

const isSound = (key: string): boolean => {
  const [x, y] = [key.slice(2, 66), key.slice(66)].map((half) =>
    BigInt(`0x${half}`),
  ) as [bigint, bigint];
  return (
    x < p && y < p && x !== gx && (y * y - (x * x * x - 3n * x + b)) % p === 0n
  );
};

/** See {@link Cipher.readKey}. */
export function readKey(publicKey: unknown): Encryptor {
  const text = typeof publicKey === 'string' ? publicKey.trim() : '';
  const key = text.length === 128 ? `04${text}` : text;
  if (!/^04[\da-f]{128}$/i.test(key) || !isSound(key) || !sm2) {
    throw new ResetPasswordError('key-invalid');
  }

  return {
    encrypt(text) {
      if (!text || !text.isWellFormed()) throw new RangeError('no text');
      const hex = sm2.doEncrypt(text, key, C1_C3_C2);
      const bytes = new TextEncoder().encode(text).length;
      // C1 is 64 bytes, C3 32, and C2 as long as the text.
      if (hex.length !== 2 * (96 + bytes) || !/^[\da-f]+$/.test(hex)) {
        throw new Error('not a ciphertext');
      }
      return hex;
    },
  };
}
