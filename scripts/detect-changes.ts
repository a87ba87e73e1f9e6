// Tells the workflow « Vérifier » whether the tests of the site are to run, as the output `site` of its step: not when a
// pull request changes nothing but content. It needs no package.
import { spawnSync } from 'node:child_process';
import { appendFileSync } from 'node:fs';
import { given } from './lib/github/api.ts';
import { isContentPath } from './lib/github/content-paths.ts';

/** What git prints; `undefined` when it fails. */
function git(...parameters: string[]): string | undefined {
  const { status, stdout } = spawnSync('git', parameters, { encoding: 'utf8' });
  return status === 0 ? stdout : undefined;
}

/**
 * The files that a pull request changes, under both names when they moved, read from the merge commit that GitHub checks:
 * its first parent is the target branch. `undefined` when the commit is not a merge, or its parents are not there.
 */
function changedPaths(): string[] | undefined {
  if (git('rev-parse', '--quiet', '--verify', 'HEAD^2') === undefined) return undefined;
  return git('diff', '--name-only', '--no-renames', '-z', 'HEAD^1', 'HEAD')?.split('\0').filter(Boolean);
}

const changed = given('GITHUB_EVENT_NAME') === 'pull_request' ? changedPaths() : undefined;
// When nothing is known of the changes, all is tested.
const isContentOnly = changed !== undefined && changed.length > 0 && changed.every(isContentPath);
appendFileSync(given('GITHUB_OUTPUT'), `site=${!isContentOnly}\n`);
console.log(isContentOnly ? 'only content changed: no test of the site is needed' : 'the tests of the site are needed');
