/**
 * Makes ready what an application's own developers would have: what it depends
 * on, with this package as it would be published, and its build. All of it is
 * in `.cache/apps`, so that here are sources alone.
 */
import {execFile} from 'node:child_process';
import {createHash} from 'node:crypto';
import {existsSync} from 'node:fs';
import {cp, mkdir, readdir, readFile, rm, writeFile} from 'node:fs/promises';
import {join} from 'node:path';
import {fileURLToPath} from 'node:url';
import {promisify} from 'node:util';

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
  await cp(join(root, 'test/apps', name), folder, {recursive: true});
  const hasPackages = existsSync(join(folder, 'package.json'));
  if (hasPackages) await install(folder);
  await addPackage(folder);
  if (hasPackages) await npm(folder, ['run', '--if-present', 'build'], env);
  return folder;
};

/**
 * Does nothing where that was done for the same lock.
 *
 * @param {string} folder with `package.json` and its lock
 */
export const install = async (folder) => {
  const stamp = join(folder, 'installed');
  const lock = await readFile(join(folder, 'package-lock.json'));
  const hash = createHash('sha256').update(lock).digest('hex');
  if ((await readFile(stamp, 'utf8').catch(() => '')) === hash) return;
  await npm(folder, ['ci', '--no-audit', '--no-fund']);
  await writeFile(stamp, hash);
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

const npm = async (cwd, args, more) => {
  const env = {
    ...process.env,
    ...more,
    NEXT_TELEMETRY_DISABLED: '1',
    // Not as silent as whatever has started this.
    npm_config_loglevel: 'warn',
  };
  // The test runner's own.
  for (const name of ['NODE_ENV', 'NODE_OPTIONS', 'NODE_TEST_CONTEXT']) {
    delete env[name];
  }
  try {
    return await run('npm', args, {cwd, env});
  } catch (error) {
    const {stdout, stderr} = error;
    const what = `npm ${args[0]} in ${cwd}`;
    throw new Error(`${what}:\n${stdout}${stderr}`, {cause: error});
  }
};
