import {html, svg, type TemplateResult} from 'lit';

/**
 * A drawing in the colour of the text around it, for the eye only. Its size is
 * its own, too: a page's policy may forbid the styles of older browsers.
 */
export const icon = (paths: TemplateResult<2>): TemplateResult =>
  html`<svg
    class="g-icon"
    viewBox="0 0 24 24"
    width="24"
    height="24"
    fill="none"
    stroke="currentcolor"
    stroke-width="1.75"
    stroke-linecap="round"
    stroke-linejoin="round"
    aria-hidden="true"
  >
    ${paths}
  </svg>`;

/** An eye; its stroke is shown while the password can be seen. */
export const eye = icon(
  svg`<path d="M2 12q10-14 20 0-10 14-20 0Z"/><circle cx="12" cy="12" r="3"/><path class="g-stroke" d="m4 4 16 16"/>`,
);
