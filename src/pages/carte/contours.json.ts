import type { APIRoute } from 'astro';
import { nearOutlines, nearScale } from '#map/outline-near.ts';

/** `/carte/contours.json`: the outlines of the regions in more detail, for the interactive map when it is zoomed in. */
export const GET: APIRoute = () => Response.json({ scale: nearScale, outlines: nearOutlines });
