import {html, nothing, type TemplateResult} from 'lit';

/** What a password field shows. */
export interface PasswordFieldOptions {
  readonly id: string;
  readonly label: string;
  /** Describes it. */
  readonly hint?: string | undefined;
  /** The list of what it must have, seen in place of the hint. */
  readonly requirements?: TemplateResult | undefined;
  /** What is wrong with it, if anything is. */
  readonly error: unknown;
  /** How strong the password is. */
  readonly strength?: unknown;
  /** For password managers that make a password. */
  readonly passwordRules?: string | undefined;
  readonly revealed: boolean;
  /** While a submission is under way: what is typed then would be lost. */
  readonly readonly: boolean;
  /** The key of a phone's keyboard: to the next field, or done. */
  readonly enterKeyHint: 'next' | 'done';
}

/**
 * A label, a hint, an error and a real password input.
 *
 * The input has no `name`, so that no native submission can put the password
 * into a URL. Its value is never bound: it is read when it is needed and
 * otherwise the visitor's. Once revealed it is a text field, so everything that
 * would upload, correct or record its text is off; the data attributes and
 * class names ask session-replay tools to look away.
 */
export const passwordField = ({
  id,
  label,
  hint,
  requirements,
  error,
  strength,
  passwordRules,
  revealed,
  readonly,
  enterKeyHint,
}: PasswordFieldOptions): TemplateResult => html`
  <div part="field">
    <label part="label" for=${id}>${label}</label>
    ${requirements}
    <div part="hint" id="${id}-hint" ?hidden=${!hint || !!requirements}>
      ${hint}
    </div>
    <p part="error" id="${id}-error" ?hidden=${!error}>${error}</p>
    <input
      part="input"
      class="ph-no-capture rr-mask fs-mask"
      id=${id}
      type=${revealed ? 'text' : 'password'}
      autocomplete="new-password"
      passwordrules=${passwordRules ?? nothing}
      required
      ?readonly=${readonly}
      aria-invalid=${!!error}
      aria-describedby="${id}-error ${id}-hint"
      enterkeyhint=${enterKeyHint}
      spellcheck="false"
      autocapitalize="none"
      autocorrect="off"
      translate="no"
      dir="auto"
      data-gramm="false"
      data-private
      data-sentry-mask
      data-dd-privacy="mask"
      data-hj-suppress
      data-clarity-mask="true"
      data-rr-is-password
    />
    ${strength}
  </div>
`;
