import type {ReactiveController, ReactiveControllerHost} from 'lit';
import form from '../locales/en-form.js';
import {
  findLocale,
  loadMessages,
  type FormMessages,
  type Locale,
  type Messages,
} from '../locales/index.js';

/** An element and the hosts of the shadow roots that it stands in. */
const withHosts = (element: Element): Element[] => {
  const {host} = element.getRootNode() as Partial<ShadowRoot>;
  return [element, ...(host ? withHosts(host) : [])];
};

/**
 * Follows the `lang` of the nearest ancestor that sets one, live, and holds the
 * words of that language: those of the form, and once they are asked for, all.
 */
export class Language implements ReactiveController {
  readonly #host: ReactiveControllerHost & HTMLElement;
  readonly #observer = new MutationObserver(() => {
    void this.follow();
  });
  #wantsAll = false;

  /** The words to use now. */
  messages: FormMessages & Partial<Messages> = form;
  /** The language of {@link messages}. */
  locale: Locale = 'en';

  constructor(host: ReactiveControllerHost & HTMLElement) {
    this.#host = host;
    host.addController(this);
  }

  /** The page's own tag: the nearest ancestor's, across shadow roots. */
  get tag(): string {
    for (const element of withHosts(this.#host)) {
      const lang = element.closest('[lang]')?.getAttribute('lang');
      if (lang != null) return lang;
    }
    return '';
  }

  hostConnected(): void {
    const options = {attributeFilter: ['lang'], subtree: true};
    for (const element of withHosts(this.#host)) {
      this.#observer.observe(element.getRootNode(), options);
    }
    void this.follow();
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
   * Goes to the language of the page. Never rejects: when the words do not
   * arrive, those that are there stay.
   *
   * @returns `undefined` when there is nothing to wait for.
   */
  follow(): Promise<void> | undefined {
    const locale = findLocale(this.tag);
    if (locale === this.locale && (!this.#wantsAll || this.messages.problems)) {
      return undefined;
    }
    return loadMessages(locale).then(
      (messages) => {
        // The page may have changed its mind meanwhile.
        if (locale !== findLocale(this.tag)) return;
        this.messages = messages;
        this.locale = locale;
        this.#host.requestUpdate();
      },
      () => undefined,
    );
  }
}
