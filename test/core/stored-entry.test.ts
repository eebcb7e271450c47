import {expect} from 'chai';
import {storageKey} from '../../src/core/page-token.js';
import {
  isStored,
  storageTime,
  storeToken,
  takeStoredToken,
  type StoredToken,
} from '../../src/core/stored-token.js';
import {onceAfterTest} from '../helpers/after-test.js';
import {newToken} from '../helpers/canary.js';
import {page} from './arrive.js';

const create = (): StoredToken => ({
  token: newToken(),
  service: 'https://acme.genauth.ai',
  isUncertain: true,
  names: ' token',
});

const setState = (state: unknown): void => {
  onceAfterTest(() => {
    takeStoredToken();
    history.replaceState(null, '', page);
  });
  history.replaceState(state, '', page);
};

const inTab = (): Record<string, unknown> =>
  JSON.parse(sessionStorage.getItem(storageKey)!) as Record<string, unknown>;

/** Calls back while a property throws. */
const refusing = (target: object, name: string, work: () => void): void => {
  const own = Object.getOwnPropertyDescriptor(target, name)!;
  Object.defineProperty(target, name, {
    configurable: true,
    get: () => {
      throw new DOMException('refused', 'SecurityError');
    },
  });
  try {
    work();
  } finally {
    Object.defineProperty(target, name, own);
  }
};

describe('a token that is stored', () => {
  for (const state of [null, {}, {page: 3}, {nested: {a: [1]}}]) {
    it(`leaves the state ${JSON.stringify(state)} as it was [TOK-3]`, () => {
      const token = create();
      setState(state);
      storeToken(token);
      expect(isStored()).to.equal(true);
      expect(history.state).to.deep.include(state ?? {});
      expect(takeStoredToken()).to.deep.equal(token);
      expect(history.state).to.deep.equal(state);
      expect(isStored()).to.equal(false);
      expect(takeStoredToken()).to.equal(undefined);
    });
  }

  it('leaves what the page has written into its state since', () => {
    const token = create();
    setState(null);
    storeToken(token);
    setState({...(history.state as object), page: 4});
    expect(takeStoredToken()).to.deep.equal(token);
    expect(history.state).to.deep.equal({page: 4});
  });

  for (const state of ['text', 7, [1, 2], new Date(0)]) {
    it(`goes into the tab where the state is ${String(state)}`, () => {
      const token = create();
      setState(state);
      storeToken(token);
      expect(history.state).to.deep.equal(state);
      expect(inTab()).to.include({token: token.token});
      expect(takeStoredToken()).to.deep.equal(token);
      expect(history.state).to.deep.equal(state);
    });
  }

  it('goes into the tab where the browser refuses to change the entry', () => {
    const token = create();
    setState(null);
    refusing(History.prototype, 'replaceState', () => storeToken(token));
    expect(inTab()).to.include({token: token.token});
    expect(takeStoredToken()).to.deep.equal(token);
  });

  it('is nowhere where there is no place', () => {
    setState(null);
    refusing(window, 'sessionStorage', () => {
      storeToken(create(), 'pagehide');
      expect(isStored()).to.equal(false);
      expect(takeStoredToken()).to.equal(undefined);
    });
  });
});

describe('a token in the storage of the tab', () => {
  const put = (more: object): void =>
    sessionStorage.setItem(
      storageKey,
      JSON.stringify({
        token: newToken(),
        until: Date.now() + 1000,
        address: location.href,
        ...more,
      }),
    );

  it('is of that address alone', () => {
    setState(null);
    put({address: `${page}&another`});
    expect(takeStoredToken()).to.equal(undefined);
    expect(sessionStorage.getItem(storageKey)).to.equal(null);
    put({});
    expect(takeStoredToken()).not.to.equal(undefined);
  });

  it('comes after that of the entry', () => {
    const token = create();
    setState(null);
    storeToken(token);
    put({});
    expect(takeStoredToken()).to.deep.equal(token);
    expect(sessionStorage.getItem(storageKey)).to.equal(null);
  });

  it('is not spent where nothing says so', () => {
    setState(null);
    put({});
    expect(takeStoredToken()).to.include({isUncertain: false});
  });

  it('is good for a quarter of an hour, and not for longer', () => {
    const now = Date.now();
    const {now: original} = Date;
    Date.now = () => now;
    onceAfterTest(() => {
      Date.now = original;
    });
    setState(null);
    const rows: [left: number, isGood: boolean][] = [
      [-1, false],
      [0, false],
      [1, true],
      [storageTime, true],
      [storageTime + 1, false],
      [Infinity, false],
    ];
    for (const [left, isGood] of rows) {
      put({until: now + left});
      expect(takeStoredToken() !== undefined, `${left}`).to.equal(isGood);
    }
  });

  it('is none where the text is not ours', () => {
    setState(null);
    for (const text of ['', '{', 'null', '[]', '{"token":7}']) {
      sessionStorage.setItem(storageKey, text);
      expect(takeStoredToken(), text).to.equal(undefined);
      expect(sessionStorage.getItem(storageKey), text).to.equal(null);
    }
  });
});
