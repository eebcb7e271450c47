/*
 * A language that nobody speaks: every sentence says `⟦Ĥéļļö⟧` for "Hello". What
 * is still plain does not come from the words, and could not be translated.
 */

const accented: Record<string, string> = Object.fromEntries(
  [...'abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ'].map(
    (letter, index) => [
      letter,
      'åƀçđéƒğĥîĵķļɱñöþɋŕšţûṽŵẋýžÅƁÇĐÉƑĞĤÎĴĶĻṀÑÖÞɊŔŠŢÛṼŴẊÝŽ'[index] ?? letter,
    ],
  ),
);

const pseudo = (text: string): string =>
  `⟦${text.replace(/[a-z]/gi, (letter) => accented[letter] ?? letter)}⟧`;

/** A text, or what holds or makes texts, in that language. */
export const pseudoOf = (value: unknown): unknown =>
  typeof value === 'string'
    ? pseudo(value)
    : Array.isArray(value)
      ? value.map(pseudoOf)
      : typeof value === 'object' && value
        ? pseudoWords(value)
        : (...facts: unknown[]) =>
            pseudo((value as (...told: unknown[]) => string)(...facts));

/** All the words of an element in that language. */
export const pseudoWords = <Words extends object>(words: Words): Words =>
  Object.fromEntries(
    Object.entries(words).map(([key, value]) => [key, pseudoOf(value)]),
  ) as Words;
