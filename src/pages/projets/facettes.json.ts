import type { APIRoute } from 'astro';
import { projects } from '#catalogue.ts';
import { toFacetTable } from '#model/facet-table.ts';
import { facetsOf } from '#model/facets.ts';

/** `/projets/facettes.json`: the facets of every project, to filter the list when it does not fit in one page. */
export const GET: APIRoute = () =>
  Response.json(toFacetTable(projects.map((project) => ({ ...facetsOf(project), verifiedOn: project.verifiedOn }))));
