import {onceAfterTest} from '../helpers/after-test.js';
import {handClock, handTimers} from '../helpers/hand-clock.js';
import type {Fault} from './table/index.js';

/* Time in these tests passes by hand: nothing waits for a clock. */

/** Milliseconds of an attempt, and of the call for the key. */
const timeouts = {attempt: 10_000, key: 6000};

/** The longest pause between two calls for the key. */
const longestPause = 2000;

/**
 * Ends the pauses between repeated calls at once. A longer pause is none that
 * may be there.
 */
const endPauses = (): void => {
  const {setTimeout: set} = window;
  window.setTimeout = ((run: () => void, delay = 0) =>
    set(run, delay <= longestPause ? 0 : delay)) as typeof window.setTimeout;
  onceAfterTest(() => void (window.setTimeout = set));
};

export interface Time {
  /** Lets the time of the attempt run out. */
  runOut(): void;
  /** Lets the time of a wait pass, but for one second. */
  passAllButOne(seconds: number): void;
  passOne(): Promise<void>;
}

/** Until the end of the test. */
export const takeTime = (fault: Fault): Time => {
  const {call, waits, retryAfter} = fault;
  const isByHand = !!waits || retryAfter !== undefined;
  const clock = isByHand ? handClock() : undefined;
  const timers = waits
    ? handTimers(timeouts[call === 'key' ? 'key' : 'attempt'])
    : undefined;
  if (call === 'key') endPauses();
  return {
    runOut: () => {
      if (timers?.waiting === 0) throw new Error('Nothing waits for its time');
      timers?.letGo();
    },
    passAllButOne: (seconds) => clock?.setDate(seconds - 1),
    passOne: async () => clock?.pass(1),
  };
};
