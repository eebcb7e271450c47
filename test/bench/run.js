/**
 * `npm run bench`: measures the package against others and prints a table.
 *
 *     npm run bench -- --rounds 3 ours lit
 */
import {parseArgs} from 'node:util';
import {bench} from './bench.js';
import {candidates, groups} from './candidates.js';
import {profiles} from './load.js';
import {table} from './table.js';

const {values, positionals} = parseArgs({
  allowPositionals: true,
  options: {
    rounds: {type: 'string', default: '5'},
    profile: {type: 'string', multiple: true, default: Object.keys(profiles)},
    mounts: {type: 'string', default: '1000'},
  },
});

const wanted = positionals.flatMap((name) => groups[name] ?? [name]);
const names =
  wanted.length > 0 ? [...new Set(wanted)] : Object.keys(candidates);
const known = (all, chosen) => {
  for (const name of chosen) {
    if (!Object.hasOwn(all, name)) {
      const list = Object.keys(all).join(', ');
      throw new Error(`There is no ${name}. Choose from: ${list}`);
    }
  }
};
known(candidates, names);
known(profiles, values.profile);
const number = (option) => {
  const value = Number(values[option]);
  if (Number.isInteger(value) && value >= 0) return value;
  throw new Error(`--${option} is a whole number.`);
};

const {rows, kept, missing, version} = await bench({
  names,
  profiles: values.profile,
  rounds: number('rounds'),
  mounts: number('mounts'),
  tell: (text) => console.error(text),
});

const day = new Date().toISOString().slice(0, 10);
console.log(
  `\nMade on ${day} with ${version.replace('Chrome/', 'Chromium ')}, ${values.rounds} rounds.\n`,
);
console.log(table(rows, kept));

const blocked = new Map();
for (const {title, loads} of rows) {
  for (const host of loads.flatMap((load) => load.blocked)) {
    blocked.set(title, (blocked.get(title) ?? new Set()).add(host));
  }
}
for (const [title, hosts] of blocked) {
  console.log(`\n${title} asked for ${[...hosts].join(', ')}, in vain.`);
}
if (missing.length > 0) {
  console.log(`\nNot on the server: ${missing.join(', ')}`);
}
