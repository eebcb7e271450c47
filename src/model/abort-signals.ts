/** Replacements for the parts of `AbortSignal` that older browsers lack. */

/** Works like `signal.throwIfAborted()`, new in Chromium 100. */
export const throwIfAborted = (signal: AbortSignal): void => {
  if (signal.aborted) throw new Error('aborted');
};

/**
 * Settles with the promise, or rejects once the signal aborts.
 *
 * @param reason Makes the error for that.
 */
export const untilAborted = <T>(
  promise: Promise<T>,
  signal: AbortSignal,
  reason = (): Error => new Error('aborted'),
): Promise<T> =>
  new Promise((resolve, reject) => {
    const abort = (): void => reject(reason());
    if (signal.aborted) abort();
    signal.addEventListener('abort', abort);
    promise.then(resolve, reject).finally(() => {
      signal.removeEventListener('abort', abort);
    });
  });

/**
 * Creates a signal that aborts after a time or with another signal. It works
 * like `AbortSignal.timeout()` with `AbortSignal.any()`, new in Safari 17.4.
 */
export const deadline = (
  milliseconds: number,
  signal?: AbortSignal,
): AbortSignal => {
  const controller = new AbortController();
  const abort = (): void => controller.abort();
  // As in `wait`, the most that a timer counts.
  const timer: unknown = setTimeout(abort, Math.min(milliseconds, 2e9));
  // Node would not exit before the timer.
  (timer as {readonly unref?: () => void}).unref?.();
  signal?.addEventListener('abort', abort);
  if (signal?.aborted) abort();
  return controller.signal;
};
