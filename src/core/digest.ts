/** Digests that stand for a secret in other tabs and in a storage. */

const hex = (bytes: Uint8Array): string =>
  Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');

/** Makes 128 random bits, as hexadecimal digits. */
export const newSalt = (): string =>
  hex(crypto.getRandomValues(new Uint8Array(16)));

/** Computes SHA-256 over the salt and the texts, as hexadecimal digits. */
export const saltedDigest = async (
  salt: string,
  ...texts: readonly string[]
): Promise<string> => {
  // JSON gives different bytes to different lists of texts.
  const bytes = new TextEncoder().encode(JSON.stringify([salt, ...texts]));
  return hex(new Uint8Array(await crypto.subtle.digest('SHA-256', bytes)));
};
