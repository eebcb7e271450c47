/**
 * Finds the one-time reset token in a URL and gives the URL back without it.
 *
 * Everything here works on the text of the URL, not on `URLSearchParams`: that
 * would turn `+` into a space inside the token, and would write every other
 * parameter anew when only one is taken out.
 */

/** Where a token is looked for when the page names nothing else. */
export const defaultTokenParam = 'passwordResetToken token';

/** Longer than any token; short enough that no header or log chokes on it. */
const maxTokenLength = 8 * 1024;

/** What {@link readResetToken} found. */
export interface ResetTokenReading {
  /** The token, decoded once, otherwise as it stood. */
  readonly token?: string;
  /** Why there is no usable token. */
  readonly code?: 'token-missing' | 'token-ambiguous' | 'token-malformed';
  /** The URL without any token parameter, the rest byte for byte. */
  readonly url: string;
}

interface Part {
  readonly kept: string;
  readonly values: string[];
}

const decode = (text: string): string | undefined => {
  try {
    return decodeURIComponent(text);
  } catch {
    return undefined;
  }
};

/** Takes every pair with the given name out of `a=1&b=2`. */
const take = (query: string, name: string): Part => {
  const values: string[] = [];
  const kept = query.split('&').filter((pair) => {
    const [key = ''] = pair.split('=', 1);
    // A name alone carries nothing; the route of `#token?token=…` is one.
    if (decode(key) !== name || pair === key) return true;
    values.push(pair.slice(key.length + 1));
    return false;
  });
  return {kept: kept.join('&'), values};
};

/**
 * Reads the reset token from a URL.
 *
 * The names are tried in their order, and for each the fragment before the
 * query, since a fragment is never sent to a server or in `Referer`. A fragment
 * may be `#token=…`, or a route with a query of its own, `#/reset?token=…`.
 * The token is percent-decoded exactly once and not changed in any other way;
 * `+` stays `+`. Two different values are refused rather than guessed between.
 *
 * @param url An absolute URL, e.g. `location.href`.
 * @param names Parameter names, separated by spaces.
 */
export function readResetToken(
  url: string,
  names: string = defaultTokenParam,
): ResetTokenReading {
  // The route is a router's path, as in `#/reset?token=…`.
  const [, base = '', search = '', route = '', hash = ''] =
    /^([^?#]*)\??([^#]*)#?([^=?&]*\?)?(.*)$/s.exec(url) ?? [];
  let query = search;
  let fragment = hash;

  const found: (string | undefined)[] = [];
  for (const name of names.split(/\s+/).filter(Boolean)) {
    const inFragment = take(fragment, name);
    const inQuery = take(query, name);
    fragment = inFragment.kept;
    query = inQuery.kept;
    found.push(...[...inFragment.values, ...inQuery.values].map(decode));
  }

  // Nothing was taken: the URL stays as it is, down to an empty `?` or `#`.
  if (!found.length) return {code: 'token-missing', url};

  const rest = route.slice(0, fragment || !hash ? undefined : -1) + fragment;
  const scrubbed = base + (query && `?${query}`) + (rest && `#${rest}`);
  const distinct = new Set(found);
  distinct.delete('');
  const [token] = distinct;
  if (distinct.size > 1) return {code: 'token-ambiguous', url: scrubbed};
  if (!distinct.size) return {code: 'token-missing', url: scrubbed};
  if (token === undefined || token.length > maxTokenLength) {
    return {code: 'token-malformed', url: scrubbed};
  }
  return {token, url: scrubbed};
}
