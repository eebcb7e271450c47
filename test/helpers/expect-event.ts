/** The next event of that type at `target`. */
export const nextEvent = <E extends Event = Event>(
  target: EventTarget,
  type: string,
): Promise<E> =>
  new Promise((resolve) => {
    target.addEventListener(type, (event) => resolve(event as E), {once: true});
  });

/**
 * Writes down every event of those types that reaches `target` from now on.
 */
export const eventLog = <E extends Event = Event>(
  target: EventTarget,
  ...types: string[]
): E[] => {
  const log: E[] = [];
  for (const type of types) {
    target.addEventListener(type, (event) => log.push(event as E));
  }
  return log;
};
