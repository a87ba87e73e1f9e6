import type { Github } from './api.ts';
import type { WorkflowRun } from './event.ts';

/** A pull request, as far as we read it. */
export interface PullRequest {
  number: number;
  html_url: string;
  head: { sha: string; ref: string; repo: { id: number; html_url: string } | null };
}

/** A file that a pull request changes. */
export interface ChangedFile {
  filename: string;
  status: 'added' | 'removed' | 'modified' | 'renamed' | 'copied' | 'changed' | 'unchanged';
}

/**
 * The open pull request that a run checked, found by what GitHub says of the run and by nothing that the run wrote: its
 * payload names no pull request when that comes from a fork. `undefined` when a newer commit has taken the place of the
 * one that was checked: its own run will say.
 */
export async function pullRequestOf(github: Github, run: WorkflowRun): Promise<PullRequest | undefined> {
  if (run.event !== 'pull_request' || !run.head_repository || !run.head_branch) return undefined;
  const head = encodeURIComponent(`${run.head_repository.owner.login}:${run.head_branch}`);
  const { id } = run.head_repository;
  const candidates = await github.list<PullRequest>(`/pulls?state=open&head=${head}`);
  return candidates.find((one) => one.head.sha === run.head_sha && one.head.repo?.id === id);
}

/** The files that a pull request changes; GitHub lists 3 000 at most. */
export const changedFiles = (github: Github, { number }: PullRequest): Promise<ChangedFile[]> =>
  github.list<ChangedFile>(`/pulls/${number}/files`);
