/** What a page of the documentation quotes, and whether the file has it. */

/** Without the indentation that all lines have. */
const dedent = (lines) => {
  const depths = lines
    .filter((line) => line !== '')
    .map((line) => line.search(/\S/));
  const depth = Math.min(...depths);
  return lines.map((line) => line.slice(depth)).join('\n');
};

/**
 * Whether the code is a piece of the text, of whole lines.
 *
 * @param {string} code
 * @param {string} text
 */
export const isPiece = (code, text) => {
  const lines = text.split('\n');
  const {length} = code.split('\n');
  return lines.some(
    (_, start) => dedent(lines.slice(start, start + length)) === code,
  );
};

/**
 * The blocks below a comment that names their file.
 *
 * @param {string} text of a page of the documentation
 * @returns {{path: string, code: string}[]}
 */
export const blocksOf = (text) =>
  [
    ...text.matchAll(
      /<!-- from (\S+) -->\n\n(?:<!-- prettier-ignore -->\n)?```\w+\n(.*?)\n```/gs,
    ),
  ].map(([, path, code]) => ({path, code}));
