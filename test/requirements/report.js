/** The requirements beside their tests: for a terminal, and for the docs. */
import {cell, listed, sentence} from '../titles/markdown.js';
import {isCriterion, readTests} from '../titles/tests.js';

/**
 * @typedef {import('./rows.js').Row} Row
 * @typedef {import('../titles/tests.js').Test} Test
 * @typedef {'tested' | 'by hand' | 'by the service' | 'gap' | 'missing'} State
 * @typedef {Row & {tests: Test[], state: State}} Entry
 *
 * @typedef {object} Report
 * @property {Map<string, Entry[]>} parts
 * @property {string[]} problems
 */

/** @type {Record<Row['by'], State>} */
const states = {
  test: 'tested',
  hand: 'by hand',
  service: 'by the service',
  gap: 'gap',
};

/**
 * @param {Record<string, Row[]>} parts
 * @param {import('../titles/tests.js').Source[]} sources
 * @returns {Report}
 */
export const makeReport = (parts, sources) => {
  const tests = readTests(sources);
  const ids = Object.values(parts).flatMap((rows) => rows.map(({id}) => id));
  const problems = ids
    .filter((id, at) => ids.indexOf(id) !== at)
    .map((id) => `${id} is there twice.`);
  for (const test of tests) {
    const own = test.ids.filter((one) => !isCriterion(one));
    for (const id of own.filter((one) => !ids.includes(one))) {
      problems.push(`${test.file} › ${test.title}: there is no row ${id}.`);
    }
  }
  const entries = (rows) =>
    rows.map((row) => {
      const own = tests.filter((test) => test.ids.includes(row.id));
      let state = states[row.by];
      if (row.by === 'test' && own.length === 0) {
        state = 'missing';
        problems.push(`${row.id} has no test.`);
      }
      if (row.by !== 'test' && !row.check) {
        problems.push(`${row.id} does not say how to check it.`);
      }
      return {...row, tests: own, state};
    });
  const all = Object.entries(parts).map(([title, rows]) => [
    title,
    entries(rows),
  ]);
  return {parts: new Map(/** @type {any} */ (all)), problems};
};

/** @param {Report} report */
const entriesOf = (report) => [...report.parts.values()].flat();

/** @param {Report} report */
export const lastLine = (report) => {
  const all = entriesOf(report);
  const count = (state) => all.filter((entry) => entry.state === state).length;
  return [
    `${all.length} requirements: ${count('tested')} tested`,
    `${count('by hand')} by hand`,
    `${count('by the service')} by the service`,
    `${count('gap')} gaps`,
    `${count('missing')} missing`,
  ].join(', ');
};

/** @param {Report} report */
export const gapLines = (report) =>
  entriesOf(report)
    .filter(({state}) => state === 'gap')
    .map(({id, check}) => `gap ${id}: ${check}`);

/** @param {Report} report */
export const terminalLines = (report) =>
  entriesOf(report).flatMap(({id, state, requirement, tests, ...row}) => [
    `${id.padEnd(9)}${state.padEnd(16)}${requirement}`,
    ...tests.map(
      ({file, title, engines}) =>
        `${' '.repeat(25)}${file} › ${title} (${listed(engines)})`,
    ),
    ...[row.check, row.hand, row.service]
      .filter(Boolean)
      .map((text) => `${' '.repeat(25)}${text}`),
  ]);

/** @param {Test[]} tests */
const enginesCell = (tests) => {
  const all = tests.map(({engines}) => listed(engines));
  return [...new Set(all)].length > 1 ? all.join('<br>') : (all[0] ?? '–');
};

/** @param {Report} report */
export const markdown = (report) => {
  const lines = [];
  for (const [title, entries] of report.parts) {
    lines.push(`### ${title}`, '');
    lines.push('| id | requirement | tests | engines | state |');
    lines.push('| --- | --- | --- | --- | --- |');
    for (const {id, requirement, tests, state} of entries) {
      const own = tests
        .map(({file, title}) => `\`${file}\` › ${cell(title)}`)
        .join('<br>');
      const cells = [id, sentence(requirement), own || '–', enginesCell(tests)];
      lines.push(`| ${[...cells, state].join(' | ')} |`);
    }
    lines.push('');
  }
  const lists = [
    ['By a person', 'by hand', 'hand'],
    ['By the service', 'by the service', 'service'],
    ['Gaps', 'gap', 'gap'],
  ];
  for (const [title, state, key] of lists) {
    lines.push(`### ${title}`, '');
    for (const entry of entriesOf(report)) {
      const text = entry.state === state ? entry.check : entry[key];
      if (text) lines.push(`- ${entry.id}: ${sentence(text)}`);
    }
    lines.push('');
  }
  lines.push(`${lastLine(report)}.`);
  return lines.join('\n');
};
