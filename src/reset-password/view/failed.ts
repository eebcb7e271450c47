/** A failed attempt: what the visitor reads, hears and can do about it. */
import {isRetryable} from '../../model/failure-codes.js';
import {
  failureBox,
  withWarningIcon,
  failureTemplate,
  failureText,
  type FailureSentences,
} from '../../ui/failure-view.js';
import {html} from '../../ui/html.js';
import {brokenLink, lock} from '../../ui/outcome.icons.js';
import type {Failure} from '../state.js';
import {issueSentence} from './issue-sentence.js';
import type {PhaseParts} from './phase-parts.js';
import type {SignIn} from './sign-in.js';
import type {ResetPasswordView} from './view.js';

/** Whether the password may be changed in spite of the failure. */
export const mayHaveSucceeded = ({code, afterUnknown}: Failure): boolean =>
  code === 'outcome-unknown' || !!afterUnknown;

/** Whether the failure is shown at the password field. */
export const isAboutPassword = ({code, maxBytes}: Failure): boolean =>
  code === 'password-rejected' || maxBytes !== undefined;

/** The package's sentence for a failure. */
export const failureSentence = (
  view: ResetPasswordView,
  failure: Failure,
): string => {
  const {words} = view;
  const {code, maxBytes, afterUnknown} = failure;
  if (maxBytes !== undefined) {
    return issueSentence(view, 'password-too-long', {maxBytes});
  }
  if (!afterUnknown) return words(code);
  if (code === 'token-rejected') return words('tokenRejectedAfterUnknown');
  // The sentences of the other codes say that nothing was changed, which is
  // unknown after an attempt without an answer.
  return code === 'password-rejected' || code === 'bad-response'
    ? words(code)
    : words('outcome-unknown');
};

/** The sentence, and the service's own words where they say more. */
const sentencesOf = (
  view: ResetPasswordView,
  failure: Failure,
): FailureSentences => {
  const {code, serviceMessage} = failure;
  return {
    failure,
    sentence: failureSentence(view, failure),
    quoted:
      code === 'rejected' || code === 'password-rejected'
        ? serviceMessage
        : undefined,
  };
};

/** Everything that the visitor is told about a failure, as plain text. */
export const textForFailure = (
  view: ResetPasswordView,
  failure: Failure,
): string => failureText(view.words, sentencesOf(view, failure));

/** Shows a failure above the form, or at the password field. */
const renderRetryable = (
  view: ResetPasswordView,
  signIn: SignIn,
  failure: Failure,
): PhaseParts => {
  const {words} = view;
  const sentences = sentencesOf(view, failure);
  return {
    heading: words('heading'),
    // The password field gets the focus, and its error is read out then.
    ...(isAboutPassword(failure)
      ? {errors: {password: withWarningIcon(failureTemplate(words, sentences))}}
      : {alert: failureBox(words, sentences, failure.requestId)}),
    ...(mayHaveSucceeded(failure) && {
      signInLink: signIn.renderLink('g-outline'),
    }),
    wantsRequest: failure.code === 'rejected' || mayHaveSucceeded(failure),
  };
};

/** Shows a failure that the form cannot mend, in place of the form. */
const renderUnavailable = (
  view: ResetPasswordView,
  signIn: SignIn,
  failure: Failure,
): PhaseParts => {
  // The page may have set a token that is none, such as a space.
  const isAboutLink = failure.code === 'token-missing';
  const sentence = failureTemplate(view.words, sentencesOf(view, failure));
  return {
    badge: html`<div class="g-badge">${isAboutLink ? brokenLink : lock}</div>`,
    heading: view.words('unavailableHeading'),
    // Without a form the sentence is the content of the page, not a warning.
    alert: html`<p class="g-plain">${sentence}</p>`,
    ...(mayHaveSucceeded(failure) && {
      signInLink: signIn.renderLink('g-solid'),
    }),
    wantsRequest: mayHaveSucceeded(failure),
  };
};

/** Shows every failure but that of a rejected token. */
export const renderFailed = (
  view: ResetPasswordView,
  signIn: SignIn,
  failure: Failure,
): PhaseParts =>
  isRetryable(failure.code)
    ? renderRetryable(view, signIn, failure)
    : renderUnavailable(view, signIn, failure);
