/**
 * The results of the tests that name criteria, in each engine.
 *
 * @typedef {import('../titles/tests.js').Test} Test
 * @typedef {import('../titles/tests.js').Source} Source
 * @typedef {import('../helpers/runner/results.js').Result} Result
 * @typedef {Result['state']} Outcome
 *
 * @typedef {object} Run of an engine, the last one
 * @property {string} engine its version
 * @property {string} elements the version of the package
 * @property {string} date
 *
 * @typedef {object} Evidence
 * @property {Record<string, Run>} runs by the engine
 * @property {Record<string, Record<string, Outcome>>} tests by the test, then
 *   by the engine
 */
import {bare, isCriterion, readTests} from '../titles/tests.js';

/** The tests in browsers that name criteria. @param {Source[]} sources */
export const criterionTests = (sources) =>
  readTests(sources.filter(({file}) => file.endsWith('.ts')))
    .filter(({ids}) => ids.some(isCriterion))
    .map((test) => ({...test, ids: test.ids.filter(isCriterion)}));

/** @param {Pick<Test, 'file' | 'title'>} test */
export const keyOf = ({file, title}) => `${file} › ${title}`;

/**
 * The files to run for a test: its own, or those that import it.
 *
 * @param {Test} test
 * @param {Source[]} sources
 */
export const filesOf = ({file}, sources) => {
  if (file.endsWith('.test.ts')) return [file];
  const [folder, name] = file.split('/');
  const imported = `from './${name?.replace(/\.ts$/, '.js')}'`;
  return sources
    .filter((source) => source.file.startsWith(`${folder}/`))
    .filter((source) => source.file.endsWith('.test.ts'))
    .filter(({text}) => text.includes(imported))
    .map((source) => source.file);
};

/** A title with ellipses stands for several tests, and a group for those in it. */
const patternOf = (title) => {
  const pieces = title
    .split('…')
    .map((piece) => piece.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'));
  return new RegExp(`^${pieces.join('[^]*')}(?: › |$)`);
};

/** The worst counts; a test that is skipped here may pass there. */
const order = /** @type {const} */ (['failed', 'passed', 'skipped']);

/**
 * The outcome of each test in each engine that has run it.
 *
 * @param {Test[]} tests
 * @param {Source[]} sources
 * @param {Result[]} results
 * @returns {Evidence['tests']}
 */
export const outcomesOf = (tests, sources, results) => {
  const all = results.map((result) => ({
    ...result,
    title: result.titles.map(bare).join(' › '),
    isWhole: result.titles.length === 0,
  }));
  const engines = [...new Set(results.map(({engine}) => engine))];
  return Object.fromEntries(
    tests.map((test) => {
      const files = filesOf(test, sources);
      const pattern = patternOf(test.title);
      const own = all.filter(
        ({file, title, isWhole}) =>
          files.includes(file) && (isWhole || pattern.test(title)),
      );
      const outcomes = engines.flatMap((engine) => {
        const states = own
          .filter((result) => result.engine === engine)
          .map(({state}) => state);
        const worst = order.find((state) => states.includes(state));
        return worst ? [[engine, worst]] : [];
      });
      return [keyOf(test), Object.fromEntries(outcomes)];
    }),
  );
};

/**
 * The results after another run: of a test, the last run counts. Tests that
 * there are no more are forgotten.
 *
 * @param {Evidence} known
 * @param {Evidence} fresh
 * @param {Test[]} tests
 * @returns {Evidence}
 */
export const merge = (known, fresh, tests) => ({
  runs: {...known.runs, ...fresh.runs},
  tests: Object.fromEntries(
    tests
      .map(keyOf)
      .sort()
      .map((key) => [key, {...known.tests[key], ...fresh.tests[key]}]),
  ),
});
