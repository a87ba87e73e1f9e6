import { basename } from 'node:path/posix';
import type { PressFile } from './press-files.ts';

/** What Astro needs to know of the files of a folder. */
export const pressRoutes = (files: readonly PressFile[]) =>
  files.map((file) => ({ params: { file: basename(file.path) }, props: { file } }));

/** A drawing as a file. */
export async function pressResponse({ props }: { props: { file: PressFile } }): Promise<Response> {
  const { type, bytes } = props.file;
  return new Response(Buffer.from(await bytes()), { headers: { 'Content-Type': type } });
}
