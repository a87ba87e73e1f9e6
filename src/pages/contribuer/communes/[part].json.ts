import type { APIRoute, GetStaticPaths } from 'astro';
import { townFiles } from '#form/commune-files.ts';

/** `/contribuer/communes/ro.json`: the towns with a word that begins so, for the form where one is chosen by its name. */
export const getStaticPaths = (() =>
  [...townFiles()].map(([part, rows]) => ({ params: { part }, props: { rows } }))) satisfies GetStaticPaths;

export const GET: APIRoute = ({ props }) => Response.json(props['rows']);
