/**
 * Keeps the direction of foreign text to itself: a name in Latin letters does not
 * reorder an Arabic sentence (Unicode, UAX 9: FSI and PDI).
 */
export const isolate = (text: string): string => `\u2068${text}\u2069`;
