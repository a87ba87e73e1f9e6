import assert from 'node:assert/strict';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { performance } from 'node:perf_hooks';
import { after, describe, test } from 'node:test';
import { runInThread } from '#hosting/thread.ts';

const folder = mkdtempSync(join(tmpdir(), 'thread-'));
after(() => rmSync(folder, { recursive: true }));

function moduleOf(name: string, text: string): string {
  const file = join(folder, `${name}.mjs`);
  writeFileSync(file, text);
  return file;
}

describe('a module that runs in a thread', () => {
  test('adds what it measured to the measures of the build, at its moment', async () => {
    const start = performance.timeOrigin + performance.now();
    const measure = { name: 'essai', start, duration: 20, detail: { kind: 'card' } };
    const send = `import { parentPort } from 'node:worker_threads'; parentPort.postMessage([${JSON.stringify(measure)}]);`;
    await runInThread(moduleOf('measures', send));
    const [found] = performance.getEntriesByName('essai') as PerformanceMeasure[];
    assert.ok(Math.abs(performance.timeOrigin + (found?.startTime ?? 0) - start) < 1);
    assert.deepEqual([found?.duration, found?.detail], [20, { kind: 'card' }]);
  });

  test('stops the build with its error', async () => {
    const failing = moduleOf('failing', 'await Promise.resolve(); throw new Error("Two files have one address.");');
    await assert.rejects(runInThread(failing), { message: 'Two files have one address.' });
  });
});
