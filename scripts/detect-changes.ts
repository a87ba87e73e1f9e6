// Sets the step output `site` of the workflow « Vérifier »: whether the tests of the site must run. A pull request that
// changes only content does not need them. The script needs no package.
import { spawnSync } from 'node:child_process';
import { appendFileSync } from 'node:fs';
import { given } from './lib/github/api.ts';
import { isContentPath } from './lib/github/content-paths.ts';

/** Output of git; `undefined` when it fails. */
function git(...parameters: string[]): string | undefined {
  const { status, stdout } = spawnSync('git', parameters, { encoding: 'utf8' });
  return status === 0 ? stdout : undefined;
}

/**
 * Paths that a pull request changes, old and new for a moved file, from the merge commit that GitHub checks: its first
 * parent is the target branch. `undefined` when the commit is not a merge, or its parents are missing.
 */
function changedPaths(): string[] | undefined {
  if (git('rev-parse', '--quiet', '--verify', 'HEAD^2') === undefined) return undefined;
  return git('diff', '--name-only', '--no-renames', '-z', 'HEAD^1', 'HEAD')?.split('\0').filter(Boolean);
}

const changed = given('GITHUB_EVENT_NAME') === 'pull_request' ? changedPaths() : undefined;
// When the changes are unknown, test everything.
const isContentOnly = changed !== undefined && changed.length > 0 && changed.every(isContentPath);
appendFileSync(given('GITHUB_OUTPUT'), `site=${!isContentOnly}\n`);
console.log(isContentOnly ? 'only content changed: no test of the site is needed' : 'the tests of the site are needed');
