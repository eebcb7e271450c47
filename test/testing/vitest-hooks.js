/** For `register` of `node:module`: puts our `vitest.js` in Vitest's place. */
export const resolve = (specifier, context, nextResolve) =>
  specifier === 'vitest'
    ? {url: new URL('vitest.js', import.meta.url).href, shortCircuit: true}
    : nextResolve(specifier, context);
