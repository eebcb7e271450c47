/** The same without a prototype, which a page may have put anything on. */
export const bare = <T extends object>(given: T): T => ({
  __proto__: null,
  ...given,
});
