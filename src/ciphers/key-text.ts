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
 * `\n`, which are dropped.
 */
export const keyText = (publicKey: unknown): string =>
  typeof publicKey === 'string' ? publicKey.replace(/\\[rn]/g, '').trim() : '';

/** A DER value: the byte of its tag, and its content. */
export interface DerValue {
  readonly tag: number;
  readonly content: Uint8Array;
}

/** The tag of a SEQUENCE. */
export const sequence = 0x30;

/**
 * Splits bytes into DER values, one behind the other (X.690, 8.1). The list is
 * empty if the bytes are anything else.
 */
export const readValues = (bytes: Uint8Array): DerValue[] => {
  const values: DerValue[] = [];
  for (let at = 0; at < bytes.length;) {
    const [tag = 0, first = 0] = bytes.subarray(at, at + 2);
    const isShort = first < 0x80;
    const start = at + 2 + (isShort ? 0 : first & 0x7f);
    at = isShort
      ? start + first
      : bytes
          .subarray(at + 2, start)
          .reduce((sum, byte) => sum * 256 + byte, 0) + start;
    if (at > bytes.length) return [];
    values.push({tag, content: bytes.subarray(start, at)});
  }
  return values;
};

/**
 * Reads PEM, or the same base64 without its lines.
 *
 * @param text The result of {@link keyText}.
 * @param labels The accepted labels of a PEM block.
 * @returns The base64 in one line, and its bytes, whatever they are;
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
    return der.length <= maxBytes ? {base64, der} : undefined;
  } catch {
    return undefined;
  }
};
