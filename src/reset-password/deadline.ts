/**
 * Until when the service takes a token, where it has said so. The visitor sees
 * it near its end and hears it twice. It is a hint and closes nothing: the
 * clock of this machine may be wrong, and the service's counts.
 */
import type {ReactiveControllerHost} from 'lit';
import {Countdown} from '../ui/countdown.js';
import type {ResetPasswordView} from './view.js';

/** Seconds before the end from which on it is shown (WCAG 2.2.1 wants 20). */
const near = 120;
/** Seconds from one change of what is shown to the next: no hurry. */
const step = 10;

export class Deadline {
  readonly #host: ReactiveControllerHost;
  readonly #view: ResetPasswordView;
  /** Counts what the visitor need not see. */
  readonly #before: Countdown;
  readonly #last: Countdown;
  #isOver = false;

  constructor(host: ReactiveControllerHost, view: ResetPasswordView) {
    this.#host = host;
    this.#view = view;
    this.#before = new Countdown(host);
    this.#last = new Countdown(host);
  }

  /** Never more than there is. */
  get #shown(): number {
    const {seconds} = this.#last;
    return seconds < step ? seconds : Math.floor(seconds / step) * step;
  }

  /** What is shown, if anything. */
  get text(): string | undefined {
    const {words} = this.#view;
    if (this.#shown > 0) return words('deadline')(this.#shown);
    return this.#isOver ? words('deadlineOver') : undefined;
  }

  /** Begins anew with so many seconds; without any, there is none. */
  set(seconds: number | undefined): void {
    if (this.text) this.#view.say(() => '');
    this.#before.stop();
    this.#last.stop();
    this.#isOver = false;
    if (seconds === undefined || !(seconds > 0)) return;
    const end = Date.now() + seconds * 1000;
    // By the clock: the machine may have slept over it.
    const begin = (): void => {
      this.#last.start((end - Date.now()) / 1000, this.#close);
      const said = this.#shown;
      // What comes with it, as a new phase, is shown first.
      void this.#host.updateComplete.then(() => {
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
