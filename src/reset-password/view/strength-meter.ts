/** A page's own scorer for passwords, and what counts of its answers. */

/** The judgement of a page's own scorer about a password. */
export interface PasswordStrengthScore {
  /** From 0, guessed at once, to 4, very hard to guess. */
  readonly score: 0 | 1 | 2 | 3 | 4;
  /** A way to make it stronger, in the visitor's language. */
  readonly hint?: string | undefined;
}

/**
 * A page's own scorer, e.g. an adapter for zxcvbn-ts.
 *
 * @param inputs What an attacker would try first: the account's name.
 */
export type StrengthMeter = (
  password: string,
  inputs: readonly string[],
) => PasswordStrengthScore | Promise<PasswordStrengthScore>;

/** Returns a scorer's answer without the parts that make no sense. */
export const readScore = (
  answer: unknown,
  password: string,
): PasswordStrengthScore | undefined => {
  const {score, hint} = {
    __proto__: null, // so that nobody else's properties are read
    ...(answer as Partial<PasswordStrengthScore> | undefined),
  } as Partial<PasswordStrengthScore>;
  return score !== undefined && [0, 1, 2, 3, 4].includes(score)
    ? {
        score,
        // A scorer that quotes the password would put it on the screen.
        hint:
          typeof hint === 'string' && !hint.includes(password)
            ? hint
            : undefined,
      }
    : undefined;
};
