/** Prints the table of faults at the end of a run, and its figures. */
import {readFileSync, writeFileSync} from 'node:fs';
import {
  documentOf,
  engineNames,
  engines,
  linesOf,
  replacePart,
} from '../table/document.js';
import {faults} from '../table/index.js';
import {observations} from './observed.js';

const page = new URL('../../../docs/faults.md', import.meta.url);

const testsOf = (suite) =>
  suite ? [...suite.tests, ...suite.suites.flatMap(testsOf)] : [];

/** @type {import('../table/document.js').SeenOf} */
const seenOf = (fault, engine) => {
  const seen = observations.get(fault.id)?.get(engine);
  if (!seen) throw new Error(`Nobody saw ${fault.id} in ${engine}`);
  return seen;
};

/** The faults whose tests failed in any engine, or never came to an end. */
const wrongOf = (sessions, seenIn) => {
  const failed = sessions
    .flatMap(({testResults}) => testsOf(testResults))
    .filter(({passed}) => !passed)
    .map(({name}) => name.replace(/ \[[^\]]*\]$/, ''));
  return faults.filter(
    ({id}) =>
      failed.includes(id) ||
      seenIn.some((engine) => !observations.get(id)?.has(engine)),
  );
};

/**
 * A @web/test-runner reporter.
 *
 * @param {{write: boolean}} options whether docs/faults.md is written: only of
 *   what was seen in all engines
 */
export const faultsReporter = ({write}) => {
  let isReported = false;
  return {
    onTestRunFinished({sessions}) {
      // After a page that was lost, the runner comes to its end twice.
      if (isReported) return;
      isReported = true;
      const seenIn = engines.filter((engine) =>
        sessions.some(({browser}) => browser.name === engineNames[engine]),
      );
      const wrong = wrongOf(sessions, seenIn);
      const right = faults.filter((fault) => !wrong.includes(fault));
      console.log(`\n${linesOf(right, seenOf, seenIn).join('\n')}\n`);
      for (const {id} of wrong) console.log(`wrong: ${id}`);
      if (write && wrong.length === 0 && seenIn.length === engines.length) {
        const text = readFileSync(page, 'utf8');
        writeFileSync(page, replacePart(text, documentOf(seenOf)));
        console.log('docs/faults.md is written.\n');
      }
      console.log(
        `${faults.length} faults, ${seenIn.length} engines, ${wrong.length} wrong\n`,
      );
    },
  };
};
