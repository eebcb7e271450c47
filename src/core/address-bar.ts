/**
 * Rewrites the page's address in all its places: the address bar, the state of
 * the history entry, and the browser's records of the navigation.
 */

interface NavigationApi extends EventTarget {
  readonly activation?: {readonly entry?: object | null} | null;
  readonly currentEntry?: {getState(): unknown} | null;
  updateCurrentEntry(options: {state: unknown}): void;
}

const {navigation: found} = globalThis as {navigation?: NavigationApi};

/**
 * Chromium 102, Firefox 147. Before, an element of the page with that `id` is a
 * global of that name.
 */
export const navigation =
  Object.prototype.toString.call(found) === '[object Navigation]'
    ? found
    : undefined;

/** Removes the token from a text. */
export type Scrub = (text: string) => string;

/** Removes the token from a value; returns the same object if it has none. */
const cleaned = (value: unknown, scrub: Scrub): unknown => {
  let isChanged = false as boolean;
  /** Copies by their originals: a part of the value may contain the value. */
  const copies = new Map<unknown, unknown>();
  const cleanText = (text: string): string => {
    const clean = scrub(text);
    isChanged ||= clean !== text;
    return clean;
  };
  const copyOf = (part: unknown): unknown => {
    if (typeof part === 'string') return cleanText(part);
    if (copies.has(part)) return copies.get(part);
    // Routers use plain objects. Anything else is left alone.
    if (
      !Array.isArray(part) &&
      Object.prototype.toString.call(part) !== '[object Object]'
    )
      return part;
    const copy: unknown[] | Record<string, unknown> = Array.isArray(part)
      ? []
      : {};
    copies.set(part, copy);
    for (const [key, inner] of Object.entries(part as object))
      Reflect.set(copy, cleanText(key), copyOf(inner));
    return copy;
  };
  const copy = copyOf(value);
  return isChanged ? copy : value;
};

/**
 * Changes the history entry through the History API, and then restores the
 * state that a router keeps there through the Navigation API: the change erases
 * it.
 */
const changeEntry = (change: () => void, scrub: Scrub): void => {
  const kept = navigation?.currentEntry?.getState();
  change();
  if (kept != null)
    navigation?.updateCurrentEntry({state: cleaned(kept, scrub)});
};

/**
 * Writes `history.state` past the wrappers of `history.replaceState`. Routers
 * and monitoring tools wrap that function, and would see the token in its
 * argument.
 */
export const writeState = (state: unknown): void =>
  changeEntry(
    () => History.prototype.replaceState.call(history, state, ''),
    (text) => text,
  );

/** The state of the last history entry that had no token. */
let lastCleanState: unknown;

/**
 * Replaces the address of the current history entry, and removes the token from
 * the entry's state. Never throws.
 *
 * @param url The new address; the rest of the entry stays as it was.
 */
export function rewriteAddress(
  url: string,
  scrub: Scrub = (text) => text,
): void {
  try {
    const before: unknown = history.state;
    // This runs at each key press, and a state may be large.
    if (url === location.href && before === lastCleanState) return;
    let state = before;
    try {
      state = cleaned(before, scrub);
    } catch {
      // The state cannot be read. The address counts more.
    }
    lastCleanState = state;
    if (url === location.href && state === before) return;
    const {__NA: mark, ...others} = {...(state as {__NA?: unknown} | null)};
    changeEntry(() => {
      history.replaceState(state, '', url);
      // Next.js ignores a call whose state carries its mark, and later restores
      // the old address. A call without the mark makes it follow.
      if (!mark) return;
      history.replaceState(others, '', url);
      history.replaceState(state, '', url);
    }, scrub);
  } catch {
    // The page is sandboxed or rate-limited. The reset works all the same.
  }
}

/** Changed records. Safari creates a record anew if no script refers to it. */
const changed = new Set<object>();

/** Hides the token in the browser's records of the navigation. */
export function hideToken(scrub: Scrub): void {
  const hide = (record: object | null | undefined, key: string): void => {
    const text: unknown = record && Reflect.get(record, key);
    if (!record || typeof text !== 'string' || scrub(text) === text) return;
    const value = scrub(text);
    changed.add(record);
    const {toJSON} = Object.getPrototypeOf(record) as {
      toJSON?: (this: object) => object;
    };
    Object.defineProperties(record, {
      [key]: {value},
      toJSON: {value: () => ({...toJSON?.call(record), [key]: value})},
    });
  };
  try {
    // Monitoring tools read these for as long as the page lives.
    hide(performance.getEntriesByType('navigation')[0], 'name');
    hide(navigation?.activation?.entry, 'url');
  } catch {
    // The browser does not let scripts change its records.
  }
}
