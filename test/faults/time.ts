import {onceAfterTest} from '../helpers/after-test.js';
import {handClock, handTimers} from '../helpers/hand-clock.js';

/*
 * Time in these tests passes by hand: nothing waits for a clock, and nothing
 * runs out on a slow machine.
 */

/** Milliseconds of an attempt, and of a call for the key or the settings. */
const timeouts = [10_000, 6000];

/** The longest pause between two calls for the key. */
const longestPause = 2000;

/** Ends the pauses between repeated calls at once, unless they are too long. */
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
  pass(seconds: number): Promise<void>;
}

/** Until the end of the test. */
export const takeTime = (): Time => {
  endPauses();
  const clock = handClock();
  const timers = timeouts.map((timeout) => handTimers(timeout));
  return {
    runOut: () => {
      if (timers.every(({waiting}) => waiting === 0)) {
        throw new Error('Nothing waits for its time');
      }
      for (const {letGo} of timers) letGo();
    },
    passAllButOne: (seconds) => clock.setDate(seconds - 1),
    pass: (seconds) => clock.pass(seconds),
  };
};
