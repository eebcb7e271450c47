/**
 * Reads the text of a public key from the service or a setting. Every step
 * takes linear time, because the text may be hostile.
 */

/** One PEM block, which repeats its label at its end (RFC 7468). */
const block = /^-----BEGIN ([A-Z ]+)-----([^-]*)-----END \1-----$/;

/** Most bytes of a DER key, more than the largest accepted RSA key needs. */
const maxBytes = 2048;

/**
 * Returns a key's text without the white space around it. Settings and
 * environment variables may hold the line breaks of PEM as the two characters
 * `\n`.
 */
export const keyText = (publicKey: unknown): string =>
  typeof publicKey === 'string'
    ? publicKey.replace(/\\[rn]/g, '\n').trim()
    : '';

/**
 * Whether the bytes are one DER SEQUENCE with nothing after it (X.690, 8.1).
 */
const isWholeSequence = (der: Uint8Array): boolean => {
  if (der[0] !== 0x30) return false;
  const first = der[1] ?? 0;
  if (first < 0x80) return der.length === 2 + first;
  const lengthBytes = der.subarray(2, 2 + (first & 0x7f));
  const length = lengthBytes.reduce((sum, byte) => sum * 256 + byte, 0);
  return der.length === 2 + lengthBytes.length + length;
};

/**
 * Reads PEM, or the same base64 without its lines.
 *
 * @param text The result of {@link keyText}.
 * @param labels The accepted labels of a PEM block.
 * @returns The base64 in one line, and its bytes, which are one DER SEQUENCE;
 *   `undefined` for anything else.
 */
export const readDer = (
  text: string,
  labels: readonly string[],
): {readonly base64: string; readonly der: Uint8Array} | undefined => {
  const [, label, inside] = block.exec(text) ?? [];
  if (label !== undefined && !labels.includes(label)) return undefined;
  const base64 = (inside ?? text).replace(/\s/g, '');
  if (!/^[A-Za-z\d+/]+=*$/.test(base64)) return undefined;
  try {
    const der = Uint8Array.from(atob(base64), (char) => char.charCodeAt(0));
    return der.length <= maxBytes && isWholeSequence(der)
      ? {base64, der}
      : undefined;
  } catch {
    return undefined;
  }
};
