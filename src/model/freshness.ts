import type { Project } from './project.ts';

/** The projects whose last check is the oldest, oldest first; those of one day stay in the order given. */
export function longestUnchecked(projects: readonly Project[], count: number): Project[] {
  return projects
    .toSorted((a, b) => (a.verifiedOn < b.verifiedOn ? -1 : Number(a.verifiedOn > b.verifiedOn)))
    .slice(0, count);
}
