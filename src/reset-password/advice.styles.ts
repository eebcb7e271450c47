import {css} from 'lit';

/** What only advice on the password needs. */
export const adviceStyles = css`
  [part='requirements'] {
    display: grid;
    gap: 0.25em;
    font-size: 0.875em;
    color: var(--_muted);
  }
  .g-rules {
    display: grid;
    gap: 0.25em;
    margin: 0;
    padding: 0;
    list-style: none;
  }
  [part~='requirement'] {
    display: flex;
    gap: 0.5em;
  }
  [part~='requirement-met'] {
    color: var(--genauth-color-success, light-dark(#14693a, #82d8a4));
  }
  .g-strength {
    --_low: var(--genauth-color-error, light-dark(#b3261e, #ffb3ab));
    --_high: var(--genauth-color-success, light-dark(#14693a, #82d8a4));
    --_level: var(--_low);
    display: grid;
    gap: 0.375em;
    min-block-size: 2.25em;
    align-content: start;
  }
  .g-strength:is([data-score='2']) {
    --_level: color-mix(in oklab, var(--_low), var(--_high));
  }
  .g-strength:is([data-score='3'], [data-score='4']) {
    --_level: var(--_high);
  }
  .g-bars {
    display: grid;
    grid-template-columns: repeat(4, 1fr);
    gap: 0.25rem;
    margin-block-start: 0.25em;
  }
  .g-bar {
    box-sizing: border-box;
    block-size: 0.3125rem;
    background: color-mix(in srgb, var(--_border) 35%, transparent);
    border: 1px solid transparent;
    border-radius: 1rem;
    transition: background 0.2s;
  }
  .g-bar.g-on {
    background: var(--_level);
  }
  @media (forced-colors: active) {
    .g-bar.g-on {
      background: CanvasText;
      forced-color-adjust: none;
    }
  }
`;
