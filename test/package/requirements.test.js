/** The requirements: their page, and what of them the project itself shows. */
import assert from 'node:assert/strict';
import {readFileSync} from 'node:fs';
import {describe, it} from 'node:test';
import config from '../../web-test-runner.config.js';
import {makeReport, markdown} from '../requirements/report.js';
import {parts, rows} from '../requirements/rows.js';
import {readRows} from '../titles/page.js';
import {readSources} from '../titles/sources.js';

const read = (path) =>
  readFileSync(new URL(`../../${path}`, import.meta.url), 'utf8');
const report = makeReport(parts, readSources());

describe('docs/requirements.md', () => {
  it('is what npm run requirements -- --write makes of it', () => {
    const written = readRows(read('docs/requirements.md'))?.split('\n') ?? [];
    const lines = markdown(report).split('\n');
    for (const [at, line] of lines.entries()) assert.equal(written[at], line);
    assert.equal(written.length, lines.length);
  });
});

describe('The requirements', () => {
  it('have tests, and the tests have rows', () => {
    assert.deepEqual(report.problems, []);
  });

  it('are one sentence each', () => {
    for (const {id, requirement} of rows) {
      assert.match(requirement, /^[A-Z`][^]*[A-Za-z`]\.$/, id);
      assert.doesNotMatch(requirement, /[a-z]\. [A-Z]/, id);
    }
  });
});

describe('The suites in browsers', () => {
  it('run in three browsers where nobody chooses some [TEST-1]', () => {
    if (!process.env.BROWSERS) assert.equal(config.browsers.length, 3);
    const simulated = readSources()
      .filter(({text}) => /from '(?:jsdom|happy-dom)'/.test(text))
      .filter(({file}) => file.endsWith('.ts'));
    assert.deepEqual(simulated, []);
  });
});

describe('docs/security.md', () => {
  const page = read('docs/security.md').replace(/\s+/g, ' ');

  it('tells a page what to send, and what to leave out [TOK-10]', () => {
    for (const words of [
      '`Referrer-Policy: no-referrer`',
      '`Cache-Control: no-store`',
      'no third-party scripts',
    ]) {
      assert.ok(page.includes(words), words);
    }
  });

  it('has frames of other sites shut out [SEC-10]', () => {
    assert.match(page, /``` default-src 'none';[^`]* frame-ancestors 'none';/);
  });

  it('has sanitisers refuse the tag [SEC-9]', () => {
    assert.ok(page.includes('Have your sanitiser refuse the tag'));
  });
});
