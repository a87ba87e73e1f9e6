import { slugFrom } from '#model/slug.ts';
import type { Town } from './commune-search.ts';
import { readContentFile } from '#validation/content-file.ts';
import { type Issue, quote } from '#validation/issue.ts';
import { type IssueField, issueFields } from './issue-fields.ts';
import { isTicked, readIssueForm } from './issue-form.ts';
import { pointOf, projectOfIssue } from './issue-project.ts';
import { findIssueTown } from './issue-commune.ts';
import { projectText } from './project-text.ts';

/** What is wrong in an issue, by the label of its field. All texts are French. */
export interface FormIssue {
  label: string;
  received: string;
  expected: string;
}

/** The file that an issue gives (its path from the root), or all that keeps it from being one. */
export type IssueFile = { path: string; text: string } | { issues: FormIssue[] };

/** What the file is made with. */
export interface IssueSetting {
  towns: readonly Town[];
  /** The day the issue was written, `2026-11-26`. */
  today: string;
  /** Whether there is a file at a path already. */
  isTaken: (path: string) => boolean;
}

/** Turns the text of an issue made with the form into a file of `content/projets/`, which the gate has accepted. */
export function fileOfIssue(issue: string, { towns, today, isTaken }: IssueSetting): IssueFile {
  const answers = readIssueForm(issue);
  const issues: FormIssue[] = [];
  const tell = (field: IssueField, expected: string) =>
    issues.push({ label: issueFields[field], received: quote(answers[field]), expected });

  const found = findIssueTown(towns, answers.commune ?? '');
  const town = 'town' in found ? found.town : undefined;
  if ('expected' in found) tell('commune', found.expected);
  if (answers.point && !pointOf(answers.point)) tell('point', 'la latitude puis la longitude, comme « 50.694, 3.175 »');
  else if (town && !town.point && !answers.point)
    tell('point', `la latitude puis la longitude de la mairie de ${town.name}, que nous ne connaissons pas`);

  const slug = slugFrom(answers.titre ?? '');
  const path = `content/projets/${slug}.mdx`;
  if (!slug) tell('titre', 'un titre qui contient des lettres : il donne son nom au fichier');
  else if (isTaken(path))
    tell('titre', `un projet qui n’a pas encore de fiche : ${path} existe, proposez-en une correction`);
  if (!answers.texte) tell('texte', 'un paragraphe au moins, avec vos propres phrases');
  if (!isTicked(answers.regles)) tell('regles', 'toutes les cases cochées');

  const { values, body } = projectOfIssue(answers, town, today);
  const text = projectText(values, body);
  const told = new Set(issues.map(({ label }) => label));
  const ofGate = readContentFile('projets', path, text).issues.map(inForm);
  issues.push(...ofGate.filter(({ label }) => !told.has(label)));
  return issues.length > 0 ? { issues } : { path, text };
}

/** A key of the front matter → the part of the form that gives it. */
const fieldOfKey: Readonly<Record<string, IssueField>> = {
  'lieux.nom': 'lieu',
  'lieux.latitude': 'point',
  'lieux.longitude': 'point',
  'lieux.commune': 'commune',
  lieux: 'commune',
  'porteur.type': 'porteur_type',
  'porteur.site': 'porteur_site',
  'phases.phase': 'phase',
  'phases.statut': 'statut',
  'phases.date': 'date',
  'phases.montant': 'montant',
  'phases.source': 'source_1_editeur',
  sources: 'source_1_titre',
};

function inForm({ path = [], field, received, expected }: Issue): FormIssue {
  const [key = '', ...rest] = path.map(String);
  const isSource = key === 'sources' && rest[0] !== undefined;
  const source = `source_${Number(rest[0]) + 1}_${rest[1] === 'id' ? 'editeur' : rest[1]}`;
  const names = [
    path.filter((part) => typeof part === 'string').join('.'),
    key,
    ...(field === 'texte' ? ['texte'] : []),
  ];
  const known = isSource
    ? source
    : (names.map((name) => fieldOfKey[name]).find(Boolean) ?? names.find((name) => Object.hasOwn(issueFields, name)));
  return { label: issueFields[known as IssueField] ?? field, received, expected };
}
