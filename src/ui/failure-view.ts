/**
 * How a failure is told: as one text for events and live regions, and as what
 * is seen, with the service's own words where they say more than ours.
 */
import {html, nothing, type TemplateResult} from 'lit';
import type {FailureFacts} from '../core/errors.js';
import type {Messages} from '../locales/index.js';
import {isolate} from './isolate.js';
import {clock, warning} from './outcome.icons.js';

type FailureWords = Pick<
  Messages,
  'serviceSaid' | 'requestId' | 'together' | 'space'
>;

/** The words of either element. */
type WordsFor = <Key extends keyof FailureWords>(key: Key) => FailureWords[Key];

/** A failure, our sentence for it, and the service's where it is shown. */
export interface Telling {
  readonly failure: FailureFacts & {readonly code: string};
  readonly sentence: string;
  readonly quoted: string | undefined;
}

/** A mistake, which is not told by its colour alone. */
export const marked = (sentence: TemplateResult | string): TemplateResult =>
  html`${warning}<span>${sentence}</span>`;

/** The whole of what is said, as one text. */
export const toldText = (
  words: WordsFor,
  {sentence, quoted}: Telling,
): string =>
  quoted ? words('together')(sentence, words('serviceSaid'), quoted) : sentence;

/** The same, as it is seen: the service's words keep their language. */
export const toldSentence = (
  words: WordsFor,
  {failure, sentence, quoted}: Telling,
): TemplateResult | string => {
  if (!quoted) return sentence;
  const together = words('together');
  const ours = together(sentence, words('serviceSaid')) + words('space');
  // Apart, as the build takes line breaks before tags for nothing.
  const theirs = html`<bdi lang=${failure.serviceLanguage ?? nothing}
    >${quoted}</bdi
  >`;
  // What follows it in a description is another sentence.
  return html`${ours}${theirs}${together(quoted).slice(quoted.length)}`;
};

/**
 * The box above a form that can be sent again.
 *
 * @param reference Names the request to the service's operators.
 */
export const failureBox = (
  words: WordsFor,
  telling: Telling,
  reference: string | undefined,
): TemplateResult => html`
  <div part="alert">
    <p class="g-row">${warning}<span>${toldSentence(words, telling)}</span></p>
    ${
      reference
        ? html`<p class="g-small">${words('requestId')(isolate(reference))}</p>`
        : nothing
    }
  </div>
`;

/** A line about time, below a form. */
export const waitLine = (text: string): TemplateResult =>
  html`<p class="g-row g-small g-wait">${clock}<span>${text}</span></p>`;

/** What a page may know of a failure. */
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
}

/** The failure as the page may know it. */
export const detailOf = <Code extends string>(
  failure: FailureFacts & {readonly code: Code},
  message: string,
  retryable: boolean,
): FailureDetail<Code> => {
  const {code, statusCode, apiCode, requestId, retryAfter} = failure;
  return {
    code,
    message,
    retryable,
    ...(statusCode !== undefined && {statusCode}),
    ...(apiCode !== undefined && {apiCode}),
    ...(requestId !== undefined && {requestId}),
    ...(retryAfter !== undefined && {retryAfter}),
  };
};
