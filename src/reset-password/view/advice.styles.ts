import {css} from 'lit';

/** The styles that only advice on the password needs. */
export const adviceStyles = css`
  :host {
    --_error: var(--genauth-color-error, light-dark(#b3261e, #ffb3ab));
    --_success: var(--genauth-color-success, light-dark(#14693a, #82d8a4));
    --_middle: color-mix(in oklab, var(--_error), var(--_success));
    --_rest: color-mix(in srgb, var(--_border) 35%, transparent);
  }
  :host [part='requirements'] {
    display: grid;
    gap: 0.25em;
    font-size: 0.875em;
    color: var(--_muted);
  }
  :host .g-rules {
    display: grid;
    gap: 0.25em;
    margin: 0;
    padding: 0;
    list-style: none;
  }
  :host [part~='requirement'] {
    display: flex;
    gap: 0.5em;
  }
  :host [part~='requirement-met'] {
    color: var(--_success);
  }
  :host .g-strength {
    --_level: var(--_error);
    display: grid;
    gap: 0.375em;
    min-block-size: 2.25em;
    align-content: start;
  }
  :host .g-strength.g-middle {
    --_level: var(--_middle);
  }
  :host .g-strength.g-strong {
    --_level: var(--_success);
  }
  :host .g-bars {
    display: grid;
    grid-template-columns: repeat(4, 1fr);
    gap: 0.25rem;
    margin-block-start: 0.25em;
  }
  :host .g-bar {
    box-sizing: border-box;
    block-size: 0.3125rem;
    background: var(--_rest);
    border: 1px solid transparent;
    border-radius: 1rem;
    transition: background 0.2s;
  }
  :host .g-bar.g-on {
    background: var(--_level);
  }
  @media (forced-colors: active) {
    :host .g-bar.g-on {
      background: CanvasText;
      forced-color-adjust: none;
    }
  }
`;
