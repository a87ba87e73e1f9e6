import type { APIRoute, GetStaticPaths } from 'astro';
import { communeFiles } from '#form/commune-files.ts';

/**
 * `/contribuer/communes/ro.json`: the communes with a word that begins with `ro`, to choose one by name in the form.
 */
export const getStaticPaths = (() =>
  [...communeFiles()].map(([part, rows]) => ({ params: { part }, props: { rows } }))) satisfies GetStaticPaths;

export const GET: APIRoute = ({ props }) => Response.json(props['rows']);
