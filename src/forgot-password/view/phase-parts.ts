import type {nothing, TemplateResult} from 'lit';

/** The contents of the form for one step. */
export interface FormParts {
  /** The field, with what stands above it. */
  readonly fields: TemplateResult;
  /** The text of the submit button. */
  readonly submit: string;
  /** Seconds until the form may be submitted. */
  readonly secondsLeft: number;
  /** Below the submit button. */
  readonly more: TemplateResult | typeof nothing;
}

/**
 * The contents of the frame for one phase.
 *
 * @property news What a visitor elsewhere on the page hears when it appears.
 * @property issue The sentence about a mistake in the field.
 * @property form Absent where nothing can be submitted.
 */
export interface PhaseParts {
  readonly heading: string;
  readonly news?: string;
  readonly issue?: string | undefined;
  readonly badge?: TemplateResult;
  readonly success?: TemplateResult;
  readonly form?: FormParts;
}
