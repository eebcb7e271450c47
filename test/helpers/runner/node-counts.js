import {reportCounts} from './counts.js';

/** A node:test reporter; see the --test-reporter flag. */
export default async function* countsReporter(source) {
  const counts = {passed: 0, failed: 0};
  for await (const {type, data} of source) {
    if (data?.details?.type === 'suite' || data?.skip || data?.todo) continue;
    if (type === 'test:pass') counts.passed++;
    if (type === 'test:fail') counts.failed++;
  }
  reportCounts(counts);
  yield '';
}
