import {css} from 'lit';

/** The styles that only an outcome needs. The first paint goes without them. */
export const outcomeStyles = css`
  :host {
    --_hover: color-mix(in srgb, var(--_primary) 88%, var(--_text));
    --_filled: color-mix(in srgb, var(--_primary) 12%, var(--_surface));
    --_error: var(--genauth-color-error, light-dark(#b3261e, #ffb3ab));
    --_success: var(--genauth-color-success, light-dark(#14693a, #82d8a4));
    --_busy: color-mix(in srgb, var(--_primary) 85%, var(--_surface));
    --_edge: color-mix(in srgb, currentcolor 45%, transparent);
  }
  :host [part='input'],
  :host .g-button {
    transition: 0.15s;
    transition-property: background, border-color;
  }
  :host [part='input']:where(:hover) {
    border-color: var(--_text);
  }
  /* The browser's own yellow or blue would go with neither scheme. */
  :host [part='input']:autofill {
    box-shadow: inset 0 0 0 9rem var(--_filled);
    -webkit-text-fill-color: var(--_text);
  }
  :host .g-button {
    cursor: pointer;
  }
  :host .g-button:where(:hover) {
    background: color-mix(in srgb, var(--_primary) 9%, transparent);
  }
  :host .g-solid:where(:hover) {
    background: var(--_hover);
  }
  /* The heading has the focus so that it is read first. Nobody uses it. */
  :host [part='heading']:focus {
    outline: none;
  }
  /* Room for a bar of the page's that stays where it is. */
  :host [part] {
    scroll-margin-block: 6rem;
  }
  :host [part='reveal']:where([aria-pressed='true']) {
    border-color: currentcolor;
  }
  :host [part='input']:where([aria-invalid='true']) {
    border-color: var(--_error);
    box-shadow: inset 0 0 0 1px var(--_error);
  }
  :host [part='error'],
  :host .g-small {
    font-size: 0.875em;
  }
  :host [part='error'] {
    color: var(--_error);
    font-weight: 500;
  }
  :host [part='error'],
  :host [part='caps-lock'],
  :host .g-row {
    display: flex;
    gap: 0.5em;
    margin: 0;
  }
  :host [part='caps-lock'] {
    font-size: 0.875em;
  }
  :host .g-button:active {
    transform: translateY(1px);
  }
  :host [part='submit']:where([aria-disabled='true']) {
    background: var(--_busy);
    cursor: progress;
  }
  :host [part='spinner'] {
    inline-size: 1.125em;
    block-size: 1.125em;
    border: 2px solid;
    border-inline-end-color: transparent;
    border-radius: 50%;
    animation: genauth-spin 0.8s linear infinite;
  }
  :host .g-badge {
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
  :host .g-done,
  :host [part='success'] {
    color: var(--_success);
  }
  :host [part='success'] {
    font-weight: 550;
  }
  :host .g-stack {
    display: grid;
    gap: 0.75em;
  }
  :host .g-outline {
    border-color: currentcolor;
  }
  :host .g-small {
    margin: 0;
    color: var(--_muted);
  }
  :host .g-wait {
    justify-content: center;
    margin-block-start: calc(var(--_space) * -0.5);
    font-variant-numeric: tabular-nums;
  }
  :host [part='alert'] {
    display: grid;
    gap: 0.5em;
    padding: calc(var(--_space) * 0.875) min(var(--_space), 6%);
    color: var(--_error);
    background: color-mix(in srgb, currentcolor 7%, transparent);
    border: 1px solid var(--_edge);
    border-radius: var(--_radius);
  }
  :host [part='alert'] .g-small {
    color: inherit;
    margin-inline-start: min(2em, 10%);
  }
  :host .g-list {
    display: grid;
    margin: 0;
    padding-inline-start: min(3em, 18%);
    list-style: disc;
  }
  :host .g-list li {
    padding-block: 0.6875rem;
  }
  :host [part='link'] {
    display: inline-block;
    padding-block: 0.625rem;
    color: var(--_primary);
    font-weight: 600;
    text-underline-offset: 0.2em;
  }
  /* The dot stands at the first line. */
  :host :where(.g-list) [part='link'] {
    display: inline;
    padding-block: 0.8125rem;
    color: inherit;
  }
  :host [part='link']:where(.g-button) {
    display: inline-flex;
    text-decoration: none;
  }
  :host [part='link']:where(.g-solid) {
    color: var(--_on-primary);
    padding-inline: 1.5rem;
  }
  :host .g-plain {
    margin: 0;
  }
  :host .g-alone {
    --_step-heading: 1.625em;
  }
  @media (prefers-reduced-motion: reduce) {
    :host [part] {
      transition: none;
    }
    :host [part='spinner'] {
      animation: none;
    }
    :host .g-button:active {
      transform: none;
    }
  }
  @media (prefers-contrast: more) {
    :host {
      --_muted: var(--_text);
      --_border: var(--_text);
    }
  }
  @media (forced-colors: active) {
    /* The button has a visible border there. */
    :host [part='reveal'] {
      margin: 0;
    }
    :host [part='input']:where([aria-invalid='true']) {
      border-width: 3px;
    }
    :host [aria-disabled='true'] {
      color: GrayText;
      border-color: GrayText;
    }
    :host [part='spinner'] {
      forced-color-adjust: none;
      border-color: ButtonText ButtonText ButtonText transparent;
    }
  }
`;

/** Names of animations are the whole tree's, so this one stands apart. */
export const spin = css`
  @keyframes genauth-spin {
    to {
      transform: rotate(1turn);
    }
  }
`;
