/** The guard without an element: what it does with each event of the page. */
import {expect} from 'chai';
import {pageToken} from '../../src/core/page-token.js';
import {giveBack} from '../../src/core/token-guard.js';
import {allowSecret, newToken} from '../helpers/canary.js';
import {handTimers} from '../helpers/hand-clock.js';
import {arrive, listen, page, press, service, write} from './arrive.js';

const routerTime = 10;

describe('an address that the page writes', () => {
  // A router may escape it, and what it has escaped.
  for (const times of [0, 1, 2, 3]) {
    it(`with the token escaped ${times} times is no news`, () => {
      const token = `${newToken()}+/==`;
      const {owner} = arrive(token);
      const {told} = listen();
      let text = token.replace('+', ' ').replace(/=/g, '');
      for (let i = 0; i <= times; i++) text = encodeURIComponent(text);
      write(`#token=${text}`);
      press();
      expect(location.href).to.equal(page);
      expect(told).to.deep.equal([]);
      expect(pageToken.claim(owner, service)).to.equal(token);
    });
  }

  it('with the token escaped four times is another one', () => {
    const token = `${newToken()}/`;
    arrive(token);
    const {told} = listen();
    let text = token;
    for (let i = 0; i <= 4; i++) text = encodeURIComponent(text);
    write(`#token=${text}`);
    press();
    expect(told).to.deep.equal([true]);
  });

  it('with another token is a new link', () => {
    const {owner} = arrive(newToken());
    const {told} = listen();
    const token = newToken();
    write(`#token=${token}`);
    press();
    expect(told).to.deep.equal([true]);
    expect(pageToken.claim(owner, service)).to.equal(token);
  });

  it('with two tokens stays as it is', () => {
    arrive(newToken());
    listen();
    write('#token=one&token=two');
    press();
    expect(location.hash).to.equal('#token=one&token=two');
  });

  it('with the token stays where the page wants it to', () => {
    allowSecret('token', 'url');
    allowSecret('token', 'history');
    const token = newToken();
    arrive(token, {keepTokenInUrl: true});
    write(`#token=${token}`, {path: `/r/${token}`});
    press();
    expect(location.hash).to.equal(`#token=${token}`);
    expect(history.state).to.deep.equal({path: `/r/${token}`});
  });

  // A shorter one could be part of any word.
  for (const [token, rest] of [
    ['abcdefg', '/r/abcdefg'],
    ['abcdefgh', '/r/'],
  ] as const) {
    it(`with ${token} in a text of a router keeps ${rest} [TOK-3]`, () => {
      arrive(token);
      write('', {path: `/r/${token}`});
      press();
      expect(history.state).to.deep.equal({path: rest});
    });
  }
});

describe('the address', () => {
  for (const type of ['load', 'pageshow', 'pointerdown', 'keydown', 'submit']) {
    it(`is looked at with each ${type}, before anything else is [TOK-3]`, () => {
      const token = newToken();
      arrive(token);
      write(`#token=${token}`);
      const target = /load|pageshow/.test(type) ? window : document.body;
      target.dispatchEvent(new Event(type));
      expect(location.href).to.equal(page);
    });
  }

  it('is looked at after the visitor has gone back [TOK-3]', () => {
    const timers = handTimers(routerTime);
    const token = newToken();
    arrive(token);
    timers.letGo();
    expect(timers.waiting).to.equal(0);
    dispatchEvent(new PopStateEvent('popstate'));
    expect(timers.waiting).to.equal(1);
    write(`#token=${token}`);
    timers.letGo();
    expect(location.href).to.equal(page);
  });

  it('is looked at ever more seldom where the page restores the token', () => {
    // Other browsers fire no event for each change of the address.
    if (!('navigation' in globalThis)) return;
    const timers = [10, 20, 40, 80].map((time) => handTimers(time));
    const waiting = (): number[] => timers.map((timer) => timer.waiting);
    const token = newToken();
    arrive(token);
    const restore = (): void => write(`#token=${token}`);
    restore();
    expect(waiting()).to.deep.equal([1, 0, 0, 0]);
    // The guard's own change is looked at as well.
    timers[0]?.letGo();
    expect(waiting()).to.deep.equal([1, 0, 0, 0]);
    restore();
    timers[0]?.letGo();
    expect(waiting()).to.deep.equal([0, 1, 0, 0]);
    restore();
    timers[1]?.letGo();
    expect(waiting()).to.deep.equal([0, 0, 1, 0]);
    expect(location.href).to.equal(page);
    // The page has stopped.
    timers[2]?.letGo();
    expect(waiting()).to.deep.equal([0, 0, 0, 0]);
    restore();
    expect(waiting()).to.deep.equal([1, 0, 0, 0]);
    timers[0]?.letGo();
    timers[0]?.letGo();
  });

  it('gets the token back from its owner alone', () => {
    const token = newToken();
    const {owner} = arrive(token);
    pageToken.visit((state) => giveBack(state, {isConnected: true}));
    expect(location.href).to.equal(page);
    expect(pageToken.claim(owner, service)).to.equal(token);
    pageToken.visit((state) => giveBack(state, owner));
    expect(location.href).to.equal(`${page}#token=${token}`);
    expect(pageToken.claim(owner, service)).to.equal(undefined);
    // It is a new link for whoever is there.
    const {told} = listen();
    press();
    expect(told).to.deep.equal([true]);
    expect(location.href).to.equal(page);
  });
});
