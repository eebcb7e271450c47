/**
 * Stores the token while the page is hidden or unloading, and only then.
 * Otherwise a reload, or a phone that discards the tab, would lose the link.
 *
 * The place is the page's own history entry, because only a page at that entry
 * can read it. `sessionStorage` is the fallback.
 */
import {writeState} from './address-bar.js';
import {withoutPrototype} from '../model/own-properties.js';
import {storageKey} from './page-token.js';

/** Milliseconds for which a stored token is valid. */
export const storageTime = 15 * 60_000;

/** A stored token, with the facts that the page needs to continue. */
export interface StoredToken {
  readonly token: string;
  /** Origin of the service that issued it, once that is known. */
  readonly service: string | undefined;
  /** An answer was lost, so the token may be spent already. */
  readonly isUncertain: boolean;
  /** Names of its URL parameter, up to the one that decided. */
  readonly names: string | undefined;
}

interface StoredEntry extends StoredToken {
  /** End of validity, by `Date.now()`. */
  readonly until: number;
  /** Whether the history entry had no other state. */
  readonly isAlone?: boolean;
  /** URL of the page, because `sessionStorage` is shared with other pages. */
  readonly address?: string;
}

/** Whether the history entry holds the token beyond the unload. */
let isInEntry = false;

const putIntoEntry = (stored: StoredEntry): boolean => {
  try {
    const state: unknown = history.state;
    const kind = Object.prototype.toString.call(state ?? {});
    if (kind !== '[object Object]') return false;
    writeState({
      ...(state as object),
      [storageKey]: {...stored, isAlone: state == null},
    });
    return true;
  } catch {
    return false;
  }
};

/**
 * Stores the token.
 *
 * @param reason Type of the event, if the page unloads. During `pagehide`,
 *   browsers silently ignore a change of the history entry.
 */
export function storeToken(token: StoredToken, reason?: string): void {
  // The page may have written another state since.
  if (isInEntry && isStored()) return;
  const stored: StoredEntry = {...token, until: Date.now() + storageTime};
  if (reason !== 'pagehide' && putIntoEntry(stored)) {
    // During the `visibilitychange` of an unload, the change is ignored as
    // well.
    isInEntry = reason === 'beforeunload';
    return;
  }
  try {
    const address = location.href;
    sessionStorage.setItem(storageKey, JSON.stringify({...stored, address}));
  } catch {
    // There is no storage. A reload loses the link.
  }
}

/** Tells whether a token is stored. Never throws. */
export function isStored(): boolean {
  try {
    const state = history.state as Record<string, unknown> | null;
    return !!(state?.[storageKey] ?? sessionStorage[storageKey]);
  } catch {
    return false;
  }
}

/** Removes the stored token from every place and returns it. */
export function takeStoredToken(): StoredToken | undefined {
  isInEntry = false;
  let stored: Partial<StoredEntry> | undefined;
  try {
    const {[storageKey]: found, ...state} = withoutPrototype(
      (history.state ?? {}) as Record<string, StoredEntry | undefined>,
    );
    if (found) {
      stored = found;
      const isAlone = found.isAlone && !Object.keys(state).length;
      writeState(isAlone ? null : {...state});
    }
  } catch {
    // A history entry that cannot be changed never got the token.
  }
  try {
    const text = sessionStorage.getItem(storageKey);
    if (text !== null) {
      sessionStorage.removeItem(storageKey);
      const found = JSON.parse(text) as StoredEntry;
      if (found.address === location.href) stored ??= found;
    }
  } catch {
    // There is no storage, or the text is not ours.
  }
  const {
    token,
    service,
    isUncertain = false,
    names,
    until = 0,
  } = withoutPrototype<Partial<StoredEntry>>(stored ?? {});
  const left = until - Date.now();
  return typeof token === 'string' && left > 0 && left <= storageTime
    ? {token, service, isUncertain, names}
    : undefined;
}
