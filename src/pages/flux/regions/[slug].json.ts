import { projects } from '#catalogue.ts';
import { batch } from '#hosting/batch.ts';
import { type Region, regions } from '#model/region.ts';
import { feedOf } from '#exports/feeds/feed.ts';
import { jsonFeed, jsonFeedType } from '#exports/feeds/json-feed.ts';

const paths = () => regions.map((region) => ({ params: { slug: region.slug }, props: { region } }));

/** `/flux/regions/<slug>.json`: new and changed projects of a region. */
export const GET = ({ props: { region } }: { props: { region: Region } }) =>
  new Response(jsonFeed(feedOf(projects, region)), { headers: { 'Content-Type': jsonFeedType } });

export const { getStaticPaths, makeFiles } = batch('flux/regions/[slug].json', paths, GET);
