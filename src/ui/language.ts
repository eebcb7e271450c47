import type {ReactiveController, ReactiveControllerHost} from 'lit';
import {directionOf, findLocale, type Locale} from '../locales/index.js';

/** An element and the hosts of the shadow roots that it stands in. */
const withHosts = (element: Element): Element[] => {
  const root = element.getRootNode();
  // Not by its host: an image of that name would be the document's.
  return [element, ...(root instanceof ShadowRoot ? withHosts(root.host) : [])];
};

/**
 * Follows the `lang` of the nearest ancestor that sets one, live, and holds the
 * words of that language: those of the form, and once they are asked for, all.
 */
export class Language<Words extends object> implements ReactiveController {
  readonly #host: ReactiveControllerHost & HTMLElement;
  readonly #load: (locale: Locale) => Promise<Words>;
  readonly #handleChange = (): void => {
    // The direction may have changed, too.
    this.#host.requestUpdate();
    if (this.#follows) void this.follow();
  };
  readonly #observer = new MutationObserver(this.#handleChange);
  /** From the first time that somebody wanted words. */
  #follows = false;
  #wantsAll = false;

  /** Whether there are words for everything that may follow. */
  isWhole = false;
  /** The words to use now. */
  messages: Partial<Words>;
  /** The language of {@link messages}. */
  locale: Locale = 'en';

  /**
   * @param builtIn English words that are there from the start.
   * @param load Fetches all the words of a language.
   */
  constructor(
    host: ReactiveControllerHost & HTMLElement,
    builtIn: Partial<Words>,
    load: (locale: Locale) => Promise<Words>,
  ) {
    this.#host = host;
    this.messages = builtIn;
    this.#load = load;
    host.addController(this);
  }

  /** What the nearest ancestor says, across shadow roots. */
  #inherited(attribute: 'lang' | 'dir'): string | undefined {
    for (const element of withHosts(this.#host)) {
      const value = element.closest(`[${attribute}]`)?.getAttribute(attribute);
      if (value != null) return value;
    }
    return undefined;
  }

  /** The page's own tag. */
  get tag(): string {
    return this.#inherited('lang') ?? '';
  }

  /** The direction of the words, where the page does not set one. */
  get direction(): 'ltr' | 'rtl' | undefined {
    return this.#inherited('dir') === undefined
      ? directionOf(this.locale)
      : undefined;
  }

  hostConnected(): void {
    const options = {attributeFilter: ['lang', 'dir'], subtree: true};
    for (const element of withHosts(this.#host)) {
      this.#observer.observe(element.getRootNode(), options);
    }
    this.#handleChange();
  }

  hostDisconnected(): void {
    this.#observer.disconnect();
  }

  /** Fetches the words that {@link follow} left out. Never rejects. */
  async loadAll(): Promise<void> {
    this.#wantsAll = true;
    await this.follow();
  }

  /**
   * Goes to the language of the page. Never rejects: when its words do not
   * arrive, English ones are fetched, or those that are there stay.
   *
   * @returns `undefined` when there is nothing to wait for.
   */
  follow(): Promise<void> | undefined {
    this.#follows = true;
    const locale = findLocale(this.tag);
    const load = (loaded: Locale): Promise<void> =>
      this.#load(loaded).then((messages) => {
        // The page may have changed its mind meanwhile.
        if (locale !== findLocale(this.tag)) return;
        this.messages = messages;
        this.isWhole = true;
        this.locale = loaded;
        this.#host.requestUpdate();
      });
    if (locale === this.locale && (!this.#wantsAll || this.isWhole)) {
      return undefined;
    }
    return load(locale)
      .catch(() => (this.isWhole ? undefined : load('en')))
      .catch(() => undefined);
  }
}
