/**
 * Old Chromiums. Packages of the npm registry carry them for other purposes;
 * they are fetched once, into a cache, and only for these tests.
 */
import {execFile} from 'node:child_process';
import {createReadStream, createWriteStream, existsSync} from 'node:fs';
import {chmod, mkdir, mkdtemp, readdir, rename, rm} from 'node:fs/promises';
import {join} from 'node:path';
import {pipeline} from 'node:stream/promises';
import {fileURLToPath} from 'node:url';
import {promisify} from 'node:util';
import {createBrotliDecompress} from 'node:zlib';

const run = promisify(execFile);
const cache = fileURLToPath(new URL('../../.cache/engines', import.meta.url));

/**
 * By major version: the package that carries it.
 *
 * @type {Record<string, string>}
 */
export const packages = {
  88: 'chrome-aws-lambda@5.5.0',
  92: '@sparticuz/chromium@92.0.0',
  109: '@sparticuz/chromium@109.0.6',
  119: '@sparticuz/chromium@119.0.2',
  122: '@sparticuz/chromium@122.0.0',
};

const unpack = async (name, folder) => {
  await run('npm', ['pack', name, '--silent', '--pack-destination', folder]);
  const files = await readdir(folder);
  const [archive] = files.filter((file) => file.endsWith('.tgz'));
  const packed = 'package/bin/chromium.br';
  await run('tar', ['-xzf', join(folder, archive), '-C', folder, packed]);
  const program = join(folder, 'chromium');
  await pipeline(
    createReadStream(join(folder, packed)),
    createBrotliDecompress(),
    createWriteStream(program),
  );
  await chmod(program, 0o755);
  return program;
};

/**
 * The path of an old Chromium, fetched where it is not there yet.
 *
 * @param {string} version
 */
export const oldChromium = async (version) => {
  const program = join(cache, `chromium-${version}`);
  if (existsSync(program)) return program;
  await mkdir(cache, {recursive: true});
  const folder = await mkdtemp(join(cache, 'download-'));
  try {
    // Moved there whole: what was interrupted is begun anew.
    await rename(await unpack(packages[version], folder), program);
  } catch (cause) {
    throw new Error(
      `Chromium ${version} cannot be fetched: the package ` +
        `${packages[version]} of the npm registry is out of reach, or there ` +
        `is no room for it in ${cache}. (${String(cause.message).trim()})`,
      {cause},
    );
  } finally {
    await rm(folder, {recursive: true, force: true});
  }
  return program;
};
