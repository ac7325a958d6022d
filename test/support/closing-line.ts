import type { Reporter, TestModule } from 'vitest/node';

/** Ends a run with the one line that machines read: `N passed, N failed`. */
export class ClosingLine implements Reporter {
  onTestRunEnd(modules: readonly TestModule[], errors: readonly unknown[]): void {
    let passed = 0;
    let failed = errors.length;
    for (const module of modules) {
      let ran = 0;
      for (const test of module.children.allTests()) {
        ran += 1;
        if (test.result().state === 'passed') passed += 1;
        else failed += 1;
      }
      if (ran === 0 || module.errors().length > 0) failed += 1;
    }
    process.once('exit', () => process.stdout.write(`${passed} passed, ${failed} failed\n`));
  }
}
