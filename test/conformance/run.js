/**
 * `npm run conformance`: runs the tests that name a criterion of WCAG 2.2 or a
 * clause of EN 301 549, and prints each row with what became of its tests. It
 * fails if one of them failed, or if a row has no test.
 *
 * `BROWSERS=firefox` chooses engines, and `-- 1.4.3 2.5.8` rows. `-- --write`
 * brings docs/accessibility.md up to date, and with it evidence.json, where the
 * outcomes are kept; `-- --write --new` runs only tests that have not
 * passed there.
 * `-- --short` runs nothing: it checks the titles and whether the page is up to
 * date.
 */
import {readFileSync, writeFileSync} from 'node:fs';
import {ensureDebianPackages} from '../helpers/debian-packages.js';
import {readRows, replaceRows} from '../titles/page.js';
import {readSources} from '../titles/sources.js';
import {keepEvidence, readEvidence, runTests} from './evidence.js';
import {criterionTests, keyOf, merge} from './outcomes.js';
import {figures, makeReport} from './report.js';
import * as all from './rows.js';
import {markdown, terminalLines} from './tables.js';

const page = new URL('../../docs/accessibility.md', import.meta.url);
const options = process.argv.slice(2);
const has = (option) => options.includes(option);
const numbers = options.filter((option) => /^\d/.test(option));
const others = options.filter(
  (option) => !/^\d|^--(?:write|short|new)$/.test(option),
);
if (others.length > 0) throw new Error(`What is ${others.join(' ')}?`);
if (has('--new') && !has('--write')) throw new Error('--new needs --write.');

const sources = readSources();
const tests = criterionTests(sources);
const known = readEvidence();

/** Whether a run is about these rows alone, and leaves the page as it is. */
const isPart = numbers.length > 0 && !has('--write');

const isNamed = ({number}) => numbers.includes(number);

const rows = isPart
  ? {
      criteria: all.criteria.filter(isNamed),
      clauses: all.clauses.filter(isNamed),
    }
  : all;

/** @param {string} id */
const isAsked = (id) => numbers.includes(id.split(' ')[1] ?? '');

/** Without the ids of other rows. */
const named = tests
  .map((test) => ({...test, ids: test.ids.filter(isAsked)}))
  .filter(({ids}) => ids.length > 0);

/** Those that were not run in each engine, or failed there. */
const unknown = tests.filter((test) => {
  const outcomes = known.tests[keyOf(test)] ?? {};
  return Object.keys(known.runs).some(
    (engine) => (outcomes[engine] ?? 'failed') === 'failed',
  );
});

const findEvidence = async () => {
  if (has('--short')) return known;
  ensureDebianPackages();
  const wanted = numbers.length > 0 ? named : has('--new') ? unknown : tests;
  const fresh = await runTests(wanted, sources);
  return has('--write') ? merge(known, fresh, tests) : fresh;
};

const evidence = await findEvidence();
const report = makeReport(rows, isPart ? named : tests, evidence);
const problems = [...report.problems];

if (has('--write')) {
  keepEvidence(evidence);
  const text = readFileSync(page, 'utf8');
  writeFileSync(page, replaceRows(text, markdown(report, evidence)));
}
if (
  has('--short') &&
  readRows(readFileSync(page, 'utf8')) !== markdown(report, evidence)
) {
  problems.push(
    'docs/accessibility.md is not up to date: npm run conformance -- --write --new',
  );
}

const entries = [...report.criteria, ...report.clauses];
const failed = entries.filter(({state}) => state === 'failed');
const lines = [
  ...terminalLines(has('--short') ? failed : entries),
  ...problems,
  figures(report.clauses, 'clauses of EN 301 549'),
  figures(report.criteria, 'criteria'),
];
console.log(lines.join('\n'));
if (problems.length > 0 || failed.length > 0) process.exitCode = 1;
