import {JSEncrypt} from 'jsencrypt';
import * as smCrypto from 'sm-crypto';
import {onceAfterTest} from '../helpers/after-test.js';
import {publishedRsa} from './keys.js';

/*
 * The libraries behind the ciphers, as they would be with a defect. The tests
 * share their modules with the code under test.
 */

type Method = (this: unknown, ...args: unknown[]) => unknown;

/** Until the end of the test, `object[name]` goes through `replacement`. */
export const wrap = (
  object: object,
  name: string,
  replacement: (original: Method) => Method,
): void => {
  const own = Object.getOwnPropertyDescriptor(object, name);
  const original = Reflect.get(object, name) as Method;
  Object.defineProperty(object, name, {
    configurable: true,
    writable: true,
    value: replacement(original),
  });
  onceAfterTest(() => {
    if (own) Object.defineProperty(object, name, own);
    else Reflect.deleteProperty(object, name);
  });
};

const changing =
  (change: (hex: string) => unknown) =>
  (original: Method): Method =>
    function (...args) {
      return change(original.apply(this, args) as string);
    };

const keyOf = () => {
  const jsencrypt = new JSEncrypt();
  jsencrypt.setPublicKey(publishedRsa);
  return jsencrypt.getKey() as unknown as {n: object};
};

/** jsencrypt's hex goes through `change`. */
export const changeRsa = (change: (hex: string) => unknown): void =>
  wrap(Object.getPrototypeOf(keyOf()) as object, 'encrypt', changing(change));

/** sm-crypto's hex goes through `change`. */
export const changeSm2 = (change: (hex: string) => unknown): void =>
  wrap(smCrypto.sm2, 'doEncrypt', changing(change));

/** The lists of bytes that jsencrypt makes its integers from. */
export const watchIntegers = (see: (bytes: number[]) => void): void =>
  wrap(
    Object.getPrototypeOf(keyOf().n) as object,
    'fromString',
    (original) =>
      function (...args) {
        if (Array.isArray(args[0])) see(args[0] as number[]);
        return original.apply(this, args);
      },
  );
