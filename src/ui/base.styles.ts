import {css} from 'lit';

/**
 * What every element of the package looks like: tokens, type, controls. Rules
 * name parts and classes, never tags alone: in light mode they share the tree
 * with what a page puts into slots.
 */
export const baseStyles = css`
  :host {
    --_primary: var(--genauth-color-primary, light-dark(#15c, #8bf));
    --_on-primary: var(--genauth-color-on-primary, light-dark(#fff, #013));
    --_text: var(--genauth-color-text, light-dark(#123, #eef));
    --_muted: var(--genauth-color-muted, light-dark(#567, #abc));
    --_surface: var(--genauth-color-surface, light-dark(#fff, #112));
    --_border: var(--genauth-color-border, #789);
    --_focus: var(--genauth-color-focus, var(--_primary));
    --_radius: var(--genauth-radius, 0.625rem);
    --_space: var(--genauth-space, 1rem);
    display: block;
    inline-size: 100%;
    max-inline-size: var(--genauth-max-width, 27rem);
    container-type: inline-size;
    font: var(--genauth-font-size, 1rem) / 1.5
      var(--genauth-font-family, system-ui, sans-serif);
    color: var(--_text);
  }
  :host([hidden]),
  [hidden] {
    display: none !important;
  }
  [part] {
    box-sizing: border-box;
    /* WebKit takes a name in an Arabic sentence for one that cannot break. */
    min-inline-size: 0;
    margin: 0;
  }
  [part~='base'] {
    display: grid;
    gap: calc(var(--_space) * 1.25);
    padding: min(calc(var(--_space) * 2), 7cqi);
    background: var(--_surface);
    border: 1px solid #7893;
    border-radius: calc(var(--_radius) * 1.5);
    overflow-wrap: anywhere;
  }
  [part='heading'] {
    font-size: 1.625em;
    line-height: 1.2;
    font-weight: 650;
    letter-spacing: -0.015em;
    text-wrap: balance;
  }
  [part='description'] {
    margin-block-start: calc(var(--_space) * -0.75);
    text-wrap: pretty;
  }
  [part='description'],
  [part='hint'] {
    color: var(--_muted);
  }
  [part='hint'] {
    font-size: 0.875em;
  }
  [part='form'],
  [part='field'] {
    display: grid;
    gap: calc(var(--_space) * 1.25);
  }
  [part='field'] {
    gap: 0.375em;
  }
  [part='account'],
  [part='label'] {
    font-weight: 600;
  }
  [part='input'],
  .g-button {
    min-block-size: 3rem;
    border: 1px solid transparent;
    border-radius: var(--_radius);
    font: inherit;
    /* Below this, phones zoom in when a field gets the focus. */
    font-size: max(1em, 16px);
    transition: 0.15s;
    transition-property: background, border-color;
  }
  [part='input'] {
    inline-size: 100%;
    padding-inline: 0.875rem;
    font-weight: 400;
    color: inherit;
    background: transparent;
    border-color: var(--_border);
  }
  [part='input']:where(:hover) {
    border-color: var(--_text);
  }
  /* The browser's own yellow or blue would go with neither scheme. */
  [part='input']:autofill {
    box-shadow: inset 0 0 0 9rem
      color-mix(in srgb, var(--_primary) 12%, var(--_surface));
    -webkit-text-fill-color: var(--_text);
  }
  [part]:focus-visible {
    outline: 2px solid var(--_focus);
    outline-offset: 2px;
  }
  .g-icon {
    flex: none;
    inline-size: 1.25em;
    block-size: 1.25em;
    margin-block: 0.125em;
    fill: none;
    stroke: currentcolor;
    stroke-width: 1.75;
    stroke-linecap: round;
    stroke-linejoin: round;
  }
  .g-button {
    display: inline-flex;
    align-items: center;
    justify-content: center;
    gap: 0.5em;
    padding: 0.5rem;
    font-weight: 600;
    color: var(--_primary);
    background: transparent;
    cursor: pointer;
  }
  .g-button:where(:hover) {
    background: color-mix(in srgb, var(--_primary) 9%, transparent);
  }
  [part='reveal'] {
    justify-self: start;
    margin-block: -0.625rem;
    margin-inline-start: max(-0.875rem, -5cqi);
    padding-inline: 0.875rem;
    text-align: start;
  }
  [aria-pressed='false'] .g-stroke {
    display: none;
  }
  .g-solid {
    color: var(--_on-primary);
    background: var(--_primary);
  }
  .g-solid:where(:hover) {
    background: color-mix(in srgb, var(--_primary) 88%, var(--_text));
  }
  /* Heard, not seen; not display: none, which would silence it. */
  .g-heard,
  .g-live:empty {
    position: absolute;
    inline-size: 1px;
    overflow: hidden;
    clip-path: inset(50%);
    white-space: nowrap;
  }
  @media (prefers-contrast: more) {
    :host {
      --_muted: var(--_text);
      --_border: var(--_text);
    }
  }
  /* There it has a border, which is seen. */
  @media (forced-colors: active) {
    [part='reveal'] {
      margin: 0;
    }
  }
  @media (prefers-reduced-motion: reduce) {
    [part] {
      transition: none;
    }
  }
`;
