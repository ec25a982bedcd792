/** The part of vitest's JSON report that we read. */
export interface Report {
  readonly numPassedTests: number;
  readonly numFailedTests: number;
  readonly numPendingTests: number;
  readonly numTodoTests: number;
  readonly testResults: readonly {
    readonly status: string;
    readonly assertionResults: readonly {
      readonly fullName: string;
      readonly status: string;
      /** One for each try that failed, also of a test that passed in the end. */
      readonly failureMessages?: readonly string[] | undefined;
    }[];
  }[];
}

export interface TestCounts {
  readonly passed: number;
  readonly failed: number;
  readonly skipped: number;
  /** Names of tests that passed only when they were tried again. */
  readonly triedAgain: readonly string[];
}

/** Tests by outcome. A file that could not even be loaded, or a runner that died, counts as one failure. */
export function countTests(report: Report | undefined, runnerEnded: boolean): TestCounts {
  if (report === undefined) return { passed: 0, failed: 1, skipped: 0, triedAgain: [] };
  const broken = report.testResults.filter((f) => f.status === "failed" && f.assertionResults.length === 0).length;
  const failed = report.numFailedTests + broken;
  return {
    passed: report.numPassedTests,
    failed: failed === 0 && !runnerEnded ? 1 : failed,
    skipped: report.numPendingTests + report.numTodoTests,
    triedAgain: report.testResults
      .flatMap(({ assertionResults }) => assertionResults)
      .filter(({ status, failureMessages = [] }) => status === "passed" && failureMessages.length > 0)
      .map(({ fullName }) => fullName),
  };
}

/** What is said of them: a test that passes late hides a fault. */
export function triedAgainLines(names: readonly string[]): string[] {
  if (names.length === 0) return [];
  const head = names.length === 1 ? "1 test needed a second try" : `${names.length} tests needed a second try`;
  return [`${head}:`, ...names.map((name) => `  ${name}`)];
}
