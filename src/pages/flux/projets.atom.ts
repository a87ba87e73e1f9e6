import type { APIRoute } from 'astro';
import { projects } from '#catalogue.ts';
import { atomFeed, atomType } from '#exports/feeds/atom.ts';
import { feedOf } from '#exports/feeds/feed.ts';

/** `/flux/projets.atom`: new and changed projects. */
export const GET: APIRoute = () => new Response(atomFeed(feedOf(projects)), { headers: { 'Content-Type': atomType } });
