/** Other tabs of the browser: a code that one of them requested. */
import type {ReactiveController, ReactiveControllerHost} from 'lit';
import {waitUntil} from '../core/wait-until.js';
import {storedWaitOf, storageKey} from './send-times.js';
import {
  secondsUntilSend,
  sentCodeOf,
  type Phase,
  type SecondsLeft,
} from './state.js';

/** Extends the wait if another tab has requested a code for the address. */
export class Tabs implements ReactiveController {
  readonly #flow: {readonly phase: Phase};
  readonly #extend: (until: SecondsLeft) => void;

  constructor(
    host: ReactiveControllerHost,
    flow: {readonly phase: Phase},
    extend: (until: SecondsLeft) => void,
  ) {
    this.#flow = flow;
    this.#extend = extend;
    host.addController(this);
  }

  hostConnected(): void {
    addEventListener('storage', this.#handleStorage);
  }

  hostDisconnected(): void {
    removeEventListener('storage', this.#handleStorage);
  }

  #handleStorage = ({key}: StorageEvent): void => {
    if (key === storageKey) void this.#compare();
  };

  async #compare(): Promise<void> {
    const sent = sentCodeOf(this.#flow.phase);
    if (!sent) return;
    const {service, address} = sent;
    const seconds = await storedWaitOf(service, address);
    const {phase} = this.#flow;
    // The visitor may have gone on to another address meanwhile.
    if (sentCodeOf(phase)?.address !== address) return;
    if (seconds > secondsUntilSend(phase)) this.#extend(waitUntil(seconds));
  }
}
