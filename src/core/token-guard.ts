/**
 * Guards the token for the life of the page. The guard removes the token from
 * the address when a router writes it back, hides it in the browser's
 * navigation records, stores it while the page is hidden or unloaded, and
 * notices another link in the same tab.
 */
import {hideToken, navigation, rewriteAddress} from './address-bar.js';
import {withoutPrototype} from '../model/own-properties.js';
import {
  fingerprint,
  type HeldToken,
  type TokenOwner,
  type TokenRecord,
  type TokenState,
} from './page-token.js';
import {
  isStored,
  storageTime,
  storeToken,
  takeStoredToken,
} from './stored-token.js';
import {readResetToken, type ResetTokenReading} from '../model/reset-token.js';

/**
 * Fewest characters of a token that is removed from texts of a router. A
 * shorter one could be part of any word.
 */
const shortestUnique = 8;

/** Milliseconds after `beforeunload` until the page counts as staying. */
const unloadTime = 1000;

/** Milliseconds for a router to finish, before a changed address is read. */
const routerTime = 10;

/** Most milliseconds between two checks while a page keeps restoring the token. */
const longestPause = 10_000;

/** Returns a token in a comparable spelling. Routers encode and decode it. */
const toCanonical = (token: string): string => {
  let text = token;
  try {
    for (let times = 0; times < 3; times++) text = decodeURIComponent(text);
  } catch {
    // The text is decoded as far as possible.
  }
  return text.replace(/\+/g, ' ').replace(/=/g, '');
};

/** Puts the token back into the address bar and forgets it. */
export function giveBack(state: TokenState, owner: TokenOwner): void {
  const {held} = state;
  if (held?.address === undefined || held.owner !== owner) return;
  state.records.delete(fingerprint(held.token));
  state.held = undefined;
  rewriteAddress(held.address);
}

/** Starts the guard of the page, or refreshes it. */
export function guardToken(state: TokenState): void {
  state.names = state.held?.names;
  if (state.refresh) state.refresh();
  else new TokenGuard(state);
}

/** Whether the page is hidden. An element of the page may have that name. */
const isHidden = (): boolean => {
  const hidden: unknown = document.hidden;
  return hidden === true;
};

/** The guard of a page. There is one, and it stays as long as the page. */
class TokenGuard {
  readonly #state: TokenState;
  /**
   * Fingerprints of the values of parameters with a later name, which belong to
   * the page. Once the token is gone, they must still not be taken for one.
   */
  readonly #foreign = new Set<number>();
  /** Whether the token is stored; the address is left alone meanwhile. */
  #isInStorage = false;
  #storageTimer: ReturnType<typeof setTimeout> | undefined;
  #checkTimer: ReturnType<typeof setTimeout> | undefined;
  /**
   * Milliseconds until the next check of the address. They grow for a page that
   * restores the token.
   */
  #pause = routerTime;

