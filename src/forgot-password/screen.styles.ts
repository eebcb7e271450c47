import {css} from 'lit';

/** Of its own; inside of the other element it is the next step, without a frame. */
export const screenStyles = css`
  @media (forced-colors: none) {
    [part='link']:where([aria-disabled='true']) {
      color: var(--_muted);
      border-color: var(--_border);
      cursor: default;
    }
  }
  :host([slot='request']) {
    max-inline-size: none;
  }
  :host([slot='request']) [part='base'] {
    padding: 0;
    background: none;
    border: 0;
    border-radius: 0;
  }
  :host([slot='request']) [part='heading'] {
    font-size: var(--_step-heading, 1.25em);
  }
`;
