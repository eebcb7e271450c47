/** The part of a page that a command writes. */
const part =
  /(?<=<!-- prettier-ignore-start -->\n)[^]*(?=\n<!-- prettier-ignore-end -->)/;

/** @param {string} page */
export const readRows = (page) => part.exec(page)?.[0].trim();

/**
 * @param {string} page
 * @param {string} rows
 */
export const replaceRows = (page, rows) =>
  page.replace(part, () => `\n${rows}\n`);
