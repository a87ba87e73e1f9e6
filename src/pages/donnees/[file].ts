import type { APIRoute, GetStaticPaths } from 'astro';
import { projects } from '#catalogue.ts';
import { contentTypeOf, dataFiles } from '#exports/data/files.ts';
import type { DataFile } from '#exports/data/formats.ts';

/** `/donnees/projets.csv` and the other data files. */
export const getStaticPaths = (() =>
  dataFiles(projects).map((file) => ({
    params: { file: file.path.replace('donnees/', '') },
    props: { ...file },
  }))) satisfies GetStaticPaths;

export const GET: APIRoute<DataFile> = ({ props }) =>
  new Response(props.text, { headers: { 'content-type': contentTypeOf(props) } });
