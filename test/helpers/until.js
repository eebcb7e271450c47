/**
 * Asks `condition` again and again until it answers something truthy, and
 * gives that back. Waits on facts, so a slow machine only makes it slower.
 *
 * @template T
 * @param {() => T | Promise<T>} condition
 * @param {{what: string, within?: number, every?: number}} options `within`
 *   and `every` in milliseconds
 * @returns {Promise<T>}
 */
export const until = async (condition, {what, within = 10_000, every = 20}) => {
  const deadline = Date.now() + within;
  for (;;) {
    const answer = await condition();
    if (answer) return answer;
    if (Date.now() > deadline) {
      throw new Error(`Waited ${within} ms in vain for ${what}`);
    }
    await new Promise((resolve) => setTimeout(resolve, every));
  }
};
