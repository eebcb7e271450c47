import type {ReactiveController, ReactiveControllerHost} from 'lit';
import {waitUntil} from '../core/wait-until.js';

export interface CountdownHost extends ReactiveControllerHost {
  readonly isConnected: boolean;
}

/**
 * Counts seconds down and renders the host at each. It reads a clock, because
 * timers of a page in the background run late.
 */
export class Countdown implements ReactiveController {
  readonly #host: CountdownHost;
  #left: (() => number) | undefined;
  #timer: ReturnType<typeof setInterval> | undefined;
  #onEnd: (() => void) | undefined;

  constructor(host: CountdownHost) {
    this.#host = host;
    host.addController(this);
  }

  /** Whole seconds left; 0 when nothing is counted. */
  get seconds(): number {
    return this.#left?.() ?? 0;
  }

  /** Counts from `seconds` to 0, then calls `onEnd` once. */
  start(seconds: number, onEnd?: () => void): void {
    this.#left = waitUntil(seconds);
    this.#onEnd = onEnd;
    this.hostConnected();
    this.#host.requestUpdate();
  }

  /** Stops without calling `onEnd`. */
  stop(): void {
    if (!this.#left) return;
    this.hostDisconnected();
    this.#left = undefined;
    this.#host.requestUpdate();
  }

  hostConnected(): void {
    this.hostDisconnected();
    if (this.#left && this.#host.isConnected) {
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
