/** Runs the tests that reach a mutant, the nearest first, until one fails. */
import {openTests} from './browser.js';
import {createImporterCheck} from './compile.js';
import {createCoverage} from './coverage.js';
import {testsFor} from './nearest.js';

const outcomeOf = ({late, failures: [failure]}, file) => {
  if (late || failure?.late) {
    return {outcome: 'deadline', by: failure?.title ?? file};
  }
  return failure && {outcome: 'test', by: failure.title};
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
  const failsElsewhere = createImporterCheck();
  let reached = 0;

  /** Those that a file of tests does not notice stay in `open`. */
  const testFile = async (file, open) => {
    for (const mutant of open) {
      if (performance.now() > end) return;
      const {titles, total, ...rest} = await coverage.of(file, mutant);
      if (titles.length === 0 || mutant.passedFor > seconds * 1000) continue;
      const start = performance.now();
      const result = await tests.run({
        file,
        titles,
        mutant: mutant.id,
        ...rest,
      });
      const {outcome, by} = outcomeOf(result, file) ?? {};
      mutant.passedFor += total;
      mutant.ms += Math.round(performance.now() - start);
      if (!outcome) continue;
      open.delete(mutant);
      reached++;
      keep(mutant, outcome, {by, ms: mutant.ms});
    }
  };

  const testSource = async (source) => {
    const open = new Set(mutants.filter(({file}) => file === source));
    for (const mutant of open) Object.assign(mutant, {passedFor: 0, ms: 0});
    for (const file of testsFor(source)) await testFile(file, open);
    if (performance.now() > end) return;
    for (const mutant of open) {
      const {ms, passedFor} = mutant;
      const outcome = failsElsewhere(mutant) ? 'compiler' : 'survived';
      reached++;
      keep(mutant, outcome, {ms, passedFor});
    }
    console.log(`${source}: ${reached} of ${mutants.length}`);
  };

  try {
    for (const source of new Set(mutants.map(({file}) => file))) {
      await testSource(source);
    }
  } finally {
    await tests.close();
  }
  return reached;
};
