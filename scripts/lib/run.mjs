import { spawnSync } from 'node:child_process';

/** A failure of the setup, with a remedy for the person who runs it. */
export class SetupError extends Error {
  /**
   * @param {string} message
   * @param {string} remedy
   */
  constructor(message, remedy) {
    super(message);
    this.remedy = remedy;
  }
}

/**
 * Runs a command and returns its output (empty unless `quiet`).
 * Throws a `SetupError` when it fails, with the last lines of an output that was not shown.
 *
 * @param {string} command
 * @param {string[]} parameters
 * @param {{ quiet?: boolean, otherwise?: string, env?: NodeJS.ProcessEnv }} [options] `otherwise`: the remedy
 */
export function run(command, parameters, { quiet = false, otherwise = 'See above.', env = process.env } = {}) {
  // Only Windows needs a shell, because npm and npx are .cmd files there.
  const shell = process.platform === 'win32';
  const result = spawnSync(command, parameters, { stdio: quiet ? 'pipe' : 'inherit', encoding: 'utf8', env, shell });
  if (result.status === 0) return result.stdout ?? '';
  const line = [command, ...parameters].join(' ');
  const reason = result.error?.message ?? [result.stdout, result.stderr].filter(Boolean).join('\n').trim().slice(-1500);
  throw new SetupError(`"${line}" failed${reason ? `:\n${reason}` : ` (exit ${result.status}).`}`, otherwise);
}
