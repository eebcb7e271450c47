/** As much of Vitest as the example needs, over Node's own test runner. */
import assert from 'node:assert/strict';

export {it} from 'node:test';

/** The properties of `actual` that `expected` has, too. */
const common = (actual, expected) =>
  Object.fromEntries(
    Object.keys(expected).map((key) => {
      const value = actual[key];
      const isNested = value !== null && typeof value === 'object';
      return [key, isNested ? common(value, expected[key]) : value];
    }),
  );

/** The promise's error; fails where there is none. */
const errorOf = (promise) =>
  promise.then(
    () => assert.fail('The promise did not reject'),
    (error) => error,
  );

export const expect = (actual) => ({
  toBe: (expected) => assert.equal(actual, expected),
  rejects: {
    toMatchObject: async (expected) =>
      assert.deepEqual(common(await errorOf(actual), expected), expected),
  },
});
