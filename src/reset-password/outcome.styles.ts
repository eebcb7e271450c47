import {css} from 'lit';

/** What only an outcome needs, so that the first paint need not carry it. */
export const outcomeStyles = css`
  :host {
    --_error: var(--genauth-color-error, light-dark(#b3261e, #ffb3ab));
    --_success: var(--genauth-color-success, light-dark(#14693a, #82d8a4));
  }
  h2:focus {
    outline: none;
  }
  [part='input'] {
    scroll-margin-block: 6rem;
  }
  [part='caps-lock'] {
    font-size: 0.875em;
  }
  [part='reveal'][aria-pressed='true'] {
    border-color: currentcolor;
  }
  [part='input'][aria-invalid='true'] {
    border-color: var(--_error);
    box-shadow: inset 0 0 0 1px var(--_error);
  }
  [part='error'] {
    color: var(--_error);
    font-weight: 550;
  }
  [part='error'],
  [part='caps-lock'] {
    display: flex;
    gap: 0.4em;
  }
  [part='submit'][aria-disabled='true'] {
    background: color-mix(in srgb, var(--_primary) 85%, var(--_surface));
    cursor: progress;
  }
  ul {
    margin: 0;
  }
  .small {
    font-size: 0.875em;
    color: var(--_muted);
  }
  [part='error'] {
    font-size: 0.875em;
  }
  /* It has the focus to be read first, not to be used. */
  [part='heading']:focus {
    outline: none;
  }
  .stack {
    display: grid;
    justify-items: start;
  }
  /* What most visitors want next. */
  .stack [part='link'] {
    padding-inline: 1.5rem;
    color: var(--_on-primary);
    background: var(--_primary);
    border: 1px solid transparent;
    border-radius: var(--_radius);
    text-decoration: none;
  }
  .stack {
    gap: 0.5em;
  }
  .stack button {
    margin-inline-start: -1rem;
  }
  @media (forced-colors: active) {
    [part='input'][aria-invalid='true'] {
      border-width: 3px;
    }
  }
  [part='spinner'] {
    inline-size: 1.125em;
    block-size: 1.125em;
    border: 2px solid;
    border-inline-end-color: transparent;
    border-radius: 50%;
    animation: spin 0.8s linear infinite;
  }
  @keyframes spin {
    to {
      rotate: 1turn;
    }
  }
  [part='alert'],
  [part='success'] {
    padding: calc(var(--_space) * 0.875) var(--_space);
    border: 1px solid;
    border-radius: var(--_radius);
  }
  [part='alert'] {
    display: grid;
    gap: 0.4em;
    color: var(--_error);
    background: color-mix(in srgb, var(--_error) 7%, transparent);
  }
  [part='alert'] > p:first-child {
    display: flex;
    gap: 0.5em;
  }
  [part='alert'] ul {
    padding-inline-start: 1.5em;
  }
  [part='alert'] a {
    color: inherit;
  }
  [part='link'] {
    display: inline-block;
    padding-block: 0.625rem;
    color: var(--_primary);
    font-weight: 600;
    text-underline-offset: 0.2em;
  }
  [part='success'] {
    color: var(--_success);
    background: color-mix(in srgb, var(--_success) 8%, transparent);
    display: flex;
    gap: 0.5em;
  }
  @media (prefers-reduced-motion: reduce) {
    [part='spinner'] {
      animation: none;
    }
  }
  @media (prefers-contrast: more) {
    :host {
      --_muted: var(--_text);
      --_border: var(--_text);
    }
  }
`;
