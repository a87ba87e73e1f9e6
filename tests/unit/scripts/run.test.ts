import assert from 'node:assert/strict';
import { test } from 'node:test';
import { SetupError, run } from '../../../scripts/lib/run.mjs';

test('a command gives what it prints', () => {
  assert.equal(run('node', ['-p', '1 + 1'], { quiet: true }).trim(), '2');
});

test('a command that fails says which, why, and what to do', () => {
  const fail = () =>
    run('node', ['-e', 'console.error("no network"); process.exit(3)'], { quiet: true, otherwise: 'Try later.' });
  assert.throws(
    fail,
    (error) =>
      error instanceof SetupError &&
      /"node -e .*" failed:\nno network/.test(error.message) &&
      error.remedy === 'Try later.',
  );
});

test('a command that does not exist says so', () => {
  assert.throws(() => run('no-such-command', [], { quiet: true }), /"no-such-command" failed:\n.*ENOENT/);
});
