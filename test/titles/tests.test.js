import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import {readTests} from './tests.js';

/** One file of tests. */
const readFile = (text, file = 'x/y.test.ts') => readTests([{file, text}]);

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

  it('name criteria of WCAG and clauses of EN 301 549 as well', () => {
    const [test] = readFile(`it('a [A11Y-2, WCAG 1.4.10, EN 5.2]', () => {});`);
    assert.deepEqual(test.ids, ['A11Y-2', 'WCAG 1.4.10', 'EN 5.2']);
    assert.equal(test.title, 'a');
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
    for (const title of [
      'a [NET-1] b',
      'a[NET-1]',
      'a [NET-1,NET-2]',
      'a [WCAG 1.4.3] b',
    ]) {
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
