import { introductionOf, pages, projects, questions, rawTextOf, scheme, synonyms } from '#catalogue.ts';
import { answersFile } from '#finder/answers.server.ts';
import { type IndexFile, indexFiles, jsonFile } from '#finder/index-files.server.ts';
import { searchedPages } from '#finder/searched-pages.server.ts';
import { batch } from '#hosting/batch.ts';

async function paths() {
  const files = await indexFiles(projects, (project) => rawTextOf('projets', project.slug), synonyms);
  const searched = await searchedPages({ pages, introductionOf, rawTextOf, projects, scheme });
  const answers = jsonFile('answers.json', answersFile(searched, questions, synonyms));
  return [...files, answers].map(({ path, ...file }) => ({ params: { path }, props: file }));
}

/** `/pagefind/…`: the search index, built from the same projects and pages as the site. */
export const GET = ({ props: { content, type } }: { props: Omit<IndexFile, 'path'> }) =>
  new Response(content, { headers: { 'Content-Type': type } });

export const { getStaticPaths, makeFiles } = batch('pagefind/[...path]', paths, GET);