  constructor(state: TokenState) {
    this.#state = state;
    const {read} = state;
    state.read = (url, names) => {
      const reading = read(url, names);
      const {token} = reading;
      return token !== undefined && this.#foreign.has(fingerprint(token))
        ? withoutPrototype<ResetTokenReading>({code: 'token-missing', url})
        : reading;
    };
    state.refresh = () => {
      if (this.#isInStorage) takeStoredToken();
      else this.#checkAddress();
      this.#isInStorage = false;
      if (isHidden()) this.#store();
    };
    this.#listen();
    this.#restore();
    this.#handleReturn();
  }

  #listen(): void {
    addEventListener('pagehide', this.#handleUnload);
    document.addEventListener('visibilitychange', () =>
      isHidden() ? this.#store() : this.#handleReturn(),
    );
    addEventListener('hashchange', ({newURL}) => this.#checkAddress(newURL));
    addEventListener('popstate', this.#checkSoon);
    navigation?.addEventListener('currententrychange', this.#checkSoon);
    // Some changes of the address fire no event. The visitor's next action is
    // early enough: nothing has been sent before it.
    for (const type of ['load', 'pageshow', 'pointerdown', 'keydown', 'submit'])
      addEventListener(type, this.#handleReturn, true);
  }

  #recordOf(token: string | undefined): TokenRecord | undefined {
    return token === undefined
      ? undefined
      : this.#state.records.get(fingerprint(token));
  }

  #checkAddress(opened?: string): void {
    if (this.#isInStorage) return;
    const state = this.#state;
    // A router may have restored the history state that contained the token.
    if (isStored()) this.#restore();
    state.names = state.held?.names ?? state.names;
    this.#rememberForeign();
    this.#takeNew(opened);
    this.#scrub();
  }

  #checkSoon = (): void => {
    if (this.#checkTimer !== undefined) return;
    this.#checkTimer = setTimeout(() => {
      this.#checkTimer = undefined;
      const before = location.href;
      this.#checkAddress();
      this.#pause =
        location.href === before
          ? routerTime
          : Math.min(2 * this.#pause, longestPause);
    }, this.#pause);
  };

  #rememberForeign(): void {
    const {held, options, read} = this.#state;
    if (!held || !options) return;
    const {url} = read(location.href);
    const {token} = readResetToken(url, options.tokenParam);
    if (token !== undefined && token !== held.token)
      this.#foreign.add(fingerprint(token));
  }

  /**
   * Takes a token that has appeared in the address.
   *
   * @param opened The URL of a link that the visitor has just opened.
   */
  #takeNew(opened?: string): void {
    const state = this.#state;
    const isLink = opened !== undefined;
    const address = opened ?? location.href;
    // In an address that the page writes, the names of the last link count.
    const {
      token,
      url,
      decided: names,
    } = state.read(address, isLink ? undefined : state.names);
    const record = this.#recordOf(token);
    // Without an element, the parameter belongs to another view of the page.
    if (!record && !state.listeners.size) return;
    if (isLink) this.#scrub(state.read(location.href).url);
    else if (token !== undefined) this.#scrub(url);
    if (token === undefined) return;
    const isSame = this.#isOwn(token, isLink);
    // A token that a router writes back is not a new link. Neither is one that
    // the page keeps in the URL.
    const stays = isSame && state.options?.keepTokenInUrl;
    if (record && (!isLink || record.isDone || stays)) return;
    if (isSame && !isLink) return;
    if (!record)
      state.records.set(fingerprint(token), withoutPrototype<TokenRecord>({}));
    if (!isSame)
      state.held = withoutPrototype<HeldToken>({
        token,
        address,
        names,
        owner: state.held?.owner,
      });
    for (const listener of [...state.listeners]) listener(true);
  }

  /** Whether the token is the one that the page holds. */
  #isOwn(token: string, isLink: boolean): boolean {
    const ownToken = this.#state.held?.token;
    return (
      token === ownToken ||
      // A link that the visitor opens is spelt as it was sent.
      (!isLink &&
        ownToken !== undefined &&
        toCanonical(token) === toCanonical(ownToken))
    );
  }

  /** Removes every token that this page has or had from a text. */
  readonly #scrubbed = (text: string): string => {
    const {token, url} = this.#state.read(text);
    let rest = this.#recordOf(token) ? url : text;
    const ownToken = this.#state.held?.token ?? '';
    if (ownToken.length < shortestUnique) return rest;
    // Routers also put the token into texts of their own.
    for (const form of [ownToken, encodeURIComponent(ownToken)])
      rest = rest.split(form).join('');
    return rest;
  };

  #scrub(url = this.#scrubbed(location.href)): void {
    if (this.#state.options?.keepTokenInUrl) return;
    rewriteAddress(url, this.#scrubbed);
    // The records are hidden each time: after a reload, the guard can start
    // before the token of the URL is taken.
    hideToken(this.#scrubbed);
  }

  #store(reason?: string): void {
    const {held, options} = this.#state;
    if (!held || options?.keepTokenInUrl || options?.forgetOnReload) return;
    const {token, service, names} = held;
    const {isUncertain, isSending} = this.#recordOf(token) ?? {};
    this.#isInStorage = true;
    const mayBeSpent = !!(isUncertain || isSending);
    storeToken({token, service, isUncertain: mayBeSpent, names}, reason);
    clearTimeout(this.#storageTimer);
    const isUnload = reason === 'beforeunload';
    this.#storageTimer = setTimeout(
      isUnload ? this.#handleReturn : this.#endStorage,
      isUnload ? unloadTime : storageTime,
    );
  }

  #restore(): void {
    const state = this.#state;
    clearTimeout(this.#storageTimer);
    this.#isInStorage = false;
    const stored = takeStoredToken();
    if (!stored || state.held || state.options?.forgetOnReload) return;
    const {token, service, isUncertain, names} = stored;
    const record = this.#recordOf(token) ?? withoutPrototype<TokenRecord>({});
    state.records.set(fingerprint(token), record);
    record.isUncertain ||= isUncertain;
    if (!record.isDone)
      state.held = withoutPrototype<HeldToken>({token, service, names});
  }

  /** Ends the storage of the token. */
  #endStorage = (): void => {
    this.#restore();
    this.#checkAddress();
  };

  #handleUnload = ({type}: Event): void => this.#store(type);

  #handleReturn = (): void => {
    this.#endStorage();
    // Added again, it runs last: a router that saves the history state in its
    // own listener would copy the token, or erase it.
    removeEventListener('beforeunload', this.#handleUnload);
    addEventListener('beforeunload', this.#handleUnload);
    // A tab in the background may be discarded before anybody sees it.
    if (isHidden()) this.#store();
  };
}
