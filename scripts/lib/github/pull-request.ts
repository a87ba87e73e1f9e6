import type { Github } from './api.ts';
import type { WorkflowRun } from './event.ts';

/** A pull request, limited to the properties that we read. */
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
 * The open pull request that a run checked, found from GitHub’s data alone and never from the run’s output: the payload
 * names no pull request when it comes from a fork. `undefined` when a newer commit has replaced the checked one,
 * because the run of that commit will report.
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
