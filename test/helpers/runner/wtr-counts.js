import {reportCounts} from './counts.js';

const testsOf = (suite) =>
  suite ? [...suite.tests, ...suite.suites.flatMap(testsOf)] : [];

const countSession = ({passed, testResults}) => {
  const tests = testsOf(testResults);
  const failed = tests.filter((test) => !test.passed && !test.skipped).length;
  return {
    passed: tests.filter((test) => test.passed && !test.skipped).length,
    // A file that could not be imported, or whose hook threw, has no failed
    // test and failed all the same.
    failed: passed || failed > 0 ? failed : 1,
  };
};

/** A @web/test-runner reporter: each browser's counts, and their sum. */
export const countsReporter = () => {
  let isReported = false;
  return {
    onTestRunFinished({sessions}) {
      // After a page that was lost, the runner comes to its end twice.
      if (isReported) return;
      isReported = true;
      const counts = new Map();
      for (const session of sessions) {
        const {passed, failed} = countSession(session);
        const sum = counts.get(session.browser.name) ?? {passed: 0, failed: 0};
        sum.passed += passed;
        sum.failed += failed;
        counts.set(session.browser.name, sum);
      }
      for (const [name, {passed, failed}] of counts) {
        console.log(`${name}: ${passed} passed, ${failed} failed`);
        reportCounts({passed, failed});
      }
    },
  };
};
