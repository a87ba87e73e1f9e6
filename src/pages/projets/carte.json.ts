import type { APIRoute } from 'astro';
import { projects } from '#catalogue.ts';
import { toMapTable } from '#map/map-table.ts';
import { mapEntries } from '#map/map-entries.ts';

/** `/projets/carte.json`: every project with its places, for the interactive map. */
export const GET: APIRoute = () => Response.json(toMapTable(mapEntries(projects)));
