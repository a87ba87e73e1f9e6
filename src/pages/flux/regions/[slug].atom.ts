import type { APIRoute } from 'astro';
import { projects } from '#catalogue.ts';
import { regions } from '#model/region.ts';
import { atomFeed, atomType } from '#exports/feeds/atom.ts';
import { feedOf } from '#exports/feeds/feed.ts';

export const getStaticPaths = () => regions.map((region) => ({ params: { slug: region.slug }, props: { region } }));

/** `/flux/regions/<slug>.atom`: new and changed projects of a region. */
export const GET: APIRoute = ({ props }) =>
  new Response(atomFeed(feedOf(projects, props['region'])), { headers: { 'Content-Type': atomType } });
