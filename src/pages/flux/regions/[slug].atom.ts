import { projects } from '#catalogue.ts';
import { batch } from '#hosting/batch.ts';
import { type Region, regions } from '#model/region.ts';
import { atomFeed, atomType } from '#exports/feeds/atom.ts';
import { feedOf } from '#exports/feeds/feed.ts';

const paths = () => regions.map((region) => ({ params: { slug: region.slug }, props: { region } }));

/** `/flux/regions/<slug>.atom`: new and changed projects of a region. */
export const GET = ({ props: { region } }: { props: { region: Region } }) =>
  new Response(atomFeed(feedOf(projects, region)), { headers: { 'Content-Type': atomType } });

export const { getStaticPaths, makeFiles } = batch('flux/regions/[slug].atom', paths, GET);
