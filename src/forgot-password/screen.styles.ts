import {css} from 'lit';

/** Inside of the other element it is the next step there, and has no frame. */
export const screenStyles = css`
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
