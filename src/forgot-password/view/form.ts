/** The form of a step: the template that both steps share, and its pieces. */
import {nothing, type TemplateResult} from 'lit';
import type {ForgotMessages} from '../../locales/forgot-messages.js';
import {withWarningIcon, waitLine} from '../../ui/failure-view.js';
import {html} from '../../ui/html.js';
import type {Surface} from '../../ui/surface.js';
import type {Words} from '../failure-text.js';
import type {FormParts} from './phase-parts.js';

/** The members of the surface that a form needs. */
export type FormSurface = Pick<Surface<ForgotMessages>, 'words' | 'id'>;

/**
 * Renders the contents of the form. It is one template for both steps, so that
 * the submit button stays the same node, with its focus.
 */
export const renderForm = (
  {fields, submit, secondsLeft, more}: FormParts,
  isBusy: boolean,
): TemplateResult => html`
  ${fields}
  <button
    part="submit"
    class="g-button g-solid"
    type="submit"
    aria-disabled=${isBusy || secondsLeft > 0}
  >
    ${isBusy ? html`<span part="spinner" aria-hidden="true"></span>` : nothing}
    ${submit}
  </button>
  ${more}
`;

/** The differences between the inputs of the two steps. */
export interface Input {
  readonly name: 'address' | 'code';
  readonly type?: 'tel' | undefined;
  readonly inputMode?: 'email' | 'numeric' | undefined;
  readonly autocomplete: string;
  /** Ids of the texts that describe it. */
  readonly describedBy: string;
  /** The first value. */
  readonly value?: string;
  readonly enterKeyHint: 'send' | 'go';
  readonly isReadOnly: boolean;
  readonly isInvalid: boolean;
}

/**
 * Renders an input. Nothing uploads, corrects or records its text: the class
 * names and data attributes ask session recorders to look away.
 */
export const renderInput = (
  id: FormSurface['id'],
  input: Input,
): TemplateResult =>
  html`<input
    part="input"
    class="rr-block rr-ignore rr-mask ph-no-capture amp-mask fs-exclude"
    data-rr-is-password
    data-private
    data-openreplay-hidden
    data-sentry-mask
    data-dd-privacy="mask"
    data-hj-suppress
    data-clarity-mask="true"
    id=${id(input.name)}
    type=${input.type ?? 'text'}
    inputmode=${input.inputMode ?? nothing}
    autocomplete=${input.autocomplete}
    .defaultValue=${input.value ?? ''}
    required
    ?readonly=${input.isReadOnly}
    aria-invalid=${input.isInvalid}
    aria-describedby=${input.describedBy}
    enterkeyhint=${input.enterKeyHint}
    spellcheck="false"
    writingsuggestions="false"
    autocapitalize="none"
    autocorrect="off"
    translate="no"
    dir="ltr"
    data-gramm="false"
  />`;

/** The texts around an input. */
export interface Field {
  readonly name: 'address' | 'code';
  readonly label: string;
  readonly hint: string | undefined;
  readonly issue: string | undefined;
  /** A failure that is seen above the form, and heard at the field as well. */
  readonly failure?: string | undefined;
  readonly input: TemplateResult;
}

/** Renders a field with its label, hint and error. */
export const renderField = (
  id: FormSurface['id'],
  {name, label, hint, issue, failure, input}: Field,
): TemplateResult => html`
  <div part="field">
    <label part="label" for=${id(name)}>${label}</label>
    <div part="hint" id=${id(`${name}-hint`)} ?hidden=${!hint}>${hint}</div>
    <p part="error" id=${id(`${name}-error`)} ?hidden=${!issue}>
      ${issue ? withWarningIcon(issue) : failure}
    </p>
    ${input}
  </div>
`;

/** Renders how long the visitor has to wait for another code, if at all. */
export const renderResendWait = (
  words: Words,
  seconds: number,
): TemplateResult | typeof nothing =>
  seconds > 0 ? waitLine(words('wait')(seconds)) : nothing;
