/** The end: the page has the token. */
import {html} from '../../ui/html.js';
import {tick} from '../../ui/outcome.icons.js';
import type {Words} from '../failure-text.js';
import type {PhaseParts} from './phase-parts.js';

/** Returns what the end puts into the frame. */
export const renderVerified = (words: Words): PhaseParts => {
  const heading = words('verifiedHeading');
  const sentence = words('verified');
  return {
    heading,
    news: words('together')(heading, sentence),
    badge: html`<div class="g-badge g-done">${tick}</div>`,
    success: html`<p part="success">${sentence}</p>`,
  };
};
