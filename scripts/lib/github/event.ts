import { readFileSync } from 'node:fs';
import { given } from './api.ts';

/** A completed run of another workflow, limited to the properties that we read. Only GitHub writes these values. */
export interface WorkflowRun {
  id: number;
  event: string;
  /** `success`, `failure`, `cancelled`, `timed_out`, `action_required`… */
  conclusion: string | null;
  /** The last commit of the pull request, 40 hexadecimal digits. */
  head_sha: string;
  head_branch: string | null;
  /** Absent when the fork was deleted. */
  head_repository: { id: number; full_name: string; owner: { login: string } } | null;
  html_url: string;
}

/** An issue, limited to the properties that we read. */
export interface GithubIssue {
  number: number;
  title: string;
  body: string | null;
  /** ISO 8601, UTC. */
  created_at: string;
  labels: { name: string }[];
  user: { login: string } | null;
}

/** The payloads of the events that our workflows listen to. */
export interface Events {
  workflow_run: { workflow_run: WorkflowRun };
  issues: {
    issue: GithubIssue;
    label?: { name: string };
    repository: { default_branch: string; owner: { login: string } };
  };
}

/** The payload of the event that started the workflow. Throws when the event is not `name`. */
export function readEvent<Name extends keyof Events>(name: Name): Events[Name] {
  const found = given('GITHUB_EVENT_NAME');
  if (found !== name) throw new Error(`This script answers the event “${name}”, not “${found}”.`);
  return JSON.parse(readFileSync(given('GITHUB_EVENT_PATH'), 'utf8')) as Events[Name];
}
