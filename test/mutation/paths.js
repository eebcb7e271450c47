import {join} from 'node:path';
import {fileURLToPath} from 'node:url';

export const root = fileURLToPath(new URL('../..', import.meta.url));

/** Of the packages that only these tests need. */
export const packages = join(root, '.cache', 'mutation');

/** What earlier runs have found out. */
export const resultsFolder = join(packages, 'results');

export const coverageFolder = join(packages, 'coverage');
