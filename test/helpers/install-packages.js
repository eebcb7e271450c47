import {execFile} from 'node:child_process';
import {createHash} from 'node:crypto';
import {cp, mkdir, readFile, writeFile} from 'node:fs/promises';
import {join} from 'node:path';
import {promisify} from 'node:util';

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
  await promisify(execFile)('npm', ['ci', '--no-audit', '--no-fund'], {
    cwd: folder,
  });
  await writeFile(stamp, hash);
};
