import type { APIRoute } from 'astro';
import { departements } from '#contribution/town-files.ts';

/** `/contribuer/communes/departements.json`: the name of each département, and its region. */
export const GET: APIRoute = () => Response.json(departements());
