import { execFile } from 'node:child_process';

/** What `git` prints in a folder, given `input`. Rejects when it is missing, fails, or would need the network. */
export function git(folder: string, parameters: readonly string[], input = ''): Promise<Buffer> {
  return new Promise((resolve, reject) => {
    const child = execFile(
      'git',
      ['--no-pager', '--no-replace-objects', ...parameters],
      { cwd: folder, env: environment(), encoding: 'buffer', maxBuffer: Number.POSITIVE_INFINITY },
      (error, output) => (error ? reject(error) : resolve(output)),
    );
    // A git that ends before it has read all of its input says why by its exit code.
    child.stdin?.on('error', () => undefined).end(input);
  });
}

/**
 * A build may run inside a hook, whose variables point to another repository: git finds ours from the folder alone.
 * Settings stay (`safe.directory` is often given so). A partial clone may not fetch what it lacks.
 */
function environment(): NodeJS.ProcessEnv {
  const kept = Object.entries(process.env).filter(([name]) => !/^GIT_(?!CONFIG|EXEC_PATH)/.test(name));
  return { ...Object.fromEntries(kept), GIT_ALLOW_PROTOCOL: 'none', GIT_NO_LAZY_FETCH: '1', GIT_TERMINAL_PROMPT: '0' };
}
