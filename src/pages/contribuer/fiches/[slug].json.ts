import { projects } from '#catalogue.ts';
import { batch } from '#hosting/batch.ts';
import type { Project } from '#model/project.ts';

const paths = () => projects.map((project) => ({ params: { slug: project.slug }, props: { project } }));

/** `/contribuer/fiches/<slug>.json`: the communes of a project, because its file gives only their codes. */
export const GET = ({ props: { project } }: { props: { project: Project } }) =>
  Response.json(project.places.map(({ commune }) => commune));

export const { getStaticPaths, makeFiles } = batch('contribuer/fiches/[slug].json', paths, GET);
