import type { APIRoute } from 'astro';
import { introductionOf, pages, projects, questions, rawTextOf, scheme, synonyms } from '#catalogue.ts';
import { answersFile } from '#finder/answers.server.ts';
import { indexFiles, jsonFile } from '#finder/index-files.server.ts';
import { searchedPages } from '#finder/searched-pages.server.ts';

/** `/pagefind/…`: the search index, built from the same projects and pages as the site. */
export async function getStaticPaths() {
  const files = await indexFiles(projects, (project) => rawTextOf('projets', project.slug), synonyms);
  const searched = await searchedPages({ pages, introductionOf, rawTextOf, projects, scheme });
  const answers = jsonFile('answers.json', answersFile(searched, questions, synonyms));
  return [...files, answers].map(({ path, ...file }) => ({ params: { path }, props: file }));
}

export const GET: APIRoute = ({ props }) =>
  new Response(props['content'], { headers: { 'Content-Type': props['type'] } });
