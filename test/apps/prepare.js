/**
 * Makes ready what an application's own developers would have: what it depends
 * on, with this package as it would be published, and its build. All of it is
 * in `.cache/apps`, so that here are sources alone.
 */
import {execFile} from 'node:child_process';
import {existsSync} from 'node:fs';
import {cp, mkdir, readdir, rm} from 'node:fs/promises';
import {join} from 'node:path';
import {fileURLToPath} from 'node:url';
import {promisify} from 'node:util';
import {installPackages, npm} from '../helpers/install-packages.js';

const run = promisify(execFile);
const root = fileURLToPath(new URL('../..', import.meta.url));

/**
 * @param {string} name of the application's folder
 * @param {Record<string, string>} [env] of its build
 * @returns {Promise<string>} the folder where it is ready
 */
export const prepareApp = async (name, env) => {
  const folder = join(root, '.cache/apps', name);
  await mkdir(folder, {recursive: true});
  for (const entry of await readdir(folder)) {
    if (!['node_modules', 'installed'].includes(entry)) {
      await rm(join(folder, entry), {recursive: true});
    }
  }
  const source = join(root, 'test/apps', name);
  await cp(source, folder, {recursive: true});
  const hasPackages = existsSync(join(folder, 'package.json'));
  if (hasPackages) await installPackages(source, folder);
  await addPackage(folder);
  if (hasPackages) await npm(folder, ['run', '--if-present', 'build'], env);
  return folder;
};

/**
 * Unpacked by hand, since a lock holds the hash of whatever npm installs. What
 * the package depends on is found further up, in this repository's own folder.
 */
const addPackage = async (folder) => {
  const target = join(folder, 'node_modules/genauth-reset-password');
  await rm(target, {recursive: true, force: true});
  await mkdir(target, {recursive: true});
  const args = ['pack', '--json', '--ignore-scripts'];
  const {stdout} = await npm(root, [...args, '--pack-destination', folder]);
  const file = join(folder, JSON.parse(stdout)[0].filename);
  await run('tar', ['-xzf', file, '-C', target, '--strip-components=1']);
  await rm(file);
};
