import {css} from 'lit';

/**
 * The look of every element of the package: tokens, type, controls. Each rule
 * begins with `:host`, so that it can be written for another tree. Rules
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
    --_radius: var(--genauth-radius, 0.625rem);
    --_space: var(--genauth-space, 1rem);
    display: block;
    max-inline-size: min(var(--genauth-max-width, 27rem), 100%);
    /* A form of our languages is read in lines from top to bottom. */
    writing-mode: horizontal-tb;
    white-space: normal;
    font: var(--genauth-font-size, 1rem) / 1.5
      var(--genauth-font-family, system-ui, sans-serif);
    color: var(--_text);
  }
  /*
   * Tells a parent that asks for the width of the contents: the maximum, at
   * least half of the usual one. It takes no room, and in a narrower place the
   * element shrinks.
   */
  :host::before {
    content: 'iii iii iii iii iii';
    display: block;
    max-inline-size: min(var(--genauth-max-width, 27rem), 100vw - 1rem);
    block-size: 0;
    overflow: hidden;
    visibility: hidden;
    letter-spacing: 4.25rem;
  }
  :host([hidden]),
  :host [hidden] {
    display: none !important;
  }
  :host [part] {
    box-sizing: border-box;
    /* WebKit takes a name in an Arabic sentence for one that cannot break. */
    min-inline-size: 0;
    margin: 0;
  }
  :host [part='base'],
  :host [part='form'],
  :host [part='field'] {
    display: grid;
    gap: calc(var(--_space) * 1.25);
  }
  :host [part='base'] {
    grid-template-columns: minmax(0, 1fr);
    /* As wide as the host, but not the reason for its width. */
    inline-size: 0;
    min-inline-size: 100%;
    padding: min(calc(var(--_space) * 2), 7%);
    background: var(--_surface);
    border: 1px solid #7893;
    border-radius: calc(var(--_radius) * 1.5);
    overflow-wrap: anywhere;
  }
  :host [part='heading'] {
    font-size: 1.625em;
    line-height: 1.2;
    font-weight: 650;
  }
  :host [part='description'] {
    margin-block-start: calc(var(--_space) * -0.75);
  }
  :host [part='description'],
  :host [part='hint'] {
    color: var(--_muted);
  }
  :host [part='hint'] {
    font-size: 0.875em;
  }
  :host [part='field'] {
    gap: 0.375em;
  }
  :host [part='account'],
  :host [part='label'] {
    font-weight: 600;
  }
  :host [part='input'],
  :host .g-button {
    min-block-size: 3rem;
    border: 1px solid transparent;
    border-radius: var(--_radius);
    font: inherit;
    /* Below this, phones zoom in when a field gets the focus. */
    font-size: max(1em, 16px);
  }
  :host [part='input'] {
    inline-size: 100%;
    padding-inline: 0.875rem;
    color: inherit;
    background: transparent;
    border-color: var(--_border);
  }
  :host [part]:focus-visible {
    outline: 2px solid var(--genauth-color-focus, var(--_primary));
    outline-offset: 2px;
  }
  :host .g-icon {
    flex: none;
    inline-size: 1.25em;
    block-size: 1.25em;
    margin-block: 0.125em;
  }
  :host .g-button {
    display: inline-flex;
    align-items: center;
    justify-content: center;
    gap: 0.5em;
    padding: 0.5rem;
    font-weight: 600;
    color: var(--_primary);
    background: transparent;
  }
  :host [part='reveal'] {
    justify-self: start;
    margin-block: -0.625rem;
    margin-inline-start: max(-0.875rem, -5%);
    padding-inline: 0.875rem;
    text-align: start;
  }
  :host [aria-pressed='false'] .g-stroke {
    display: none;
  }
  :host .g-solid {
    color: var(--_on-primary);
    background: var(--_primary);
  }
  /* Heard, not seen; not display: none, which would silence it. */
  :host .g-heard,
  :host .g-live:empty {
    position: absolute;
    inline-size: 1px;
    overflow: hidden;
    clip-path: inset(50%);
    white-space: nowrap;
  }
`;
