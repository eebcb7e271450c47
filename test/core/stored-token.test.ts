import {expect} from 'chai';
import {
  pageToken,
  storageKey,
  type TokenRecord,
} from '../../src/core/page-token.js';
import {onceAfterTest} from '../helpers/after-test.js';
import {allowSecret, newToken} from '../helpers/canary.js';
import {handTimers} from '../helpers/hand-clock.js';
import {
  arrive,
  comeBack,
  hide,
  leave,
  page,
  press,
  service,
  stored,
  write,
} from './arrive.js';

const unloadTime = 1000;
const storageTime = 15 * 60_000;

describe('the stored token of a page that goes away', () => {
  it('is there until the page comes back [TOK-5]', () => {
    const token = newToken();
    const {owner} = arrive(token);
    leave();
    expect(stored()).to.include({
      token,
      service,
      isUncertain: false,
      names: ' token',
    });
    comeBack();
    expect(history.state).to.equal(null);
    expect(pageToken.claim(owner, service)).to.equal(token);
  });

  it('is in the storage of the tab during a late event [TOK-5]', () => {
    const token = newToken();
    arrive(token);
    dispatchEvent(new Event('pagehide'));
    expect(sessionStorage.getItem(storageKey)).to.contain(token);
    expect(history.state).to.equal(null);
    comeBack();
    expect(sessionStorage.getItem(storageKey)).to.equal(null);
  });

  it('is left alone by whatever the page does meanwhile', () => {
    arrive(newToken());
    leave();
    dispatchEvent(new HashChangeEvent('hashchange', {newURL: page}));
    expect(stored()).not.to.equal(undefined);
    comeBack();
  });

  const facts: [facts: TokenRecord, isUncertain: boolean][] = [
    [{}, false],
    [{isUncertain: true}, true],
    [{isSending: true}, true],
  ];
  for (const [given, isUncertain] of facts) {
    const name = JSON.stringify(given);
    it(`${isUncertain ? 'may' : 'cannot'} be spent with ${name}`, () => {
      Object.assign(arrive(newToken()).record, given);
      leave();
      expect(stored()).to.include({isUncertain});
      comeBack();
    });
  }

  it('ends a second after the page stayed all the same', () => {
    const timers = handTimers(unloadTime);
    arrive(newToken());
    leave();
    expect(timers.waiting).to.equal(1);
    timers.letGo();
    expect(history.state).to.equal(null);
  });

  it('ends after a quarter of an hour in the background', () => {
    const short = handTimers(unloadTime);
    const long = handTimers(storageTime);
    arrive(newToken());
    hide();
    expect([short.waiting, long.waiting]).to.deep.equal([0, 1]);
    expect(stored()).not.to.equal(undefined);
    long.letGo();
    expect(history.state).to.equal(null);
  });

  it('is stored anew when a page in the background is looked at', () => {
    allowSecret('token', 'history');
    const token = newToken();
    arrive(token);
    hide();
    comeBack();
    expect(stored()).to.include({token});
  });

  it('ends when the page is seen again', () => {
    arrive(newToken());
    hide();
    Reflect.deleteProperty(document, 'hidden');
    document.dispatchEvent(new Event('visibilitychange'));
    expect(history.state).to.equal(null);
  });

  it('is stored behind the listeners of a router [TOK-3]', () => {
    const token = newToken();
    arrive(token);
    press();
    let copied: unknown;
    const copy = (): void => void (copied = history.state);
    addEventListener('beforeunload', copy);
    onceAfterTest(() => removeEventListener('beforeunload', copy));
    press();
    leave();
    expect(copied).to.equal(null);
    expect(stored()).to.include({token});
    comeBack();
  });

  it('does not keep the guard from the address afterwards', () => {
    const token = newToken();
    arrive(token);
    leave();
    comeBack();
    write(`#token=${token}`);
    press();
    expect(location.href).to.equal(page);
  });

  describe('that is loaded again', () => {
    /** Without an element, as after a reload. */
    const reload = (before: TokenRecord, after: TokenRecord) => {
      const token = newToken();
      const {owner, record} = arrive(token);
      Object.assign(record, before);
      leave();
      pageToken.release(owner, true);
      expect(pageToken.claim(owner, service)).to.equal(undefined);
      Object.assign(record, after);
      comeBack();
      return {token, record, claimed: pageToken.claim(owner, service)};
    };

    it('is the page’s again', () => {
      const {token, claimed} = reload({}, {});
      expect(claimed).to.equal(token);
    });

    it('may still be spent', () => {
      const {record} = reload({isUncertain: true}, {isUncertain: false});
      expect(record.isUncertain).to.equal(true);
    });

    it('is not used once it is spent', () => {
      expect(reload({}, {isDone: true}).claimed).to.equal(undefined);
    });
  });
});
