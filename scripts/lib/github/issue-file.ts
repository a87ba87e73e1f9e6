import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { isSlug, slugFrom } from '#model/slug.ts';
import { projectFile } from '#model/project.ts';
import { readContentFile } from '#validation/content-file.ts';
import { checkTogether, listContent, readEntries } from '#validation/content-folder.ts';
import { factsOf } from '#validation/facts.ts';
import { fileIssue } from '#validation/file-bytes.ts';
import { valueAt } from '#validation/tree.ts';
import { type Issue, quote } from '#validation/issue.ts';
import { answersOf } from './issue-answers.ts';
import type { IssueFile } from './issue-proposal.ts';

/** Validates the file of an issue like those of `content/`, and together with them. `today`: ISO 8601. */
export function fileOfIssue(body: string, root: string, today: string): IssueFile {
  const text = answersOf(body).file;
  if (text === undefined) return { isAbsent: true };
  const draft = readContentFile('projets', projectFile('fiche'), text);
  const title = String(valueAt(draft.values, ['titre']) ?? '');
  const slug = slugFrom(title);
  if (!isSlug(slug)) return { issues: draft.issues.length > 0 ? draft.issues : [unnamed(title)] };
  const path = projectFile(slug);
  if (existsSync(join(root, path))) return { issues: [taken(path)] };
  const content = readContentFile('projets', path, text);
  const own = { file: path, issues: content.issues, advice: [], facts: factsOf(path, 'projets', content) };
  const others = readEntries(root, listContent(root).entries);
  const among = checkTogether(root, [...others, own], today).filter(({ file }) => file === path);
  const issues = [...content.issues, ...among];
  return issues.length > 0 ? { issues } : { path, text };
}

/** The issue of a title that gives no file name: `slugFrom` keeps Latin letters and digits only. */
const unnamed = (title: string): Issue =>
  fileIssue(projectFile('fiche'), {
    code: 'file-name',
    field: 'champ « titre »',
    received: quote(title),
    expected: 'un titre qui donne un nom de fichier : une lettre latine ou un chiffre au moins',
    remedy: 'complétez le titre, par exemple du nom de la commune',
  });

const taken = (path: string): Issue =>
  fileIssue(path, {
    code: 'address-taken',
    field: 'champ « titre »',
    received: `${path}, qui existe`,
    expected: 'un projet qui n’a pas encore de fiche',
    remedy: 'ouvrez sa page et suivez « Modifier cette fiche » ; si c’est un autre projet, complétez le titre',
  });
