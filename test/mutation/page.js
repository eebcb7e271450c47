/**
 * Loads a file of tests into the page, and runs as many of them as often as it
 * is told, each time with another mutant.
 */
const page = /** @type {any} */ (globalThis);
const {mocha, Mocha, __stryker__: stryker} = page;
/** The tests in one script can be loaded again and again in the same page. */
const {file, isBundle} = page.mutationPage;

/** Each load puts its own functions around those of the page. */
const mostLoads = 20;

mocha.setup({ui: 'bdd', reporter: class {}, cleanReferencesAfterRun: false});

/** What the suites contain, before any test is taken out. */
let suites = [];
let tests = [];

const remember = (suite) => {
  suites.push({suite, tests: [...suite.tests], inner: [...suite.suites]});
  for (const test of suite.tests) tests.push({test, body: test.fn});
  for (const inner of suite.suites) remember(inner);
};

let text;
let loads = 0;

/** Puts the tests, and all that they load, into the page; anew if need be. */
const load = async (mutant) => {
  loads++;
  // What a mutant has left there is not the next one's.
  localStorage.clear();
  sessionStorage.clear();
  suites = [];
  tests = [];
  mocha.suite = new Mocha.Suite('', new Mocha.Context(), true);
  mocha.ui('bdd');
  let address = file;
  if (isBundle) {
    text ??= await (await fetch(file)).text();
    const script = new page.Blob([text], {type: 'text/javascript'});
    address = URL.createObjectURL(script);
  }
  Object.assign(stryker, {activeMutant: mutant, currentTestId: undefined});
  await import(address);
  remember(mocha.suite);
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

const failed = (title, message) => ({failures: [{title, message}]});

const run = async ({titles, timeouts, mutant, hitLimit}) => {
  if (select(titles) === 0) return failed('the file', 'no such tests');
  mocha.bail(titles !== undefined);
  for (const {test} of tests) {
    test.timeout(timeouts.tests?.[test.fullTitle()] ?? timeouts.most);
  }
  Object.assign(stryker, {activeMutant: mutant, hitCount: 0, hitLimit});
  const result = await runMocha();
  Object.assign(stryker, {activeMutant: 'none', hitLimit: Infinity});
  return {...result, coverage: titles ? undefined : stryker.mutantCoverage};
};

const loadAndRun = async (job) => {
  try {
    await load(job.isLoading ? job.mutant : 'none');
  } catch (error) {
    return failed('the modules', String(error));
  }
  return run(job);
};

let isClean = false;
const canLoad = () => loads === 0 || (isBundle && loads < mostLoads);

/** Answers nothing if that takes a new page. */
const runJob = async (job) => {
  if (isClean && !job.isLoading) {
    const result = await run(job);
    const [failure] = result.failures;
    if (!failure) return result;
    // Not because of what an earlier mutant has left behind?
    const plain = await run({...job, titles: [failure.title], mutant: 'none'});
    if (plain.failures.length === 0) return result;
    isClean = false;
  }
  if (!canLoad()) return undefined;
  const result = await loadAndRun(job);
  isClean = !job.isLoading;
  return result;
};

/** Until one of them takes a new page. */
page.runJobs = async (jobs) => {
  const results = [];
  for (const job of jobs) {
    const result = await runJob(job);
    if (!result) break;
    results.push(result);
    // A later one may never end.
    void page.reportResult(result);
  }
  return results;
};
