import { projects } from '#catalogue.ts';
import { bibtexFile, cslFile, risFile } from '#exports/citation/citation-files.ts';
import { projectReference } from '#exports/citation/reference.ts';
import { batch } from '#hosting/batch.ts';

const formats = Object.entries({ bib: bibtexFile, ris: risFile, json: cslFile });
const filesOf = (project: (typeof projects)[number]) =>
  [project.slug, ...project.formerSlugs].flatMap((slug) =>
    formats.map(([format, write]) => ({ params: { slug, format }, props: { project, write } })),
  );

/** `/citer/<slug>.bib`, `.ris` and `.json`: the citation of a project’s page, also under its former slugs. */
export const GET = ({ props: { project, write } }: { props: ReturnType<typeof filesOf>[number]['props'] }) =>
  new Response(write(projectReference(project)), { headers: { 'Content-Type': 'text/plain; charset=utf-8' } });

export const { getStaticPaths, makeFiles } = batch('citer/[slug].[format]', () => projects.flatMap(filesOf), GET);
