import type { APIRoute } from 'astro';
import { departements } from '#form/commune-files.ts';

/** `/contribuer/communes/departements.json`: the name of each département, and its region. */
export const GET: APIRoute = () => Response.json(departements());
