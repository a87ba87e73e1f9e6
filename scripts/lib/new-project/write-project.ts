import { mkdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { adviseOn } from '#validation/advice.ts';
import { readContentFile } from '#validation/content-file.ts';
import { readContentFolder } from '#validation/content-folder.ts';
import { formatIssue } from '#validation/issue.ts';
import { repositoryUrl } from '#site.ts';
import { adviceLine, adviceTitle } from '../check/report.ts';
import { todayInParis } from '../today.ts';
import { type Draft, fileOf, textOf } from './draft.ts';

/** Writes the file of a project, never over another, and reads the whole folder again; gives what is to be said. */
export async function writeProject(root: string, draft: Draft): Promise<{ isRight: boolean; report: string }> {
  const file = fileOf(draft.slug);
  await mkdir(dirname(join(root, file)), { recursive: true });
  try {
    await writeFile(join(root, file), textOf(draft), { flag: 'wx' });
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
    return {
      isRight: false,
      report: `${file} existe déjà : rien n’a été écrit. Choisissez une autre adresse (--adresse).`,
    };
  }
  const { files, issues } = readContentFolder(root, todayInParis());
  const found = issues.map((issue) => `${formatIssue(issue)}\n`).join('\n');
  const verdict = found
    ? `Le contenu a des erreurs :\n\n${found}`
    : `Contenu : ${files.length} fichiers, aucune erreur.`;
  return {
    isRight: issues.length === 0,
    report: `Écrit : ${file}\n${verdict}\n${adviceOf(draft)}\n${nextSteps(draft)}`,
  };
}

/** What deserves another look in the file, when something does. */
function adviceOf(draft: Draft): string {
  const file = fileOf(draft.slug);
  const advice = adviseOn({ ...readContentFile('projets', file, textOf(draft)), file });
  return advice.length > 0 ? `\n${adviceTitle}\n\n${advice.map(adviceLine).join('\n')}\n` : '';
}

/** A text as it may stand between double quotes in any terminal. */
const inQuotes = (text: string) =>
  text
    .replace(/["$`\\!%]+/g, ' ')
    .replace(/\s+/g, ' ')
    .trim();

function nextSteps({ slug, values }: Draft): string {
  const onWeb = repositoryUrl
    ? `${repositoryUrl}/upload/main/content/projets`
    : 'GitHub, bouton « Add file », puis « Upload files »';
  return `Et maintenant :

1. Regardez la page : npm run dev, puis http://localhost:4321/projets/${slug}/
2. Complétez le texte dans ${fileOf(slug)} ; CONTRIBUTING.md dit comment.
3. Vérifiez : npm run check:content
4. Proposez la fiche, avec git :
     git switch -c ${slug}
     git add ${fileOf(slug)}
     git commit -m "Ajoute la fiche ${inQuotes(String(values['titre']))}"
     git push -u origin ${slug}
   ou dans le navigateur, en y déposant le fichier : ${onWeb}`;
}
