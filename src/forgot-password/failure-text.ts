/** The text of a failure, for the visitor and for the page. */
import type {ForgotMessages} from '../locales/forgot-messages.js';
import {isRetryable} from '../model/failure-codes.js';
import {
  detailOf,
  failureText,
  type FailureSentences,
} from '../ui/failure-view.js';
import type {Surface} from '../ui/surface.js';
import {reportWrongSetting} from '../ui/report-wrong-setting.js';
import type {ForgotEventDetails} from './events.js';
import type {Failure} from './state.js';

/** Returns the page's sentence for a name, or else the language's. */
export type Words = Surface<ForgotMessages>['words'];

/** Returns the sentence for a failure, with the service's if it says more. */
export const sentencesOf = (
  words: Words,
  failure: Failure,
): FailureSentences => ({
  failure,
  sentence: words(failure.code),
  quoted: failure.code === 'rejected' ? failure.serviceMessage : undefined,
});

/** Returns what the event of a failure tells the page. */
export const failureDetail = (
  element: Element,
  words: Words,
  failure: Failure,
): ForgotEventDetails['failure'] =>
  detailOf(
    reportWrongSetting(element, failure, () => undefined),
    failureText(words, sentencesOf(words, failure)),
    isRetryable(failure.code),
  );
