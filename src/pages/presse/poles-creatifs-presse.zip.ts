import type { APIRoute } from 'astro';
import { projects, regionCoverage, scheme } from '#catalogue.ts';
import { pressFiles } from '#exports/press/kit.ts';

/** `/presse/poles-creatifs-presse.zip`: every download of the press page, in one file. */
export const GET: APIRoute = async () =>
  new Response((await pressFiles(projects, regionCoverage, scheme)).archive, {
    headers: { 'content-type': 'application/zip' },
  });
