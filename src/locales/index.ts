/**
 * The words, apart from everything else. A language is one file and one line in
 * the table below, fetched when it is needed. The English words of the form are
 * built in, so that an English page paints without waiting.
 */
import type {FailureCode} from '../core/failure-codes.js';
import type {IssueCode} from '../core/password-policy.js';
import type {Formats, Typography} from './formats.js';

/** What a sentence about a mistake may name. */
export interface Facts {
  /** How many characters, or kinds of them, are asked for or allowed. */
  readonly limit?: number | undefined;
  /** How many characters there are. */
  readonly count?: number | undefined;
  /** The most UTF-8 bytes that the key can carry. */
  readonly maxBytes?: number | undefined;
  /** The policy's own words for its pattern. */
  readonly text?: string | undefined;
}

/** A sentence, or a function that makes one. */
export type Sentence = string | ((facts: Facts) => string);

/** The words of the form before anything has happened. */
export interface FormMessages {
  readonly heading: string;
  readonly description: string;
  /** Names the account whose password is set. */
  readonly account: (username: string) => string;
  readonly password: string;
  readonly passwordHint: string;
  readonly confirmation: string;
  readonly reveal: string;
  readonly submit: string;
  /** What is said when not even the other words could be fetched. */
  readonly incomplete: string;
}

/** The words of everything that may follow. */
export interface OutcomeMessages
  extends Record<FailureCode, string>, Record<IssueCode, Sentence> {
  readonly revealed: string;
  readonly concealed: string;
  readonly capsLock: string;
  readonly edgeSpace: string;
  readonly submitting: string;
  /** Heads the list of what the password must have. */
  readonly requirements: string;
  /** "At least 8 characters" */
  readonly minLength: (n: number) => string;
  /** "At most 64 characters" */
  readonly maxLength: (n: number) => string;
  /** How many of letters, digits and symbols there must be: 1 to 3. */
  readonly classes: (n: number) => string;
  /** Follows a requirement that is met, for those who do not see the tick. */
  readonly met: string;
  /** Follows a requirement that is not met yet. */
  readonly notMet: string;
  /** Said when the last requirement is met. */
  readonly allMet: string;
  /** Said in a pause; what is still missing follows. */
  readonly stillNeeded: string;
  /** How strong the password is, from very weak (0) to very strong (4). */
  readonly strength: readonly [string, string, string, string, string];
  /** Heads the list of what is wrong with the fields. */
  readonly problems: string;
  /** Introduces what the service itself said. */
  readonly serviceSaid: string;
  /** Names a failed request to the service's operators. */
  readonly requestId: (id: string) => string;
  readonly wait: (seconds: number) => string;
  /** Said when the wait is over. */
  readonly waitOver: string;
  readonly succeededHeading: string;
  readonly succeeded: string;
  readonly signIn: string;
  readonly redirecting: (seconds: number) => string;
  readonly stay: string;
  readonly tokenMissingHeading: string;
  readonly tokenRejectedHeading: string;
  readonly unavailableHeading: string;
  /** `token-rejected` after an attempt whose answer was lost. */
  readonly tokenRejectedAfterUnknown: string;
  /** The link was used in another tab, or so it was told there. */
  readonly changedElsewhere: string;
  /** Said when the token for a code has been taken over; two sentences. */
  readonly codeAccepted: readonly [string, string];
  /** Names the seconds that the visitor has for it. */
  readonly deadline: (seconds: number) => string;
  /** Said when that time is over, by a clock that may be wrong. */
  readonly deadlineOver: string;
  readonly requestLink: string;
  /** Where no way to a new link is known. */
  readonly requestLinkElsewhere: string;
}

/** Every text of the element. */
export interface Messages extends FormMessages, OutcomeMessages, Typography {}

/** What each language's file exports. */
export type Words = (formats: Formats) => FormMessages & OutcomeMessages;

/** In BCP 47's spelling; the first of a language is also the language's own. */
const loaders = {
  en: () => import('./en.js'),
  'zh-CN': () => import('./zh-cn.js'),
  'zh-TW': () => import('./zh-tw.js'),
  ja: () => import('./ja.js'),
  ko: () => import('./ko.js'),
  es: () => import('./es.js'),
  'pt-BR': () => import('./pt-br.js'),
  fr: () => import('./fr.js'),
  de: () => import('./de.js'),
  it: () => import('./it.js'),
  nl: () => import('./nl.js'),
  pl: () => import('./pl.js'),
  ru: () => import('./ru.js'),
  tr: () => import('./tr.js'),
  vi: () => import('./vi.js'),
  th: () => import('./th.js'),
  id: () => import('./id.js'),
  hi: () => import('./hi.js'),
  ar: () => import('./ar.js'),
  he: () => import('./he.js'),
} as const satisfies Record<string, () => Promise<{default: Words}>>;

/** A language that there are words for, as a BCP 47 tag. */
export type Locale = keyof typeof loaders;

/** Every language that there are words for. */
export const locales = Object.keys(loaders) as Locale[];

/** The locale for a BCP 47 tag: its script or region, else language, else English. */
export function findLocale(tag: string): Locale {
  try {
    // Spells old and loose tags the usual way, and knows that Hong Kong writes
    // as Taiwan does.
    const {language, script} = new Intl.Locale(tag).maximize();
    return (
      (script === 'Hant' && 'zh-TW') ||
      locales.find((locale) => locale.split('-')[0] === language) ||
      'en'
    );
  } catch {
    return 'en';
  }
}

/** The direction that a locale is written in. */
export const directionOf = (locale: Locale): 'ltr' | 'rtl' =>
  /ar|he/.test(locale) ? 'rtl' : 'ltr';

/** Fetches all the words of a locale, and how it writes. */
export const loadMessages = async (locale: Locale): Promise<Messages> => {
  const [words, {formatsFor, typographyFor}] = await Promise.all([
    loaders[locale](),
    import('./formats.js'),
  ]);
  return {...words.default(formatsFor(locale)), ...typographyFor(locale)};
};
