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

/** How a language sets texts side by side; no language file has to say it. */
export interface Typography {
  /** "One thing; another." */
  readonly listed: (items: readonly string[]) => string;
  /** "(not met)", with the space before it. */
  readonly aside: (text: string) => string;
  /** Sentences after each other; a text without an end gets one. */
  readonly together: (...texts: readonly string[]) => string;
  /** What stands between two sentences. */
  readonly space: '' | ' ';
}

/** What ends a sentence, separates items, and stands around an aside. */
const signs: Record<string, readonly [string, string, string, string]> = {
  zh: ['。', '；', '（', '）'],
  ja: ['。', '；', '（', '）'],
  hi: ['।', '; ', ' (', ')'],
  ar: ['.', '؛ ', ' (', ')'],
  // Thai ends a sentence with a space.
  th: ['', ' ', ' (', ')'],
};

const hasEnd = /[\p{Po}…]["'”’»）)]*$/u;

/** @param tag A BCP 47 tag. */
export function typographyFor(tag: string): Typography {
  const [end, semicolon, open, close] = signs[tag.slice(0, 2)] ?? [
    '.',
    '; ',
    ' (',
    ')',
  ];
  const space = open.startsWith(' ') ? ' ' : '';
  // A page's own sentence may have an end of its own.
  const bare = (text: string): string => text.replace(/\p{Po}$/u, '');
  return {
    listed: (items) => items.map(bare).join(semicolon) + end,
    aside: (text) => open + text + close,
    together: (...texts) =>
      texts.map((text) => (hasEnd.test(text) ? text : text + end)).join(space),
    space,
  };
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
