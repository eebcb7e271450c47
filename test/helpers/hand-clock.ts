import {onceAfterTest} from './after-test.js';

/**
 * Time that passes when a test says so, until its end: for intervals, the date
 * and `performance.now()`, not for single timers, which a request waits with.
 */
export const handClock = (): {
  pass: (seconds: number) => Promise<void>;
  /** Moves the date alone: ahead, as while a machine sleeps, or back. */
  setDate: (seconds: number) => void;
  /** How many intervals there are. */
  readonly running: number;
} => {
  const ticks = new Map<number, () => void>();
  let now = 1_700_000_000_000;
  /** In whole milliseconds, which add up exactly. */
  let running = Math.ceil(performance.now());
  let id = 0;
  const replaced: [target: object, name: string, value: unknown][] = [
    [
      window,
      'setInterval',
      (tick: () => void) => {
        ticks.set((id += 1), tick);
        return id;
      },
    ],
    [window, 'clearInterval', (tick: number) => ticks.delete(tick)],
    [Date, 'now', () => now],
    [performance, 'now', () => running],
  ];
  for (const [target, name, value] of replaced) {
    const own = Object.getOwnPropertyDescriptor(target, name);
    Object.defineProperty(target, name, {configurable: true, value});
    onceAfterTest(() => {
      if (own) Object.defineProperty(target, name, own);
      else Reflect.deleteProperty(target, name);
    });
  }
  return {
    pass: async (seconds) => {
      for (let i = 0; i < seconds; i += 1) {
        now += 1000;
        running += 1000;
        for (const tick of [...ticks.values()]) tick();
        await Promise.resolve();
      }
    },
    setDate: (seconds) => void (now += seconds * 1000),
    get running() {
      return ticks.size;
    },
  };
};

/**
 * Timers of exactly so many milliseconds wait until the test lets them go, until
 * its end.
 *
 * @param realm The window whose timers they are.
 */
export const handTimers = (
  milliseconds: number,
  realm: Pick<Window, 'setTimeout' | 'clearTimeout'> = window,
): {
  letGo: () => void;
  /** How many wait. */
  readonly waiting: number;
} => {
  const held = new Map<number, () => void>();
  const {setTimeout: set, clearTimeout: clear} = realm;
  let id = -1;
  realm.setTimeout = ((run: () => void, delay?: number) => {
    if (delay !== milliseconds) return set(run, delay);
    held.set((id -= 1), run);
    return id;
  }) as typeof window.setTimeout;
  realm.clearTimeout = (timer) => {
    if (!held.delete(timer as number)) clear(timer);
  };
  onceAfterTest(() => {
    Object.assign(realm, {setTimeout: set, clearTimeout: clear});
  });
  return {
    letGo: () => {
      for (const [timer, run] of [...held]) {
        held.delete(timer);
        run();
      }
    },
    get waiting() {
      return held.size;
    },
  };
};
