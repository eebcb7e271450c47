/**
 * Tells the element what this deployment's own codes mean. Those of GenAuth
 * itself it knows; without this the visitor sees the service's own sentence.
 */

/** @type {Map<number | undefined, import('../../src/elements.js').AnsweredCode>} */
const codes = new Map([
  [990010, 'password-rejected'], // the old one again
]);

/**
 * For the element's property of the same name.
 *
 * @type {import('../../src/elements.js').ClassifyFailure}
 */
export const classifyFailure = ({apiCode}) => codes.get(apiCode);

for (const element of document.querySelectorAll('genauth-reset-password')) {
  element.classifyFailure = classifyFailure;
}
