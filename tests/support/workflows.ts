import { parse } from 'yaml';
import { sourceFiles } from './source-files.ts';

/** A step of a job: the fields that the tests read. */
export interface Step {
  id?: string;
  if?: string;
  uses?: string;
  run?: string;
  with?: Record<string, unknown>;
  env?: Record<string, string>;
}

/** A job of a workflow. */
export interface Job {
  name?: string;
  needs?: string;
  if?: string;
  outputs?: Record<string, string>;
  uses?: string;
  steps?: Step[];
  permissions?: Record<string, string>;
  'timeout-minutes'?: number;
}

/** A workflow. */
export interface Workflow {
  name: string;
  on: Record<string, unknown>;
  permissions: unknown;
  concurrency?: unknown;
  jobs: Record<string, Job>;
}

/** The files of `.github/workflows/`; `path` is the name of the file. */
export const workflowFiles = sourceFiles('.github/workflows/*').map(({ path, text }) => ({
  path: path.replace(/^.*\//, ''),
  text,
  workflow: parse(text) as Workflow,
}));
