import {defaultReporter} from '@web/test-runner';
import {esbuildPlugin} from '@web/dev-server-esbuild';
import {chromiumLauncher} from './test/helpers/browsers/chromium.js';
import {firefoxLauncher} from './test/helpers/browsers/firefox.js';
import {webkitLauncher} from './test/helpers/browsers/webkit.js';
import {accessibilityTree} from './test/helpers/runner/accessibility-tree.js';
import {cjsDeps} from './test/helpers/runner/cjs-deps.js';
import {mediaFeatures, screenshot} from './test/helpers/runner/commands.js';
import {fixturePages} from './test/helpers/runner/fixture-pages.js';
import {genAuthServer} from './test/helpers/runner/genauth-server.js';
import {countsReporter} from './test/helpers/runner/wtr-counts.js';

const launchers = {
  chromium: chromiumLauncher,
  firefox: firefoxLauncher,
  webkit: webkitLauncher,
};

/** They take their time: waits to their end, every state by keyboard and ear. */
const patient = [
  'test/*/{accessibility-look,ahead-of-time,hardening,heard,keyboard,lost-parts,password-managers,pseudo-language,view}.test.ts',
  'test/forgot-password/{accessibility,accessibility-tree,events,failures,fields,focus,lifecycle,settings,turning-back,waiting}.test.ts',
  'test/reset-password/{advice,fields,outcomes,strength-meter}.test.ts',
];

/** `SUITE=light npx wtr` runs the elements' tests in light mode. */
const suites = {
  all: ['test/!(matrix)/*.test.ts', ...patient.map((files) => `!${files}`)],
  patient,
  light: 'test/{reset,forgot}-password/*.test.ts',
  matrix: 'test/matrix/*.test.ts',
};
const suite = process.env.SUITE ?? 'all';

/** `BROWSERS=firefox,webkit npx wtr` runs in those two. */
const wanted = process.env.BROWSERS?.split(',') ?? Object.keys(launchers);

export default {
  files: suites[suite],
  testRunnerHtml: (testFramework) => `<!doctype html>
    <html>
      <body>
        <script>${suite === 'light' ? 'globalThis.lightMode = true' : ''}</script>
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
  testFramework: {config: {timeout: 10_000}},
  testsStartTimeout: 60_000,
  testsFinishTimeout: 300_000,
  middleware: [fixturePages()],
  plugins: [
    esbuildPlugin({ts: true, target: 'es2022', tsconfig: 'tsconfig.json'}),
    cjsDeps(['axe-core', 'sm-crypto']),
    genAuthServer(),
    accessibilityTree(),
    mediaFeatures(),
    screenshot(),
  ],
  reporters: [
    defaultReporter({reportTestProgress: process.stdout.isTTY === true}),
    countsReporter(),
  ],
};
