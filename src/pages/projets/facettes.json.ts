import type { APIRoute } from 'astro';
import { projects } from '#catalogue.ts';
import { toFacetTable } from '#model/facet-table.ts';
import { facetsOf } from '#model/facets.ts';

/** `/projets/facettes.json`: what the list is narrowed with when one page does not hold all the projects. */
export const GET: APIRoute = () =>
  Response.json(toFacetTable(projects.map((project) => ({ ...facetsOf(project), verifiedOn: project.verifiedOn }))));
