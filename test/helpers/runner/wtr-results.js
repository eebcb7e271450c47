import {relative, resolve} from 'node:path';
import {areResultsWanted, reportResults} from './results.js';

/** Of the three launchers, whose own names say less. */
const engineOf = ({name}) =>
  /firefox/i.test(name)
    ? 'Firefox'
    : /webkit/i.test(name)
      ? 'WebKitGTK'
      : 'Chromium';

const testsOf = (suite, around = []) => [
  ...suite.tests.map((test) => ({...test, titles: [...around, test.name]})),
  ...suite.suites.flatMap((one) => testsOf(one, [...around, one.name])),
];

const resultsOf = ({browser, testFile, testResults, passed}) => {
  const place = {
    engine: engineOf(browser),
    file: relative(resolve('test'), testFile).replaceAll('\\', '/'),
  };
  const results = (testResults ? testsOf(testResults) : []).map((test) => ({
    ...place,
    titles: test.titles,
    state: test.skipped ? 'skipped' : test.passed ? 'passed' : 'failed',
  }));
  // A file that could not be imported, or whose hook threw, has no failed test.
  const isWhole = !passed && !results.some(({state}) => state === 'failed');
  return isWhole
    ? [...results, {...place, titles: [], state: 'failed'}]
    : results;
};

/** A @web/test-runner reporter: each test by its titles, for another process. */
export const resultsReporter = () => {
  let isReported = false;
  return {
    onTestRunFinished({sessions}) {
      // After a page that was lost, the runner comes to its end twice.
      if (isReported || !areResultsWanted()) return;
      isReported = true;
      reportResults(sessions.flatMap(resultsOf));
    },
  };
};
