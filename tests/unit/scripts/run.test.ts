import assert from 'node:assert/strict';
import { test } from 'node:test';
import { SetupError, run } from '../../../scripts/lib/run.mjs';

test('a command returns its output', () => {
  assert.equal(run('node', ['-p', '1 + 1'], { quiet: true }).trim(), '2');
});

test('a command that fails is reported with its name, the reason and a remedy', () => {
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

test('a command that does not exist is reported as such', () => {
  assert.throws(() => run('no-such-command', [], { quiet: true }), /"no-such-command" failed:\n.*ENOENT/);
});
