/** The key pairs of the test service. */

/** A public key as the service gives it, and the private key for it. */
export interface TestKeyPair {
  readonly publicKey: string;
  readonly privateKey: string;
}

/** The key pairs of the test service, by the names of `passwordEncryptType`. */
export interface TestKeys {
  /**
   * 1024 bits as the service's own, for 117 bytes of a password. The public key
   * is PEM (SPKI), the private key is PEM (PKCS #8).
   */
  readonly rsa: TestKeyPair;
  /**
   * Lower-case hex. The public key is a point, 130 characters that begin with
   * `04`. The private key has 64 characters.
   */
  readonly sm2: TestKeyPair;
}

/**
 * The key pairs of the test service, whose public keys `GET /api/v3/system`
 * answers. With a private key, a test decrypts the password of a request.
 *
 * **These are test keys, and everybody has them. Use them in tests only.**
 */
export const testKeys: TestKeys = {
  rsa: {
    publicKey: `-----BEGIN PUBLIC KEY-----
MIGfMA0GCSqGSIb3DQEBAQUAA4GNADCBiQKBgQC7MDKN2moYJK2d8LRK97x5CJY6
fboDQUw5eoAVdAR8c3GsN2XLFfDyVNAx2DhgoKeewzIabzWWdGvzZFKPSfhmRzxh
wE6P7rR4N7F7DTMrnYRddlA+81RtS7mX7vJW8HqQgK2MbpSu/zex29vrZdDBLpLr
OBJDulTHklLcRNdYfQIDAQAB
-----END PUBLIC KEY-----
`,
    privateKey: `-----BEGIN PRIVATE KEY-----
MIICdQIBADANBgkqhkiG9w0BAQEFAASCAl8wggJbAgEAAoGBALswMo3aahgkrZ3w
tEr3vHkIljp9ugNBTDl6gBV0BHxzcaw3ZcsV8PJU0DHYOGCgp57DMhpvNZZ0a/Nk
Uo9J+GZHPGHATo/utHg3sXsNMyudhF12UD7zVG1LuZfu8lbwepCArYxulK7/N7Hb
2+tl0MEukus4EkO6VMeSUtxE11h9AgMBAAECgYAzyIeTuoJzH2JwOPCHdLVM/lUg
5TsaP2wo0nywcqHzE7S0obalUfKP92qI/3nJMWhtgS5RJca7UoWylWRJg3sVxyzD
QaY8XuLC6Wh+YWbb1o9pnwc68A9VMFtdncONCuajDxSic47Y2yHtT7z6hq39DfTg
QsxnBpCJAWbKT0bZuQJBANvhxtem2A/sOnKVU+jwdc26juIHfeZLuoPvO3LFXdrv
FEwMLXeHNWGQ2g6FlutqcObqxT7vrbHw50kXccL6EmMCQQDZ75/Cpo9iwyHzYFQS
4Ax2MRurZrCDE0yVHoSu/fgskL0MuxrKMDu2hUI+xnDkk512QS4yHXLjUQu4h937
T2+fAkBLSN+TIM4jjYdpihVj0UkUeobHfzctLcqbt8KMBmWfO3Kgox7CKSou0LDI
fhbxXc1wUvvcE6ZOIaSfEwbhckvvAkADkku58uTSp4P86w01qfpKTY+4hVxLKZvN
rcxa2cqhYFXYyZAs1BGGcjSdtr7O4CRqdbL+G0FwvDlG8uMOZUTdAkBlr68A2KqZ
J3kPeZPRhKizJ3RQQuPkc/LouSmn7t2fTOYYau0CIyOBy7o7739UE68tmdUvGWa+
zwGtEPVoBgnx
-----END PRIVATE KEY-----
`,
  },
  sm2: {
    publicKey:
      '04d7fba741c8c344544b0e6d03050bb8be5abf7211b45cab1597ff7a142146de29304e34fbd57d74d95b645a066d9b6caf2408d9a3d813d8373534eb0e34806ea6',
    privateKey:
      '5cb7d23c0accebf1b48a0e8de2be0e5c8fa1309479e189782b83e38a06667542',
  },
};
