import {css} from 'lit';

/** The frame. Inside the other element, this one is a step without a frame. */
export const screenStyles = css`
  :host [part='link']:where([aria-disabled='true']) {
    color: var(--_muted);
    border-color: var(--_border);
    cursor: default;
  }
  @media (forced-colors: active) {
    :host [part='link']:where([aria-disabled='true']) {
      color: GrayText;
      border-color: GrayText;
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
