/** Digests for what other tabs or a storage may see of a secret. */

const hex = (bytes: Uint8Array): string =>
  Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');

/** 128 random bits, as hexadecimal digits. */
export const newSalt = (): string =>
  hex(crypto.getRandomValues(new Uint8Array(16)));

/** SHA-256 over the salt and the texts, as hexadecimal digits. */
export const saltedDigest = async (
  salt: string,
  ...texts: readonly string[]
): Promise<string> => {
  // As JSON, so that no two lists of texts are the same bytes.
  const bytes = new TextEncoder().encode(JSON.stringify([salt, ...texts]));
  return hex(new Uint8Array(await crypto.subtle.digest('SHA-256', bytes)));
};
