import { spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { writeProjects } from './projects.ts';

const command = join(import.meta.dirname, '../check-content.ts');

/**
 * Seconds that the validation of a folder’s content takes, without spelling and with it. Throws when the content is
 * invalid.
 */
export function measureCheck(folder: string): Record<string, string> {
  return {
    'check of the content, s': time(folder, ['--sans-orthographe']),
    'check and spelling, s': time(folder, []),
  };
}

function time(folder: string, options: string[]): string {
  const start = performance.now();
  const { status, stderr } = spawnSync(process.execPath, [command, ...options], { cwd: folder, encoding: 'utf8' });
  if (status !== 0) throw new Error(stderr.slice(0, 2000));
  return ((performance.now() - start) / 1000).toFixed(1);
}

/** The same times for a copy of the content with generated projects, without building a site. */
export async function measureCheckAlone(count: number): Promise<Record<string, string>> {
  const folder = mkdtempSync(join(tmpdir(), 'check-'));
  try {
    cpSync('content', join(folder, 'content'), { recursive: true });
    // Invented words would make this measure their spelling suggestions instead of the validation.
    await writeProjects(folder, count, false);
    return { projects: String(count), ...measureCheck(folder) };
  } finally {
    rmSync(folder, { recursive: true });
  }
}
