/**
 * The names that choose an answer: tokens, codes and addresses. Each table has
 * the same keys for the same answers.
 */

/**
 * Tokens that choose the answer of `POST /api/v3/reset-password`. A token that
 * is not in this table is answered like `wrong`.
 *
 * A page remembers what became of a token. For another test on the same page,
 * add a dot and any text: `expired.2` is answered like `expired`.
 */
export const testTokens = {
  /** The password is changed. */
  accepted: 'accepted',
  /** The password is changed, after the milliseconds of `delay`. */
  slow: 'slow',
  /** The token is too old: `token-rejected`. */
  expired: 'expired',
  /** The token was used before: `token-rejected`. */
  used: 'used',
  /** A token that nobody issued: `token-rejected`. */
  wrong: 'wrong',
  /** The password does not meet the policy: `password-rejected`. */
  weakPassword: 'weak',
  /** A refusal without a known code, with a message: `rejected`. */
  reusedPassword: 'reused',
  /** HTTP 429 with `Retry-After`: `rate-limited`. */
  rateLimited: 'rate-limited',
  /** HTTP 500 with the service's JSON: `server-error`. */
  serverError: 'server-error',
  /** HTTP 403 with a page instead of JSON, as of a firewall: `bad-response`. */
  blocked: 'blocked',
  /** The promise rejects with a `TypeError`: `outcome-unknown`. */
  answerLost: 'answer-lost',
  /** HTTP 200 with a page instead of JSON: `outcome-unknown`. */
  unreadable: 'unreadable',
} as const;

/**
 * Codes that choose the answer of `POST /api/v3/verify-reset-password-request`.
 * They have six digits. For another `code-length`, repeat the digit as often:
 * `0000` is expired, too. Every code that is not in this table is right.
 */
export const testCodes = {
  /** The code is exchanged for a token. So is every code without a meaning. */
  accepted: '123456',
  /** The code is exchanged for a token, after the milliseconds of `delay`. */
  slow: '333333',
  /** The code is too old: `code-expired`. */
  expired: '000000',
  /** The code is another one: `code-rejected`. */
  wrong: '111111',
  /** The code was tried too often: `code-expired`. */
  locked: '222222',
  /** There is no such account: `account-unknown`. */
  unknownAccount: '999999',
  /** HTTP 429 with `Retry-After`: `rate-limited`. */
  rateLimited: '444444',
  /** HTTP 500 with the service's JSON: `server-error`. */
  serverError: '555555',
  /** HTTP 403 with a page instead of JSON, as of a firewall: `bad-response`. */
  blocked: '888888',
  /** The promise rejects with a `TypeError`: `network`. */
  answerLost: '666666',
  /** HTTP 200 with a page instead of JSON: `network`. */
  unreadable: '777777',
} as const;

/**
 * E-mail addresses that choose the answer of `POST /api/v3/send-email`. Every
 * address that is not in this table is sent a code.
 *
 * A browser remembers for a minute that an address was sent a code. For another
 * test in the same browser, add `+` and any text to the name:
 * `refused+2@example.com` is answered like `refused@example.com`.
 */
export const testEmails = {
  /** The code is sent. So it is to every address without a meaning. */
  accepted: 'accepted@example.com',
  /** The code is sent, after the milliseconds of `delay`. */
  slow: 'slow@example.com',
  /** There is no such account. The element does not tell the visitor. */
  unknownAccount: 'unknown-account@example.com',
  /** A code was sent within the last minute. The visitor is asked for it. */
  tooSoon: 'too-soon@example.com',
  /** A refusal without a known code, with a message: `rejected`. */
  refused: 'refused@example.com',
  /** HTTP 429 with `Retry-After`: `rate-limited`. */
  rateLimited: 'rate-limited@example.com',
  /** HTTP 500 with the service's JSON: `server-error`. */
  serverError: 'server-error@example.com',
  /** HTTP 403 with a page instead of JSON, as of a firewall: `bad-response`. */
  blocked: 'blocked@example.com',
  /** The promise rejects with a `TypeError`: `network`. */
  answerLost: 'answer-lost@example.com',
  /** HTTP 200 with a page instead of JSON: `network`. */
  unreadable: 'unreadable@example.com',
} as const;

/**
 * Phone numbers that choose the answer of `POST /api/v3/send-sms`, with the
 * answers of {@link testEmails}. Every number that is not in this table is sent
 * a code. The last four digits are those of the code with the same answer.
 */
export const testPhones = {
  /** The code is sent. So it is to every number without a meaning. */
  accepted: '+8613800000000',
  /** The code is sent, after the milliseconds of `delay`. */
  slow: '+8613800003333',
  /** There is no such account. The element does not tell the visitor. */
  unknownAccount: '+8613800009999',
  /** A code was sent within the last minute. The visitor is asked for it. */
  tooSoon: '+8613800001111',
  /** A refusal without a known code, with a message: `rejected`. */
  refused: '+8613800002222',
  /** HTTP 429 with `Retry-After`: `rate-limited`. */
  rateLimited: '+8613800004444',
  /** HTTP 500 with the service's JSON: `server-error`. */
  serverError: '+8613800005555',
  /** HTTP 403 with a page instead of JSON, as of a firewall: `bad-response`. */
  blocked: '+8613800008888',
  /** The promise rejects with a `TypeError`: `network`. */
  answerLost: '+8613800006666',
  /** HTTP 200 with a page instead of JSON: `network`. */
  unreadable: '+8613800007777',
} as const satisfies Record<keyof typeof testEmails, string>;

/**
 * Finds the key of a value.
 *
 * @returns `undefined` for a value that is not in the table.
 */
export const keyIn = <K extends string>(
  table: Readonly<Record<K, string>>,
  value: string,
): K | undefined =>
  (Object.keys(table) as K[]).find((key) => table[key] === value);
