/**
 * The criteria of WCAG 2.2 and the clauses of EN 301 549, a row each. A test
 * names the rows that it shows at the end of its title, such as
 * `it('… [WCAG 1.4.3]', …)`.
 *
 * @typedef {'supports' | 'partially' | 'does not' | 'not applicable'} Claim
 *
 * @typedef {object} Row
 * @property {string} number
 * @property {string} name
 * @property {'A' | 'AA'} [level] of a criterion of WCAG
 * @property {'2.2'} [since] the version of WCAG, where it is a new one
 * @property {Claim} claim
 * @property {'test' | 'hand' | 'nothing' | 'criteria'} [by] what shows the
 *   claim; nothing has to, where the row is not applicable
 * @property {string[]} [criteria] of a clause that other rows show: their
 *   numbers
 * @property {string} ours what the elements do, or why it is not applicable
 * @property {string} [page] what the author of the page must do
 * @property {string} [hand] how a person checks it
 */
import {operable} from './operable.js';
import {perceivable} from './perceivable.js';
import {understandable} from './understandable.js';
import {clauses} from './clauses.js';

/** @type {Row[]} */
export const criteria = [...perceivable, ...operable, ...understandable];

export {clauses};
