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
  /** Where a message by e-mail may have gone. */
  readonly emailHint: string;
  readonly code: string;
  readonly 'code-required': string;
  /** How many digits a code has. */
  readonly 'code-incomplete': (digits: number) => string;
  readonly check: string;
  readonly checking: string;
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
} satisfies Partial<Record<Locale, () => Promise<{default: ForgotWordsOf}>>>;

/** Fetches the words of a locale, and how it writes. */
export const loadForgotMessages = async (
  locale: Locale,
): Promise<ForgotMessages> => {
  if (locale !== 'en') throw new Error(`no words for ${locale} yet`);
  const [words, {formatsFor, typographyFor}] = await Promise.all([
    loaders[locale](),
    import('../formats.js'),
  ]);
  return {...words.default(formatsFor(locale)), ...typographyFor(locale)};
};
