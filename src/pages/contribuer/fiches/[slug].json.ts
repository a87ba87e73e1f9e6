import type { APIRoute } from 'astro';
import { projects } from '#catalogue.ts';
import type { Project } from '#model/project.ts';

export const getStaticPaths = () => projects.map((project) => ({ params: { slug: project.slug }, props: { project } }));

/** `/contribuer/fiches/<slug>.json`: the communes of a project, because its file gives only their codes. */
export const GET: APIRoute<{ project: Project }> = ({ props: { project } }) =>
  Response.json(project.places.map(({ commune }) => commune));
