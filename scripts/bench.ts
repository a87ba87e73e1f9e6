// Builds the site with N projects, most of them generated, in a temporary folder, and prints the cost of checking and
// building it, and of visiting its search and its map.
// `npm run bench -- --projects 1000`; `--projects 10,1000` prints both; `--keep` keeps the folder and prints its path.
// `npm run bench -- --check 50,10000` only times the validation of the content.
import { parseArgs } from 'node:util';
import { measureBuild } from './bench/build.ts';
import { writeProjects } from './bench/projects.ts';
import { measureCheck, measureCheckAlone } from './bench/check.ts';
import { measureMap } from './bench/map.ts';
import { measureSearch } from './bench/search.ts';
import { printTable } from './bench/table.ts';
import { copyProject } from './bench/site.ts';

const { values } = parseArgs({
  options: {
    check: { type: 'string' },
    projects: { type: 'string', default: '10' },
    keep: { type: 'boolean', default: false },
  },
});
const counts = (values.check ?? values.projects).split(',').map(Number);
if (counts.some((count) => !Number.isInteger(count) || count < 10)) {
  console.error(`bench: ${counts.join()} is not a list of whole numbers from 10, such as 10,1000.`);
  process.exit(1);
}

const rows: Record<string, string>[] = [];
for (const count of counts) {
  if (values.check) {
    rows.push(await measureCheckAlone(count));
    continue;
  }
  const { folder, remove } = copyProject();
  try {
    await writeProjects(folder, count);
    rows.push({
      projects: String(count),
      ...measureCheck(folder),
      ...measureBuild(folder),
      ...(await measureSearch(folder)),
      ...(await measureMap(folder)),
    });
  } finally {
    if (values.keep) console.error(`bench: ${count} projects are in ${folder}`);
    else remove();
  }
}
printTable(rows);
