/**
 * A Chromium in which the tests of one file run again and again, each time with
 * another mutant. The pages, the commands and GenAuth's stand-in are those of
 * the other browser tests.
 */
import {once} from 'node:events';
import {nodeResolvePlugin} from '@web/dev-server';
import {TestRunner} from '@web/test-runner';
import {
  sendKeysPlugin,
  sendMousePlugin,
} from '@web/test-runner-commands/plugins';
import {openChromium} from '../helpers/browsers/chromium.js';
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

const pageHtml = (run, stryker) => `<!doctype html>
<html>
  <body>
    <script>
      globalThis.mutationRun = ${JSON.stringify(run)};
      globalThis.__stryker__ = ${JSON.stringify(stryker)};
    </script>
    <script src="/.cache/mutation/node_modules/mocha/mocha.js"></script>
    <script type="module" src="/test/mutation/page.js"></script>
  </body>
</html>`;

const freePort = async () => {
  const {createServer} = await import('node:net');
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const {port} = server.address();
  server.close();
  await once(server, 'close');
  return port;
};

/** @param {Map<string, string>} files with all mutants, by their names */
export const openTests = async (files) => {
  let html = '';
  let page;
  let closeBrowser;
  let report = () => {};

  const mutants = {
    name: 'mutants',
    serve: ({path}) => {
      if (path === pagePath) return {body: html, type: 'html'};
      if (path === inheritPath) return {body: inherit, type: 'js'};
      const text = files.get(path.slice(1));
      return text && {body: `import '${inheritPath}';${text}`, type: 'js'};
    },
  };
  // The commands ask it for the page.
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
  await runner.server.start();

  const openPage = async () => {
    const browser = await openChromium();
    ({page} = browser);
    closeBrowser = browser.close;
    await page.exposeFunction('reportRun', (text) => report(JSON.parse(text)));
  };

  /** A page in an endless loop does not close. */
  const killPage = async () => {
    page.browser().process().kill('SIGKILL');
    await closeBrowser().catch(() => {});
    page = undefined;
  };

  return {
    /**
     * @param {object} run
     * @param {string} run.file of the tests
     * @param {string[]} [run.titles] of the tests; all without
     * @param {object} run.timeouts of single tests, in milliseconds
     * @param {string} [run.mutant]
     * @param {number} [run.hitLimit] as often may the mutant be reached
     * @param {number} run.deadline in milliseconds
     */
    async run({file, titles, timeouts, mutant, hitLimit, deadline}) {
      if (!page) await openPage();
      html = pageHtml(
        {file: `/${file}`, titles, timeouts},
        {activeMutant: mutant ?? 'none', hitCount: 0, hitLimit},
      );
      await page.setViewport({width: 800, height: 600});
      await page.emulateMediaFeatures();
      const url = `http://127.0.0.1:${port}${pagePath}?wtr-session-id=${session.id}`;
      let timer;
      const late = new Promise((resolve) => {
        timer = setTimeout(() => resolve({failures: [], late: true}), deadline);
      });
      const reported = new Promise((resolve) => {
        report = resolve;
      });
      const opened = page.goto(url).then(
        () => reported,
        ({message}) => ({failures: [{title: 'the page', message}]}),
      );
      const result = await Promise.race([opened, late]);
      clearTimeout(timer);
      if (result.late) await killPage();
      return result;
    },
    async close() {
      await closeBrowser?.();
      await runner.server.stop();
    },
  };
};
