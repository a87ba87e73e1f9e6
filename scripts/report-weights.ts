// Prints what a first view of each kind of page weighs, gzip: HTML and CSS, then scripts (fonts and motifs aside).
import { join } from 'node:path';
import { base } from '#site.ts';
import { type PageWeight, kindsOfPages, weighPage } from './lib/page-weight.ts';

const dist = join(import.meta.dirname, '../dist');
const kilobytes = (bytes: number) => `${(bytes / 1000).toFixed(1).padStart(6)} kB`;

/** The heaviest page of each kind. */
const weights = (await kindsOfPages(dist)).map(async ({ kind, pages }) => {
  const all = await Promise.all(pages.map((page) => weighPage(dist, page, base)));
  const heaviest = all.reduce((most, one) => (one.markup > most.markup ? one : most));
  return { kind, count: pages.length, heaviest };
});

const line = (kind: string, count: number, { markup, script, path }: PageWeight) =>
  `  ${kind.padEnd(14)} ${String(count).padStart(4)}  ${kilobytes(markup)}  ${kilobytes(script)}  ${path}`;

console.log(
  `\nWeight of a first view, gzip, of the heaviest page of each kind (budget of HTML + CSS: 14 kB, home 22 kB)`,
);
console.log(`  ${'kind'.padEnd(14)} pages  HTML+CSS     script  heaviest`);
for (const { kind, count, heaviest } of await Promise.all(weights)) console.log(line(kind, count, heaviest));
