import { projects } from '#catalogue.ts';
import { batched } from '#hosting/batch.ts';
import type { Project } from '#model/project.ts';

const paths = projects.map((project) => ({ params: { slug: project.slug }, props: { project } }));
export const getStaticPaths = () => batched('contribuer/fiches/[slug].json', paths, GET);

/** `/contribuer/fiches/<slug>.json`: the communes of a project, because its file gives only their codes. */
export const GET = ({ props: { project } }: { props: { project: Project } }) =>
  Response.json(project.places.map(({ commune }) => commune));
