/**
 * `npm run requirements`: each requirement with the tests that show it. It fails
 * if a row has no test, or a title names a row that there is not. `--short`
 * leaves out the table, `--markdown` prints that of docs/requirements.md, and
 * `--write` puts it there.
 */
import {readFileSync, writeFileSync} from 'node:fs';
import {replaceRows} from '../titles/page.js';
import {
  gapLines,
  lastLine,
  makeReport,
  markdown,
  terminalLines,
} from './report.js';
import {readSources} from '../titles/sources.js';
import {parts} from './rows.js';

const page = new URL('../../docs/requirements.md', import.meta.url);
const option = process.argv[2];
const report = makeReport(parts, readSources());

if (option === '--markdown') {
  console.log(markdown(report));
} else {
  if (option === '--write') {
    const text = readFileSync(page, 'utf8');
    writeFileSync(page, replaceRows(text, markdown(report)));
  }
  const lines = [
    ...gapLines(report),
    ...(option ? [] : ['', ...terminalLines(report), '']),
    ...report.problems,
    lastLine(report),
  ];
  console.log(lines.join('\n'));
}
if (report.problems.length > 0) {
  if (option === '--markdown') console.error(report.problems.join('\n'));
  process.exitCode = 1;
}
