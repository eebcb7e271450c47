/** Normalizes text that somebody typed or pasted. */

/**
 * Characters that separate groups of digits: dashes, the minus sign, the long
 * vowel and the middle dot of Japanese keyboards, bullets, and box lines.
 */
export const dashes =
  '\\p{Pd}\\u2212\\u30fc\\u30fb\\u00b7\\u2022\\u2043\\u2500\\u2501';

const joiners = /[\u200c\u200d]/;

/**
 * Removes invisible characters, such as the marks around a copied number. A
 * joiner between two characters beyond ASCII stays, as it belongs to the
 * spelling of the word.
 */
export const withoutInvisible = (typed: string): string =>
  typed.replace(/\p{Cf}/gu, (sign, at: number) =>
    joiners.test(sign) && /[^\0-\x7f]{3}/.test(typed.slice(at - 1, at + 2))
      ? sign
      : '',
  );

const isDigit = (code: number): boolean =>
  /\p{Nd}/u.test(String.fromCodePoint(code));

/**
 * Converts a digit of any script. Unicode places the ten digits of a script
 * side by side, and the digits of some scripts follow one another.
 */
const toAsciiDigit = (digit: string): string => {
  const code = digit.codePointAt(0) ?? 0;
  let before = 0;
  while (isDigit(code - before - 1)) before++;
  return String(before % 10);
};

/** Converts full-width characters and the digits of any script to ASCII. */
export const toPlain = (typed: string): string =>
  withoutInvisible(typed)
    // Putting a long row of marks in order takes quadratic time.
    .replace(/(\p{M}{32})\p{M}+/gu, '$1')
    .normalize('NFKC')
    .replace(/(?=\D)\p{Nd}/gu, toAsciiDigit);
