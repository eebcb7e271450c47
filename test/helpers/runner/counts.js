import {appendFileSync, existsSync, readFileSync, rmSync} from 'node:fs';

/**
 * How a test runner tells the process that started it what it counted: a line
 * in the file that this environment variable names.
 */
const variable = 'TEST_COUNTS_FILE';

/** @param {{passed: number, failed: number}} counts */
export const reportCounts = (counts) => {
  const file = process.env[variable];
  if (file) appendFileSync(file, `${JSON.stringify(counts)}\n`);
};

/** The environment for a test runner that shall report to `file`. */
export const countsEnvironment = (file) => ({[variable]: file});

/** Sums up what was reported to `file`, and removes it. */
export const takeCounts = (file) => {
  const sum = {passed: 0, failed: 0};
  if (!existsSync(file)) return undefined;
  for (const line of readFileSync(file, 'utf8').trim().split('\n')) {
    const {passed, failed} = JSON.parse(line);
    sum.passed += passed;
    sum.failed += failed;
  }
  rmSync(file);
  return sum;
};
