/** Which test reaches which mutant, and how long each test takes. */
import {createHash} from 'node:crypto';
import {existsSync, mkdirSync, readFileSync, writeFileSync} from 'node:fs';
import {join} from 'node:path';
import {coverageFolder, root} from './paths.js';

/** Milliseconds from which a test is slow. The quick ones kill most mutants. */
const slow = 200;

/** Whatever the machine is doing besides. */
export const allowed = (duration) => 5_000 + 5 * duration;

/**
 * Runs a file of tests without a mutant when it is first asked about it. A
 * later run with the same files need not.
 */
export const createCoverage = (tests, files) => {
  const sources = createHash('sha256');
  for (const text of files.values()) sources.update(text);
  const hash = sources.digest('hex');
  const known = new Map();

  const measure = async (file) => {
    const key = createHash('sha256')
      .update(hash)
      .update(readFileSync(join(root, file)))
      .digest('hex');
    const path = join(coverageFolder, `${key}.json`);
    if (existsSync(path)) return JSON.parse(readFileSync(path, 'utf8'));
    const [result] = await tests.run(file, [
      {mutant: 'none', timeouts: {most: 60_000}, deadline: 600_000},
    ]);
    if (result.late || !result.durations) {
      const [failure] = result.failures;
      throw new Error(`${file}: ${failure?.message ?? 'it does not end'}`);
    }
    for (const {title, message} of result.failures) {
      console.log(`Fails without a mutant: ${file}: ${title}: ${message}`);
      delete result.durations[title];
    }
    mkdirSync(coverageFolder, {recursive: true});
    writeFileSync(path, JSON.stringify(result));
    return result;
  };

  return {
    /**
     * The tests of that file that reach the mutant, and what they may take:
     * the quick ones or the slow ones.
     */
    async of(file, {id}, isSlow) {
      if (!known.has(file)) known.set(file, await measure(file));
      const {durations, coverage} = known.get(file);
      const perTest = coverage?.perTest ?? {};
      const onLoading = coverage?.static[id];
      const titles = Object.keys(durations).filter(
        (title) =>
          (onLoading || perTest[title]?.[id]) &&
          durations[title] >= slow === isSlow,
      );
      const hits = titles.reduce(
        (sum, title) => sum + (perTest[title]?.[id] ?? 0),
        onLoading ?? 0,
      );
      const total = titles.reduce((sum, title) => sum + durations[title], 0);
      return {
        titles,
        total,
        isLoading: onLoading !== undefined,
        mutant: id,
        timeouts: {
          most: allowed(0),
          tests: Object.fromEntries(
            titles.map((title) => [title, allowed(durations[title])]),
          ),
        },
        hitLimit: 1_000 + 100 * hits,
        // Twice, and a page may have to be opened.
        deadline: 20_000 + 3 * total,
      };
    },
  };
};
