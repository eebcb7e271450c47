/** Options of the test service, and their defaults. */

/** Options of {@link createTestFetch}. */
export interface TestFetchOptions {
  /** Milliseconds until an answer that is `slow`; 2000 if not given. */
  readonly delay?: number;
  /** Seconds in `Retry-After` of `rateLimited`; 30 if not given. */
  readonly retryAfter?: number;
  /**
   * The token that a right code is exchanged for; `testTokens.accepted` if not
   * given. Another one of {@link testTokens} chooses what happens next.
   */
  readonly passwordResetToken?: string;
  /** Seconds until that token expires; 900 if not given. */
  readonly tokenExpiresIn?: number;
  /**
   * Public settings of the application for `load-policy`, by GenAuth's names,
   * such as `{passwordStrength: 2}`. There is no rule if not given.
   */
  readonly publicConfig?: Readonly<Record<string, unknown>>;
}

/** Options that all have a value. */
export type ReplySettings = Required<TestFetchOptions>;

export const defaultOptions: ReplySettings = {
  delay: 2000,
  retryAfter: 30,
  passwordResetToken: 'accepted',
  tokenExpiresIn: 900,
  publicConfig: {},
};
