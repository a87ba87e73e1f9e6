import { resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { textOf as all } from '#bodies.ts';
import { contentRoot } from '#site.ts';

/** `bodies.ts` while one writes: compiles the body that is asked for, by an address that Astro cannot follow to others. */
export const textOf: typeof all = async (collection, slug) => {
  const file = pathToFileURL(resolve(contentRoot, 'content', collection, `${slug}.mdx`));
  return (await import(/* @vite-ignore */ file.href)).Content;
};
