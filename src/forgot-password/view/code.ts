/** The step that asks for the code, and what helps if none arrives. */
import type {TemplateResult} from 'lit';
import {nothing} from 'lit';
import type {Address} from '../../model/address.js';
import {waitLine} from '../../ui/failure-view.js';
import {html} from '../../ui/html.js';
import {isolate} from '../../ui/isolate.js';
import type {Words} from '../failure-text.js';
import {
  isBusy,
  isCodeRefused,
  type Checking,
  type CodeFieldIssue,
  type Failed,
  type Sending,
  type SentCode,
  type Verifying,
} from '../state.js';
import {
  renderField,
  renderInput,
  renderResendWait,
  type FormSurface,
} from './form.js';
import type {PhaseParts} from './phase-parts.js';

/** The step's input besides the phase. */
export interface CodeContext {
  readonly surface: FormSurface;
  /** How many digits a code has. */
  readonly digits: number;
  /** Seconds until another code may be requested. */
  readonly secondsUntilSend: number;
  /** Seconds until the service checks a code again. */
  readonly secondsUntilCheck: number;
  readonly resend: () => void;
  readonly goBack: () => void;
}

/** Returns an address as the visitor would write it. */
const writtenAs = (address: Address): string =>
  address.method === 'email'
    ? address.email
    : `${address.phoneCountryCode}\u00a0${address.phoneNumber}`;

/** Returns where the code goes, and not whether there is an account. */
export const sentSentence = (
  words: Words,
  {address, isEarlier}: SentCode,
): string =>
  words(isEarlier ? 'codeSentBefore' : 'codeSent')(isolate(writtenAs(address)));

const issueSentence = (
  words: Words,
  digits: number,
  issue: CodeFieldIssue,
): string => (issue === 'code-required' ? words(issue) : words(issue)(digits));

/** Renders what a visitor without a code can do. */
const renderMore = (
  context: CodeContext,
  isWaiting: boolean,
): TemplateResult => {
  const {surface, secondsUntilSend, secondsUntilCheck} = context;
  const {words} = surface;
  const handleBack = ({currentTarget}: Event): void => {
    // Safari does not focus a button that is clicked. Without the focus inside,
    // it would not move to the next step.
    (currentTarget as HTMLElement).focus();
    context.goBack();
  };
  return html`
    ${
      secondsUntilCheck > 0
        ? waitLine(words('tryAgain')(secondsUntilCheck))
        : nothing
    }
    <button
      part="link"
      class="g-button g-outline"
      type="button"
      aria-disabled=${isWaiting || secondsUntilSend > 0}
      @click=${context.resend}
    >
      ${words('resend')}
    </button>
    ${renderResendWait(words, secondsUntilSend)}
    <button
      part="link"
      class="g-button"
      type="button"
      aria-disabled=${isWaiting}
      @click=${handleBack}
    >
      ${words('back')}
    </button>
  `;
};

const renderFields = (
  {words, id}: FormSurface,
  phase: Sending | Verifying | Checking | Failed,
  sent: SentCode,
  issue: string | undefined,
): TemplateResult => {
  const failure = isCodeRefused(phase) ? words(phase.failure.code) : undefined;
  return html`
    <p
      id=${id('sent')}
      class="g-plain rr-block rr-ignore rr-mask ph-no-capture amp-mask fs-exclude"
      data-rr-is-password
      data-private
      data-openreplay-hidden
      data-sentry-mask
      data-dd-privacy="mask"
      data-hj-suppress
      data-clarity-mask="true"
    >
      ${sentSentence(words, sent)}
    </p>
    ${renderField(id, {
      name: 'code',
      label: words('code'),
      hint: sent.address.method === 'email' ? words('emailHint') : undefined,
      issue,
      failure,
      input: renderInput(id, {
        name: 'code',
        inputMode: 'numeric',
        autocomplete: 'one-time-code',
        describedBy: `${id('code-error')} ${id('sent')} ${id('code-hint')}`,
        enterKeyHint: 'go',
        isReadOnly: isBusy(phase),
        isInvalid: !!(issue ?? failure),
      }),
    })}
  `;
};

/** Returns what the step puts into the frame. */
export const renderCode = (
  context: CodeContext,
  phase: Sending | Verifying | Checking | Failed,
  sent: SentCode,
): PhaseParts => {
  const {surface, digits, secondsUntilCheck, secondsUntilSend} = context;
  const {words} = surface;
  // "Less than a minute ago" is true only while another code has to wait.
  const shown = {...sent, isEarlier: sent.isEarlier && secondsUntilSend > 0};
  const heading = words('codeHeading');
  const issue =
    phase.state === 'verifying' && phase.issue
      ? issueSentence(words, digits, phase.issue)
      : undefined;
  return {
    heading,
    news: words('together')(heading, sentSentence(words, shown)),
    issue,
    form: {
      fields: renderFields(surface, phase, shown, issue),
      submit: words('check'),
      secondsLeft: secondsUntilCheck,
      more: renderMore(context, isBusy(phase)),
    },
  };
};
