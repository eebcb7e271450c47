/** Runs the tests that name criteria, and keeps what became of them. */
import {spawn, spawnSync} from 'node:child_process';
import {
  existsSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {fileURLToPath} from 'node:url';
import {resultsEnvironment, takeResults} from '../helpers/runner/results.js';
import {filesOf, outcomesOf} from './outcomes.js';

/**
 * @typedef {import('./outcomes.js').Evidence} Evidence
 * @typedef {import('../titles/tests.js').Test} Test
 * @typedef {import('../titles/tests.js').Source} Source
 */

const root = fileURLToPath(new URL('../..', import.meta.url));
const kept = new URL('evidence.json', import.meta.url);

/** @returns {Evidence} of the runs that were written down */
export const readEvidence = () =>
  existsSync(kept)
    ? JSON.parse(readFileSync(kept, 'utf8'))
    : {runs: {}, tests: {}};

/** @param {Evidence} evidence */
export const keepEvidence = (evidence) =>
  writeFileSync(kept, `${JSON.stringify(evidence, null, 2)}\n`);

const askWebKit = `
import gi
gi.require_version('WebKit2', '4.1')
from gi.repository import WebKit2 as w
print(w.get_major_version(), w.get_minor_version(), w.get_micro_version(), sep='.')`;

/** @type {Record<string, [command: string, ...args: string[]]>} */
const versions = {
  Chromium: ['/usr/bin/chromium', '--version'],
  Firefox: ['/usr/bin/firefox-esr', '--version'],
  WebKitGTK: ['python3', '-c', askWebKit],
};

/** @param {string} engine */
const versionOf = (engine) => {
  const [command, ...args] = versions[engine];
  const {stdout} = spawnSync(command, args, {encoding: 'utf8'});
  return /\d+(?:\.\d+)+\w*/.exec(stdout ?? '')?.[0] ?? 'unknown';
};

/** @param {string[]} files @param {Record<string, string>} more */
const runInBrowsers = (files, more) =>
  new Promise((resolve) => {
    const paths = files.flatMap((file) => ['--files', join('test', file)]);
    const child = spawn(join('node_modules', '.bin', 'wtr'), paths, {
      cwd: root,
      env: {...process.env, ...more},
      stdio: ['ignore', 'inherit', 'inherit'],
    });
    child.once('error', (error) => {
      console.error(error.message);
      resolve(undefined);
    });
    child.once('close', resolve);
  });

/**
 * Runs the files of the tests, in the browsers that `BROWSERS` names.
 *
 * @param {Test[]} tests
 * @param {Source[]} sources
 * @returns {Promise<Evidence>}
 */
export const runTests = async (tests, sources) => {
  const files = [...new Set(tests.flatMap((test) => filesOf(test, sources)))];
  const scratch = mkdtempSync(join(tmpdir(), 'conformance-'));
  const file = join(scratch, 'results');
  try {
    // Without a file, the runner would take all there are.
    if (files.length > 0) {
      await runInBrowsers(files.sort(), resultsEnvironment(file));
    }
    const results = takeResults(file);
    const manifest = readFileSync(join(root, 'package.json'), 'utf8');
    const {version} = JSON.parse(manifest);
    const date = new Date().toISOString().slice(0, 10);
    const engines = [...new Set(results.map(({engine}) => engine))].sort();
    return {
      runs: Object.fromEntries(
        engines.map((engine) => [
          engine,
          {engine: versionOf(engine), elements: version, date},
        ]),
      ),
      tests: outcomesOf(tests, sources, results),
    };
  } finally {
    rmSync(scratch, {recursive: true, force: true});
  }
};
