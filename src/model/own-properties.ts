/** Copies an object without its prototype, which a page may have polluted. */
export const withoutPrototype = <T extends object>(given: T): T => ({
  __proto__: null,
  ...given,
});
