/** The class of an error of the language itself, whose text nobody reads. */
const plainErrors = new Set(['Error', 'RangeError', 'TypeError']);

/**
 * Why a part of a file has no mutants; `undefined` if it has. All else is
 * mutated, also the texts that are codes and names.
 *
 * @param {any} path a `NodePath` of Babel
 */
export const ignored = (path) => {
  if (
    path.isStringLiteral() &&
    path.parentPath.isNewExpression() &&
    plainErrors.has(path.parent.callee.name)
  ) {
    return 'the text of an error, which nobody reads';
  }
  if (
    path.isCallExpression() &&
    path.get('callee').isMemberExpression() &&
    path.get('callee.object').isIdentifier({name: 'console'})
  ) {
    return 'the text of a warning';
  }
  return undefined;
};
