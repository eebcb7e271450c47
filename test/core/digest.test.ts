import {expect} from 'chai';
import {newSalt, saltedDigest} from '../../src/core/digest.js';

describe('a salted digest', () => {
  it('is SHA-256 over the list of its texts', async () => {
    // printf '["00","a","b"]' | sha256sum
    expect(await saltedDigest('00', 'a', 'b')).to.equal(
      '4c9bbe234039126060583f108575d20c170974c3f60ebc5799a63c67bd0b50a8',
    );
  });

  it('has a salt of 128 bits, another one each time', () => {
    const salts = new Set(Array.from({length: 100}, newSalt));
    expect(salts.size).to.equal(100);
    for (const salt of salts) expect(salt).to.match(/^[\da-f]{32}$/);
  });
});
