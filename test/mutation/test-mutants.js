/** Runs the tests that reach a mutant, the nearest first, until one fails. */
import {openTests} from './browser.js';
import {createImporterCheck} from './compile.js';
import {createCoverage} from './coverage.js';
import {testsFor} from './nearest.js';

const testMutant = async (tests, coverage, mutant, seconds) => {
  let passedFor = 0;
  let isReached = false;
  for (const file of testsFor(mutant.file)) {
    const {titles, total, ...rest} = await coverage.of(file, mutant);
    if (titles.length === 0) continue;
    isReached = true;
    const result = await tests.run({file, titles, mutant: mutant.id, ...rest});
    const [failure] = result.failures;
    if (result.late || failure?.late) {
      return {outcome: 'deadline', by: failure?.title ?? file};
    }
    if (failure) return {outcome: 'test', by: failure.title};
    passedFor += total;
    if (passedFor > seconds * 1000) break;
  }
  return {outcome: 'survived', isReached};
};

/**
 * @param {object} job
 * @param {object[]} job.mutants
 * @param {Map<string, string>} job.files with all mutants
 * @param {number} job.seconds a mutant that lives through such long tests is
 *   not given to further files
 * @param {number} job.end no mutant is begun after that time
 * @param {(mutant: object, outcome: string, more: object) => void} job.keep
 * @returns {Promise<number>} as many were tested
 */
export const testMutants = async ({mutants, files, seconds, end, keep}) => {
  const tests = await openTests(files);
  const coverage = createCoverage(tests, files);
  let failsElsewhere;
  let reached = 0;
  try {
    for (const mutant of mutants) {
      if (performance.now() > end) break;
      const start = performance.now();
      let {outcome, ...more} = await testMutant(
        tests,
        coverage,
        mutant,
        seconds,
      );
      if (outcome === 'survived') {
        failsElsewhere ??= createImporterCheck();
        if (failsElsewhere(mutant)) outcome = 'compiler';
      }
      const ms = Math.round(performance.now() - start);
      keep(mutant, outcome, {...more, ms});
      if (++reached % 50 === 0) {
        console.log(`${reached} of ${mutants.length}`);
      }
    }
  } finally {
    await tests.close();
  }
  return reached;
};
