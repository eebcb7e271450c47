import type {ReactiveController, ReactiveControllerHost} from 'lit';
import {reportLostFile} from '../core/report-lost-file.js';
import {findLocale, loadLanguage, type Locale} from '../locales/index.js';
import type {MessagesOf} from '../locales/language-file.js';

/** Returns an element and the hosts of the shadow roots around it. */
const withHosts = (element: Element): Element[] => {
  const root = element.getRootNode();
  // The root is tested by its class, because an image named `host` would be a
  // property of a document.
  return [element, ...(root instanceof ShadowRoot ? withHosts(root.host) : [])];
};

/**
 * Follows the `lang` of the nearest ancestor that sets one, and holds the words
 * of that language: at first those of the form, and on request all of them.
 */
export class Language<
  Name extends keyof MessagesOf,
  First extends Partial<MessagesOf[Name]>,
> implements ReactiveController {
  readonly #host: ReactiveControllerHost & HTMLElement;
  readonly #name: Name;
  readonly #handleChange = (): void => {
    // The direction may have changed, too.
    this.#host.requestUpdate();
    if (this.#follows) void this.follow();
  };
  readonly #observer = new MutationObserver(this.#handleChange);
  #direction: 'ltr' | 'rtl' = 'ltr';
  /** Whether words have been requested. */
  #follows = false;
  #wantsAll = false;

  /** Whether all words of the language are there. */
  isWhole = false;
  /** The words to use now. */
  messages: First | MessagesOf[Name];
  /** The language of {@link messages}. */
  locale: Locale = 'en';

  /**
   * @param name The element.
   * @param builtIn English words that are there from the start.
   */
  constructor(
    host: ReactiveControllerHost & HTMLElement,
    name: Name,
    builtIn: First,
  ) {
    this.#host = host;
    this.messages = builtIn;
    this.#name = name;
    host.addController(this);
  }

  /** Reads an attribute of the nearest ancestor, across shadow roots. */
  #inherited(attribute: 'lang' | 'dir'): string | null | undefined {
    return withHosts(this.#host)
      .map((element) => element.closest(`[${attribute}]`))
      .find(Boolean)
      ?.getAttribute(attribute);
  }

  /** The locale for the language of the page. */
  get wanted(): Locale {
    return findLocale(this.#inherited('lang') ?? '');
  }

  /** The direction of the words; `undefined` if the page sets one. */
  get direction(): 'ltr' | 'rtl' | undefined {
    return this.#inherited('dir') == null ? this.#direction : undefined;
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
   * Fetches the words of the page's language. Never rejects: when they do not
   * load, English words are fetched, or the present ones stay.
   *
   * @returns `undefined` when the words are there already.
   */
  follow(): Promise<void> | undefined {
    this.#follows = true;
    const locale = this.wanted;
    const load = (loaded: Locale): Promise<void> =>
      loadLanguage(this.#name, loaded).then(({messages, direction}) => {
        // The page may have changed its language meanwhile. Whoever waits for
        // words waits for those.
        if (locale !== this.wanted) return this.follow();
        this.messages = messages;
        this.#direction = direction;
        this.isWhole = true;
        this.locale = loaded;
        this.#host.requestUpdate();
      });
    if (locale === this.locale && (!this.#wantsAll || this.isWhole)) {
      return undefined;
    }
    return load(locale)
      .catch(() => {
        reportLostFile();
        return this.isWhole ? undefined : load('en');
      })
      .catch(() => undefined);
  }
}
