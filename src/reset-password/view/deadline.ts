/**
 * The expiry of a token, if the service has named it. It is visible near the
 * end and announced twice. It is only a hint: the clock of this machine may be
 * wrong, and the service decides.
 */
import {waitUntil} from '../../core/wait-until.js';
import {Countdown, type CountdownHost} from '../../ui/countdown.js';
import type {ResetPasswordView} from './view.js';

/** Seconds before the end in which it is visible (WCAG 2.2.1 wants 20). */
const near = 120;
/** Seconds from one change of what is shown to the next. More would hurry. */
const step = 10;

export class Deadline {
  readonly #host: CountdownHost;
  readonly #view: ResetPasswordView;
  /** Counts what the visitor need not see. */
  readonly #before: Countdown;
  readonly #last: Countdown;
  #isOver = false;

  constructor(host: CountdownHost, view: ResetPasswordView) {
    this.#host = host;
    this.#view = view;
    this.#before = new Countdown(host);
    this.#last = new Countdown(host);
  }

  /** The seconds to show, rounded down. */
  get #shown(): number {
    const {seconds} = this.#last;
    return seconds < step ? seconds : Math.floor(seconds / step) * step;
  }

  /** The visible text, if there is one. */
  get text(): string | undefined {
    const {words} = this.#view;
    if (this.#shown > 0) return words('deadline')(this.#shown);
    return this.#isOver ? words('deadlineOver') : undefined;
  }

  /**
   * Starts again for another token, or stops if its expiry is not known.
   *
   * @param expiry By `performance.now()`.
   */
  start(expiry = NaN): void {
    if (this.text) this.#view.say(() => '');
    this.#before.stop();
    this.#last.stop();
    this.#isOver = false;
    const seconds = (expiry - performance.now()) / 1000;
    if (!(seconds > 0)) return;
    const left = waitUntil(seconds);
    // The machine may have been asleep in the meantime.
    const begin = (): void => {
      this.#last.start(left(), this.#close);
      const said = this.#shown;
      // A new phase that comes at the same time is shown first.
      void this.#host.updateComplete
        .catch(() => undefined)
        .then(() => {
          if (this.#shown > 0)
            this.#view.say(() => this.#view.words('deadline')(said));
        });
    };
    if (seconds > near) this.#before.start(seconds - near, begin);
    else begin();
  }

  #close = (): void => {
    this.#isOver = true;
    this.#view.say(() => this.#view.words('deadlineOver'));
  };
}
