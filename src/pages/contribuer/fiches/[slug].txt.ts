import { fileOf, projects } from '#catalogue.ts';
import { batch } from '#hosting/batch.ts';

const paths = () => projects.map(({ slug }) => ({ params: { slug }, props: { slug } }));

/** `/contribuer/fiches/<slug>.txt`: the file of a project as it is in `content/`, for the form that corrects it. */
export const GET = async ({ props: { slug } }: { props: { slug: string } }) =>
  new Response(await fileOf('projets', slug), { headers: { 'Content-Type': 'text/plain; charset=utf-8' } });

export const { getStaticPaths, makeFiles } = batch('contribuer/fiches/[slug].txt', paths, GET);
