/**
 * What each kind of fault means to the visitor, by the call that it strikes. The
 * codes are those of the contract: docs/reference.md, "Failure codes".
 */

/**
 * @typedef {Partial<Record<import('./index.js').Call, string>>} Codes the code of
 *   the failure, or `fine`
 */

const all = (reset, others, key = 'key-unavailable') => ({
  reset,
  email: others,
  sms: others,
  another: others,
  check: others,
  'sms-check': others,
  key,
  // Advice: nobody misses it.
  settings: 'fine',
});

/** @satisfies {Record<string, Codes>} */
export const meanings = {
  /** The call works in spite of it. */
  fine: all('fine', 'fine', 'fine'),
  /**
   * No readable answer: the POST may have arrived, and the password may be
   * changed. For the other calls, the service could not be reached.
   */
  lost: all('outcome-unknown', 'network'),
  /** A 2xx that is no JSON: an answer, but without a key. */
  unreadable: all('outcome-unknown', 'network', 'key-invalid'),
  /** JSON of a 2xx or 5xx that says neither yes nor no. */
  unclear: all('outcome-unknown', 'server-error', 'key-invalid'),
  /** Something in between turned the request away. */
  blocked: all('bad-response', 'bad-response'),
  /** The service failed and said so. */
  broken: all('server-error', 'server-error'),
  /** Refused for a reason that no table knows. */
  refused: all('rejected', 'rejected', 'key-invalid'),
  limited: all('rate-limited', 'rate-limited'),
  'no link': {reset: 'token-rejected'},
  'bad password': {reset: 'password-rejected'},
  'bad code': {check: 'code-rejected'},
  'old code': {check: 'code-expired'},
  'no account': {check: 'account-unknown', email: 'fine', another: 'fine'},
  'bad key': {key: 'key-invalid'},
  /** The service cannot read the password. */
  'a stranger’s key': {key: 'rejected'},
};
