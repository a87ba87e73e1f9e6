import type { APIRoute } from 'astro';
import { projects, rawTextOf } from '#catalogue.ts';
import { pagefindFiles } from '#search/pagefind-files.ts';
import { searchRecord } from '#search/records.ts';

/** `/pagefind/…`: the search index, made of the same projects as the pages. */
export async function getStaticPaths() {
  const records = projects.map(async (project) => searchRecord(project, await rawTextOf('projets', project.slug)));
  const files = await pagefindFiles(await Promise.all(records));
  return files.map(({ path, content }) => ({ params: { path }, props: { content } }));
}

export const GET: APIRoute = ({ props }) => new Response(props['content']);
