import type { APIRoute } from 'astro';
import { projects, scheme } from '#catalogue.ts';
import { pressFiles } from '#exports/press/kit.ts';

/** `/presse/poles-creatifs-presse.zip`: all that the press page gives, in one file. */
export const GET: APIRoute = async () =>
  new Response((await pressFiles(projects, scheme)).archive, { headers: { 'content-type': 'application/zip' } });
