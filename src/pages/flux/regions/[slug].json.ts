import type { APIRoute } from 'astro';
import { projects } from '#catalogue.ts';
import { regions } from '#model/region.ts';
import { feedOf } from '#exports/feeds/feed.ts';
import { jsonFeed, jsonFeedType } from '#exports/feeds/json-feed.ts';

export const getStaticPaths = () => regions.map((region) => ({ params: { slug: region.slug }, props: { region } }));

/** `/flux/regions/<slug>.json`: new and changed projects of a region. */
export const GET: APIRoute = ({ props }) =>
  new Response(jsonFeed(feedOf(projects, props['region'])), { headers: { 'Content-Type': jsonFeedType } });
