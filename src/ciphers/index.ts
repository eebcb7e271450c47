/**
 * The ciphers by GenAuth's names. Each is one file, fetched when it is needed,
 * and each is the only file that knows its library.
 */
import type {PasswordEncryptType} from '../core/settings.js';

/** A checked public key, ready to encrypt. */
export interface Encryptor {
  /** The most UTF-8 bytes that fit; absent where there is no limit. */
  readonly maxBytes?: number;
  /**
   * Encrypts text for the service.
   *
   * @throws Whatever goes wrong; a returned text is a checked ciphertext.
   */
  readonly encrypt: (text: string) => string;
}

/** What each cipher's file exports. */
export interface Cipher {
  /**
   * Checks a public key.
   *
   * @throws {ResetPasswordError} `key-invalid` for anything but a sound key of
   *   this kind.
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
