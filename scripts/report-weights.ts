// Prints the gzipped weight of a first view of each kind of page: HTML and CSS, scripts, then JSON-LD, without fonts
// and motifs.
import { readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import type { PictureTime } from '#pictures/picture-time.ts';
import { base, outDir } from '#site.ts';
import { type PageWeight, kindsOfPages, weighPage } from './lib/page-weight.ts';

const kilobytes = (bytes: number) => `${(bytes / 1000).toFixed(1).padStart(6)} kB`;

/** The longest page of a kind: to weigh every page would take as long as to make it. */
function longestOf(pages: readonly string[]): string {
  const sizes = pages.map((path) => ({ path, size: statSync(join(outDir, path)).size }));
  return sizes.reduce((longest, one) => (one.size > longest.size ? one : longest)).path;
}

const line = (kind: string, count: number, { markup, script, data, path }: PageWeight) =>
  `  ${kind.padEnd(14)} ${String(count).padStart(4)}  ${kilobytes(markup)}  ${kilobytes(script)}  ${kilobytes(data)}  ${path}`;

console.log(
  `\nWeight of a first view, gzip, of the longest page of each kind (budgets: HTML + CSS 14.6 kB, project 17 kB, home 22 kB; JSON-LD 2.5 kB)`,
);
console.log(`  ${'kind'.padEnd(14)} pages  HTML+CSS     script    JSON-LD  longest`);
for (const { kind, pages } of await kindsOfPages(outDir))
  console.log(line(kind, pages.length, await weighPage(outDir, longestOf(pages), base)));

const times = JSON.parse(readFileSync('.astro/pictures.json', 'utf8')) as PictureTime[];
for (const { kind, pictures, made, milliseconds } of times)
  console.log(
    `  ${`${kind}s`.padEnd(14)} ${String(pictures).padStart(4)} pictures, ${made} made anew, ${milliseconds} ms`,
  );
