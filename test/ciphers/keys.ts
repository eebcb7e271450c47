/** Keys for tests, and DER for those that no tool would write. */

/** The RSA-1024 key that the service's cloud published; also in its clients. */
export const publishedRsa =
  'MIGfMA0GCSqGSIb3DQEBAQUAA4GNADCBiQKBgQC4xKeUgQ+Aoz7TLfAfs9+paePb5KIofVthEopwrXFkp8OCeocaTHt9ICjTT2QeJh6cZaDaArfZ873GPUn00eOIZ7Ae+TiA2BKHbCvloW3w5Lnqm70iSsUi5Fmu9/2+68GZRH9L7Mlh8cFksCicW2Y2W2uMGKl64GDcIq3au+aqJQIDAQAB';

/** The SM2 key that the service's documentation shows. */
export const publishedSm2 =
  '042bc07187cc3bdcfe63b37902eead6dc400734d386e8e2be05d26159bce3259ae602c608052204079e5f49c12ef3296df8ceeff6314b45e2cf110dd58e96a47e4';

/** SM2 keys as `openssl pkey -pubout` writes them, and the points in them. */
export const openSslSm2 = [
  {
    spki: 'MFkwEwYHKoZIzj0CAQYIKoEcz1UBgi0DQgAEcFP95rys1FFLtqGpi0grZ0XZN+3ysKa+LeEIEqG3txqbm2CKMMqK90ocpY6+92N7xT9/EgsYrexQK76v6upGnQ==',
    hex: '047053fde6bcacd4514bb6a1a98b482b6745d937edf2b0a6be2de10812a1b7b71a9b9b608a30ca8af74a1ca58ebef7637bc53f7f120b18adec502bbeafeaea469d',
  },
] as const;

export const bytesOf = (base64: string): number[] =>
  Array.from(atob(base64), (char) => char.charCodeAt(0));

export const base64Of = (bytes: number[]): string =>
  btoa(String.fromCharCode(...bytes));

const tlv = (tag: number, content: number[]): number[] => {
  const {length} = content;
  const head =
    length < 128
      ? [length]
      : length < 256
        ? [0x81, length]
        : [0x82, length >> 8, length & 255];
  return [tag, ...head, ...content];
};

const bigEndian = (value: bigint): number[] => {
  const hex = value.toString(16);
  const even = hex.padStart(hex.length + (hex.length % 2), '0');
  return (even.match(/../g) ?? []).map((byte) => parseInt(byte, 16));
};

const integer = (value: bigint): number[] => {
  const bytes = bigEndian(value);
  return tlv(2, (bytes[0] ?? 0) > 127 ? [0, ...bytes] : bytes);
};

const rsaEncryption = bytesOf('MA0GCSqGSIb3DQEBAQUA');

/** SubjectPublicKeyInfo around anything. */
const spkiOf = (content: number[], algorithm = rsaEncryption): number[] =>
  tlv(0x30, [...algorithm, ...tlv(3, [0, ...content])]);

/** An algorithm by the bytes of its OID, with the bytes of its parameters. */
export const spkiFor = (
  oid: number[],
  parameters: number[],
  content = bytesOf(pkcs1(publishedModulus, 65537n)),
): string =>
  base64Of(spkiOf(content, tlv(0x30, [...tlv(6, oid), ...parameters])));

export const pkcs1 = (n: bigint, e: bigint): string =>
  base64Of(tlv(0x30, [...integer(n), ...integer(e)]));

export const spki = (n: bigint, e: bigint): string =>
  base64Of(spkiOf(bytesOf(pkcs1(n, e))));

/** An exponent of any bytes, which may be negative, or none. */
export const spkiWithExponent = (n: bigint, bytes: number[]): string =>
  base64Of(spkiOf(tlv(0x30, [...integer(n), ...tlv(2, bytes)])));

/** A BIT STRING with the shortest key, where the exponent should be. */
export const pkcs1WithKeyAsExponent = (n: bigint): string =>
  base64Of(
    tlv(0x30, [...integer(n), ...tlv(3, [0, ...tlv(0x30, [2, 0, 2, 1, 3])])]),
  );

/** A modulus that reads as a negative number, for want of a zero byte. */
export const spkiWithNegativeModulus = (n: bigint): string =>
  base64Of(spkiOf(tlv(0x30, [...tlv(2, bigEndian(n)), ...integer(65537n)])));

export const pem = (base64: string, label = 'PUBLIC KEY'): string =>
  [
    `-----BEGIN ${label}-----`,
    ...(base64.match(/.{1,64}/g) ?? []),
    `-----END ${label}-----`,
  ].join('\n');

const randomBits = (bits: number): bigint => {
  const bytes = crypto.getRandomValues(new Uint8Array(Math.ceil(bits / 8)));
  const random = bytes.reduce((sum, byte) => sum * 256n + BigInt(byte), 0n);
  const top = 1n << BigInt(bits - 1);
  return (random % top) | top | 1n;
};

/** An odd number of exactly so many bits, without a factor below 1,000. */
const factor = (bits: number): bigint => {
  for (;;) {
    const number = randomBits(bits);
    let divisor = 3n;
    while (divisor < 1000n && number % divisor !== 0n) divisor += 2n;
    if (divisor > 1000n) return number;
  }
};

/**
 * An odd number of exactly so many bits, which is no prime and has no factor
 * below 1,000.
 */
export const oddModulus = (bits: number): bigint => {
  const half = bits >> 1;
  for (;;) {
    const product = factor(half) * factor(bits - half);
    if (product >> BigInt(bits - 1) === 1n) return product;
  }
};

/** The modulus of the published key. */
export const publishedModulus = bytesOf(publishedRsa)
  .slice(29, 29 + 128)
  .reduce((sum, byte) => sum * 256n + BigInt(byte), 0n);

const power = (base: bigint, exponent: bigint, modulus: bigint): bigint => {
  let result = 1n;
  for (let square = base; exponent > 0n; exponent >>= 1n) {
    if (exponent & 1n) result = (result * square) % modulus;
    square = (square * square) % modulus;
  }
  return result;
};

const numberOf = (base64url = ''): bigint =>
  bytesOf(base64url.replaceAll('-', '+').replaceAll('_', '/')).reduce(
    (sum, byte) => sum * 256n + BigInt(byte),
    0n,
  );

/**
 * The padded block in a ciphertext, by the browser's own parser and plain
 * arithmetic: nothing of the library under test.
 */
export const openBlock = async (
  privateKeyPem: string,
  ciphertext: string,
): Promise<number[]> => {
  const der = Uint8Array.from(
    bytesOf(privateKeyPem.replace(/-----.*?-----|\s/g, '')),
  );
  const algorithm = {name: 'RSA-OAEP', hash: 'SHA-256'};
  const key = await crypto.subtle.importKey('pkcs8', der, algorithm, true, [
    'decrypt',
  ]);
  const {n, d} = await crypto.subtle.exportKey('jwk', key);
  const k = bytesOf((n ?? '').replaceAll('-', '+').replaceAll('_', '/')).length;
  const c = bytesOf(ciphertext);
  if (c.length !== k) throw new Error(`${c.length} bytes, not ${k}`);
  const block = bigEndian(
    power(numberOf(base64Of(c)), numberOf(d), numberOf(n)),
  );
  return [...Array<number>(k - block.length).fill(0), ...block];
};
