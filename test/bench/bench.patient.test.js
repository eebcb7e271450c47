import assert from 'node:assert/strict';
import {before, describe, it} from 'node:test';
import {bench} from './bench.js';
import {ownPage} from './candidates.js';
import {median, table} from './table.js';

const measured = [
  'usable',
  'bytes',
  'requests',
  'script',
  'tasks',
  'heap',
  'post',
];

describe('The benchmark', () => {
  /** @type {Awaited<ReturnType<typeof bench>>} */
  let result;
  before(async () => {
    result = await bench({
      names: ['lit', 'rsa'],
      profiles: ['fast'],
      rounds: 1,
      mounts: 5,
    });
  });

  it('measures each candidate in each round', () => {
    assert.deepEqual(
      result.rows.map(({name, loads}) => [name, loads.length]),
      [
        ['lit', 1],
        ['rsa', 1],
      ],
    );
    for (const {name, loads} of result.rows) {
      const [load] = loads;
      assert.deepEqual(load.blocked, []);
      // Long tasks may be none.
      for (const what of measured) {
        assert.ok(load[what] > 0, `${name}: ${what} is ${load[what]}`);
      }
    }
    assert.deepEqual(result.missing, []);
  });

  it('counts what was transferred before anyone types', () => {
    const [lit, rsa] = result.rows.map(({loads}) => loads[0]);
    assert.equal(lit.requests, 2);
    // The words, the ciphers and the calls come later.
    assert.ok(rsa.bytes < 25_000, `${rsa.bytes} bytes`);
  });

  it('mounts both elements, and the light one only when it is asked for', () => {
    assert.deepEqual([...result.kept.keys()], ['rsa', 'forgot']);
  });

  it('writes one table in Markdown', () => {
    const lines = table(result.rows, result.kept).split('\n');
    assert.equal(lines.length, 5);
    const columns = lines.map((line) => line.split(' | ').length);
    assert.deepEqual(new Set(columns).size, 1);
    assert.match(lines[2], /^\| minimal Lit form, fast \| [\d,]+ \| 1\.00 × /);
  });
});

describe('The median', () => {
  it('is the value in the middle, or between the two in the middle', () => {
    assert.equal(median([3, 1, 10]), 3);
    assert.equal(median([10, 1, 3, 4]), 3.5);
    assert.equal(median([7]), 7);
  });
});

describe('The page of the README', () => {
  it('gets the address of the service and the attributes', async () => {
    const page = await ownPage('http://bench.localhost:1', 'light');
    assert.match(page, /<genauth-reset-password light\s/);
    assert.match(page, /app-host="http:\/\/bench\.localhost:1"/);
    assert.doesNotMatch(page, /acme/);
  });
});
