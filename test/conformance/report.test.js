import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import {criterionTests, filesOf, merge, outcomesOf} from './outcomes.js';
import {figures, makeReport} from './report.js';
import * as rows from './rows.js';

/** @typedef {import('./outcomes.js').Evidence} Evidence */

const source = {
  file: 'a/a.test.ts',
  text: `describe('b', () => {
    for (const c of list) it(\`is \${c} [NET-1, WCAG 1.4.3]\`, () => {});
  });`,
};
const key = 'a/a.test.ts › b › is …';

const result = (state, more = {}) => ({
  engine: 'Chromium',
  file: 'a/a.test.ts',
  titles: ['b', 'is red [NET-1, WCAG 1.4.3]'],
  state,
  ...more,
});

/** @returns {import('./rows.js').Row} */
const row = (number, more = {}) => ({
  number,
  name: 'Something',
  level: 'AA',
  claim: 'supports',
  by: 'test',
  ours: 'It is so.',
  ...more,
});

const tests = criterionTests([source]);

/** @returns {Evidence} */
const evidenceOf = (...results) => ({
  runs: {Chromium: {engine: '1', elements: '1', date: '2026-01-01'}},
  tests: outcomesOf(tests, [source], results),
});

const report = (evidence, ...criteria) =>
  makeReport({criteria, clauses: []}, tests, evidence);

describe('The tests of the criteria', () => {
  it('are those in browsers that name one', () => {
    assert.deepEqual(
      tests.map(({ids, title}) => [title, ids]),
      [['b › is …', ['WCAG 1.4.3']]],
    );
    assert.deepEqual(criterionTests([{...source, file: 'a/a.test.js'}]), []);
  });

  it('are run by the files that import theirs', () => {
    const shared = {...source, file: 'a/shared.ts'};
    const user = {file: 'a/one.test.ts', text: `import './shared.js';`};
    const other = {
      file: 'a/two.test.ts',
      text: `import {x} from './shared.js';`,
    };
    const [test] = criterionTests([shared]);
    assert.deepEqual(filesOf(test, [shared, user, other]), ['a/two.test.ts']);
  });
});

describe('What became of a test', () => {
  it('is failed where one of those with its title failed', () => {
    const other = {titles: ['b', 'is blue [NET-1, WCAG 1.4.3]']};
    const {tests} = evidenceOf(result('passed'), result('failed', other));
    assert.deepEqual(tests, {[key]: {Chromium: 'failed'}});
  });

  it('is failed where its file could not be run', () => {
    const whole = result('failed', {titles: []});
    assert.deepEqual(evidenceOf(result('passed'), whole).tests, {
      [key]: {Chromium: 'failed'},
    });
  });

  it('is told by the engine', () => {
    const firefox = {engine: 'Firefox'};
    assert.deepEqual(
      evidenceOf(result('passed'), result('skipped', firefox)).tests,
      {[key]: {Chromium: 'passed', Firefox: 'skipped'}},
    );
  });

  it('is not told by other titles or other files', () => {
    const elsewhere = [
      result('passed', {titles: ['b', 'was red']}),
      result('passed', {titles: ['c', 'b', 'is red']}),
      result('passed', {file: 'a/b.test.ts'}),
    ];
    assert.deepEqual(evidenceOf(...elsewhere).tests, {[key]: {}});
  });

  it('is known from the last run of that test', () => {
    const known = evidenceOf(result('failed'));
    const fresh = evidenceOf(result('passed'));
    known.tests['gone'] = {Chromium: 'passed'};
    assert.deepEqual(merge(known, fresh, tests).tests, {
      [key]: {Chromium: 'passed'},
    });
  });
});

describe('The report', () => {
  it('changes the row of a test that is broken', () => {
    const state = (evidence) =>
      report(evidence, row('1.4.3')).criteria[0]?.state;
    assert.equal(state(evidenceOf(result('passed'))), 'tested');
    assert.equal(state(evidenceOf(result('failed'))), 'failed');
    assert.equal(state(evidenceOf(result('skipped'))), 'not tested');
    assert.equal(state(evidenceOf()), 'not tested');
  });

  it('changes the clauses that the criterion shows', () => {
    const clauses = (evidence) =>
      report(evidence, row('1.4.3')).clauses.map(({id, state}) => [id, state]);
    assert.deepEqual(clauses(evidenceOf(result('passed'))), [
      ['EN 9.1.4.3', 'tested'],
    ]);
    assert.deepEqual(clauses(evidenceOf(result('failed'))), [
      ['EN 9.1.4.3', 'failed'],
    ]);
    assert.deepEqual(
      report(evidenceOf(), row('2.5.8', {since: '2.2'})).clauses,
      [],
    );
  });

  it('finds a row without a test, and a test without a row', () => {
    const {problems} = report(evidenceOf(result('passed')), row('1.4.4'));
    assert.deepEqual(problems, [
      'a/a.test.ts › b › is …: there is no row WCAG 1.4.3.',
      'WCAG 1.4.4 has no test.',
    ]);
  });

  it('finds a test that was not run', () => {
    const {problems} = report(evidenceOf(), row('1.4.3'));
    assert.deepEqual(problems, [
      'a/a.test.ts › b › is …: not run in Chromium.',
    ]);
  });

  it('finds a row that is by hand without saying how', () => {
    const hand = row('1.4.3', {by: 'hand'});
    assert.deepEqual(
      makeReport({criteria: [hand], clauses: []}, [], evidenceOf()).problems,
      ['WCAG 1.4.3 does not say how to check it by hand.'],
    );
  });

  it('counts in one line', () => {
    const none = row('1.4.2', {claim: 'not applicable', by: undefined});
    const {criteria} = report(evidenceOf(result('failed')), none, row('1.4.3'));
    assert.equal(
      figures(criteria, 'criteria'),
      '2 criteria: 0 tested, 0 by hand, 1 not applicable, 0 not tested; 1 failed',
    );
  });
});

describe('The criteria', () => {
  it('are all of levels A and AA in WCAG 2.2', () => {
    const of = (level) =>
      rows.criteria.filter((one) => one.level === level).length;
    assert.deepEqual([of('A'), of('AA')], [31, 24]);
    const added = rows.criteria.filter(({since}) => since === '2.2');
    assert.deepEqual(
      added.map(({number}) => number),
      ['2.4.11', '2.5.7', '2.5.8', '3.2.6', '3.3.7', '3.3.8'],
    );
  });

  it('say something of every row, in sentences', () => {
    for (const {number, ours, page} of [...rows.criteria, ...rows.clauses]) {
      for (const text of [ours, page ?? 'None.']) {
        assert.match(text, /^[A-Z][^]*[a-zA-Z\d”.)`]\.$/, number);
      }
    }
  });
});
