/** A failure: beside the form of its step, or in its place. */
import {nothing, type TemplateResult} from 'lit';
import {isRetryable} from '../../model/failure-codes.js';
import {failureBox, failureTemplate} from '../../ui/failure-view.js';
import {html} from '../../ui/html.js';
import {lock} from '../../ui/outcome.icons.js';
import {sentencesOf, type Words} from '../failure-text.js';
import {isCodeRefused, type Phase} from '../state.js';
import type {PhaseParts} from './phase-parts.js';

/** Returns what a failure without a form puts into the frame. */
export const renderUnavailable = (words: Words): PhaseParts => ({
  heading: words('unavailableHeading'),
  badge: html`<div class="g-badge">${lock}</div>`,
});

/** Renders the contents of the alert: nothing, not even a space, without one. */
export const renderFailure = (
  words: Words,
  phase: Phase,
): TemplateResult | typeof nothing => {
  if (phase.state !== 'failed') return nothing;
  const {failure} = phase;
  const text = sentencesOf(words, failure);
  if (!isRetryable(failure.code)) {
    return html`<p class="g-plain">${failureTemplate(words, text)}</p>`;
  }
  // The service's operators cannot help with a wrong code.
  const requestId = isCodeRefused(phase) ? undefined : failure.requestId;
  return failureBox(words, text, requestId);
};
