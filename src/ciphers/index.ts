/**
 * The ciphers by GenAuth's names. Each cipher is one file, which is fetched
 * when it is needed and is the only one that imports its library.
 */
import type {PasswordEncryptType} from '../model/settings.js';

/** A checked public key, ready to encrypt. */
export interface Encryptor {
  /** The most UTF-8 bytes of a text; absent for a cipher without a limit. */
  readonly maxBytes?: number;
  /**
   * Encrypts text for the service.
   *
   * @throws Any error. A returned text is a checked ciphertext.
   */
  readonly encrypt: (text: string) => string;
}

/** The exports of each cipher's file. */
export interface Cipher {
  /**
   * Checks a public key.
   *
   * @throws {ResetPasswordError} `key-invalid` for anything but a valid key of
   *   this cipher.
   */
  readKey(publicKey: unknown): Encryptor;
}

/** Fetches the cipher for an encryption type. */
export const ciphers: Record<
  Exclude<PasswordEncryptType, 'none'>,
  () => Promise<Cipher>
> = {
  rsa: () => import('./rsa.js'),
  sm2: () => import('./sm2.js'),
};
