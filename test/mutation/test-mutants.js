/**
 * Runs the tests that reach a mutant, the quick ones before the slow ones and
 * the nearest first, until one fails.
 */
import {openTests} from './browser.js';
import {createImporterCheck} from './compile.js';
import {createCoverage} from './coverage.js';
import {isLoadedBy, testsFor} from './nearest.js';

/** As many are told to the page before one looks at the time. */
const atOnce = 40;

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
 * @param {boolean} job.isNear only the tests in the folder of the same name
 * @param {number} job.end no mutant is begun after that time
 * @param {(mutant: object, outcome: string, more: object) => void} job.keep
 * @returns {Promise<number>} as many were tested
 */
export const testMutants = async ({
  mutants,
  files,
  seconds,
  isNear,
  end,
  keep,
}) => {
  const tests = await openTests(files);
  const coverage = createCoverage(tests, files);
  let failsElsewhere;
  let reached = 0;

  const isOver = () => performance.now() > end;

  /** Those that a file of tests does not notice stay in `open`. */
  const testFile = async (file, open, isSlow) => {
    const jobs = [];
    for (const mutant of open) {
      if (mutant.passedFor > seconds * 1000) continue;
      const job = await coverage.of(file, mutant, isSlow);
      if (job.titles.length > 0) jobs.push({mutant, job});
    }
    // The others can stay in one page.
    jobs.sort((a, b) => Number(a.job.isLoading) - Number(b.job.isLoading));
    for (let at = 0; at < jobs.length && !isOver(); at += atOnce) {
      const some = jobs.slice(at, at + atOnce);
      const start = performance.now();
      const results = await tests.run(
        file,
        some.map(({job}) => job),
      );
      const ms = Math.round((performance.now() - start) / some.length);
      some.forEach(({mutant, job}, index) => {
        mutant.passedFor = (mutant.passedFor ?? 0) + job.total;
        mutant.ms += ms;
        const {outcome, by} = outcomeOf(results[index], file) ?? {};
        if (!outcome) return;
        open.delete(mutant);
        reached++;
        keep(mutant, outcome, {by, ms: mutant.ms});
      });
    }
  };

  const testSource = async (source) => {
    const open = new Set(mutants.filter(({file}) => file === source));
    for (const mutant of open) mutant.ms = 0;
    for (const isSlow of [false, true]) {
      for (const file of testsFor(source, isNear)) {
        if (await isLoadedBy(file, source)) await testFile(file, open, isSlow);
      }
    }
    if (isOver()) return;
    for (const mutant of open) {
      failsElsewhere ??= createImporterCheck();
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
