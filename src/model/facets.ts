import type { Facets } from './criteria.ts';
import { type Project, regionsOf } from './project.ts';

/** The facets of a project: its list item carries them, and criteria are compared with them. */
export function facetsOf(project: Pick<Project, 'places' | 'sectors' | 'phases'>): Facets {
  return {
    regions: regionsOf(project).map(({ slug }) => slug),
    sectors: project.sectors,
    phases: project.phases.map(({ phase }) => phase),
  };
}
