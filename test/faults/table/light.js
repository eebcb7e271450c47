/** Some of the other groups once more, at elements without a shadow root. */

/** @typedef {import('./index.js').Row} Row */
/** @typedef {import('./index.js').Group} Group */

/**
 * The first row of each meaning. Ranges, which take long, are left out.
 *
 * @param {Row[]} rows
 */
const oneOfEach = (rows) => {
  const single = rows.filter(({statuses}) => !statuses);
  return single.filter(
    ({means}, at) => single.findIndex((row) => row.means === means) === at,
  );
};

/** @param {Group[]} groups @returns {Group} */
export const lightOf = (groups) => ({
  title: 'In light mode',
  about:
    'One row of each meaning in each of the tables above, at an element with `light`.',
  rows: groups
    .flatMap(({rows}) => oneOfEach(rows))
    .map((row) => ({
      ...row,
      name: `${row.name}, in light mode`,
      attributes: {...row.attributes, light: ''},
    })),
});
