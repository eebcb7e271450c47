/** What became of each mutant, kept from run to run. */
import {
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  writeFileSync,
  appendFileSync,
} from 'node:fs';
import {join} from 'node:path';
import {resultsFolder, root} from './paths.js';

let file;

/** Each shard writes a file of its own. */
export const nameShard = (shard) => {
  mkdirSync(resultsFolder, {recursive: true});
  file = join(resultsFolder, `${shard.replace('/', '-of-')}.jsonl`);
};

export const saveResult = ({key}, result) => {
  const line = {key, at: Date.now(), ...result};
  appendFileSync(file, `${JSON.stringify(line)}\n`);
};

/** The newest of each mutant, by its key. */
export const readResults = () => {
  if (!existsSync(resultsFolder)) return {};
  const lines = readdirSync(resultsFolder).flatMap((name) =>
    readFileSync(join(resultsFolder, name), 'utf8')
      .split('\n')
      .filter(Boolean)
      .map((line) => JSON.parse(line)),
  );
  lines.sort((a, b) => a.at - b.at);
  return Object.fromEntries(lines.map((line) => [line.key, line]));
};

const outcomes = [
  'compiler',
  'test',
  'deadline',
  'survived',
  'accepted',
  'equivalent',
  'excluded',
  'not run',
];

const killed = new Set(['compiler', 'test', 'deadline']);
const missed = new Set(['survived', 'accepted']);

const rowOf = (name, found) => {
  const counts = outcomes.map(
    (outcome) => found.filter((result) => result.outcome === outcome).length,
  );
  const count = (set) => found.filter(({outcome}) => set.has(outcome)).length;
  const all = count(killed) + count(missed);
  const isOpen = found.some(({outcome}) => outcome === 'not run');
  const score =
    all === 0 || isOpen ? '' : `${((100 * count(killed)) / all).toFixed(1)} %`;
  return [name, found.length, ...counts, score];
};

/** The folders, with as many mutants of each kind. */
export const tableOf = (found) => {
  const folderOf = ({mutant}) => mutant.file.split('/')[1];
  const folders = [...new Set(found.map(folderOf))];
  const rows = [
    ['folder', 'mutants', ...outcomes, 'score'],
    ...folders.map((folder) =>
      rowOf(
        folder,
        found.filter((result) => folderOf(result) === folder),
      ),
    ),
    rowOf('all', found),
  ].map((row) => row.map(String));
  const widths = rows[0].map((_, column) =>
    Math.max(...rows.map((row) => row[column].length)),
  );
  const lineOf = (row, fill = ' ') =>
    `| ${row.map((cell, column) => (column === 0 ? cell.padEnd(widths[column], fill) : cell.padStart(widths[column], fill))).join(' | ')} |`;
  const rule = `| ${widths.map((width, column) => (column === 0 ? '-'.repeat(width) : `${'-'.repeat(width - 1)}:`)).join(' | ')} |`;
  return [
    lineOf(rows[0]),
    rule,
    ...rows.slice(1).map((row) => lineOf(row)),
  ].join('\n');
};

const page = join(root, 'docs', 'mutation.md');
const marks = ['<!-- results -->\n', '\n<!-- end of the results -->'];

/** Puts the table into docs/mutation.md. */
export const writePage = (mutants) => {
  const results = readResults();
  const found = mutants.map((mutant) => ({
    mutant,
    outcome: mutant.excluded
      ? 'excluded'
      : (mutant.listed ?? results[mutant.key]?.outcome ?? 'not run'),
  }));
  const text = readFileSync(page, 'utf8');
  const start = text.indexOf(marks[0]) + marks[0].length;
  const end = text.indexOf(marks[1]);
  writeFileSync(
    page,
    `${text.slice(0, start)}\n${tableOf(found)}\n${text.slice(end)}`,
  );
};
