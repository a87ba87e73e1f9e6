import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { base, outDir } from '#site.ts';

/** Whether a built page is for search engines: a whole page, which does not ask to be left out. */
export function isListed(html: string): boolean {
  return /^<!doctype html>/i.test(html) && !html.includes('<meta name="robots" content="noindex"');
}

/** The same, of the built page at an address: the sitemap asks, once all pages are written. */
export function isListedAt(address: string): boolean {
  const file = join(outDir, new URL(address).pathname.slice(base.length), 'index.html');
  return existsSync(file) && isListed(readFileSync(file, 'utf8'));
}
