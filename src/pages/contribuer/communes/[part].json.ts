import type { APIRoute, GetStaticPaths } from 'astro';
import { communeFiles } from '#form/commune-files.ts';

/** `/contribuer/communes/ro.json`: the communes with a word that begins so, for the form where one is chosen by its name. */
export const getStaticPaths = (() =>
  [...communeFiles()].map(([part, rows]) => ({ params: { part }, props: { rows } }))) satisfies GetStaticPaths;

export const GET: APIRoute = ({ props }) => Response.json(props['rows']);
