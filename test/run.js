/**
 * `npm test`: builds, checks and runs the tests, in all browsers. With the name
 * of one of the other suites, runs that one. The last line says `N passed, N
 * failed`; the exit code tells whether all is well.
 */
import {spawn} from 'node:child_process';
import {mkdtempSync, readdirSync, rmSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {fileURLToPath} from 'node:url';
import {ensureDebianPackages} from './helpers/debian-packages.js';
import {countsEnvironment, takeCounts} from './helpers/runner/counts.js';

process.chdir(fileURLToPath(new URL('..', import.meta.url)));

const scratch = mkdtempSync(join(tmpdir(), 'test-run-'));
process.once('exit', () => rmSync(scratch, {recursive: true, force: true}));
const countsFile = join(scratch, 'counts');

const total = {passed: 0, failed: 0};
const failedSteps = [];

/** Answers the exit code; a program that cannot be started has 127. */
const runCommand = (command, args, more = {}) =>
  new Promise((resolve) => {
    const env = {...process.env, ...countsEnvironment(countsFile), ...more};
    const child = spawn(command, args, {
      env,
      stdio: ['ignore', 'inherit', 'inherit'],
    });
    child.once('error', (error) => {
      console.error(error.message);
      resolve(127);
    });
    child.once('close', (code) => resolve(code ?? 1));
  });

/** Runs one step between its heading and its time. */
const step = async (title, run) => {
  console.log(`\n== ${title}`);
  const start = performance.now();
  let code;
  try {
    code = await run();
  } catch (error) {
    console.error(error.message);
    code = 1;
  }
  const seconds = ((performance.now() - start) / 1000).toFixed(1);
  if (code !== 0) failedSteps.push(title);
  console.log(
    code === 0
      ? `-- ${title}: ${seconds} s`
      : `-- ${title} FAILED (exit code ${code}) after ${seconds} s`,
  );
  return code === 0;
};

const check = (script) =>
  step(script, () => runCommand('npm', ['run', '--silent', script]));

/** A step whose tests are counted; a run without any test is a failure. */
const tests = (title, command, args, more) =>
  step(title, async () => {
    const code = await runCommand(command, args, more);
    const {passed, failed} = takeCounts(countsFile) ?? {passed: 0, failed: 0};
    total.passed += passed;
    total.failed += failed;
    if (passed + failed === 0) console.error('No test was run.');
    return code === 0 && (failed > 0 || passed === 0) ? 1 : code;
  });

const appsFolder = join('test', 'apps');
const journeysFolder = join('test', 'integration');

const nodeTestFiles = () =>
  readdirSync('test', {recursive: true, encoding: 'utf8'})
    .filter((name) => name.endsWith('.test.js'))
    .map((name) => join('test', name))
    .sort();

const isIn = (folder) => (name) => name.startsWith(folder);

const isPatient = (name) => name.endsWith('.patient.test.js');

const nodeTests = (title, files) =>
  tests(title, process.execPath, [
    '--test',
    '--test-concurrency=2',
    '--test-reporter=spec',
    '--test-reporter-destination=stdout',
    '--test-reporter=./test/helpers/runner/node-counts.js',
    '--test-reporter-destination=stdout',
    ...files,
  ]);

/** `npm run test:apps react` tests that application alone. */
const appTests = (names) =>
  nodeTests(
    'tests in applications',
    names.length > 0
      ? names.map((name) => join(appsFolder, `${name}.test.js`))
      : nodeTestFiles().filter(isIn(appsFolder)),
  );

const browserTests = (title, more) =>
  tests(title, join('node_modules', '.bin', 'wtr'), [], more);

const suites = {
  all: async () => {
    // Nothing else means much without the built package.
    if (!(await check('build'))) return;
    // Each of them uses one processor.
    await Promise.all([check('lint'), check('types')]);
    await step('requirements', () =>
      runCommand(process.execPath, ['test/requirements/run.js', '--short']),
    );
    await step('conformance', () =>
      runCommand(process.execPath, ['test/conformance/run.js', '--short']),
    );
    const files = nodeTestFiles().filter(
      (name) =>
        !isIn(appsFolder)(name) &&
        !isIn(journeysFolder)(name) &&
        !isPatient(name),
    );
    await nodeTests('tests in Node', files);
    await browserTests('tests in browsers');
    await check('size');
  },
  pages: () => browserTests('tests in pages', {SUITE: 'pages'}),
  service: () => browserTests('tests of the service', {SUITE: 'service'}),
  /** `npm run test:faults -- --write` also writes docs/faults.md. */
  faults: (option) =>
    browserTests('tests of faults', {
      SUITE: 'faults',
      ...(option === '--write' && {WRITE_FAULTS: '1'}),
    }),
  input: () => browserTests('tests of what is typed', {SUITE: 'input'}),
  light: async () => {
    await browserTests('tests in light mode', {SUITE: 'light'});
    // In three browsers, they would take a quarter of an hour.
    if (!(process.env.BROWSERS ?? 'chromium').includes('chromium')) return;
    await browserTests('patient tests in light mode', {
      SUITE: 'light-patient',
      BROWSERS: 'chromium',
    });
  },
  patient: async () => {
    if (!(await check('build'))) return;
    await nodeTests('patient tests in Node', nodeTestFiles().filter(isPatient));
    await browserTests('patient tests', {SUITE: 'patient'});
  },
  matrix: () => browserTests('accessibility matrix', {SUITE: 'matrix'}),
  journeys: async () => {
    if (!(await check('build'))) return;
    await nodeTests('journeys', nodeTestFiles().filter(isIn(journeysFolder)));
  },
  engines: async (...names) => {
    if (!(await check('build'))) return;
    const script = join('test', 'engines', 'run.js');
    await tests('old browsers', process.execPath, [script, ...names]);
  },
  apps: async (...names) => {
    if (await check('build')) await appTests(names);
  },
};

const ready = await step('Debian packages', () => {
  ensureDebianPackages();
  return 0;
});
const [suite = 'all', ...names] = process.argv.slice(2);
if (ready) await suites[suite](...names);

if (failedSteps.length > 0) {
  console.log(`\nFailed: ${failedSteps.join(', ')}`);
  // A step that is no test has failed as well.
  total.failed ||= 1;
  process.exitCode = 1;
}
console.log(`\n${total.passed} passed, ${total.failed} failed`);
