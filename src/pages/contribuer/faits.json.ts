import type { APIRoute } from 'astro';
import { contentFacts } from '#catalogue.ts';

/** `/contribuer/faits.json`: what the rules between files need to know of those that exist, for the form. */
export const GET: APIRoute = () => Response.json(contentFacts());
