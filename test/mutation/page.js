/**
 * Loads a file of tests into the page, and runs as many of them as often as it
 * is told, each time with another mutant.
 */
const page = /** @type {any} */ (globalThis);
const {mocha, __stryker__: stryker} = page;
const {file, mutant} = page.mutationPage;

/** What a mutant has left there is not the next one's. */
localStorage.clear();
sessionStorage.clear();

mocha.setup({ui: 'bdd', reporter: class {}, cleanReferencesAfterRun: false});

/** What the suites contain, before any test is taken out. */
const suites = [];
const tests = [];

const remember = (suite) => {
  suites.push({suite, tests: [...suite.tests], inner: [...suite.suites]});
  for (const test of suite.tests) tests.push({test, body: test.fn});
  for (const inner of suite.suites) remember(inner);
};

/** Only the tests with these titles; all without. */
const select = (titles) => {
  const wanted = titles && new Set(titles);
  // The innermost first.
  for (const entry of [...suites].reverse()) {
    const {suite} = entry;
    suite.tests = entry.tests.filter(
      (test) => !wanted || wanted.has(test.fullTitle()),
    );
    suite.suites = entry.inner.filter((inner) => inner.total() > 0);
  }
  // The canary puts its own function there.
  for (const {test, body} of tests) test.fn = body;
  return mocha.suite.total();
};

const runMocha = () =>
  new Promise((resolve) => {
    const durations = {};
    const failures = [];
    let start;
    const runner = mocha.run(() => resolve({durations, failures}));
    // What a hook of a suite reaches, all its tests may need.
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
      const message = String(error?.message ?? error).slice(0, 300);
      failures.push({
        title: test.fullTitle(),
        message,
        late: message.startsWith('Timeout of '),
      });
    });
  });

const failure = (title, message) => ({failures: [{title, message}]});

const run = async ({titles, timeouts, mutant: id, hitLimit}) => {
  if (select(titles) === 0) return failure('the file', 'no such tests');
  mocha.bail(titles !== undefined);
  for (const {test} of tests) {
    test.timeout(timeouts.tests?.[test.fullTitle()] ?? timeouts.most);
  }
  Object.assign(stryker, {activeMutant: id ?? 'none', hitCount: 0, hitLimit});
  const result = await runMocha();
  Object.assign(stryker, {activeMutant: 'none', hitLimit: Infinity});
  return {...result, coverage: titles ? undefined : stryker.mutantCoverage};
};

const load = async () => {
  // A mutant may be needed while the modules are loaded.
  stryker.activeMutant = mutant;
  try {
    await import(file);
  } catch (error) {
    return failure('the modules', String(error));
  }
  remember(mocha.suite);
  return undefined;
};

const loaded = load();

page.runTests = async (job) => (await loaded) ?? run(job);
