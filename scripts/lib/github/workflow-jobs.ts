import type { Github } from './api.ts';
import type { WorkflowRun } from './event.ts';

/** Name of the job that validates the content and builds the site with it. */
export const contentJob = 'Le contenu';

/** Whether GitHub reports that the job of that name succeeded, in the latest attempt of the run. */
export async function hasPassed(github: Github, { id }: WorkflowRun, name: string): Promise<boolean> {
  const listed = await github.get<{ jobs: { name: string; conclusion: string | null }[] }>(`/actions/runs/${id}/jobs`);
  return listed?.jobs.some((job) => job.name === name && job.conclusion === 'success') ?? false;
}
