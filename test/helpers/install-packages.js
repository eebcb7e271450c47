import {execFile} from 'node:child_process';
import {createHash} from 'node:crypto';
import {cp, mkdir, readFile, writeFile} from 'node:fs/promises';
import {join} from 'node:path';
import {promisify} from 'node:util';

const run = promisify(execFile);

/**
 * Runs npm. An error has all that npm has written.
 *
 * @param {string} cwd
 * @param {string[]} args
 * @param {Record<string, string>} [more] of the environment
 */
export const npm = async (cwd, args, more) => {
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

/**
 * Installs what a lock of its own names. Does nothing where that was done for
 * the same lock.
 *
 * @param {string} source the folder with `package.json` and its lock
 * @param {string} folder where `node_modules` will be
 */
export const installPackages = async (source, folder) => {
  await mkdir(folder, {recursive: true});
  const stamp = join(folder, 'installed');
  const lock = await readFile(join(source, 'package-lock.json'));
  const hash = createHash('sha256').update(lock).digest('hex');
  if ((await readFile(stamp, 'utf8').catch(() => '')) === hash) return;
  for (const name of ['package.json', 'package-lock.json'])
    await cp(join(source, name), join(folder, name));
  await npm(folder, ['ci', '--no-audit', '--no-fund']);
  await writeFile(stamp, hash);
};
