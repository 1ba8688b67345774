// What the two runners report, as one sum.
import { existsSync, readFileSync } from 'node:fs';

const read = (file) => (existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : null);

/** Of vitest's JSON report. A file that could not even be loaded counts as one failed test, as does a run without a report. */
export function domainCounts(file, exitCode) {
  const report = read(file);
  if (!report) return { passed: 0, failed: 1, skipped: 0 };
  const broken = report.testResults.filter((one) => one.status === 'failed' && one.assertionResults.length === 0).length;
  const skipped = report.numPendingTests + report.numTodoTests;
  return atLeastOneFailed({ passed: report.numPassedTests, failed: report.numFailedTests + broken, skipped }, exitCode);
}

/** Of Playwright's JSON report. */
export function windowCounts(file, exitCode) {
  const report = read(file);
  if (!report) return { passed: 0, failed: 1, skipped: 0 };
  const { expected, unexpected, flaky, skipped } = report.stats;
  return atLeastOneFailed({ passed: expected, failed: unexpected + flaky, skipped }, exitCode);
}

const atLeastOneFailed = (counts, exitCode) => (exitCode !== 0 && counts.failed === 0 ? { ...counts, failed: 1 } : counts);

export function sum(all) {
  const total = { passed: 0, failed: 0, skipped: 0 };
  for (const counts of all) for (const kind of Object.keys(total)) total[kind] += counts[kind];
  return total;
}
