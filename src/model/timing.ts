/** Resolves after the milliseconds, or after the most that a timer counts. */
export const wait = (milliseconds: number): Promise<void> =>
  // The maximum is a little less than 2 ** 31 (HTML, 8.6).
  new Promise((resolve) => setTimeout(resolve, Math.min(milliseconds, 2e9)));
