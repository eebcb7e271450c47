/**
 * Formats of numbers, lists and times by `Intl`, which language files get as an
 * argument, and the typography of a language.
 */
import type {Locale} from './index.js';
import type {Language, LanguageFile, MessagesOf} from './language-file.js';

/** The plural forms of a phrase (CLDR); `#` stands for the number. */
export type Plurals = Partial<Record<Intl.LDMLPluralRule, string>> & {
  readonly other: string;
};

/** Functions from which a language's file makes its sentences. */
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

/** Functions that join texts by the rules of a language. */
export interface Typography {
  /** "One thing; another." */
  readonly listed: (items: readonly string[]) => string;
  /** "(not met)", with the space before it. */
  readonly aside: (text: string) => string;
  /** Joins sentences, and ends each that has no punctuation mark. */
  readonly together: (...texts: readonly string[]) => string;
  /** The separator of two sentences. */
  readonly space: '' | ' ';
}

/** The end of a sentence, the separator of items, and the parentheses. */
export type Signs = readonly [
  end: string,
  separator: string,
  open: string,
  close: string,
];

/**
 * Whether a text ends with punctuation. The search is short, so it is linear.
 */
const hasEnd = (text: string): boolean =>
  /[\p{Po}…]["'”’»）)]*$/u.test(text.slice(-8));

/** The typography of a language. The English signs are the default. */
export function typographyFor(
  [end, separator, open, close]: Signs = ['.', '; ', ' (', ')'],
): Typography {
  const space = open.startsWith(' ') ? ' ' : '';
  // A page's own sentence may end with a punctuation mark.
  const withoutStop = (text: string): string => text.replace(/\p{Po}$/u, '');
  return {
    listed: (items) => items.map(withoutStop).join(separator) + end,
    aside: (text) => open + text + close,
    together: (...texts) =>
      texts.map((text) => (hasEnd(text) ? text : text + end)).join(space),
    space,
  };
}

/**
 * The formats of a language.
 *
 * @param tag A BCP 47 tag that is valid; `Intl` throws a RangeError at others.
 */
function formatsFor(tag: string): Formats {
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

/** Makes the words of an element from a language's file. */
export function languageOf<Name extends keyof MessagesOf>(
  file: LanguageFile,
  name: Name,
  locale: Locale,
): Language<Name> {
  const {direction = 'ltr', signs} = file;
  const words = file[name](formatsFor(locale));
  const messages = {...words, ...typographyFor(signs)};
  return {messages: messages as MessagesOf[Name], direction};
}
