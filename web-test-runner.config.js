import {readFileSync} from 'node:fs';
import {defaultReporter} from '@web/test-runner';
import {esbuildPlugin} from '@web/dev-server-esbuild';
import {chromiumLauncher} from './test/helpers/browsers/chromium.js';
import {firefoxLauncher} from './test/helpers/browsers/firefox.js';
import {webkitLauncher} from './test/helpers/browsers/webkit.js';
import {accessibilityTree} from './test/helpers/runner/accessibility-tree.js';
import {cjsDeps} from './test/helpers/runner/cjs-deps.js';
import {mediaFeatures, screenshot} from './test/helpers/runner/commands.js';
import {fixturePages} from './test/helpers/runner/fixture-pages.js';
import {faultsReporter} from './test/faults/service/reporter.js';
import {faultService} from './test/faults/service/plugin.js';
import {genAuthServer} from './test/helpers/runner/genauth-server.js';
import {countsReporter} from './test/helpers/runner/wtr-counts.js';
import {resultsReporter} from './test/helpers/runner/wtr-results.js';

const {version} = JSON.parse(readFileSync('package.json', 'utf8'));

const launchers = {
  chromium: chromiumLauncher,
  firefox: firefoxLauncher,
  webkit: webkitLauncher,
};

/** The suites that a file can name: `phone.input.test.ts` is in `input`. */
const named = ['patient', 'pages', 'service', 'input', 'faults'];

const elements = 'test/{reset,forgot}-password';

/** `SUITE=light npx wtr` runs the elements' tests in light mode. */
const suites = {
  all: ['test/!(matrix)/*.test.ts', `!test/*/*.{${named}}.test.ts`],
  ...Object.fromEntries(
    named.map((name) => [name, `test/*/*.${name}.test.ts`]),
  ),
  light: [`${elements}/*.test.ts`, `!${elements}/*.patient.test.ts`],
  'light-patient': `${elements}/*.patient.test.ts`,
  matrix: 'test/matrix/*.test.ts',
};
const suite = process.env.SUITE ?? 'all';

/** `FC_SEED=7 FC_RUNS=1000 npx wtr` tries other sequences, or more. */
const sequences = {
  ...(process.env.FC_SEED && {fcSeed: Number(process.env.FC_SEED)}),
  ...(process.env.FC_RUNS && {fcRuns: Number(process.env.FC_RUNS)}),
};

/** `BROWSERS=firefox,webkit npx wtr` runs in those two. */
const wanted = process.env.BROWSERS?.split(',') ?? Object.keys(launchers);

export default {
  files: suites[suite],
  testRunnerHtml: (testFramework) => `<!doctype html>
    <html>
      <body>
        <script>${suite.startsWith('light') ? 'globalThis.lightMode = true' : ''}</script>
        <script>Object.assign(globalThis, ${JSON.stringify(sequences)})</script>
        <script type="module" src="${testFramework}"></script>
      </body>
    </html>`,
  browsers: wanted.map((name) => launchers[name]()),
  // One page at a time in each browser: two would fight for the focus.
  concurrency: 1,
  concurrentBrowsers: 3,
  // An address the three engines agree on; "localhost" may be IPv6 first.
  hostname: '127.0.0.1',
  // The development build of lit warns of misuse, and a test whose component
  // writes to the console fails.
  nodeResolve: {exportConditions: ['development', 'browser']},
  filterBrowserLogs: ({args}) =>
    !/^(Lit is in dev mode|Ignore this line)/.test(String(args[0])),
  // A test that hangs fails; one that is slow on a busy machine does not.
  testFramework: {config: {timeout: 30_000}},
  testsStartTimeout: 60_000,
  testsFinishTimeout: 300_000,
  middleware: [fixturePages()],
  plugins: [
    esbuildPlugin({
      ts: true,
      target: 'es2022',
      tsconfig: 'tsconfig.json',
      define: {__VERSION__: JSON.stringify(version)},
    }),
    cjsDeps(['axe-core', 'sm-crypto']),
    genAuthServer(),
    faultService(),
    accessibilityTree(),
    mediaFeatures(),
    screenshot(),
  ],
  reporters: [
    defaultReporter({reportTestProgress: process.stdout.isTTY === true}),
    ...(suite === 'faults'
      ? [faultsReporter({write: !!process.env.WRITE_FAULTS})]
      : []),
    countsReporter(),
    resultsReporter(),
  ],
};
