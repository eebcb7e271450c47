import type {Facts} from '../../locales/reset-messages.js';
import type {IssueCode} from '../../model/password-policy.js';
import type {ResetPasswordView} from './view.js';

/**
 * The sentence for an issue: the page's own text or function if it gives one
 * that works, otherwise the package's.
 */
export const issueSentence = (
  {own, words}: Pick<ResetPasswordView, 'own' | 'words'>,
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
      // The page's function is broken; the package's sentence follows.
    }
  }
  return '';
};
