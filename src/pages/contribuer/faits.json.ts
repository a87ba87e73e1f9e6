import type { APIRoute } from 'astro';
import { contentFacts } from '#catalogue.ts';

/** `/contribuer/faits.json`: the facts about existing files that cross-file validation needs, for the form. */
export const GET: APIRoute = async () => Response.json(await contentFacts());
