// count.mjs REPORTS FAILED_STEPS: adds up the tests that ran (Surefire, Vitest, Playwright, rounds of torture) and prints the summary,
// whose last line is the total. A suite without a single test is a failure: a test run that tests nothing passes too easily.
import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';

const [reports, failedSteps] = process.argv.slice(2);

function surefire() {
  const total = { passed: 0, failed: 0, skipped: 0, failures: [] };
  for (const module of ['launcher', 'server']) {
    const folder = join('backend', module, 'target', 'surefire-reports');
    if (!existsSync(folder)) continue;
    for (const name of readdirSync(folder).filter((file) => /^TEST-.*\.xml$/.test(file))) {
      const xml = readFileSync(join(folder, name), 'utf8');
      const suite = xml.match(/<testsuite\b[^>]*>/)[0];
      const number = (attribute) => Number(suite.match(new RegExp(`\\b${attribute}="(\\d+)"`))?.[1] ?? 0);
      const failed = number('failures') + number('errors');
      total.failed += failed;
      total.skipped += number('skipped');
      total.passed += number('tests') - failed - number('skipped');
      if (failed > 0) total.failures.push(name.replace(/^TEST-|\.xml$/g, ''));
    }
  }
  return total;
}

function vitest() {
  const file = join(reports, 'vitest.json');
  if (!existsSync(file)) return { passed: 0, failed: 0, skipped: 0, failures: [] };
  const report = JSON.parse(readFileSync(file, 'utf8'));
  return {
    passed: report.numPassedTests,
    failed: report.numFailedTests,
    skipped: report.numPendingTests,
    failures: report.testResults.filter((suite) => suite.status === 'failed').map((suite) => suite.name),
  };
}

function playwright() {
  const file = join(reports, 'playwright.json');
  if (!existsSync(file)) return { passed: 0, failed: 0, skipped: 0, failures: [] };
  const { stats, suites } = JSON.parse(readFileSync(file, 'utf8'));
  const failing = (suite) => [
    ...(suite.specs ?? []).filter((spec) => !spec.ok).map((spec) => `${spec.file}: ${spec.title}`),
    ...(suite.suites ?? []).flatMap(failing),
  ];
  return {
    passed: stats.expected + stats.flaky,
    failed: stats.unexpected,
    skipped: stats.skipped,
    failures: suites.flatMap(failing),
  };
}

function torture() {
  const file = join(reports, 'torture.json');
  return { skipped: 0, ...(existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : { passed: 0, failed: 0, failures: [] }) };
}

let passed = 0;
let failed = 0;
for (const [name, count] of Object.entries({ Backend: surefire(), Frontend: vitest(), Browser: playwright(), Torture: torture() })) {
  if (count.passed + count.failed === 0) {
    count.failed = 1;
    count.failures.push('no test ran');
  }
  const skipped = count.skipped > 0 ? `, ${count.skipped} skipped` : '';
  console.log(`${name.padEnd(9)} ${count.passed} passed, ${count.failed} failed${skipped}`);
  for (const failure of count.failures) console.log(`    ${failure}`);
  passed += count.passed;
  failed += count.failed;
}
// A failed step without a failed test (a linter, a stale file) must not hide behind a good count.
if (failed === 0) failed = Number(failedSteps);
console.log(`${passed} passed, ${failed} failed`);
process.exit(failed === 0 ? 0 : 1);
