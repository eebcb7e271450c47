import {expect} from 'chai';
import {toPlain} from '../../src/model/typed-text.js';

describe('What somebody typed', () => {
  it('keeps a joiner where it joins, and no other', () => {
    expect(toPlain('क्\u200dष')).to.equal('क्\u200dष');
    expect(toPlain('a\u200db密码密')).to.equal('ab密码密');
  });

  it('keeps the marks of a letter, and not a long row of them', () => {
    const [above, below] = ['\u0336', '\u0323'];
    expect(toPlain(`x${above}${below}`)).to.equal(`x${above}${below}`);
    expect(toPlain(`x${above.repeat(100)}y`)).to.equal(`x${above.repeat(32)}y`);
    expect(toPlain(`${'x'.repeat(40)}${above}y`)).to.equal(
      `${'x'.repeat(40)}${above}y`,
    );
  });
});
