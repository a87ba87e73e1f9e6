import { introductionOf, placeTexts, projects, synonyms } from '#catalogue.ts';
import { gazetteerFiles } from '#gazetteer/gazetteer-files.server.ts';
import { batched } from '#hosting/batch.ts';

/** `/lieux/….json`: the places that the search and the form know, in small files. */
export async function getStaticPaths() {
  const files = gazetteerFiles({ projects, synonyms, introductionOf, texts: await placeTexts() });
  const paths = Array.from(files, ([part, file]) => ({ params: { part }, props: { file } }));
  return batched('lieux/[part].json', paths, GET);
}

export const GET = ({ props: { file } }: { props: { file: unknown } }) => Response.json(file);
