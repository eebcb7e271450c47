/** Which versions are installed: exact ones, and none with a known hole. */
import assert from 'node:assert/strict';
import {readdirSync, readFileSync} from 'node:fs';
import {describe, it} from 'node:test';
import {accepted, advisories, floors} from './advisories.js';

const root = new URL('../../', import.meta.url);
const readJson = (path) =>
  JSON.parse(readFileSync(new URL(path, root), 'utf8'));

/**
 * The files of that name, in whichever folder of the sources.
 *
 * @param {string} name
 * @param {string} [folder] with a slash at its end
 * @returns {string[]}
 */
const filesNamed = (name, folder = '') =>
  readdirSync(new URL(folder, root), {withFileTypes: true}).flatMap((entry) => {
    if (entry.name === name) return [folder + name];
    const isSource = !/^(?:node_modules|dist|\..*)$/.test(entry.name);
    return entry.isDirectory() && isSource
      ? filesNamed(name, `${folder}${entry.name}/`)
      : [];
  });

const manifests = filesNamed('package.json');
const locks = filesNamed('package-lock.json');

/** @typedef {{name: string, path: string, version: string}} Locked */

/**
 * @param {string} lock
 * @returns {Locked[]} also those that stand twice, in different folders
 */
const lockedIn = (lock) =>
  Object.entries(readJson(lock).packages)
    .filter(([path, {link}]) => path && !link)
    .map(([path, {name, version}]) => ({
      path,
      version,
      name: name ?? path.split('node_modules/').at(-1),
    }));

/** Negative if the first is lower; `1.0.0-beta` is lower than `1.0.0`. */
const compare = (one, other) => {
  const [a, b] = [one, other].map((version) => {
    const [numbers, beta] = version.split('-');
    return [...numbers.split('.').map(Number), beta ? 0 : 1];
  });
  const at = a.findIndex((part, i) => part !== b[i]);
  return at < 0 ? 0 : a[at] - b[at];
};

const isAffected = (version, affected) =>
  affected.some(
    ([from, fixed]) =>
      compare(version, from) >= 0 && compare(version, fixed) < 0,
  );

describe('The versions', () => {
  it('are exact in every package.json [SEC-15]', () => {
    assert.ok(manifests.length > 10);
    for (const file of manifests) {
      const manifest = readJson(file);
      for (const kind of ['dependencies', 'devDependencies', 'overrides']) {
        for (const [name, wanted] of Object.entries(manifest[kind] ?? {})) {
          const version = /^(?:npm:.+@)?(\d+\.\d+\.\d+(?:-[\w.]+)?)$/;
          assert.match(wanted, version, `${name} in ${file}`);
        }
      }
    }
  });

  it('are those of the lock file beside it [SEC-15]', () => {
    for (const file of manifests) {
      const {dependencies, devDependencies} = readJson(file);
      const wanted = Object.entries({...dependencies, ...devDependencies});
      const lock = file.replace('package.json', 'package-lock.json');
      if (wanted.length === 0) continue;
      const {packages} = readJson(lock);
      for (const [name, exact] of wanted) {
        const {version} = packages[`node_modules/${name}`];
        assert.equal(exact.split('@').at(-1), version, `${name} in ${lock}`);
      }
    }
  });

  it('come with a hash of what is installed, in every lock file [SEC-15]', () => {
    for (const lock of locks) {
      const {packages} = readJson(lock);
      for (const [path, one] of Object.entries(packages)) {
        if (!path || one.link || one.inBundle) continue;
        assert.match(one.integrity ?? '', /^sha512-/, `${path} in ${lock}`);
        // npm's own address, whichever server a developer installs from.
        assert.equal(one.resolved, undefined, `${path} in ${lock}`);
      }
    }
  });
});

describe('Known holes', () => {
  for (const {name, id, affected, about} of advisories) {
    it(`are closed: ${id}, ${name}: ${about} [ENC-12, SEC-15]`, () => {
      assert.match(id, /^GHSA(-[23456789cfghjmpqrvwx]{4}){3}$/);
      const found = locks.flatMap((lock) =>
        lockedIn(lock)
          .filter((one) => one.name === name)
          .map((one) => ({...one, lock})),
      );
      assert.ok(found.length > 0, `${name} is in no lock file any more`);
      for (const {lock, path, version} of found) {
        const isAccepted = accepted.some(
          (one) => one.lock === lock && one.name === name && has(one, id),
        );
        if (isAccepted) continue;
        const is = `${path} in ${lock} is ${version}`;
        assert.ok(!isAffected(version, affected), is);
      }
    });
  }

  it('that stay open are there, and in nothing that is shipped', () => {
    for (const {lock, name, ids, why} of accepted) {
      assert.notEqual(lock, 'package-lock.json');
      assert.ok(why.length > 20);
      for (const id of ids) {
        const {affected} =
          advisories.find((one) => one.id === id && one.name === name) ??
          assert.fail(`no advisory ${id} for ${name}`);
        const isOpen = lockedIn(lock).some(
          (one) => one.name === name && isAffected(one.version, affected),
        );
        assert.ok(isOpen, `${id} is closed in ${lock}: no longer accept it`);
      }
    }
  });

  it('are told from closed ones', () => {
    /** @type {[string, string][]} */
    const affected = [
      ['0.0.0', '1.2.10'],
      ['2.0.0', '2.1.0'],
    ];
    for (const version of ['0.9.0', '1.2.9', '1.2.10-beta.1', '2.0.0']) {
      assert.ok(isAffected(version, affected), version);
    }
    for (const version of ['1.2.10', '1.10.0', '2.1.0', '10.0.0']) {
      assert.ok(!isAffected(version, affected), version);
    }
  });
});

const has = ({ids}, id) => ids.includes(id);

describe('The libraries', () => {
  for (const [name, floor] of Object.entries(floors)) {
    it(`include no ${name} before ${floor} [ENC-12]`, () => {
      const found = lockedIn('package-lock.json').filter(
        (one) => one.name === name,
      );
      assert.ok(found.length > 0);
      for (const {path, version} of found) {
        assert.ok(compare(version, floor) >= 0, `${path} is ${version}`);
      }
    });
  }

  it('of the ciphers are pinned [ENC-12, SEC-15]', () => {
    // They are built in.
    const {devDependencies} = readJson('package.json');
    assert.equal(devDependencies['sm-crypto'], '0.5.8');
    assert.equal(devDependencies.jsencrypt, '3.5.4');
  });
});
