/**
 * `npm run test:mutation`: changes the source in thousands of small ways, and
 * looks whether the compiler or a test notices. See docs/mutation.md. The last
 * line says `N passed, N failed`: mutants that were noticed, and that were not.
 */
import {spawnSync} from 'node:child_process';
import {parseArgs} from 'node:util';
import {installPackages} from '../helpers/install-packages.js';
import {findUncompilable} from './compile.js';
import {mutatedFiles} from './nearest.js';
import {packages, root} from './paths.js';
import {prepare} from './prepare.js';
import {
  nameShard,
  readResults,
  saveResult,
  tableOf,
  writePage,
} from './results.js';
import {testMutants} from './test-mutants.js';

process.chdir(root);

const {values: options, positionals} = parseArgs({
  allowPositionals: true,
  options: {
    changed: {type: 'string'},
    shard: {type: 'string', default: '1/1'},
    sample: {type: 'string'},
    seed: {type: 'string', default: '1'},
    seconds: {type: 'string', default: '10'},
    minutes: {type: 'string'},
    least: {type: 'string', default: '100'},
    near: {type: 'boolean', default: false},
    resume: {type: 'boolean', default: false},
    survivors: {type: 'boolean', default: false},
    write: {type: 'boolean', default: false},
  },
});

const git = (...args) =>
  spawnSync('git', args, {encoding: 'utf8', stdio: ['ignore', 'pipe', 'pipe']});

const changedSince = (ref) => {
  // A clone may be without the history.
  if (git('rev-parse', '--verify', `${ref}^{commit}`).status !== 0) {
    console.log(`There is no commit ${ref} to compare with.`);
    return [];
  }
  return git('diff', '--name-only', ref, '--', 'src').stdout.split('\n');
};

/** The files of this run. */
const chooseFiles = () => {
  const all = mutatedFiles();
  const unknown = positionals.find((name) => !all.includes(name));
  if (unknown) throw new Error(`There are no mutants of ${unknown}`);
  if (options.changed !== undefined) {
    const changed = changedSince(options.changed);
    return all.filter((name) => changed.includes(name));
  }
  return positionals.length > 0 ? positionals : all;
};

/** The same order for the same seed (mulberry32). */
const shuffle = (items, seed) => {
  let state = seed;
  const random = () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4_294_967_296;
  };
  return items
    .map((item) => ({item, at: random()}))
    .sort((a, b) => a.at - b.at)
    .map(({item}) => item);
};

/** The mutants of this run, of all that the files have. */
const chooseMutants = (mutants) => {
  const [shard, shards] = options.shard.split('/').map(Number);
  let chosen = mutants;
  if (options.survivors) {
    const results = readResults();
    chosen = chosen.filter(({key}) => results[key]?.outcome === 'survived');
  }
  if (options.resume) {
    const results = readResults();
    chosen = chosen.filter(({key}) => !results[key]);
  }
  if (options.sample || options.minutes) {
    chosen = shuffle(chosen, Number(options.seed));
  }
  if (options.sample) chosen = chosen.slice(0, Number(options.sample));
  // Neighbours share their tests.
  const size = Math.ceil(chosen.length / shards);
  return chosen.slice((shard - 1) * size, shard * size);
};

const say = ({from, to, file, line}, {passedFor}) => {
  const reached = passedFor === undefined ? ', which no test reaches' : '';
  console.log(`SURVIVED ${file}:${line}${reached}\n  - ${from}\n  + ${to}`);
};

const main = async () => {
  const start = performance.now();
  const names = chooseFiles();
  if (names.length === 0) {
    console.log('No file with mutants has changed.\n0 passed, 0 failed');
    return;
  }
  await installPackages('test/mutation', packages);
  const {mutants, files} = await prepare(names);
  if (options.write) return writePage(mutants);

  nameShard(options.shard);
  const chosen = chooseMutants(mutants);
  const found = [];
  const keep = (mutant, outcome, /** @type {any} */ more = {}) => {
    const result = {...more, outcome};
    found.push({mutant, ...result});
    saveResult(mutant, result);
    if (outcome === 'survived') say(mutant, more);
  };

  const tested = [];
  for (const mutant of chosen) {
    const {excluded, listed} = mutant;
    if (excluded) keep(mutant, 'excluded', {why: excluded});
    else if (listed) keep(mutant, listed);
    else tested.push(mutant);
  }
  const uncompilable = findUncompilable(tested);
  const running = [];
  for (const mutant of tested) {
    if (uncompilable.has(mutant.id)) keep(mutant, 'compiler');
    else running.push(mutant);
  }
  const end = options.minutes
    ? start + Number(options.minutes) * 60_000
    : Infinity;
  const reached = await testMutants({
    mutants: running,
    files,
    seconds: Number(options.seconds),
    isNear: options.near,
    end,
    keep,
  });

  const seconds = Math.round((performance.now() - start) / 1000);
  console.log(`\n${tableOf(found)}\n`);
  const left = running.length - reached;
  if (left > 0) console.log(`Not reached in the time: ${left} mutants.`);
  console.log(`${found.length} mutants in ${seconds} s`);
  const count = (...outcomes) =>
    found.filter(({outcome}) => outcomes.includes(outcome)).length;
  const killed = count('compiler', 'test', 'deadline');
  const survived = count('survived');
  const score = (100 * killed) / (killed + survived);
  const isEnough = survived === 0 || score >= Number(options.least);
  console.log(`${killed} passed, ${isEnough ? 0 : survived} failed`);
  if (!isEnough) process.exitCode = 1;
};

await main();
