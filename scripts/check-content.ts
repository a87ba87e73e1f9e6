// Checks `content/` and tells, in French, everything that is wrong in it. Files can be named: `npm run check:content -- FILE…`.
import { relative } from 'node:path';
import { readContentFolder } from '#schemas/content-folder.ts';
import { formatProblem } from '#schemas/problem.ts';

const root = process.cwd();
const asked = process.argv.slice(2).map((file) => relative(root, file).replaceAll('\\', '/'));

const { files, problems } = await readContentFolder(root);
const missing = asked.filter((file) => !files.has(file) && !problems.some((problem) => problem.file === file));
const shown = problems.filter(({ file }) => asked.length === 0 || asked.includes(file));

for (const file of missing)
  console.error(`${file} : ce fichier n’existe pas dans content/projets, content/regions ou content/pages.\n`);
for (const problem of shown) console.error(`${formatProblem(problem)}\n`);

if (shown.length + missing.length > 0) {
  const count = new Set(shown.map(({ file }) => file)).size + missing.length;
  console.error(
    `Contenu : ${shown.length + missing.length} erreur(s) dans ${count} fichier(s). Rien n’est publié tant qu’il en reste.`,
  );
  process.exitCode = 1;
} else {
  console.log(`Contenu : ${asked.length || files.size} fichier(s), aucune erreur.`);
}
