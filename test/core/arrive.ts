/** A visitor who arrives with a link, where no element is: the guard alone. */
import {expect} from 'chai';
import {
  pageToken,
  storageKey,
  type TokenOptions,
  type TokenRecord,
} from '../../src/core/page-token.js';
import {takeStoredToken} from '../../src/core/stored-token.js';
import {guardToken} from '../../src/core/token-guard.js';
import {onceAfterTest} from '../helpers/after-test.js';

/** The page's own address; the test runner needs its query. */
export const page = location.href.replace(/#.*/, '');
export const service = 'https://acme.genauth.ai';

/** Starts a guard that nobody hears of any longer when the test ends. */
const startGuard = (): void =>
  pageToken.visit((state) => {
    const {read} = state;
    delete state.refresh;
    const {addEventListener: add} = EventTarget.prototype;
    const added: [EventTarget | null, string, EventListener][] = [];
    EventTarget.prototype.addEventListener = function (
      this: EventTarget | null,
      ...args: Parameters<typeof add>
    ) {
      added.push([this, args[0], args[1] as EventListener]);
      add.apply(this ?? window, args);
    };
    onceAfterTest(() => {
      EventTarget.prototype.addEventListener = add;
      for (const [target, type, listener] of added) {
        for (const isFirst of [true, false])
          (target ?? window).removeEventListener(type, listener, isFirst);
      }
      delete state.refresh;
      state.read = read;
      state.options = {tokenParam: 'token'};
    });
    guardToken(state);
  });

/** Arrives with a link, and has the token, until the test ends. */
export const arrive = (
  token: string,
  options: Partial<TokenOptions> = {},
  more = `#token=${encodeURIComponent(token)}`,
): {owner: {isConnected: boolean}; record: TokenRecord} => {
  const owner = {isConnected: false};
  history.replaceState(null, '', page + more);
  onceAfterTest(() => {
    pageToken.replace(owner, '', 'none');
    pageToken.release(owner, true);
    takeStoredToken();
    history.replaceState(null, '', page);
  });
  pageToken.take({tokenParam: 'token', ...options});
  startGuard();
  expect(pageToken.claim(owner, service)).to.equal(token);
  return {owner, record: pageToken.recordOf(token)};
};

/** Counts what a listener is told, until the test ends. */
export const listen = (): {told: boolean[]; end: () => void} => {
  const told: boolean[] = [];
  const listener = (isLink: boolean): void => void told.push(isLink);
  const end = (): void => void pageToken.listeners.delete(listener);
  pageToken.listeners.add(listener);
  onceAfterTest(end);
  return {told, end};
};

export const hide = (): void => {
  Object.defineProperty(document, 'hidden', {value: true, configurable: true});
  onceAfterTest(() => void Reflect.deleteProperty(document, 'hidden'));
  document.dispatchEvent(new Event('visibilitychange'));
};

export const leave = (): boolean => dispatchEvent(new Event('beforeunload'));
export const comeBack = (): boolean => dispatchEvent(new Event('pageshow'));
/** The visitor's next step, at which the guard looks at the address. */
export const press = (): boolean => dispatchEvent(new Event('pointerdown'));

export const write = (more: string, state: unknown = null): void =>
  history.replaceState(state, '', page + more);

/** As from a mail, in the tab that is open. */
export const openLink = async (
  token: string,
  name = 'token',
): Promise<void> => {
  const changed = new Promise((resolve) =>
    addEventListener('hashchange', resolve, {once: true}),
  );
  location.hash = `${name}=${token}`;
  await changed;
};

/** Returns the stored token of the history entry, with its facts. */
export const stored = (): Record<string, unknown> | undefined =>
  (history.state as Record<string, Record<string, unknown>> | null)?.[
    storageKey
  ];
