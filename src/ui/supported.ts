/**
 * Tells whether the browser can run the elements. In an unsupported browser they
 * are never defined, so the fallback content stays visible and the token stays in
 * the address bar. Most unsupported browsers cannot even parse this file.
 */
export const isSupported = (): boolean => 'IntersectionObserver' in globalThis;
