/** The scripts whose titles are read. */
import {readdirSync, readFileSync} from 'node:fs';

const folder = new URL('../', import.meta.url);

/** Other packages, which have tests of their own or none. */
const foreign = /(?:^|\/)node_modules\/|^apps\/.*\/|^testing\/examples\//;

/** All scripts of `test/`. */
export const readSources = () =>
  readdirSync(folder, {recursive: true, encoding: 'utf8'})
    .map((path) => path.replaceAll('\\', '/'))
    .filter((file) => /\.[jt]s$/.test(file) && !/\.d\.ts$/.test(file))
    .filter((file) => !foreign.test(file))
    .sort()
    .map((file) => ({file, text: readFileSync(new URL(file, folder), 'utf8')}));
