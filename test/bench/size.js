/**
 * `npm run size`: what a page loads, and when. Fails over budget.
 *
 * First load: the script tag and whatever it imports before anyone has done
 * anything. A path adds what the first interaction fetches for that cipher.
 * `--parts` lists the files of each.
 */
import {readdirSync, readFileSync} from 'node:fs';
import {brotliCompressSync, gzipSync} from 'node:zlib';

/** Most bytes of each row, with brotli. */
const budgets = {
  'first load': 13_000,
  'then, with rsa': 29_000,
  'then, with sm2': 29_000,
};

const folder = new URL('../../dist/cdn/', import.meta.url);
const files = readdirSync(folder).filter((name) => name.endsWith('.js'));
const read = (name) => readFileSync(new URL(name, folder));
const chunk = (name) => {
  const file = files.find((file) => file.startsWith(`${name}-`));
  if (!file) throw new Error(`no chunk ${name} in dist/cdn; run npm run build`);
  return file;
};

/** The files and everything that they import statically. */
const withImports = (names, seen = new Set()) => {
  for (const name of names) {
    if (seen.has(name)) continue;
    seen.add(name);
    const imports = read(name)
      .toString()
      .matchAll(/(?:\bfrom|\bimport)\s*["']\.\/([^"']+)["']/g);
    withImports(
      [...imports].map(([, file]) => file),
      seen,
    );
  }
  return seen;
};

const sizes = (names) =>
  [...names].map(read).reduce(
    (sum, code) => ({
      min: sum.min + code.length,
      gzip: sum.gzip + gzipSync(code, {level: 9}).length,
      brotli: sum.brotli + brotliCompressSync(code).length,
    }),
    {min: 0, gzip: 0, brotli: 0},
  );

const first = withImports(['genauth-reset-password.js']);
const added = (...chunks) =>
  [...withImports(chunks.map(chunk))].filter((file) => !first.has(file));

const contents = {
  'first load': [...first],
  'then, with rsa': added('submission', 'outcome', 'en', 'rsa'),
  'then, with sm2': added('submission', 'outcome', 'en', 'sm2'),
};
const rows = Object.fromEntries(
  Object.entries(contents).map(([name, files]) => [name, sizes(files)]),
);

const cell = (value) => String(value).padStart(9);
const line = (name, values) =>
  console.log(name.padEnd(24) + values.map(cell).join(''));
line('', ['min', 'gzip', 'brotli', 'budget']);
for (const [name, {min, gzip, brotli}] of Object.entries(rows)) {
  line(name, [min, gzip, brotli, budgets[name]]);
  if (process.argv[2] !== '--parts') continue;
  for (const file of contents[name]) {
    const {min, gzip, brotli} = sizes([file]);
    line(`  ${file.replace(/(-[\d.]+)?\.js$/, '')}`, [min, gzip, brotli]);
  }
}
if (first.size > 1) {
  console.error(`The first load is ${first.size} files, one behind the other.`);
  process.exitCode = 1;
}
for (const [name, budget] of Object.entries(budgets)) {
  const over = rows[name].brotli - budget;
  if (over <= 0) continue;
  console.error(`${name}: ${over} bytes over its budget of ${budget}`);
  process.exitCode = 1;
}
