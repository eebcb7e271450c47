import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import {lastLine, makeReport} from './report.js';

/** @returns {import('./rows.js').Row} */
const row = (id, more = {}) => ({
  id,
  requirement: 'Something holds.',
  by: 'test',
  ...more,
});

describe('The report', () => {
  const sources = [{file: 'a.test.ts', text: `it('b [NET-1]', () => {})`}];

  it('has no problem with a row that has a test', () => {
    const report = makeReport({Network: [row('NET-1')]}, sources);
    assert.deepEqual(report.problems, []);
    assert.match(lastLine(report), /^1 requirements: 1 tested, .* 0 missing$/);
  });

  it('finds a row without a test, and a test without a row', () => {
    const {problems} = makeReport({Network: [row('NET-2')]}, sources);
    assert.deepEqual(problems, [
      'a.test.ts › b: there is no row NET-1.',
      'NET-2 has no test.',
    ]);
  });

  it('needs a sentence for what no test shows', () => {
    const rows = [row('NET-1'), row('NET-2', {by: 'gap'})];
    assert.deepEqual(makeReport({Network: rows}, sources).problems, [
      'NET-2 does not say how to check it.',
    ]);
    rows[1].check = 'It is missing.';
    const report = makeReport({Network: rows}, sources);
    assert.deepEqual(report.problems, []);
    assert.match(lastLine(report), /1 tested, .* 1 gaps, 0 missing$/);
  });

  it('finds a row that is there twice', () => {
    const rows = [row('NET-1'), row('NET-1')];
    const {problems} = makeReport({Network: rows}, sources);
    assert.deepEqual(problems, ['NET-1 is there twice.']);
  });
});
