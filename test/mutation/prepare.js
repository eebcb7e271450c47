/** The mutants of some files, with what `survivors.js` says of them. */
import {instrument, keyOf} from './mutants.js';
import {survivors} from './survivors.js';

export const prepare = async (names) => {
  const {mutants, files} = await instrument(names);
  const seen = new Map();
  for (const mutant of mutants) {
    const key = keyOf(mutant);
    const nth = (seen.get(key) ?? 0) + 1;
    seen.set(key, nth);
    mutant.nth = nth;
    mutant.key = nth === 1 ? key : `${key}\n${nth}`;
  }
  const problems = [];
  for (const entry of survivors) {
    if (!names.includes(entry.file)) continue;
    const key = keyOf(entry);
    const fitting = mutants.filter(
      (mutant) =>
        keyOf(mutant) === key && (entry.nth ?? mutant.nth) === mutant.nth,
    );
    if (fitting.length === 0) problems.push(entry);
    for (const mutant of fitting) {
      mutant.listed = entry.equivalent ? 'equivalent' : 'accepted';
      mutant.why = entry.equivalent ?? entry.accepted;
    }
  }
  if (problems.length > 0) {
    const list = problems.map(
      ({file, from, to}) => `  ${file}: ${from} -> ${to}`,
    );
    throw new Error(
      `No such mutants in test/mutation/survivors.js:\n${list.join('\n')}`,
    );
  }
  return {mutants, files};
};
