import type {IssueCode, Requirement} from '../core/password-policy.js';
import type {Facts, Messages} from '../locales/index.js';
import type {Surface} from '../ui/surface.js';
import type {ResetEventDetails, TokenEvent} from './events.js';
import type {Failure} from './state.js';

/** The element, as the parts of it see it that are fetched later. */
export interface ResetPasswordView extends Pick<
  Surface<Messages>,
  'own' | 'words' | 'id' | 'find' | 'adopt' | 'say'
> {
  /** What `app-host` may be; `null` for anything. */
  readonly allowedHosts: () => readonly string[] | null;
  /** BCP 47 tag of the page's language. */
  readonly lang: () => string;
  /** Shows dots again instead of the password. */
  readonly conceal: () => void;
  /** Empties the fields. */
  readonly empty: () => void;
  /** Takes what is known of a token besides: whose it is, and how long it is good. */
  readonly noteSource: (source: TokenEvent | undefined) => void;
  /** Fetches what shows anything but the form. Never rejects. */
  readonly prepareOutcome: () => Promise<void>;
  /** Whether there are words for every outcome. */
  readonly canTell: () => boolean;
  /** What the password must have, once that is known to the view. */
  readonly requirements: () => readonly Requirement[] | undefined;
  /** What a page may know of a failure, with the sentence for the visitor. */
  readonly describe: (failure: Failure) => ResetEventDetails['failure'];
}

/** The sentence for a mistake: the page's, a text or what makes one, or ours. */
export const sentenceFor = (
  {own, words}: ResetPasswordView,
  code: IssueCode,
  facts: Facts,
): string => {
  for (const sentence of [own(code), words(code)]) {
    try {
      const text =
        typeof sentence === 'function'
          ? (sentence as (facts: Facts) => unknown)(facts)
          : sentence;
      if (text && typeof text === 'string') return text;
    } catch {
      // The page's own mistake.
    }
  }
  return '';
};
