/**
 * Starts a wait that follows two clocks, of which the one further ahead counts.
 * The monotonic clock stops while some machines sleep, and the system clock may
 * be set back.
 *
 * @returns A function that returns the whole seconds that are left.
 */
export const waitUntil = (seconds: number): (() => number) => {
  const date = Date.now();
  const time = performance.now();
  return () => {
    const passed = Math.max(Date.now() - date, performance.now() - time);
    return Math.max(0, Math.ceil(seconds - passed / 1000));
  };
};
