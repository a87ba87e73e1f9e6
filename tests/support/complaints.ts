import { spawnSync } from 'node:child_process';

/** What a program says of a text that it reads from its standard input, or `''` when it finds nothing to say. */
export function complaintsOf(program: string, parameters: readonly string[], text: string): string {
  const { status, stdout, stderr } = spawnSync(program, parameters, { input: text, encoding: 'utf8' });
  return status === 0 ? '' : `${stdout}${stderr}` || `${program} ended with ${status}`;
}
