// Builds the site with N projects, most of them generated, in a temporary folder, and prints what it cost. docs/performance.md
// says what each figure is.
// `npm run bench -- --projects 11,100,1000 --against eleventy,starlight`
//   --pictures also builds with every picture to make; --visits also visits the search and the map in Chromium;
//   --keep keeps the folders and prints their paths; --output FOLDER receives bench.json and bench.svg.
// `npm run bench -- --check 100,10000` only times the validation of the content.
import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { availableParallelism, cpus, tmpdir, totalmem } from 'node:os';
import { join } from 'node:path';
import { type BuildMeasure, measureBuilds } from './bench/build.ts';
import { measureCheckAlone } from './bench/check.ts';
import { measureMap } from './bench/map.ts';
import { type BenchOptions, readOptions } from './bench/options.ts';
import { plotOf } from './bench/plot.ts';
import { buildRows, coldLines, costPerProject, projectCostRows } from './bench/report.ts';
import { layRival } from './bench/rivals.ts';
import { measureSearch } from './bench/search.ts';
import { type Site, layOurs } from './bench/site.ts';
import { printTable } from './bench/table.ts';

/** Builds every site with every number of projects; prints its figures, and writes them. */
async function compare({ counts, against, hasPictures, hasVisits, isKept, output }: BenchOptions): Promise<void> {
  const measures: BuildMeasure[] = [];
  const visits: Record<string, string>[] = [];
  const rivals = against.map(layRival);
  const laid: Site[] = [...rivals];
  const leave = ({ folder, remove }: Site) => (isKept ? console.error(`bench: kept ${folder}`) : remove());
  try {
    for (const count of counts) {
      const ours = await layOurs(count, hasPictures);
      laid.push(ours);
      for (const rival of rivals) rival.fill(ours.folder);
      for (const site of [ours, ...rivals])
        measures.push(...(await measureBuilds(site, count, hasPictures && site === ours)));
      if (hasVisits)
        visits.push({
          projects: String(count),
          ...(await measureSearch(ours.folder)),
          ...(await measureMap(ours.folder)),
        });
    }
  } finally {
    laid.forEach(leave);
  }
  const costs = costPerProject(measures);
  printTable(buildRows(measures));
  if (costs.length > 0) printTable(projectCostRows(costs));
  if (hasVisits) printTable(visits);
  const machine = {
    processors: `${availableParallelism()} × ${cpus()[0]?.model ?? 'unknown'}`,
    memory: totalmem(),
    system: `${process.platform} ${process.arch}`,
    node: process.version,
  };
  const folder = output ?? mkdtempSync(join(tmpdir(), 'bench-'));
  mkdirSync(folder, { recursive: true });
  const results = { date: new Date().toISOString(), machine, measures, costs, visits };
  writeFileSync(join(folder, 'bench.json'), `${JSON.stringify(results, undefined, 2)}\n`);
  const axes = { x: 'projects', y: 'seconds' };
  writeFileSync(join(folder, 'bench.svg'), plotOf(coldLines(measures), 'A cold build, on the clock', axes));
  console.log(`\nbench: wrote ${join(folder, 'bench.json')} and bench.svg`);
}

try {
  const options = readOptions(process.argv.slice(2));
  if (options.isCheck) {
    const rows = [];
    for (const count of options.counts) rows.push(await measureCheckAlone(count));
    printTable(rows);
  } else await compare(options);
} catch (error) {
  console.error(`bench: ${(error as Error).message}`);
  process.exitCode = 1;
}
