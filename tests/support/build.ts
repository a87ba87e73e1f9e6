import { execFileSync } from 'node:child_process';

/** Exit status and output of a command. */
export interface Outcome {
  status: number;
  output: string;
}

/** Runs `npm run build` in a folder. */
export function build(folder: string, environment: Record<string, string> = {}): Outcome {
  return run(folder, 'npm', ['run', '--silent', 'build'], environment);
}

/** Runs a command in a folder. The output includes standard error only when the command fails. */
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
