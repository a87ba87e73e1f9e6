import { fileOf, introductionOf } from '#catalogue.ts';
import { regions } from '#model/region.ts';

export const getStaticPaths = () =>
  regions.filter(introductionOf).map(({ slug }) => ({ params: { slug }, props: { slug } }));

/** `/contribuer/fiches/regions/<slug>.txt`: the introduction of a region as it is in `content/`, for the form that corrects it. */
export const GET = async ({ props: { slug } }: { props: { slug: string } }) =>
  new Response(await fileOf('regions', slug), { headers: { 'Content-Type': 'text/plain; charset=utf-8' } });
