/** Removes what could reorder, hide or fake the text around it. */
const unprintable = /[\p{Cc}\p{Cf}]+/gu;

/**
 * What of somebody else's text may be shown.
 *
 * @param length The most code points of it.
 * @returns `undefined` when nothing is left.
 */
export const plainText = (text: string, length: number): string | undefined =>
  [...text.replace(unprintable, ' ').trim()].slice(0, length).join('') ||
  undefined;
