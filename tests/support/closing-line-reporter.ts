import type { FullResult, Reporter, TestCase } from '@playwright/test/reporter';

/** Prints a summary line after the browser tests: « 42 passed, 0 failed, 0 skipped ». */
export default class ClosingLineReporter implements Reporter {
  #tests = new Set<TestCase>();

  onTestEnd(test: TestCase): void {
    this.#tests.add(test);
  }

  onEnd(_result: FullResult): void {
    const outcomes = [...this.#tests].map((test) => test.outcome());
    const failed = outcomes.filter((outcome) => outcome === 'unexpected').length;
    const skipped = outcomes.filter((outcome) => outcome === 'skipped').length;
    console.log(`${outcomes.length - failed - skipped} passed, ${failed} failed, ${skipped} skipped`);
  }
}
