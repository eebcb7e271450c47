import {css} from 'lit';

/** What every element of the package looks like: tokens, type, controls. */
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
    max-inline-size: var(--genauth-max-width, 27rem);
    font: var(--genauth-font-size, 1rem) / 1.5
      var(--genauth-font-family, system-ui, sans-serif);
    color: var(--_text);
  }
  :host([hidden]),
  [hidden] {
    display: none !important;
  }
  *,
  ::before {
    box-sizing: border-box;
  }
  p,
  h2 {
    margin: 0;
  }
  [part~='base'] {
    display: grid;
    gap: calc(var(--_space) * 1.25);
    padding: min(calc(var(--_space) * 2), 7vw);
    background: var(--_surface);
    border: 1px solid #7893;
    border-radius: var(--_radius);
    overflow-wrap: anywhere;
  }
  [part='heading'] {
    font-size: 1.5em;
    line-height: 1.25;
    font-weight: 600;
  }
  [part='description'],
  [part='hint'] {
    color: var(--_muted);
  }
  [part='hint'] {
    font-size: 0.875em;
  }
  [part='form'] {
    display: grid;
    gap: calc(var(--_space) * 1.25);
  }
  [part='field'] {
    display: grid;
    gap: 0.3em;
  }
  [part='account'],
  [part='label'] {
    font-weight: 600;
  }
  [part='input'] {
    inline-size: 100%;
    min-block-size: 2.875rem;
    padding: 0.5rem 1rem;
    font: inherit;
    color: inherit;
    background: transparent;
    border: 1px solid var(--_border);
    border-radius: var(--_radius);
  }
  :focus-visible {
    outline: 2px solid var(--_focus);
    outline-offset: 2px;
  }
  svg {
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
  button {
    display: inline-flex;
    align-items: center;
    justify-content: center;
    gap: 0.5em;
    min-block-size: 2.875rem;
    padding: 0.5rem 1rem;
    font: inherit;
    font-weight: 600;
    color: var(--_primary);
    background: transparent;
    border: 1px solid transparent;
    border-radius: var(--_radius);
    cursor: pointer;
  }
  [part='reveal'] {
    justify-self: start;
    margin: -0.5rem -1rem;
  }
  [aria-pressed='false'] .stroke {
    display: none;
  }
  [part='submit'] {
    color: var(--_on-primary);
    background: var(--_primary);
  }
  /* Heard, not seen; not display: none, which would silence it. */
  .heard,
  [role]:empty {
    position: absolute;
    inline-size: 1px;
    overflow: hidden;
    clip-path: inset(50%);
    white-space: nowrap;
  }
`;
