/** The words of `<genauth-forgot-password>`, apart from those of the other. */
import type {RequestFailureCode} from '../../core/failure-codes.js';
import type {Formats, Typography} from '../formats.js';
import type {Locale} from '../index.js';

/** A sentence for each of what a page may ask for. */
export interface ByMethods {
  readonly either: string;
  readonly email: string;
  readonly phone: string;
}

/** What a language's file says. */
export interface ForgotWords extends Record<RequestFailureCode, string> {
  readonly heading: string;
  readonly description: string;
  /** Names the field that is asked for. */
  readonly address: ByMethods;
  readonly 'address-required': ByMethods;
  readonly 'address-invalid': ByMethods;
  /** Below the field of a phone number. */
  readonly phoneHint: string;
  readonly send: string;
  readonly sending: string;
  readonly codeHeading: string;
  /** Says where the code goes, and not whether there is an account. */
  readonly codeSent: (address: string) => string;
  /** The same where it was sent a moment ago, and may have been used. */
  readonly codeSentBefore: (address: string) => string;
  /** Where a message by e-mail may have gone. */
  readonly emailHint: string;
  readonly code: string;
  readonly 'code-required': string;
  /** How many digits a code has. */
  readonly 'code-incomplete': (digits: number) => string;
  readonly check: string;
  readonly checking: string;
  /** How long the service looks at no code. */
  readonly tryAgain: (seconds: number) => string;
  readonly tryAgainNow: string;
  readonly resend: string;
  readonly wait: (seconds: number) => string;
  readonly waitOver: string;
  readonly back: string;
  readonly verifiedHeading: string;
  readonly verified: string;
  readonly unavailableHeading: string;
  readonly serviceSaid: string;
  /** Names a failed request to the service's operators. */
  readonly requestId: (id: string) => string;
}

/** Every text of the element. */
export interface ForgotMessages extends ForgotWords, Typography {}

/** What each language's file exports. */
export type ForgotWordsOf = (formats: Formats) => ForgotWords;

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
} satisfies Record<Locale, () => Promise<{default: ForgotWordsOf}>>;

/** Fetches the words of a locale, and how it writes. */
export const loadForgotMessages = async (
  locale: Locale,
): Promise<ForgotMessages> => {
  const [words, {formatsFor, typographyFor}] = await Promise.all([
    loaders[locale](),
    import('../formats.js'),
  ]);
  return {...words.default(formatsFor(locale)), ...typographyFor(locale)};
};
