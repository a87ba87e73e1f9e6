import type { Github } from './api.ts';
import type { WorkflowRun } from './event.ts';

/** The name of the job that checks the content and builds the site with it. */
export const contentJob = 'Le contenu';

/** Whether the job of that name succeeded, as GitHub says it: the last time, when the run was started again. */
export async function hasPassed(github: Github, { id }: WorkflowRun, name: string): Promise<boolean> {
  const listed = await github.get<{ jobs: { name: string; conclusion: string | null }[] }>(`/actions/runs/${id}/jobs`);
  return listed?.jobs.some((job) => job.name === name && job.conclusion === 'success') ?? false;
}
