import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { base, outDir } from '#site.ts';

/** Whether search engines may list a built page: a whole page, not a fragment, without `noindex`. */
export function isListed(html: string): boolean {
  return /^<!doctype html>/i.test(html) && !html.includes('<meta name="robots" content="noindex"');
}

/** The same for the built page at an address. The sitemap calls it once all pages are written. */
export function isListedAt(address: string): boolean {
  const file = join(outDir, new URL(address).pathname.slice(base.length), 'index.html');
  return existsSync(file) && isListed(readFileSync(file, 'utf8'));
}
