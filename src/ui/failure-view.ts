/**
 * Shows a failure: as one text for events and live regions, and as a template.
 * Both quote the service's message where that says more than our sentence.
 */
import {nothing, type TemplateResult} from 'lit';
import type {FailureFacts} from '../model/errors.js';
import type {SettingName} from '../model/settings.js';
import type {Messages} from '../locales/reset-messages.js';
import {html} from './html.js';
import {isolate} from './isolate.js';
import {clock, warning} from './outcome.icons.js';

type FailureWords = Pick<
  Messages,
  'serviceSaid' | 'requestId' | 'together' | 'space'
>;

/** The words of either element. */
type WordsFor = <Key extends keyof FailureWords>(key: Key) => FailureWords[Key];

/** A failure, our sentence for it, and the service's message if it is shown. */
export interface FailureSentences {
  readonly failure: FailureFacts & {readonly code: string};
  readonly sentence: string;
  readonly quoted: string | undefined;
}

/**
 * Puts an icon before a mistake: colour alone must not mark it (WCAG 1.4.1).
 */
export const withWarningIcon = (
  sentence: TemplateResult | string,
): TemplateResult => html`${warning}<span>${sentence}</span>`;

/** Returns our sentence and the service's message as one text. */
export const failureText = (
  words: WordsFor,
  {sentence, quoted}: FailureSentences,
): string =>
  quoted ? words('together')(sentence, words('serviceSaid'), quoted) : sentence;

/** Renders the same text. The service's message keeps its own language. */
export const failureTemplate = (
  words: WordsFor,
  {failure, sentence, quoted}: FailureSentences,
): TemplateResult | string => {
  if (!quoted) return sentence;
  const together = words('together');
  const ours = together(sentence, words('serviceSaid')) + words('space');
  // This is a template of its own, because the build drops line breaks before
  // tags.
  const theirs = html`<bdi lang=${failure.serviceLanguage ?? nothing}
    >${quoted}</bdi
  >`;
  // Another sentence may follow in a description, so the message gets an end.
  return html`${ours}${theirs}${together(quoted).slice(quoted.length)}`;
};

/**
 * Renders the box above a form that can be sent again.
 *
 * @param reference The id of the request, for the service's operators.
 */
export const failureBox = (
  words: WordsFor,
  sentences: FailureSentences,
  reference: string | undefined,
): TemplateResult => html`
  <div part="alert">
    <p class="g-row">
      ${warning}<span>${failureTemplate(words, sentences)}</span>
    </p>
    ${
      reference
        ? html`<p class="g-small">${words('requestId')(isolate(reference))}</p>`
        : nothing
    }
  </div>
`;

/** Renders the line about a wait below a form. */
export const waitLine = (text: string): TemplateResult =>
  html`<p class="g-row g-small g-wait">${clock}<span>${text}</span></p>`;

/** Facts of a failure in the page's events. */
export interface FailureDetail<Code> {
  readonly code: Code;
  /** The sentence that the visitor sees, in their language. */
  readonly message: string;
  /** Whether the same form may be sent again. */
  readonly retryable: boolean;
  readonly statusCode?: number;
  readonly apiCode?: number;
  readonly requestId?: string;
  /** Seconds until the next attempt. */
  readonly retryAfter?: number;
  /** The wrong property, if the code is `config-invalid`. */
  readonly setting?: SettingName;
}

/** Returns the facts of a failure for the page's events. */
export const detailOf = <Code extends string>(
  failure: FailureFacts & {readonly code: Code},
  message: string,
  retryable: boolean,
): FailureDetail<Code> => {
  const {code, statusCode, apiCode, requestId, retryAfter, setting} = failure;
  return {
    code,
    message,
    retryable,
    ...(statusCode !== undefined && {statusCode}),
    ...(apiCode !== undefined && {apiCode}),
    ...(requestId !== undefined && {requestId}),
    ...(retryAfter !== undefined && {retryAfter}),
    ...(setting !== undefined && {setting}),
  };
};
