import {expect} from 'chai';
import {ResetPasswordError} from '../../src/model/errors.js';
import type {Cipher} from '../../src/ciphers/index.js';

/** `key-invalid`, as this package's own error and nothing else. */
export const expectRefusedKey = ({readKey}: Cipher, key: unknown): void => {
  let thrown: unknown = 'nothing';
  try {
    readKey(key);
  } catch (error) {
    thrown = error;
  }
  expect(thrown).to.be.instanceOf(ResetPasswordError);
  expect(thrown).to.have.property('code', 'key-invalid');
  expect(thrown).not.to.have.property('cause');
};

/** Keys that are none, whatever the cipher. */
export const noKeys: Record<string, unknown> = {
  'an empty text': '',
  spaces: ' \n\t ',
  null: null,
  undefined,
  'a number': 65537,
  'a boolean': true,
  'an empty object': {},
  'an object with numbers of a key': {n: 'abcdef', e: '010001'},
  'a list': ['MIGf'],
  'a function': () => 'MIGf',
  'a page of HTML': '<!doctype html><title>502 Bad Gateway</title>',
  'a word': 'undefined',
  'an object as text': '[object Object]',
};
