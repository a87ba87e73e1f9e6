import type { APIRoute, GetStaticPaths } from 'astro';
import { introductionOf, placeTexts, projects, synonyms } from '#catalogue.ts';
import { gazetteerFiles } from '#gazetteer/gazetteer-files.server.ts';

/** `/lieux/….json`: the places that the search and the form know, in small files. */
export const getStaticPaths = (async () =>
  [...gazetteerFiles({ projects, synonyms, introductionOf, texts: await placeTexts() })].map(([part, file]) => ({
    params: { part },
    props: { file },
  }))) satisfies GetStaticPaths;

export const GET: APIRoute = ({ props }) => Response.json(props['file']);
