import {LitElement} from 'lit';
import {defaultService} from '../model/settings.js';

/** Settings of both elements, with their defaults. */
export const shared = {
  ...defaultService,
  appHost: '',
  username: '',
  signInUrl: '',
  fetch: undefined,
  light: false,
  headingLevel: 2,
  messages: {},
};

/** `appHost` → `app-host` */
const attributeOf = (name: string): string =>
  name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);

/** Written in by the build. */
declare const __VERSION__: string;

/** The class that {@link withSettings} returns. */
export declare class Configured extends LitElement {
  /** Version of the package. */
  static readonly version: string;
  override attributeChangedCallback(
    attribute: string,
    before: string | null,
    text: string | null,
    namespace?: string | null,
  ): void;
}

/**
 * Creates an element class with a property for each default. A default that is
 * a string, a number or a boolean also gets an attribute.
 *
 * Every way in which frameworks unset a property restores the default: `null`,
 * `undefined`, `NaN`, a removed attribute, and 0, which Vue passes for an unset
 * number. A number without a default (`NaN`) is `undefined` when it is unset.
 * Vue passes no 0 for such a number, so a 0 is the page's. Svelte, Preact and Vue can write
 * `false` as the text of a boolean attribute, which is false here.
 *
 * lit's own properties are not used. lit would apply a value from before the
 * definition of the element only after the element's first decisions.
 */
export const withSettings = (
  defaults: Readonly<Record<string, unknown>>,
): typeof Configured => {
  /** Property names by attribute. */
  const names = new Map<string, string>();

  class Base extends LitElement {
    /** Version of the package. */
    static readonly version = __VERSION__;
    static override get observedAttributes(): string[] {
      // lit finalizes the class when its own getter is read.
      return [...super.observedAttributes, ...names.keys()];
    }

    override attributeChangedCallback(
      attribute: string,
      _: string | null,
      text: string | null,
      namespace?: string | null,
    ): void {
      const name = names.get(attribute) ?? '';
      // The page has set the property, which is newer than the attribute. One
      // in a namespace (XHTML) is another attribute.
      if (namespace || Object.keys(this).includes(name)) return;
      const kind = typeof defaults[name];
      Reflect.set(
        this,
        name,
        kind === 'boolean'
          ? (text ?? 'false') !== 'false'
          : kind === 'number'
            ? Number(text?.trim() || NaN)
            : text,
      );
    }

    protected override createRenderRoot(): HTMLElement | DocumentFragment {
      // A style sheet of this document cannot be used in another one.
      return this.ownerDocument === document
        ? super.createRenderRoot()
        : this.attachShadow({mode: 'open'});
    }

    /** Applies properties from before the definition of the element. */
    override connectedCallback(): void {
      for (const [name, value] of Object.entries(this)) {
        if (!(name in Base.prototype)) continue;
        // An own property would hide the accessor.
        // eslint-disable-next-line @typescript-eslint/no-dynamic-delete
        delete this[name as keyof this];
        this[name as keyof this] = value as never;
      }
      super.connectedCallback();
    }
  }

  for (const [name, fallback] of Object.entries(defaults)) {
    if (/^[bns]/.test(typeof fallback)) names.set(attributeOf(name), name);
    const isText = typeof fallback === 'string';
    const unset = Number.isNaN(fallback) ? undefined : fallback;
    // A symbol is a name that no polluted prototype has.
    const storage = Symbol();
    Object.defineProperty(Base.prototype, name, {
      get(this: Record<symbol, unknown>): unknown {
        const value = this[storage];
        const isSet =
          Boolean(value) ||
          value === '' ||
          (value === 0 && unset === undefined);
        return isSet ? value : unset;
      },
      set(this: Base & Record<symbol, unknown>, given: unknown) {
        const before: unknown = Reflect.get(this, name);
        // A page without types may give a list, a number or a URL for a text.
        // eslint-disable-next-line @typescript-eslint/no-base-to-string
        this[storage] = isText && given ? String(given) : given;
        if (Reflect.get(this, name) !== before) this.requestUpdate();
      },
    });
  }
  return Base;
};
