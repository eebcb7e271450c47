/**
 * The token of one element: taken from the link, set by the page, or delivered
 * by an event. Whoever needs the token gets it as an argument.
 */
import {reportLostFile} from '../core/report-lost-file.js';
import {pageToken, type TokenRecord} from '../core/page-token.js';
import type {FailureCode} from '../model/failure-codes.js';
import {parseAppHost} from '../model/settings.js';

/** The element and its settings, which are read anew each time. */
interface TokenHost extends HTMLElement {
  readonly appHost: string;
  readonly tokenParam: string;
  readonly keepTokenInUrl: boolean;
  readonly forgetOnReload: boolean;
}

export class ElementToken {
  readonly #host: TokenHost;
  readonly #handleChange: () => void;
  #value: string | undefined;
  /** The record of the token that the page set last. */
  #lastSetRecord: TokenRecord | undefined;
  /** Whether the page has set the token, which wins over the URL's. */
  isSetByPage = false;
  /**
   * End of the token's validity, by `performance.now()`. It is set only for a
   * token that came with an event, and is `NaN` if the event does not say it.
   */
  expiry: number | undefined;
  /** The reason why the URL had no token. */
  whyMissing: FailureCode | undefined;

  /** @param handleChange Called after each change of the token. */
  constructor(host: TokenHost, handleChange: () => void) {
    this.#host = host;
    this.#handleChange = handleChange;
  }

  /** The token, if there is one. */
  get value(): string | undefined {
    return this.#value;
  }
  set value(value: string | undefined) {
    if (value === this.#value) return;
    this.#value = value;
    this.expiry = undefined;
    this.#handleChange();
  }

  /** Origin of the service, if it is known. No other gets the token. */
  get #service(): string | undefined {
    return parseAppHost(this.#host.appHost)?.origin;
  }

  /**
   * Takes a token that the page sets.
   *
   * @returns Whether it is another one than the page set last. A framework's
   *   template sets the same token at each render.
   */
  setByPage(token: string): boolean {
    const record = pageToken.recordOf(token);
    if (record === this.#lastSetRecord) return false;
    this.#lastSetRecord = record;
    this.value = token;
    this.isSetByPage = true;
    pageToken.release(this.#host, true);
    return true;
  }

  /** Takes a token that an event delivers. */
  receive(token: string, expiry: number): void {
    this.value = token;
    this.isSetByPage = false;
    this.expiry = expiry;
    // The token outlives the element, as that of a link does.
    pageToken.replace(this.#host, this.#service, token);
  }

  /** Returns the token of the page, if this element may have it. */
  claim(): string | undefined {
    return pageToken.claim(this.#host, this.#service);
  }

  /** Takes the token of the page, unless the page itself has set one. */
  take(): void {
    const {tokenParam, keepTokenInUrl, forgetOnReload} = this.#host;
    this.whyMissing = pageToken.take({
      tokenParam,
      keepTokenInUrl,
      forgetOnReload,
    });
    const token = this.claim();
    void this.guard();
    if (this.isSetByPage) pageToken.release(this.#host, true);
    else this.value = token;
  }

  /** Guards the token of the page, or gives it back. Never rejects. */
  guard(work: 'guardToken' | 'giveBack' = 'guardToken'): Promise<void> {
    return import('../core/token-guard.js').then(
      (guard) => pageToken.visit((state) => guard[work](state, this.#host)),
      // Without the guard, the reset works unless the page reloads or routes.
      reportLostFile,
    );
  }

  /** Puts the token back into the URL, if the element cannot be shown. */
  giveBack(): void {
    this.value = undefined;
    void this.guard('giveBack');
  }

  /** Leaves the token to another element of the page. */
  leave(): void {
    if (!this.isSetByPage) this.value = undefined;
    pageToken.release(this.#host);
  }

  /** Ends the use of a token that is spent or refused. */
  finish(token: string): void {
    if (this.#value !== token) return;
    this.value = undefined;
    this.isSetByPage = false;
  }
}
