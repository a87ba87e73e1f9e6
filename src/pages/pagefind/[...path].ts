import type { APIRoute } from 'astro';
import { projects, rawTextOf, synonyms } from '#catalogue.ts';
import { indexFiles } from '#finder/index-files.server.ts';

/** `/pagefind/…`: the search index, built from the same projects as the pages. */
export async function getStaticPaths() {
  const files = await indexFiles(projects, (project) => rawTextOf('projets', project.slug), synonyms);
  return files.map(({ path, ...file }) => ({ params: { path }, props: file }));
}

export const GET: APIRoute = ({ props }) =>
  new Response(props['content'], { headers: { 'Content-Type': props['type'] } });
