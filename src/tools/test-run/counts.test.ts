import { describe, expect, it } from 'vitest';
import { countLine, noCounts, playwrightCounts, totalOf, vitestCounts } from './counts.ts';

const vitestReport = {
  numPassedTests: 7,
  numFailedTests: 1,
  numPendingTests: 2,
  numTodoTests: 1,
  testResults: [
    { status: 'passed', assertionResults: [{}] },
    { status: 'failed', assertionResults: [{}] },
  ],
};

const playwrightStats = { expected: 3, unexpected: 1, flaky: 0, skipped: 2 };

describe('counting', () => {
  it('takes the numbers of Vitest', () => {
    expect(vitestCounts(vitestReport)).toEqual({ passed: 7, failed: 1, skipped: 3 });
  });

  it('counts a test file that could not be loaded as one failure', () => {
    const testResults = [...vitestReport.testResults, { status: 'failed', assertionResults: [] }];
    expect(vitestCounts({ ...vitestReport, testResults })).toMatchObject({ failed: 2 });
  });

  it('takes the numbers of Playwright, and its errors outside of tests as failures', () => {
    const report = { stats: playwrightStats, errors: [{ message: 'no tests found' }] };
    expect(playwrightCounts(report)).toEqual({ passed: 3, failed: 2, skipped: 2 });
  });

  it.each([[null], [{}], [{ stats: {} }], ['']])('refuses a report like %j', (report) => {
    expect(() => vitestCounts(report)).toThrow();
    expect(() => playwrightCounts(report)).toThrow();
  });

  it('adds up', () => {
    const counts = { passed: 1, failed: 2, skipped: 3 };
    expect(totalOf(counts, counts)).toEqual({ passed: 2, failed: 4, skipped: 6 });
    expect(totalOf(noCounts, counts)).toEqual(counts);
  });

  it('closes with one line, which speaks of skipped tests only when there are some', () => {
    expect(countLine({ passed: 12, failed: 0, skipped: 0 })).toBe('12 passed, 0 failed');
    expect(countLine({ passed: 1, failed: 2, skipped: 3 })).toBe('1 passed, 2 failed, 3 skipped');
  });
});
