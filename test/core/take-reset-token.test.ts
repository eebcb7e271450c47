import {expect} from 'chai';
import {pageToken} from '../../src/core/page-token.js';
import {takeResetToken} from '../../src/core/take-reset-token.js';
import {onceAfterTest} from '../helpers/after-test.js';
import {newToken} from '../helpers/canary.js';
import {page, service} from './arrive.js';

const open = (more: string): {isConnected: boolean} => {
  const owner = {isConnected: false};
  onceAfterTest(() => {
    pageToken.replace(owner, '', 'none');
    pageToken.release(owner, true);
    history.replaceState(null, '', page);
  });
  history.replaceState(null, '', page + more);
  return owner;
};

describe('takeResetToken()', () => {
  it('takes a token out of the address, and says so [TOK-3]', () => {
    const token = newToken();
    const owner = open(`#passwordResetToken=${token}`);
    expect(takeResetToken()).to.equal(true);
    expect(location.href).to.equal(page);
    expect(pageToken.claim(owner, service)).to.equal(token);
  });

  it('takes one of the given name', () => {
    const token = newToken();
    const owner = open(`#otp=${token}`);
    expect(takeResetToken('otp')).to.equal(true);
    expect(pageToken.claim(owner, service)).to.equal(token);
  });

  it('says where there is none, or nothing usable, and leaves that', () => {
    for (const more of ['', '#passwordResetToken=', '#a=b']) {
      open(more);
      expect(takeResetToken(), more).to.equal(false);
      expect(location.href, more).to.equal(page + more);
    }
  });
});
