import {appendFileSync, existsSync, readFileSync, rmSync} from 'node:fs';

/**
 * How a run in browsers tells the process that started it what became of each
 * test: a line in the file that this environment variable names.
 *
 * @typedef {object} Result
 * @property {string} engine such as `WebKitGTK`
 * @property {string} file seen from `test/`
 * @property {string[]} titles of the groups and the test; empty where the whole
 *   file failed
 * @property {'passed' | 'failed' | 'skipped'} state
 */
const variable = 'TEST_RESULTS_FILE';

/** Whether somebody wants the results. */
export const areResultsWanted = () => Boolean(process.env[variable]);

/** @param {Result[]} results */
export const reportResults = (results) => {
  const lines = results.map((result) => `${JSON.stringify(result)}\n`);
  appendFileSync(process.env[variable] ?? '', lines.join(''));
};

/** The environment for a run that shall report to `file`. */
export const resultsEnvironment = (file) => ({[variable]: file});

/**
 * Reads what was reported to `file`, and removes it.
 *
 * @returns {Result[]}
 */
export const takeResults = (file) => {
  if (!existsSync(file)) return [];
  const lines = readFileSync(file, 'utf8').split('\n').filter(Boolean);
  rmSync(file);
  return lines.map((line) => JSON.parse(line));
};
