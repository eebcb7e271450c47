/**
 * Runs the tests of one file in the page, all or those that a mutant needs, and
 * tells `reportRun` what became of them.
 */
const {file, titles, timeouts} = globalThis.mutationRun;
const stryker = globalThis.__stryker__;
const {mocha, reportRun} = globalThis;

/** What a mutant has left there is not the next one's. */
localStorage.clear();
sessionStorage.clear();

mocha.setup({
  ui: 'bdd',
  reporter: class {},
  bail: titles !== undefined,
  timeout: timeouts.most,
  cleanReferencesAfterRun: false,
});

const wanted = titles && new Set(titles);

/** Takes the other tests out, and answers how many are left. */
const select = (suite) => {
  if (wanted) {
    suite.tests = suite.tests.filter((test) => wanted.has(test.fullTitle()));
    suite.suites = suite.suites.filter((inner) => select(inner) > 0);
  }
  for (const test of suite.tests) {
    const time = timeouts.tests?.[test.fullTitle()];
    if (time !== undefined) test.timeout(time);
  }
  return (
    suite.tests.length +
    suite.suites.reduce((sum, inner) => sum + inner.total(), 0)
  );
};

const run = () =>
  new Promise((resolve) => {
    const durations = {};
    const failures = [];
    // What a hook of a suite reaches, all its tests may need.
    const runner = mocha.run(() => resolve({durations, failures}));
    let start;
    runner.on('suite', () => {
      stryker.currentTestId = undefined;
    });
    runner.on('test', (test) => {
      stryker.currentTestId = test.fullTitle();
      start = performance.now();
    });
    runner.on('test end', (test) => {
      durations[test.fullTitle()] = Math.round(performance.now() - start);
    });
    runner.on('fail', (test, error) => {
      failures.push({
        title: test.fullTitle(),
        message: String(error?.message ?? error).slice(0, 300),
        late: /^Timeout of /u.test(error?.message ?? ''),
      });
    });
  });

const tell = async () => {
  try {
    await import(file);
  } catch (error) {
    return {failures: [{title: 'the module', message: String(error)}]};
  }
  if (select(mocha.suite) === 0) return {failures: [], empty: true};
  const result = await run();
  return {...result, coverage: wanted ? undefined : stryker.mutantCoverage};
};

reportRun(JSON.stringify(await tell()));
