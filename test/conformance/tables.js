/** The report for a terminal, and for docs/accessibility.md. */
import {cell, listed, sentence} from '../titles/markdown.js';
import {figures} from './report.js';

/**
 * @typedef {import('./report.js').Entry} Entry
 * @typedef {import('./report.js').Report} Report
 * @typedef {import('./outcomes.js').Evidence} Evidence
 */

/** The cell says in short what shows a row. @param {Entry} entry */
const shownBy = ({state, engines, failedIn}) => {
  if (state === 'failed') return `failed in ${failedIn.join(', ')}`;
  if (state === 'tested') return `tested in ${listed(engines)}`;
  return state === 'not applicable' ? '–' : state;
};

/** @param {Entry['tests'][number]} test */
const outcomesOf = ({outcomes}) => {
  const engines = (wanted) =>
    Object.keys(outcomes).filter((name) => outcomes[name] === wanted);
  const parts = [
    ['failed in ', engines('failed')],
    ['passed in ', engines('passed')],
    ['skipped in ', engines('skipped')],
  ];
  return (
    parts
      .filter(([, names]) => names.length > 0)
      .map(([word, names]) => word + listed(/** @type {string[]} */ (names)))
      .join('; ') || 'not run'
  );
};

const indent = ' '.repeat(8);

/** @param {Entry[]} entries */
export const terminalLines = (entries) =>
  entries.flatMap((entry) => [
    `${entry.id.padEnd(13)}${(entry.level ?? '').padEnd(4)}${shownBy(entry)}: ${entry.name}`,
    ...entry.tests.map(
      (test) => `${indent}${test.file} › ${test.title} (${outcomesOf(test)})`,
    ),
    ...(entry.hand ? [`${indent}by hand: ${entry.hand}`] : []),
  ]);

/** @param {string[]} heads @param {string[][]} rows */
const table = (heads, rows) => [
  `| ${heads.join(' | ')} |`,
  `| ${heads.map(() => '---').join(' | ')} |`,
  ...rows.map((row) => `| ${row.join(' | ')} |`),
  '',
];

const words = {
  supports: 'supports',
  partially: 'partially supports',
  'does not': 'does not support',
  'not applicable': 'not applicable',
};

/** @param {Entry} entry */
const rowOf = (entry) => [
  entry.number,
  cell(entry.name),
  words[entry.claim],
  shownBy(entry),
  sentence(entry.ours),
  entry.page ? sentence(entry.page) : '–',
];

const heads = [
  'number',
  'name',
  'conformance',
  'shown by',
  'the elements',
  'the page',
];

/** @param {Report} report @param {Evidence} evidence */
export const markdown = ({criteria, clauses}, {runs}) => {
  const ofLevel = (level) =>
    criteria.filter((entry) => entry.level === level).map(rowOf);
  const withTests = [...criteria, ...clauses].filter(
    ({tests}) => tests.length > 0,
  );
  const withHand = [...criteria, ...clauses].filter(({hand}) => hand);
  return [
    '## Evaluated',
    '',
    ...table(
      ['engine', 'version', 'elements', 'last run'],
      Object.entries(runs).map(([name, {engine, elements, date}]) => [
        name,
        engine,
        elements,
        date,
      ]),
    ),
    `${figures(criteria, 'criteria')}.`,
    '',
    '## WCAG 2.2, Level A',
    '',
    ...table(heads, ofLevel('A')),
    '4.1.1 Parsing is obsolete: WCAG 2.2 has removed it.',
    '',
    '## WCAG 2.2, Level AA',
    '',
    ...table(heads, ofLevel('AA')),
    '## EN 301 549',
    '',
    `${figures(clauses, 'clauses')}.`,
    '',
    ...table(heads, clauses.map(rowOf)),
    '## By hand, row by row',
    '',
    ...withHand.map(({id, hand}) => `- ${id}: ${sentence(hand)}`),
    '',
    '## The tests',
    '',
    ...table(
      ['row', 'test', 'outcome'],
      withTests.flatMap(({id, tests}) =>
        tests.map((test, at) => [
          at === 0 ? id : '',
          `\`${test.file}\` › ${cell(test.title)}`,
          outcomesOf(test),
        ]),
      ),
    ),
  ]
    .join('\n')
    .trim();
};
