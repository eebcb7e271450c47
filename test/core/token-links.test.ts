/**
 * The guard and the links of a page. The tests are not in one file with the
 * others, because Safari takes a hundred changes of an address in ten seconds.
 */
import {expect} from 'chai';
import {pageToken} from '../../src/core/page-token.js';
import {allowSecret, newToken} from '../helpers/canary.js';
import {
  arrive,
  listen,
  openLink,
  page,
  press,
  service,
  write,
} from './arrive.js';

describe('a link that the visitor opens', () => {
  it('is known from then on', async () => {
    arrive(newToken());
    const {told, end} = listen();
    await openLink('short');
    expect(told).to.deep.equal([true]);
    end();
    write('#token=short');
    press();
    expect(location.href).to.equal(page);
  });

  it('a second time has the token for the same service [SEC-9]', async () => {
    const token = newToken();
    const {owner} = arrive(token);
    const {told} = listen();
    await openLink(token);
    expect(told).to.deep.equal([true]);
    pageToken.release(owner);
    const other = {isConnected: false};
    expect(pageToken.claim(other, 'https://evil.example')).to.equal(undefined);
    expect(pageToken.claim(owner, service)).to.equal(token);
  });

  it('leaves an address to which the page has gone since', () => {
    arrive(newToken());
    const {told} = listen();
    write('#section');
    const newURL = `${page}#token=${newToken()}`;
    dispatchEvent(new HashChangeEvent('hashchange', {newURL}));
    expect(told).to.deep.equal([true]);
    expect(location.href).to.equal(`${page}#section`);
  });
});

describe('a parameter of the page with a later name', () => {
  const tokenParam = 'passwordResetToken token';

  it('is no token once the token is gone', () => {
    const token = newToken();
    const more = `#token=page&passwordResetToken=${token}`;
    const {owner} = arrive(token, {tokenParam}, more);
    const {told} = listen();
    pageToken.release(owner, true);
    told.length = 0;
    press();
    expect(location.hash).to.equal('#token=page');
    expect(pageToken.take({tokenParam})).to.equal('token-missing');
    expect(told).to.deep.equal([]);
  });

  it('is no token where the page writes one later', () => {
    const token = newToken();
    const more = `#passwordResetToken=${token}`;
    const {owner} = arrive(token, {tokenParam}, more);
    const {told} = listen();
    pageToken.release(owner, true);
    told.length = 0;
    write('#token=later');
    press();
    expect(location.hash).to.equal('#token=later');
    expect(told).to.deep.equal([]);
  });

  it('may be the token, which is a link when it is opened again', async () => {
    allowSecret('token', 'url');
    allowSecret('token', 'history');
    const token = newToken();
    const more = `#token=${token}&passwordResetToken=${token}`;
    const {told} = (arrive(token, {tokenParam}, more), listen());
    await openLink(token, 'passwordResetToken');
    expect(told).to.deep.equal([true]);
  });
});
