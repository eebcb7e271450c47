/** Types of the one function in use. sm-crypto itself has no types. */
declare module 'sm-crypto' {
  export const sm2: {
    doEncrypt(text: string, publicKey: string, cipherMode: 0 | 1): string;
  };
}
