import { introductionOf, placeTexts, projects, synonyms } from '#catalogue.ts';
import { gazetteerFiles } from '#gazetteer/gazetteer-files.server.ts';
import { batch } from '#hosting/batch.ts';

async function paths() {
  const files = gazetteerFiles({ projects, synonyms, introductionOf, texts: await placeTexts() });
  return Array.from(files, ([part, file]) => ({ params: { part }, props: { file } }));
}

/** `/lieux/….json`: the places that the search and the form know, in small files. */
export const GET = ({ props: { file } }: { props: { file: unknown } }) => Response.json(file);

export const { getStaticPaths, makeFiles } = batch('lieux/[part].json', paths, GET);
