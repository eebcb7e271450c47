/**
 * The reset token of the page. It belongs to the page and not to an element: a
 * framework may recreate the element at any time, and a script at the top of
 * the page may take the token before the element exists.
 *
 * The token is in a closure and in no property. A token that is spent, refused
 * or replaced is forgotten. Only its record stays, under a fingerprint.
 */
import {withoutPrototype} from '../model/own-properties.js';
import {readResetToken, type ResetTokenReading} from '../model/reset-token.js';

/** Key of the stored token while the page is hidden or unloaded. */
export const storageKey = 'genauth-reset-password';

/** Facts about a token that outlive the token itself. */
export interface TokenRecord {
  /** The service has changed the password with it, or has refused it. */
  isDone?: boolean;
  /** A request with it is on its way. */
  isSending?: boolean;
  /** An answer was lost, so the token may be spent already. */
  isUncertain?: boolean;
  /** Seconds until the service takes the next attempt. */
  wait?: () => number;
}

/**
 * Settings for the place and the treatment of the token, named as those of the
 * element.
 */
export interface TokenOptions {
  /** Names of the URL parameter, in order, separated by spaces. */
  readonly tokenParam: string;
  /** Leaves the token in the address bar. */
  readonly keepTokenInUrl?: boolean;
  /** Makes a reload lose the token. */
  readonly forgetOnReload?: boolean;
}

/** The element that uses the token. */
export interface TokenOwner {
  readonly isConnected: boolean;
  /** Missing in older browsers. */
  checkVisibility?(): boolean;
}

/** The token and the facts that go with it. */
export interface HeldToken {
  readonly token: string;
  owner?: TokenOwner | undefined;
  /** Origin of the service that issued it, once that is known. */
  service?: string | undefined;
  /** The URL that contained the token. */
  readonly address?: string;
  /** Names of its URL parameter, up to the one that decided. */
  readonly names?: string | undefined;
}

/** @param isLink Whether the visitor has just opened a link in this tab. */
type Listener = (isLink: boolean) => void;

/** The state of the page's token, shared by all parts of the package. */
export interface TokenState {
  options?: TokenOptions;
  held?: HeldToken | undefined;
  /** Brings the address and the stored token up to date; set by the guard. */
  refresh?: () => void;
  readonly records: Map<number, TokenRecord>;
  readonly listeners: Set<Listener>;
  /** Reads a token from a URL. The guard adds what it knows of the page. */
  read: (url: string, names?: string) => ResetTokenReading;
  /** Names up to the one that had the last token; set by the guard. */
  names?: string | undefined;
}

/** The token of the page; every copy of the package shares this object. */
export interface PageToken {
  /** Whether the console has a warning of a second copy already. */
  isTwice?: boolean;
  /**
   * Takes the token from the address bar, if there is one.
   *
   * @returns The reason why there is no usable token, or `undefined`.
   */
  take(options: TokenOptions): ResetTokenReading['code'];
  /**
   * Gives the token to an element, which owns it until it leaves the document.
   *
   * @param service Origin of the service. No other element gets the token for a second
   *   one.
   */
  claim(owner: TokenOwner, service: string | undefined): string | undefined;
  /** Replaces the token, for example by one in exchange for a code. */
  replace(owner: TokenOwner, service: string | undefined, token: string): void;
  /**
   * Ends the ownership, so that another element can claim the token.
   *
   * @param forget Whether the token is forgotten, too.
   */
  release(owner: TokenOwner, forget?: boolean): void;
  /** URL at which the password was changed, for a moment after that. */
  success?: string | undefined;
  /** Finds the record of a token. */
  recordOf(token: string): TokenRecord;
  /** Listeners for a token that can be claimed. */
  readonly listeners: Set<Listener>;
  /** Gives a lazily loaded part of the package access to the state. */
  visit(work: (state: TokenState) => void): void;
}

/** Tells tokens apart without storing them: a 32-bit FNV-1a hash. */
export const fingerprint = (token: string): number => {
  let hash = 0x811c9dc5;
  for (let at = 0; at < token.length; at++)
    hash = Math.imul(hash ^ token.charCodeAt(at), 0x01000193);
  return hash;
};

const createPageToken = (): PageToken => {
  const records = new Map<number, TokenRecord>();
  const listeners = new Set<Listener>();

  const state: TokenState = withoutPrototype<TokenState>({
    records,
    listeners,
    read: (url, names = state.held?.names ?? state.options?.tokenParam ?? '') =>
      readResetToken(url, names),
  });

  const recordOf = (token: string): TokenRecord => {
    const print = fingerprint(token);
    const record = records.get(print) ?? withoutPrototype<TokenRecord>({});
    records.set(print, record);
    return record;
  };

  return {
    visit: (work) => work(state),
    listeners,
    recordOf,
    take(options) {
      const address = location.href;
      state.options = options;
      const {token, code, url, decided: names} = state.read(address);
      if (token !== undefined) {
        const isNew = !state.held || !records.has(fingerprint(token));
        if (isNew && !recordOf(token).isDone)
          state.held = withoutPrototype<HeldToken>({token, address, names});
      }
      if (!options.keepTokenInUrl && url !== address) {
        try {
          history.replaceState(history.state, '', url);
        } catch {
          // The page is sandboxed or rate-limited. The reset works all the
          // same.
        }
      }
      return code;
    },
    claim(owner, service) {
      const {held} = state;
      if (!held) return undefined;
      if (held.owner !== owner) {
        // A hidden element does not withhold the token from the others. Each
        // may have it, because no one knows which the visitor will see.
        if (held.owner?.checkVisibility?.() ?? held.owner?.isConnected)
          return undefined;
        if ((held.service ?? service) !== service) return undefined;
      }
      held.owner = owner;
      held.service = service;
      return held.token;
    },
    replace(owner, service, token) {
      recordOf(token);
      state.held = withoutPrototype<HeldToken>({token, owner, service});
      state.refresh?.();
    },
    release(owner, forget) {
      if (state.held?.owner !== owner) return;
      state.held.owner = undefined;
      // An element that gives the token up while it is in the page should not
      // have had it, so its service does not count.
      if (owner.isConnected) state.held.service = undefined;
      if (forget) state.held = undefined;
      for (const listener of [...listeners]) listener(false);
    },
  };
};

/**
 * Name of the shared object in `globalThis`. It is a symbol, because a string
 * could be the name or id of an element.
 */
const globalName = Symbol.for(storageKey);

/** The page's token; the first script creates it. */
export const pageToken: PageToken = ((
  globalThis as {[globalName]?: PageToken | undefined}
)[globalName] ??= createPageToken());

/** Whether a token from before a reload may be stored here. Never throws. */
export const mayBeStored = (): boolean => {
  try {
    return JSON.stringify([history.state, {...sessionStorage}]).includes(
      storageKey,
    );
  } catch {
    return false;
  }
};
