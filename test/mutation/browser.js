/**
 * A Chromium in which the tests of one file run again and again, each time with
 * another mutant. The pages, the commands and GenAuth's stand-in are those of
 * the other browser tests.
 */
import {relative} from 'node:path';
import {build} from 'esbuild';
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

const bundlePath = '/mutation-bundle/';

/** Their tests look at the files that the elements load. */
const isBundled = (file) => !/^test\/(?:reset|forgot)-password\//u.test(file);

const pageHtml = (file) => {
  const isBundle = isBundled(file);
  const path = isBundle ? `${bundlePath}${file}.js` : `/${file}`;
  return `<!doctype html>
<html>
  <body>
    <script>
      globalThis.mutationPage = ${JSON.stringify({file: path, isBundle})};
      globalThis.__stryker__ = {activeMutant: 'none', hitCount: 0};
    </script>
    <script src="/.cache/mutation/node_modules/mocha/mocha.js"></script>
    <script type="module" src="/test/mutation/page.js"></script>
  </body>
</html>`;
};

/** A file of tests with all that it loads, in one script. */
const bundle = async (file, files, origin) => {
  const {outputFiles} = await build({
    absWorkingDir: root,
    entryPoints: [file],
    bundle: true,
    write: false,
    format: 'esm',
    target: 'es2022',
    conditions: ['development', 'browser'],
    define: {__VERSION__: '"mutation"'},
    logLevel: 'error',
    plugins: [
      {
        name: 'mutants',
        setup({onResolve, onLoad}) {
          onResolve({filter: /^\/__web-dev-server__/}, ({path}) => ({
            path: origin + path,
            external: true,
          }));
          onLoad({filter: /\/src\/.*\.ts$/}, ({path}) => {
            const text = files.get(relative(root, path));
            return text && {contents: withBrackets(text), loader: 'ts'};
          });
        },
      },
    ],
  });
  return outputFiles[0].text;
};

/**
 * What a module reaches while it is loaded is not counted as the running
 * test's: later tests need it as well.
 */
const withBrackets = (text) => `
const mutationTest = globalThis.__stryker__.currentTestId;
globalThis.__stryker__.currentTestId = undefined;
${text}
globalThis.__stryker__.currentTestId = mutationTest;`;

/** @param {Map<string, string>} files with all mutants, by their names */
export const openTests = async (files) => {
  let html = '';
  let page;
  let closeBrowser;
  let origin = '';
  /** @type {(result: any) => void} */
  let report = () => {};

  const mutants = {
    name: 'mutants',
    serve: async ({path}) => {
      if (path.startsWith(bundlePath)) {
        const file = path.slice(bundlePath.length, -'.js'.length);
        return {body: await bundle(file, files, origin), type: 'js'};
      }
      if (path === pagePath) return {body: html, type: 'html'};
      if (path === inheritPath) return {body: inherit, type: 'js'};
      const text = files.get(path.slice(1));
      return (
        text && {
          body: `import '${inheritPath}';${withBrackets(text)}`,
          type: 'js',
        }
      );
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
  origin = `http://127.0.0.1:${port}`;
  /** @type {any} */
  const options = {
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
  };
  const runner = new TestRunner(options);
  const [session] = runner.sessions.all();
  // Its own `start()` would run each file once, and close the browser.
  const {server} = /** @type {any} */ (runner);
  await server.start();

  const openPage = async () => {
    const browser = await openChromium();
    ({page} = browser);
    closeBrowser = browser.close;
    await page.exposeFunction('reportResult', (result) => report(result));
  };

  /** A page in an endless loop does not close. */
  const killPage = async () => {
    page.browser().process().kill('SIGKILL');
    await closeBrowser().catch(() => {});
    page = undefined;
  };

  /** The results of the first jobs, of at least one. */
  const runInPage = async (file, jobs) => {
    if (!page) await openPage();
    html = pageHtml(file);
    await page.setViewport({width: 800, height: 600});
    await page.emulateMediaFeatures();
    await page.goto(`${origin}${pagePath}?wtr-session-id=${session.id}`);
    await page.waitForFunction('globalThis.runJobs');
    const reported = [];
    let timer;
    const late = new Promise((resolve) => {
      const wait = () => {
        clearTimeout(timer);
        const {deadline} = jobs[Math.min(reported.length, jobs.length - 1)];
        timer = setTimeout(() => resolve({late: true}), deadline);
      };
      report = (result) => {
        reported.push(result);
        wait();
      };
      wait();
    });
    const results = page
      .evaluate((given) => /** @type {any} */ (globalThis).runJobs(given), jobs)
      // Such as when the page was left.
      .catch(({message}) => ({failures: [{title: 'the page', message}]}));
    const result = await Promise.race([results, late]);
    clearTimeout(timer);
    report = () => {};
    if (Array.isArray(result)) return result;
    if (result.late) await killPage();
    return [...reported, {failures: [], ...result}];
  };

  return {
    /**
     * Runs tests of a file in the page where they have run before. If one fails
     * there, it must not fail without the mutant: otherwise an earlier mutant
     * has left something behind, and the tests are loaded anew.
     *
     * A job has the `titles` of the tests, or none for all; the `timeouts` in
     * milliseconds, `most` and `tests` by title; the `deadline` for all
     * together; the `mutant`; `isLoading` if it matters when a module is
     * loaded; the `hitLimit`, as often may the mutant be reached.
     *
     * @param {string} file
     * @param {any[]} jobs
     * @returns {Promise<any[]>} a result for each
     */
    async run(file, jobs) {
      const results = [];
      while (results.length < jobs.length) {
        results.push(...(await runInPage(file, jobs.slice(results.length))));
      }
      return results;
    },
    async close() {
      await closeBrowser?.();
      await server.stop();
    },
  };
};
