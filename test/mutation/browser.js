/**
 * A Chromium in which the tests of one file run again and again, each time with
 * another mutant. The pages, the commands and GenAuth's stand-in are those of
 * the other browser tests.
 */
import {nodeResolvePlugin} from '@web/dev-server';
import {TestRunner} from '@web/test-runner';
import {
  sendKeysPlugin,
  sendMousePlugin,
} from '@web/test-runner-commands/plugins';
import {openChromium} from '../helpers/browsers/chromium.js';
import {freePort} from '../helpers/browsers/free-port.js';
import config from '../../web-test-runner.config.js';
import {root} from './paths.js';

const pagePath = '/mutation-page';

/**
 * A page that a test opens has the mutant of the page that opened it. Before
 * any other module of it.
 */
const inheritPath = '/mutation-inherit.js';
const inherit = `
  let page = globalThis;
  try {
    page = window.parent.__stryker__ ? window.parent : window.opener ?? page;
    globalThis.__stryker__ ??= page.__stryker__;
  } catch {}`;

const pageHtml = (file, mutant) => `<!doctype html>
<html>
  <body>
    <script>
      globalThis.mutationPage = ${JSON.stringify({file: `/${file}`, mutant})};
      globalThis.__stryker__ = {activeMutant: 'none', hitCount: 0};
    </script>
    <script src="/.cache/mutation/node_modules/mocha/mocha.js"></script>
    <script type="module" src="/test/mutation/page.js"></script>
  </body>
</html>`;

/**
 * What a module reaches while it is loaded is not counted as the running
 * test's: later tests need it as well.
 */
const withBrackets = (text) => `import '${inheritPath}';
const mutationTest = globalThis.__stryker__.currentTestId;
globalThis.__stryker__.currentTestId = undefined;
${text}
globalThis.__stryker__.currentTestId = mutationTest;`;

/** @param {Map<string, string>} files with all mutants, by their names */
export const openTests = async (files) => {
  let html = '';
  let page;
  let closeBrowser;
  let loaded = '';

  const mutants = {
    name: 'mutants',
    serve: ({path}) => {
      if (path === pagePath) return {body: html, type: 'html'};
      if (path === inheritPath) return {body: inherit, type: 'js'};
      const text = files.get(path.slice(1));
      return text && {body: withBrackets(text), type: 'js'};
    },
  };
  /**
   * The commands ask it for the page; nobody else asks it anything.
   *
   * @type {any}
   */
  const launcher = {
    name: 'Chromium',
    type: 'puppeteer',
    getPage: () => page,
    isActive: () => true,
  };
  const port = await freePort();
  const runner = new TestRunner({
    ...config,
    rootDir: root,
    protocol: 'http:',
    port,
    files: ['test/helpers/smoke.test.ts'],
    browsers: [launcher],
    testFramework: {path: 'unused'},
    logger: {...console, logSyntaxError: console.error, debug: () => {}},
    plugins: [
      sendKeysPlugin(),
      sendMousePlugin(),
      mutants,
      ...config.plugins,
      nodeResolvePlugin(root, false, config.nodeResolve),
    ],
  });
  const [session] = runner.sessions.all();
  // Its own `start()` would run each file once, and close the browser.
  const {server} = /** @type {any} */ (runner);
  await server.start();

  const openPage = async () => {
    const browser = await openChromium();
    ({page} = browser);
    closeBrowser = browser.close;
  };

  /** A page in an endless loop does not close. */
  const killPage = async () => {
    page.browser().process().kill('SIGKILL');
    await closeBrowser().catch(() => {});
    page = undefined;
    loaded = '';
  };

  const load = async (file, mutant) => {
    loaded = '';
    html = pageHtml(file, mutant);
    const query = `wtr-session-id=${session.id}`;
    await page.goto(`http://127.0.0.1:${port}${pagePath}?${query}`);
    if (mutant === 'none') loaded = file;
  };

  const runInPage = async ({file, isLoading, mutant = 'none', ...job}) => {
    if (!page) await openPage();
    await page.setViewport({width: 800, height: 600});
    await page.emulateMediaFeatures();
    if (isLoading) await load(file, mutant);
    else if (loaded !== file) await load(file, 'none');
    return page.evaluate(
      (given) => /** @type {any} */ (globalThis).runTests(given),
      {
        ...job,
        mutant,
      },
    );
  };

  const runInTime = async (job) => {
    let timer;
    const late = new Promise((resolve) => {
      timer = setTimeout(
        () => resolve({failures: [], late: true}),
        job.deadline,
      );
    });
    const done = runInPage(job).catch(({message}) => {
      // Such as when the page was left.
      loaded = '';
      return {failures: [{title: 'the page', message}]};
    });
    const result = await Promise.race([done, late]);
    clearTimeout(timer);
    if (result.late) await killPage();
    return result;
  };

  return {
    /**
     * Runs some tests of a file in the page where it has run before. If a test
     * fails there, it must not fail without the mutant: otherwise an earlier
     * mutant has left something behind, and the tests run in a new page.
     *
     * @param {object} job
     * @param {string} job.file of the tests
     * @param {string[]} [job.titles] of the tests; all without
     * @param {{most: number, tests?: Record<string, number>}} job.timeouts in
     *   milliseconds, by title
     * @param {number} job.deadline for all together
     * @param {string} [job.mutant]
     * @param {boolean} [job.isLoading] the mutant matters when a module is
     *   loaded
     * @param {number} [job.hitLimit] as often may the mutant be reached
     */
    async run(job) {
      const isUsed = loaded === job.file && !job.isLoading;
      const result = await runInTime(job);
      const [failure] = result.failures;
      if (!isUsed || !failure || !loaded) return result;
      const {file, timeouts, deadline} = job;
      const titles = [failure.title];
      const plain = await runInTime({file, timeouts, deadline, titles});
      if (plain.failures.length === 0 && !plain.late) return result;
      loaded = '';
      return runInTime(job);
    },
    async close() {
      await closeBrowser?.();
      await server.stop();
    },
  };
};
