import { execFile } from 'node:child_process';

/** A file as a commit left it. */
export interface Version {
  /** Rank of the commit, from the oldest. */
  rank: number;
  /** Moment of the commit, ISO 8601 with its offset. */
  at: string;
  /** Hash of the content in the repository; absent when the commit deleted the file. */
  blob?: string;
}

const folder = 'content/projets';
// All options are explicit, so that nobody’s git settings change the output. A merge is one change, on its own day.
const log =
  'log --reverse --first-parent --diff-merges=first-parent --raw -z -O/dev/null -M50% -l1000 --no-abbrev --relative ' +
  '--no-color --no-ext-diff --no-show-signature --no-notes --no-follow';

/**
 * Reads the versions of each file of `content/projets/`, oldest first, by path from `root`; those of a renamed file
 * include its former path. Rejects without a history, or with only the end of one (a shallow clone).
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
      // A wrong clock, or an older commit made elsewhere, must not make the days go back.
      const day = token.slice('commit '.length);
      if (day.slice(0, 10) >= at.slice(0, 10)) at = day;
    } else if (token.startsWith(':')) {
      const [, , , blob = '', status = ''] = token.split(' ');
      const path = next();
      const version = { rank, at, ...(!status.startsWith('D') && { blob }) };
      const versions = [...(files.get(path) ?? []), version];
      // No other file has the former path of a renamed file any more, and none had its new path.
      if (status.startsWith('R')) files.delete(path);
      files.set(status.startsWith('R') ? next() : path, versions);
    }
  }
  return files;
}

/** Reads contents by their hashes; those missing from the repository are left out. */
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

/** Runs `git` in a folder and resolves to its output. Rejects when git is missing, fails or would need the network. */
function git(folder: string, parameters: readonly string[], input = ''): Promise<Buffer> {
  return new Promise((resolve, reject) => {
    const child = execFile(
      'git',
      ['--no-pager', '--no-replace-objects', ...parameters],
      { cwd: folder, env: environment(), encoding: 'buffer', maxBuffer: Number.POSITIVE_INFINITY },
      (error, output) => (error ? reject(error) : resolve(output)),
    );
    // Ignore the error of a git that ends before it has read all its input: its exit code gives the reason.
    child.stdin?.on('error', () => undefined).end(input);
  });
}

/**
 * A build may run inside a hook, whose variables point to another repository: without them, git finds ours from the
 * folder. Configuration variables stay (`safe.directory` is often set so). A partial clone must not fetch missing
 * objects.
 */
function environment(): NodeJS.ProcessEnv {
  const kept = Object.entries(process.env).filter(([name]) => !/^GIT_(?!CONFIG|EXEC_PATH)/.test(name));
  return { ...Object.fromEntries(kept), GIT_ALLOW_PROTOCOL: 'none', GIT_NO_LAZY_FETCH: '1', GIT_TERMINAL_PROMPT: '0' };
}
