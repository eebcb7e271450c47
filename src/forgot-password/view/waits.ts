/** The waits that the service wants: counted down, and said. */
import type {ForgotMessages} from '../../locales/forgot-messages.js';
import {Countdown, type CountdownHost} from '../../ui/countdown.js';
import type {Surface} from '../../ui/surface.js';
import {sweepSendTimes} from '../send-times.js';
import {
  secondsUntilCheck,
  secondsUntilSend,
  stepOf,
  type Phase,
} from '../state.js';

/** Counts down the waits of a phase, and says when one is over. */
export class Waits {
  readonly #surface: Pick<Surface<ForgotMessages>, 'say' | 'words'>;
  readonly #send: Countdown;
  readonly #check: Countdown;

  constructor(
    host: CountdownHost,
    surface: Pick<Surface<ForgotMessages>, 'say' | 'words'>,
  ) {
    this.#surface = surface;
    this.#send = new Countdown(host);
    this.#check = new Countdown(host);
  }

  /** Whole seconds until a code may be requested. */
  get secondsUntilSend(): number {
    return this.#send.seconds;
  }

  /** Whole seconds until the service checks a code again. */
  get secondsUntilCheck(): number {
    return this.#check.seconds;
  }

  /** Counts the waits of a phase, in place of those of the one before. */
  start(phase: Phase): void {
    const {say, words} = this.#surface;
    const untilSend = secondsUntilSend(phase);
    const untilCheck = secondsUntilCheck(phase);
    if (untilCheck > 0) {
      this.#check.start(untilCheck, () => say(() => words('tryAgainNow')));
    } else {
      this.#check.stop();
    }
    if (untilSend > 0) {
      this.#send.start(untilSend, () => {
        say(() => words('waitOver'));
        sweepSendTimes();
      });
    } else {
      this.#send.stop();
    }
  }

  /** Says how long the submit button has to wait; `false` if there is no wait. */
  sayUntilSubmit(phase: Phase): boolean {
    if (stepOf(phase) !== 'code') return this.sayUntilSend();
    const {say, words} = this.#surface;
    const {seconds} = this.#check;
    if (seconds > 0) say(() => words('tryAgain')(seconds));
    return seconds > 0;
  }

  /** Says how long a request for a code has to wait; `false` if there is no wait. */
  sayUntilSend(): boolean {
    const {say, words} = this.#surface;
    const {seconds} = this.#send;
    if (seconds > 0) say(() => words('wait')(seconds));
    return seconds > 0;
  }
}
