// Validates `content/` and reports every issue in French: `npm run check:content -- [options] [FILE…]`.
// --report FILE writes JSON; --sans-orthographe skips the spelling.
// CHECK_REPORT replaces --report for commands that run this script among others; only a complete check writes to it.
import { writeFileSync } from 'node:fs';
import { relative, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { checkTogether, listContent, listFiles } from '#validation/content-folder.ts';
import { fileIssue } from '#validation/file-bytes.ts';
import { contentRoot } from '#site.ts';
import { annotationsOf, formatReport, groupByFile, totals } from './lib/check/report.ts';
import { readAll, readUnknown } from './lib/check/read.ts';
import { todayInParis } from './lib/today.ts';

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    report: { type: 'string' },
    'sans-orthographe': { type: 'boolean', default: false },
  },
});
const root = resolve(contentRoot);
const asked = positionals.map((file) => relative(root, file).replaceAll('\\', '/'));
const isAsked = (file: string) => asked.length === 0 || asked.includes(file);

const { entries, issues: strays } = listContent(root);
const named = [...entries.map(({ file }) => file), ...listFiles].filter(isAsked);

// Read all the files even when some are named, because cross-file rules need the others.
const readings = values['sans-orthographe']
  ? await readUnknown(contentRoot, entries)
  : await readAll(root, entries, { hasSpelling: true });
const issues = [
  ...strays,
  ...readings.flatMap(({ issues, advice }) => [...issues, ...advice]),
  ...checkTogether(root, readings, todayInParis()),
];
const missing = asked.filter((file) => !named.includes(file) && !issues.some((issue) => issue.file === file));
const absent = missing.map((file) =>
  fileIssue(file, {
    code: 'file-missing',
    field: 'nom du fichier',
    received: 'un fichier qui n’existe pas',
    expected: 'un fichier de content/projets, content/regions ou content/pages',
    remedy: 'vérifiez son nom et son dossier',
  }),
);

const report = groupByFile([...issues.filter(({ file }) => isAsked(file)), ...absent], asked.length || named.length);
const { errors } = totals(report);
const isWhole = asked.length === 0 && !values['sans-orthographe'];
const reportPath = values.report ?? (isWhole ? process.env['CHECK_REPORT'] : undefined);
if (reportPath) writeFileSync(reportPath, `${JSON.stringify(report, undefined, 2)}\n`);
if (errors > 0) console.error(formatReport(report));
else console.log(formatReport(report));
if (process.env['GITHUB_ACTIONS'] === 'true') for (const line of annotationsOf(report)) console.log(line);
process.exitCode = errors > 0 ? 1 : 0;
