import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import {lastLine, makeReport} from './report.js';
import {readTests} from './tests.js';

/** One file of tests. */
const readFile = (text, file = 'x/y.test.ts') => readTests([{file, text}]);

/** @returns {import('./rows.js').Row} */
const row = (id, more = {}) => ({
  id,
  requirement: 'Something holds.',
  by: 'test',
  ...more,
});

describe('The tests that name requirements', () => {
  it('are found with the groups around them', () => {
    const [test, ...others] = readFile(`
      describe('a', () => {
        for (const b of list) {
          describe(\`b \${b}\`, () => it('c [NET-1, A11Y-2]', async () => {}));
        }
      });`);
    assert.deepEqual(others, []);
    assert.deepEqual(test, {
      file: 'x/y.test.ts',
      title: 'a › b … › c',
      ids: ['NET-1', 'A11Y-2'],
      engines: ['Chromium', 'Firefox', 'WebKitGTK'],
    });
  });

  it('may be groups, and titles with something in them', () => {
    const found = readFile(`
      describe(\`\${name} is [NET-1]\`, () => {
        it(\`is \${code} where \${x ? 'a' : \`b\`} is [NET-2]\`, () => {});
      });`);
    assert.deepEqual(
      found.map(({title, ids}) => [title, ids]),
      [
        ['… is', ['NET-1']],
        ['… is › is … where … is', ['NET-2']],
      ],
    );
  });

  it('are no comments, texts, or tests that are switched off', () => {
    const found = readFile(`
      // it('a [NET-1]', () => {});
      const text = "it('b [NET-1]', () => {})";
      it.skip('c [NET-1]', () => {});
      describe.skip('d', () => it('e [NET-1]', () => {}));`);
    assert.deepEqual(found, []);
  });

  it('have their ids at the end', () => {
    for (const title of ['a [NET-1] b', 'a[NET-1]', 'a [NET-1,NET-2]']) {
      assert.throws(() => readFile(`it('${title}', () => {})`), /at the end/);
    }
  });

  it('run where they are not skipped', () => {
    const engines = (text, file) =>
      readFile(text, file).map((test) => test.engines.join());
    const test = (body) => `it('a [NET-1]', function () { ${body} })`;
    const skip = (condition) => `if (${condition}) this.skip();`;
    assert.deepEqual(engines(test(skip(`engine === 'webkit'`))), [
      'Chromium,Firefox',
    ]);
    assert.deepEqual(engines(test(skip(`engine !== 'firefox'`))), ['Firefox']);
    const before = (condition) =>
      `before(function () { ${skip(condition)} }); ${test('')}`;
    assert.deepEqual(
      engines(`describe('x', () => { ${before('!hasAccessibilityTree')} });
        it('y [NET-2]', () => {});`),
      ['Chromium', 'Chromium,Firefox,WebKitGTK'],
    );
    assert.throws(() => engines(test(skip('isTuesday'))), /isTuesday/);
  });

  it('run in Node, or in the browsers that they open', () => {
    const engines = (text) =>
      readFile(text, 'x/y.test.js').map((test) => test.engines.join());
    const test = `it('a [NET-1]', () => {})`;
    assert.deepEqual(engines(test), ['Node']);
    assert.deepEqual(engines(`for (const engine of engines) ${test}`), [
      'Chromium,Firefox,WebKitGTK',
    ]);
    assert.deepEqual(
      engines(`describe('x', () => {
        before(() => openBrowser('firefox')); ${test} })`),
      ['Firefox'],
    );
  });
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
