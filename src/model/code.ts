/** Reads the code of a message from text that somebody typed or pasted. */
import {dashes, toPlain} from './typed-text.js';

const separator = new RegExp(`[\\s${dashes}]+`, 'gu');

/** Removes the spaces and hyphens with which messages write a code. */
export const withoutSeparators = (typed: string): string =>
  toPlain(typed).replace(separator, '');

/** Returns the only text of a set; `undefined` for a set of none or several. */
const only = (texts: ReadonlySet<string>): string | undefined =>
  texts.size === 1 ? [...texts][0] : undefined;

/** Finds numbers with this many digits. */
const wholeNumbers = (text: string, digits: number): Set<string> =>
  new Set((text.match(/\d+/g) ?? []).filter(({length}) => length === digits));

/** Finds numbers with this many digits that consist of neighbouring groups. */
const joinedNumbers = (text: string, digits: number): Set<string> => {
  const found = new Set<string>();
  // A space or a dash separates groups. Everything else ends a number.
  for (const row of text.replace(separator, ' ').split(/[^\d ]/)) {
    const groups = row.split(' ');
    for (let at = 0; at < groups.length; at++) {
      let number = '';
      for (let end = at; number.length < digits && end < groups.length; end++) {
        number += groups[end] ?? '';
      }
      if (number.length === digits) found.add(number);
    }
  }
  return found;
};

/**
 * Finds the code in text that somebody typed or pasted, which may be the whole
 * message. Numbers without separators come first. Groups of digits are joined
 * only if there is no such number. Two different numbers are not guessed
 * between.
 *
 * @param digits The number of digits of a code.
 * @returns The code, or else the whole text without separators.
 */
export const findCode = (typed: string, digits: number): string => {
  const text = toPlain(typed);
  const whole = wholeNumbers(text, digits);
  const found = whole.size ? whole : joinedNumbers(text, digits);
  return only(found) ?? withoutSeparators(typed);
};
