/** The same source makes the same files, wherever and whenever it is built. */
import assert from 'node:assert/strict';
import {execFileSync} from 'node:child_process';
import {createHash} from 'node:crypto';
import {
  cpSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import {join, relative} from 'node:path';
import {after, before, describe, it} from 'node:test';
import {fileURLToPath, pathToFileURL} from 'node:url';

const root = fileURLToPath(new URL('../../', import.meta.url));
const scratch = join(root, '.cache/reproducible');

/** What a build reads, and what npm packs. */
const sources = [
  ...['src', 'tools', 'docs', 'demo', 'package.json', 'package-lock.json'],
  ...['tsconfig.json', 'vite.config.ts', 'README.md', 'LICENSE'],
  ...['CHANGELOG.md', 'CONTRIBUTING.md', 'SECURITY.md'],
];

/** Two developers. The second one's folder has an older build in it. */
const developers = {
  one: {
    folder: 'one',
    umask: 0o022,
    days: 0,
    env: {TZ: 'UTC', LC_ALL: 'C.UTF-8', HOME: join(scratch, 'home-one')},
  },
  other: {
    folder: 'other/with a space/deeper',
    umask: 0o077,
    days: 400,
    env: {
      TZ: 'Pacific/Kiritimati',
      LC_ALL: 'tr_TR.UTF-8',
      HOME: join(scratch, 'home-other'),
      USER: 'somebody-else',
      UV_THREADPOOL_SIZE: '1',
      RAYON_NUM_THREADS: '1',
    },
  },
};

/** A module that moves the clock of each process that loads it. */
const clock = (days) => `
  const offset = ${days} * 24 * 60 * 60 * 1000;
  const RealDate = Date;
  globalThis.Date = class extends RealDate {
    constructor(...args) {
      if (args.length > 0) super(...args);
      else super(RealDate.now() + offset);
    }
    static now() {
      return RealDate.now() + offset;
    }
  };`;

/** All files below a folder, with a hash of each. */
const hashesIn = (folder) =>
  Object.fromEntries(
    readdirSync(folder, {recursive: true, encoding: 'utf8'})
      .map((name) => join(folder, name))
      .filter((path) => statSync(path).isFile())
      .map((path) => [
        relative(folder, path),
        createHash('sha256').update(readFileSync(path)).digest('hex'),
      ])
      .sort(([one], [other]) => (one < other ? -1 : 1)),
  );

/** Copies the sources, builds and packs them. */
const buildAs = ({folder, umask, days, env}) => {
  const place = join(scratch, folder);
  const before = process.umask(umask);
  try {
    mkdirSync(place, {recursive: true});
    mkdirSync(env.HOME, {recursive: true});
    for (const name of sources) {
      cpSync(join(root, name), join(place, name), {
        recursive: true,
        // The site's own packages, and what it is built into.
        filter: (path) => !/\/docs\/site\/(?!start|\w+\.js)/.test(path),
      });
    }
    // Not a link to the folder: whatever is read there would have one address.
    const modules = ['node_modules', join(place, 'node_modules')];
    execFileSync('cp', ['-al', ...modules], {cwd: root});
    const preload = join(place, '..', 'clock.mjs');
    writeFileSync(preload, clock(days));
    mkdirSync(join(place, 'dist'), {recursive: true});
    if (days > 0) writeFileSync(join(place, 'dist/old.js'), '');
    const npm = (...args) =>
      execFileSync('npm', args, {
        cwd: place,
        encoding: 'utf8',
        stdio: ['ignore', 'pipe', 'pipe'],
        env: {
          ...{PATH: process.env.PATH, ...env},
          NODE_OPTIONS: `--import "${pathToFileURL(preload)}"`,
        },
      });
    npm('run', 'build');
    const args = ['pack', '--json', '--dry-run', '--ignore-scripts'];
    const [{files}] = JSON.parse(npm(...args));
    // Without the modes, which are those of the developer's own files.
    const packed = files.map(({path, size}) => `${path}: ${size}`).sort();
    return {hashes: hashesIn(join(place, 'dist')), packed};
  } finally {
    process.umask(before);
  }
};

describe('Two builds of the same source [SEC-15]', () => {
  /** @type {Record<string, ReturnType<typeof buildAs>>} */
  const built = {};

  before(() => {
    rmSync(scratch, {recursive: true, force: true});
    for (const [name, developer] of Object.entries(developers)) {
      built[name] = buildAs(developer);
    }
  });
  after(() => rmSync(scratch, {recursive: true, force: true}));

  it('make the same files, with the same bytes', () => {
    assert.ok(Object.keys(built.one.hashes).length > 150);
    assert.deepEqual(built.other.hashes, built.one.hashes);
  });

  it('make the files that the tests have run with', () => {
    assert.deepEqual(hashesIn(join(root, 'dist')), built.one.hashes);
  });

  it('make a package of the same files', () => {
    assert.ok(built.one.packed.length > 150);
    assert.deepEqual(built.other.packed, built.one.packed);
  });

  it('have no name of a folder in them', () => {
    for (const file of Object.keys(built.one.hashes)) {
      const text = readFileSync(join(root, 'dist', file), 'utf8');
      assert.ok(!text.includes(root.slice(0, -1)), file);
    }
  });
});
