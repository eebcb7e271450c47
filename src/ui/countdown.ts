import type {ReactiveController, ReactiveControllerHost} from 'lit';

/**
 * Counts seconds down and has the host rendered at each. Measured by the clock,
 * because timers of a page in the background run late.
 */
export class Countdown implements ReactiveController {
  readonly #host: ReactiveControllerHost;
  #end: number | undefined;
  #timer: ReturnType<typeof setInterval> | undefined;
  #onEnd: (() => void) | undefined;

  constructor(host: ReactiveControllerHost) {
    this.#host = host;
    host.addController(this);
  }

  /** Whole seconds left; 0 when nothing is counted. */
  get seconds(): number {
    return this.#end === undefined
      ? 0
      : Math.max(0, Math.ceil((this.#end - Date.now()) / 1000));
  }

  /** Counts from `seconds` to 0, then calls `onEnd` once. */
  start(seconds: number, onEnd?: () => void): void {
    this.#end = Date.now() + seconds * 1000;
    this.#onEnd = onEnd;
    this.hostConnected();
    this.#host.requestUpdate();
  }

  /** Stops without calling `onEnd`. */
  stop(): void {
    if (this.#end === undefined) return;
    this.hostDisconnected();
    this.#end = undefined;
    this.#host.requestUpdate();
  }

  hostConnected(): void {
    this.hostDisconnected();
    if (this.#end !== undefined) {
      this.#timer = setInterval(() => this.#tick(), 1000);
    }
  }

  hostDisconnected(): void {
    clearInterval(this.#timer);
  }

  #tick(): void {
    if (this.seconds === 0) {
      this.stop();
      this.#onEnd?.();
    }
    this.#host.requestUpdate();
  }
}
