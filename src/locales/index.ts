/**
 * The words, apart from everything else. A language is one file and one line in
 * the table below, fetched when it is needed. The English words of the form are
 * built in, so that an English page paints without waiting.
 */
import type {FailureCode} from '../core/failure-codes.js';
import type {IssueCode} from '../core/password-policy.js';

/** A sentence that names the service's own reason or a limit. */
export interface Facts {
  /** The most UTF-8 bytes that can be carried. */
  readonly limit?: number | undefined;
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
  /** Heads the list of what is wrong with the fields. */
  readonly problems: string;
  /** Introduces what the service itself said. */
  readonly serviceSaid: (message: string) => string;
  /** Names a failed request to the service's operators. */
  readonly requestId: (id: string) => string;
  readonly wait: (seconds: number) => string;
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
  readonly requestLink: string;
  /** Where no way to a new link is known. */
  readonly requestLinkElsewhere: string;
}

/** Every text of the element. */
export interface Messages extends FormMessages, OutcomeMessages {}

const simplifiedChinese = () => import('./zh-cn.js');

const loaders = {
  en: () => import('./en.js'),
  zh: simplifiedChinese,
  'zh-cn': simplifiedChinese,
} as const satisfies Record<string, () => Promise<{default: Messages}>>;

/** A language that there are words for, as a BCP 47 tag in lower case. */
export type Locale = keyof typeof loaders;

/** The locale for a BCP 47 tag: region, else language, else English. */
export function findLocale(tag: string): Locale {
  const wanted = tag.toLowerCase();
  const known = [wanted, wanted.split('-')[0]].find((name): name is Locale =>
    Object.hasOwn(loaders, name ?? ''),
  );
  return known ?? 'en';
}

/** Fetches all the words of a locale. */
export const loadMessages = async (locale: Locale): Promise<Messages> =>
  (await loaders[locale]()).default;
