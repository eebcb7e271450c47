import {expect} from 'chai';
import {mayBeStored, pageToken} from '../../src/core/page-token.js';
import {newToken} from '../helpers/canary.js';
import {override} from '../reset-password/visit.js';
import {arrive, listen, page, service, write} from './arrive.js';

const other = 'https://evil.example';
const options = {tokenParam: 'token'};

describe('the token of the page', () => {
  it('keeps its service where it is found once more [SEC-9]', () => {
    const token = newToken();
    const {owner} = arrive(token);
    write(`#token=${token}`);
    expect(pageToken.take(options)).to.equal(undefined);
    pageToken.release(owner);
    expect(pageToken.claim({isConnected: false}, other)).to.equal(undefined);
    expect(pageToken.claim(owner, service)).to.equal(token);
  });

  it('is another one where another one is found', () => {
    const {owner} = arrive(newToken());
    const token = newToken();
    write(`#token=${token}`);
    pageToken.take(options);
    expect(pageToken.claim(owner, service)).to.equal(token);
  });

  it('is looked for without writing an address that has none', () => {
    const {owner} = arrive(newToken());
    let times = 0;
    override(history, 'replaceState', {value: () => times++});
    expect(pageToken.take(options)).to.equal('token-missing');
    expect(times).to.equal(0);
    Reflect.deleteProperty(history, 'replaceState');
    expect(location.href).to.equal(page);
    pageToken.release(owner);
  });

  it('is free for any service where its owner gives it up in the page', () => {
    const token = newToken();
    const {owner} = arrive(token);
    const {told} = listen();
    owner.isConnected = true;
    pageToken.release(owner);
    expect(told).to.deep.equal([false]);
    expect(pageToken.claim({isConnected: false}, other)).to.equal(token);
  });

  it('is not stored in a state that no text can hold', () => {
    arrive(newToken());
    write('', {large: 1n});
    expect(mayBeStored()).to.equal(false);
  });
});
