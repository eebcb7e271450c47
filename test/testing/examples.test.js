/** The examples in docs/testing.md: they are these files, and one runs here. */
import assert from 'node:assert/strict';
import {readFileSync} from 'node:fs';
import {register} from 'node:module';
import {describe, it} from 'node:test';

const root = new URL('../../', import.meta.url);
const read = (path) => readFileSync(new URL(path, root), 'utf8');

/** A phone number as people write it; anything else as it is. */
const spaced = (value) =>
  value.replace(/^(\+86)(\d{3})(\d{4})(\d{4})$/, '$1 $2 $3 $4');

describe('docs/testing.md', () => {
  for (const name of ['playwright', 'vitest']) {
    it(`quotes the example for ${name}, letter by letter`, () => {
      const code = read(`test/testing/examples/${name}.spec.js`);
      assert.ok(read('docs/testing.md').includes(`\`\`\`js\n${code}\`\`\`\n`));
    });
  }

  it('names everything that a test can choose', async () => {
    const names = await import(new URL('dist/testing.js', root).href);
    const rows = read('docs/testing.md').split('\n');
    for (const table of [
      'testTokens',
      'testCodes',
      'testEmails',
      'testPhones',
    ]) {
      for (const [key, value] of Object.entries(names[table])) {
        const row = rows.find(
          (line) =>
            line.startsWith(`| \`${key}\``) &&
            line.includes(`\`${spaced(value)}\``),
        );
        assert.ok(row, `${table}.${key}: ${value}`);
      }
    }
  });
});

// Vitest itself would bring 24 packages for one file.
register('./vitest-hooks.js', import.meta.url);
await import(new URL('examples/vitest.spec.js', import.meta.url).href);
