import {css} from 'lit';

/** What only an outcome needs, so that the first paint need not carry it. */
export const outcomeStyles = css`
  :host {
    --_error: var(--genauth-color-error, light-dark(#b3261e, #ffb3ab));
    --_success: var(--genauth-color-success, light-dark(#14693a, #82d8a4));
  }
  /* It has the focus to be read first, not to be used. */
  [part='heading']:focus {
    outline: none;
  }
  /* Room for a bar of the page's that stays where it is. */
  [part] {
    scroll-margin-block: 6rem;
  }
  [part='reveal']:where([aria-pressed='true']) {
    border-color: currentcolor;
  }
  [part='input']:where([aria-invalid='true']) {
    border-color: var(--_error);
    box-shadow: inset 0 0 0 1px var(--_error);
  }
  [part='error'],
  .g-small {
    font-size: 0.875em;
  }
  [part='error'] {
    color: var(--_error);
    font-weight: 500;
  }
  [part='error'],
  [part='caps-lock'],
  .g-row {
    display: flex;
    gap: 0.5em;
    margin: 0;
  }
  [part='caps-lock'] {
    font-size: 0.875em;
  }
  .g-button:active {
    translate: 0 1px;
  }
  [part='submit']:where([aria-disabled='true']) {
    background: color-mix(in srgb, var(--_primary) 85%, var(--_surface));
    cursor: progress;
  }
  [part='spinner'] {
    inline-size: 1.125em;
    block-size: 1.125em;
    border: 2px solid;
    border-inline-end-color: transparent;
    border-radius: 50%;
    animation: genauth-spin 0.8s linear infinite;
  }
  .g-badge {
    box-sizing: border-box;
    display: grid;
    place-items: center;
    justify-self: start;
    inline-size: 3.5rem;
    block-size: 3.5rem;
    color: var(--_primary);
    background: color-mix(in srgb, currentcolor 12%, transparent);
    border: 1px solid transparent;
    border-radius: 50%;
    font-size: 1.4rem;
  }
  .g-done,
  [part='success'] {
    color: var(--_success);
  }
  [part='success'] {
    font-weight: 550;
  }
  .g-stack {
    display: grid;
    gap: 0.75em;
  }
  .g-outline {
    border-color: currentcolor;
  }
  .g-small {
    margin: 0;
    color: var(--_muted);
  }
  .g-wait {
    justify-content: center;
    margin-block-start: calc(var(--_space) * -0.5);
    font-variant-numeric: tabular-nums;
  }
  [part='alert'] {
    display: grid;
    gap: 0.5em;
    padding: calc(var(--_space) * 0.875) var(--_space);
    color: var(--_error);
    background: color-mix(in srgb, currentcolor 7%, transparent);
    border: 1px solid color-mix(in srgb, currentcolor 45%, transparent);
    border-radius: var(--_radius);
  }
  [part='alert'] .g-small {
    color: inherit;
    margin-inline-start: 2em;
  }
  .g-list {
    display: grid;
    margin: 0;
    padding-inline-start: 3em;
    list-style: disc;
  }
  .g-list li {
    padding-block: 0.6875rem;
  }
  [part='link'] {
    display: inline-block;
    padding-block: 0.625rem;
    color: var(--_primary);
    font-weight: 600;
    text-underline-offset: 0.2em;
  }
  /* The dot stands at the first line. */
  :where(.g-list) [part='link'] {
    display: inline;
    padding-block: 0.8125rem;
    color: inherit;
  }
  [part='link']:where(.g-button) {
    display: inline-flex;
    text-decoration: none;
  }
  [part='link']:where(.g-solid) {
    color: var(--_on-primary);
    padding-inline: 1.5rem;
  }
  .g-plain {
    margin: 0;
  }
  .g-alone {
    --_step-heading: 1.625em;
  }
  @media (prefers-reduced-motion: reduce) {
    [part='spinner'] {
      animation: none;
    }
    .g-button:active {
      translate: none;
    }
  }
  @media (forced-colors: active) {
    [part='input']:where([aria-invalid='true']) {
      border-width: 3px;
    }
    [aria-disabled='true'] {
      color: GrayText;
      border-color: GrayText;
    }
    [part='spinner'] {
      forced-color-adjust: none;
      border-color: ButtonText ButtonText ButtonText transparent;
    }
  }
`;

/** Names of animations are the whole tree's, so this one stands apart. */
export const spin = css`
  @keyframes genauth-spin {
    to {
      rotate: 1turn;
    }
  }
`;
