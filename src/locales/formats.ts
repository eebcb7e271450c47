/**
 * How a language writes numbers, lists and times: the platform's `Intl`, so that
 * no language file has to know it or to import anything.
 */

/** The plural forms of a phrase (CLDR); `#` stands for the number. */
export type Plurals = Partial<Record<Intl.LDMLPluralRule, string>> & {
  readonly other: string;
};

/** What a language's file is given to make its sentences with. */
export interface Formats {
  /** A number in the language's digits. */
  readonly number: (n: number) => string;
  /** The form for a number: `{one: '# letter', other: '# letters'}`. */
  readonly plural: (n: number, forms: Plurals) => string;
  /** "letters, digits and symbols" */
  readonly all: (items: readonly string[]) => string;
  /** "letters, digits or symbols" */
  readonly any: (items: readonly string[]) => string;
  /** "in 5 seconds", "in 2 minutes" */
  readonly soon: (seconds: number) => string;
}

/**
 * The formats of a language.
 *
 * @param tag A BCP 47 tag that is valid; `Intl` throws a RangeError at others.
 */
export function formatsFor(tag: string): Formats {
  const numbers = new Intl.NumberFormat(tag);
  const rules = new Intl.PluralRules(tag);
  const times = new Intl.RelativeTimeFormat(tag);
  const list =
    (type: Intl.ListFormatType): Formats['all'] =>
    (items) =>
      new Intl.ListFormat(tag, {type}).format(items);
  const number = (n: number): string => numbers.format(n);
  return {
    number,
    plural: (n, forms) =>
      (forms[rules.select(n)] ?? forms.other).replace('#', number(n)),
    all: list('conjunction'),
    any: list('disjunction'),
    soon: (seconds) =>
      seconds > 90
        ? times.format(Math.ceil(seconds / 60), 'minute')
        : times.format(seconds, 'second'),
  };
}
