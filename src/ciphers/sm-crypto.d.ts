/** Types of the one function in use. sm-crypto itself has no types. */
declare module 'sm-crypto' {
  interface Sm2 {
    doEncrypt(text: string, publicKey: string, cipherMode: 0 | 1): string;
  }
  export const sm2: Sm2 | undefined;
  const library: {readonly sm2: Sm2} | undefined;
  export default library;
}
