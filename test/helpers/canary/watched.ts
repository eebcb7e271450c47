/** What the canary looks for, where, and what it lets pass. */

export type SecretKind = 'password' | 'token';

export interface Secret {
  readonly kind: SecretKind;
  readonly value: string;
}

/** The kinds of places where a secret may turn up. */
export type Place =
  | 'document'
  | 'element'
  | 'event'
  | 'error'
  | 'console'
  | 'storage'
  | 'cookie'
  | 'url'
  | 'history'
  | 'title'
  | 'window-name'
  | 'performance'
  | 'message'
  | 'request';

/** A request as the GenAuth stand-in wrote it down. */
export interface RecordedRequest {
  method: string;
  path: string;
  /** As sent, without the `?`. */
  query: string;
  headers: Record<string, string | string[] | undefined>;
  /** As sent. */
  body: string;
  /** `null` until an answer begins. */
  status: number | null;
}

/** A server whose recorded requests are searched. */
export interface RequestSource {
  requests(): Promise<RecordedRequest[]>;
}

const secrets: Secret[] = [];
const sources: RequestSource[] = [];
const elements: Element[] = [];
const allowed = new Set<`${SecretKind} in ${Place}`>();

export const watched = {
  secrets: secrets as readonly Secret[],
  sources: sources as readonly RequestSource[],
  elements: elements as readonly Element[],
};

const randomText = (length: number): string => {
  const letters = '0123456789abcdefghijkmnpqrstuvwxyzABCDEFGHJKLMNPQRSTUVWXYZ';
  return Array.from(
    crypto.getRandomValues(new Uint8Array(length)),
    (byte) => letters[byte % letters.length],
  ).join('');
};

/** Looks for `value` until the end of the test. */
export const watchSecret = (kind: SecretKind, value: string): string => {
  // Anything shorter is found by chance, in a base64 text for example.
  if (value.length < 8) throw new Error('Too short to be looked for');
  if (!secrets.some((secret) => secret.value === value)) {
    secrets.push({kind, value});
  }
  return value;
};

/**
 * A password nobody has typed before. It has four classes of characters, and
 * some that HTML, JSON and URLs write differently.
 */
export const newPassword = (): string =>
  watchSecret('password', `Pw1&"<+%${randomText(10)}`);

/** A token nobody was given before. */
export const newToken = (): string =>
  watchSecret('token', `token.${randomText(24)}`);

/** A new password and a new token. */
export const secretsOfTest = (): {password: string; token: string} => ({
  password: newPassword(),
  token: newToken(),
});

/** Searches this server's recorded requests until the end of the test. */
export const watchRequests = (source: RequestSource): void => {
  sources.push(source);
};

/** Searches the element even after it has left the document. */
export const watchElement = (element: Element): void => {
  elements.push(element);
};

/** Lets a kind of secret stand in a kind of place until the end of the test. */
export const allowSecret = (kind: SecretKind, place: Place): void => {
  allowed.add(`${kind} in ${place}`);
};

export const isAllowed = (kind: SecretKind, place: Place): boolean =>
  allowed.has(`${kind} in ${place}`);

/**
 * Remembers what is watched now, from hooks that run once for many tests.
 * The answer forgets whatever was added since.
 */
export const beginTest = (): (() => void) => {
  const lists = [secrets, sources, elements];
  const lengths = lists.map((list) => list.length);
  return () => {
    for (const [index, list] of lists.entries()) {
      list.length = lengths[index] ?? 0;
    }
    allowed.clear();
  };
};
