import {expect} from 'chai';
import * as rsa from '../../src/ciphers/rsa.js';
import * as sm2 from '../../src/ciphers/sm2.js';
import '../helpers/canary.js';
import {expectRefusedKey} from './refusal.js';

/*
 * The named edge vectors in each browser. `vectors.test.js` has what the service
 * reads of them.
 */

interface Vector {
  readonly id: string;
  readonly comment: string;
  readonly cipher: 'rsa' | 'sm2';
  readonly result: 'valid' | 'invalid' | 'acceptable';
}

interface Vectors {
  readonly keys: readonly (Vector & {key: string})[];
  readonly texts: readonly (Vector & {text: string})[];
}

const file = await fetch('/test/ciphers/vectors.json');
const {keys, texts} = (await file.json()) as Vectors;
const ciphers = {rsa, sm2};
const keyOf = (cipher: 'rsa' | 'sm2'): string =>
  keys.find((vector) => vector.cipher === cipher)!.key;

describe('An edge vector of a key [ENC-8, ENC-9]', () => {
  for (const {id, comment, cipher, key, result} of keys) {
    it(`${id} is ${result}: ${comment}`, () => {
      if (result === 'invalid') expectRefusedKey(ciphers[cipher], key);
      else if (result === 'valid') {
        expect(ciphers[cipher].readKey(key).encrypt('x')).to.match(/./);
      } else {
        let encryptor;
        try {
          encryptor = ciphers[cipher].readKey(key);
        } catch {
          expectRefusedKey(ciphers[cipher], key);
        }
        if (encryptor) expect(encryptor.encrypt('x')).to.match(/./);
      }
    });
  }
});

describe('An edge vector of a text [ENC-4, ENC-5, ENC-6, ENC-7]', () => {
  for (const {id, comment, cipher, text, result} of texts) {
    it(`${id} is ${result}: ${comment}`, () => {
      const {encrypt} = ciphers[cipher].readKey(keyOf(cipher));
      if (result === 'valid') expect(encrypt(text)).to.match(/./);
      else expect(() => encrypt(text)).to.throw(RangeError);
    });
  }
});
