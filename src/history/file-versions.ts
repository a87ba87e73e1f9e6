import { execFile } from 'node:child_process';

/** A file as a commit left it. */
export interface Version {
  /** Rank of the commit, from the oldest. */
  rank: number;
  /** Moment of the commit, ISO 8601 with its offset. */
  at: string;
  /** Name of the content in the repository; absent when the commit took the file away. */
  blob?: string;
}

const folder = 'content/projets';
// Spelled out, so that nobody’s settings change what is printed. A merge counts as one change, on the day of the merge.
const log =
  'log --reverse --first-parent --diff-merges=first-parent --raw -z -O/dev/null -M50% -l1000 --no-abbrev --relative ' +
  '--no-color --no-ext-diff --no-show-signature --no-notes --no-follow';

/**
 * The versions of each file of `content/projets/`, oldest first, by path from `root`; a renamed file keeps those of its
 * former path. Rejects where there is no history, or only the end of one.
 */
export async function readFileVersions(root: string): Promise<Map<string, Version[]>> {
  const state = await git(root, ['rev-parse', '--is-inside-work-tree', '--is-shallow-repository']);
  if (state.toString().trim().split(/\s+/).join() !== 'true,false') throw new Error('No whole history here.');
  const output = await git(root, ['-c', 'log.showRoot=true', ...log.split(' '), '--format=commit %cI', '--', folder]);
  return followFiles(output.toString());
}

function followFiles(output: string): Map<string, Version[]> {
  const files = new Map<string, Version[]>();
  let rank = 0;
  let at = '';
  const tokens = output
    .split('\0')
    .map((token) => token.replace(/^\n/, ''))
    [Symbol.iterator]();
  const next = () => tokens.next().value ?? '';
  for (const token of tokens) {
    if (token.startsWith('commit ')) {
      rank += 1;
      // A clock that was wrong, or a commit made elsewhere before: no day comes before the one under it.
      const day = token.slice('commit '.length);
      if (day.slice(0, 10) >= at.slice(0, 10)) at = day;
    } else if (token.startsWith(':')) {
      const [, , , blob = '', status = ''] = token.split(' ');
      const path = next();
      const version = { rank, at, ...(!status.startsWith('D') && { blob }) };
      const versions = [...(files.get(path) ?? []), version];
      // The former name of a renamed file is that of no other file, and the new one was not either.
      if (status.startsWith('R')) files.delete(path);
      files.set(status.startsWith('R') ? next() : path, versions);
    }
  }
  return files;
}

/** Contents by their names in the repository; those that it lacks are left out. */
export async function readBlobs(root: string, names: readonly string[]): Promise<Map<string, string>> {
  const blobs = new Map<string, string>();
  if (names.length === 0) return blobs;
  const output = await git(root, ['cat-file', '--batch'], `${names.join('\n')}\n`);
  for (let start = 0; start < output.length;) {
    const end = output.indexOf('\n', start);
    const [name = '', type, size] = output.toString('latin1', start, end).split(' ');
    start = end + 1;
    if (size === undefined) continue;
    if (type === 'blob') blobs.set(name, output.toString('utf8', start, start + Number(size)));
    start += Number(size) + 1;
  }
  return blobs;
}

/** What `git` prints in a folder, given `input`. Rejects when it is missing, fails, or would need the network. */
function git(folder: string, parameters: readonly string[], input = ''): Promise<Buffer> {
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
