/** docs/faults.md, compared with the table of faults and what it expects. */
import assert from 'node:assert/strict';
import {readFileSync} from 'node:fs';
import {describe, it} from 'node:test';
import {documentOf, readPart} from './table/document.js';
import {calls, expectedOf, faults, groups} from './table/index.js';

describe('docs/faults.md', () => {
  const page = readFileSync(
    new URL('../../docs/faults.md', import.meta.url),
    'utf8',
  );

  it('is what npm run test:faults -- --write makes of it', () => {
    const written = readPart(page)?.split('\n') ?? [];
    const lines = documentOf(expectedOf).split('\n');
    for (const [at, line] of lines.entries()) assert.equal(written[at], line);
    assert.equal(written.length, lines.length);
  });
});

describe('The table of faults', () => {
  it('has at least 200 of them, at both elements', () => {
    assert.ok(faults.length >= 200);
    const kinds = Object.values(groups).flatMap(({rows}) => rows);
    assert.ok(kinds.length >= 200);
    for (const call of Object.keys(calls)) {
      assert.ok(
        faults.some((fault) => fault.call === call),
        call,
      );
    }
  });

  it('has each status from 100 to 599', () => {
    const tried = new Set(
      faults
        .filter(({call, does}) => call === 'reset' && !does.preflight)
        .flatMap(({statuses, does}) => statuses ?? [does.status]),
    );
    for (let status = 100; status < 600; status++) {
      assert.ok(tried.has(status), String(status));
    }
  });
});
