import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/**
 * Output of a program run on a temporary file with this text, whose path is the last parameter; `''` when the program
 * finds no fault.
 */
export function complaintsOf(program: string, parameters: readonly string[], text: string): string {
  const folder = mkdtempSync(join(tmpdir(), 'complaints-'));
  try {
    const file = join(folder, 'text');
    writeFileSync(file, text);
    const { status, stdout, stderr } = spawnSync(program, [...parameters, file], { encoding: 'utf8' });
    return status === 0 ? '' : `${stdout}${stderr}` || `${program} ended with ${status}`;
  } finally {
    rmSync(folder, { recursive: true });
  }
}
