/**
 * Colours for browsers that know neither `light-dark()` nor `color-mix()`
 * (Chromium before 123, Safari before 17.5, Firefox before 120).
 */
import {
  css,
  type CSSResult,
  type ReactiveController,
  type ReactiveControllerHost,
} from 'lit';

/**
 * Values for every token that other browsers get from `light-dark()` or
 * `color-mix()`.
 * They are set below the host, so that they win over what is set there. A tint
 * is a layer between a ground and what stands on it.
 */
export const plainStyles = css`
  :host [part='base'] {
    --_primary: var(--genauth-color-primary, #15c);
    --_on-primary: var(--genauth-color-on-primary, #fff);
    --_text: var(--genauth-color-text, #123);
    --_muted: var(--genauth-color-muted, #567);
    --_surface: var(--genauth-color-surface, #fff);
    --_error: var(--genauth-color-error, #b3261e);
    --_success: var(--genauth-color-success, #14693a);
    --_middle: #7a552e;
  }
  :host [part='base'].g-dark {
    --_primary: var(--genauth-color-primary, #8bf);
    --_on-primary: var(--genauth-color-on-primary, #013);
    --_text: var(--genauth-color-text, #eef);
    --_muted: var(--genauth-color-muted, #abc);
    --_surface: var(--genauth-color-surface, #112);
    --_error: var(--genauth-color-error, #ffb3ab);
    --_success: var(--genauth-color-success, #82d8a4);
    --_middle: #cac8a8;
  }
  :host [part='base'] {
    --_hover: var(--_primary);
    --_busy: var(--_primary);
    --_filled: var(--_surface);
    --_edge: currentcolor;
    --_rest: #78909c66;
    color: var(--_text);
  }
  :host .g-button,
  :host .g-badge,
  :host [part='alert'] {
    position: relative;
    z-index: 0;
  }
  :host .g-button::before,
  :host .g-badge::before,
  :host [part='alert']::before {
    content: '';
    position: absolute;
    z-index: -1;
    inset: -1px;
    border-radius: inherit;
    background: currentcolor;
    opacity: 0;
  }
  :host .g-badge::before {
    opacity: 0.12;
  }
  :host [part='alert']::before {
    opacity: 0.07;
  }
  :host .g-button:hover::before {
    opacity: 0.09;
  }
  :host .g-solid:hover::before {
    background: var(--_text);
    opacity: 0.12;
  }
  :host .g-solid[aria-disabled='true']::before {
    background: var(--_surface);
    opacity: 0.15;
  }
  /* A rule of its own: an unknown selector invalidates its whole rule. */
  :host [part='input']:-webkit-autofill {
    box-shadow: inset 0 0 0 9rem var(--_filled);
    -webkit-text-fill-color: var(--_text);
  }
  @media (prefers-contrast: more) {
    :host [part='base'],
    :host [part='base'].g-dark {
      --_muted: var(--_text);
      --_border: var(--_text);
    }
  }
  @media (forced-colors: active) {
    :host .g-button::before,
    :host .g-badge::before,
    :host [part='alert']::before {
      display: none;
    }
  }
`;

type Host = ReactiveControllerHost & HTMLElement;

const prefersDark = matchMedia('(prefers-color-scheme: dark)');

/** Whether the page is dark at the element, whatever the visitor prefers. */
const isDark = (element: Element): boolean => {
  const {colorScheme} = getComputedStyle(element);
  // Otherwise, the page's meta tag counts, if there is one.
  const known = /dark|light/.test(colorScheme)
    ? colorScheme
    : document.querySelector<HTMLMetaElement>('meta[name=color-scheme]')
        ?.content;
  if (!known?.includes('dark')) return false;
  return prefersDark.matches || !known.includes('light');
};

/** Keeps the colours those of the page's scheme. */
export class PlainColors implements ReactiveController {
  readonly #host: Host;
  /** A page changes its scheme by an attribute there, as a rule. */
  readonly #observer = new MutationObserver(() => this.#look());
  #isDark = false;

  constructor(host: Host, adopt: (styles: CSSResult) => void) {
    this.#host = host;
    adopt(plainStyles);
    host.addController(this);
    this.#look();
  }

  hostConnected(): void {
    prefersDark.addEventListener('change', this.#look);
    const {documentElement, body} = document;
    for (const element of [documentElement, body] as unknown[]) {
      // There may be none.
      if (element instanceof Element) {
        this.#observer.observe(element, {attributes: true});
      }
    }
  }

  hostDisconnected(): void {
    prefersDark.removeEventListener('change', this.#look);
    this.#observer.disconnect();
  }

  /** Runs before the rendering, so that no transition of colours plays. */
  hostUpdate(): void {
    this.#isDark = isDark(this.#host);
  }

  hostUpdated(): void {
    const root = this.#host.shadowRoot ?? this.#host;
    const base = root.querySelector('[part=base]');
    base?.classList.toggle('g-dark', this.#isDark);
  }

  #look = (): void => {
    this.hostUpdate();
    this.hostUpdated();
  };
}
