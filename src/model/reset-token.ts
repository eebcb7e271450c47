/**
 * Finds the one-time reset token in a URL, and returns the URL without it.
 *
 * The functions work on the text of the URL, not on `URLSearchParams`:
 * `URLSearchParams` turns `+` into a space inside the token, and rewrites every
 * other parameter when one is removed.
 */

/** Names of the token's URL parameter, unless the page gives others. */
export const defaultTokenParam = 'passwordResetToken token';

/** Most characters of a token: no real one is longer. */
export const maxTokenLength = 8 * 1024;

/** Result of {@link readResetToken}. */
export interface ResetTokenReading {
  /** The token, percent-decoded once and otherwise unchanged. */
  readonly token?: string;
  /** The reason why there is no usable token. */
  readonly code?: 'token-missing' | 'token-ambiguous' | 'token-malformed';
  /** The names up to the one that decided. Later names are the page's own. */
  readonly decided?: string;
  /** The URL without the token; the rest is unchanged, byte for byte. */
  readonly url: string;
}

const decode = (text: string): string | undefined => {
  try {
    return decodeURIComponent(text);
  } catch {
    return undefined;
  }
};

/** `amp;` before a name, left over from a link that was escaped twice. */
const escaped = /^((amp|0*38|x26);)+/i;

/** Takes the values of a name out of `a=1&b=2`. */
const take = (text: string, name: string, values: string[]): string => {
  const pairs = text.split('&');
  const kept = pairs.filter((pair) => {
    const at = pair.indexOf('=');
    // A name without `=` has no value, as the route in `#token?token=…`. A
    // shorter name cannot match: decoding a million of them would take time.
    if (
      at < name.length ||
      decode(pair.slice(0, at).replace(escaped, '')) !== name
    )
      return true;
    values.push(pair.slice(at + 1));
    return false;
  });
  const rest = kept.join('&');
  // The first pair is new, so an `amp;` at its start has no `&` before it.
  return kept[0] === pairs[0] ? rest : rest.replace(escaped, '');
};

/**
 * Reads the reset token from a URL.
 *
 * The names are tried in their order, and the first that has a value decides: a
 * later one is a parameter of the page's own and stays. For each, the fragment
 * comes before the query, since a fragment is never sent to a server or in
 * `Referer`. A fragment may be `#token=…`, a route with a query of its own,
 * `#/reset?token=…`, or one with a fragment of its own, `#/reset#token=…`. The
 * token is percent-decoded exactly once and otherwise unchanged: `+` stays `+`.
 * White space is not a token. Two different values of one name are refused,
 * because neither may be guessed.
 *
 * @param url An absolute URL, e.g. `location.href`.
 * @param names Parameter names, separated by spaces.
 */
export function readResetToken(
  url: string,
  names: string = defaultTokenParam,
): ResetTokenReading {
  /** The query and the fragments, each split before its parameters. */
  const sections = url.split('#').map((text, at) => {
    const [lead = ''] = (at ? /^([^=?&]*\?)?/ : /^[^?]*\??/).exec(text) ?? [];
    const before = text.slice(lead.length);
    return {lead, before, now: before};
  });
  let found = new Set<string | undefined>();
  let decided = '';
  for (const name of names.split(/\s+/).filter(Boolean)) {
    decided += ` ${name}`;
    const values: string[] = [];
    for (const section of sections)
      section.now = take(section.now, name, values);
    found = new Set(values.map(decode).filter((value) => value?.trim() !== ''));
    if (found.size) break;
  }

  // A section without a token stays as it was, even an empty `?` or `#`.
  const rest = sections
    .flatMap(({lead, before, now}, at) =>
      now || !before
        ? lead + now
        : at && lead.length < 2
          ? []
          : lead.slice(0, -1),
    )
    .join('#');
  const [token] = found;
  const reading: ResetTokenReading = !found.size
    ? {code: 'token-missing', url: rest}
    : found.size > 1
      ? {code: 'token-ambiguous', url: rest, decided}
      : token === undefined || token.length > maxTokenLength
        ? {code: 'token-malformed', url: rest, decided}
        : {token, url: rest, decided};
  // A polluted prototype must not have a token for it. (`withoutPrototype` would
  // be a file of its own, and so a second request of the first load.)
  return {__proto__: null, ...reading} as ResetTokenReading;
}
