/** Resolves after so many milliseconds, or after the most a timer can count. */
export const wait = (milliseconds: number): Promise<void> =>
  // A little less than 2 ** 31 (HTML, 8.6).
  new Promise((resolve) => setTimeout(resolve, Math.min(milliseconds, 2e9)));

/** Settles with the promise, or rejects after so many milliseconds. */
export const within = <T>(
  milliseconds: number,
  promise: Promise<T>,
): Promise<T> =>
  Promise.race([
    promise,
    wait(milliseconds).then(() => {
      throw new Error('too late');
    }),
  ]);
