/** The criteria and the clauses beside their tests and what became of those. */
import {browsers} from '../titles/tests.js';
import {keyOf} from './outcomes.js';

/**
 * @typedef {import('./rows.js').Row} Row
 * @typedef {import('./outcomes.js').Outcome} Outcome
 * @typedef {import('./outcomes.js').Evidence} Evidence
 * @typedef {import('../titles/tests.js').Test} Test
 *
 * @typedef {'tested' | 'failed' | 'by hand' | 'not applicable' | 'not tested'} State
 * @typedef {Test & {outcomes: Record<string, Outcome>}} Shown
 *
 * @typedef {object} Found
 * @property {string} id such as `WCAG 1.4.3`
 * @property {State} state
 * @property {Shown[]} tests
 * @property {string[]} engines in which its tests passed
 * @property {string[]} failedIn
 *
 * @typedef {Row & Found} Entry
 *
 * @typedef {object} Report
 * @property {Entry[]} criteria
 * @property {Entry[]} clauses
 * @property {string[]} problems
 */

/** @param {Shown[]} tests @param {Outcome} outcome */
const enginesWith = (tests, outcome) =>
  browsers.filter((engine) =>
    tests.some(({outcomes}) => outcomes[engine] === outcome),
  );

/**
 * A test has to have passed somewhere. Where it was skipped, others may show
 * the criterion.
 *
 * @param {Shown[]} tests
 * @returns {State}
 */
const stateOf = (tests) => {
  const has = (test, outcome) => Object.values(test.outcomes).includes(outcome);
  if (tests.some((test) => has(test, 'failed'))) return 'failed';
  if (tests.length === 0) return 'not tested';
  return tests.every((test) => has(test, 'passed')) ? 'tested' : 'not tested';
};

/** @param {Row} row @param {Shown[]} own @returns {State} */
const stateOfRow = ({claim, by}, own) => {
  if (own.length > 0) return stateOf(own);
  if (claim === 'not applicable') return 'not applicable';
  return by === 'hand' ? 'by hand' : 'not tested';
};

/** Clause 9.1.4.3 is criterion 1.4.3. @param {Row[]} criteria @returns {Row[]} */
const clauseNine = (criteria) =>
  criteria
    .filter(({since}) => since !== '2.2')
    .map(
      ({number, name, claim}) =>
        /** @type {Row} */ ({
          number: `9.${number}`,
          name,
          claim,
          by: 'criteria',
          criteria: [number],
          ours: `See ${number}.`,
        }),
    );

/** By their numbers: 9.6 is before 10. */
const byNumber = (a, b) => {
  const [left, right] = [a, b].map(({number}) => number.split('.').map(Number));
  const at = left.findIndex((one, index) => one !== right[index]);
  return at < 0 ? left.length - right.length : left[at] - (right[at] ?? -1);
};

/**
 * @param {{criteria: Row[], clauses: Row[]}} rows
 * @param {Test[]} tests
 * @param {Evidence} evidence
 * @returns {Report}
 */
export const makeReport = (rows, tests, evidence) => {
  /** @type {string[]} */
  const problems = [];
  const shown = tests.map((test) => ({
    ...test,
    outcomes: evidence.tests[keyOf(test)] ?? {},
  }));
  const ids = [
    ...rows.criteria.map(({number}) => `WCAG ${number}`),
    ...rows.clauses.map(({number}) => `EN ${number}`),
  ];
  for (const id of ids.filter((one, at) => ids.indexOf(one) !== at)) {
    problems.push(`${id} is there twice.`);
  }
  for (const {file, title, ids: named, outcomes} of shown) {
    for (const id of named.filter((one) => !ids.includes(one))) {
      problems.push(`${file} › ${title}: there is no row ${id}.`);
    }
    const missing = Object.keys(evidence.runs).filter(
      (engine) => !outcomes[engine],
    );
    if (missing.length > 0) {
      problems.push(`${file} › ${title}: not run in ${missing.join(', ')}.`);
    }
  }
  /** @param {Row} row @param {string} id @returns {Entry} */
  const entry = (row, id) => {
    const own = shown.filter((test) => test.ids.includes(id));
    if (row.by === 'test' && own.length === 0) {
      problems.push(`${id} has no test.`);
    }
    if (row.by !== 'test' && own.length > 0) {
      problems.push(`${id} has a test, but its row says that it has none.`);
    }
    if (row.by === 'hand' && !row.hand) {
      problems.push(`${id} does not say how to check it by hand.`);
    }
    return {
      ...row,
      id,
      state: stateOfRow(row, own),
      tests: own,
      engines: enginesWith(own, 'passed'),
      failedIn: enginesWith(own, 'failed'),
    };
  };
  const criteria = rows.criteria
    .map((row) => entry(row, `WCAG ${row.number}`))
    .sort(byNumber);
  /** A clause that criteria show is as good as the worst of them. */
  const derived = (row, id) => {
    const own = criteria.filter(({number}) => row.criteria.includes(number));
    for (const number of row.criteria) {
      if (!own.some((one) => one.number === number)) {
        problems.push(`${id}: there is no criterion ${number}.`);
      }
    }
    const states = /** @type {State[]} */ ([
      'failed',
      'not tested',
      'by hand',
      'tested',
      'not applicable',
    ]);
    return {
      ...entry(row, id),
      state:
        states.find((one) => own.some(({state}) => state === one)) ??
        'not tested',
      engines: browsers.filter((name) =>
        own.some(({engines}) => engines.includes(name)),
      ),
      failedIn: browsers.filter((name) =>
        own.some(({failedIn}) => failedIn.includes(name)),
      ),
    };
  };
  const clauses = [...clauseNine(rows.criteria), ...rows.clauses]
    .map((row) =>
      row.by === 'criteria'
        ? derived(row, `EN ${row.number}`)
        : entry(row, `EN ${row.number}`),
    )
    .sort(byNumber);
  return {criteria, clauses, problems};
};

/** @param {Entry[]} entries @param {string} what */
export const figures = (entries, what) => {
  const count = (state) =>
    entries.filter((entry) => entry.state === state).length;
  return [
    `${entries.length} ${what}: ${count('tested')} tested`,
    `${count('by hand')} by hand`,
    `${count('not applicable')} not applicable`,
    `${count('not tested')} not tested; ${count('failed')} failed`,
  ].join(', ');
};
