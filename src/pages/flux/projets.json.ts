import type { APIRoute } from 'astro';
import { projects } from '#catalogue.ts';
import { feedOf } from '#exports/feeds/feed.ts';
import { jsonFeed, jsonFeedType } from '#exports/feeds/json-feed.ts';

/** `/flux/projets.json`: new and changed projects. */
export const GET: APIRoute = () =>
  new Response(jsonFeed(feedOf(projects)), { headers: { 'Content-Type': jsonFeedType } });
