import { execFileSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { root } from './built-site.ts';

/** A copy of the project’s files in an empty folder, with the installed packages; `remove` deletes it. */
export function copyProject(): { folder: string; remove: () => void } {
  const folder = mkdtempSync(join(tmpdir(), 'poles-'));
  const listed = execFileSync('git', ['ls-files', '-co', '--exclude-standard', '-z'], { cwd: root, encoding: 'utf8' });
  for (const path of listed.split('\0').filter(Boolean)) {
    mkdirSync(join(folder, dirname(path)), { recursive: true });
    cpSync(join(root, path), join(folder, path), { errorOnExist: false, force: true });
  }
  symlinkSync(join(root, 'node_modules'), join(folder, 'node_modules'));
  return { folder, remove: () => rmSync(folder, { recursive: true, force: true }) };
}

/** What a command printed and how it ended. */
export interface Outcome {
  status: number;
  output: string;
}

/** Runs `npm run build` in a folder. */
export function build(folder: string, environment: Record<string, string> = {}): Outcome {
  return run(folder, 'npm', ['run', '--silent', 'build'], environment);
}

/** Runs a command and keeps what it prints, standard error included. */
export function run(
  folder: string,
  command: string,
  parameters: string[],
  environment: Record<string, string> = {},
): Outcome {
  try {
    const output = execFileSync(command, parameters, {
      cwd: folder,
      encoding: 'utf8',
      env: { ...process.env, FORCE_COLOR: '0', NO_COLOR: '1', ...environment },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    return { status: 0, output };
  } catch (error) {
    const { status, stdout, stderr } = error as { status: number | null; stdout: string; stderr: string };
    return { status: status ?? 1, output: stdout + stderr };
  }
}
